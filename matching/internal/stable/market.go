package stable

// A Market is two sides that rank each other: mentees, who want one mentor
// each, and mentors with room for several. Somebody may be matched only with
// whom they rank and who ranks them. The zero value is a market without people.
// Nothing in this package keeps or changes a market.
type Market struct {
	Mentees, Mentors Lists
	MentorCapacity   []int32 // how many mentees a mentor may have, at least 0
}

// Lists are the rankings of one side, one list for each person: that of person
// x is To[Start[x]:Start[x+1]], best first, numbers of people of the other side,
// each at most once.
//
// Rank holds the place of each entry in its list, counted from 0 without a gap;
// equal places are ties, and the entries of a tie are in rising order. It is
// nil where no list has a tie. What breaks ties goes by the position in the
// list, and so by number.
type Lists struct {
	Start []int32
	To    []int32
	Rank  []int32
}

// Len returns the number of people on this side.
func (l Lists) Len() int { return max(0, len(l.Start)-1) }

// list returns the ranking of a person.
func (l Lists) list(x int32) []int32 { return l.To[l.Start[x]:l.Start[x+1]] }

// nobody stands for no person and for no place.
const nobody = -1
