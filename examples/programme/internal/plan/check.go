package plan

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// relationshipRules are what every relationship is held to: that it is a
// mentorship, and what its structure and its mode require.
var relationshipRules = mentorship.RosterRules().Merge(structure.Rules())

// ledger holds all relationships together to what each mentor can carry.
func (p *Plan) ledger() (rule.Report, error) {
	var people []mentorship.Person
	for _, m := range p.members {
		people = append(people, m.Person)
	}
	relationships := make([]mentorship.Relationship, len(p.Formed))
	for i, f := range p.Formed {
		relationships[i] = f.Relationship
	}
	ledger, err := structure.NewLedger(p.Problem.Policy, people, relationships...)
	return structure.LedgerRules().Check(ledger), err
}
