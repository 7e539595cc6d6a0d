package report

import (
	"cmp"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// brought says what the relationships of a journal brought.
func (s *sheet) brought(p *plan.Plan, r course.Round, few limit) {
	if len(r.Courses) == 0 {
		return
	}
	g := gain.Of(review.All(r, review.Beside(p)))
	s.heading("What it brought by %s", r.At.Format(day))
	s.line("  What the programme is for, of %s, with 95%% confidence", words.Count(g.Relationships, "relationship"))
	for _, a := range g.Aims {
		s.aim(a, g.Relationships)
	}
	s.benefits(g.Benefits)
	s.line("")
	s.line("  Objectives, by relationship")
	for _, o := range g.Objectives {
		s.line("    %-22s %s %s", o.Objective, bar(o.Met, o.Of(), 10), words.Objective(o))
	}
	s.goals(g.Goals, few)
	s.hours(g.Hours, few)
	s.plans(g.Plans)
	s.marks(g.Marks)
	if len(g.Found) > 0 {
		s.troubles("What the rules found about outcomes of relationships that are over", words.Troubles(g.Found), few)
	}
}

func (s *sheet) aim(a outcome.Progress, relationships int) {
	if a.Share == nil {
		s.line("    %-30s %9s", words.Aim(a.Aim), "no data")
	} else {
		s.line("    %-30s %3d of %-3d %s %s", words.Aim(a.Aim), a.Count, a.Of, bar(a.Count, a.Of, 20), words.Interval(a))
	}
	s.text("      ", "%s", words.Measured(a, relationships))
}

func (s *sheet) benefits(all []outcome.Effect) {
	s.line("")
	s.line("  Benefits, as people score their own      higher  same lower    mean   in deviations")
	for _, side := range words.Sides {
		first := true
		for _, e := range all {
			if e.Benefit.Instrument() != side.Instrument {
				continue
			}
			if first {
				s.text("    ", "%s", words.Gained(side.Whose, e))
				first = false
			}
			s.line("      %-34s %6d %5d %5d %7s   %s", words.Benefit(e.Benefit), e.Rose, e.Same, e.Fell, words.Changed(e), cmp.Or(words.Standardised(e), "cannot be told"))
		}
	}
	s.text("    ", "%s", words.Cautious)
}

func (s *sheet) goals(g gain.Goals, few limit) {
	s.line("")
	s.line("  How far goals were attained")
	s.text("    ", "%s", words.Goals(g))
	shown := few.of(len(g.Rated))
	for _, a := range g.Rated[:shown] {
		s.line("    %5.1f  %s in %s, %s", a.T, a.Mentee, a.Relationship, words.Count(a.Goals, "goal"))
	}
	s.more(shown, len(g.Rated), "mentees")
}

func (s *sheet) hours(h gain.Hours, few limit) {
	if len(h.Ledgers) == 0 {
		return
	}
	s.line("")
	s.line("  Mentored hours")
	s.text("    ", "%s", words.HoursPolicy(h))
	shown := few.of(len(h.Ledgers))
	for _, l := range h.Ledgers[:shown] {
		s.text("    ", "%s in %s: %s", l.Person, l.Relationship, words.Ledger(l))
	}
	s.more(shown, len(h.Ledgers), "mentees")
}

func (s *sheet) plans(p gain.Plans) {
	s.line("")
	s.line("  Development plans of this year, of %s in relationships that last", words.Count(p.Of(), "mentee"))
	for _, step := range p.Due {
		s.line("    %3d have %s next", step.People, words.PlanStep(step.Step))
	}
	s.line("    %3d have gone through all four steps", p.Done)
}

func (s *sheet) marks(m gain.Marks) {
	if m.People == 0 {
		return
	}
	s.line("")
	s.line("  Looking back                  counted  missed")
	s.text("    ", "%s", words.Marks(m))
	for _, mark := range m.Marks {
		s.line("    %-26s %7d %7d  %s", words.Mark(mark.Mark), mark.Mattered, mark.Lacked, words.Said(mark))
	}
}
