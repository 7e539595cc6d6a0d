package hours

import (
	"fmt"
	"time"
)

// dayMinutes is the number of minutes of a local day on the clock.
const dayMinutes = 24 * 60

// A Window is a stretch of a day of the week on a local clock, from Start up
// to but not including End, in minutes from midnight: 0 <= Start < End <= 1440.
// What runs over midnight is two windows. The zero Window is not valid, for it
// is empty.
type Window struct {
	Day        time.Weekday
	Start, End int
}

// String returns a form for people to read, such as "Monday 09:00-17:30".
func (w Window) String() string {
	return fmt.Sprintf("%v %s-%s", w.Day, clock(w.Start), clock(w.End))
}

// clock writes minutes from midnight as on a clock, and as they are where no
// clock shows them.
func clock(minutes int) string {
	if minutes < 0 || minutes > dayMinutes {
		return fmt.Sprint(minutes)
	}
	return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60)
}

// valid reports whether the window is one of an existing day.
func (w Window) valid() bool {
	return time.Sunday <= w.Day && w.Day <= time.Saturday &&
		0 <= w.Start && w.Start < w.End && w.End <= dayMinutes
}

// span returns the window as an interval within a week that begins on Sunday.
func (w Window) span() span {
	midnight := time.Duration(w.Day) * day
	return span{
		start: midnight + time.Duration(w.Start)*time.Minute,
		end:   midnight + time.Duration(w.End)*time.Minute,
	}
}

// A WindowError says which of the windows given is not one.
type WindowError struct {
	Index  int    // its place among the windows given, from 0
	Window Window // as given
}

// Error names the window and what a window must be.
func (e *WindowError) Error() string {
	return fmt.Sprintf("hours: window %d (%v): want a day of the week and 0 <= start < end <= %d minutes",
		e.Index, e.Window, dayMinutes)
}
