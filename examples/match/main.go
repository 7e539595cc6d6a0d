// Match is the shortest way through the library: people in, verified matches
// out, and the true cause where there is none.
package main

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func main() {
	stroke := mentorship.Area("stroke rehabilitation")
	problem := matching.Problem{
		Mentors: []mentorship.Person{
			{ID: "mentor-1", Capacity: new(2), Expertise: []mentorship.Expertise{{Area: stroke, Level: mentorship.Expert}}},
		},
		Mentees: []mentorship.Person{
			{ID: "mentee-1", Seeks: []mentorship.Sought{{Area: stroke, Level: mentorship.Proficient}}},
			{ID: "mentee-2", Seeks: []mentorship.Sought{{Area: stroke}}, Manager: "mentor-1"},
		},
		Criteria:    matching.DefaultCriteria(),
		Eligibility: matching.Eligibility().Merge(ethics.Conflicts()),
		Policy:      mentorship.DefaultPolicy(),
	}
	result, err := matching.Match(context.Background(), problem, matching.Options{})
	if err != nil {
		fmt.Println(err) // everything that is wrong with the problem, at once
		return
	}
	for _, m := range result.Matches {
		fmt.Println(m.Mentor, "guides", m.Mentee, "with", m.Score, "points, led by", m.Parts[0].Criterion)
	}
	for _, u := range result.Unmatched {
		fmt.Println(u.Mentee, "has nobody:", u.Cause)
		for _, e := range u.Excluded {
			fmt.Println("  ruled out by", e.Code)
		}
	}
	fmt.Println("verified:", matching.Verify(context.Background(), problem, result) == nil)
}
