package report

import (
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// unmatched says who has no mentor, the true cause, and what would help.
func (s *sheet) unmatched(p *plan.Plan, few limit) {
	n := len(p.Result.Unmatched)
	s.heading("Without a mentor (%d)", n)
	if n == 0 {
		s.line("  Nobody.")
	}
	for _, tally := range p.Causes() {
		s.line("  %s: %s", words.Cause(tally.What), words.Count(tally.Times, "mentee"))
		list := cause(p, tally.What)
		shown := few.of(len(list))
		for _, u := range list[:shown] {
			s.text("    ", "%s seeks %s", u.Mentee, words.Seeks(p, u.Mentee))
			s.text("      why:  ", "%s", words.Why(p, u))
			if help := words.Help(p, u); help != "" {
				s.text("      help: ", "%s", help)
			}
			if advice := words.Advice(p, u.Mentee); advice != "" {
				s.text("      or:   ", "%s", advice)
			}
		}
		s.more(shown, len(list), "mentees")
	}
}

// conflicts lists conflicts of interest, those who were matched all the same among them.
func (s *sheet) conflicts(p *plan.Plan, few limit) {
	s.heading("Conflicts of interest (%d)", len(p.Conflicts))
	if len(p.Conflicts) == 0 {
		s.line("  None among %s.", words.Pairs(p))
	}
	shown := few.of(len(p.Conflicts))
	for _, c := range p.Conflicts[:shown] {
		s.text("  ", "%s with %s: %s", c.Mentee, c.Mentor, c.Finding.Message)
		s.text("    ", "%s, %s: %s", c.Info.Severity, c.Info.Code, words.Effect(p, c))
	}
	s.more(shown, len(p.Conflicts), "conflicts")
}

// troubles says what rules found, each rule once.
func (s *sheet) troubles(title string, troubles []plan.Trouble, few limit) {
	s.heading("%s (%d)", title, len(troubles))
	if len(troubles) == 0 {
		s.line("  Nothing.")
	}
	for _, t := range troubles {
		outcome := t.Info.Severity.String()
		if t.Outcome == rule.Undetermined {
			outcome = "cannot be told"
		}
		s.text("  ", "%s. The rule: %s", outcome, t.Info.Title)
		shown := min(few.of(len(t.Cases)), 4)
		if len(t.Cases) > few.of(len(t.Cases)) {
			shown = 1
		}
		for _, c := range t.Cases[:shown] {
			s.text("    in ", "%s: %s", c.Where, c.Finding.Message)
			if evidence := words.Evidence(c.Finding); evidence != "" && !alike(t.Cases[:shown]) {
				s.text("       evidence: ", "%s", evidence)
			}
		}
		if more := len(t.Cases) - shown; more > 0 {
			s.line("    and %d more", more)
		}
		if evidence := words.Evidence(t.Cases[0].Finding); evidence != "" && alike(t.Cases[:shown]) {
			s.text("    evidence: ", "%s", evidence)
		}
		s.text("    remedy: ", "%s", t.Info.Remedy)
		s.text("    source: ", "%s [%s]", s.basis(t.Info), t.Info.Code)
	}
}

// alike reports whether cases, of which there are several, rest on the same
// evidence, so that it can be told once.
func alike(cases []plan.Case) bool {
	return len(cases) > 1 && !slices.ContainsFunc(cases, func(c plan.Case) bool {
		return words.Evidence(c.Finding) != words.Evidence(cases[0].Finding)
	})
}

// areas sets what is sought against what is offered.
func (s *sheet) areas(p *plan.Plan, few limit) {
	areas := p.Areas()
	if len(areas) == 0 {
		return
	}
	s.heading("Areas, the scarcest first (%d)", len(areas))
	s.line("  %-34s %8s %8s %8s %8s", "", "seeking", "placed", "mentors", "slots")
	shown := min(few.of(len(areas)), 12)
	for _, a := range areas[:shown] {
		s.line("  %-34.34s %8d %8d %8d %8d", a.Area, a.Seeking, a.Placed, a.Mentors, a.Slots)
	}
	s.more(shown, len(areas), "areas")
}

func (s *sheet) assumed(p *plan.Plan) {
	s.heading("What the programme decided, and what was assumed")
	if len(p.People.Mentees) > 0 {
		for _, choice := range p.Choices {
			s.text("  - ", "%s", choice)
		}
	}
	for _, said := range words.Assumed(p) {
		s.text("  - ", "%s", said)
	}
}

// checked says what was looked at, so that silence is proved.
func (s *sheet) checked(p *plan.Plan) {
	if len(p.People.Mentees) == 0 {
		return
	}
	s.heading("What was checked")
	for _, said := range words.Checked(p) {
		s.text("  - ", "%s", said)
	}
}
