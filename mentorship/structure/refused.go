package structure

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A RefusedError says that a [Ledger] did not let a change pass, and why.
type RefusedError struct {
	// Change is "accept", "join", "leave", "resume" or "end".
	Change       string
	Relationship mentorship.RelationshipID
	// Findings are all of the reasons: by code, then by mentor. An
	// undetermined one stands for a capacity that nobody knows. Evidence
	// "fits-from" is the first instant from which on the mentor could bear it.
	Findings []rule.Finding
}

// Error names the change and every reason.
func (e *RefusedError) Error() string {
	reasons := make([]string, len(e.Findings))
	for i, f := range e.Findings {
		reasons[i] = f.Message
	}
	return fmt.Sprintf("structure: %s in relationship %q is refused: %s", e.Change, e.Relationship, strings.Join(reasons, "; "))
}
