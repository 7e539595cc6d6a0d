package ethics

import (
	"errors"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// ErrTrail: there is no trail to make of a disclosure.
var ErrTrail = errors.New("ethics: no trail")

// A Trail is what stays of a confidence that was broken because it had to be: who
// told what to whom, why and when. A service stores it, and hands it over in a
// [Register]. It prints as "[redacted]".
type Trail struct {
	// Event is the one that records the disclosure in a journal.
	Event   journal.EventID     `json:"event"`
	About   mentorship.PersonID `json:"about"`
	By      mentorship.PersonID `json:"by"`
	To      mentorship.PersonID `json:"to,omitzero"`
	As      Party               `json:"as"`
	Note    Note                `json:"note"`
	Purpose Purpose             `json:"purpose"`
	Why     Duty                `json:"why"`
	At      time.Time           `json:"at"`
}

// NewTrail returns the trail of a disclosure, made by one person to another, who
// may be empty if it is a body. A disclosure that is not allowed by a duty, an id
// that is not valid, or a missing instant is an error wrapping [ErrTrail], which
// names nobody.
func NewTrail(d Disclosure, event journal.EventID, by, to mentorship.PersonID) (Trail, error) {
	valid := mentorship.ValidID(event) && mentorship.ValidID(by) && mentorship.ValidID(d.About) &&
		(to == "" || mentorship.ValidID(to)) && by != to
	if !Decide(d).Trailed() || !valid || d.At.IsZero() {
		return Trail{}, ErrTrail
	}
	return Trail{event, d.About, by, to, d.To, d.Note, d.Purpose, d.Duty, d.At.Round(0).UTC()}, nil
}

// Body returns the event that records the disclosure in a journal: without the
// duty, which would say what was told.
func (t Trail) Body() journal.DisclosureMade {
	return journal.DisclosureMade{
		About: t.About, By: t.By, To: t.To, As: journal.Code(t.As),
		Note: journal.Code(t.Note), Purpose: journal.Code(t.Purpose),
	}
}
