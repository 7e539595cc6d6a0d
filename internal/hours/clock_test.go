package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// TestReadingsThatAreSkippedOrRepeated compares one person's window with
// somebody who is always there: what is left is how long the window lasts.
func TestReadingsThatAreSkippedOrRepeated(t *testing.T) {
	tests := map[string]struct {
		zone   string
		window mentorship.Window
		from   time.Time // a week from here holds the window once
		want   time.Duration
		reason string
	}{
		"no change": {
			"Europe/Vienna",
			mentorship.Window{Day: time.Sunday, From: 120, Until: 180},
			utc(2026, time.March, 16, 0, 0), time.Hour, "an ordinary Sunday",
		},
		"gap": {
			"Europe/Vienna",
			mentorship.Window{Day: time.Sunday, From: 120, Until: 180},
			utc(2026, time.March, 23, 0, 0), 0, "the clock goes from 02:00 to 03:00",
		},
		"around a gap": {
			"Europe/Vienna",
			mentorship.Window{Day: time.Sunday, From: 90, Until: 210},
			utc(2026, time.March, 23, 0, 0), time.Hour, "half an hour is left on either side",
		},
		"fold": {
			"Europe/Vienna",
			mentorship.Window{Day: time.Sunday, From: 120, Until: 180},
			utc(2026, time.October, 19, 0, 0), 2 * time.Hour, "the clock goes from 03:00 back to 02:00",
		},
		"into a fold": {
			"Europe/Vienna",
			mentorship.Window{Day: time.Sunday, From: 60, Until: 150},
			utc(2026, time.October, 19, 0, 0), 2 * time.Hour, "an hour before, then half an hour twice",
		},
		"fold of half an hour": {
			"Australia/Lord_Howe",
			mentorship.Window{Day: time.Sunday, From: 90, Until: 120},
			utc(2026, time.March, 30, 0, 0), time.Hour, "the clock goes from 02:00 back to 01:30",
		},
		"gap of half an hour": {
			"Australia/Lord_Howe",
			mentorship.Window{Day: time.Sunday, From: 120, Until: 180},
			utc(2026, time.September, 28, 0, 0), 30 * time.Minute, "the clock goes from 02:00 to 02:30",
		},
		"midnight that never is": {
			"Africa/Cairo",
			mentorship.Window{Day: time.Friday, From: 0, Until: 61},
			utc(2026, time.April, 20, 0, 0), time.Minute, "the clock goes from midnight to 01:00",
		},
		"day that never was": {
			"Pacific/Apia",
			mentorship.Window{Day: time.Friday, From: 0, Until: 1440},
			utc(2011, time.December, 26, 12, 0), 0, "after Thursday 29 December 2011 came Saturday 31",
		},
		"gap of seconds": {
			"Europe/Amsterdam",
			mentorship.Window{Day: time.Thursday, From: 0, Until: 1440},
			utc(1937, time.June, 28, 0, 0), 24*time.Hour - 28*time.Second, "from 00:19:32 ahead to 00:20 on 1 July 1937",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a, b := person{[]mentorship.Window{tt.window}, load(t, tt.zone)}, person{always, time.UTC}
			got := overlap(t, a, b, tt.from, tt.from.Add(week))
			require.Equal(t, hours.Shared{Least: tt.want, Worst: tt.from}, got, tt.reason)
		})
	}
}

// TestClocksThatChangeOnDifferentDays has the classic of meetings across the
// Atlantic: for some weeks a year the distance is an hour less.
func TestClocksThatChangeOnDifferentDays(t *testing.T) {
	boston := person{[]mentorship.Window{{Day: time.Tuesday, From: 9 * 60, Until: 11 * 60}}, load(t, "America/New_York")}
	vienna := person{[]mentorship.Window{{Day: time.Tuesday, From: 16 * 60, Until: 18 * 60}}, load(t, "Europe/Vienna")}

	got := overlap(t, boston, vienna, utc(2026, time.January, 5, 0, 0), utc(2027, time.January, 4, 0, 0))
	require.Equal(t, hours.Shared{
		Least: 0,
		Worst: utc(2026, time.March, 8, 23, 0), // and the two after it, and one in autumn
	}, got)
}

// TestLastDayOfLeapYears passes over the days for which the bounds of a zone
// are wrong in Go 1.26.
func TestLastDayOfLeapYears(t *testing.T) {
	for _, name := range []string{"Europe/Vienna", "America/New_York", "Australia/Sydney", "Pacific/Chatham"} {
		a := person{[]mentorship.Window{{Day: time.Wednesday, From: 9 * 60, Until: 17 * 60}}, load(t, name)}
		b := person{always, time.UTC}
		for _, from := range []time.Time{utc(2040, time.December, 30, 11, 0), utc(2040, time.December, 31, 0, 0), utc(2040, time.December, 31, 23, 59)} {
			agree(t, []person{a, b}, from, from.Add(2*24*time.Hour), time.Minute)
		}
		whole := overlap(t, a, b, utc(2001, time.January, 1, 0, 0), utc(2001, time.January, 1, 0, 0).Add(5200*week))
		require.Equal(t, 8*time.Hour, whole.Least, "each week of a century has its Wednesday")
	}
}

// TestChangesAtTheTurnOfTheWeek has clocks that change around the midnight
// between Sunday and Monday, which tells one week from the next.
func TestChangesAtTheTurnOfTheWeek(t *testing.T) {
	tests := map[string]struct {
		zone   string
		change time.Time
		reason string
	}{
		"back from midnight":  {"Africa/Algiers", utc(1971, time.September, 26, 23, 0), "Sunday's last hour comes twice, both before Monday"},
		"on to midnight":      {"Africa/Algiers", utc(1971, time.April, 25, 23, 0), "Sunday has no last hour"},
		"on from midnight":    {"Africa/Casablanca", utc(1974, time.June, 24, 0, 0), "Monday has no first hour"},
		"on through midnight": {"America/Montreal", utc(1919, time.March, 31, 4, 30), "no clock ever shows the midnight"},
	}
	night := []mentorship.Window{{Day: time.Sunday, From: 22*60 + 50, Until: 1440}, {Day: time.Monday, From: 0, Until: 100}}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			own, other := person{night, load(t, tt.zone)}, person{always, time.FixedZone("", -10*60*60)}
			for _, days := range []int{1, 3, 7} {
				by := time.Duration(days) * 24 * time.Hour
				agree(t, []person{own, own}, tt.change.Add(-by), tt.change.Add(by), time.Minute)
				agree(t, []person{own, other}, tt.change.Add(-by), tt.change.Add(by), time.Minute)
			}
			agree(t, []person{own, own}, tt.change, tt.change.Add(time.Minute), time.Minute)
			agree(t, []person{own, own}, tt.change.Add(-time.Minute), tt.change, time.Minute)
		})
	}
}
