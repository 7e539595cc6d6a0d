package outcome

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// ErrHours: a policy of hours makes no sense.
var ErrHours = errors.New("outcome: malformed hours policy")

// A CrossingError is two parts of a policy that share a category while each has one that
// the other has not: which of the two a time is too much of would be a guess.
type CrossingError struct {
	// Part and Other are the places among the parts, from 0.
	Part, Other int
}

// Error names the places.
func (e *CrossingError) Error() string {
	return fmt.Sprintf("%v: parts %d and %d cross", ErrHours, e.Part+1, e.Other+1)
}

// Unwrap returns [ErrHours].
func (e *CrossingError) Unwrap() error { return ErrHours }

// Validate returns an error unless of any two parts one lies within the other, or they
// share no category. It joins a [CrossingError] for each part that crosses another.
func (p HoursPolicy) Validate() error {
	_, faults := p.nest()
	return errors.Join(faults...)
}

// A nested part has its place in the policy, and each of its categories once.
type nested struct {
	place      int
	categories []journal.Code
}

// nest returns the parts from the inside out, and what is wrong with those that cross.
// Neither names of categories nor the order of parts matter to it.
func (p HoursPolicy) nest() (parts []nested, faults []error) {
	parts = make([]nested, len(p.Parts))
	for i, part := range p.Parts {
		parts[i] = nested{i, slices.Compact(slices.Sorted(slices.Values(part.Categories)))}
	}
	slices.SortStableFunc(parts, func(a, b nested) int {
		x, y := &p.Parts[a.place], &p.Parts[b.place]
		return cmp.Or(
			cmp.Compare(len(a.categories), len(b.categories)),
			cmp.Compare(orMore(x.Most), orMore(y.Most)), // of the same categories the stricter cuts
			cmp.Compare(x.Name, y.Name),
			cmp.Compare(orMore(x.Least), orMore(y.Least)),
		)
	})
	// Parts that nest and share a category with another are within the widest of them,
	// so that only the widest around each category needs to be looked at.
	widest := map[journal.Code]int{}
	for i, part := range parts {
		shared := map[int]int{}
		for _, c := range part.categories {
			if around, ok := widest[c]; ok {
				shared[around]++
			}
		}
		crossed := -1
		for other, n := range shared {
			if n < len(parts[other].categories) {
				crossed = max(crossed, other)
			}
		}
		if crossed >= 0 {
			faults = append(faults, &CrossingError{part.place, parts[crossed].place})
			continue
		}
		for _, c := range part.categories {
			widest[c] = i
		}
	}
	return parts, faults
}

// orMore returns a limit that is not negative, the greatest where none is set.
func orMore(l mentorship.Limit[mentorship.Duration]) mentorship.Duration {
	if d, set := l.Value(); set {
		return max(0, d)
	}
	return math.MaxInt64
}
