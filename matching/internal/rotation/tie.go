package rotation

import "fmt"

// A TieError is the first tie of a market: somebody ranks two as equal.
type TieError struct {
	Mentor        bool // whether a mentor does
	Person        int32
	First, Second int32 // whom they rank as equal
}

// Error names all three by number.
func (e *TieError) Error() string {
	who, whom := "mentee", "mentors"
	if e.Mentor {
		who, whom = "mentor", "mentees"
	}
	return fmt.Sprintf("rotation: %s %d ranks %s %d and %d as equal", who, e.Person, whom, e.First, e.Second)
}
