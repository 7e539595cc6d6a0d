package learn

// penalties are tried in this order: from a criterion hardly held back to one
// that hardly counts (convention).
var penalties = [...]float64{0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300}

// leftOut returns what models say of each pair that they were not fitted to,
// as log odds. The penalty of each model is chosen within the pairs that it is
// fitted to.
func leftOut(s sample, part []int, parts int) []float64 {
	said := make([]float64, len(part))
	for out := range parts {
		r := fit(s, except(part, out, -1), bestPenalty(s, part, parts, out))
		for i, p := range part {
			if p == out {
				said[i] = r.logOdds(s.row(i))
			}
		}
	}
	return said
}

// bestPenalty returns the penalty under which pairs are predicted best when
// their part is left out, all within the parts other than one (-1: all parts).
// With equal predictions it is the greatest. With fewer than two parts to go by,
// it is 1.
func bestPenalty(s sample, part []int, parts, without int) float64 {
	best, most, tried := 1.0, 0.0, false
	for _, penalty := range penalties {
		sum, seen := 0.0, 0
		for out := range parts {
			if out == without {
				continue
			}
			seen++
			r := fit(s, except(part, out, without), penalty)
			for i, p := range part {
				if p == out {
					sum += logLikelihood(r.logOdds(s.row(i)), s.well[i])
				}
			}
		}
		if seen < 2 {
			return best
		}
		if !tried || sum >= most {
			best, most, tried = penalty, sum, true
		}
	}
	return best
}

// except returns the pairs outside of two parts.
func except(part []int, a, b int) []int {
	var list []int
	for i, p := range part {
		if p != a && p != b {
			list = append(list, i)
		}
	}
	return list
}
