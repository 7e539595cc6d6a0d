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
// are the same, so that no disagreement was possible, where a value is infinite, too
// great to be squared or, for the ratio metric, negative, or where the metric is none.
// It takes time
// proportional to n log n or, for the ratio metric, to the square of the number of
// different values.
func Krippendorff(units [][]float64, metric Metric) (alpha float64, ok bool) {
	var values []float64
	for _, unit := range units {
		if present := pairable(unit); len(present) > 1 {
			values = append(values, present...)
		}
	}
	slices.Sort(values)
	if metric < NominalMetric || metric > RatioMetric {
		return 0, false
	}
	if len(values) == 0 || values[0] == values[len(values)-1] || math.IsInf(values[0], 0) || math.IsInf(values[len(values)-1], 0) ||
		metric == RatioMetric && values[0] < 0 {
		return 0, false
	}
	rank := func(v float64) float64 { return v }
	if metric == OrdinalMetric {
		rank = func(v float64) float64 { // that in the middle of those who are equal
			first, _ := slices.BinarySearch(values, v)
			last, _ := slices.BinarySearch(values, math.Nextafter(v, math.Inf(1)))
			return float64(first+last) / 2
		}
	}
	disagreement := func(list []float64) float64 {
		ranked := make([]float64, len(list))
		for i, v := range list {
			ranked[i] = rank(v)
		}
		return metric.disagreement(ranked) / float64(len(list)-1)
	}
	seen := 0.0
	for _, unit := range units {
		if present := pairable(unit); len(present) > 1 {
			seen += disagreement(present)
		}
	}
	alpha = 1 - seen/disagreement(values)
	return alpha, isFinite(alpha)
}

func pairable(unit []float64) []float64 {
	present := slices.DeleteFunc(slices.Clone(unit), math.IsNaN)
	slices.Sort(present)
	return present
}

// disagreement returns the sum of the squared distances of all pairs of sorted
// values, each pair taken both ways.
func (m Metric) disagreement(sorted []float64) float64 {
	sum := 0.0
	if m == OrdinalMetric || m == IntervalMetric {
		mean, _ := Mean(sorted)
		for _, v := range sorted {
			sum += (v - mean) * (v - mean)
		}
		return 2 * float64(len(sorted)) * sum
	}
	type run struct{ value, count float64 }
	var runs []run
	for _, v := range sorted {
		if len(runs) == 0 || runs[len(runs)-1].value != v {
			runs = append(runs, run{value: v})
		}
		runs[len(runs)-1].count++
	}
	if m == NominalMetric {
		n := float64(len(sorted))
		for _, r := range runs {
			sum += r.count * (n - r.count)
		}
		return sum
	}
	for i, a := range runs {
		for _, b := range runs[:i] {
			share := (a.value - b.value) / (a.value + b.value)
			sum += 2 * a.count * b.count * share * share
		}
	}
	return sum
}
