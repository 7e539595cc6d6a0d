package phases

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// ErrDefinition: a [Definition] is wrong.
var ErrDefinition = errors.New("phases: wrong definition")

// A RefusedError says why a command, or an event of a journal, was refused:
// every reason. Nothing has changed.
type RefusedError struct {
	// Event is the id, and Kind the kind of what was refused.
	Event journal.EventID
	Kind  journal.Kind
	// Index is the place of the event in the journal, from 0; -1 for a command
	// or an event by itself.
	Index int
	// Findings are the reasons, in order of code.
	Findings []rule.Finding
}

// Error gives the first three reasons.
func (e *RefusedError) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "phases: %.100s", e.Kind)
	if e.Index >= 0 {
		fmt.Fprintf(&text, " at %d", e.Index)
	}
	text.WriteString(" refused")
	for i, f := range e.Findings {
		if i == 3 {
			fmt.Fprintf(&text, "; and %d more", len(e.Findings)-i)
			break
		}
		text.WriteString([...]string{": ", "; ", "; "}[i])
		text.WriteString(f.Message)
	}
	return text.String()
}
