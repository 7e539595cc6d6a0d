package journal

import (
	"cmp"
	"slices"
	"time"
)

// A Delay is the time from one event to another, or to the instant at which one
// looks, without the time that does not count.
type Delay struct {
	Length time.Duration
	// Since is the event from which it counts; empty for the beginning of a
	// window.
	Since EventID
	// Until is the event that ended it; empty while it lasts.
	Until EventID
}

// Delays are delays of one kind. The zero value rests on no observation.
type Delays struct {
	// Ended and Lasting are in order of length, the shortest first, then of
	// events.
	Ended   []Delay
	Lasting []Delay
	// Elsewhere is the number of those that were ended by somebody else, so that
	// nothing can be said of this person.
	Elsewhere int
	// Unknown is the number of those whose beginning is not known.
	Unknown int
}

// Median returns the delay in the middle of those that ended, and whether there
// is one. Of two in the middle it is the shorter, so that it is a delay that
// occurred.
func (d Delays) Median() (Delay, bool) {
	if len(d.Ended) == 0 {
		return Delay{}, false
	}
	return d.Ended[(len(d.Ended)-1)/2], true
}

// Longest returns the longest delay, ended or lasting, and whether there is any.
// Of two that are as long, it is the one that ended.
func (d Delays) Longest() (longest Delay, ok bool) {
	for _, list := range [...][]Delay{d.Lasting, d.Ended} {
		if n := len(list); n > 0 && (!ok || list[n-1].Length >= longest.Length) {
			longest, ok = list[n-1], true
		}
	}
	return longest, ok
}

// Over returns how many delays are longer than the limit, of those that ended
// or are longer: one that lasts and is not yet longer may still turn out either
// way. Its events are those that ended the delays, or from which they count.
func (d Delays) Over(limit time.Duration) Tally {
	t := Tally{Of: len(d.Ended)}
	for _, one := range d.Ended {
		if one.Length > limit {
			count(&t, one.Until)
		}
	}
	for _, one := range d.Lasting {
		if one.Length > limit {
			t.Of++
			count(&t, one.Since)
		}
	}
	return t
}

func sortDelays(d *Delays) {
	for _, list := range [...][]Delay{d.Ended, d.Lasting} {
		slices.SortFunc(list, func(a, b Delay) int {
			return cmp.Or(cmp.Compare(a.Length, b.Length), cmp.Compare(a.Since, b.Since), cmp.Compare(a.Until, b.Until))
		})
	}
}
