package journal

import (
	"slices"
	"sort"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Clock measures time that stands still while the relationship is paused or
// closed, and while one of some people pauses or has left (convention). The zero
// value never stands still.
type Clock struct {
	still stretches
}

// Clock returns the clock of the relationship and the given people.
func (f Facts) Clock(people ...mentorship.PersonID) Clock {
	var still stretches
	k := f.look()
	for p := range k.pauses.each() {
		if p.Person == "" || slices.Contains(people, p.Person) {
			still = still.with(p.Paused.At, p.Until)
		}
	}
	for c := range k.closures.each() {
		still = still.with(c.Closed.At, c.Reopened.At)
	}
	for _, p := range people {
		still = k.away(still, p)
	}
	return Clock{still.united()}
}

// away adds the stretches in which somebody who took part had left.
func (k *known) away(s stretches, id mentorship.PersonID) stretches {
	joined, stays, gone := false, false, time.Time{}
	for p := range k.participations.each() {
		if p.Person != id || stays {
			continue
		}
		if joined && gone.Before(p.Period.From) {
			s = s.with(gone, p.Period.From)
		}
		joined, stays = true, p.Period.Until.IsZero()
		if p.Period.Until.After(gone) {
			gone = p.Period.Until
		}
	}
	if joined && !stays {
		s = s.with(gone, time.Time{})
	}
	return s
}

// Between returns how long the clock ran from one instant until before another;
// 0 where the second is not after the first, and at most the longest
// [time.Duration], some 292 years.
func (c Clock) Between(from, until time.Time) time.Duration {
	if !from.Before(until) {
		return 0
	}
	return max(0, until.Sub(from)-(c.still.before(until)-c.still.before(from)))
}

// Runs reports whether the clock runs at the instant: at the beginning of a
// pause it does not, and at its end it does again.
func (c Clock) Runs(at time.Time) bool { return !c.still.contains(at) }

// stretches are stretches of time, half-open; the zero until is without end.
type stretches []stretch

type stretch struct {
	from, until time.Time
	before      time.Duration // of all stretches before this one
}

func (s stretches) with(from, until time.Time) stretches {
	if !until.IsZero() && !from.Before(until) {
		return s
	}
	return append(s, stretch{from: from, until: until})
}

// united brings stretches into order and unites those that meet.
func (s stretches) united() stretches {
	slices.SortFunc(s, func(a, b stretch) int { return a.from.Compare(b.from) })
	united := s[:0]
	for _, next := range s {
		if n := len(united); n > 0 {
			last := &united[n-1]
			if last.until.IsZero() {
				break
			}
			if !next.from.After(last.until) {
				if next.until.IsZero() || next.until.After(last.until) {
					last.until = next.until
				}
				continue
			}
			next.before = plus(last.before, last.until.Sub(last.from))
		}
		united = append(united, next)
	}
	return united
}

// last returns the last stretch that begins before the instant, nil if none does.
func (s stretches) last(at time.Time) *stretch {
	i := sort.Search(len(s), func(i int) bool { return !s[i].from.Before(at) })
	if i == 0 {
		return nil
	}
	return &s[i-1]
}

// before returns how much of the stretches lies before the instant.
func (s stretches) before(at time.Time) time.Duration {
	last := s.last(at)
	if last == nil {
		return 0
	}
	if !last.until.IsZero() && last.until.Before(at) {
		at = last.until
	}
	return plus(last.before, at.Sub(last.from))
}

// contains reports whether one of the stretches contains the instant.
func (s stretches) contains(at time.Time) bool {
	i := sort.Search(len(s), func(i int) bool { return s[i].from.After(at) })
	return i > 0 && (s[i-1].until.IsZero() || at.Before(s[i-1].until))
}
