package main

import (
	"math"
	"slices"
)

// weightedKappa returns the agreement of two raters on an ordered scale beyond
// chance, where a disagreement weighs by the square of its distance (Cohen 1968); 1 where there is nothing to
// differ about.
func weightedKappa(a, b []int) float64 {
	var seen, chance float64
	for i := range a {
		seen += float64((a[i] - b[i]) * (a[i] - b[i]))
		for k := range b {
			chance += float64((a[i] - b[k]) * (a[i] - b[k]))
		}
	}
	if chance == 0 {
		return 1
	}
	return 1 - seen*float64(len(a))/chance
}

// spearman returns the correlation of ranks, ties having the mean of theirs; 0
// where one of them does not vary.
func spearman(a, b []int) float64 {
	x, y := ranks(a), ranks(b)
	mean := float64(len(a)+1) / 2
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mean) * (y[i] - mean)
		xx += (x[i] - mean) * (x[i] - mean)
		yy += (y[i] - mean) * (y[i] - mean)
	}
	if xx == 0 || yy == 0 {
		return 0
	}
	return xy / math.Sqrt(xx*yy)
}

func ranks(list []int) []float64 {
	sorted := slices.Sorted(slices.Values(list))
	ranks := make([]float64, len(list))
	for i, x := range list {
		first, _ := slices.BinarySearch(sorted, x)
		after, _ := slices.BinarySearch(sorted, x+1)
		ranks[i] = float64(first+1+after) / 2
	}
	return ranks
}
