package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// TestWeeksOfAPeriod has somebody in Vienna whose hours are Tuesday from ten to
// noon, and Sunday from two to three, an hour that 29 March 2026 lacks: whether
// the week from the 23rd on is looked at shows in the answer.
func TestWeeksOfAPeriod(t *testing.T) {
	vienna := load(t, "Europe/Vienna")
	a := person{[]mentorship.Window{{Day: time.Tuesday, From: 600, Until: 720}, {Day: time.Sunday, From: 120, Until: 180}}, vienna}
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2026, month, day, hour, 0, 0, 0, vienna)
	}
	const good, bad = 3 * time.Hour, 2 * time.Hour
	tests := map[string]struct {
		from, until time.Time
		want        time.Duration
		worst       time.Time
		reason      string
	}{
		"the week before":        {at(3, 16, 0), at(3, 23, 0), good, at(3, 16, 0), "the end is not in the period"},
		"the week":               {at(3, 23, 0), at(3, 30, 0), bad, at(3, 23, 0), "Monday to Sunday"},
		"the week after":         {at(3, 30, 0), at(4, 6, 0), good, at(3, 30, 0), "an hour later in UTC"},
		"the three":              {at(3, 16, 0), at(4, 6, 0), bad, at(3, 23, 0), "the worst counts"},
		"until Thursday noon":    {at(3, 16, 0), at(3, 26, 12), good, at(3, 16, 0), "the noon itself is not in it"},
		"beyond Thursday noon":   {at(3, 16, 0), at(3, 26, 12).Add(1), bad, at(3, 23, 0), "most of the week is in it, and all of it counts"},
		"from Thursday noon":     {at(3, 26, 12), at(4, 13, 0), bad, at(3, 26, 12), "the week begins before the period"},
		"after Thursday noon":    {at(3, 26, 12).Add(1), at(4, 13, 0), good, at(3, 30, 0), "less than half of it is left"},
		"Friday to Wednesday":    {at(3, 27, 0), at(4, 1, 0), bad, at(3, 27, 0), "no Thursday: the week in which it begins"},
		"Friday before to then":  {at(3, 20, 0), at(3, 25, 0), good, at(3, 20, 0), "no Thursday: the week in which it begins"},
		"a nanosecond of Sunday": {at(3, 29, 23), at(3, 29, 23).Add(1), bad, at(3, 29, 23), "the shortest period there is"},
		"a nanosecond of Monday": {at(3, 30, 0), at(3, 30, 0).Add(1), good, at(3, 30, 0), "the shortest period there is"},
		"one Thursday noon":      {at(3, 26, 12), at(3, 26, 12).Add(1), bad, at(3, 26, 12), "a nanosecond of it suffices"},
		"both years": {
			at(3, 16, 0), at(3, 16, 0).AddDate(2, 0, 0), bad, at(3, 23, 0),
			"the spring of the next year is as bad but later; the week of the autumn has an hour more",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, hours.Shared{Least: tt.want, Worst: tt.worst.UTC()}, overlap(t, a, a, tt.from, tt.until), tt.reason)
		})
	}
}

// TestWeekOnTheBetterClock has hours that one clock keeps within its weeks and
// another moves from one into the next.
func TestWeekOnTheBetterClock(t *testing.T) {
	monday := []mentorship.Window{{Day: time.Monday, From: 600, Until: 660}}
	sydney, unbound := person{monday, load(t, "Australia/Sydney")}, person{always, time.UTC}
	from := utc(2026, time.January, 5, 0, 0)
	until := from.AddDate(1, 0, 0)
	require.Equal(t, time.Hour, overlap(t, sydney, unbound, from, until).Least, "it is on Sunday in UTC while Sydney has summer time")
	require.Equal(t, time.Hour, overlap(t, unbound, sydney, from, until).Least, "whoever comes first")

	group := []hours.Calendar{unbound.calendar(t, from, until), person{always, load(t, "Europe/Vienna")}.calendar(t, from, until), sydney.calendar(t, from, until)}
	got, err := hours.Common(group)
	require.NoError(t, err)
	require.Equal(t, time.Hour, got.Least, "one clock of a group is enough")
}

// TestLeastOnEveryClock has two people whose common hour is on Monday in one
// season and on Thursday in another: in each week there is one.
func TestLeastOnEveryClock(t *testing.T) {
	vienna := person{[]mentorship.Window{{Day: time.Monday, From: 600, Until: 660}, {Day: time.Thursday, From: 600, Until: 660}}, load(t, "Europe/Vienna")}
	nairobi := person{[]mentorship.Window{{Day: time.Monday, From: 720, Until: 780}, {Day: time.Thursday, From: 660, Until: 720}}, load(t, "Africa/Nairobi")}
	for hour := range 7 * 24 {
		from := utc(2026, time.January, 5, hour, 0)
		require.Equal(t, time.Hour, overlap(t, vienna, nairobi, from, from.AddDate(1, 0, 0)).Least, "wherever the period begins")
	}
}

func TestLongestPeriod(t *testing.T) {
	tuesday := person{[]mentorship.Window{{Day: time.Tuesday, From: 600, Until: 720}}, time.UTC}
	for _, from := range []time.Time{{}, utc(2026, time.January, 5, 0, 0)} {
		require.Equal(t, hours.Shared{Least: 2 * time.Hour, Worst: from},
			overlap(t, tuesday, tuesday, from, from.Add(hours.MaxPeriod)), "each week of a century has its Tuesday")
	}
}

func TestNeverSharesNothing(t *testing.T) {
	from := utc(2026, time.January, 5, 0, 0)
	got := overlap(t, person{nil, time.UTC}, person{always, time.UTC}, from, from.Add(3*week))
	require.Equal(t, hours.Shared{Worst: from}, got)
}

func TestInstantsAreInUTCWithoutMonotonicPart(t *testing.T) {
	here := time.Now().In(load(t, "Asia/Kathmandu"))
	got := overlap(t, person{nil, time.UTC}, person{always, time.UTC}, here, here.Add(1))
	require.Equal(t, here.Round(0).UTC(), got.Worst)
}
