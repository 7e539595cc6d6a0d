package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

func TestQuantile(t *testing.T) {
	t.Parallel()
	for p, want := range map[float64]float64{0.5: 0, 0.975: 1.959963984540054, 0.995: 2.5758293035489, 0.025: -1.959963984540054} {
		assert.InDelta(t, want, stats.Quantile(p), 1e-9, "published tables, %v", p)
	}
	assert.InDelta(t, 1.959963984540054, stats.Deviate(0.95), 1e-9)
	assert.True(t, math.IsInf(stats.Quantile(1), 1))
}

func TestWilson(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		k, n      int
		low, high float64
		reason    string
	}{
		// Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
		"81 of 263": {81, 263, 0.2553, 0.3662, "published"},
		"15 of 148": {15, 148, 0.0624, 0.1605, "published"},
		"0 of 20":   {0, 20, 0, 0.1611, "published; none seen is not none"},
		"1 of 29":   {1, 29, 0.0061, 0.1718, "published"},
		"29 of 29":  {29, 29, 0.8830, 1, "the mirror of none"},
	}
	for name, tt := range tests {
		low, high, ok := stats.Wilson(tt.k, tt.n, 0.95)
		require.True(t, ok, name)
		assert.InDelta(t, tt.low, low, 5e-5, "%s: %s", name, tt.reason)
		assert.InDelta(t, tt.high, high, 5e-5, "%s: %s", name, tt.reason)
	}
	for _, bad := range [][2]int{{0, 0}, {-1, 3}, {4, 3}, {0, -1}} {
		_, _, ok := stats.Wilson(bad[0], bad[1], 0.95)
		assert.False(t, ok, "%v", bad)
	}
}

// twin compares every yes with every no.
func twin(list []stats.Observation) (area, variance float64) {
	var yes, no []float64
	for _, o := range list {
		if o.Yes {
			yes = append(yes, o.Figure)
		} else {
			no = append(no, o.Figure)
		}
	}
	wins := func(y, n float64) float64 {
		switch {
		case y > n:
			return 1
		case y == n:
			return 0.5
		}
		return 0
	}
	v10, v01 := make([]float64, len(yes)), make([]float64, len(no))
	for i, y := range yes {
		for j, n := range no {
			w := wins(y, n)
			area += w / float64(len(yes)*len(no))
			v10[i] += w / float64(len(no))
			v01[j] += w / float64(len(yes))
		}
	}
	spread := func(v []float64) (s float64) {
		for _, x := range v {
			s += (x - area) * (x - area)
		}
		return s / float64(len(v)-1) / float64(len(v))
	}
	return area, spread(v10) + spread(v01)
}

func drawn(r *rand.Rand, n, levels int) []stats.Observation {
	list := make([]stats.Observation, n)
	for i := range list {
		yes := i < 2 || i > 3 && r.IntN(3) == 0
		figure := float64(r.IntN(levels))
		if yes {
			figure++
		}
		list[i] = stats.Observation{Figure: figure, Yes: yes, Cluster: i}
	}
	return list
}

func TestAreaAndVarianceByPairs(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 0))
	for range 300 {
		list := drawn(r, 5+r.IntN(60), 1+r.IntN(9))
		a, ok := stats.AUROC(list)
		require.True(t, ok)
		area, variance := twin(list)
		require.InDelta(t, area, a.Value, 1e-12)
		require.InDelta(t, variance, a.Variance, 1e-12, "clusters of one are DeLong's")
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		again, _ := stats.AUROC(list)
		require.InDelta(t, a.Variance, again.Variance, 1e-12, "the order makes no difference")
	}
}

// Who writes everything down four times has not seen more.
func TestCopiesAreNoEvidence(t *testing.T) {
	t.Parallel()
	list := drawn(rand.New(rand.NewPCG(2, 0)), 200, 6)
	var four []stats.Observation
	for range 4 {
		four = append(four, list...)
	}
	once, _ := stats.AUROC(list)
	copied, _ := stats.AUROC(four)
	assert.InDelta(t, once.Value, copied.Value, 1e-12)
	assert.InDelta(t, once.Variance, copied.Variance, 1e-12)
}

func TestNoAnswer(t *testing.T) {
	t.Parallel()
	for name, list := range map[string][]stats.Observation{
		"nothing":      nil,
		"yes alone":    {{Figure: 1, Yes: true}},
		"no alone":     {{Figure: 1}},
		"not a number": {{Figure: math.NaN()}, {Figure: 1, Yes: true}},
	} {
		_, ok := stats.AUROC(list)
		assert.False(t, ok, name)
	}
	apart, ok := stats.AUROC([]stats.Observation{{1, false, 0}, {2, false, 1}, {3, true, 2}, {4, true, 3}})
	require.True(t, ok)
	assert.InDelta(t, 1, apart.Value, 0)
	_, _, ok = apart.Interval(0.95)
	assert.False(t, ok, "four who are told apart without fail do not show how sure that is")
}

func TestInterval(t *testing.T) {
	t.Parallel()
	low, high, ok := stats.Area{Value: 0.8, Variance: 0.0016}.Interval(0.95)
	require.True(t, ok)
	// log(4) = 1.386294 +- 1.959964 * 0.04 / 0.16 = 0.489991
	assert.InDelta(t, 0.710190, low, 2e-6)
	assert.InDelta(t, 0.867184, high, 2e-6)
}
