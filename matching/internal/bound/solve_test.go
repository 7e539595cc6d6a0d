package bound_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/bound"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

func TestSolveAgainstEveryChoice(t *testing.T) {
	outcomes := map[bound.Outcome]int{}
	proved, open := 0, 0
	for seed := range uint64(scaletest.Pick(20_000, 500)) {
		g := rand.New(rand.NewPCG(seed, 7))
		p := random(g, 1+g.IntN(4), 1+g.IntN(3))
		want, possible := twin(p)
		s, err := bound.Solve(p, 1000, nil)
		require.NoError(t, err)
		outcomes[s.Outcome]++
		if !possible {
			require.Equal(t, bound.Impossible, s.Outcome, "seed %d: %+v", seed, p)
			continue
		}
		require.Equal(t, bound.Best, s.Outcome, "seed %d: %+v", seed, p)
		require.Equal(t, want, s.Value, "seed %d: %+v", seed, p)
		chosen := make([]bool, len(p.Graph.Mentor))
		for _, e := range s.Chosen {
			chosen[e] = true
		}
		require.True(t, permitted(p, chosen), "seed %d: %+v", seed, p)
		require.Equal(t, s.Value, s.Bound, "seed %d: %+v", seed, p)
		p.First, p.Second = nil, nil
		s, err = bound.Solve(p, 1000, nil)
		require.NoError(t, err)
		require.Equal(t, bound.Best, s.Outcome, "seed %d: any permitted choice", seed)
		for e := range chosen {
			chosen[e] = false
		}
		for _, e := range s.Chosen {
			chosen[e] = true
		}
		require.True(t, permitted(p, chosen), "seed %d", seed)

		// Under little effort the bound stays above the best.
		p = random(rand.New(rand.NewPCG(seed, 7)), 4, 3)
		want, possible = twin(p)
		s, err = bound.Solve(p, 1, nil)
		require.NoError(t, err)
		if s.Outcome == bound.Found {
			require.True(t, possible)
			require.False(t, s.Bound.Less(want))
			open++
		}
		proved++
	}
	t.Log(outcomes, proved, open)
	_ = ssp.Weight{}
}
