package mentorship

import (
	"unicode"
	"unicode/utf8"
)

// Ids are the caller's own: opaque, compared byte by byte, ordered as strings.
// [ValidID] says which are well formed. The zero value names nobody.
type (
	// A PersonID names a [Person] over all relationships and programmes.
	PersonID string
	// A RelationshipID names a [Relationship].
	RelationshipID string
	// A GoalID names a [Goal].
	GoalID string
	// A ProjectID names a [Project].
	ProjectID string
	// An AgreementID names an [Agreement] over all its versions.
	AgreementID string
)

// MaxIDBytes is the longest id that [ValidID] accepts (convention).
const MaxIDBytes = 200

// ValidID reports whether id is well formed: 1 to [MaxIDBytes] bytes of UTF-8,
// all printable, no white space other than single spaces inside.
func ValidID[S ~string](id S) bool { return printable(string(id), MaxIDBytes) }

// MaxWordBytes is the longest word of an open vocabulary (convention).
const MaxWordBytes = 100

// ValidWord reports whether w can stand in an open vocabulary: 1 to
// [MaxWordBytes] bytes of UTF-8, all printable, no white space other than single
// spaces inside, and no upper-case letters, so that case and spacing give no
// two spellings of a word. Unicode is not normalised: that is the caller's.
func ValidWord[S ~string](w S) bool {
	if len(w) > MaxWordBytes {
		return false
	}
	for _, r := range string(w) {
		if unicode.IsUpper(r) || unicode.IsTitle(r) {
			return false
		}
	}
	return printable(string(w), MaxWordBytes)
}

func printable(s string, longest int) bool {
	if s == "" || len(s) > longest {
		return false
	}
	if visible(s) {
		return true
	}
	if !utf8.ValidString(s) {
		return false
	}
	afterSpace := true
	for _, r := range s {
		if r == ' ' {
			if afterSpace {
				return false
			}
			afterSpace = true
			continue
		}
		if !unicode.IsPrint(r) || unicode.IsSpace(r) {
			return false
		}
		afterSpace = false
	}
	return !afterSpace
}

// visible reports whether s is of printable ASCII without a space, as most ids
// are.
func visible(s string) bool {
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
