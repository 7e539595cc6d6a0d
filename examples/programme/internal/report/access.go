package report

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// access says how groups of those who asked for a mentor fared.
func (s *sheet) access(p *plan.Plan, few limit) {
	a, found, ok := p.Access()
	if !ok {
		return
	}
	s.heading("Who gets a mentor")
	for _, said := range words.Access(a) {
		s.text("  ", "%s", said)
	}
	for _, axis := range a.Axes {
		s.text("  ", "%s", words.Axis(axis))
		shown := few.of(len(axis.Groups))
		for _, g := range axis.Groups[:shown] {
			r := g.Rates[0]
			s.line("    %-34.34s %3d of %-3d %s %s", words.GroupName(g), r.Yes, r.Of, bar(r.Yes, r.Of, 20), words.Percents(r.Wilson))
			s.text("      ", "%s", words.Standing(r))
		}
		s.more(shown, len(axis.Groups), "groups")
	}
	s.troubles("What the rules found about access", found, few)
}
