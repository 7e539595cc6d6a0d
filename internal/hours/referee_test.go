package hours_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

const week = 7 * 24 * time.Hour

// always is every minute of the week.
var always = func() (windows []mentorship.Window) {
	for day := range time.Weekday(7) {
		windows = append(windows, mentorship.Window{Day: day, From: 0, Until: 1440})
	}
	return windows
}()

// A person is what [hours.Compile] asks of somebody.
type person struct {
	windows []mentorship.Window
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
			time.Duration(w.From)*time.Minute <= reading && reading < time.Duration(w.Until)*time.Minute {
			return true
		}
	}
	return false
}

// referee finds what the people share by looking at every step of each week, on
// one person's clock after the other. It is right if nobody's availability and
// nobody's week changes within a step.
func referee(people []person, from, until time.Time, step time.Duration) hours.Shared {
	var best hours.Shared
	for i, p := range people {
		got := count(weeksOn(p.loc, from, until, step), from, step, func(n int) bool {
			at := from.Add(time.Duration(n) * step)
			return !slices.ContainsFunc(people, func(p person) bool { return !p.available(at) })
		})
		if i == 0 || better(got, best) {
			best = got
		}
	}
	return best
}

// better reports whether the first is what to answer of two.
func better(s, t hours.Shared) bool {
	return s.Least > t.Least || s.Least == t.Least && s.Worst.Before(t.Worst)
}

// A stepped week is its first step and the first step after it, counted from
// the start of a period: those before it are negative.
type stepped struct{ first, end int }

// count finds the worst of the weeks by adding up the steps at which something
// holds.
func count(weeks []stepped, from time.Time, step time.Duration, holds func(int) bool) (worst hours.Shared) {
	for i, w := range weeks {
		var sum time.Duration
		for n := w.first; n < w.end; n++ {
			if holds(n) {
				sum += step
			}
		}
		if i == 0 || sum < worst.Least {
			worst = hours.Shared{Least: sum, Worst: from.Add(time.Duration(max(0, w.first)) * step).UTC()}
		}
	}
	return worst
}

// weeksOn returns the weeks on a clock of which the period holds the Thursday
// noon, or else the one in which it begins.
func weeksOn(loc *time.Location, from, until time.Time, step time.Duration) (weeks []stepped) {
	local := from.In(loc)
	sinceMonday := (int(local.Weekday()) + 6) % 7
	noon := func(n int) time.Time {
		return time.Date(local.Year(), local.Month(), local.Day()-sinceMonday+3+7*n, 12, 0, 0, 0, loc)
	}
	for n := 0; noon(n).Before(until); n++ {
		if !noon(n).Before(from) {
			weeks = append(weeks, weekAround(noon(n), from, step))
		}
	}
	if weeks == nil {
		weeks = append(weeks, weekAround(noon(0), from, step))
	}
	return weeks
}

// weekAround looks for the steps at which the calendar on a wall first shows
// the week of a Thursday noon, and first shows one after it.
func weekAround(noon, from time.Time, step time.Duration) (w stepped) {
	shown := func(n int) int {
		year, number := from.Add(time.Duration(n) * step).In(noon.Location()).ISOWeek()
		return 100*year + number
	}
	year, number := noon.ISOWeek()
	this := 100*year + number
	w.first = int(noon.Add(-4*24*time.Hour).Sub(from) / step) // the Sunday before
	for shown(w.first) < this {
		w.first++
	}
	for w.end = w.first; shown(w.end) <= this; {
		w.end++
	}
	return w
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
