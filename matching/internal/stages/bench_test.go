package stages_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/stages"
)

// sparse returns n mentees with 30 of n/4 mentors each, uniform scores up to
// spread, and ranks by score. Popular mentors are candidates more often if
// contested.
func sparse(n, capacity int, contested bool, spread int32) (p stages.Problem) {
	r := rand.New(rand.NewPCG(1, 1))
	m := n / 4
	g := &p.Graph
	g.MenteeCapacity, g.MentorCapacity = slices.Repeat([]int32{1}, n), slices.Repeat([]int32{int32(capacity)}, m)
	g.Start = []int32{0}
	for range n {
		var row []int32
		for len(row) < min(30, m) {
			j := r.Int32N(int32(m))
			if contested {
				j = min(j, r.Int32N(int32(m)))
			}
			if !slices.Contains(row, j) {
				row = append(row, j)
			}
		}
		slices.Sort(row)
		var order []int32
		for range row {
			order = append(order, int32(len(order)))
			g.Score = append(g.Score, r.Int32N(spread+1))
		}
		r.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		g.Mentor, p.Rank = append(g.Mentor, row...), append(p.Rank, order...)
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	return p
}

func BenchmarkSolve(b *testing.B) {
	tests := []struct {
		name      string
		contested bool
		capacity  int
		spread    int32
		aims      []stages.Aim
	}{
		{"places-score", true, 5, 10_000, []stages.Aim{stages.Places, stages.Score}},
		{"score-places", true, 5, 10_000, []stages.Aim{stages.Score, stages.Places}},
		{"ranks", true, 5, 10_000, []stages.Aim{stages.Ranks}},
		{"ranks-tight", false, 4, 10_000, []stages.Aim{stages.Ranks}},
		{"places-ranks-score", true, 5, 10_000, []stages.Aim{stages.Places, stages.Ranks, stages.Score}},
		{"bad-ranks", true, 5, 10_000, []stages.Aim{stages.BadRanks}},
		{"worst-score", true, 5, 10_000, []stages.Aim{stages.Worst, stages.Score}},
		{"leximin-100", true, 5, 100, []stages.Aim{stages.Leximin}},
		{"leximin-10000", true, 5, 10_000, []stages.Aim{stages.Leximin}},
	}
	for _, test := range tests {
		for _, n := range []int{1000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", test.name, n), func(b *testing.B) {
				p := sparse(n, test.capacity, test.contested, test.spread)
				p.Aims = test.aims
				b.ReportAllocs()
				for b.Loop() {
					s, err := stages.Solve(p, nil)
					require.NoError(b, err)
					b.ReportMetric(float64(len(s.Stages)), "stages")
				}
			})
		}
	}
}
