package ssp_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

// The laws of an ordered abelian group, which prices and paths rest on.
func TestWeight(t *testing.T) {
	t.Parallel()
	zero := ssp.Weight{}
	var some []ssp.Weight // in order
	for _, first := range []int64{math.MinInt32, -1, 0, 1, math.MaxInt32} {
		for _, second := range []int64{math.MinInt32, -1, 0, 1, math.MaxInt32} {
			some = append(some, ssp.Weight{First: first, Second: second})
		}
	}
	for x, a := range some {
		assert.Equal(t, a, a.Plus(zero))
		assert.Equal(t, zero, a.Minus(a))
		for y, b := range some {
			assert.Equal(t, x < y, a.Less(b), "%v %v", a, b)
			assert.Equal(t, ssptest.Order(a, b), a.Compare(b), "%v %v", a, b)
			assert.Equal(t, b.Plus(a), a.Plus(b))
			assert.Equal(t, a, a.Plus(b).Minus(b))
			for _, c := range some {
				assert.Equal(t, a.Less(b), a.Plus(c).Less(b.Plus(c)), "%v %v %v", a, b, c)
			}
		}
	}
	assert.Equal(t, ssp.Weight{First: 5, Second: 1}, ssp.Weight{First: 2, Second: 4}.Plus(ssp.Weight{First: 3, Second: -3}))
}

func TestObjectiveWeight(t *testing.T) {
	t.Parallel()
	assert.Equal(t, ssp.Weight{First: 1, Second: -5}, ssp.Participation.Weight(-5))
	assert.Equal(t, ssp.Weight{First: -5, Second: 1}, ssp.ScoreOnly.Weight(-5))
	assert.Equal(t, ssp.Weight{First: 1, Second: math.MinInt32}, ssp.Participation.Weight(math.MinInt32))
	assert.Equal(t, ssp.Weight{First: math.MaxInt32, Second: 1}, ssp.ScoreOnly.Weight(math.MaxInt32))
	assert.Equal(t, ssp.Participation, *new(ssp.Objective), "the zero value")
}
