package stats

import "math"

// Wilson returns the score interval of a share of which k of n were counted
// (Wilson 1927). It reports false where nothing was counted,
// or unless the confidence lies between 0 and 1.
func Wilson(k, n int, confidence float64) (low, high float64, ok bool) {
	if n <= 0 || k < 0 || k > n || !(confidence > 0 && confidence < 1) {
		return 0, 0, false
	}
	z := Deviate(confidence)
	total, share := float64(n), float64(k)/float64(n)
	centre := share + z*z/(2*total)
	half := z * math.Sqrt(share*(1-share)/total+z*z/(4*total*total))
	whole := 1 + z*z/total
	return max(0, (centre-half)/whole), min(1, (centre+half)/whole), true
}
