package hours

import (
	"math"
	"time"
)

// A low is the earliest week with the least, of weeks on one clock.
type low struct {
	sum   time.Duration // what is shared in it
	start time.Duration // when it begins
}

// unlimited is the sum of a low of no weeks at all: any week has less.
const unlimited = time.Duration(math.MaxInt64)

// beats reports whether there is more in l, or as much and sooner.
func (l low) beats(m low) bool { return l.sum > m.sum || l.sum == m.sum && l.start < m.start }

// better returns which of two beats the other.
func better(l, m low) low {
	if m.beats(l) {
		return m
	}
	return l
}

// shared returns the low as an answer about the period of a calendar.
func (c Calendar) shared(l low) Shared {
	if l.sum == unlimited { // as of the zero calendar
		return Shared{}
	}
	return Shared{Least: l.sum, Worst: c.origin.Add(max(l.start, c.from))}
}

// weeks returns the midnights on the clock at which the first week to look at
// begins and the last one ends: those nearest to the ends of the period, so
// that each week between has its Thursday noon within. If that leaves none, it
// is the week in which the period begins.
func (c Calendar) weeks() (first, last time.Duration) {
	from := c.reading(c.from)
	first, last = nearest(from), nearest(c.reading(c.until))
	if first >= last {
		first = from / week * week
		last = first + week
	}
	return first, last
}

// nearest returns the midnight between weeks that is nearest to a reading, and
// of two the earlier.
func nearest(reading time.Duration) time.Duration { return (reading + week/2 - 1) / week * week }

// worstWeek returns the week with the least that both share, of the weeks on
// the first one's clock. It stops where that can no longer beat best, with a
// result that does not either.
func worstWeek(clock, other Calendar, best low) low {
	first, last := clock.weeks()
	t := tally{first: first, next: first, last: last, low: low{sum: unlimited}}
	for end, s := range pieces(clock.stretches, other.stretches) {
		t.add(s[0], s[1].pattern, end)
		if t.done() || !t.low.beats(best) {
			break
		}
	}
	return t.low
}

// A tally adds up shared time from the origin onwards, week by week. A week
// ends when the clock first shows the next one's midnight, or a reading after it
// where the midnight is skipped.
type tally struct {
	first, next, last time.Duration // midnights on the clock; next is not reached
	start             time.Duration // of the week begun
	sum               time.Duration // in the week begun
	counted           time.Duration // up to here
	low               low           // of the complete weeks
}

// begun reports whether the first week has begun.
func (t *tally) begun() bool { return t.next > t.first }

// done reports whether the last week is complete.
func (t *tally) done() bool { return t.next > t.last }

// add counts what is shared, from what was counted before up to end.
func (t *tally) add(s *stretch, q pattern, end time.Duration) {
	for !t.done() {
		if n := t.whole(s, end); n > 0 {
			t.sum = s.pattern.shared(q, 0, week) // the same wherever the week begins
			t.counted += time.Duration(n) * week
			t.turn(n)
			continue
		}
		midnight := max(t.counted, t.next-s.offset)
		if midnight >= end {
			t.count(s.pattern, q, end)
			return
		}
		t.count(s.pattern, q, midnight)
		t.turn(1)
	}
}

// whole returns how many weeks from here on begin and end with midnights that
// the clock shows within the stretch, so that each has seven times 24 hours. It
// is 0 if no week begins here.
func (t *tally) whole(s *stretch, end time.Duration) int {
	if !t.begun() || t.start != t.counted || t.start+s.offset != t.next-week {
		return 0
	}
	return int(min(end-t.start-1, t.last-t.start-s.offset) / week)
}

// count adds what is shared up to an instant to the week begun.
func (t *tally) count(p, q pattern, until time.Duration) {
	if t.begun() {
		t.sum += p.shared(q, t.counted, until)
	}
	t.counted = until
}

// turn completes n weeks, each with the sum of the week begun, and begins one.
func (t *tally) turn(n int) {
	if t.begun() && t.sum < t.low.sum {
		t.low = low{t.sum, t.start}
	}
	t.next += time.Duration(n) * week
	t.start, t.sum = t.counted, 0
}
