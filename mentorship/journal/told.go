package journal

import (
	"math/bits"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Told is what a [Tally] says of a limit: a closed vocabulary.
type Told string

const (
	Unasked Told = "unasked" // there is no limit
	TooFew  Told = "too-few" // observations to tell
	Below   Told = "below"   // the share is less than the limit
	Reached Told = "reached" // the share is the limit, or more
)

// Reaches reports whether the share is at least so many percent. Nothing is
// rounded, and a tally that rests on nothing reaches nothing.
func (t Tally) Reaches(percent int) bool {
	if t.Of <= 0 || percent < 0 {
		return t.Of > 0
	}
	high, low := bits.Mul64(uint64(max(t.Count, 0)), 100)
	wantHigh, wantLow := bits.Mul64(uint64(percent), uint64(t.Of))
	return high > wantHigh || high == wantHigh && low >= wantLow
}

// Tell returns what a tally says of a limit in percent, given the least number of
// observations of the policy.
func (v View) Tell(t Tally, limit mentorship.Limit[int]) Told {
	percent, set := limit.Value()
	if !set {
		return Unasked
	}
	if least, set := v.Signs().Observations.Value(); t.Of <= 0 || set && t.Of < least {
		return TooFew
	}
	if t.Reaches(percent) {
		return Reached
	}
	return Below
}
