package text_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// classes returns those of all tokens of a message.
func classes(l text.Lexicon, message string) []text.Class {
	var all []text.Class
	s := text.NewScanner(message, &l)
	for tokens := s.Next(); len(tokens) > 0; tokens = s.Next() {
		for _, t := range tokens {
			all = append(all, t.Class)
		}
	}
	return all
}

func TestLexicon(t *testing.T) {
	const a, b, c = text.Class(8), text.Class(16), text.Class(1 << 61)
	tests := map[string]struct {
		entries []text.Entry
		message string
		want    []text.Class
		reason  string
	}{
		"none":           {nil, "good work", []text.Class{0, 0}, "an empty lexicon knows no word"},
		"a word":         {[]text.Entry{{Word: "good", Class: a}}, "Good work", []text.Class{a, 0}, "words are known by their folded form"},
		"two classes":    {[]text.Entry{{Word: "good", Class: a}, {Word: "good", Class: c}}, "good", []text.Class{a | c}, "a word has the classes of all its entries"},
		"a pair":         {[]text.Entry{{Word: "good", Next: "work", Class: a}}, "good work work", []text.Class{0, a, 0}, "the second word has the class of the pair"},
		"pair and words": {[]text.Entry{{Word: "good", Next: "work", Class: a}, {Word: "good", Class: b}, {Word: "work", Class: c}}, "good work", []text.Class{b, a | c}, "beside its own"},
		"pair apart":     {[]text.Entry{{Word: "good", Next: "work", Class: a}}, "good. Work", []text.Class{0, 0}, "a pair stands in one sentence"},
		"pair reversed":  {[]text.Entry{{Word: "good", Next: "work", Class: a}}, "work good", []text.Class{0, 0}, "the order counts"},
		"negating pair":  {[]text.Entry{{Word: "far", Next: "from", Class: text.Negator | a}}, "far from", []text.Class{0, a}, "the scanner's own classes are of words only"},
		"cut by a comma": {[]text.Entry{{Word: "good", Next: "work", Class: a}}, "good, work", []text.Class{0, a}, "a clause does not part a pair"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, classes(text.NewLexicon(tt.entries), tt.message), tt.reason)
		})
	}
	assert.Equal(t, []text.Class{0, 0}, classes(text.Lexicon{}, "not good"), "the zero value knows none")
}

// Any number of words is found again, and no others.
func TestLexiconAgainstMap(t *testing.T) {
	word := func(n int) string { // letters only, none three times in a row
		return fmt.Sprintf("%c%c%c%c%c", 'a'+n%13, 'n'+n/13%13, 'a'+n/169%13, 'n'+n/2197%13, 'b')
	}
	for _, size := range []int{1, 2, 15, 16, 17, 100, 3000} {
		var entries []text.Entry
		twin := map[uint32]text.Class{}
		for n := range size {
			class := text.Class(8) << (n % 50)
			entries = append(entries, text.Entry{Word: word(n), Class: class})
			twin[text.Hash(word(n))|1] |= class // hashes that differ in the last bit are one
		}
		l := text.NewLexicon(entries)
		for n := range 2 * size {
			assert.Equal(t, []text.Class{twin[text.Hash(word(n))|1]}, classes(l, word(n)), "%s of %d", word(n), size)
		}
	}
}
