// Customrule extends the library by a rule of a programme's own: somebody on
// probation does not mentor yet. It joins the rules of the library under the
// programme's own code, with the programme's own severity.
package main

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// probation returns the rule. It closes over the programme's own data: what a
// rule needs beyond its subject is given to it when it is built.
func probation(onProbation map[mentorship.PersonID]bool) rule.Rule[mentorship.Roster] {
	return rule.New(rule.Info{
		Code: "hospital.mentor.on-probation", Severity: rule.Warning,
		Title:  "Nobody mentors while on probation",
		Why:    "The time to settle in is needed for patients and colleagues.",
		Remedy: "Let the mentorship begin when the probation ends.",
		Basis:  rule.Convention,
	}, func(r mentorship.Roster) []rule.Finding {
		var found []rule.Finding
		for i, p := range r.Relationship.Participants {
			if p.Role.Mentors() && onProbation[p.Person] {
				found = append(found, rule.Finding{
					Path:     fmt.Sprintf("/relationship/participants/%d", i),
					Message:  fmt.Sprintf("%q would mentor while on probation", p.Person),
					Evidence: []rule.Evidence{{Name: "mentor", Got: rule.Text(p.Person)}},
				})
			}
		}
		return found
	})
}

func main() {
	rules := mentorship.RosterRules().
		With(probation(map[mentorship.PersonID]bool{"mentor-1": true})).
		WithSeverity("hospital.mentor.on-probation", rule.Violation).
		Without("mentorship.mentee.no-standing")
	if err := rules.Validate(); err != nil { // a misspelt code would stand here
		fmt.Println(err)
		return
	}
	report := rules.Check(mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "relationship-1", Structure: mentorship.Dyad, Setting: mentorship.Clinical,
			Purpose: []mentorship.Sought{{Area: "aphasia"}},
			Participants: []mentorship.Participant{
				{Person: "mentor-1", Role: mentorship.RoleMentor},
				{Person: "mentee-1", Role: mentorship.RoleMentee},
			},
		},
		People: []mentorship.Person{
			{ID: "mentor-1", Expertise: []mentorship.Expertise{{Area: "aphasia", Level: mentorship.Expert}}},
			{ID: "mentee-1", Seeks: []mentorship.Sought{{Area: "aphasia"}}},
		},
	})
	for _, f := range report.Findings {
		fmt.Printf("%s (%s): %s\n", f.Code, f.Severity, f.Message)
	}
	fmt.Printf("%d rules were satisfied, %d did not apply\n", len(report.Satisfied()), len(report.NotApplicable))
}
