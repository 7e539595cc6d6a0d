package assign_test

import (
	"math/rand/v2"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

// Families of problems, drawn from a seed. Scores are whole numbers up to 10,000.

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

func times(n int, capacity int32) []int32 { return slices.Repeat([]int32{capacity}, n) }

// build draws candidates for each mentee and a score for each of the pairs.
func build(menteeCapacity, mentorCapacity []int32, draw func(i int) []int32, score func(i int, j int32) int32) bipartite.Graph {
	g := bipartite.Graph{Start: []int32{0}, MenteeCapacity: menteeCapacity, MentorCapacity: mentorCapacity}
	for i := range menteeCapacity {
		row := draw(i)
		slices.Sort(row)
		for _, j := range row {
			g.Mentor = append(g.Mentor, j)
			g.Score = append(g.Score, score(i, j))
		}
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	return g
}

func all(m int) func(int) []int32 {
	row := make([]int32, m)
	for j := range row {
		row[j] = int32(j)
	}
	return func(int) []int32 { return row }
}

// some draws k of m mentors; popular ones more often if contested.
func some(r *rand.Rand, m, k int, contested bool) func(int) []int32 {
	return func(int) []int32 {
		var row []int32
		for len(row) < min(k, m) {
			j := r.IntN(m)
			if contested {
				j = min(j, r.IntN(m))
			}
			if !slices.Contains(row, int32(j)) {
				row = append(row, int32(j))
			}
		}
		return row
	}
}

func uniform(r *rand.Rand) func(int, int32) int32 {
	return func(int, int32) int32 { return r.Int32N(10_001) }
}

// wanted scores by closeness of skill and, for everybody alike, by the
// mentor's quality: all want the same few.
func wanted(r *rand.Rand, n, m int) func(int, int32) int32 {
	need, skill, quality := r.Perm(n), r.Perm(m), r.Perm(m)
	return func(i int, j int32) int32 {
		distance := 6000*need[i]/n - 6000*skill[j]/m
		return int32(6000 - max(distance, -distance) + 3000*quality[j]/m + r.IntN(1001))
	}
}

func denseUniform(r *rand.Rand, n, m int, capacity int32) bipartite.Graph {
	return build(times(n, 1), times(m, capacity), all(m), uniform(r))
}

func denseContested(r *rand.Rand, n, m int, capacity int32) bipartite.Graph {
	return build(times(n, 1), times(m, capacity), all(m), wanted(r, n, m))
}

func sparseUniform(r *rand.Rand, n int, capacity int32) bipartite.Graph {
	return build(times(n, 1), times(n/4, capacity), some(r, n/4, 30, false), uniform(r))
}

func sparseContested(r *rand.Rand, n int, capacity int32) bipartite.Graph {
	return build(times(n, 1), times(n/4, capacity), some(r, n/4, 30, true), wanted(r, n, n/4))
}

// sparse draws up to k candidates, scores in [low, high) and capacities from 0
// to 3, for mentees to 1.
func sparse(r *rand.Rand, n, m, k int, low, high int64) bipartite.Graph {
	menteeCapacity, mentorCapacity := make([]int32, n), make([]int32, m)
	for i := range menteeCapacity {
		menteeCapacity[i] = min(1, r.Int32N(4))
	}
	for j := range mentorCapacity {
		mentorCapacity[j] = r.Int32N(4)
	}
	return build(menteeCapacity, mentorCapacity,
		func(i int) []int32 { return some(r, m, r.IntN(k+1), false)(i) },
		func(int, int32) int32 { return int32(low + r.Int64N(high-low)) })
}
