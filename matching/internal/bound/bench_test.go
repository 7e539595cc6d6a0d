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

// programme returns a round of mentees with some candidates each, as many slots
// as mentees, popular mentors, and groups of mentees to keep together and apart.
func programme(seed uint64, mentees, candidates, together, apart, size int) bound.Problem {
	g := rand.New(rand.NewPCG(seed, 3))
	mentors := mentees / 4
	p := bound.Problem{Graph: bipartite.Graph{Start: []int32{0}}}
	quality := make([]int, mentors)
	for j := range mentors {
		p.Graph.MentorCapacity = append(p.Graph.MentorCapacity, 4)
		quality[j] = g.IntN(5000)
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
				p.Second = append(p.Second, int64(quality[j]+g.IntN(5_000)))
			}
		}
		p.Graph.Start = append(p.Graph.Start, int32(len(p.Graph.Mentor)))
	}
	p.Together, p.Apart = groups(g, mentees, together, size), groups(g, mentees, apart, size)
	return p
}

// groups returns groups of a size without members in common.
func groups(g *rand.Rand, mentees, n, size int) (list [][]int32) {
	order := g.Perm(mentees)
	for range n {
		var group []int32
		for _, i := range order[:size] {
			group = append(group, int32(i))
		}
		order = order[size:]
		slices.Sort(group)
		list = append(list, group)
	}
	return list
}

// The figures beside the time are means over ten rounds of each kind: cases
// looked at, the share solved to the optimum, and the gap that is left.
func BenchmarkSolve(b *testing.B) {
	for _, c := range []struct{ mentees, candidates, together, apart, size int }{
		{100, 25, 5, 5, 2},
		{100, 25, 10, 0, 2},
		{100, 25, 0, 10, 2},
		{100, 25, 0, 5, 10},
		{100, 25, 0, 8, 12},
		{400, 100, 20, 20, 2},
		{400, 100, 0, 20, 5},
		{1000, 100, 20, 20, 2},
	} {
		b.Run(fmt.Sprintf("mentees=%d/candidates=%d/together=%d/apart=%d/size=%d", c.mentees, c.candidates, c.together, c.apart, c.size), func(b *testing.B) {
			b.ReportAllocs()
			rounds, cases, best, gap := 0, 0, 0, int64(0)
			for b.Loop() {
				s, err := bound.Solve(programme(uint64(rounds%10), c.mentees, c.candidates, c.together, c.apart, c.size), 1000, nil)
				require.NoError(b, err)
				rounds++
				cases += s.Nodes
				gap += s.Bound.Minus(s.Value).Second
				if s.Outcome == bound.Best {
					best++
				}
			}
			b.ReportMetric(float64(cases)/float64(rounds), "cases/op")
			b.ReportMetric(float64(best)/float64(rounds), "best/op")
			b.ReportMetric(float64(gap)/float64(rounds), "gap/op")
		})
	}
}
