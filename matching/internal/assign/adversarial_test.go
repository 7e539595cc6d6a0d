package assign_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// chain lets mentee i have mentor i or i+1, and the last mentee only the first mentor.
func chain(n int, score func(i int, j int32) int32) bipartite.Graph {
	return build(times(n, 1), times(n, 1), func(i int) []int32 {
		if i == n-1 {
			return []int32{0}
		}
		return []int32{int32(i), int32(i + 1)}
	}, score)
}

// Each mentee likes a mentor of their own best and can move on to the next;
// the last one can have only the first mentor, so that everybody moves.
func TestEverybodyMoves(t *testing.T) {
	t.Parallel()
	const n = 20_000
	g := chain(n, func(i int, j int32) int32 {
		if i < n-1 && j == int32(i) {
			return 10
		}
		return 9
	})
	s := solved(t, g, ssp.Participation)
	assert.Equal(t, ssp.Weight{First: n, Second: 9 * n}, s.Value)
	s = solved(t, g, ssp.ScoreOnly)
	assert.Equal(t, ssp.Weight{First: 10 * (n - 1), Second: n - 1}, s.Value, "one point for each of them is too dear")
}

// Prices on a chain grow with every step, up to the number of pairs times the
// range of scores.
func TestGreatestPrices(t *testing.T) {
	t.Parallel()
	const n = 5_000
	g := chain(n, func(i int, j int32) int32 {
		if i < n-1 && j == int32(i) {
			return math.MaxInt32
		}
		return math.MinInt32
	})
	s := solved(t, g, ssp.Participation)
	assert.Equal(t, ssp.Weight{First: n, Second: n * math.MinInt32}, s.Value)
	greatest := ssp.Weight{}
	for _, p := range s.MentorPrice {
		if order(p, greatest) > 0 {
			greatest = p
		}
	}
	assert.Greater(t, max(greatest.Second, -greatest.Second), int64(n-2)<<32)
	solved(t, g, ssp.ScoreOnly)
}

func TestAllScoresEqual(t *testing.T) {
	t.Parallel()
	for _, score := range []int32{math.MinInt32, -1, 0, 1, math.MaxInt32} {
		for _, m := range []int{1, 40, 100, 150} {
			g := build(times(100, 1), times(m, 1), all(m), func(int, int32) int32 { return score })
			size := int64(min(m, 100))
			s := solved(t, g, ssp.Participation)
			assert.Equal(t, ssp.Weight{First: size, Second: size * int64(score)}, s.Value)
			s = solved(t, g, ssp.ScoreOnly)
			if score < 0 {
				size = 0
			}
			assert.Equal(t, ssp.Weight{First: size * int64(score), Second: size}, s.Value)
		}
	}
}

// Mentee i has the first i+1 mentors and prefers the first ones: newcomers
// with less choice push everybody along.
func TestLadder(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(400, 100)
	g := build(times(n, 1), times(n, 1), func(i int) []int32 { return all(n - i)(0) },
		func(i int, j int32) int32 { return int32((n - int(j)) * (i + 1)) })
	var want int64
	for i := range n {
		want += int64(i+1) * int64(i+1) // the only way to match all: mentee i with mentor n-1-i
	}
	assert.Equal(t, ssp.Weight{First: int64(n), Second: want}, solved(t, g, ssp.Participation).Value)
}

// Everybody wants the one mentor, worst candidates first.
func TestMillionCandidatesForOneMentor(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(1_000_000, 10_000)
	for _, capacity := range []int32{0, 1, 1000, math.MaxInt32} {
		g := build(times(n, 1), []int32{capacity}, all(1), func(i int, _ int32) int32 { return int32(i) })
		start := time.Now()
		s := solved(t, g, ssp.Participation)
		t.Logf("capacity %d: %v", capacity, time.Since(start))
		taken := min(int64(capacity), int64(n))
		assert.Equal(t, ssp.Weight{First: taken, Second: taken * (2*int64(n) - taken - 1) / 2}, s.Value)
	}
}

// A few mentors of great capacity, with too few places for all: whoever leaves one
// of them is chosen among thousands, again and again.
func TestGreatCapacities(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(40_000, 2_000)
	for name, capacity := range map[string]int{"all": n, "short": n * 3 / 4} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := build(times(n, 1), times(20, int32(capacity/20)), some(random(1), 20, 6, false), uniform(random(1)))
			start := time.Now()
			s := solved(t, g, ssp.Participation)
			t.Logf("%d places: %v", capacity, time.Since(start))
			assert.LessOrEqual(t, s.Value.First, int64(capacity))
			solved(t, g, ssp.ScoreOnly)
		})
	}
}

// Half of the mentees could have a mentor who is best for all of them and has
// places for half of these; everybody also has one of their own.
func TestPopularMentor(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(40_000, 2_000)
	r := random(1)
	capacity := append(times(n, 1), int32(n/4))
	g := build(times(n, 1), capacity, func(i int) []int32 {
		if i%2 == 0 {
			return []int32{int32(i)}
		}
		return []int32{int32(i), int32(n)}
	}, func(_ int, j int32) int32 {
		if int(j) == n {
			return 10_000
		}
		return r.Int32N(10_000)
	})
	assert.Equal(t, int64(n), solved(t, g, ssp.Participation).Value.First)
}

func TestFamilies(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(1000, 200)
	families := map[string]bipartite.Graph{
		"dense uniform":           denseUniform(random(1), n, n/4, 5),
		"dense contested":         denseContested(random(2), n, n/4, 5),
		"dense contested, square": denseContested(random(3), n/2, n/2, 1),
		"sparse uniform":          sparseUniform(random(4), 5*n, 5),
		"sparse contested":        sparseContested(random(5), 5*n, 5),
		"sparse tight":            sparseUniform(random(6), 5*n, 4),
		"sparse short":            sparseContested(random(7), 5*n, 3),
		"very short":              sparseContested(random(8), 5*n, 1),
		"few scores":              build(times(n, 1), times(n/4, 4), some(random(9), n/4, 9, true), func(i int, j int32) int32 { return (int32(i) ^ j) % 3 }),
		"many to many":            build(times(n, 2), times(n, 2), some(random(10), n, 9, true), uniform(random(10))),
	}
	for name, g := range families {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, o := range objectives {
				want, err := ssp.Solve(g, o, nil)
				require.NoError(t, err)
				require.Equal(t, want.Value, solved(t, g, o).Value)
			}
		})
	}
}

// Hundreds of programmes of all shapes, against the plain solver.
func TestAgreesWithTheReferee(t *testing.T) {
	t.Parallel()
	each(t, 600, 10, func(t *testing.T, k int) {
		r := random(uint64(k))
		n, m := 1+r.IntN(200), 1+r.IntN(60)
		high := []int64{1, 3, 100, 10_000, math.MaxInt32}[k%5]
		g := sparse(r, n, m, 1+r.IntN(30), -high/4, high)
		for _, o := range objectives {
			want, err := ssp.Solve(g, o, nil)
			require.NoError(t, err)
			require.Equal(t, want.Value, solved(t, g, o).Value, "%d", k)
		}
	})
}
