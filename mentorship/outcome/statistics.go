package outcome

import "github.com/go-mentorship/mentorkit/internal/stats"

// An Estimate is a figure with the ends of its interval.
type Estimate struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// Alpha returns Cronbach's alpha of subjects by items, all answered (Cronbach 1951),
// with the interval of Feldt (1965). It reports false where there are fewer than two
// items or subjects, rows of different lengths, figures that are not finite, or where
// the sums of all subjects are the same.
func Alpha(subjects [][]float64, confidence float64) (Estimate, bool) {
	e, ok := stats.Alpha(subjects, confidence)
	return Estimate(e), ok
}

// An ICC is the six intraclass correlations of Shrout and Fleiss (1979), of a single
// rating and of the mean of all raters. In the first form each subject has raters of
// its own; in the second raters are a sample and rate all subjects; in the third they
// are the only ones of interest.
type ICC struct {
	Single1 Estimate `json:"single1"`
	Single2 Estimate `json:"single2"`
	Single3 Estimate `json:"single3"`
	Mean1   Estimate `json:"mean1"`
	Mean2   Estimate `json:"mean2"`
	Mean3   Estimate `json:"mean3"`
}

// Intraclass returns the intraclass correlations of subjects by raters, all rated,
// with the intervals of Shrout and Fleiss (1979) and McGraw and Wong (1996). It
// reports false where there are fewer than two subjects or raters, rows of different
// lengths, figures that are not finite, where raters differ by a constant or all
// subjects are rated alike, or where an interval is without bound.
func Intraclass(subjects [][]float64, confidence float64) (ICC, bool) {
	c, ok := stats.Intraclass(subjects, confidence)
	return ICC{
		Estimate(c.Single1), Estimate(c.Single2), Estimate(c.Single3),
		Estimate(c.Mean1), Estimate(c.Mean2), Estimate(c.Mean3),
	}, ok
}

// A Weighting says how much two categories that differ count as agreement.
type Weighting int

// The weightings.
const (
	Unweighted Weighting = iota // not at all
	Linear                      // by one less their distance, over the longest
	Quadratic                   // by one less its square
)

// Kappa returns Cohen's kappa of a square table of counts, rows by one rater and
// columns by the other (Cohen 1960, 1968), with its large-sample interval (Fleiss,
// Cohen and Everitt 1969). It reports false where the table is not square with two
// categories or more, holds a negative count or nothing, where both raters gave one
// and the same category throughout, for a weighting that is none, or unless the
// confidence lies between 0 and 1.
func Kappa(table [][]int, w Weighting, confidence float64) (Estimate, bool) {
	kappa, spread, ok := stats.Kappa(table, stats.Weighting(w))
	if !ok || !(confidence > 0 && confidence < 1) {
		return Estimate{}, false
	}
	reach := stats.Deviate(confidence) * spread
	return Estimate{kappa, kappa - reach, kappa + reach}, true
}

// A Metric is how far two values are apart for [Krippendorff].
type Metric int

// The metrics.
const (
	NominalMetric  Metric = iota // the same or not
	OrdinalMetric                // by ranks
	IntervalMetric               // by the difference
	RatioMetric                  // by the difference over the sum
)

// Krippendorff returns Krippendorff's alpha of units by raters, NaN for a value that
// is missing (Krippendorff 2011). It reports false where no unit has two values,
// where all values that can be paired are the same, so that no disagreement was
// possible, where a value is infinite, too great or, for the ratio metric, negative,
// or for a metric that is none.
func Krippendorff(units [][]float64, m Metric) (float64, bool) {
	return stats.Krippendorff(units, stats.Metric(m))
}

// Hedges returns Hedges' g of two independent samples, the first less the second over
// the pooled deviation, without its bias, with the large-sample interval of Hedges
// and Olkin (1985). It reports false where a sample has fewer than two figures, or
// both are constant.
func Hedges(x, y []float64, confidence float64) (Estimate, bool) {
	e, ok := stats.Hedges(x, y, confidence)
	return Estimate(e), ok
}

// A Changed is how a sample changed between two measurements of the same people.
type Changed struct {
	// Raw is standardised by the deviation of the first measurement, and Paired by
	// that of the differences; both without bias (Becker 1988; Gibbons, Hedeker and
	// Davis 1993).
	Raw    Estimate `json:"raw"`
	Paired Estimate `json:"paired"`
}

// Change returns the standardised mean change of people from before to after, who
// stand in both in one order. It reports false where there are fewer than three, or
// where the first measurement or the differences are constant.
func Change(before, after []float64, confidence float64) (Changed, bool) {
	c, ok := stats.Changed(before, after, confidence)
	return Changed{Estimate(c.Raw), Estimate(c.Paired)}, ok
}

// ReliableChange returns the reliable change index of one person (Jacobson and Truax
// 1991): the change over the standard error of a difference, by the deviation of the
// first measurement and the reliability of the instrument. Beyond 1.96 to either side
// it is more than error in 95 of 100. It reports false unless the deviation is
// positive and the reliability lies within 0 to 1, without 1.
func ReliableChange(before, after, deviation, reliability float64) (float64, bool) {
	return stats.ReliableChange(before, after, deviation, reliability)
}
