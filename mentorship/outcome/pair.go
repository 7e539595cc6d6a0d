package outcome

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// A pair is two measurements of one person.
type pair struct{ before, after float64 }

// over describes the pairs.
func (e *Effect) over(pairs []pair, confidence float64) {
	// Sums of floats depend on their order, and the result must not.
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(cmp.Compare(a.before, b.before), cmp.Compare(a.after, b.after)) })
	e.People = len(pairs)
	var before, after, change []float64
	for _, p := range pairs {
		before, after, change = append(before, p.before), append(after, p.after), append(change, p.after-p.before)
		switch {
		case p.after > p.before:
			e.Rose++
		case p.after < p.before:
			e.Fell++
		default:
			e.Same++
		}
	}
	if mean, ok := stats.Mean(change); ok {
		e.Mean = &mean
	}
	if c, ok := Change(before, after, confidence); ok {
		e.Change = &c
	}
}
