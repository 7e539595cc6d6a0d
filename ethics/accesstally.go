package ethics

// An Outcome is what somebody who asks for a mentor may get or not: a closed
// vocabulary.
type Outcome string

// The outcomes.
const (
	Matched    Outcome = "matched"     // has a mentor
	GoalServed Outcome = "goal-served" // of those with a goal: has a mentor who offers it
)

// Outcomes returns the vocabulary.
func Outcomes() []Outcome { return []Outcome{Matched, GoalServed} }

// What can come of asking: the kinds of people whom a tally counts.
const (
	unmatched = iota
	unmatchedWithGoal
	matched
	matchedUnserved
	matchedServed
	kinds
)

// A tally counts people by what came of their asking.
type tally [kinds]int

func tallyOf(s *Seeker) (t tally) {
	switch {
	case s.Match == nil && s.Goal == "":
		t[unmatched] = 1
	case s.Match == nil:
		t[unmatchedWithGoal] = 1
	case s.Goal == "":
		t[matched] = 1
	case s.Served:
		t[matchedServed] = 1
	default:
		t[matchedUnserved] = 1
	}
	return t
}

func (t tally) plus(u tally) tally {
	for k := range t {
		t[k] += u[k]
	}
	return t
}

func (t tally) minus(u tally) tally {
	for k := range t {
		t[k] -= u[k]
	}
	return t
}

func (t tally) size() (n int) {
	for _, k := range t {
		n += k
	}
	return n
}

// least returns the least number of people that something is told of: all of them, or
// those with a goal, where there are any.
func (t tally) least() int {
	if n := t.of(GoalServed); n > 0 {
		return n // never more than all
	}
	return t.size()
}

// yes returns how many got the outcome, and of how many could have.
func (t tally) yes(o Outcome) int {
	if o == GoalServed {
		return t[matchedServed]
	}
	return t[matched] + t[matchedUnserved] + t[matchedServed]
}

func (t tally) of(o Outcome) int {
	if o == GoalServed {
		return t[unmatchedWithGoal] + t[matchedUnserved] + t[matchedServed]
	}
	return t.size()
}
