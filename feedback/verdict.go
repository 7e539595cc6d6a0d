package feedback

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Verdicts returns what a journal records of the message as the traits of a
// [journal.FeedbackGiven] or [journal.FeedbackAnswered]: the state of each trait that was
// judged, in the order of [mentorship.AllTraits]. What cannot be told is recorded as
// such. A trait that was judged in two roles is present where it is in one, and
// absent where it is in both.
//
// The overall state is recorded as it is: Effective.State. Scores, passages, and
// traits that a journal has no word for, such as those of detectors of one's own, are
// not recorded.
func (a Assessment) Verdicts() []journal.TraitVerdict {
	var list []journal.TraitVerdict
	for _, trait := range mentorship.AllTraits() {
		var states []State
		for _, j := range a.Judgements {
			if j.Trait == trait && slices.Contains(journal.Verdicts(), j.State) {
				states = append(states, j.State)
			}
		}
		if len(states) > 0 {
			list = append(list, journal.TraitVerdict{Trait: trait, Verdict: anyOf(states...)})
		}
	}
	return list
}
