package report

import (
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func (s *sheet) relationships(p plan.Plan, few limit) {
	s.heading("Relationships formed (%d)", len(p.Formed))
	s.line("  The share is that of the score that was possible for the pair.")
	shown := few.of(len(p.Formed))
	for _, f := range p.Formed[:shown] {
		s.relationship(p, f)
	}
	s.more(shown, len(p.Formed), "relationships")
}

func (s *sheet) relationship(p plan.Plan, f plan.Formed) {
	s.line("")
	s.text("  ", "%s: %s", f.ID, words.Kind(f.Relationship))
	s.text("    ", "%s", strings.Join(f.Because, "; "))
	for _, m := range p.Within(f) {
		s.line("    %-3d%% %s with %s", plan.Percent(m.Score, m.Parts), m.Mentee, m.Mentor)
		s.text("         + ", "%s", words.Parts(words.For(m.Parts, 3)))
		if against := words.Against(m.Parts, 1); len(against) > 0 {
			s.text("         - ", "%s", words.Parts(against))
		}
	}
	for _, role := range [...]mentorship.Role{mentorship.RolePeer, mentorship.RoleFacilitator} {
		if people := words.Holders(f.Relationship, role); len(people) > 0 {
			s.text("    ", "%ss: %s", role, words.List(people, len(people)))
		}
	}
	if n := len(f.Report.Findings) + len(f.Conflicts); n > 0 {
		s.text("    ! ", "%s, see below: %s", words.Count(n, "finding"), words.List(words.Codes(f), 6))
	}
}
