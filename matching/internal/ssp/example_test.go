package ssp_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// Both mentees prefer mentor 0, but only mentee 0 could do with mentor 1.
func ExampleSolve() {
	g := bipartite.Graph{
		Start:          []int32{0, 2, 3},
		Mentor:         []int32{0, 1, 0},
		Score:          []int32{100, 20, 70},
		MenteeCapacity: []int32{1, 1},
		MentorCapacity: []int32{1, 1},
	}
	for _, o := range []ssp.Objective{ssp.Participation, ssp.ScoreOnly} {
		s, err := ssp.Solve(g, o, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s.Chosen, s.Value)
	}
	// Output:
	// [1 2] {2 90}
	// [0] {100 1}
}
