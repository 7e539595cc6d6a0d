package hours

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

const (
	day  = 24 * time.Hour
	week = 7 * day
)

// A span is a half-open interval within a week that begins on Monday.
type span struct{ start, end time.Duration }

// A pattern is what of a week is available: spans in ascending order, none
// empty, none touching another. It is never changed once made.
type pattern []span

// newPattern returns what valid windows cover.
func newPattern(windows []mentorship.Window) pattern {
	spans := make([]span, len(windows))
	for i, w := range windows {
		midnight := time.Duration((w.Day+6)%7) * day
		spans[i] = span{
			start: midnight + time.Duration(w.From)*time.Minute,
			end:   midnight + time.Duration(w.Until)*time.Minute,
		}
	}
	return merge(spans)
}

// merge orders spans and makes one of those that overlap or touch. It may
// change and keep its argument.
func merge(spans []span) pattern {
	slices.SortFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	})
	merged := spans[:0]
	for _, s := range spans {
		if n := len(merged); n > 0 && s.start <= merged[n-1].end {
			merged[n-1].end = max(merged[n-1].end, s.end)
			continue
		}
		merged = append(merged, s)
	}
	return pattern(merged)
}

// rotate returns the pattern as seen by weeks that begin by the given part of
// a week later, 0 <= by < week. What then runs over the end of the week is cut
// in two.
func (p pattern) rotate(by time.Duration) pattern {
	spans := make([]span, 0, len(p)+1)
	for _, s := range p {
		start, end := s.start-by, s.end-by
		switch {
		case start >= 0:
			spans = append(spans, span{start, end})
		case end <= 0:
			spans = append(spans, span{start + week, end + week})
		default:
			spans = append(spans, span{start + week, week}, span{0, end})
		}
	}
	return merge(spans)
}

// shared returns how long both patterns are available from one instant to
// another. Both count from the beginning of a week.
func (p pattern) shared(q pattern, from, until time.Duration) time.Duration {
	var sum time.Duration
	for from < until {
		lo := from % week
		hi := min(week, lo+until-from)
		sum += p.sharedWithin(q, lo, hi)
		from += hi - lo
	}
	return sum
}

// sharedWithin is shared within one week, from lo to hi.
func (p pattern) sharedWithin(q pattern, lo, hi time.Duration) time.Duration {
	var sum time.Duration
	for i, j := 0, 0; i < len(p) && j < len(q); {
		start := max(p[i].start, q[j].start, lo)
		if start >= hi {
			break
		}
		end := min(p[i].end, q[j].end, hi)
		sum += max(0, end-start)
		if p[i].end < q[j].end {
			i++
		} else {
			j++
		}
	}
	return sum
}

// intersect returns the pattern of what is available in both.
func (p pattern) intersect(q pattern) pattern {
	var both pattern
	for i, j := 0, 0; i < len(p) && j < len(q); {
		start := max(p[i].start, q[j].start)
		end := min(p[i].end, q[j].end)
		if start < end {
			both = append(both, span{start, end})
		}
		if p[i].end < q[j].end {
			i++
		} else {
			j++
		}
	}
	return both
}
