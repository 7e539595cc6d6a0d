package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// Shrout and Fleiss (1979), tables 2 and 4: six subjects, four judges.
func TestIntraclassPublished(t *testing.T) {
	t.Parallel()
	icc, ok := stats.Intraclass([][]float64{{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}, 0.95)
	require.True(t, ok)
	for name, tt := range map[string]struct {
		want float64
		got  stats.Estimate
	}{
		"ICC(1,1)": {0.17, icc.Single1}, "ICC(2,1)": {0.29, icc.Single2}, "ICC(3,1)": {0.71, icc.Single3},
		"ICC(1,4)": {0.44, icc.Mean1}, "ICC(2,4)": {0.62, icc.Mean2}, "ICC(3,4)": {0.91, icc.Mean3},
	} {
		assert.InDelta(t, tt.want, tt.got.Value, 0.005, name)
		assert.Less(t, tt.got.Low, tt.got.Value, name)
		assert.Greater(t, tt.got.High, tt.got.Value, name)
	}
}

// Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
func TestNewcombePublished(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		pair         stats.Pair
		d, low, high float64
	}{
		{stats.Pair{K1: 56, N1: 70, K2: 48, N2: 80}, 0.2, 0.0524, 0.3339},
		{stats.Pair{K1: 9, N1: 10, K2: 3, N2: 10}, 0.6, 0.1705, 0.8090},
		{stats.Pair{K1: 5, N1: 56, K2: 0, N2: 29}, 0.0893, -0.0381, 0.1926},
		{stats.Pair{K1: 10, N1: 10, K2: 0, N2: 10}, 1, 0.6075, 1},
	} {
		d, low, high, ok := stats.Newcombe(tt.pair, 0.95)
		require.True(t, ok)
		assert.InDelta(t, tt.d, d, 5e-5, "%v", tt.pair)
		assert.InDelta(t, tt.low, low, 5e-5, "%v", tt.pair)
		assert.InDelta(t, tt.high, high, 5e-5, "%v", tt.pair)
	}
}

// Fisher's lady tasting tea: three of four right.
func TestFisherPublished(t *testing.T) {
	t.Parallel()
	p, ok := stats.Fisher(stats.Pair{K1: 3, N1: 4, K2: 1, N2: 4})
	require.True(t, ok)
	assert.InDelta(t, 34.0/70, p, 1e-15)
}

// Krippendorff (2011), the data of four observers and twelve units.
func TestKrippendorffPublished(t *testing.T) {
	t.Parallel()
	no := math.NaN()
	units := [][]float64{
		{1, 1, no, 1},
		{2, 2, 3, 2},
		{3, 3, 3, 3},
		{3, 3, 3, 3},
		{2, 2, 2, 2},
		{1, 2, 3, 4},
		{4, 4, 4, 4},
		{1, 1, 2, 1},
		{2, 2, 2, 2},
		{no, 5, 5, 5},
		{no, no, 1, 1},
		{no, no, 3, no},
	}
	for metric, want := range map[stats.Metric]float64{
		stats.NominalMetric: 0.743, stats.OrdinalMetric: 0.815, stats.IntervalMetric: 0.849, stats.RatioMetric: 0.797,
	} {
		alpha, ok := stats.Krippendorff(units, metric)
		require.True(t, ok)
		assert.InDelta(t, want, alpha, 5e-4, "%v", metric)
	}
}

// Fleiss, Cohen and Everitt (1969), the diagnoses of 200 people by two raters.
func TestKappaPublished(t *testing.T) {
	t.Parallel()
	kappa, spread, ok := stats.Kappa([][]int{{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}, stats.Unweighted)
	require.True(t, ok)
	assert.InDelta(t, 0.429, kappa, 5e-4)
	assert.InDelta(t, 0.054, spread, 5e-4)
}

// Hedges (1981): the factor that takes the bias away has a closed form for few degrees
// of freedom.
func TestHedgesPublished(t *testing.T) {
	t.Parallel()
	for df, want := range map[int]float64{2: 1 / math.Sqrt(math.Pi), 3: math.Sqrt(math.Pi / 6), 4: math.Sqrt(2 / math.Pi)} {
		// Two figures a unit apart about 1, and so many of 0 that the pooled deviation is
		// told by hand.
		g, ok := stats.Hedges([]float64{1.5, 0.5}, make([]float64, df), 0.95)
		require.True(t, ok)
		assert.InDelta(t, want, g.Value*math.Sqrt(0.5/float64(df)), 1e-12, "%d degrees of freedom", df)
	}
}

// Jacobson and Truax (1991), the example: from 32.5 to 47.5 where the deviation is 7.5
// and the reliability 0.80.
func TestReliableChangePublished(t *testing.T) {
	t.Parallel()
	index, ok := stats.ReliableChange(32.5, 47.5, 7.5, 0.80)
	require.True(t, ok)
	assert.InDelta(t, 3.16, index, 0.005)
}
