package hours_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
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
				people = append(people, person{[]hours.Window{{Day: day, Start: w[0], End: w[1]}}, loc})
			}
		}
	}
	for _, from := range []time.Time{utc(2026, time.March, 7, 23, 45), utc(2026, time.March, 11, 11, 30)} {
		for _, length := range []time.Duration{step, week - step, week, week + step, 2*week + 12*time.Hour} {
			until := from.Add(length)
			calendars := make([]hours.Calendar, len(people))
			readings := make([][]bool, len(people))
			for i, p := range people {
				calendars[i] = p.calendar(t, from, until)
				for at := from; at.Before(until); at = at.Add(step) {
					readings[i] = append(readings[i], p.available(at))
				}
			}
			for i := range people {
				for j := range i + 1 {
					want := count(from, until, step, func(n int) bool {
						return readings[i][n] && readings[j][n]
					})
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
