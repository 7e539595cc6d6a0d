package stable_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

func TestApproximateKeepsTwoThirds(t *testing.T) {
	for seed := range scaletest.Pick[uint64](20_000, 500) {
		g := newRand(seed)
		w := draw(g, 1+g.IntN(5), 1+g.IntN(4), 2+g.IntN(7), g.IntN(9), 1+g.IntN(3))
		mates, complete := stable.Approximate(w.market(), nil)
		require.True(t, complete)
		require.True(t, w.stable(mates), "%+v %v", w, mates)
		require.GreaterOrEqual(t, 3*size(mates), 2*w.most(), "%+v %v", w, mates)
	}
}
