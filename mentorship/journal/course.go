package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A ReviewRequested asks for a look at what goes wrong.
type ReviewRequested struct {
	By     mentorship.PersonID `json:"by"`
	Reason Reason              `json:"reason,omitzero"`
}

// Form returns review-requested.
func (ReviewRequested) Form() Form { return Form{"review-requested", 1} }

// A Paused lets a relationship rest.
type Paused struct {
	// Person is who pauses; empty for the relationship as a whole.
	Person mentorship.PersonID `json:"person,omitzero"`
	// By is who asked for it; empty for the programme.
	By     mentorship.PersonID `json:"by,omitzero"`
	Reason Reason              `json:"reason,omitzero"`
	// Until is when it is to go on; zero where left open.
	Until time.Time `json:"until,omitzero"`
}

// Form returns paused.
func (Paused) Form() Form { return Form{"paused", 1} }

// A Resumed ends a pause.
type Resumed struct {
	// Person is who resumes; empty for the relationship as a whole.
	Person mentorship.PersonID `json:"person,omitzero"`
}

// Form returns resumed.
func (Resumed) Form() Form { return Form{"resumed", 1} }

// An Extended moves the end of the mentoring period.
type Extended struct {
	// Until is the new end.
	Until  time.Time           `json:"until"`
	By     mentorship.PersonID `json:"by,omitzero"`
	Reason Reason              `json:"reason,omitzero"`
}

// Form returns extended.
func (Extended) Form() Form { return Form{"extended", 1} }

// A RematchMade says that somebody goes on in another relationship.
type RematchMade struct {
	Person mentorship.PersonID `json:"person"`
	// Into is that relationship; empty while it is being looked for.
	Into   mentorship.RelationshipID `json:"into,omitzero"`
	Reason Reason                    `json:"reason,omitzero"`
}

// Form returns rematch-made.
func (RematchMade) Form() Form { return Form{"rematch-made", 1} }

// A RelationshipRedefined goes on as something else, such as among peers, with
// the same people and history, also after a closing.
type RelationshipRedefined struct {
	// Outline says what changes; what it leaves open stays.
	Outline Outline             `json:"outline"`
	By      mentorship.PersonID `json:"by,omitzero"`
	Reason  Reason              `json:"reason,omitzero"`
}

// Form returns relationship-redefined.
func (RelationshipRedefined) Form() Form { return Form{"relationship-redefined", 1} }

// A Closed ends a relationship.
type Closed struct {
	Ending Ending `json:"ending"`
	Reason Reason `json:"reason,omitzero"`
	// By is who brought it about; empty for the programme.
	By mentorship.PersonID `json:"by,omitzero"`
	// Outstanding is what is still owed. It never holds the closing up.
	Outstanding []Owed `json:"outstanding,omitzero"`
	// NotAgain says that somebody asked not to be matched with the other again.
	NotAgain bool `json:"notAgain,omitzero"`
}

// Form returns closed.
func (Closed) Form() Form { return Form{"closed", 1} }

// An Owed is something that a participant has still to do.
type Owed struct {
	By mentorship.PersonID `json:"by"`
	// What says what kind of thing it is, such as "final rating".
	What Code   `json:"what"`
	Task TaskID `json:"task,omitzero"`
}

// A Reopened takes a closing back.
type Reopened struct {
	By     mentorship.PersonID `json:"by,omitzero"`
	Reason Reason              `json:"reason,omitzero"`
}

// Form returns reopened.
func (Reopened) Form() Form { return Form{"reopened", 1} }
