package stats

import "math"

// correction returns the factor that takes the bias from a standardised mean
// difference with so many degrees of freedom (Hedges 1981, exact).
func correction(df float64) float64 {
	a, _ := math.Lgamma(df / 2)
	b, _ := math.Lgamma((df - 1) / 2)
	return math.Exp(a-b) / math.Sqrt(df/2)
}

// Hedges returns Hedges' g of two independent samples, the first less the second
// over the pooled standard deviation, without its bias, with the large-sample
// interval of Hedges and Olkin (1985). It reports false where a sample has fewer
// than two figures, or there are fewer than four in all, or both are constant.
func Hedges(x, y []float64, confidence float64) (Estimate, bool) {
	mx, _ := Mean(x)
	my, _ := Mean(y)
	vx, okX := Variance(x)
	vy, okY := Variance(y)
	nx, ny := float64(len(x)), float64(len(y))
	df := nx + ny - 2
	if !okX || !okY || df < 2 || vx == 0 && vy == 0 || !(confidence > 0 && confidence < 1) {
		return Estimate{}, false
	}
	pooled := math.Sqrt(((nx-1)*vx + (ny-1)*vy) / df)
	g := correction(df) * (mx - my) / pooled
	e := around(g, 1/nx+1/ny+g*g/(2*(nx+ny)), confidence)
	return e, e.finite()
}

// A Change is how a sample changed between two measurements of the same people.
type Change struct {
	// Raw is standardised by the first measurement's deviation, and Paired by that of
	// the differences; both without bias (Becker 1988; Gibbons, Hedeker and Davis
	// 1993).
	Raw, Paired Estimate
}

// Changed returns the standardised mean change from before to after. It reports
// false where there are fewer than three pairs, or the first measurement or the
// differences are constant.
func Changed(before, after []float64, confidence float64) (Change, bool) {
	n := float64(len(before))
	if len(before) != len(after) || len(before) < 3 || !(confidence > 0 && confidence < 1) {
		return Change{}, false
	}
	differences := make([]float64, len(before))
	for i := range before {
		differences[i] = after[i] - before[i]
	}
	mean, ok := Mean(differences)
	spread, okSpread := Variance(differences)
	first, okFirst := Variance(before)
	if !ok || !okSpread || !okFirst || spread == 0 || first == 0 {
		return Change{}, false
	}
	j := correction(n - 1)
	paired := j * mean / math.Sqrt(spread)
	raw := j * mean / math.Sqrt(first)
	r, _ := Correlation(before, after) // 0 where the second is constant
	c := Change{
		Raw:    around(raw, 2*(1-r)/n+raw*raw/(2*n), confidence),
		Paired: around(paired, 1/n+paired*paired/(2*n), confidence),
	}
	return c, c.Raw.finite() && c.Paired.finite()
}

func around(value, variance, confidence float64) Estimate {
	reach := Deviate(confidence) * math.Sqrt(variance)
	return Estimate{value, value - reach, value + reach}
}

// ReliableChange returns the reliable change index of Jacobson and Truax (1991): a
// change over the standard error of a difference, by the standard deviation of the
// first measurement and the reliability of the instrument. Beyond 1.96 it is more
// than measurement error in 95 of 100. It reports false unless the deviation is
// positive and the reliability lies within 0 to 1, without 1.
func ReliableChange(before, after, deviation, reliability float64) (float64, bool) {
	index := (after - before) / (deviation * math.Sqrt(2*(1-reliability)))
	ok := deviation > 0 && reliability >= 0 && reliability < 1 && isFinite(index)
	return index, ok
}
