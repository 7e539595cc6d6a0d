// Facilitated forms a cohort of peers under a senior, and shows how a report
// tells apart what is broken, what cannot be told, and what holds.
package main

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func main() {
	leadership := []mentorship.Expertise{{Area: "service leadership", Level: mentorship.Proficient}}
	cohort := mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "cohort-1", Structure: mentorship.FacilitatedPeer, Mode: mentorship.Virtual, Setting: mentorship.Clinical,
			Purpose:  []mentorship.Sought{{Area: "service leadership"}},
			Channels: []mentorship.Channel{mentorship.Video},
			Participants: []mentorship.Participant{
				{Person: "peer-1", Role: mentorship.RolePeer},
				{Person: "peer-2", Role: mentorship.RolePeer},
				{Person: "peer-3", Role: mentorship.RolePeer},
				{Person: "senior-1", Role: mentorship.RoleFacilitator},
			},
		},
		People: []mentorship.Person{
			{ID: "peer-1", Expertise: leadership},
			{ID: "peer-2", Expertise: leadership},
			{ID: "peer-3"}, // has not said what they are expert in
			{ID: "senior-1", Stage: mentorship.StageMid},
		},
		Policy: mentorship.DefaultPolicy(),
	}
	report := structure.Rules().Merge(mentorship.RosterRules()).Check(cohort)
	show("broken", report.Broken())
	show("cannot be told", report.Undetermined())
	fmt.Println("holds:", len(report.Satisfied()), "rules")
}

func show(heading string, findings []rule.Finding) {
	fmt.Println(heading + ":")
	for _, f := range findings {
		fmt.Printf("  %-7s %s: %s\n", f.Severity, f.Code, f.Message)
	}
}
