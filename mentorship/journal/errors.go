package journal

import (
	"errors"
	"fmt"
	"strings"
)

// Kinds of problem, for [errors.Is].
var (
	// ErrSyntax: the text is not JSON as this package takes it. It is malformed
	// or cut short, not UTF-8, names a member twice, nests too deep, or goes on
	// after its end. What follows was not read.
	ErrSyntax = errors.New("journal: malformed JSON")
	// ErrMember: a member of an object is missing, unknown, or of another JSON
	// type than it should be.
	ErrMember = errors.New("journal: wrong member")
	// ErrValue: a value is not well formed, out of range, or contradicts another.
	ErrValue = errors.New("journal: wrong value")
	// ErrBody: there is no body, it is none of the types that are bodies, or a
	// programme's own code refuses it.
	ErrBody = errors.New("journal: unusable body")
	// ErrOrder: an event does not come after the one before it.
	ErrOrder = errors.New("journal: out of order")
	// ErrDoubled: two events have the same id.
	ErrDoubled = errors.New("journal: doubled id")
	// ErrRelationship: facts are of one relationship, and an event belongs to
	// another.
	ErrRelationship = errors.New("journal: of another relationship")
	// ErrOwn: a form of a programme's own is declared wrongly.
	ErrOwn = errors.New("journal: wrong declaration of an own kind")
)

// A RefusedError says why events were refused: every reason, in order.
// [errors.Is] finds the kinds of all of them.
type RefusedError struct {
	Problems []Problem
}

// A Problem is one reason why an event is refused.
type Problem struct {
	// Index is the place of the event in the journal or in the input, from 0.
	Index int
	// Event is the event's id as given; empty where it could not be read.
	Event EventID
	// Path is where in the event the problem lies, as a JSON Pointer
	// (RFC 6901); empty for the whole event.
	Path string
	// Offset is where in the input the problem was noticed, in bytes: what an
	// event has with others, where it begins. It is 0 where the event was not read
	// from JSON.
	Offset int
	// Err wraps one of the kinds of problem.
	Err error
}

const (
	shownProblems = 10
	shownRunes    = 200 // of one reason; a programme's own may be of any length
)

// Error gives the first ten reasons, each cut short if it is long, and says how
// many more there are.
func (e *RefusedError) Error() string {
	var text strings.Builder
	for i, p := range e.Problems {
		if i == shownProblems {
			fmt.Fprintf(&text, "; and %d more", len(e.Problems)-i)
			break
		}
		if i > 0 {
			text.WriteString("; ")
		}
		fmt.Fprintf(&text, "event %d", p.Index)
		if p.Event != "" {
			fmt.Fprintf(&text, " %.40q", string(p.Event))
		}
		if p.Path != "" {
			fmt.Fprintf(&text, " at %.80s", p.Path)
		}
		fmt.Fprintf(&text, ": %.*s", shownRunes, strings.TrimPrefix(p.Err.Error(), "journal: "))
	}
	return "journal: refused: " + text.String()
}

// Unwrap returns the errors of all problems.
func (e *RefusedError) Unwrap() []error {
	errs := make([]error, len(e.Problems))
	for i, p := range e.Problems {
		errs[i] = p.Err
	}
	return errs
}

// refused returns a [RefusedError], nil if there is no problem.
func refused(problems []Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return &RefusedError{problems}
}

// A fault is a [Problem] of an event that does not know its place yet.
type fault struct {
	path   string
	offset int
	err    error
}

// wrong returns a fault of the value at the path.
func wrong(path, format string, args ...any) fault {
	return fault{path: path, err: fmt.Errorf("%w: "+format, append([]any{ErrValue}, args...)...)}
}

// under puts the faults below one more member.
func under(member string, faults []fault) []fault {
	for i := range faults {
		faults[i].path = "/" + member + faults[i].path
	}
	return faults
}

func problems(index int, id EventID, faults []fault) []Problem {
	var list []Problem
	for _, f := range faults {
		list = append(list, Problem{index, id, f.path, f.offset, f.err})
	}
	return list
}
