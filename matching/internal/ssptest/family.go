package ssptest

import (
	"math/rand/v2"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

// Families of problems, drawn from a seed. Scores are whole numbers up to 10,000.

// Random returns random numbers from a seed.
func Random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

// Times returns one capacity for each of n people.
func Times(n int, capacity int32) []int32 { return slices.Repeat([]int32{capacity}, n) }

// Build draws candidates for each mentee and a score for each of the pairs.
func Build(menteeCapacity, mentorCapacity []int32, draw func(i int) []int32, score func(i int, j int32) int32) bipartite.Graph {
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

// All draws all of m mentors for everybody.
func All(m int) func(int) []int32 {
	row := make([]int32, m)
	for j := range row {
		row[j] = int32(j)
	}
	return func(int) []int32 { return row }
}

// Some draws k of m mentors; popular ones more often if contested.
func Some(r *rand.Rand, m, k int, contested bool) func(int) []int32 {
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

// Uniform draws scores without a pattern.
func Uniform(r *rand.Rand) func(int, int32) int32 {
	return func(int, int32) int32 { return r.Int32N(10_001) }
}

// Wanted scores by closeness of skill and, for everybody alike, by the
// mentor's quality: all want the same few.
func Wanted(r *rand.Rand, n, m int) func(int, int32) int32 {
	need, skill, quality := r.Perm(n), r.Perm(m), r.Perm(m)
	return func(i int, j int32) int32 {
		distance := 6000*need[i]/n - 6000*skill[j]/m
		return int32(6000 - max(distance, -distance) + 3000*quality[j]/m + r.IntN(1001))
	}
}

// DenseUniform has all pairs, of scores without a pattern.
func DenseUniform(r *rand.Rand, n, m int, capacity int32) bipartite.Graph {
	return Build(Times(n, 1), Times(m, capacity), All(m), Uniform(r))
}

// DenseContested has all pairs, and all want the same few.
func DenseContested(r *rand.Rand, n, m int, capacity int32) bipartite.Graph {
	return Build(Times(n, 1), Times(m, capacity), All(m), Wanted(r, n, m))
}

// SparseUniform has 30 candidates each, of scores without a pattern.
func SparseUniform(r *rand.Rand, n int, capacity int32) bipartite.Graph {
	return Build(Times(n, 1), Times(n/4, capacity), Some(r, n/4, 30, false), Uniform(r))
}

// SparseContested has 30 candidates each, popular ones more often, and all want the same few.
func SparseContested(r *rand.Rand, n int, capacity int32) bipartite.Graph {
	return Build(Times(n, 1), Times(n/4, capacity), Some(r, n/4, 30, true), Wanted(r, n, n/4))
}
