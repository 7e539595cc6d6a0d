package hours

import (
	"errors"
	"iter"
	"time"
)

var (
	// ErrMismatch means that calendars are of different periods.
	ErrMismatch = errors.New("hours: the calendars are of different periods")

	// ErrNobody means that there is no calendar, so that the period is unknown.
	ErrNobody = errors.New("hours: no calendar is given")
)

// Overlap returns the time that two calendars have in common. The order of the
// two does not matter; a calendar compared with itself gives its own hours.
//
// They must be of the same period, or the error is [ErrMismatch]. Overlap does
// not allocate. It takes time in proportion to the windows of both, for each
// part of the period in which neither offset changes.
func Overlap(a, b Calendar) (Shared, error) {
	if !a.samePeriod(b) {
		return Shared{}, ErrMismatch
	}
	var t tally
	start := time.Duration(0)
	for end, p := range pieces(a.stretches, b.stretches) {
		t.add(p[0], p[1], start, end)
		start = end
	}
	return t.shared(a.from), nil
}

// Common returns the time when all are available. That of one calendar is its
// own; that of none is [ErrNobody]. Calendars of different periods are
// [ErrMismatch].
func Common(calendars []Calendar) (Shared, error) {
	if len(calendars) == 0 {
		return Shared{}, ErrNobody
	}
	all := calendars[0]
	for _, c := range calendars[1:] {
		var err error
		if all, err = Intersect(all, c); err != nil {
			return Shared{}, err
		}
	}
	return Overlap(all, all)
}

// Intersect returns the calendar of the instants that are in both, for groups
// that grow by one: comparing it with a third is comparing all three. The two
// must be of the same period, or the error is [ErrMismatch].
func Intersect(a, b Calendar) (Calendar, error) {
	if !a.samePeriod(b) {
		return Calendar{}, ErrMismatch
	}
	c := Calendar{from: a.from, length: a.length}
	for end, p := range pieces(a.stretches, b.stretches) {
		c.stretches = append(c.stretches, stretch{end, p[0].intersect(p[1])})
	}
	return c, nil
}

// samePeriod reports whether two calendars begin and end at the same instants.
func (c Calendar) samePeriod(d Calendar) bool {
	return c.length == d.length && c.from.Equal(d.from)
}

// pieces yields the parts of a period in which neither of two calendars
// changes its pattern: where each part ends, and the two patterns. Both end at
// the same time.
func pieces(a, b []stretch) iter.Seq2[time.Duration, [2]pattern] {
	return func(yield func(time.Duration, [2]pattern) bool) {
		for i, j := 0, 0; i < len(a); {
			end := min(a[i].end, b[j].end)
			if !yield(end, [2]pattern{a[i].pattern, b[j].pattern}) {
				return
			}
			if a[i].end == end {
				i++
			}
			if b[j].end == end {
				j++
			}
		}
	}
}
