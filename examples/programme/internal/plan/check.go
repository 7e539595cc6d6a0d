package plan

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// relationshipRules are what every relationship is held to: that it is a
// mentorship, and what its structure and its mode require.
var relationshipRules = mentorship.RosterRules().Merge(structure.Rules())

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
