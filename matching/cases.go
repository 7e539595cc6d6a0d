package matching

import "encoding/json"

// A Case is a part of all choices, with prices that bound what a choice in it is
// worth. It holds the choices that fit all its splits. The cases of a
// certificate leave no choice out: they are the leaves of a tree in which every
// split has both sides, walked with the taken side first.
type Case struct {
	// Splits lead to the case, each within the one before.
	Splits []Split `json:"splits"`
	// Mentors are the prices that differ from those of the certificate, in order
	// of id.
	Mentors []Price `json:"mentors"`
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
