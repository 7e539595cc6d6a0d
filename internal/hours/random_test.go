package hours_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Zones whose offsets are whole minutes since 1973, chosen for their changes.
var minuteZones = []string{
	"UTC", "Asia/Kolkata", "Asia/Kathmandu", // no change, or one long ago
	"Europe/Vienna", "America/New_York", "Australia/Sydney", // an hour in both hemispheres
	"Europe/Dublin",       // winter time is the exception
	"Australia/Lord_Howe", // half an hour
	"Antarctica/Troll",    // two hours
	"Pacific/Chatham",     // three quarters of an hour off
	"Africa/Casablanca",   // by the moon
	"America/St_Johns",    // at one minute past midnight, for a while
	"Pacific/Apia",        // a day that never was
	"America/Caracas",     // half an hour, for some years
	"Africa/Cairo",        // at midnight
}

// Zones whose offsets were not whole minutes, and when that ended.
var secondZones = map[string]time.Time{
	"Africa/Monrovia":  utc(1972, time.January, 7, 0, 44, 30),
	"Europe/Amsterdam": utc(1937, time.June, 30, 23, 40, 28),
	"America/New_York": utc(1883, time.November, 18, 17, 0),
	"Asia/Kolkata":     utc(1906, time.January, 1, 0, 0),
}

// randomWindows returns up to a dozen windows on a grid of minutes, with
// overlaps and repetitions.
func randomWindows(r *rand.Rand) []mentorship.Window {
	grid := []int{1, 5, 15, 60}[r.IntN(4)]
	windows := make([]mentorship.Window, r.IntN(13))
	for i := range windows {
		start := r.IntN(1440/grid) * grid
		windows[i] = mentorship.Window{
			Day:   time.Weekday(r.IntN(7)),
			From:  start,
			Until: start + grid*(1+r.IntN((1440-start)/grid)),
		}
	}
	return windows
}

// nearChange returns an instant within ten days before a change of offset, if
// there is one in the two years after the given instant.
func nearChange(r *rand.Rand, loc *time.Location, at time.Time) time.Time {
	_, before := at.In(loc).Zone()
	for hour := range 2 * 366 * 24 {
		later := at.Add(time.Duration(hour) * time.Hour)
		if _, offset := later.In(loc).Zone(); offset != before {
			return later.Add(-time.Duration(r.IntN(10*24*60)) * time.Minute)
		}
	}
	return at
}

func TestOverlapAgreesWithRefereeByTheMinute(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range scaletest.Pick(60, 10) {
		a := person{randomWindows(r), load(t, minuteZones[r.IntN(len(minuteZones))])}
		b := person{randomWindows(r), load(t, minuteZones[r.IntN(len(minuteZones))])}
		from := utc(1973, time.January, 1, 0, 0).Add(time.Duration(r.IntN(75*365*24*60)) * time.Minute)
		from = nearChange(r, a.loc, from)
		until := from.Add(time.Duration(1+r.IntN(17*24*60)) * time.Minute)
		agree(t, []person{a, b}, from, until, time.Minute)
	}
}

func TestOverlapAgreesWithRefereeByTheSecond(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	names := slices.Sorted(maps.Keys(secondZones))
	for _, name := range names[:scaletest.Pick(len(names), 1)] {
		change := secondZones[name]
		a := person{append(randomWindows(r), always[r.IntN(7)]), load(t, name)}
		b := person{always, load(t, minuteZones[r.IntN(3)])}
		from := change.Add(-time.Duration(r.IntN(12*60*60)) * time.Second)
		until := from.Add(time.Duration(1+r.IntN(18*60*60)) * time.Second)
		agree(t, []person{a, b}, from, until, time.Second)
	}
}

func TestCommonAgreesWithReferee(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range scaletest.Pick(20, 5) {
		people := make([]person, 1+n%5)
		for i := range people {
			people[i] = person{append(randomWindows(r), always[:5]...), load(t, minuteZones[r.IntN(len(minuteZones))])}
		}
		from := nearChange(r, people[0].loc, utc(1990+n, time.January, 1, 0, 0))
		agree(t, people, from, from.Add(time.Duration(1+r.IntN(16*24*60))*time.Minute), time.Minute)
	}
}

// agree compares every way to ask for what people share with the referee.
func agree(t *testing.T, people []person, from, until time.Time, step time.Duration) {
	t.Helper()
	want := referee(people, from, until, step)
	calendars := make([]hours.Calendar, len(people))
	for i, p := range people {
		calendars[i] = p.calendar(t, from, until)
	}
	check := func(how string, got hours.Shared, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%s of %v from %v to %v (-referee +ours):\n%s", how, people, from, until, diff)
		}
	}
	got, err := hours.Common(calendars)
	check("Common", got, err)
	if len(calendars) == 2 {
		got, err = hours.Overlap(calendars[0], calendars[1])
		check("Overlap", got, err)
		got, err = hours.Overlap(calendars[1], calendars[0])
		check("Overlap, turned round,", got, err)
	}
}
