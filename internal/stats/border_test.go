package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// most is how many people a share may be of; see [stats.Pair].
const most = 1 << 40

func TestSharesOfNobodyAndOfMost(t *testing.T) {
	t.Parallel()
	told := func(p stats.Pair) (newcombe, katz, fisher bool) {
		_, _, _, newcombe = stats.Newcombe(p, 0.95)
		_, _, _, katz = stats.Katz(p, 0.95)
		_, fisher = stats.Fisher(p)
		return newcombe, katz, fisher
	}
	tests := map[string]struct {
		pair   stats.Pair
		want   bool
		reason string
	}{
		"the first of nobody":    {stats.Pair{K1: 0, N1: 0, K2: 1, N2: 2}, false, "a share of nobody is none"},
		"the second of nobody":   {stats.Pair{K1: 1, N1: 2, K2: 0, N2: 0}, false, "a share of nobody is none"},
		"the first of most":      {stats.Pair{K1: 1, N1: most, K2: 1, N2: 2}, true, "so many may be"},
		"the second of most":     {stats.Pair{K1: 1, N1: 2, K2: 1, N2: most}, true, "so many may be"},
		"the first of one more":  {stats.Pair{K1: 1, N1: most + 1, K2: 1, N2: 2}, false, "more than people are"},
		"the second of one more": {stats.Pair{K1: 1, N1: 2, K2: 1, N2: most + 1}, false, "more than people are"},
		"all of both":            {stats.Pair{K1: 2, N1: 2, K2: 3, N2: 3}, true, "all is a share"},
		"more than all":          {stats.Pair{K1: 3, N1: 2, K2: 1, N2: 3}, false, "there are no more than all"},
		"more than all others":   {stats.Pair{K1: 1, N1: 2, K2: 4, N2: 3}, false, "there are no more than all"},
		"fewer than none":        {stats.Pair{K1: -1, N1: 2, K2: 1, N2: 3}, false, "there are no fewer than none"},
	}
	for name, tt := range tests {
		newcombe, katz, fisher := told(tt.pair)
		assert.Equal(t, [3]bool{tt.want, tt.want, tt.want}, [3]bool{newcombe, katz, fisher}, "%s: %s", name, tt.reason)
	}
	newcombe, katz, fisher := told(stats.Pair{K1: 0, N1: 2, K2: 1, N2: 2})
	assert.Equal(t, [3]bool{true, false, true}, [3]bool{newcombe, katz, fisher}, "none of two is a share, and has no logarithm")
}

func TestParametersOfBeta(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b float64
		want bool
	}{
		{1e-9, 1, true},
		{1, 1e-9, true},
		{1e9, 1, true},
		{1, 1e9, true},
		{0.9e-9, 1, false},
		{1, 0.9e-9, false},
		{1.1e9, 1, false},
		{1, 1.1e9, false},
	} {
		_, ok := stats.Beta(0.5, tt.a, tt.b)
		assert.Equal(t, tt.want, ok, "a %g, b %g", tt.a, tt.b)
	}
	for x, want := range map[float64]float64{0: 0, 1: 1} {
		p, ok := stats.Beta(x, 2, 3)
		require.True(t, ok)
		assert.InDelta(t, want, p, 0, "the ends of the distribution belong to it")
	}
	middle, ok := stats.TQuantile(0.5, 1.9e9)
	assert.True(t, ok, "half of so many degrees of freedom is a parameter")
	assert.Zero(t, middle)
	_, ok = stats.TQuantile(0.5, 2.1e9)
	assert.False(t, ok, "and half of these is none")
}

func TestReliabilityOfAnInstrument(t *testing.T) {
	t.Parallel()
	index, ok := stats.ReliableChange(1, 3, 2, 0)
	require.True(t, ok, "an instrument may measure nothing")
	assert.InDelta(t, 1/math.Sqrt2, index, 1e-15)
	for _, bad := range [][2]float64{{0, 0.5}, {-1, 0.5}, {2, 1}, {2, -0.1}, {math.NaN(), 0.5}, {2, math.NaN()}} {
		_, ok = stats.ReliableChange(1, 3, bad[0], bad[1])
		assert.False(t, ok, "deviation %g, reliability %g", bad[0], bad[1])
	}
}

// Only a ratio scale begins at zero.
func TestAgreementBelowZero(t *testing.T) {
	t.Parallel()
	below, above := [][]float64{{-4, -3}, {-1, -1}, {2, 1}}, [][]float64{{1, 2}, {4, 4}, {7, 6}}
	for _, metric := range []stats.Metric{stats.NominalMetric, stats.OrdinalMetric, stats.IntervalMetric} {
		one, ok := stats.Krippendorff(below, metric)
		require.True(t, ok)
		other, ok := stats.Krippendorff(above, metric)
		require.True(t, ok)
		assert.InDelta(t, other, one, 1e-12, "five more for everybody changes nothing")
	}
	_, ok := stats.Krippendorff([][]float64{{-1, 3}, {2, 3}}, stats.RatioMetric)
	assert.False(t, ok)
	_, ok = stats.Krippendorff([][]float64{{0, 3}, {2, 3}}, stats.RatioMetric)
	assert.True(t, ok, "zero is on it")
}
