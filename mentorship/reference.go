package mentorship

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Reference is a work that rules and limits rest on.
type Reference struct {
	// Key is what a [rule.Source] names: "article", "R1" to "R18" in the
	// article's own order, "resource-1" and "resource-2", or a name and a year.
	Key     rule.Source `json:"key"`
	Authors string      `json:"authors"`
	Title   string      `json:"title"`
	// In is the journal, the publisher or the body behind it, with volume and pages.
	In   string `json:"in"`
	Year int    `json:"year"`
	// Kind says how the work is listed.
	Kind ReferenceKind `json:"kind,omitzero"`
	// SameAs is the key of the same work listed earlier; empty for all but R18.
	SameAs rule.Source `json:"sameAs,omitzero"`
}

// A ReferenceKind says how a work is listed: a closed vocabulary.
type ReferenceKind string

// The kinds of reference.
const (
	KindArticle  ReferenceKind = "article"  // the review article itself
	KindCited    ReferenceKind = "cited"    // in the article's list of references
	KindResource ReferenceKind = "resource" // a further resource named by the article
	KindFurther  ReferenceKind = "further"  // not named by the article; used by this module
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (k *ReferenceKind) UnmarshalText(text []byte) error {
	return DecodeWord(k, text, "kind of reference", KindArticle, KindCited, KindResource, KindFurther)
}

// References returns all works: the article, its eighteen references (R4 and
// R18 are one work), its two further resources, then the others in order of
// key. The slice is the caller's.
func References() []Reference { return slices.Clone(works[:]) }

// LookUp returns the work of the given key, and whether there is one. The key
// of a work listed twice leads to its first entry.
func LookUp(key rule.Source) (Reference, bool) {
	for _, r := range works {
		if r.Key == key {
			if r.SameAs != "" {
				return LookUp(r.SameAs)
			}
			return r, true
		}
	}
	return Reference{}, false
}
