package stable_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

func TestGreatestAgainstAllMatchings(t *testing.T) {
	for seed := range scaletest.Pick[uint64](20_000, 500) {
		g := newRand(seed)
		w := draw(g, 1+g.IntN(5), 1+g.IntN(4), 2+g.IntN(7), g.IntN(9), 1+g.IntN(3))
		most, complete := stable.Greatest(w.market(), 1<<40, nil)
		require.True(t, complete)
		require.True(t, w.stable(most.Mentor), "%+v %v", w, most)
		require.Equal(t, size(most.Mentor), most.Size)
		require.Equal(t, most.Size, most.Bound)
		require.Equal(t, w.most(), most.Size, "%+v %v", w, most)
	}
}
