package hours

import "time"

// Shared is the time that calendars have in common, where it is least.
type Shared struct {
	// Least is how much they share in the week with the least.
	Least time.Duration

	// Worst is the instant, in UTC, at which the earliest such week begins, or
	// the period where that is later.
	Worst time.Time
}
