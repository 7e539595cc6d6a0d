package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
)

const week = 7 * 24 * time.Hour

// always is every minute of the week.
var always = func() (windows []hours.Window) {
	for day := range time.Weekday(7) {
		windows = append(windows, hours.Window{Day: day, Start: 0, End: 1440})
	}
	return windows
}()

// A person is what [hours.Compile] asks of somebody.
type person struct {
	windows []hours.Window
	loc     *time.Location
}

// calendar compiles the person's calendar.
func (p person) calendar(tb testing.TB, from, until time.Time) hours.Calendar {
	tb.Helper()
	c, err := hours.Compile(p.windows, p.loc, from, until)
	require.NoError(tb, err)
	return c
}

// available reads the clock on the person's wall.
func (p person) available(at time.Time) bool {
	local := at.In(p.loc)
	hour, minute, second := local.Clock()
	reading := time.Duration((hour*60+minute)*60+second)*time.Second + time.Duration(local.Nanosecond())
	for _, w := range p.windows {
		if local.Weekday() == w.Day &&
			time.Duration(w.Start)*time.Minute <= reading && reading < time.Duration(w.End)*time.Minute {
			return true
		}
	}
	return false
}

// referee finds what the people share by looking at every step of the period.
// It is right if nobody's availability changes within a step.
func referee(people []person, from, until time.Time, step time.Duration) hours.Shared {
	return count(from, until, step, func(i int) bool {
		at := from.Add(time.Duration(i) * step)
		for _, p := range people {
			if !p.available(at) {
				return false
			}
		}
		return true
	})
}

// count adds up the steps, numbered from 0, at which something holds.
func count(from, until time.Time, step time.Duration, holds func(int) bool) hours.Shared {
	steps, perWeek := int(until.Sub(from)/step), int(week/step)
	sums := make([]time.Duration, steps/perWeek+1)
	for i := range steps {
		if holds(i) {
			sums[i/perWeek] += step
		}
	}
	s := hours.Shared{Weeks: steps / perWeek, Least: sums[0], Worst: from.UTC()}
	for i, sum := range sums {
		s.Total += sum
		if i < s.Weeks && sum < s.Least {
			s.Least = sum
			s.Worst = from.Add(time.Duration(i) * week).UTC()
		}
	}
	return s
}

// overlap returns what two people share.
func overlap(tb testing.TB, a, b person, from, until time.Time) hours.Shared {
	tb.Helper()
	s, err := hours.Overlap(a.calendar(tb, from, until), b.calendar(tb, from, until))
	require.NoError(tb, err)
	return s
}

// load returns a location that must exist.
func load(tb testing.TB, name string) *time.Location {
	tb.Helper()
	loc, err := zone.Load(name)
	require.NoError(tb, err)
	return loc
}

// utc returns an instant, at seconds if given.
func utc(year int, month time.Month, day, hour, minute int, second ...int) time.Time {
	var s int
	for _, s = range second {
	}
	return time.Date(year, month, day, hour, minute, s, 0, time.UTC)
}
