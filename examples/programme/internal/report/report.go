package report

import (
	"fmt"
	"io"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/matching"
)

// Write writes the report: the plan, and where the relationships of a journal
// stand, if there are any. Of lists longer than shown, it gives the beginning.
func Write(w io.Writer, p *plan.Plan, r course.Round, shown int) {
	s := &sheet{}
	few := limit(shown)
	s.summary(p)
	if len(p.People.Mentees) > 0 {
		s.relationships(p, few)
		s.unmatched(p, few)
		s.access(p, few)
		s.conflicts(p, few)
		s.troubles("What the rules found", p.Troubles(), few)
		s.troubles("Remarks on matched pairs", p.Remarks(), few)
		s.areas(p, few)
	} else {
		s.supply(p)
	}
	s.standing(r, few)
	s.goes(p, r, few)
	s.conduct(p, r, few)
	s.brought(p, r, few)
	s.assumed(p)
	s.checked(p)
	s.cited()
	s.line("")
	s.last(p, r)
	s.writeTo(w)
}

const day = "2 January 2006"

func (s *sheet) summary(p *plan.Plan) {
	period := p.Problem.Period
	s.line("MENTORING PROGRAMME, %s to %s", period.From.Format(day), period.Until.AddDate(0, 0, -1).Format(day))
	s.line("")
	for _, sentence := range words.Summary(p) {
		s.text("  ", "%s", sentence)
	}
}

// last writes the line for programs.
func (s *sheet) last(p *plan.Plan, r course.Round) {
	verified := "yes"
	if p.Verified != nil {
		verified = "no"
	}
	journal := ""
	if len(r.Courses) > 0 {
		journal = fmt.Sprintf(" relationships=%d stalled=%d", len(r.Courses), r.Stalled())
	}
	s.line("mentors=%d mentees=%d matched=%d total=%d verified=%s solve_s=%.6f%s",
		len(p.People.Mentors), len(p.People.Mentees), len(p.Result.Matches), p.Result.Worth.Score, verified,
		p.Solving.Seconds(), journal)
}

// cause gives the mentees who are not matched for one cause.
func cause(p *plan.Plan, c matching.Cause) []matching.Unmatched {
	var list []matching.Unmatched
	for _, u := range p.Result.Unmatched {
		if u.Cause == c {
			list = append(list, u)
		}
	}
	return list
}
