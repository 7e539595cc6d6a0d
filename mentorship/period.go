package mentorship

import (
	"fmt"
	"time"
)

// A Period is a half-open stretch of time. The zero value is unstated. A zero
// Until has no end yet. Its methods compare instants, wherever the clocks that
// show them hang; == does not, and a period read from JSON keeps the offset it
// was written with.
type Period struct {
	From  time.Time `json:"from,omitzero"`
	Until time.Time `json:"until,omitzero"`
}

// NewPeriod returns the period from one instant until before another, both in
// UTC without a monotonic reading. The zero until leaves it open. A zero from,
// or an until that is not after from, is an error wrapping [ErrPeriod].
func NewPeriod(from, until time.Time) (Period, error) {
	p := Period{canonical(from), canonical(until)}
	if !p.Valid() {
		return Period{}, fmt.Errorf("%w: from %v until %v", ErrPeriod, from, until)
	}
	return p, nil
}

// canonical returns t in UTC and without a monotonic reading; zero stays zero.
func canonical(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).UTC()
}

// IsZero reports whether p is unstated.
func (p Period) IsZero() bool { return p.From.IsZero() && p.Until.IsZero() }

// Valid reports whether p begins, and ends after it begins if it ends.
func (p Period) Valid() bool {
	return !p.From.IsZero() && (p.Until.IsZero() || p.From.Before(p.Until))
}

// Reversed reports whether p has both ends and no instant between them.
func (p Period) Reversed() bool {
	return !p.From.IsZero() && !p.Until.IsZero() && !p.From.Before(p.Until)
}

// Contains reports whether the instant lies within p: at From it does, at
// Until no more. A zero From bounds nothing.
func (p Period) Contains(at time.Time) bool {
	return !at.Before(p.From) && (p.Until.IsZero() || at.Before(p.Until))
}

// Covers reports whether every instant of q lies within p.
func (p Period) Covers(q Period) bool {
	return !q.From.Before(p.From) &&
		(p.Until.IsZero() || !q.Until.IsZero() && !q.Until.After(p.Until))
}

// Overlaps reports whether some instant lies within both, given that each has
// one: of a period that is [Period.Reversed] it promises nothing.
func (p Period) Overlaps(q Period) bool {
	return (p.Until.IsZero() || q.From.Before(p.Until)) && (q.Until.IsZero() || p.From.Before(q.Until))
}
