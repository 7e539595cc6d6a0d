package page_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/exp/stats"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/page"
)

// With an odd number of matches, the greatest share that half of them reach is
// the median, which golang.org/x/exp/stats reckons for itself.
func TestMiddleIsTheMedian(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := 1; n < 60; n += 2 {
		counts, shares := make([]int, 101), make([]float64, n)
		for i := range shares {
			share := random.IntN(101)
			counts[share]++
			shares[i] = float64(share)
		}
		assert.InDelta(t, stats.Median(shares), page.Middle(counts, n), 0, "%v", shares)
	}
}

func TestMiddleOfAnEvenNumber(t *testing.T) {
	counts := make([]int, 101)
	counts[50], counts[80] = 1, 1
	assert.Equal(t, 80, page.Middle(counts, 2), "one of two reaches 80")
}
