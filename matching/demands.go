package matching

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Demands are what a coordinator asks beyond scores. In a result all of them
// hold, or [Result.Conflict] names some that cannot hold together. They are not
// weighed against scores: who must be matched is, at whatever cost to others.
// The order of lists makes no difference. The zero value demands nothing, and
// gives every mentee one place.
type Demands struct {
	// Locked are pairs that must be matched, such as a promise made. A pair that
	// the rules forbid stays forbidden: to lock it is a conflict.
	Locked []Pair `json:"locked,omitzero"`

	// Places is with how many mentors a mentee may be matched, at least 1: more
	// than that for co-mentors and teams. Who is not named has one place, or as
	// many as they have at least.
	Places map[mentorship.PersonID]int `json:"places,omitzero"`
	// MenteeMinimum is with how many mentors a mentee must be matched, and
	// MentorMinimum how many mentees a mentor must be matched with, at least 0.
	// Who is not named may go without.
	MenteeMinimum map[mentorship.PersonID]int `json:"menteeMinimum,omitzero"`
	MentorMinimum map[mentorship.PersonID]int `json:"mentorMinimum,omitzero"`

	// Together are groups of two or more mentees who must have the same mentor:
	// exactly the same ones if they have more than one place, and at least one.
	// Groups with a member in common are as one.
	Together [][]mentorship.PersonID `json:"together,omitzero"`
	// Apart are groups of two or more mentees no two of whom may have a mentor
	// in common. It does not demand that they are matched.
	Apart [][]mentorship.PersonID `json:"apart,omitzero"`
}

// canonical returns the demands in one order, whatever order they came in, with
// nothing in common with them.
func (d Demands) canonical() Demands {
	c := Demands{
		Locked:        slices.SortedFunc(slices.Values(d.Locked), comparePairs),
		Places:        named(d.Places, 0),
		MenteeMinimum: named(d.MenteeMinimum, 1), MentorMinimum: named(d.MentorMinimum, 1),
		Together: ordered(d.Together), Apart: ordered(d.Apart),
	}
	return c
}

// named returns the figures that are at least least, nil if there is none.
func named(figures map[mentorship.PersonID]int, least int) map[mentorship.PersonID]int {
	figures = maps.Clone(figures)
	maps.DeleteFunc(figures, func(_ mentorship.PersonID, n int) bool { return n < least })
	if len(figures) == 0 {
		return nil
	}
	return figures
}

func ordered(groups [][]mentorship.PersonID) [][]mentorship.PersonID {
	if len(groups) == 0 {
		return nil
	}
	list := make([][]mentorship.PersonID, len(groups))
	for k, group := range groups {
		list[k] = slices.Sorted(slices.Values(group))
	}
	slices.SortFunc(list, slices.Compare)
	return list
}

// comparePairs puts pairs in order of mentee, then mentor.
func comparePairs(a, b Pair) int {
	return cmp.Or(cmp.Compare(a.Mentee, b.Mentee), cmp.Compare(a.Mentor, b.Mentor))
}
