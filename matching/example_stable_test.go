package matching_test

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Two nurses both want Ana, who would rather have Eve.
func ExampleStable() {
	p := matching.Problem{
		Mentors:        []mentorship.Person{{ID: "ana", Capacity: new(1)}, {ID: "ben", Capacity: new(1)}},
		Mentees:        []mentorship.Person{{ID: "dan"}, {ID: "eve"}},
		MenteeRankings: map[mentorship.PersonID]matching.Ranking{"dan": {{"ana"}, {"ben"}}, "eve": {{"ana"}}},
		MentorRankings: map[mentorship.PersonID]matching.Ranking{"ana": {{"eve"}, {"dan"}}},
	}
	r, err := matching.Match(context.Background(), p, matching.Options{Solver: matching.Stable{}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range r.Matches {
		fmt.Println(m.Mentee, "with", m.Mentor)
	}
	fmt.Println(r.Certificate.Proof, matching.Verify(context.Background(), p, r))
	// Output:
	// dan with ben
	// eve with ana
	// stable <nil>
}

// Mentor 0 does not mind whom they get; that the tie goes to the lower number
// leaves mentee 1 without anybody.
func ExampleMaxStable() {
	rankings, err := matching.NewRankings(
		matching.Lists{Start: []int32{0, 2, 3}, To: []int32{0, 1, 0}},
		matching.Lists{Start: []int32{0, 2, 3}, To: []int32{0, 1, 0}, Rank: []int32{0, 0, 0}},
		[]int32{1, 1},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	byID, _ := matching.Stable{}.Match(context.Background(), rankings)
	most, _ := matching.MaxStable{}.Search(context.Background(), rankings)
	fmt.Println(byID)
	fmt.Println(most.Mentor, most.Exact(), rankings.Verify(most.Mentor))
	// Output:
	// [0 -1]
	// [1 0] true <nil>
}

func ExampleRepairRankings() {
	mentees := matching.Lists{Start: []int32{0, 2}, To: []int32{0, 1}}
	mentors := matching.Lists{Start: []int32{0, 1, 1}, To: []int32{0}}
	_, err := matching.NewRankings(mentees, mentors, []int32{1, 1})
	fmt.Println(err)
	_, dropped, _ := matching.RepairRankings(mentees, mentors, []int32{1, 1})
	fmt.Println(len(dropped), dropped[0].Kind, dropped[0].Path)
	// Output:
	// matching: invalid rankings: /mentees/0/1: mentor 1 does not rank back
	// 1 one-sided /mentees/0/1
}

func ExampleRankings_Verify() {
	rankings, _ := matching.NewRankings(
		matching.Lists{Start: []int32{0, 1, 2}, To: []int32{0, 0}},
		matching.Lists{Start: []int32{0, 2}, To: []int32{1, 0}},
		[]int32{1},
	)
	fmt.Println(rankings.Verify([]int32{0, -1}))
	// Output:
	// matching: wrong solution: /mentors/0: mentor 0 and mentee 1 prefer each other
}

func ExampleOnlyRanked() {
	p := matching.Problem{
		Mentors:        []mentorship.Person{{ID: "ana", Capacity: new(1)}, {ID: "ben", Capacity: new(1)}},
		Mentees:        []mentorship.Person{{ID: "dan"}, {ID: "eve"}},
		MenteeRankings: map[mentorship.PersonID]matching.Ranking{"dan": {{"ana"}}, "eve": {{"ana"}}},
	}
	p.Eligibility = rule.NewSet(matching.OnlyRanked(p.MenteeRankings, p.MentorRankings))
	r, err := matching.Match(context.Background(), p, matching.Options{Solver: matching.Stable{}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, u := range r.Unmatched {
		fmt.Println(u.Mentee, u.Cause, u.Nearest[0].Holders)
	}
	// Output:
	// eve outranked [dan]
}
