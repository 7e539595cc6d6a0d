package hours

import (
	"errors"
	"iter"
	"slices"
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
	best := worstWeek(a, b, low{sum: -1})
	if !a.sameClock(b) {
		best = better(best, worstWeek(b, a, best))
	}
	return a.shared(best), nil
}

// Common returns the time when all are available. That of one calendar is its
// own; that of none is [ErrNobody]. Calendars of different periods are
// [ErrMismatch]. Neither their order nor repetition matters.
func Common(calendars []Calendar) (Shared, error) {
	if len(calendars) == 0 {
		return Shared{}, ErrNobody
	}
	all := calendars[0]
	var clocks []Calendar // one for each clock
	for _, c := range calendars {
		if !all.samePeriod(c) {
			return Shared{}, ErrMismatch
		}
		all = all.intersect(c)
		if !slices.ContainsFunc(clocks, c.sameClock) {
			clocks = append(clocks, c)
		}
	}
	best := low{sum: -1}
	for _, c := range clocks {
		best = better(best, worstWeek(c, all, best))
	}
	return all.shared(best), nil
}

// intersect returns a calendar of the instants that are in both, which are of
// the same period. It is on the clock of neither.
func (c Calendar) intersect(d Calendar) Calendar {
	both := Calendar{origin: c.origin, from: c.from, until: c.until}
	for end, s := range pieces(c.stretches, d.stretches) {
		both.stretches = append(both.stretches, stretch{end: end, pattern: s[0].pattern.intersect(s[1].pattern)})
	}
	return both
}

// pieces yields the parts in which neither of two calendars changes: where each
// part ends, and the stretches that it belongs to. Both end at the same time.
func pieces(a, b []stretch) iter.Seq2[time.Duration, [2]*stretch] {
	return func(yield func(time.Duration, [2]*stretch) bool) {
		for i, j := 0, 0; i < len(a); {
			end := min(a[i].end, b[j].end)
			if !yield(end, [2]*stretch{&a[i], &b[j]}) {
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
