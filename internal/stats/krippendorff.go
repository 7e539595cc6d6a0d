package stats

import (
	"math"
	"slices"
)

// A Metric is how far two values are apart for Krippendorff's alpha.
type Metric int

const (
	NominalMetric  Metric = iota // the same or not
	OrdinalMetric                // by ranks
	IntervalMetric               // by the difference
	RatioMetric                  // by the difference over the sum
)

// Krippendorff returns Krippendorff's alpha of units by raters, NaN for a value that
// is missing (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). It
// reports false where no unit has two values, where all values that can be paired
// are the same, so that no disagreement was possible, or where a value is infinite
// or, for the ratio metric, negative.
func Krippendorff(units [][]float64, metric Metric) (alpha float64, ok bool) {
	var values []float64
	for _, unit := range units {
		if present := pairable(unit); len(present) > 1 {
			values = append(values, present...)
		}
	}
	slices.Sort(values)
	marginal := map[float64]float64{}
	for _, v := range values {
		if math.IsInf(v, 0) || metric == RatioMetric && v < 0 {
			return 0, false
		}
		marginal[v]++
	}
	distinct := slices.Compact(slices.Clone(values))
	if len(distinct) < 2 {
		return 0, false
	}
	delta := func(a, b float64) float64 { return metric.square(a, b, distinct, marginal) }
	n := float64(len(values))
	var seen, expected float64
	for _, unit := range units {
		present := pairable(unit)
		for i, a := range present {
			for _, b := range present[:i] {
				seen += 2 * delta(a, b) / float64(len(present)-1)
			}
		}
	}
	for i, a := range distinct {
		for _, b := range distinct[:i] {
			expected += 2 * marginal[a] * marginal[b] * delta(a, b)
		}
	}
	if expected == 0 {
		return 0, false
	}
	return 1 - (n-1)*seen/expected, true
}

func pairable(unit []float64) []float64 {
	return slices.DeleteFunc(slices.Clone(unit), math.IsNaN)
}

// square returns the squared distance of two values.
func (m Metric) square(a, b float64, distinct []float64, marginal map[float64]float64) float64 {
	switch {
	case a == b:
		return 0
	case m == NominalMetric:
		return 1
	case m == IntervalMetric:
		return (a - b) * (a - b)
	case m == RatioMetric:
		return (a - b) / (a + b) * (a - b) / (a + b)
	}
	low, high := min(a, b), max(a, b)
	between := -(marginal[low] + marginal[high]) / 2
	for _, v := range distinct {
		if v >= low && v <= high {
			between += marginal[v]
		}
	}
	return between * between
}
