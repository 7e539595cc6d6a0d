package matchingtest

import (
	"fmt"
	"math"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A specimen is an instance with a name. Optional ones may be refused.
type specimen struct {
	name     string
	instance matching.Instance
	optional bool
}

// barred is the score of a pair that is not eligible.
const barred = math.MinInt64

// build returns an instance of a table of scores, one row for each mentee.
func build(menteeCapacity, mentorCapacity []int32, scores ...[]int64) matching.Instance {
	in := matching.Instance{MenteeCapacity: menteeCapacity, MentorCapacity: mentorCapacity, Start: []int32{0}}
	for i := range menteeCapacity {
		in.Mentees = append(in.Mentees, mentorship.PersonID(fmt.Sprintf("mentee-%03d", i)))
		for j, s := range scores[i] {
			if s != barred {
				in.Mentor = append(in.Mentor, int32(j))
				in.Score = append(in.Score, int32(s))
			}
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	for j := range mentorCapacity {
		in.Mentors = append(in.Mentors, mentorship.PersonID(fmt.Sprintf("mentor-%03d", j)))
	}
	return in
}

func times(n int, capacity int32) []int32 {
	list := make([]int32, n)
	for k := range list {
		list[k] = capacity
	}
	return list
}

// grid returns an instance of mentees with one place each.
func grid(mentees, mentors int, capacity int32, score func(i, j int) int64) matching.Instance {
	rows := make([][]int64, mentees)
	for i := range rows {
		for j := range mentors {
			rows[i] = append(rows[i], score(i, j))
		}
	}
	return build(times(mentees, 1), times(mentors, capacity), rows...)
}

// specimens are what solvers are tried on, under every objective.
func specimens() []specimen {
	draw := uint64(1)
	drawn := func(below int64) int64 { // a linear congruential generator (Knuth, MMIX)
		draw = draw*6364136223846793005 + 1442695040888963407
		return int64(draw>>33) % below
	}
	random := func(int, int) int64 {
		if drawn(3) == 0 {
			return barred
		}
		return drawn(7) - 2
	}
	chain := func(i, j int) int64 { // each mentee also wants what the next one has
		switch j {
		case i:
			return 2
		case i + 1:
			return 1
		}
		return barred
	}
	only := func(score int64) func(int, int) int64 { return func(int, int) int64 { return score } }
	list := []specimen{
		{"nobody", matching.Instance{}, false},
		{"no mentors", grid(3, 0, 1, only(0)), false},
		{"no mentees", grid(0, 3, 1, only(0)), false},
		{"one pair", grid(1, 1, 1, only(7)), false},
		{"nobody eligible", grid(3, 3, 1, only(barred)), false},
		{"no slots", grid(3, 3, 0, only(5)), false},
		{"mentees without a place", build(times(2, 0), times(2, 1), []int64{1, 2}, []int64{2, 1}), false},
		{"all level", grid(5, 4, 2, only(0)), false},
		{"all negative", grid(4, 4, 1, only(-3)), false},
		{"best scores there are", grid(4, 3, 2, only(math.MaxInt32)), false},
		{"worst scores there are", grid(4, 3, 2, only(math.MinInt32)), false},
		{"a chain", grid(40, 40, 1, chain), false},
		{"one mentor for all", grid(50, 1, 20, func(i, _ int) int64 { return int64(i * i % 11) }), false},
		{"slots without end", grid(6, 2, math.MaxInt32, only(1)), false},
		{"several places", build([]int32{2, 0, 3}, []int32{1, 2}, []int64{4, 1}, []int64{9, 9}, []int64{barred, 2}), true},
	}
	minima := grid(4, 3, 2, func(i, j int) int64 { return int64(i - j) })
	minima.MentorMinimum = []int32{1, 0, 1}
	list = append(list, specimen{"minima", minima, true})
	for k := range 60 {
		mentees, mentors := int(drawn(7)), int(drawn(5))
		in := grid(mentees, mentors, 1, random)
		for j := range in.MentorCapacity {
			in.MentorCapacity[j] = int32(drawn(4))
		}
		list = append(list, specimen{fmt.Sprintf("small one %d", k), in, false})
	}
	var all []specimen
	for _, s := range list {
		for _, o := range matching.Objectives() {
			s.instance.Objective = o
			all = append(all, s)
		}
	}
	return all
}
