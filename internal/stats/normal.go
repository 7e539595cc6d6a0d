package stats

import "math"

// Quantile returns the value below which the share p of a standard normal
// distribution lies, for p between 0 and 1; infinite at the ends.
func Quantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

// Deviate returns how many standard errors an interval of the confidence
// reaches to either side: 1.96 for 0.95.
func Deviate(confidence float64) float64 { return Quantile((1 + confidence) / 2) }
