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
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

// A few mentors of great capacity, with too few places for all: whoever leaves one
// of them is chosen among thousands, again and again.
func TestGreatCapacities(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(40_000, 2_000)
	for name, capacity := range map[string]int{"all": n, "short": n * 3 / 4} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := ssptest.Build(ssptest.Times(n, 1), ssptest.Times(20, int32(capacity/20)), ssptest.Some(ssptest.Random(1), 20, 6, false), ssptest.Uniform(ssptest.Random(1)))
			start := time.Now()
			s := kit.Solved(t, g, ssp.Participation)
			t.Logf("%d places: %v", capacity, time.Since(start))
			assert.LessOrEqual(t, s.Value.First, int64(capacity))
			kit.Solved(t, g, ssp.ScoreOnly)
		})
	}
}

// Half of the mentees could have a mentor who is best for all of them and has
// places for half of these; everybody also has one of their own.
func TestPopularMentor(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(40_000, 2_000)
	r := ssptest.Random(1)
	capacity := append(ssptest.Times(n, 1), int32(n/4))
	g := ssptest.Build(ssptest.Times(n, 1), capacity, func(i int) []int32 {
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
	assert.Equal(t, int64(n), kit.Solved(t, g, ssp.Participation).Value.First)
}

func TestFamilies(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(1000, 200)
	families := map[string]bipartite.Graph{
		"dense uniform":           ssptest.DenseUniform(ssptest.Random(1), n, n/4, 5),
		"dense contested":         ssptest.DenseContested(ssptest.Random(2), n, n/4, 5),
		"dense contested, square": ssptest.DenseContested(ssptest.Random(3), n/2, n/2, 1),
		"sparse uniform":          ssptest.SparseUniform(ssptest.Random(4), 5*n, 5),
		"sparse contested":        ssptest.SparseContested(ssptest.Random(5), 5*n, 5),
		"sparse tight":            ssptest.SparseUniform(ssptest.Random(6), 5*n, 4),
		"sparse short":            ssptest.SparseContested(ssptest.Random(7), 5*n, 3),
		"very short":              ssptest.SparseContested(ssptest.Random(8), 5*n, 1),
		"few scores":              ssptest.Build(ssptest.Times(n, 1), ssptest.Times(n/4, 4), ssptest.Some(ssptest.Random(9), n/4, 9, true), func(i int, j int32) int32 { return (int32(i) ^ j) % 3 }),
		"many to many":            ssptest.Build(ssptest.Times(n, 2), ssptest.Times(n, 2), ssptest.Some(ssptest.Random(10), n, 9, true), ssptest.Uniform(ssptest.Random(10))),
	}
	for name, g := range families {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, o := range ssptest.Objectives() {
				want, err := ssp.Solve(g, o, nil)
				require.NoError(t, err)
				require.Equal(t, want.Value, kit.Solved(t, g, o).Value)
			}
		})
	}
}

// Hundreds of programmes of all shapes, against the plain solver.
func TestAgreesWithTheReferee(t *testing.T) {
	t.Parallel()
	ssptest.Each(t, 600, 10, func(t *testing.T, k int) {
		r := ssptest.Random(uint64(k))
		n, m := 1+r.IntN(200), 1+r.IntN(60)
		high := []int64{1, 3, 100, 10_000, math.MaxInt32}[k%5]
		g := kit.Sparse(r, n, m, 1+r.IntN(30), -high/4, high)
		for _, o := range ssptest.Objectives() {
			want, err := ssp.Solve(g, o, nil)
			require.NoError(t, err)
			require.Equal(t, want.Value, kit.Solved(t, g, o).Value, "%d", k)
		}
	})
}
