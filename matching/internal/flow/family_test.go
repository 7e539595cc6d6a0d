package flow_test

import (
	"math/rand/v2"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// Families of problems, drawn from a seed: n mentees with 30 of n/4 mentors each.

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

func times(n int, bound int32) []int32 { return slices.Repeat([]int32{bound}, n) }

// sparse draws the candidates, popular mentors more often if contested, and
// weighs the pairs.
func sparse(r *rand.Rand, n, capacity int, contested bool, weight func(i int, j int32) int64) flow.Problem {
	m := n / 4
	var p flow.Problem
	g := &p.Graph
	g.MenteeCapacity, g.MentorCapacity, g.Start = times(n, 1), times(m, int32(capacity)), []int32{0}
	for i := range n {
		var row []int32
		for len(row) < min(30, m) {
			j := r.IntN(m)
			if contested {
				j = min(j, r.IntN(m))
			}
			if !slices.Contains(row, int32(j)) {
				row = append(row, int32(j))
			}
		}
		slices.Sort(row)
		for _, j := range row {
			g.Mentor = append(g.Mentor, j)
			p.Weight = append(p.Weight, weight(i, j))
		}
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	g.Score = make([]int32, len(g.Mentor))
	return p
}

func uniform(r *rand.Rand) func(int, int32) int64 {
	return func(int, int32) int64 { return r.Int64N(10_001) }
}

// wanted weighs by closeness of skill and, for everybody alike, by the mentor's
// quality: all want the same few.
func wanted(r *rand.Rand, n int) func(int, int32) int64 {
	m := n / 4
	need, skill, quality := r.Perm(n), r.Perm(m), r.Perm(m)
	return func(i int, j int32) int64 {
		distance := 6000*need[i]/n - 6000*skill[j]/m
		return int64(6000 - max(distance, -distance) + 3000*quality[j]/m + r.IntN(1001))
	}
}

// few weighs a pair 1 with one chance in k, else 0.
func few(r *rand.Rand, k int) func(int, int32) int64 {
	return func(int, int32) int64 {
		if r.IntN(k) == 0 {
			return 1
		}
		return 0
	}
}
