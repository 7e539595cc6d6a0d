package candidates

// A Search is a problem: the score of a pair is the sum of its parts and fits an
// int32, and a pair may be out of the question. Mentors and mentees are numbered from zero.
//
// All functions in it must give the same answer each time. Those of a [Table] may
// be called concurrently.
type Search struct {
	Mentors, Mentees int

	Tables  []Table
	List    *List // nil where there is none
	Parts   []Part
	Filters []Filter

	// Looker returns what looks at pairs one by one, for one goroutine; nil where
	// there is neither list nor part and every pair passes.
	Looker func() Looker
}

// A List is a part of the score that names those whom it rates otherwise than
// the rest; see [Looker].
type List struct {
	Weight int64
}

// Listed is a mentor with the points for one mentee.
type Listed struct {
	Mentor, Points int32
}

// A Part is a part of the score that only a look at the pair tells.
type Part struct {
	Most int64 // no pair gets more
	// Bounded says that [Looker.Bound] tells more of each pair.
	Bounded bool
}

// A Looker looks at one pair after another. It is used by one goroutine.
type Looker struct {
	// List appends those listed for a mentee, each once, to dst, and returns the
	// points of everybody else.
	List func(dst []Listed, mentee int) (listed []Listed, rest int32)
	// Sift takes out of a set of mentors, bit j%64 of word j/64 for mentor j, those
	// who are out of the question for a mentee, or some of them; nil takes nobody
	// out.
	Sift func(set []uint64, mentee int)
	// Bound returns, fast, the most that a part which is bounded gives.
	Bound func(part, mentor, mentee int) int64
	// Score returns the score of one part of [Search.Parts]. With false the pair
	// is left out.
	Score func(part, mentor, mentee int) (int64, bool)
	// Pass reports whether a pair is not out of the question; nil lets all
	// pass. It is asked last, about pairs that would be found.
	Pass func(mentor, mentee int) bool
}
