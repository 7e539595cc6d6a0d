package stats_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

func TestHolm(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		p, want []float64
		reason  string
	}{
		"none":    {nil, []float64{}, "nothing is adjusted"},
		"one":     {[]float64{0.03}, []float64{0.03}, "alone it stays"},
		"four":    {[]float64{0.01, 0.04, 0.03, 0.005}, []float64{0.03, 0.06, 0.06, 0.02}, "times four, three, two and one, and never below a smaller one"},
		"ties":    {[]float64{0.02, 0.02}, []float64{0.04, 0.04}, "equal values stay equal"},
		"large":   {[]float64{0.9, 0.8}, []float64{1, 1}, "no more than certain"},
		"no odds": {[]float64{math.NaN(), -1, 2, 0.01}, []float64{1, 1, 1, 0.04}, "they count, and are never found"},
	}
	for name, tt := range tests {
		assert.InDeltaSlice(t, tt.want, stats.Holm(tt.p), 1e-12, "%s: %s", name, tt.reason)
	}
}

// closed adjusts by the closure principle (Marcus, Peritz and Gabriel 1976): a value
// is found where each set of values that holds it is, by Bonferroni.
func closed(p []float64) []float64 {
	adjusted := make([]float64, len(p))
	for set := 1; set < 1<<len(p); set++ {
		size, least := 0.0, 1.0
		for i, v := range p {
			if set>>i&1 == 1 {
				size, least = size+1, min(least, v)
			}
		}
		for i := range p {
			if set>>i&1 == 1 {
				adjusted[i] = max(adjusted[i], min(1, size*least))
			}
		}
	}
	return adjusted
}

func TestHolmAgainstClosure(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		p := make([]float64, r.IntN(9))
		for i := range p {
			p[i] = math.Round(math.Pow(r.Float64(), 3)*100) / 100
		}
		require.InDeltaSlice(t, closed(p), stats.Holm(p), 1e-12, "%v", p)
	}
}
