package learn_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/learn"
)

// Temperatures and O-ring failures of 23 flights: Dalal, Fowlkes and Hoadley,
// Journal of the American Statistical Association 84 (1989), a textbook example
// of logistic regression with known estimates.
func TestFlights(t *testing.T) {
	t.Parallel()
	warm := []float64{66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58}
	failed := []bool{8: true, 9: true, 10: true, 13: true, 15: true, 16: true, 22: true}
	beta := learn.FitRows(1, warm, failed, 1e-9)
	assert.InDelta(t, 15.0429, beta[0], 0.01)
	assert.InDelta(t, -0.2322, beta[1], 0.0002)
}

// At the optimum, no coefficient can be moved for the better: checked by the
// likelihood written out anew.
func TestFitIsOptimum(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 0))
	for range 200 {
		width, n := 1+r.IntN(5), 1+r.IntN(60)
		penalty := math.Pow(10, 4*r.Float64()-2)
		x, well := make([]float64, width*n), make([]bool, n)
		for i := range x {
			x[i] = r.Float64() - 0.5
		}
		for i := range well {
			well[i] = r.IntN(3) == 0
		}
		goal := func(beta []float64) float64 {
			sum := -1e-6 * beta[0] * beta[0] / 2
			for _, b := range beta[1:] {
				sum -= penalty * b * b / 2
			}
			for i := range n {
				eta := beta[0]
				for k := range width {
					eta += beta[k+1] * x[i*width+k]
				}
				if well[i] {
					eta = -eta
				}
				sum -= math.Log(1 + math.Exp(eta))
			}
			return sum
		}
		beta := learn.FitRows(width, x, well, penalty)
		best := goal(beta)
		for k := range beta {
			for _, step := range []float64{-1e-3, 1e-3} {
				moved := append([]float64(nil), beta...)
				moved[k] += step
				require.Less(t, goal(moved), best+1e-10, "coefficient %d", k)
			}
		}
	}
}
