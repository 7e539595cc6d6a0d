package hours

import "time"

// Shared is the time that calendars have in common over their period.
type Shared struct {
	// Total is all of it.
	Total time.Duration

	// Weeks is the number of full weeks in the period, slices of seven times
	// 24 hours from its start. A partial one at the end is not among them.
	Weeks int

	// Least is the least of any full week. In a period shorter than a week,
	// where Weeks is 0, it is the total.
	Least time.Duration

	// Worst is the instant, in UTC, at which the earliest of the full weeks
	// with the least begins. In a period shorter than a week, it is the start
	// of the period.
	Worst time.Time
}

// A tally adds up shared time from the start of a period onwards, week by week.
type tally struct {
	total   time.Duration
	current time.Duration // of the week begun and not complete
	weeks   int           // complete ones
	least   time.Duration // of any complete week
	worst   int           // the earliest week with the least
}

// add counts what two patterns share from start to end, where start is the end
// of what was counted before.
func (t *tally) add(p, q pattern, start, end time.Duration) {
	for start < end {
		lo := start % week
		if n := int((end - start) / week); lo == 0 && n > 0 {
			t.complete(n, p.shared(q, 0, week))
			start += time.Duration(n) * week
			continue
		}
		hi := min(week, lo+end-start)
		t.current += p.shared(q, lo, hi)
		if hi == week {
			sum := t.current
			t.current = 0
			t.complete(1, sum)
		}
		start += hi - lo
	}
}

// complete counts n weeks, n > 0, each with the given time.
func (t *tally) complete(n int, each time.Duration) {
	if t.weeks == 0 || each < t.least {
		t.least, t.worst = each, t.weeks
	}
	t.weeks += n
	t.total += time.Duration(n) * each
}

// shared returns the result for a period that began at the given instant.
func (t *tally) shared(from time.Time) Shared {
	s := Shared{
		Total: t.total + t.current,
		Weeks: t.weeks,
		Least: t.least,
		Worst: from.Add(time.Duration(t.worst) * week),
	}
	if s.Weeks == 0 {
		s.Least = s.Total
	}
	return s
}
