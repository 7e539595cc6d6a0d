package plan

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// relationshipRules are what every relationship is held to: that it is a
// mentorship, and what its structure and its mode require.
var relationshipRules = mentorship.RosterRules().Merge(structure.Rules())

// relationshipRules leaves out that a mentorship has a purpose where no mentee of the
// files says what they seek: a column that is missing is nobody's violation.
func (p *Plan) relationshipRules() rule.Set[mentorship.Roster] {
	if p.Purposeless() {
		return relationshipRules.Without("mentorship.roster.no-purpose")
	}
	return relationshipRules
}

// Purposeless reports whether the mentees' file has no column for areas.
func (p *Plan) Purposeless() bool { return !p.People.MenteeSource.Has("areas") }

// ledger reckons what each mentor carries over all relationships.
func (p *Plan) ledger() (structure.Ledger, error) {
	var people []mentorship.Person
	for _, m := range p.members {
		people = append(people, m.Person)
	}
	relationships := make([]mentorship.Relationship, len(p.Formed))
	for i, f := range p.Formed {
		relationships[i] = f.Relationship
	}
	return structure.NewLedger(p.Problem.Policy, people, relationships...)
}
