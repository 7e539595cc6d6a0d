package structure

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// in returns the scope of rules about the given structures.
func in(structures ...mentorship.Structure) func(mentorship.Roster) bool {
	return func(r mentorship.Roster) bool { return slices.Contains(structures, r.Relationship.Structure) }
}
