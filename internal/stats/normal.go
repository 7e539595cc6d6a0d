package stats

import "math"

// Quantile returns the value below which the share p of a standard normal
// distribution lies, for p between 0 and 1; infinite at the ends.
func Quantile(p float64) float64 {
	x := math.Sqrt2 * math.Erfinv(2*p-1)
	if p >= 0.1 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	// In the lower tail 2p-1 has lost digits of p, which a step of Halley's method
	// gives back.
	step := (math.Erfc(-x/math.Sqrt2)/2 - p) * math.Sqrt(2*math.Pi) * math.Exp(x*x/2)
	return x - step/(1+x*step/2)
}

// Deviate returns how many standard errors an interval of the confidence
// reaches to either side: 1.96 for 0.95.
func Deviate(confidence float64) float64 { return Quantile((1 + confidence) / 2) }
