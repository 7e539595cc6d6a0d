package mentorship

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Kinds of error, for [errors.Is]. See also [ErrText].
var (
	// ErrPeriod: a period does not begin, or ends before it begins.
	ErrPeriod = errors.New("mentorship: malformed period")
	// ErrAgreement: an agreement was signed or amended in a way that it does not allow.
	ErrAgreement = errors.New("mentorship: agreement")
	// ErrPolicy: a limit makes no sense.
	ErrPolicy = errors.New("mentorship: malformed policy")
)

// An InvalidError says that a value is refused, and why.
type InvalidError struct {
	// Noun names the kind of value: "person", "roster", "agreement", "terms",
	// "goal", "match".
	Noun string
	// ID is the id of the value, as given; empty where it has none.
	ID string
	// Findings are all of the reasons, in order of code. Only the rules about
	// people and rosters have codes; the others come in order of their place.
	Findings []rule.Finding
}

// Error names the value and gives the first ten reasons; Findings has all.
func (e *InvalidError) Error() string {
	const most = 10
	reasons := make([]string, min(len(e.Findings), most), most+1)
	for i, f := range e.Findings[:len(reasons)] {
		reasons[i] = f.Message
		if f.Path != "" {
			reasons[i] = f.Path + ": " + f.Message
		}
	}
	if more := len(e.Findings) - most; more > 0 {
		reasons = append(reasons, fmt.Sprintf("and %d more", more))
	}
	value := e.Noun
	if e.ID != "" {
		value += fmt.Sprintf(" %.40q", e.ID)
	}
	return fmt.Sprintf("mentorship: %s refused: %s", value, strings.Join(reasons, "; "))
}

// refuse returns an [InvalidError] if a rule of the set is broken by a
// violation, else nil.
func refuse[S any](set rule.Set[S], subject S, noun, id string) error {
	var reasons []rule.Finding
	for _, f := range set.AppendFindings(nil, subject) {
		if f.Outcome == rule.Broken && f.Severity >= rule.Violation {
			reasons = append(reasons, f)
		}
	}
	if reasons == nil {
		return nil
	}
	return &InvalidError{noun, id, reasons}
}
