package words

import (
	"fmt"
	"time"
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

// Number writes a number with a mark at the thousands.
func Number(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return Number(n/1000) + fmt.Sprintf(",%03d", n%1000)
}
