package report

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// broughtBy says what one relationship brought, as far as anything was recorded.
func (s *sheet) broughtBy(p *plan.Plan, r course.Round, c course.Course) {
	one, ok := review.Find(review.All(r, review.Beside(p)), c.ID)
	if !ok {
		return
	}
	s.heading("What it brought so far")
	objectives, scored := outcome.Objectives(one.View), words.Scored(outcome.Benefits(one.View))
	g := gain.Of([]review.Review{one})
	for _, a := range objectives {
		s.text("  ", "%s", words.Achieved(a))
	}
	for _, a := range g.Goals.Rated {
		s.text("  ", "%s: goals attained %.1f, where 50 is as expected; %d of %s rated", a.Mentee, a.T, a.Goals, words.Count(a.Goals+a.Unrated, "goal"))
	}
	for _, said := range scored {
		s.text("  ", "%s", said)
	}
	for _, l := range g.Hours.Ledgers {
		s.text("  ", "%s: %s", l.Person, words.Ledger(l))
	}
	for _, m := range g.Marks.Marks {
		if said := words.Said(m); said != "" {
			s.text("  ", "looking back at %s: counted most for %d, missed by %d", words.Mark(m.Mark), m.Mattered, m.Lacked)
		}
	}
	if len(objectives)+len(g.Goals.Rated)+len(scored)+len(g.Hours.Ledgers)+g.Marks.People == 0 {
		s.text("  ", "Nothing was recorded that would tell.")
	}
}
