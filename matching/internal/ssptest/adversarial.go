package ssptest

import (
	"math"
	"testing"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// chain lets mentee i have mentor i or i+1, and the last mentee only the first mentor.
func chain(n int, score func(i int, j int32) int32) bipartite.Graph {
	return Build(Times(n, 1), Times(n, 1), func(i int) []int32 {
		if i == n-1 {
			return []int32{0}
		}
		return []int32{int32(i), int32(i + 1)}
	}, score)
}

// Each mentee likes a mentor of their own best and can move on to the next;
// the last one can have only the first mentor, so that everybody moves.
func (kit Kit) everybodyMoves(t *testing.T) {
	t.Parallel()
	const n = 20_000
	g := chain(n, func(i int, j int32) int32 {
		if i < n-1 && j == int32(i) {
			return 10
		}
		return 9
	})
	s := kit.Solved(t, g, ssp.Participation)
	equal(t, ssp.Weight{First: n, Second: 9 * n}, s.Value)
	s = kit.Solved(t, g, ssp.ScoreOnly)
	equal(t, ssp.Weight{First: 10 * (n - 1), Second: n - 1}, s.Value, "one point for each of them is too dear")
}

// Prices on a chain grow with every step, up to the number of pairs times the
// range of scores.
func (kit Kit) greatestPrices(t *testing.T) {
	t.Parallel()
	const n = 5_000
	g := chain(n, func(i int, j int32) int32 {
		if i < n-1 && j == int32(i) {
			return math.MaxInt32
		}
		return math.MinInt32
	})
	s := kit.Solved(t, g, ssp.Participation)
	equal(t, ssp.Weight{First: n, Second: n * math.MinInt32}, s.Value)
	greatest := ssp.Weight{}
	for _, p := range s.MentorPrice {
		if Order(p, greatest) > 0 {
			greatest = p
		}
	}
	must(t, max(greatest.Second, -greatest.Second) > int64(n-2)<<32, "the greatest price is %v", greatest)
	kit.Solved(t, g, ssp.ScoreOnly)
}

func (kit Kit) allScoresEqual(t *testing.T) {
	t.Parallel()
	for _, score := range []int32{math.MinInt32, -1, 0, 1, math.MaxInt32} {
		for _, m := range []int{1, 40, 100, 150} {
			g := Build(Times(100, 1), Times(m, 1), All(m), func(int, int32) int32 { return score })
			size := int64(min(m, 100))
			s := kit.Solved(t, g, ssp.Participation)
			equal(t, ssp.Weight{First: size, Second: size * int64(score)}, s.Value)
			s = kit.Solved(t, g, ssp.ScoreOnly)
			if score < 0 {
				size = 0
			}
			equal(t, ssp.Weight{First: size * int64(score), Second: size}, s.Value)
		}
	}
}

// Mentee i has the first i+1 mentors and prefers the first ones: newcomers
// with less choice push everybody along.
func (kit Kit) ladder(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(400, 100)
	g := Build(Times(n, 1), Times(n, 1), func(i int) []int32 { return All(n - i)(0) },
		func(i int, j int32) int32 { return int32((n - int(j)) * (i + 1)) })
	var want int64
	for i := range n {
		want += int64(i+1) * int64(i+1) // the only way to match all: mentee i with mentor n-1-i
	}
	equal(t, ssp.Weight{First: int64(n), Second: want}, kit.Solved(t, g, ssp.Participation).Value)
}

// Everybody wants the one mentor, worst candidates first.
func (kit Kit) millionCandidatesForOneMentor(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(1_000_000, 10_000)
	for _, capacity := range []int32{0, 1, 1000, math.MaxInt32} {
		g := Build(Times(n, 1), []int32{capacity}, All(1), func(i int, _ int32) int32 { return int32(i) })
		s := kit.Solved(t, g, ssp.Participation)
		taken := min(int64(capacity), int64(n))
		equal(t, ssp.Weight{First: taken, Second: taken * (2*int64(n) - taken - 1) / 2}, s.Value)
	}
}

func (kit Kit) families(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(1000, 200)
	families := map[string]bipartite.Graph{
		"dense uniform":           DenseUniform(Random(1), n, n/4, 5),
		"dense contested":         DenseContested(Random(2), n, n/4, 5),
		"dense contested, square": DenseContested(Random(3), n/2, n/2, 1),
		"sparse uniform":          SparseUniform(Random(4), n, 5),
		"sparse contested":        SparseContested(Random(5), n, 5),
		"sparse tight":            SparseUniform(Random(6), n, 4),
		"sparse short":            SparseContested(Random(7), n, 3),
		"many to many":            kit.Sparse(Random(8), n, n, 30, -5_000, 10_000),
	}
	for name, g := range families {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			most, best := kit.Solved(t, g, ssp.Participation).Value, kit.Solved(t, g, ssp.ScoreOnly).Value
			must(t, most.First >= best.Second, "nothing matches more than participation")
			must(t, best.First >= most.Second, "nothing scores more than score only")
		})
	}
}
