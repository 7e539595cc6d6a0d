package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// ReviewFor returns the review as one of the people of a relationship may see it:
// computed from what they may see, so that neither a rank nor a weight gives away
// what another has reported; see [journal.Journal.SeenBy]. Findings of other
// packages have no part in it. Errors are those of [journal.Journal.Facts].
func ReviewFor(j journal.Journal, p mentorship.PersonID, l journal.Look) (Review, error) {
	facts, err := j.SeenBy(p).Facts()
	if err != nil {
		return Review{}, err
	}
	return Weigh(facts.View(l)).Review(), nil
}
