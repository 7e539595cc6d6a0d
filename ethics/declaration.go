package ethics

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// undeclared: both were asked for ties, and answered. Without that, that there
// are no ties cannot be told. A declaration without a date is none.
func undeclared() rule.Rule[mentorship.Pairing] {
	return conflict(rule.Info{
		Code: "undeclared", Severity: rule.Warning,
		Title:   "Both have declared their ties, or that they have none",
		Why:     "An empty list of ties may mean that there are none or that nobody was asked. Only those concerned can tell.",
		Remedy:  "Ask both whether anything ties them to the other, and record the answer with its date. \"Nothing\" is an answer.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	}, func(p mentorship.Pairing) []rule.Finding {
		var found []rule.Finding
		for _, side := range [...]struct {
			name   string
			person mentorship.PersonID
		}{{"mentor", p.Mentor.ID}, {"mentee", p.Mentee.ID}} {
			if !declared(p.Declared, side.person) {
				found = append(found, silent("/declared", side.name, side.person))
			}
		}
		return found
	})
}

// silent is what is found of somebody in a role who has not declared.
func silent(path, role string, person mentorship.PersonID) rule.Finding {
	return undetermined(path,
		fmt.Sprintf("the %s %.40q is not known to have declared ties, or that there are none", role, person),
		rule.Evidence{Name: "declared-by", Want: rule.Text(person)})
}

func declared(declarations []mentorship.Declaration, by mentorship.PersonID) bool {
	return slices.ContainsFunc(declarations, func(d mentorship.Declaration) bool {
		return d.By == by && !d.At.IsZero()
	})
}
