package matching_test

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// pairOfTwo has two mentees who both do best with the same mentor.
func pairOfTwo() matching.Instance {
	return matching.Instance{
		Mentors: []mentorship.PersonID{"ada", "ben"}, Mentees: []mentorship.PersonID{"cleo", "dan"},
		Start:  []int32{0, 2, 4},
		Mentor: []int32{0, 1, 0, 1},
		Score:  []int32{10, 5, 4, 1},

		MentorCapacity: []int32{1, 1}, MenteeCapacity: []int32{1, 1},
	}
}

// shop is the instance by which rank-maximal allocation is explained elsewhere:
// three people, three things, everybody's order.
func shop() matching.Instance {
	return matching.Instance{
		Mentors: []mentorship.PersonID{"x", "y", "z"}, Mentees: []mentorship.PersonID{"alice", "bob", "carl"},
		Start:      []int32{0, 3, 6, 9},
		Mentor:     []int32{0, 1, 2, 0, 1, 2, 0, 1, 2},
		Score:      make([]int32, 9),
		MenteeRank: []int32{0, 1, 2, 0, 1, 2, 1, 0, 2},

		MentorCapacity: []int32{1, 1, 1}, MenteeCapacity: []int32{1, 1, 1},
	}
}

// show prints who was chosen.
func show(in matching.Instance, s matching.Solution, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	i := 0
	for _, e := range s.Chosen {
		for e >= in.Start[i+1] {
			i++
		}
		fmt.Println(in.Mentees[i], "with", in.Mentors[in.Mentor[e]])
	}
	for _, stage := range s.Stages {
		fmt.Println(stage.Counts, "at", stage.Level, "is", stage.Value)
	}
	fmt.Println("verified:", in.Verify(s) == nil)
}

func ExampleLexicographic() {
	// The least score first, then the sum: cleo would score 10 with ada, but dan
	// then 1 with ben.
	in := pairOfTwo()
	solver := matching.Lexicographic{Aims: []matching.Aim{matching.AimWorstOff, matching.AimScore}}
	s, err := solver.Solve(context.Background(), in, func(int, int) {})
	show(in, s, err)
	// Output:
	// cleo with ben
	// dan with ada
	// places at 0 is 2
	// worst-off at 4 is 1
	// score at 0 is 9
	// verified: true
}

func ExampleRankMaximal() {
	in := shop()
	s, err := matching.RankMaximal{}.Solve(context.Background(), in, func(int, int) {})
	show(in, s, err)
	// Output:
	// alice with z
	// bob with x
	// carl with y
	// ranks at 0 is 2
	// ranks at 1 is 0
	// ranks at 2 is 1
	// verified: true
}

func ExampleFair() {
	in := shop()
	s, err := matching.Fair{}.Solve(context.Background(), in, func(int, int) {})
	show(in, s, err)
	// Output:
	// alice with x
	// bob with z
	// carl with y
	// places at 0 is 3
	// bad-ranks at 2 is 1
	// bad-ranks at 0 is 2
	// verified: true
}

func ExampleLeximin() {
	in := pairOfTwo()
	s, err := matching.Leximin{}.Solve(context.Background(), in, func(int, int) {})
	show(in, s, err)
	// Output:
	// cleo with ben
	// dan with ada
	// places at 0 is 2
	// leximin at 4 is 1
	// leximin at 5 is 1
	// verified: true
}

func ExampleCurve() {
	curve, err := matching.Curve(context.Background(), pairOfTwo())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, point := range curve {
		fmt.Printf("nobody below %d: %d places, %d in all\n", point.Least, point.Worth.Places, point.Worth.Score)
	}
	// Output:
	// nobody below 1: 2 places, 11 in all
	// nobody below 4: 2 places, 9 in all
	// nobody below 10: 1 places, 10 in all
}
