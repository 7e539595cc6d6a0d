package mentorship

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Limit is a value of a [Policy]: it knows whether it is set, on what basis,
// and by whose authority. Unset is not zero: an unset limit is not checked.
// The zero value is unset.
type Limit[T any] struct {
	value   T
	set     bool
	basis   rule.Basis
	sources []rule.Source
}

// LimitOf returns a set limit with its basis and sources.
func LimitOf[T any](value T, basis rule.Basis, sources ...rule.Source) Limit[T] {
	return Limit[T]{value, true, basis, slices.Clone(sources)}
}

// Value returns the limit, and whether it is set.
func (l Limit[T]) Value() (T, bool) { return l.value, l.set }

// Basis returns what kind of authority stands behind the limit; empty if unset.
func (l Limit[T]) Basis() rule.Basis { return l.basis }

// Sources returns the works that the limit rests on.
func (l Limit[T]) Sources() []rule.Source { return slices.Clone(l.sources) }

// IsZero reports whether the limit is unset.
func (l Limit[T]) IsZero() bool { return !l.set }

type wireLimit[T any] struct {
	Value   *T            `json:"value"`
	Basis   rule.Basis    `json:"basis"`
	Sources []rule.Source `json:"sources,omitzero"`
}

// MarshalJSON writes {"value":5,"basis":"convention","sources":["R5"]}, and
// null for an unset limit.
func (l Limit[T]) MarshalJSON() ([]byte, error) {
	if !l.set {
		return []byte("null"), nil
	}
	return json.Marshal(wireLimit[T]{&l.value, l.basis, l.sources})
}

// UnmarshalJSON reads what MarshalJSON writes. A missing value or an unknown
// basis is an error wrapping [ErrPolicy] and leaves l as it was.
func (l *Limit[T]) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*l = Limit[T]{}
		return nil
	}
	var w wireLimit[T]
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	if w.Value == nil {
		return fmt.Errorf("%w: a limit without a value", ErrPolicy)
	}
	if err := w.Basis.Validate(); err != nil {
		return fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	*l = LimitOf(*w.Value, w.Basis, w.Sources...)
	return nil
}
