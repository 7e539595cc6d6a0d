package ssptest

import (
	"slices"
	"testing"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// pairs lists the pairs of a graph as mentee, mentor, score.
func pairs(g bipartite.Graph) (list [][3]int32) {
	for i := range g.MenteeCapacity {
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			list = append(list, [3]int32{int32(i), g.Mentor[e], g.Score[e]})
		}
	}
	return list
}

func fromPairs(menteeCapacity, mentorCapacity []int32, list [][3]int32) bipartite.Graph {
	slices.SortFunc(list, func(a, b [3]int32) int { return slices.Compare(a[:], b[:]) })
	g := bipartite.Graph{Start: make([]int32, len(menteeCapacity)+1), MenteeCapacity: menteeCapacity, MentorCapacity: mentorCapacity}
	for _, p := range list {
		g.Start[p[0]+1]++
		g.Mentor = append(g.Mentor, p[1])
		g.Score = append(g.Score, p[2])
	}
	for i := range menteeCapacity {
		g.Start[i+1] += g.Start[i]
	}
	return g
}

// Properties that hold for every problem, tried on many.
func (kit Kit) properties(t *testing.T) {
	t.Parallel()
	properties := map[string]func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution){
		"the same again, and the graph as it was": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			copied := fromPairs(slices.Clone(g.MenteeCapacity), slices.Clone(g.MentorCapacity), pairs(g))
			equal(t, s, kit.Solved(t, copied, o))
			equal(t, copied, g)
		},
		"sides exchanged, same value": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			list := pairs(g)
			for k, p := range list {
				list[k] = [3]int32{p[1], p[0], p[2]}
			}
			h := fromPairs(g.MentorCapacity, g.MenteeCapacity, list)
			equal(t, s.Value, kit.Solved(t, h, o).Value)
		},
		"people renumbered, same value": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			r := Random(uint64(len(g.Mentor)))
			mentee, mentor := r.Perm(len(g.MenteeCapacity)), r.Perm(len(g.MentorCapacity))
			list := pairs(g)
			for k, p := range list {
				list[k] = [3]int32{int32(mentee[p[0]]), int32(mentor[p[1]]), p[2]}
			}
			capacity := [2][]int32{slices.Clone(g.MenteeCapacity), slices.Clone(g.MentorCapacity)}
			for i, to := range mentee {
				capacity[0][to] = g.MenteeCapacity[i]
			}
			for j, to := range mentor {
				capacity[1][to] = g.MentorCapacity[j]
			}
			equal(t, s.Value, kit.Solved(t, fromPairs(capacity[0], capacity[1], list), o).Value)
		},
		"one more place never hurts": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			for j := range g.MentorCapacity {
				h := g
				h.MentorCapacity = slices.Clone(g.MentorCapacity)
				h.MentorCapacity[j]++
				gain := kit.Solved(t, h, o).Value.Minus(s.Value)
				must(t, Order(gain, ssp.Weight{}) >= 0, "one more place loses %v", gain)
				must(t, Order(gain, s.MentorPrice[j]) <= 0, "a price is what one more place is worth at most")
			}
		},
		"one pair less never helps": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			list := pairs(g)
			if len(list) > 0 {
				h := fromPairs(g.MenteeCapacity, g.MentorCapacity, slices.Delete(list, len(list)/2, len(list)/2+1))
				must(t, Order(kit.Solved(t, h, o).Value, s.Value) <= 0, "one pair less helps")
			}
		},
		"scores doubled, score doubled": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			h := g
			h.Score = slices.Clone(g.Score)
			for e := range h.Score {
				h.Score[e] *= 2
			}
			want := ssp.Weight{First: s.Value.First, Second: 2 * s.Value.Second}
			if o == ssp.ScoreOnly {
				want = ssp.Weight{First: 2 * s.Value.First, Second: s.Value.Second}
			}
			equal(t, want, kit.Solved(t, h, o).Value)
		},
	}
	for name, holds := range properties {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(60) {
				g := kit.Sparse(Random(seed), 25, 8, 6, -300, 1000)
				for _, o := range Objectives() {
					holds(t, g, o, kit.Solved(t, g, o))
				}
			}
		})
	}
}

// A mentor of capacity c is worth c mentors of capacity 1 with the same scores.
func (kit Kit) placesAreInterchangeable(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		const n, m, c = 30, 6, 4
		g := Build(Times(n, 1), Times(m, c), Some(Random(seed), m, 3, true), Wanted(Random(seed), n, m))
		var split [][3]int32
		for _, p := range pairs(g) {
			for k := range int32(c) {
				split = append(split, [3]int32{p[0], c*p[1] + k, p[2]})
			}
		}
		h := fromPairs(Times(n, 1), Times(m*c, 1), split)
		for _, o := range Objectives() {
			equal(t, kit.Solved(t, h, o).Value, kit.Solved(t, g, o).Value)
		}
	}
}
