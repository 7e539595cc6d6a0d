package stats

import (
	"math"
	"slices"
)

// Mean returns the mean of figures, and whether there is one: there are any, and
// all are finite.
func Mean(x []float64) (float64, bool) {
	if len(x) == 0 {
		return 0, false
	}
	sum := 0.0
	for _, v := range x {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return 0, false
		}
		sum += v / float64(len(x))
	}
	rest := 0.0
	for _, v := range x {
		rest += v/float64(len(x)) - sum/float64(len(x))
	}
	// Between the least and the greatest, which are the mean of constant figures.
	return min(max(sum+rest, slices.Min(x)), slices.Max(x)), true
}

// Variance returns the variance of a sample, over one less than their number, and
// whether there is one: there are two figures or more, all finite, and none too great
// to be squared. It is 0 where the figures differ by no more than rounding leaves.
func Variance(x []float64) (float64, bool) {
	mean, ok := Mean(x)
	if !ok || len(x) < 2 {
		return 0, false
	}
	var squares, rest float64
	for _, v := range x {
		squares += (v - mean) * (v - mean)
		rest += v - mean
	}
	v := (squares - rest*rest/float64(len(x))) / float64(len(x)-1)
	switch {
	case !isFinite(v):
		return 0, false
	case v <= rounding(x):
		return 0, true
	default:
		return v, true
	}
}

// rounding returns the greatest variance of figures that comes from rounding alone.
func rounding(x []float64) float64 {
	greatest := 1e-14 * max(slices.Max(x), -slices.Min(x))
	return greatest * greatest
}

func isFinite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

// Correlation returns Pearson's correlation of pairs of figures. It reports false
// where there are fewer than two, their numbers differ, or either side is constant.
func Correlation(x, y []float64) (float64, bool) {
	vx, okX := Variance(x)
	vy, okY := Variance(y)
	if !okX || !okY || len(x) != len(y) || vx == 0 || vy == 0 {
		return 0, false
	}
	mx, _ := Mean(x)
	my, _ := Mean(y)
	var xx, yy, xy float64
	for i := range x {
		dx, dy := x[i]-mx, y[i]-my
		xx += dx * dx
		yy += dy * dy
		xy += dx * dy
	}
	r := min(1, max(-1, xy/math.Sqrt(xx)/math.Sqrt(yy)))
	return r, isFinite(r)
}
