package matching_test

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// With one candidate each, two mentees have eyes for the same mentor alone. What
// was left out is added where it makes the result better, and what the result
// proves holds for all pairs.
func ExampleProblem_candidates() {
	problem := clinic()
	problem.Candidates = 1
	in, _ := matching.Compile(context.Background(), problem)
	for i, mentee := range in.Mentees {
		fmt.Println(mentee, "looks at", in.Start[i+1]-in.Start[i], "and leaves out more:", in.Cut[i].Some)
	}
	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	fmt.Println(len(result.Matches), "matched, proved by", result.Certificate.Proof)
	// Output:
	// mentee-1 looks at 1 and leaves out more: true
	// mentee-2 looks at 1 and leaves out more: true
	// mentee-3 looks at 1 and leaves out more: true
	// 2 matched, proved by duals
}

// otherHouse is a criterion that looks at nothing but the organisations.
type otherHouse struct{}

func (otherHouse) Rate(p mentorship.Pairing) matching.Rating {
	if p.Mentor.Organisation == p.Mentee.Organisation {
		return matching.Worst
	}
	return matching.Best
}

func (otherHouse) Prepare(s matching.Scene) matching.Prepared {
	number := map[string]int32{}
	classes := func(people []mentorship.Person) []int32 {
		list := make([]int32, len(people))
		clear(number)
		for i, p := range people {
			if _, known := number[p.Organisation]; !known {
				number[p.Organisation] = int32(len(number))
			}
			list[i] = number[p.Organisation]
		}
		return list
	}
	return houses{s, classes(s.Mentors), classes(s.Mentees)}
}

type houses struct {
	scene            matching.Scene
	mentors, mentees []int32
}

func (h houses) RatePair(mentor, mentee int) matching.Rating {
	return otherHouse{}.Rate(mentorship.Pairing{Mentor: &h.scene.Mentors[mentor], Mentee: &h.scene.Mentees[mentee]})
}

// Classes says that people of one organisation are all the same here, so that
// each two organisations are rated once, however many people they have.
func (h houses) Classes() (mentors, mentees []int32) { return h.mentors, h.mentees }

func ExampleClassed() {
	problem := clinic()
	problem.Criteria = []matching.Weighted{{Name: "other house", Criterion: otherHouse{}, Weight: 1}}
	problem.Mentors[0].Organisation, problem.Mentees[0].Organisation = "north", "north"
	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	for _, m := range result.Matches {
		fmt.Println(m.Mentee, "with", m.Mentor, m.Score)
	}
	// Output:
	// mentee-1 with mentor-b 10000
	// mentee-2 with mentor-a 10000
}
