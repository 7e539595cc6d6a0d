package hours_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestCompileWindows(t *testing.T) {
	tests := map[string]struct {
		window mentorship.Window
		valid  bool
		reason string
	}{
		"whole day":        {mentorship.Window{Day: time.Sunday, From: 0, Until: 1440}, true, "both bounds at their limits"},
		"first minute":     {mentorship.Window{Day: time.Saturday, From: 0, Until: 1}, true, "one minute is something"},
		"last minute":      {mentorship.Window{Day: time.Saturday, From: 1439, Until: 1440}, true, "one minute is something"},
		"zero":             {mentorship.Window{}, false, "the zero window is empty"},
		"empty":            {mentorship.Window{Day: time.Monday, From: 60, Until: 60}, false, "an empty window is a mistake"},
		"reversed":         {mentorship.Window{Day: time.Monday, From: 61, Until: 60}, false, "over midnight takes two windows"},
		"before midnight":  {mentorship.Window{Day: time.Monday, From: -1, Until: 60}, false, "that is the day before"},
		"after midnight":   {mentorship.Window{Day: time.Monday, From: 60, Until: 1441}, false, "that is the day after"},
		"before Sunday":    {mentorship.Window{Day: -1, From: 0, Until: 60}, false, "no such day"},
		"after Saturday":   {mentorship.Window{Day: 7, From: 0, Until: 60}, false, "no such day"},
		"as far as can be": {mentorship.Window{Day: math.MaxInt, From: math.MinInt, Until: math.MaxInt}, false, "nothing overflows"},
	}
	from := utc(2026, time.January, 5, 0, 0)
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := hours.Compile([]mentorship.Window{always[0], tt.window}, time.UTC, from, from.Add(week))
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
	windows := []mentorship.Window{{Day: 7, From: 0, Until: 1}, {Day: time.Monday, From: 0, Until: 1}, {Day: time.Monday, From: 2, Until: 1}}
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
	windows := []mentorship.Window{always[3], always[1], always[1]}
	c, err := hours.Compile(windows, time.UTC, from, from.Add(week))
	require.NoError(t, err)
	require.Equal(t, []mentorship.Window{always[3], always[1], always[1]}, windows, "nor does it sort them")
	clear(windows)
	got, err := hours.Overlap(c, c)
	require.NoError(t, err)
	require.Equal(t, 48*time.Hour, got.Least)
}

func TestWindowErrorNamesTheWindow(t *testing.T) {
	w := mentorship.Window{Day: 9, From: -1, Until: 1441}
	require.Contains(t, (&hours.WindowError{Index: 3, Window: w}).Error(), "window 3: "+w.String())
}
