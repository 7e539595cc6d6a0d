package bound_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/bound"
)

// programme returns a round of mentees with some candidates each, four places
// for five mentors' mentees, and groups of mentees to keep together and apart.
func programme(seed uint64, mentees, candidates, together, apart, size int) bound.Problem {
	g := rand.New(rand.NewPCG(seed, 3))
	mentors := mentees / 4
	p := bound.Problem{Graph: bipartite.Graph{Start: []int32{0}}}
	for range mentors {
		p.Graph.MentorCapacity = append(p.Graph.MentorCapacity, 4)
	}
	for range mentees {
		p.Graph.MenteeCapacity = append(p.Graph.MenteeCapacity, 1)
		seen := make([]bool, mentors)
		for range candidates {
			seen[g.IntN(mentors)] = true
		}
		for j, eligible := range seen {
			if eligible {
				p.Graph.Mentor = append(p.Graph.Mentor, int32(j))
				p.Graph.Score = append(p.Graph.Score, 0)
				p.First = append(p.First, 1)
				p.Second = append(p.Second, int64(g.IntN(10_000)))
			}
		}
		p.Graph.Start = append(p.Graph.Start, int32(len(p.Graph.Mentor)))
	}
	groups := func(n int) (list [][]int32) {
		order := g.Perm(mentees)
		for range n {
			group := make([]int32, 0, size)
			for _, i := range order[:size] {
				group = append(group, int32(i))
			}
			order = order[size:]
			list = append(list, sorted(group))
		}
		return list
	}
	p.Together, p.Apart = groups(together), groups(apart)
	return p
}

func BenchmarkSolve(b *testing.B) {
	for _, c := range []struct{ mentees, candidates, together, apart, size int }{
		{100, 25, 5, 5, 2}, {100, 25, 10, 0, 2}, {100, 25, 0, 10, 2}, {400, 100, 10, 10, 2}, {400, 100, 20, 20, 2}, {400, 100, 0, 10, 5}, {1000, 100, 20, 20, 2}, {1000, 250, 5, 0, 4},
	} {
		b.Run(fmt.Sprintf("%dx%d_together%d_apart%d_of%d", c.mentees, c.candidates, c.together, c.apart, c.size), func(b *testing.B) {
			b.ReportAllocs()
			nodes, best, gap := 0, 0, int64(0)
			n := 0
			for b.Loop() {
				s, err := bound.Solve(programme(uint64(n%5), c.mentees, c.candidates, c.together, c.apart, c.size), 1000, nil)
				n++
				require.NoError(b, err)
				nodes += s.Nodes
				if s.Outcome == bound.Best {
					best++
				}
				gap += s.Bound.Minus(s.Value).Second
			}
			b.ReportMetric(float64(nodes)/float64(n), "nodes/op")
			b.ReportMetric(float64(best)/float64(n), "best/op")
			b.ReportMetric(float64(gap)/float64(n), "gap/op")
		})
	}
}

func sorted(list []int32) []int32 {
	slices.Sort(list)
	return list
}
