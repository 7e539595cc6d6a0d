package outcome

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Result is what a measure says: a closed vocabulary (convention).
type Result string

// The results.
const (
	Met     Result = "met"
	Unmet   Result = "unmet"   // the time for it is over, and it was not met
	Pending Result = "pending" // not met, and there is still time
	NoData  Result = "no-data" // nothing was recorded that would tell
)

// Results returns the vocabulary.
func Results() []Result { return []Result{Met, Unmet, Pending, NoData} }

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (r *Result) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(r, text, "result", Results()...)
}

// unmetYet returns what something that is not met is: there is time until the
// relationship closes.
func unmetYet(v journal.View) Result {
	if _, closed := v.Facts().Closed(); closed {
		return Unmet
	}
	return Pending
}
