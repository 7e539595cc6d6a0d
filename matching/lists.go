package matching

// Lists are the rankings of one side in flat arrays, which a programme of a
// million people needs: people are numbered from 0, and the ranking of person x
// is To[Start[x]:Start[x+1]], numbers of people of the other side, best first.
// It may leave people out, or be empty. The zero value is a side without people.
type Lists struct {
	// Start is where rankings begin, one more than there are people.
	Start []int32
	// To holds the rankings, one after the other.
	To []int32
	// Rank is the place of each entry of To in its ranking: from 0 or more, and
	// never falling; equal places are ties, whatever the order of their entries.
	// Only the order of places counts, not how far apart they are. It is nil where
	// nobody is undecided.
	Rank []int32
}

// Len returns the number of people.
func (l Lists) Len() int { return max(0, len(l.Start)-1) }

// place returns the place of an entry in its ranking, comparable within it.
func (l Lists) place(e int32) int32 {
	if l.Rank == nil {
		return e
	}
	return l.Rank[e]
}
