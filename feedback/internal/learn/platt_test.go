package learn_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
)

// loss is the cross-entropy of a sigmoid with Platt's softened targets.
func loss(s learn.Sigmoid, margins []float64, present []bool) (sum float64) {
	yes, no := 0.0, 0.0
	for _, p := range present {
		if p {
			yes++
		} else {
			no++
		}
	}
	for i, m := range margins {
		target := 1 / (no + 2)
		if present[i] {
			target = (yes + 1) / (yes + 2)
		}
		p := min(max(s.At(m), 1e-300), 1-1e-16)
		sum -= target*math.Log(p) + (1-target)*math.Log1p(-p)
	}
	return sum
}

// No sigmoid of a fine grid is better than the one that is fitted.
func TestPlattAgainstGrid(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 15 {
		n := 1 + r.IntN(60)
		slope, offset := r.NormFloat64()*2, r.NormFloat64()
		margins, present := make([]float64, n), make([]bool, n)
		for i := range margins {
			margins[i] = r.NormFloat64() * 2
			present[i] = r.Float64() < 1/(1+math.Exp(-slope*margins[i]-offset))
		}
		fitted := learn.Platt(margins, present)
		least := loss(fitted, margins, present)
		for a := -8.0; a <= 8; a += 0.25 {
			for b := -6.0; b <= 6; b += 0.25 {
				assert.LessOrEqual(t, least, loss(learn.Sigmoid{Slope: a, Offset: b}, margins, present)+1e-6, "%v %v of %d", a, b, n)
			}
		}
		for _, d := range []float64{-0.01, 0.01} {
			assert.LessOrEqual(t, least, loss(learn.Sigmoid{Slope: fitted.Slope + d, Offset: fitted.Offset}, margins, present)+1e-9)
			assert.LessOrEqual(t, least, loss(learn.Sigmoid{Slope: fitted.Slope, Offset: fitted.Offset + d}, margins, present)+1e-9)
		}
	}
}

func TestPlattEdges(t *testing.T) {
	tests := map[string]struct {
		margins []float64
		present []bool
		at      float64
		want    float64
		reason  string
	}{
		"nothing":    {nil, nil, 3, 0.5, "nothing is known of either side"},
		"one":        {[]float64{2}, []bool{true}, 2, 2. / 3, "the softened target of one"},
		"all yes":    {[]float64{1, 2, 3}, []bool{true, true, true}, 2, 0.8, "the softened target of three"},
		"all no":     {[]float64{1, 2, 3}, []bool{false, false, false}, 2, 0.2, "the softened target of three"},
		"all alike":  {[]float64{5, 5, 5, 5}, []bool{true, true, false, false}, 5, 0.5, "margins that do not differ tell nothing but the share"},
		"all zero":   {[]float64{0, 0, 0}, []bool{true, false, false}, 0, 7. / 18, "margins that do not differ tell nothing but the mean of the softened targets"},
		"apart":      {[]float64{-2, -1, 1, 2}, []bool{false, false, true, true}, 0, 0.5, "the two sides are alike"},
		"far apart":  {[]float64{-2e6, -1e6, 1e6, 2e6}, []bool{false, false, true, true}, 0, 0.5, "nothing overflows"},
		"other sign": {[]float64{-2, -1, 1, 2}, []bool{true, true, false, false}, 0, 0.5, "it may fall with the margin"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := learn.Platt(tt.margins, tt.present)
			assert.InDelta(t, tt.want, s.At(tt.at), 0.01, tt.reason)
			assert.False(t, math.IsNaN(s.Slope) || math.IsInf(s.Slope, 0), tt.reason)
		})
	}
}

func TestSigmoid(t *testing.T) {
	s := learn.Sigmoid{Slope: 2, Offset: -1}
	assert.InDelta(t, 0.5, s.At(0.5), 1e-12, "half where the line crosses zero")
	assert.InDelta(t, 1, s.At(1e9), 0, "no overflow")
	assert.InDelta(t, 0, s.At(-1e9), 0, "no overflow")
	for _, p := range []float64{0.001, 0.1, 0.5, 0.9, 0.999} {
		assert.InDelta(t, p, s.At(s.Inverse(p)), 1e-12)
	}
}
