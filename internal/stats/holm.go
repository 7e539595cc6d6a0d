package stats

import (
	"cmp"
	"slices"
)

// Holm returns the values of p adjusted for their number, in the same order: those
// below a level are found with at most that chance that any of them is a false
// alarm, however they depend on each other (Holm 1979, "A simple sequentially
// rejective multiple test procedure", Scandinavian Journal of Statistics 6). What is not
// between 0 and 1 counts as 1.
func Holm(p []float64) []float64 {
	adjusted, order := ranked(p)
	least := 0.0
	for rank, i := range order {
		least = max(least, min(1, adjusted[i]*float64(len(p)-rank)))
		adjusted[i] = least
	}
	return adjusted
}

// ranked returns values of p, those that are none as 1, and their places from the
// least on.
func ranked(p []float64) (values []float64, order []int) {
	values, order = make([]float64, len(p)), make([]int, len(p))
	for i, v := range p {
		order[i], values[i] = i, 1
		if v >= 0 && v <= 1 {
			values[i] = v
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(values[a], values[b]), cmp.Compare(a, b)) })
	return values, order
}
