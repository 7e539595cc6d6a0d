package stats

import "math"

// A Weighting says how much two categories that differ count as agreement.
type Weighting int

const (
	Unweighted Weighting = iota // not at all
	Linear                      // by one less their distance, over the longest
	Quadratic                   // by one less its square
)

func (w Weighting) of(i, j, categories int) float64 {
	d := math.Abs(float64(i-j)) / float64(categories-1)
	switch {
	case i == j:
		return 1
	case w == Linear:
		return 1 - d
	case w == Quadratic:
		return 1 - d*d
	default:
		return 0
	}
}

// Kappa returns Cohen's kappa of a square table of counts, rows by one rater and
// columns by the other (Cohen 1960; weighted: Cohen 1968), and its large-sample
// standard error (Fleiss, Cohen and Everitt 1969). It reports false where the table
// is not square with two categories or more, holds a negative count or nothing, where
// both raters gave one and the same category throughout, so that no disagreement was
// possible, or where the weighting is none.
func Kappa(table [][]int, w Weighting) (kappa, standardError float64, ok bool) {
	n := len(table)
	if n < 2 || w < Unweighted || w > Quadratic {
		return 0, 0, false
	}
	rows, columns := make([]float64, n), make([]float64, n)
	total := 0.0
	for i, row := range table {
		if len(row) != n {
			return 0, 0, false
		}
		for j, count := range row {
			if count < 0 {
				return 0, 0, false
			}
			rows[i] += float64(count)
			columns[j] += float64(count)
			total += float64(count)
		}
	}
	if total == 0 {
		return 0, 0, false
	}
	var seen, expected float64
	byRow, byColumn := make([]float64, n), make([]float64, n) // mean weights
	for i := range n {
		for j := range n {
			v := w.of(i, j, n)
			seen += v * float64(table[i][j]) / total
			expected += v * rows[i] / total * columns[j] / total
			byRow[i] += v * columns[j] / total
			byColumn[j] += v * rows[i] / total
		}
	}
	if expected >= 1 {
		return 0, 0, false
	}
	kappa = (seen - expected) / (1 - expected)
	var spread float64
	for i := range n {
		for j := range n {
			d := w.of(i, j, n) - (byRow[i]+byColumn[j])*(1-kappa)
			spread += float64(table[i][j]) / total * d * d
		}
	}
	c := kappa - expected*(1-kappa)
	variance := (spread - c*c) / (total * (1 - expected) * (1 - expected))
	return kappa, math.Sqrt(max(0, variance)), true
}
