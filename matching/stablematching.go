package matching

// A StableMatching is one of the stable matchings of rankings without ties.
//
// A rank is the position in somebody's ranking among those who rank back, from 0,
// the best, whatever places [Lists.Rank] gives. Each matched mentee gives one, and
// each mentor gives one for each of their mentees. Who has nobody
// gives none, nor does a place that stays free: in every stable matching of the
// same rankings these are the same.
type StableMatching struct {
	// Mentor is the mentor of each mentee, by number, -1 for none.
	Mentor []int32
	// MenteeSum is the sum of the ranks that mentees give, MentorSum of those
	// that mentors give.
	MenteeSum, MentorSum int64
	// MenteeWorst and MentorWorst are the greatest of these ranks, 0 where
	// nobody is matched.
	MenteeWorst, MentorWorst int32
}

// A BalancedMatching is the stable matching that [Lattice.SexEqual] found.
type BalancedMatching struct {
	StableMatching
	// Gap is the difference between the two sums of ranks, at least 0.
	Gap int64
	// Bound is what the gap of every stable matching is proved to be at least.
	Bound int64
}

// Exact reports whether no stable matching has a smaller gap.
func (b BalancedMatching) Exact() bool { return b.Gap == b.Bound }
