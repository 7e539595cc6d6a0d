package hours

import (
	"errors"
	"time"
)

// MaxPeriod is the longest period of a [Calendar]: a hundred years of 365.25
// days. A convention, so that no input makes the work unbounded.
const MaxPeriod = 36525 * day

// What [Compile] refuses, apart from wrong windows ([WindowError]).
var (
	// ErrPeriod means that a period ends before or when it begins.
	ErrPeriod = errors.New("hours: the period is empty")

	// ErrTooLong means that a period is longer than [MaxPeriod].
	ErrTooLong = errors.New("hours: the period is longer than a hundred years")

	// ErrLocation means that there is no location, or that it is [time.Local],
	// whose offsets depend on the machine.
	ErrLocation = errors.New("hours: the location is missing or the machine's own")
)

// A Calendar is when somebody is available over a period, ready to be compared
// with others. It is immutable and may be used concurrently. The zero Calendar
// has no period; it is only comparable with its like, and shares nothing.
type Calendar struct {
	from      time.Time // in UTC
	length    time.Duration
	stretches []stretch
}

// A stretch is a part of a period in which one weekly pattern holds. It begins
// where the one before ends. Times are counted from the start of the period,
// and so are the weeks of the pattern.
type stretch struct {
	end     time.Duration
	pattern pattern
}

// Compile returns the calendar of somebody who is available in the given
// windows on the clock of loc, from one instant up to but not including
// another.
//
// Windows may overlap, touch or be repeated, in any order; they are merged. No
// windows mean never. The error joins all there is to refuse: [ErrPeriod] or
// [ErrTooLong], [ErrLocation], and a [WindowError] for each wrong window.
func Compile(windows []Window, loc *time.Location, from, until time.Time) (Calendar, error) {
	from, until = from.Round(0).UTC(), until.Round(0).UTC()
	if err := check(windows, loc, from, until); err != nil {
		return Calendar{}, err
	}
	spans := make([]span, len(windows))
	for i, w := range windows {
		spans[i] = w.span()
	}
	local := newPattern(spans)

	c := Calendar{from: from, length: until.Sub(from)}
	seen := make(map[int]pattern) // by offset
	for end, offset := range offsets(loc, from, until) {
		p, ok := seen[offset]
		if !ok {
			p = local.rotate(sinceSunday(from, offset))
			seen[offset] = p
		}
		c.stretches = append(c.stretches, stretch{end.Sub(from), p})
	}
	return c, nil
}

// check returns all that is wrong with the arguments of [Compile].
func check(windows []Window, loc *time.Location, from, until time.Time) error {
	var errs []error
	if !from.Before(until) {
		errs = append(errs, ErrPeriod)
	} else if until.Sub(from) > MaxPeriod {
		errs = append(errs, ErrTooLong)
	}
	if loc == nil || loc == time.Local {
		errs = append(errs, ErrLocation)
	}
	for i, w := range windows {
		if !w.valid() {
			errs = append(errs, &WindowError{Index: i, Window: w})
		}
	}
	return errors.Join(errs...)
}
