package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
)

// TestWeeks has somebody in UTC whose hours are Tuesday from ten to noon, and
// periods that begin on Monday 5 January 2026 unless they say otherwise.
func TestWeeks(t *testing.T) {
	monday := utc(2026, time.January, 5, 0, 0)
	tuesday := person{[]hours.Window{{Day: time.Tuesday, Start: 600, End: 720}}, time.UTC}
	const two = 2 * time.Hour
	tests := map[string]struct {
		from, until time.Time
		want        hours.Shared
		reason      string
	}{
		"a nanosecond": {
			utc(2026, time.January, 6, 11, 59, 59).Add(time.Second - 1), utc(2026, time.January, 6, 12, 0),
			hours.Shared{Total: 1, Least: 1, Worst: utc(2026, time.January, 6, 12, 0).Add(-1)},
			"the shortest period there is",
		},
		"under a week": {
			monday, monday.Add(week - 1),
			hours.Shared{Total: two, Least: two, Worst: monday},
			"no week is full, so the period stands for it",
		},
		"a week": {
			monday, monday.Add(week),
			hours.Shared{Total: two, Weeks: 1, Least: two, Worst: monday},
			"the end itself is not in the period",
		},
		"a partial week with nothing": {
			monday, monday.Add(week + 34*time.Hour),
			hours.Shared{Total: two, Weeks: 1, Least: two, Worst: monday},
			"a partial week is not the least",
		},
		"a partial week with some": {
			monday, monday.Add(week + 35*time.Hour),
			hours.Shared{Total: two + time.Hour, Weeks: 1, Least: two, Worst: monday},
			"a partial week adds to the total",
		},
		"weeks from within the window": {
			utc(2026, time.January, 6, 11, 0), utc(2026, time.January, 20, 11, 0),
			hours.Shared{Total: 2 * two, Weeks: 2, Least: two, Worst: utc(2026, time.January, 6, 11, 0)},
			"a window cut by the start of weeks is whole in each",
		},
		"the longest period": {
			monday, monday.Add(hours.MaxPeriod),
			hours.Shared{Total: 5218 * two, Weeks: 5217, Least: two, Worst: monday},
			"a hundred years are 5217 weeks and six days",
		},
		"year one": {
			time.Time{},
			time.Time{}.Add(9 * 24 * time.Hour),
			hours.Shared{Total: 2 * two, Weeks: 1, Least: two, Worst: time.Time{}},
			"the zero time is an instant, a Monday",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, tt.want, overlap(t, tuesday, person{always, time.UTC}, tt.from, tt.until), tt.reason)
		})
	}
}

func TestEarliestOfEquallyBadWeeks(t *testing.T) {
	from := utc(2026, time.March, 16, 0, 0)
	sunday := person{[]hours.Window{{Day: time.Sunday, Start: 60, End: 180}}, load(t, "Europe/Vienna")}
	got := overlap(t, sunday, person{always, time.UTC}, from, from.Add(60*week))
	require.Equal(t, hours.Shared{
		Total: 120*time.Hour - 2*time.Hour + time.Hour, // two springs and an autumn
		Weeks: 60,
		Least: time.Hour,
		Worst: utc(2026, time.March, 23, 0, 0),
	}, got, "the spring of the next year is as bad but later")
}

func TestNeverSharesNothing(t *testing.T) {
	from := utc(2026, time.January, 5, 0, 0)
	got := overlap(t, person{nil, time.UTC}, person{always, time.UTC}, from, from.Add(3*week))
	require.Equal(t, hours.Shared{Weeks: 3, Worst: from}, got)
}

func TestInstantsAreInUTCWithoutMonotonicPart(t *testing.T) {
	here := time.Now().In(load(t, "Asia/Kathmandu"))
	got := overlap(t, person{always, time.UTC}, person{always, time.UTC}, here, here.Add(2*week))
	require.Equal(t, here.Round(0).UTC(), got.Worst)
}
