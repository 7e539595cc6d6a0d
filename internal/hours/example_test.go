package hours_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A mentor in Vienna and a mentee in Boston agree on half a year. While clocks
// have changed on one side only, they lose half of their hours.
func ExampleOverlap() {
	vienna, _ := zone.Load("Europe/Vienna")
	boston, _ := zone.Load("America/New_York")
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	until := from.AddDate(0, 0, 26*7)

	mentor, err := hours.Compile([]mentorship.Window{{Day: time.Tuesday, From: 15 * 60, Until: 17 * 60}}, vienna, from, until)
	if err != nil {
		fmt.Println(err)
		return
	}
	mentee, err := hours.Compile([]mentorship.Window{{Day: time.Tuesday, From: 9 * 60, Until: 11 * 60}}, boston, from, until)
	if err != nil {
		fmt.Println(err)
		return
	}
	shared, _ := hours.Overlap(mentor, mentee)
	fmt.Println(shared.Least, "in the week from", shared.Worst.In(vienna).Format(time.DateOnly))
	// Output: 1h0m0s in the week from 2026-03-09
}

// A group meets when all are there.
func ExampleCommon() {
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	var group []hours.Calendar
	for _, ahead := range []int{0, 2, 5} { // hours before UTC
		morning := []mentorship.Window{{Day: time.Friday, From: 8 * 60, Until: 14 * 60}}
		c, err := hours.Compile(morning, time.FixedZone("", ahead*60*60), from, from.AddDate(0, 0, 7))
		if err != nil {
			fmt.Println(err)
			return
		}
		group = append(group, c)
	}
	shared, _ := hours.Common(group)
	fmt.Println(shared.Least)
	// Output: 1h0m0s
}

// All that is wrong is told at once, and which window it is.
func ExampleCompile() {
	from := time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC)
	overnight := []mentorship.Window{{Day: time.Friday, From: 22 * 60, Until: 2 * 60}}
	_, err := hours.Compile(overnight, nil, from, from.AddDate(0, 6, 0))
	fmt.Println(err)
	if wrong, ok := errors.AsType[*hours.WindowError](err); ok {
		fmt.Println(wrong.Index)
	}
	// Output:
	// hours: the location is missing or the machine's own
	// hours: window 0: invalid window (day 5, 1320 to 120)
	// 0
}
