package ethics_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// The mentee reports to the mentor, and nobody has asked the mentor about ties.
func ExampleConflicts() {
	asked := time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC)
	report := ethics.Conflicts().Check(mentorship.Pairing{
		Mentor:   &mentorship.Person{ID: "mentor-3"},
		Mentee:   &mentorship.Person{ID: "mentee-8", Manager: "mentor-3"},
		Declared: []mentorship.Declaration{{By: "mentee-8", At: asked}},
	})
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Code, f.Outcome)
		fmt.Println(" ", f.Message)
	}
	// Output:
	// violation ethics.conflict.line-manager broken
	//   "mentor-3" manages "mentee-8"
	// warning ethics.conflict.undeclared undetermined
	//   the mentor "mentor-3" is not known to have declared ties, or that there are none
}

// A tie that may be disclosed is mended when both have signed it.
func ExampleConflicts_acknowledged() {
	asked := time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC)
	share := mentorship.Tie{Kind: mentorship.TieFinancial, From: "mentor-3", To: "mentee-8", Matter: "clinic-2", DeclaredBy: "mentor-3"}
	pairing := mentorship.Pairing{
		Mentor:   &mentorship.Person{ID: "mentor-3"},
		Mentee:   &mentorship.Person{ID: "mentee-8"},
		Ties:     []mentorship.Tie{share},
		Declared: []mentorship.Declaration{{By: "mentor-3", At: asked}, {By: "mentee-8", At: asked}},
	}
	fmt.Println("before:", ethics.Conflicts().Check(pairing).Worst(rule.Broken))

	share.Acknowledged = []mentorship.Signature{{Person: "mentee-8", At: asked}, {Person: "mentor-3", At: asked}}
	pairing.Ties = []mentorship.Tie{share}
	fmt.Println("after:", len(ethics.Conflicts().Check(pairing).Findings), "findings")
	// Output:
	// before: warning
	// after: 0 findings
}

// A small service where everybody's manager is everybody's manager may think
// otherwise about chains, and stricter about joint work.
func ExampleConflicts_policy() {
	set := ethics.Conflicts().
		Without("ethics.conflict.manager-of-manager").
		WithSeverity("ethics.conflict.co-author", rule.Violation)
	fmt.Println(set.Validate(), set.Len())
	// Output: <nil> 10
}

// Of a cohort, the facilitator assesses one of the peers, and two peers apply
// for one post.
func ExampleRosterConflicts() {
	asked := time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC)
	cohort := mentorship.Roster{Ties: []mentorship.Tie{
		{Kind: mentorship.TieAssessor, From: "senior-1", To: "peer-2"},
		{Kind: mentorship.TieApplicant, From: "peer-3", Matter: "post-9"},
		{Kind: mentorship.TieApplicant, From: "peer-4", Matter: "post-9"},
	}}
	for _, id := range []mentorship.PersonID{"senior-1", "peer-2", "peer-3", "peer-4"} {
		role := mentorship.RolePeer
		if id == "senior-1" {
			role = mentorship.RoleFacilitator
		}
		cohort.Relationship.Participants = append(cohort.Relationship.Participants, mentorship.Participant{Person: id, Role: role})
		cohort.Declared = append(cohort.Declared, mentorship.Declaration{By: id, At: asked})
	}
	for _, f := range ethics.RosterConflicts().Check(cohort).Findings {
		fmt.Println(f.Severity, f.Code, f.Path)
		fmt.Println(" ", f.Message)
	}
	// Output:
	// violation ethics.conflict.assessor /relationship/participants/1
	//   facilitator "senior-1" and peer "peer-2": "senior-1" assesses "peer-2"
	// violation ethics.conflict.competing-application /relationship/participants/3
	//   peer "peer-3" and peer "peer-4": "peer-3" and "peer-4" apply for the same post, grant or place: "post-9"
}
