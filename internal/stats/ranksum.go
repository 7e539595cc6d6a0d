package stats

import (
	"math"
	"slices"
)

// RankSum returns how likely it is by chance that figures of one kind rank as far
// above or below those of another as these do, where both are drawn alike: the test
// of Wilcoxon (1945) and of Mann and Whitney (1947), two-sided, by the normal
// approximation with corrections for ties and for continuity, as R's wilcox.test has
// it with exact = FALSE. It reports false where either has no figure, one is not a
// number, or all are the same.
func RankSum(x, y []float64) (float64, bool) {
	all := slices.Concat(x, y)
	if len(x) == 0 || len(y) == 0 || slices.ContainsFunc(all, math.IsNaN) {
		return 0, false
	}
	slices.Sort(all)
	m, n, total := float64(len(x)), float64(len(y)), float64(len(all))
	var ties float64
	rank := map[float64]float64{}
	for from := 0; from < len(all); {
		until := from
		for until < len(all) && all[until] == all[from] {
			until++
		}
		t := float64(until - from)
		ties += t * (t*t - 1)
		rank[all[from]] = float64(from+until+1) / 2
		from = until
	}
	distance := -m * (m + n + 1) / 2
	for _, v := range x {
		distance += rank[v] // halves, which add up exactly in any order
	}
	variance := m * n / 12 * (total + 1 - ties/(total*max(1, total-1)))
	if len(rank) < 2 || variance <= 0 {
		return 0, false
	}
	z := max(0, math.Abs(distance)-0.5) / math.Sqrt(variance)
	return math.Erfc(z / math.Sqrt2), true
}
