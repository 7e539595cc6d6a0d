package learn

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/matching"
)

// ErrCannotTell: the past has no weights to give; the error names the grave
// doubts.
var ErrCannotTell = errors.New("learn: the past cannot tell")

// Weights returns a weight for each criterion, in order, in proportion to the
// effects; without their signs they add up to total, from 1 to
// [matching.MaxWeight]. What is left over by rounding goes to the largest
// remainders.
//
// A criterion of which more went along with a worse outcome gets a negative
// weight only where the interval of its effect lies below zero, otherwise none
// (convention). The error wraps [ErrCannotTell] where a doubt is grave or no
// weight is left, and [ErrPast] for a total out of range.
func (l Lesson) Weights(total int) ([]int, error) {
	if total < 1 || total > matching.MaxWeight {
		return nil, fmt.Errorf("%w: a total of %d, want 1 to %d", ErrPast, total, matching.MaxWeight)
	}
	var grave []string
	for _, d := range l.Doubts {
		if d.Grave {
			grave = append(grave, d.Message)
		}
	}
	if grave != nil {
		return nil, fmt.Errorf("%w: %s", ErrCannotTell, strings.Join(grave, "; "))
	}
	shares, sum := make([]float64, len(l.Effects)), 0.0
	for k, e := range l.Effects {
		if l.columns[k].varies && (e.LogOdds > 0 || e.High < 0) {
			shares[k] = e.LogOdds
			sum += math.Abs(e.LogOdds)
		}
	}
	if sum == 0 {
		return nil, fmt.Errorf("%w: no criterion has an effect", ErrCannotTell)
	}
	weights, order, left := make([]int, len(shares)), make([]int, len(shares)), total
	remainder := make([]float64, len(shares))
	for k, s := range shares {
		exact := math.Abs(s) / sum * float64(total)
		weights[k] = int(exact)
		remainder[k] = exact - math.Floor(exact)
		left -= weights[k]
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(-cmp.Compare(remainder[a], remainder[b]), cmp.Compare(a, b)) })
	for _, k := range order[:min(max(left, 0), len(order))] {
		weights[k]++
	}
	for k, s := range shares {
		if s < 0 {
			weights[k] = -weights[k]
		}
	}
	return weights, nil
}
