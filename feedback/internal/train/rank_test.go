package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWeightedKappa(t *testing.T) {
	// One of four differs by 1. Over all pairs the squares come to 19 + 9 + 7 + 13, by chance a fourth of it.
	assert.InDelta(t, 1-1/12., weightedKappa([]int{0, 1, 2, 3}, []int{0, 1, 3, 3}), 1e-9)
	assert.InDelta(t, 1, weightedKappa([]int{0, 3, 1}, []int{0, 3, 1}), 1e-9, "they agree")
	assert.InDelta(t, -1, weightedKappa([]int{0, 3}, []int{3, 0}), 1e-9, "they say the contrary")
	assert.InDelta(t, 0, weightedKappa([]int{0, 3}, []int{2, 2}), 1e-9, "one who always says the same")
	assert.InDelta(t, 1, weightedKappa([]int{2, 2}, []int{2, 2}), 0, "nothing to differ about")
	// With two levels it is Cohen's.
	a, b := []int{1, 1, 1, 1, 0, 0, 0, 0, 0, 1}, []int{1, 1, 1, 0, 0, 0, 0, 1, 1, 0}
	assert.InDelta(t, (&annotators{both: 3, first: 2, second: 2, neither: 3}).kappa(), weightedKappa(a, b), 1e-9)
}

func TestSpearman(t *testing.T) {
	assert.InDelta(t, 0.5, spearman([]int{1, 2, 2, 3}, []int{10, 30, 20, 20}), 1e-9, "ranks 1, 2.5, 2.5, 4 and 1, 4, 2.5, 2.5")
	assert.InDelta(t, 1, spearman([]int{1, 5, 9}, []int{2, 3, 400}), 1e-9, "only ranks count")
	assert.InDelta(t, -1, spearman([]int{1, 2, 3}, []int{3, 2, 1}), 1e-9)
	assert.InDelta(t, 0, spearman([]int{1, 2}, []int{4, 4}), 0, "what does not vary tells nothing")
}
