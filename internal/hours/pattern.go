package hours

import (
	"cmp"
	"slices"
	"time"
)

const (
	day  = 24 * time.Hour
	week = 7 * day
)

// A span is a half-open interval within a week.
type span struct{ start, end time.Duration }

// A pattern is what of a week is available: spans in ascending order, none
// empty, none touching another. It is never changed once made.
type pattern []span

// newPattern orders spans and merges those that overlap or touch. It may
// change and keep its argument.
func newPattern(spans []span) pattern {
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
	return newPattern(spans)
}

// shared returns how long both patterns are available between lo and hi.
func (p pattern) shared(q pattern, lo, hi time.Duration) time.Duration {
	var sum time.Duration
	for i, j := 0, 0; i < len(p) && j < len(q); {
		start := max(p[i].start, q[j].start, lo)
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
