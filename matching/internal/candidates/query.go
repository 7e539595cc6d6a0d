package candidates

// A Query says which pairs are sought. The zero value seeks all.
type Query struct {
	// Limit is how many are sought for each mentee at most, the best first: those
	// in a lower tier, then those with the greater score less price, then those
	// with the lower number. Zero seeks all of them and looks at neither prices
	// nor tiers.
	Limit int

	// Price is taken off the scores of each mentor; nil is nothing.
	Price []int64
	// Tier says of each mentor who comes before whom, whatever the score; nil
	// makes all alike. There should be few tiers.
	Tier []int32

	// Floor returns the least that is sought for a mentee: a tier, and a score
	// less price in that tier; nil is everything. In lower tiers everything is
	// sought, in higher ones nothing.
	Floor func(mentee int) (tier int32, least int64)
	// Accept is asked about each pair, with its score, that would be found; nil
	// accepts all.
	Accept func(mentor, mentee int, score int64) bool

	// Mentors are those to be looked at, bit j%64 of word j/64 for mentor j; nil is
	// all of them.
	Mentors []uint64
	// Mentees are those to be looked at, rising; nil is all of them.
	Mentees []int32
}

// Found holds the pairs that were found, in rows.
type Found struct {
	// Start says where the row of each mentee of the query begins, and at the
	// end how many pairs there are.
	Start []int32
	// Mentor and Score are the pairs, with the score before the price. In a row
	// they are the best first; without a limit they are by mentor.
	Mentor []int32
	Score  []int32
	// Looked is how many pairs were met one by one or in blocks, and Scored how
	// many of them were scored to the end.
	Looked, Scored int64
}
