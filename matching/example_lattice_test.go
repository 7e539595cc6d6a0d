package matching_test

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
)

// round is three mentees and three mentors who want each other the other way
// round.
func round() matching.Rankings {
	start := []int32{0, 3, 6, 9}
	mentees := matching.Lists{Start: start, To: []int32{0, 1, 2, 1, 2, 0, 2, 0, 1}}
	mentors := matching.Lists{Start: start, To: []int32{1, 2, 0, 2, 0, 1, 0, 1, 2}}
	r, err := matching.NewRankings(mentees, mentors, []int32{1, 1, 1})
	if err != nil {
		fmt.Println(err)
	}
	return r
}

func ExampleNewLattice() {
	ctx := context.Background()
	lattice, err := matching.NewLattice(ctx, round())
	if err != nil {
		fmt.Println(err)
		return
	}
	count, exact := lattice.Count(ctx, 0)
	fmt.Println(count, exact)
	best := lattice.SexEqual(ctx, 0)
	fmt.Println(best.Mentor, best.Gap, best.Exact())
	// Output:
	// 3 true
	// [1 2 0] 0 true
}

func ExampleLattice_All() {
	lattice, err := matching.NewLattice(context.Background(), round())
	if err != nil {
		fmt.Println(err)
		return
	}
	for m := range lattice.All() {
		fmt.Println(m.Mentor, "mentees", m.MenteeSum, "mentors", m.MentorSum)
	}
	// Output:
	// [0 1 2] mentees 0 mentors 6
	// [1 2 0] mentees 3 mentors 3
	// [2 0 1] mentees 6 mentors 0
}

func ExampleEgalitarian() {
	mentor, err := matching.Egalitarian{}.Match(context.Background(), round())
	fmt.Println(mentor, err) // all three have the same sum: the best for mentees
	// Output: [0 1 2] <nil>
}

func ExampleMinRegret() {
	mentor, err := matching.MinRegret{}.Match(context.Background(), round())
	fmt.Println(mentor, err) // nobody has their last choice
	// Output: [1 2 0] <nil>
}

func ExampleSexEqual() {
	mentor, err := matching.SexEqual{}.Match(context.Background(), round())
	fmt.Println(mentor, err)
	// Output: [1 2 0] <nil>
}
