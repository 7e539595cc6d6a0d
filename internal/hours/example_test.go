package hours_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
)

// A mentor in Vienna and a mentee in Boston agree on half a year. While clocks
// have changed on one side only, they lose half of their hours.
func ExampleOverlap() {
	vienna, _ := zone.Load("Europe/Vienna")
	boston, _ := zone.Load("America/New_York")
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	until := from.AddDate(0, 0, 26*7)

	mentor, err := hours.Compile([]hours.Window{{Day: time.Tuesday, Start: 15 * 60, End: 17 * 60}}, vienna, from, until)
	if err != nil {
		fmt.Println(err)
		return
	}
	mentee, err := hours.Compile([]hours.Window{{Day: time.Tuesday, Start: 9 * 60, End: 11 * 60}}, boston, from, until)
	if err != nil {
		fmt.Println(err)
		return
	}
	shared, _ := hours.Overlap(mentor, mentee)
	fmt.Println(shared.Total, "in", shared.Weeks, "weeks")
	fmt.Println("least", shared.Least, "in the week of", shared.Worst.Format(time.DateOnly))
	// Output:
	// 49h0m0s in 26 weeks
	// least 1h0m0s in the week of 2026-03-09
}

// A group meets when all are there.
func ExampleCommon() {
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	var group []hours.Calendar
	for _, ahead := range []int{0, 2, 5} { // hours before UTC
		morning := []hours.Window{{Day: time.Friday, Start: 8 * 60, End: 14 * 60}}
		c, err := hours.Compile(morning, time.FixedZone("", ahead*60*60), from, from.AddDate(0, 0, 7))
		if err != nil {
			fmt.Println(err)
			return
		}
		group = append(group, c)
	}
	shared, _ := hours.Common(group)
	fmt.Println(shared.Total)
	// Output: 1h0m0s
}

// A team that grows by one is compared with each candidate at the price of a
// pair.
func ExampleIntersect() {
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	compile := func(start, end int) hours.Calendar {
		c, err := hours.Compile([]hours.Window{{Day: time.Friday, Start: start * 60, End: end * 60}}, time.UTC, from, from.AddDate(0, 0, 7))
		if err != nil {
			fmt.Println(err)
		}
		return c
	}
	team, _ := hours.Intersect(compile(8, 14), compile(10, 16))
	for _, candidate := range []hours.Calendar{compile(7, 11), compile(13, 18)} {
		shared, _ := hours.Overlap(team, candidate)
		fmt.Println(shared.Total)
	}
	// Output:
	// 1h0m0s
	// 1h0m0s
}

// All that is wrong is told at once, and which window it is.
func ExampleCompile() {
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	overnight := []hours.Window{{Day: time.Friday, Start: 22 * 60, End: 2 * 60}}
	_, err := hours.Compile(overnight, nil, from, from.AddDate(0, 6, 0))
	fmt.Println(err)
	if wrong, ok := errors.AsType[*hours.WindowError](err); ok {
		fmt.Println(wrong.Index)
	}
	// Output:
	// hours: the location is missing or the machine's own
	// hours: window 0 (Friday 22:00-02:00): want a day of the week and 0 <= start < end <= 1440 minutes
	// 0
}
