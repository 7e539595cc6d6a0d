package journal

import (
	"math"
	"math/bits"
	"time"
)

// A Tally is how many of a number of observations something is true of. The
// zero value rests on no observation, and says nothing.
type Tally struct {
	Count, Of int
	// Events are the ids of the events behind Count, in the order of the things
	// that they are about; of each, the one that tells it.
	Events []EventID
}

// count adds an observation of which it is true, and the event that tells it, if
// any.
func count(t *Tally, id EventID) {
	t.Count++
	if id == "" {
		return
	}
	if t.Events == nil {
		t.Events = make([]EventID, 0, 8) // what happens once mostly happens again
	}
	t.Events = append(t.Events, id)
}

// note adds an observation, and whether it is true of it.
func note(t *Tally, is bool, id EventID) {
	t.Of++
	if is {
		count(t, id)
	}
}

// A Rate is how often something happened in a length of time in which nobody
// paused. Without time there is no rate.
type Rate struct {
	Count int
	Over  time.Duration
	// Events are the ids of the events counted, in order.
	Events []EventID
}

// rateOf returns how often the events happened.
func rateOf(events []EventID, over time.Duration) Rate { return Rate{len(events), over, events} }

// Compare returns -1, 0 or 1 as r is lower than other, the same, or higher, and
// whether both are rates. Nothing is rounded.
func (r Rate) Compare(other Rate) (int, bool) {
	if r.Over <= 0 || other.Over <= 0 {
		return 0, false
	}
	high, low := bits.Mul64(uint64(r.Count), uint64(other.Over))
	otherHigh, otherLow := bits.Mul64(uint64(other.Count), uint64(r.Over))
	switch {
	case high == otherHigh && low == otherLow:
		return 0, true
	case high < otherHigh || high == otherHigh && low < otherLow:
		return -1, true
	default:
		return 1, true
	}
}

// plus returns the sum of two durations that are not negative; at most the
// longest there is.
func plus(a, b time.Duration) time.Duration {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}
