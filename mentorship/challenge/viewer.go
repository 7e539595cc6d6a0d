package challenge

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// ReviewFor returns the review as one of the people of a relationship may see it:
// computed from what they may see, so that neither a rank nor a weight gives away
// what another has reported; see [journal.Journal.SeenBy]. What others have told the
// programme of their values, styles and personality is left out likewise. What is about
// others is shown to those who mentor or facilitate, as long as they take part: whoever
// is mentored alone sees what is about themselves, and whoever takes no part in what is
// looked at, or has left, sees nothing. Findings of other packages have no part in it.
// Errors are those of [journal.Journal.Facts].
func ReviewFor(j journal.Journal, p mentorship.PersonID, l journal.Look) (Review, error) {
	l.People = slices.Clone(l.People)
	for i := range l.People {
		if one := &l.People[i]; one.ID != p {
			one.Values, one.Styles, one.Personality = nil, nil, nil
		}
	}
	facts, err := j.SeenBy(p).Facts()
	if err != nil {
		return Review{}, err
	}
	w := Weigh(facts.View(l))
	side, known := w.v.Side(p)
	if known && side.Left.IsZero() && (side.Role.Mentors() || side.Role == mentorship.RoleFacilitator) {
		return w.Review(), nil
	}
	w.mentees = slices.DeleteFunc(w.mentees, func(o observed) bool { return o.mentee.Person != p })
	r := w.Review()
	r.Opened = slices.DeleteFunc(r.Opened, func(o Opening) bool { return o.Person != p })
	return r, nil
}
