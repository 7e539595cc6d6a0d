package words

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Day writes the day of an instant, with the year where it is another one than that
// of the instant from which one looks.
func Day(t, from time.Time) string {
	if t.Year() == from.Year() {
		return t.Format("2 January")
	}
	return t.Format("2 January 2006")
}

// Days writes a length of time in whole days, a day being 24 hours.
func Days(d time.Duration) string { return Count(int(d/(24*time.Hour)), "day") }

// length writes a time in days, or in hours where it is no whole number of them.
func length(d time.Duration) string {
	if d < 48*time.Hour || d < 7*24*time.Hour && d%(24*time.Hour) != 0 {
		return Count(int(d/time.Hour), "hour")
	}
	return Days(d)
}

// Hours writes a time in hours.
func Hours(d mentorship.Duration) string { return Count(int(d.Std()/time.Hour), "hour") }

// Number writes a number with a mark at the thousands.
func Number(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return Number(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
