package mentorship

import "time"

// A Role is what somebody does in one relationship: a closed vocabulary.
type Role string

// The roles.
const (
	RoleMentor Role = "mentor"
	RoleMentee Role = "mentee"
	// RolePeer is both at once: an expert who mentors, and is mentored by, the
	// other peers (R5).
	RolePeer Role = "peer"
	// RoleFacilitator is a senior who oversees a peer cohort (R5).
	RoleFacilitator Role = "facilitator"
)

// Roles returns the vocabulary.
func Roles() []Role { return []Role{RoleMentor, RoleMentee, RolePeer, RoleFacilitator} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (r *Role) UnmarshalText(text []byte) error { return DecodeWord(r, text, "role", Roles()...) }

// Mentors reports whether somebody in this role mentors.
func (r Role) Mentors() bool { return r == RoleMentor || r == RolePeer }

// Mentored reports whether somebody in this role is mentored.
func (r Role) Mentored() bool { return r == RoleMentee || r == RolePeer }

// A Participant is a person in a role for some time. Somebody who leaves and
// comes back, or changes role, is several participants.
type Participant struct {
	Person PersonID `json:"person"`
	Role   Role     `json:"role,omitzero"`
	// Period is when the role holds; the zero value means as long as the
	// relationship itself.
	Period Period `json:"period,omitzero"`
}

// Active reports whether the role holds at the given instant.
func (p Participant) Active(at time.Time) bool { return p.Period.Contains(at) }
