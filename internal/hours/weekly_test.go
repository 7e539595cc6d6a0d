package hours_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// appointments are at the edges of the week and of waking hours; no clock of
// 2012 to 2037 leaps over one of them.
var appointments = []mentorship.Window{
	{Day: time.Monday, From: 5 * 60, Until: 6 * 60},
	{Day: time.Monday, From: 10 * 60, Until: 11 * 60},
	{Day: time.Wednesday, From: 12*60 + 1, Until: 13*60 + 1},
	{Day: time.Sunday, From: 22 * 60, Until: 23 * 60},
}

// TestEqualCalendarsNeverFallShort asks of people in every zone whether they
// have their own weekly hours in each week, wherever the period begins.
func TestEqualCalendarsNeverFallShort(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 20))
	for name := range zone.Names() {
		loc := load(t, name)
		for _, w := range appointments {
			from := utc(2012, time.January, 10, 0, 0).Add(time.Duration(r.IntN(20*365*24)) * time.Hour)
			p := person{[]mentorship.Window{w}, loc}
			require.Equal(t, time.Hour, overlap(t, p, p, from, from.AddDate(2, 0, 0)).Least, "%s, %v from %v", name, w, from)
		}
		p := person{appointments, loc}
		from := utc(2012, time.January, 10, 0, 0)
		require.Equal(t, 4*time.Hour, overlap(t, p, p, from, from.AddDate(25, 0, 0)).Least, name)
	}
}

// TestEveryStartOfAPeriod moves the start through a week, before each change of
// the clocks: Monday from ten to eleven in Sydney is around midnight in UTC.
func TestEveryStartOfAPeriod(t *testing.T) {
	for _, name := range []string{"Australia/Sydney", "Europe/Vienna", "America/New_York", "Pacific/Chatham", "Africa/Cairo"} {
		for _, w := range appointments {
			p := person{[]mentorship.Window{w}, load(t, name)}
			for hour := range 7 * 24 {
				from := utc(2026, time.January, 5, hour, 0)
				require.Equal(t, time.Hour, overlap(t, p, p, from, utc(2027, time.January, 4, 0, 0)).Least, "%s, %v from %v", name, w, from)
			}
		}
	}
}

// TestAnAppointmentIsKept has one person with an appointment a week, and others
// who can always come to it: whatever their clocks, it is in each week.
func TestAnAppointmentIsKept(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	names := slices.Collect(zone.Names())
	for range 300 {
		from := utc(2012, time.January, 10, 0, 0).Add(time.Duration(r.Int64N(int64(20 * 52 * week))))
		until := from.Add(1 + time.Duration(r.Int64N(int64(104*week))))
		group := []hours.Calendar{
			person{appointments[:1], load(t, names[r.IntN(len(names))])}.calendar(t, from, until),
			person{always, load(t, names[r.IntN(len(names))])}.calendar(t, from, until),
			person{always, load(t, names[r.IntN(len(names))])}.calendar(t, from, until),
		}
		two, err := hours.Overlap(group[1], group[0])
		require.NoError(t, err)
		require.GreaterOrEqual(t, two.Least, time.Hour)
		r.Shuffle(len(group), func(i, j int) { group[i], group[j] = group[j], group[i] })
		three, err := hours.Common(group)
		require.NoError(t, err)
		require.GreaterOrEqual(t, three.Least, time.Hour)
	}
}

// TestAShorterPeriodHasNoWorseWeek takes parts of a period, of eight days or
// more, so that each holds a Thursday noon.
func TestAShorterPeriodHasNoWorseWeek(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	for range 1000 {
		a, b, from, until := randomPair(t, r)
		a.windows, b.windows = append(a.windows, always[r.IntN(7)]), append(b.windows, always[r.IntN(7)], always[r.IntN(7)])
		later := from.Add(time.Duration(r.Int64N(int64(4 * week))))
		sooner := until.Add(-time.Duration(r.Int64N(int64(4 * week))))
		if sooner.Sub(later) < week+24*time.Hour {
			continue
		}
		whole, part := overlap(t, a, b, from, until), overlap(t, a, b, later, sooner)
		require.GreaterOrEqual(t, part.Least, whole.Least, "%v and %v from %v until %v, and from %v until %v", a, b, from, until, later, sooner)
	}
}
