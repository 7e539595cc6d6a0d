package quality

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// pathTo returns where somebody stands; empty for the relationship.
func pathTo(p mentorship.PersonID) string {
	if p == "" {
		return ""
	}
	return rule.Pointer("participants", string(p))
}

// A report is what is collected for a finding.
type report struct {
	says     []string
	evidence []rule.Evidence
	events   []journal.EventID
}

// note adds a tally against a limit in percent, in words and as evidence.
func (r *report) note(name, says string, t journal.Tally, percent int, limited bool) {
	r.says = append(r.says, fmt.Sprintf("%d of %d %s", t.Count, t.Of, says))
	r.evidence = append(r.evidence, t.Evidence(name))
	if limited {
		r.evidence = append(r.evidence, rule.Evidence{Name: name + "-limit-percent", Got: rule.Count(int64(percent))})
	}
	r.events = append(r.events, t.Events...)
}

// reports adds a number of reports, which are said in words.
func (r *report) reports(name, says string, t journal.Tally) {
	r.says = append(r.says, says)
	e := t.Evidence(name)
	e.Got = rule.Count(int64(t.Count))
	r.evidence = append(r.evidence, e)
	r.events = append(r.events, t.Events...)
}

// sign adds what a sign shows.
func (r *report) sign(g *sign, v journal.View, s *journal.Side) {
	t := g.full(v, s)
	if percent, limited := g.percent(v); limited {
		r.note(g.name, g.says, t, percent, true)
	} else {
		r.reports(g.name, fmt.Sprintf("%s: %d", g.says, t.Count), t)
	}
	if g.each != nil {
		r.bySide(g, v)
	}
}

// bySide adds how much of a figure of the relationship is of either side, for what
// one side does is not of both.
func (r *report) bySide(g *sign, v journal.View) {
	var mentors, mentored journal.Tally
	sides := v.Sides()
	for i := range sides {
		t := g.each(v, &sides[i])
		switch first, second := sides[i].Role.Mentors(), sides[i].Role.Mentored(); {
		case first == second: // peers are on neither side
		case first:
			mentors.Count, mentors.Of = mentors.Count+t.Count, mentors.Of+t.Of
		default:
			mentored.Count, mentored.Of = mentored.Count+t.Count, mentored.Of+t.Of
		}
	}
	if mentors.Of == 0 || mentored.Of == 0 {
		return
	}
	r.says[len(r.says)-1] += fmt.Sprintf(" (%d of %d by those who mentor, %d of %d by those who are mentored)", mentors.Count, mentors.Of, mentored.Count, mentored.Of)
	r.evidence = append(r.evidence, mentors.Evidence(g.name+"-by-mentors"), mentored.Evidence(g.name+"-by-mentees"))
}

// rated adds the median of ratings.
func (r *report) rated(name string, s *spread, low int, events []journal.EventID) {
	median, _ := s.median()
	r.says = append(r.says, fmt.Sprintf("a median of %d of %d in %s by %s", median, Highest, number(s.n, "rating", "ratings"), number(s.raters, "person", "people")))
	r.evidence = append(r.evidence, rule.Evidence{
		Name: name, Got: rule.Count(int64(median)), Want: rule.Count(int64(low) + 1).With(rule.AtLeast), Events: journal.Texts(events...),
	}, rule.Evidence{Name: "ratings", Got: rule.Count(int64(s.n))})
}

// finding returns what was collected about a situation, which is undetermined if
// that is too little to tell.
func (r *report) finding(path, about string, undetermined bool) rule.Finding {
	f := rule.Finding{Path: path, Message: about + ": " + strings.Join(r.says, "; "), Evidence: r.evidence}
	if undetermined {
		f.Outcome = rule.Undetermined
		f.Message = "too little is known to tell about " + f.Message
	}
	return f
}

// who names somebody in a sentence.
func who(p mentorship.PersonID) string {
	if p == "" {
		return "the relationship"
	}
	return fmt.Sprintf("%.40q", p)
}

// number puts a number in words.
func number(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
