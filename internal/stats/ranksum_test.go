package stats_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

func upTo(from, to float64) (list []float64) {
	for v := from; v <= to; v++ {
		list = append(list, v)
	}
	return list
}

func TestRankSum(t *testing.T) {
	tests := map[string]struct {
		x, y   []float64
		want   float64
		reason string
	}{
		"permeability": {
			[]float64{0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46},
			[]float64{1.15, 0.88, 0.90, 0.74, 1.21},
			0.24462360512698336, "Hollander and Wolfe (1973), 69 f., the example of R's wilcox.test",
		},
		"ties":           {[]float64{1, 2, 2, 3, 3, 3}, []float64{2, 3, 4, 4, 5}, 0.088713691996776201, "equal figures share their ranks"},
		"one each":       {[]float64{1}, []float64{2}, 1, "the least that can be compared"},
		"in the middle":  {[]float64{1, 2, 3}, []float64{2}, 1, "as far above as below"},
		"far apart":      {upTo(1, 40), upTo(31, 70), 5.4937948004450536e-13, "a tail that 1 less the rest would lose"},
		"nearly all tie": {[]float64{1, 1, 2}, []float64{1, 2, 2, 2}, 0.41421617824252505, "two values only"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := stats.RankSum(tt.x, tt.y)
			assert.True(t, ok, tt.reason)
			assert.InEpsilon(t, tt.want, got, 1e-9, tt.reason)
			back, _ := stats.RankSum(tt.y, tt.x)
			assert.InEpsilon(t, got, back, 1e-12, "it has two sides")
			slices.Reverse(tt.x)
			again, _ := stats.RankSum(tt.x, tt.y)
			assert.Equal(t, got, again, "order is nothing") //nolint:testifylint // the same bits are meant
		})
	}
}

func TestRankSumCannotTell(t *testing.T) {
	for name, xy := range map[string][2][]float64{
		"no first":     {nil, {1}},
		"no second":    {{1}, nil},
		"all the same": {{1, 1}, {1}},
		"not a number": {{1, math.NaN()}, {2}},
	} {
		p, ok := stats.RankSum(xy[0], xy[1])
		assert.False(t, ok, name)
		assert.Zero(t, p, name)
	}
}
