package hours_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestCalendarsOfDifferentPeriods(t *testing.T) {
	from := utc(2026, time.January, 5, 0, 0)
	own := compile(t, "Europe/Vienna", from, from.Add(week))
	tests := map[string]struct {
		other  hours.Calendar
		want   error
		reason string
	}{
		"same":        {compile(t, "Asia/Tokyo", from, from.Add(week)), nil, "only the period must agree"},
		"same, there": {compile(t, "Asia/Tokyo", from.In(load(t, "Asia/Tokyo")), from.Add(week)), nil, "an instant is the same in any zone"},
		"later":       {compile(t, "Asia/Tokyo", from.Add(1), from.Add(week+1)), hours.ErrMismatch, "of equal length but later"},
		"longer":      {compile(t, "Asia/Tokyo", from, from.Add(week+1)), hours.ErrMismatch, "a little longer"},
		"zero":        {hours.Calendar{}, hours.ErrMismatch, "the zero calendar has no period"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := hours.Overlap(own, tt.other)
			require.ErrorIs(t, err, tt.want, tt.reason)
			_, err = hours.Overlap(tt.other, own)
			require.ErrorIs(t, err, tt.want, tt.reason)
			_, err = hours.Common([]hours.Calendar{own, own, tt.other})
			require.ErrorIs(t, err, tt.want, tt.reason)
		})
	}
}

func TestZeroCalendars(t *testing.T) {
	got, err := hours.Overlap(hours.Calendar{}, hours.Calendar{})
	require.NoError(t, err)
	require.Zero(t, got)
}

func TestCommonOfFew(t *testing.T) {
	_, err := hours.Common(nil)
	require.ErrorIs(t, err, hours.ErrNobody)

	from := utc(2026, time.January, 5, 0, 0)
	got, err := hours.Common([]hours.Calendar{compile(t, "Europe/Vienna", from, from.Add(2*week))})
	require.NoError(t, err)
	require.Equal(t, hours.Shared{Least: 35 * time.Hour, Worst: from}, got,
		"alone one has one's own hours")
}

func TestOverlapDoesNotAllocate(t *testing.T) {
	from := utc(2026, time.January, 5, 0, 0)
	for _, pair := range pairs {
		a, b := compile(t, pair.a, from, from.AddDate(2, 0, 0)), compile(t, pair.b, from, from.AddDate(2, 0, 0))
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = hours.Overlap(a, b) }), pair.name)
	}
}

func TestManyWindows(t *testing.T) {
	var odd, even []mentorship.Window // every second minute of the week
	for _, day := range always {
		for minute := range 720 {
			even = append(even, mentorship.Window{Day: day.Day, From: 2 * minute, Until: 2*minute + 1})
			odd = append(odd, mentorship.Window{Day: day.Day, From: 2*minute + 1, Until: 2*minute + 2})
		}
	}
	from := utc(2026, time.January, 5, 0, 0)
	a, b := person{even, time.UTC}, person{odd, time.UTC}
	require.Zero(t, overlap(t, a, b, from, from.Add(week)).Least)
	require.Equal(t, week/2, overlap(t, a, a, from, from.Add(week)).Least)
	b.loc = time.FixedZone("", 60)
	require.Equal(t, week/2, overlap(t, a, b, from, from.Add(week)).Least, "a minute ahead the odd are even")
	a.windows = slices.Concat(even, odd, even)
	require.Equal(t, week, overlap(t, a, a, from, from.Add(week)).Least, "together they are all")
}
