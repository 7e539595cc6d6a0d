package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// TestEverySmallWorld compares each pair of 66 people with each other, over
// periods around the turn of the week and its length.
func TestEverySmallWorld(t *testing.T) {
	const step = 15 * time.Minute
	var people []person
	for _, minutes := range []int{0, -12 * 60, 14 * 60, 5*60 + 45, -3*60 - 30, 15} {
		loc := time.FixedZone("", minutes*60)
		people = append(people, person{nil, loc}, person{always, loc})
		for _, day := range []time.Weekday{time.Saturday, time.Sunday, time.Wednesday} {
			for _, w := range [][2]int{{0, 720}, {705, 720}, {720, 1440}} {
				people = append(people, person{[]mentorship.Window{{Day: day, From: w[0], Until: w[1]}}, loc})
			}
		}
	}
	const margin = 3 * int(week/step)
	for _, from := range []time.Time{utc(2026, time.March, 7, 23, 45), utc(2026, time.March, 11, 11, 30)} {
		for _, length := range []time.Duration{step, week - step, week, week + step, 2*week + 12*time.Hour} {
			until := from.Add(length)
			calendars := make([]hours.Calendar, len(people))
			weeks := make([][]stepped, len(people))
			readings := make([][]bool, len(people)) // from the margin before the period on
			for i, p := range people {
				calendars[i] = p.calendar(t, from, until)
				weeks[i] = weeksOn(p.loc, from, until, step)
				for n := -margin; n < margin+int(length/step); n++ {
					readings[i] = append(readings[i], p.available(from.Add(time.Duration(n)*step)))
				}
			}
			for i := range people {
				for j := range i + 1 {
					both := func(n int) bool { return readings[i][margin+n] && readings[j][margin+n] }
					want, other := count(weeks[i], from, step, both), count(weeks[j], from, step, both)
					if better(other, want) {
						want = other
					}
					got, err := hours.Overlap(calendars[i], calendars[j])
					require.NoError(t, err)
					turned, err := hours.Overlap(calendars[j], calendars[i])
					require.NoError(t, err)
					if want != got || want != turned {
						t.Fatalf("%v and %v from %v for %v: got %+v, turned round %+v, want %+v", people[i], people[j], from, length, got, turned, want)
					}
				}
			}
		}
	}
}
