package features

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

//go:embed words.txt
var english string

// English returns the classes of English words with which the shipped weights
// were learned.
func English() (Vocabulary, error) { return ParseVocabulary(english) }

// MaxClasses is how many classes a list may have.
const MaxClasses = 62

// A Vocabulary is the classes of words of a language.
type Vocabulary struct {
	Names   []string
	Lexicon text.Lexicon
	known   known
}

// Class returns the class of a name, 0 for a name that is not in the list.
func (v *Vocabulary) Class(name string) text.Class {
	for k, n := range v.Names {
		if n == name {
			return 1 << k
		}
	}
	return 0
}

// ParseVocabulary reads a list of classes: a class a line, its name, a colon, and words or
// pairs of words between commas. The first three are negator, divider and
// abbreviation. Lines that begin with # are comments.
func ParseVocabulary(list string) (Vocabulary, error) {
	var v Vocabulary
	var entries []text.Entry
	for n, line := range strings.Split(list, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, members, found := strings.Cut(line, ":")
		if !found || v.Class(name) != 0 || len(v.Names) == MaxClasses {
			return Vocabulary{}, fmt.Errorf("features: line %d: want a new class, a colon and its words", n+1)
		}
		v.Names = append(v.Names, name)
		class := v.Class(name)
		for member := range strings.SplitSeq(members, ",") {
			parts := strings.Fields(member)
			switch len(parts) {
			case 1:
				entries = append(entries, text.Entry{Word: parts[0], Class: class})
			case 2:
				entries = append(entries, text.Entry{Word: parts[0], Next: parts[1], Class: class})
			default:
				return Vocabulary{}, fmt.Errorf("features: line %d: %q: want one word or two", n+1, strings.TrimSpace(member))
			}
		}
	}
	if v.Class("negator") != text.Negator || v.Class("divider") != text.Divider || v.Class("abbreviation") != text.Abbreviation {
		return Vocabulary{}, fmt.Errorf("features: want the classes negator, divider and abbreviation first")
	}
	v.Lexicon = text.NewLexicon(entries)
	v.prepare()
	return v, nil
}
