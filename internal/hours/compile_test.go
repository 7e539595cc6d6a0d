package hours_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
)

func TestCompileWindows(t *testing.T) {
	tests := map[string]struct {
		window hours.Window
		valid  bool
		reason string
	}{
		"whole day":        {hours.Window{Day: time.Sunday, Start: 0, End: 1440}, true, "both bounds at their limits"},
		"first minute":     {hours.Window{Day: time.Saturday, Start: 0, End: 1}, true, "one minute is something"},
		"last minute":      {hours.Window{Day: time.Saturday, Start: 1439, End: 1440}, true, "one minute is something"},
		"zero":             {hours.Window{}, false, "the zero window is empty"},
		"empty":            {hours.Window{Day: time.Monday, Start: 60, End: 60}, false, "an empty window is a mistake"},
		"reversed":         {hours.Window{Day: time.Monday, Start: 61, End: 60}, false, "over midnight takes two windows"},
		"before midnight":  {hours.Window{Day: time.Monday, Start: -1, End: 60}, false, "that is the day before"},
		"after midnight":   {hours.Window{Day: time.Monday, Start: 60, End: 1441}, false, "that is the day after"},
		"before Sunday":    {hours.Window{Day: -1, Start: 0, End: 60}, false, "no such day"},
		"after Saturday":   {hours.Window{Day: 7, Start: 0, End: 60}, false, "no such day"},
		"as far as can be": {hours.Window{Day: math.MaxInt, Start: math.MinInt, End: math.MaxInt}, false, "nothing overflows"},
	}
	from := utc(2026, time.January, 5, 0, 0)
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := hours.Compile([]hours.Window{always[0], tt.window}, time.UTC, from, from.Add(week))
			if tt.valid {
				require.NoError(t, err, tt.reason)
				return
			}
			wrong, ok := errors.AsType[*hours.WindowError](err)
			require.True(t, ok, tt.reason)
			if diff := cmp.Diff(&hours.WindowError{Index: 1, Window: tt.window}, wrong); diff != "" {
				t.Errorf("%s:\n%s", tt.reason, diff)
			}
		})
	}
}

func TestCompilePeriodAndLocation(t *testing.T) {
	from := utc(2026, time.January, 5, 0, 0)
	tests := map[string]struct {
		loc         *time.Location
		from, until time.Time
		want        error
		reason      string
	}{
		"one nanosecond":  {time.UTC, from, from.Add(1), nil, "the shortest period"},
		"nothing":         {time.UTC, from, from, hours.ErrPeriod, "a period has a first instant"},
		"zero times":      {time.UTC, time.Time{}, time.Time{}, hours.ErrPeriod, "that is nothing, too"},
		"reversed":        {time.UTC, from, from.Add(-1), hours.ErrPeriod, "a period does not run backwards"},
		"longest":         {time.UTC, from, from.Add(hours.MaxPeriod), nil, "the limit itself is allowed"},
		"too long":        {time.UTC, from, from.Add(hours.MaxPeriod + 1), hours.ErrTooLong, "one more than the limit"},
		"ages":            {time.UTC, time.Time{}, from, hours.ErrTooLong, "longer than a duration can be"},
		"no location":     {nil, from, from.Add(week), hours.ErrLocation, "nil is not a way to say UTC"},
		"machine's own":   {time.Local, from, from.Add(week), hours.ErrLocation, "the result would depend on the machine"},
		"fixed":           {time.FixedZone("", 1), from, from.Add(week), nil, "an offset without a name will do"},
		"beyond any zone": {time.FixedZone("", math.MaxInt), from, from.Add(week), nil, "nothing overflows"},
		"end of time":     {time.UTC, time.Unix(math.MaxInt64, 0), time.Unix(math.MaxInt64, 1), nil, "nothing overflows"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := hours.Compile(always, tt.loc, tt.from, tt.until)
			require.ErrorIs(t, err, tt.want, tt.reason)
		})
	}
}

func TestCompileRefusesAllAtOnce(t *testing.T) {
	windows := []hours.Window{{Day: 7, Start: 0, End: 1}, {Day: time.Monday, Start: 0, End: 1}, {Day: time.Monday, Start: 2, End: 1}}
	_, err := hours.Compile(windows, nil, utc(2026, time.January, 2, 0, 0), utc(2026, time.January, 1, 0, 0))
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	want := []error{
		hours.ErrPeriod,
		hours.ErrLocation,
		&hours.WindowError{Index: 0, Window: windows[0]},
		&hours.WindowError{Index: 2, Window: windows[2]},
	}
	require.Equal(t, want, joined.Unwrap())
}

func TestCompileKeepsNothingOfItsArguments(t *testing.T) {
	from := utc(2026, time.January, 5, 0, 0)
	windows := []hours.Window{always[3], always[1], always[1]}
	c, err := hours.Compile(windows, time.UTC, from, from.Add(week))
	require.NoError(t, err)
	require.Equal(t, []hours.Window{always[3], always[1], always[1]}, windows, "nor does it sort them")
	clear(windows)
	got, err := hours.Overlap(c, c)
	require.NoError(t, err)
	require.Equal(t, 48*time.Hour, got.Total)
}

func TestWindowString(t *testing.T) {
	tests := map[string]struct {
		window hours.Window
		want   string
	}{
		"usual":    {hours.Window{Day: time.Monday, Start: 9 * 60, End: 17*60 + 30}, "Monday 09:00-17:30"},
		"midnight": {hours.Window{Day: time.Saturday, Start: 0, End: 1440}, "Saturday 00:00-24:00"},
		"beyond":   {hours.Window{Day: 9, Start: -1, End: 1441}, "%!Weekday(9) -1-1441"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, tt.want, tt.window.String())
			require.Contains(t, (&hours.WindowError{Index: 3, Window: tt.window}).Error(), "window 3 ("+tt.want+")")
		})
	}
}
