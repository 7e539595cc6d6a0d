package feedback

import "github.com/go-mentorship/mentorkit/mentorship"

// States combine as in Kleene's logic of three values ("On notation for ordinal
// numbers", Journal of Symbolic Logic 3, 1938): what cannot be told decides
// nothing.

// all returns Present if all are, Absent if one is, else CannotTell.
func all(states ...State) State {
	result := Present
	for _, s := range states {
		switch {
		case s == Absent:
			return Absent
		case s != Present:
			result = CannotTell
		}
	}
	return result
}

// anyOf returns Present if one is, Absent if all are, else CannotTell.
func anyOf(states ...State) State {
	for k, s := range states {
		states[k] = not(s)
	}
	return not(all(states...))
}

func not(s State) State {
	switch s {
	case Present:
		return Absent
	case Absent:
		return Present
	default:
		return CannotTell
	}
}

// stateOf returns the state of a trait; CannotTell where it was not judged.
func (a Assessment) stateOf(trait mentorship.Trait) State {
	if j, ok := a.Find(trait); ok {
		return j.State
	}
	return CannotTell
}
