package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
)

// TestReadingsThatAreSkippedOrRepeated compares one person's window with
// somebody who is always there: what is left is how long the window lasts.
func TestReadingsThatAreSkippedOrRepeated(t *testing.T) {
	tests := map[string]struct {
		zone   string
		window hours.Window
		from   time.Time // a week from here holds the window once
		want   time.Duration
		reason string
	}{
		"no change": {
			"Europe/Vienna",
			hours.Window{Day: time.Sunday, Start: 120, End: 180},
			utc(2026, time.March, 16, 0, 0), time.Hour, "an ordinary Sunday",
		},
		"gap": {
			"Europe/Vienna",
			hours.Window{Day: time.Sunday, Start: 120, End: 180},
			utc(2026, time.March, 23, 0, 0), 0, "the clock goes from 02:00 to 03:00",
		},
		"around a gap": {
			"Europe/Vienna",
			hours.Window{Day: time.Sunday, Start: 90, End: 210},
			utc(2026, time.March, 23, 0, 0), time.Hour, "half an hour is left on either side",
		},
		"fold": {
			"Europe/Vienna",
			hours.Window{Day: time.Sunday, Start: 120, End: 180},
			utc(2026, time.October, 19, 0, 0), 2 * time.Hour, "the clock goes from 03:00 back to 02:00",
		},
		"into a fold": {
			"Europe/Vienna",
			hours.Window{Day: time.Sunday, Start: 60, End: 150},
			utc(2026, time.October, 19, 0, 0), 2 * time.Hour, "an hour before, then half an hour twice",
		},
		"fold of half an hour": {
			"Australia/Lord_Howe",
			hours.Window{Day: time.Sunday, Start: 90, End: 120},
			utc(2026, time.March, 30, 0, 0), time.Hour, "the clock goes from 02:00 back to 01:30",
		},
		"gap of half an hour": {
			"Australia/Lord_Howe",
			hours.Window{Day: time.Sunday, Start: 120, End: 180},
			utc(2026, time.September, 28, 0, 0), 30 * time.Minute, "the clock goes from 02:00 to 02:30",
		},
		"midnight that never is": {
			"Africa/Cairo",
			hours.Window{Day: time.Friday, Start: 0, End: 61},
			utc(2026, time.April, 20, 0, 0), time.Minute, "the clock goes from midnight to 01:00",
		},
		"day that never was": {
			"Pacific/Apia",
			hours.Window{Day: time.Friday, Start: 0, End: 1440},
			utc(2011, time.December, 26, 12, 0), 0, "after Thursday 29 December 2011 came Saturday 31",
		},
		"gap of seconds": {
			"Europe/Amsterdam",
			hours.Window{Day: time.Thursday, Start: 0, End: 1440},
			utc(1937, time.June, 28, 0, 0), 24*time.Hour - 28*time.Second, "from 00:19:32 ahead to 00:20 on 1 July 1937",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a, b := person{[]hours.Window{tt.window}, load(t, tt.zone)}, person{always, time.UTC}
			got := overlap(t, a, b, tt.from, tt.from.Add(week))
			require.Equal(t, hours.Shared{Total: tt.want, Weeks: 1, Least: tt.want, Worst: tt.from}, got, tt.reason)
		})
	}
}

// TestClocksThatChangeOnDifferentDays has the classic of meetings across the
// Atlantic: for some weeks a year the distance is an hour less.
func TestClocksThatChangeOnDifferentDays(t *testing.T) {
	boston := person{[]hours.Window{{Day: time.Tuesday, Start: 9 * 60, End: 11 * 60}}, load(t, "America/New_York")}
	vienna := person{[]hours.Window{{Day: time.Tuesday, Start: 16 * 60, End: 18 * 60}}, load(t, "Europe/Vienna")}

	got := overlap(t, boston, vienna, utc(2026, time.January, 5, 0, 0), utc(2027, time.January, 4, 0, 0))
	require.Equal(t, hours.Shared{
		Total: (52 - 4) * 1 * time.Hour,
		Weeks: 52,
		Least: 0,
		Worst: utc(2026, time.March, 9, 0, 0), // and the two after it, and one in autumn
	}, got)
}

// TestLastDayOfLeapYears passes over the days for which the bounds of a zone
// are wrong in Go 1.26.
func TestLastDayOfLeapYears(t *testing.T) {
	for _, name := range []string{"Europe/Vienna", "America/New_York", "Australia/Sydney", "Pacific/Chatham"} {
		a := person{[]hours.Window{{Day: time.Wednesday, Start: 9 * 60, End: 17 * 60}}, load(t, name)}
		b := person{always, time.UTC}
		for _, from := range []time.Time{utc(2040, time.December, 30, 11, 0), utc(2040, time.December, 31, 0, 0), utc(2040, time.December, 31, 23, 59)} {
			agree(t, []person{a, b}, from, from.Add(2*24*time.Hour), time.Minute)
		}
		whole := overlap(t, a, b, utc(2001, time.January, 1, 0, 0), utc(2001, time.January, 1, 0, 0).Add(5200*week))
		require.Equal(t, 8*time.Hour, whole.Least, "each week of a century has its Wednesday")
		require.Equal(t, 5200*8*time.Hour, whole.Total)
	}
}
