package hours

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

const (
	// MaxPeriod is the longest period of a [Calendar]: a hundred years of
	// 365.25 days. A convention, so that no input makes the work unbounded.
	MaxPeriod = 36525 * day

	// margin is how far beyond its period, on either side, a calendar is known
	// at least: weeks that the period cuts are looked at whole.
	margin = 2 * week
)

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

// A WindowError says which of the windows given is not valid.
type WindowError struct {
	Index  int               // its place among the windows given, from 0
	Window mentorship.Window // as given
}

// Error names the window and its place.
func (e *WindowError) Error() string { return fmt.Sprintf("hours: window %d: %v", e.Index, e.Window) }

// A Calendar is when somebody is available over a period, ready to be compared
// with others. It is immutable and may be used concurrently. The zero Calendar
// has no period; it is only comparable with its like, and shares nothing.
type Calendar struct {
	origin      time.Time     // a Monday, midnight in UTC; durations count from it
	from, until time.Duration // the period
	stretches   []stretch
}

// A stretch is a part of a calendar in which the clock does not change, so that
// one weekly pattern holds. It begins where the one before ends.
type stretch struct {
	end     time.Duration
	offset  time.Duration // by which the clock is ahead of UTC
	pattern pattern       // of weeks from Monday to Sunday in UTC
}

// Compile returns the calendar of somebody who is available in the given
// windows on the clock of loc, from one instant up to but not including
// another.
//
// Windows may overlap, touch or be repeated, in any order; they are merged. No
// windows mean never. The error joins all there is to refuse: [ErrPeriod] or
// [ErrTooLong], [ErrLocation], and a [WindowError] for each wrong window.
func Compile(windows []mentorship.Window, loc *time.Location, from, until time.Time) (Calendar, error) {
	from, until = from.Round(0).UTC(), until.Round(0).UTC()
	if err := check(windows, loc, from, until); err != nil {
		return Calendar{}, err
	}
	origin := from.Truncate(week).Add(-margin) // the zero time, too, is a Monday
	c := Calendar{origin: origin, from: from.Sub(origin), until: until.Sub(origin)}

	local := newPattern(windows)
	seen := make(map[time.Duration]pattern) // by offset
	for end, offset := range offsets(loc, origin, until.Add(margin)) {
		p, ok := seen[offset]
		if !ok {
			p = local.rotate((offset + week) % week)
			seen[offset] = p
		}
		c.stretches = append(c.stretches, stretch{end.Sub(origin), offset, p})
	}
	return c, nil
}

// check returns all that is wrong with the arguments of [Compile].
func check(windows []mentorship.Window, loc *time.Location, from, until time.Time) error {
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
		if !w.Valid() {
			errs = append(errs, &WindowError{Index: i, Window: w})
		}
	}
	return errors.Join(errs...)
}

// samePeriod reports whether two calendars begin and end at the same instants.
func (c Calendar) samePeriod(d Calendar) bool {
	return c.from == d.from && c.until == d.until && c.origin.Equal(d.origin)
}

// sameClock reports whether two calendars of one period are told by clocks that
// always show the same.
func (c Calendar) sameClock(d Calendar) bool {
	return slices.EqualFunc(c.stretches, d.stretches, func(s, t stretch) bool {
		return s.end == t.end && s.offset == t.offset
	})
}

// reading returns what the clock shows at an instant, counted as if it had
// shown a Monday's midnight at the origin.
func (c Calendar) reading(at time.Duration) time.Duration {
	i := slices.IndexFunc(c.stretches, func(s stretch) bool { return at < s.end })
	if i < 0 {
		return at // no stretch at all, or time beyond what can be told
	}
	return at + c.stretches[i].offset
}
