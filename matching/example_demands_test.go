package matching_test

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A promise is kept, whatever the scores are, and the cause says so.
func ExampleDemands() {
	problem := clinic()
	problem.Demands.Locked = []matching.Pair{{Mentor: "mentor-a", Mentee: "mentee-2"}}
	result, err := matching.Match(context.Background(), problem, matching.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range result.Matches {
		fmt.Println(m.Mentee, "with", m.Mentor, m.Score)
	}
	for _, u := range result.Unmatched {
		fmt.Println(u.Mentee, u.Cause, u.Rival)
	}
	// Output:
	// mentee-1 with mentor-b 0
	// mentee-2 with mentor-a 0
	// mentee-3 lost-tie mentee-1
}

// Two siblings have the same mentor, two colleagues have not, and one mentee has
// two mentors.
func ExampleDemands_groups() {
	problem := clinic()
	problem.Mentors[0].Capacity, problem.Mentors[1].Capacity = new(2), new(2)
	problem.Demands = matching.Demands{
		Together: [][]mentorship.PersonID{{"mentee-1", "mentee-2"}},
		Apart:    [][]mentorship.PersonID{{"mentee-1", "mentee-3"}},
	}
	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	for _, m := range result.Matches {
		fmt.Println(m.Mentee, "with", m.Mentor)
	}
	gap, proved := result.Gap()
	fmt.Println(result.Certificate.Proof, gap.Places, gap.Score, proved)
	// Output:
	// mentee-1 with mentor-b
	// mentee-2 with mentor-b
	// mentee-3 with mentor-a
	// bound 0 0 true
}

// Demands that cannot hold together are a result, not an error.
func ExampleConflict() {
	problem := clinic()
	problem.Demands.Locked = []matching.Pair{{Mentor: "mentor-a", Mentee: "mentee-1"}}
	problem.Demands.MenteeMinimum = map[mentorship.PersonID]int{"mentee-2": 1, "mentee-3": 1}
	result, err := matching.Match(context.Background(), problem, matching.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Certificate.Proof, len(result.Matches))
	for _, demand := range result.Conflict.Demands {
		fmt.Println(demand)
	}
	fmt.Println(result.Conflict.Shortage.Need, "needed,", result.Conflict.Shortage.Room, "to be had")
	// Output:
	// infeasible 0
	// mentee-1 has mentor mentor-a
	// mentee-2 has at least 1 mentor
	// mentee-3 has at least 1 mentor
	// 2 needed, 1 to be had
}
