package assign_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
func TestProperties(t *testing.T) {
	t.Parallel()
	properties := map[string]func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution){
		"the same again, and the graph as it was": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			copied := fromPairs(slices.Clone(g.MenteeCapacity), slices.Clone(g.MentorCapacity), pairs(g))
			require.Empty(t, cmp.Diff(s, solved(t, copied, o)))
			require.Empty(t, cmp.Diff(copied, g))
		},
		"sides exchanged, same value": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			list := pairs(g)
			for k, p := range list {
				list[k] = [3]int32{p[1], p[0], p[2]}
			}
			h := fromPairs(g.MentorCapacity, g.MenteeCapacity, list)
			require.Equal(t, s.Value, solved(t, h, o).Value)
		},
		"people renumbered, same value": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			r := random(uint64(len(g.Mentor)))
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
			require.Equal(t, s.Value, solved(t, fromPairs(capacity[0], capacity[1], list), o).Value)
		},
		"one more place never hurts": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			for j := range g.MentorCapacity {
				h := g
				h.MentorCapacity = slices.Clone(g.MentorCapacity)
				h.MentorCapacity[j]++
				gain := solved(t, h, o).Value.Minus(s.Value)
				require.GreaterOrEqual(t, order(gain, ssp.Weight{}), 0)
				require.LessOrEqual(t, order(gain, s.MentorPrice[j]), 0, "a price is what one more place is worth at most")
			}
		},
		"one pair less never helps": func(t *testing.T, g bipartite.Graph, o ssp.Objective, s ssp.Solution) {
			list := pairs(g)
			if len(list) > 0 {
				h := fromPairs(g.MenteeCapacity, g.MentorCapacity, slices.Delete(list, len(list)/2, len(list)/2+1))
				require.LessOrEqual(t, order(solved(t, h, o).Value, s.Value), 0)
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
			require.Equal(t, want, solved(t, h, o).Value)
		},
	}
	for name, holds := range properties {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(60) {
				g := sparse(random(seed), 25, 8, 6, -300, 1000)
				for _, o := range objectives {
					holds(t, g, o, solved(t, g, o))
				}
			}
		})
	}
}

// A mentor of capacity c is worth c mentors of capacity 1 with the same scores.
func TestPlacesAreInterchangeable(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		const n, m, c = 30, 6, 4
		g := build(times(n, 1), times(m, c), some(random(seed), m, 3, true), wanted(random(seed), n, m))
		var split [][3]int32
		for _, p := range pairs(g) {
			for k := range int32(c) {
				split = append(split, [3]int32{p[0], c*p[1] + k, p[2]})
			}
		}
		h := fromPairs(times(n, 1), times(m*c, 1), split)
		for _, o := range objectives {
			assert.Equal(t, solved(t, h, o).Value, solved(t, g, o).Value)
		}
	}
}
