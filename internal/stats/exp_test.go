package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	exp "golang.org/x/exp/stats"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// golang.org/x/exp/stats reckons mean and deviation for itself.
func TestMomentsAgainstExp(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 0))
	for range 500 {
		x := make([]float64, 2+r.IntN(40))
		for i := range x {
			x[i] = r.NormFloat64()*10 + 50
		}
		wantMean, wantDeviation := exp.MeanAndStdDev(x)
		mean, ok := stats.Mean(x)
		require.True(t, ok)
		variance, ok := stats.Variance(x)
		require.True(t, ok)
		require.InEpsilon(t, wantMean, mean, 1e-12)
		require.InEpsilon(t, wantDeviation, math.Sqrt(variance), 1e-9)
	}
}
