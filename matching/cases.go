package matching

import (
	"encoding/json"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Case is a part of all choices, with prices that bound what a choice in it is
// worth. It holds the choices that fit all its splits. The cases of a
// certificate leave no choice out: they are the leaves of a tree in which every
// split has both sides, walked with the taken side first.
type Case struct {
	// Splits lead to the case, each within the one before.
	Splits []Split `json:"splits"`
	// Mentors are the prices that differ from those of the certificate, in order
	// of id, and so is Apart, in order of group and mentor.
	Mentors []Price      `json:"mentors"`
	Apart   []ApartPrice `json:"apart,omitzero"`
}

// An ApartPrice is what it is worth at most to be the one of a group to keep
// apart who has a mentor.
type ApartPrice struct {
	// Group is the position of the group: in [Demands.Apart] of the result, or
	// among the groups to keep apart of a conflict.
	Group  int                 `json:"group"`
	Mentor mentorship.PersonID `json:"mentor"`
	Worth
}

// A Split is one side of a decision: the mentee, with all who are kept together
// with them, has the mentor, or has not.
type Split struct {
	Pair
	Taken bool `json:"taken"`
}

// MarshalJSON writes empty lists as [].
func (c Case) MarshalJSON() ([]byte, error) {
	type plain Case
	c.Splits, c.Mentors = orEmpty(c.Splits), orEmpty(c.Mentors)
	return json.Marshal(plain(c))
}
