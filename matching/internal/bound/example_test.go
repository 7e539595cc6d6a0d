package bound_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/bound"
)

// Two mentees of whom each would rather be with another mentor have the same
// one, with whom both are better off as a whole.
func ExampleSolve() {
	s, err := bound.Solve(bound.Problem{
		Graph: bipartite.Graph{
			Start: []int32{0, 2, 4}, Mentor: []int32{0, 1, 0, 1}, Score: make([]int32, 4),
			MenteeCapacity: []int32{1, 1}, MentorCapacity: []int32{2, 2},
		},
		First: []int64{1, 1, 1, 1}, Second: []int64{9, 5, 1, 6},
		Together: [][]int32{{0, 1}},
	}, 100, nil)
	fmt.Println(s.Chosen, s.Value, s.Bound, err)
	// Output: [1 3] {2 11} {2 11} <nil>
}
