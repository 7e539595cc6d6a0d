package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// A Joined is somebody taking a role, from the start or later.
type Joined struct {
	Person mentorship.PersonID `json:"person"`
	Role   mentorship.Role     `json:"role"`
	// Replaces is whose place the person takes, if anybody's.
	Replaces mentorship.PersonID `json:"replaces,omitzero"`
}

// Form returns joined.
func (Joined) Form() Form { return Form{"joined", 1} }

func (b Joined) contradictions() []fault { return differ("/replaces", b.Person, b.Replaces) }

// A Left is somebody leaving a relationship that goes on without them.
type Left struct {
	Person mentorship.PersonID `json:"person"`
	// Ending is how it ended for this person; a mentee of a group may have completed.
	Ending Ending `json:"ending,omitzero"`
	Reason Reason `json:"reason,omitzero"`
	// By is who decided it; empty for the programme.
	By mentorship.PersonID `json:"by,omitzero"`
}

// Form returns left.
func (Left) Form() Form { return Form{"left", 1} }

// A RoleChanged is a participant taking another role.
type RoleChanged struct {
	Person mentorship.PersonID `json:"person"`
	From   mentorship.Role     `json:"from"`
	To     mentorship.Role     `json:"to"`
}

// Form returns role-changed.
func (RoleChanged) Form() Form { return Form{"role-changed", 1} }

func (b RoleChanged) contradictions() []fault { return differ("/to", b.From, b.To) }
