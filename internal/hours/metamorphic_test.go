package hours_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// randomPair returns two people and a period of up to two years.
func randomPair(t *testing.T, r *rand.Rand) (a, b person, from, until time.Time) {
	t.Helper()
	a = person{randomWindows(r), load(t, minuteZones[r.IntN(len(minuteZones))])}
	b = person{randomWindows(r), load(t, minuteZones[r.IntN(len(minuteZones))])}
	from = utc(1960+r.IntN(100), time.January, 1, 0, 0).Add(time.Duration(r.Int64N(int64(52 * week))))
	return a, b, from, from.Add(1 + time.Duration(r.Int64N(int64(104*week))))
}

func TestAddingAWindowNeverLowers(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 300 {
		a, b, from, until := randomPair(t, r)
		less := overlap(t, a, b, from, until)
		a.windows = append(a.windows, always[r.IntN(7)])
		more := overlap(t, a, b, from, until)
		require.GreaterOrEqual(t, more.Least, less.Least)
	}
}

func TestOrderAndShapeOfWindowsDoNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for range 300 {
		a, b, from, until := randomPair(t, r)
		want := overlap(t, a, b, from, until)
		var cut []mentorship.Window // each in two, the second half first and twice
		for _, w := range a.windows {
			if middle := (w.From + w.Until) / 2; w.From < middle {
				second := mentorship.Window{Day: w.Day, From: middle, Until: w.Until}
				cut = append(cut, second, mentorship.Window{Day: w.Day, From: w.From, Until: middle}, second)
			} else {
				cut = append(cut, w)
			}
		}
		slices.Reverse(cut)
		a.windows = cut
		require.Equal(t, want, overlap(t, a, b, from, until))
	}
}

func TestShiftByWeeksWithoutChangeOfOffset(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		a, b, from, until := randomPair(t, r)
		a.loc, b.loc = time.FixedZone("", r.IntN(100_000)-50_000), time.FixedZone("", r.IntN(100_000)-50_000)
		want := overlap(t, a, b, from, until)
		by := time.Duration(r.IntN(200)-100) * week
		want.Worst = want.Worst.Add(by)
		require.Equal(t, want, overlap(t, a, b, from.Add(by), until.Add(by)))
	}
}

func TestOrderOfPeopleDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range 100 {
		a, b, from, until := randomPair(t, r)
		c := person{randomWindows(r), load(t, "Europe/Vienna")}
		calendars := []hours.Calendar{a.calendar(t, from, until), b.calendar(t, from, until), c.calendar(t, from, until)}
		want, err := hours.Common(calendars)
		require.NoError(t, err)
		r.Shuffle(len(calendars), func(i, j int) { calendars[i], calendars[j] = calendars[j], calendars[i] })
		got, err := hours.Common(append(calendars, calendars[0]))
		require.NoError(t, err)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("neither order nor repetition changes what all share:\n%s", diff)
		}
	}
}
