package hours

import (
	"iter"
	"time"
)

// offsets yields the parts of a period in which the offset of a location from
// UTC does not change, in order: where each ends, and by how much the local
// clock is ahead. No two neighbours have the same offset.
func offsets(loc *time.Location, from, until time.Time) iter.Seq2[time.Time, time.Duration] {
	return func(yield func(time.Time, time.Duration) bool) {
		offset := offsetAt(from, loc)
		for at := next(from, loc, until); at.Before(until); at = next(at, loc, until) {
			if later := offsetAt(at, loc); later != offset {
				if !yield(at, offset) {
					return
				}
				offset = later
			}
		}
		yield(until, offset)
	}
}

// offsetAt returns by how much the local clock is ahead of UTC, whole weeks
// aside, so that not even an absurd offset overflows.
func offsetAt(at time.Time, loc *time.Location) time.Duration {
	const weekSeconds = int(week / time.Second)
	_, offset := at.In(loc).Zone()
	return time.Duration(offset%weekSeconds) * time.Second
}

// next returns an instant after the given one up to which the offset does not
// change, at most until.
//
// On the last day in UTC of a leap year that lies beyond the changes listed
// for a location, [time.Time.ZoneBounds] gives an end in the past (golang/go
// issue 81583): 365 days after the year began, which is the start of that day.
// The offset then holds to the end of the day.
func next(at time.Time, loc *time.Location, until time.Time) time.Time {
	_, end := at.In(loc).ZoneBounds()
	switch {
	case end.IsZero():
		return until
	case !end.After(at):
		end = at.Truncate(day).Add(day)
	}
	if end.After(until) {
		return until
	}
	return end.UTC()
}
