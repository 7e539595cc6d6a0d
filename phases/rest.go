package phases

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// openSince returns since when the last of the pauses lasts, and whether it does.
func openSince(pauses []mentorship.Period) (since time.Time, open bool) {
	n := len(pauses)
	if n == 0 || !pauses[n-1].Until.IsZero() {
		return time.Time{}, false
	}
	return pauses[n-1].From, true
}

// due returns the pauses as one sees them at an instant: the last one, if it is
// open, ended when it was said to end by then.
func due(pauses []mentorship.Period, resumes, at time.Time) []mentorship.Period {
	if _, open := openSince(pauses); !open || resumes.IsZero() || at.Before(resumes) {
		return pauses
	}
	pauses = slices.Clone(pauses)
	pauses[len(pauses)-1].Until = resumes
	return pauses
}

// rests merges pauses of the whole and of one person into periods that are in
// order and do not overlap; the last may be open.
func rests(whole, own []mentorship.Period) []mentorship.Period {
	if len(own) == 0 {
		return whole
	}
	all := slices.Concat(whole, own)
	slices.SortFunc(all, func(a, b mentorship.Period) int { return a.From.Compare(b.From) })
	merged := all[:1]
	for _, p := range all[1:] {
		last := &merged[len(merged)-1]
		switch {
		case last.Until.IsZero():
			return merged
		case p.From.After(last.Until):
			merged = append(merged, p)
		case p.Until.IsZero() || p.Until.After(last.Until):
			last.Until = p.Until
		}
	}
	return merged
}

// awake returns how much of the time between two instants lies outside the
// rests; 0 if it runs backwards.
func awake(from, until time.Time, rests []mentorship.Period) time.Duration {
	if !until.After(from) {
		return 0
	}
	total := until.Sub(from)
	for _, r := range rests {
		start, end := later(from, r.From), until
		if !r.Until.IsZero() && r.Until.Before(until) {
			end = r.Until
		}
		if end.After(start) {
			total -= end.Sub(start)
		}
	}
	return total
}

// dueAfter returns the instant until which so much time has passed outside the
// rests; zero if an open one comes before.
func dueAfter(from time.Time, wait time.Duration, rests []mentorship.Period) time.Time {
	due := from.Add(wait)
	for _, r := range rests {
		start := later(from, r.From)
		switch {
		case !r.Until.IsZero() && !r.Until.After(start):
			continue // over before
		case !start.Before(due):
			return due
		case r.Until.IsZero():
			return time.Time{}
		}
		due = due.Add(r.Until.Sub(start))
	}
	return due
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
