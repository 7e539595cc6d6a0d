// Match is the shortest way through the library: people in, verified matches
// out, and the true cause where there is none.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func main() {
	problem := matching.Problem{
		Mentors: []mentorship.Person{{ID: "mentor-1", Capacity: new(2), Stage: mentorship.StageSenior}},
		Mentees: []mentorship.Person{
			{ID: "mentee-1", Stage: mentorship.StageEarly},
			{ID: "mentee-2", Stage: mentorship.StageEarly, Manager: "mentor-1"},
		},
		Criteria:    matching.DefaultCriteria(),
		Eligibility: matching.Eligibility().Merge(ethics.Conflicts()),
		Policy:      mentorship.DefaultPolicy(),
	}
	result, err := matching.Match(context.Background(), problem, matching.Options{})
	if err != nil {
		log.Fatal(err) // everything that is wrong with the problem, at once
	}
	for _, m := range result.Matches {
		fmt.Println(m.Mentor, "guides", m.Mentee, "with", m.Score, "points")
	}
	for _, u := range result.Unmatched {
		fmt.Println(u.Mentee, "has nobody:", u.Cause)
	}
	fmt.Println("verified:", matching.Verify(context.Background(), problem, result) == nil)
}
