package candidates

// A Search is a problem: the score of a pair is the sum of its parts, and a pair
// may be out of the question. Mentors and mentees are numbered from zero.
//
// All functions in it must give the same answer each time and may be called
// concurrently, those of one [Looker] aside.
type Search struct {
	Mentors, Mentees int

	Tables []Table
	List   *List // nil where there is none
	Parts  []Part

	// Looker returns what looks at pairs one by one. It is called once for each
	// goroutine; nil where there are no parts and every pair passes.
	Looker func() Looker
}

// A List is a part of the score that names those whom it rates otherwise than
// the rest.
type List struct {
	Weight int64
	// Append appends those listed for a mentee, each once, and returns the
	// points of everybody else.
	Append func(dst []Listed, mentee int) (listed []Listed, rest int32)
}

// Listed is a mentor with the points for one mentee.
type Listed struct {
	Mentor, Points int32
}

// A Part is a part of the score that only a look at the pair tells.
type Part struct {
	Most int64 // no pair gets more
}

// A Looker looks at one pair after another. It is used by one goroutine.
type Looker struct {
	// Score returns the score of one part of [Search.Parts]. With false the pair
	// is left out.
	Score func(part, mentor, mentee int) (int64, bool)
	// Pass reports whether a pair is not out of the question; nil lets all
	// pass. It is asked last, about pairs that would be found.
	Pass func(mentor, mentee int) bool
}
