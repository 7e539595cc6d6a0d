package stats

import "math"

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
		rest += v - sum
	}
	return sum + rest/float64(len(x)), true
}

// Variance returns the variance of a sample, over one less than their number, and
// whether there is one: there are two figures or more, all finite.
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
	return (squares - rest*rest/float64(len(x))) / float64(len(x)-1), true
}

// Correlation returns Pearson's correlation of pairs of figures. It reports false
// where there are fewer than two, their numbers differ, or either side is constant.
func Correlation(x, y []float64) (float64, bool) {
	mx, okX := Mean(x)
	my, okY := Mean(y)
	if !okX || !okY || len(x) != len(y) || len(x) < 2 {
		return 0, false
	}
	var xx, yy, xy float64
	for i := range x {
		dx, dy := x[i]-mx, y[i]-my
		xx += dx * dx
		yy += dy * dy
		xy += dx * dy
	}
	if xx == 0 || yy == 0 {
		return 0, false
	}
	return min(1, max(-1, xy/math.Sqrt(xx)/math.Sqrt(yy))), true
}
