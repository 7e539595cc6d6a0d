package hours

import (
	"iter"
	"time"
)

// offsets yields the parts of a period in which the offset of a location from
// UTC does not change, in order: where each ends, and how many seconds the
// local clock is ahead. No two neighbours have the same offset.
func offsets(loc *time.Location, from, until time.Time) iter.Seq2[time.Time, int] {
	return func(yield func(time.Time, int) bool) {
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

// offsetAt returns how many seconds the local clock is ahead of UTC.
func offsetAt(at time.Time, loc *time.Location) int {
	_, offset := at.In(loc).Zone()
	return offset
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

// sinceSunday returns how much of the local week has passed at an instant, for
// a clock so many seconds ahead. Weeks begin on Sunday, as [time.Weekday] does.
func sinceSunday(at time.Time, offset int) time.Duration {
	const weekSeconds = int(week / time.Second)
	at = at.Add(time.Duration(offset%weekSeconds) * time.Second)
	hour, minute, second := at.Clock()
	return time.Duration(at.Weekday())*day +
		time.Duration(hour)*time.Hour +
		time.Duration(minute)*time.Minute +
		time.Duration(second)*time.Second +
		time.Duration(at.Nanosecond())
}
