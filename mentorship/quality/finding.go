package quality

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// escape puts an id into a JSON Pointer (RFC 6901).
var escape = strings.NewReplacer("~", "~0", "/", "~1")

// pathTo returns where somebody stands; empty for the relationship.
func pathTo(p mentorship.PersonID) string {
	if p == "" {
		return ""
	}
	return "/participants/" + escape.Replace(string(p))
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

// reports adds a number of reports.
func (r *report) reports(name, says string, t journal.Tally) {
	r.says = append(r.says, fmt.Sprintf("%d %s", t.Count, says))
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
		return
	}
	r.reports(g.name, g.says, t)
}

// rated adds the median of ratings.
func (r *report) rated(name string, s *spread, low int, events []journal.EventID) {
	median, _ := s.median()
	r.says = append(r.says, fmt.Sprintf("a median of %d of %d in %s by %s", median, Highest, number(s.n, "rating", "ratings"), number(s.raters, "person", "people")))
	r.evidence = append(r.evidence, rule.Evidence{
		Name: name, Got: rule.Count(int64(median)), Want: rule.Count(int64(low) + 1).With(rule.AtLeast), Events: texts(events),
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

// spans reports whether events happened on several days. Only what is not clean
// costs the time to look.
func spans(v journal.View, events []journal.EventID) bool {
	wanted := make(map[journal.EventID]bool, len(events))
	for _, id := range events {
		wanted[id] = true
	}
	var first int64
	seen := false
	for _, e := range v.Facts().Journal().All() {
		if !wanted[e.ID] {
			continue
		}
		if at := day(e.At); !seen {
			first, seen = at, true
		} else if at != first {
			return true
		}
	}
	return false
}

func texts(ids []journal.EventID) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return list
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
