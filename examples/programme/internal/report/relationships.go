package report

import (
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func (s *sheet) relationships(p *plan.Plan, few limit) {
	s.heading("Relationships formed (%d)", len(p.Formed))
	s.line("  The share is that of the score that was possible for the pair.")
	shown := few.of(len(p.Formed))
	everywhere := p.Everywhere()
	for _, f := range p.Formed[:shown] {
		s.relationship(p, f, everywhere)
	}
	s.more(shown, len(p.Formed), "relationships")
}

// reasons says what speaks most for a pair, and what against it.
func (s *sheet) reasons(indent string, parts []mentorship.Part) {
	if most := words.For(parts, 3); len(most) > 0 {
		s.text(indent+"+ ", "%s", words.Parts(most, false))
	}
	if against := words.Against(parts, 2); len(against) > 0 {
		s.text(indent+"- ", "%s", words.Parts(against, true))
	}
}

func (s *sheet) relationship(p *plan.Plan, f plan.Formed, everywhere map[rule.Code]bool) {
	s.line("")
	s.text("  ", "%s: %s", f.ID, words.Kind(f.Relationship))
	if because := words.Because(f); because != "" {
		s.text("    ", "%s", because)
	}
	for _, m := range p.Within(f) {
		s.line("    %2d%%  %s with %s", plan.Percent(m.Score, m.Parts), m.Mentee, m.Mentor)
		s.reasons("       ", m.Parts)
	}
	for _, role := range [...]mentorship.Role{mentorship.RolePeer, mentorship.RoleFacilitator} {
		if people := words.Holders(f.Relationship, role); len(people) > 0 {
			s.text("    ", "%ss: %s", role, words.List(people, len(people)))
		}
	}
	codes := slices.DeleteFunc(words.Codes(f), func(c rule.Code) bool { return everywhere[c] })
	if len(codes) > 0 {
		s.text("    ! ", "see below: %s", words.List(codes, 6))
	}
}
