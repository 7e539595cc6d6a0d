package reword

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// replacer returns what puts words in the place of others wherever they stand as
// whole words, in the same case. Words may have spaces and apostrophes; of two that begin
// alike the longer one is taken.
func replacer(words map[string]string) func(text string) string {
	pattern := wordPattern(words)
	return func(text string) string {
		return pattern.ReplaceAllStringFunc(text, func(word string) string {
			return likeCase(words[plain(word)], word)
		})
	}
}

// wordPattern matches any of the words, whole.
func wordPattern(words map[string]string) *regexp.Regexp {
	var list []string
	for w := range words {
		list = append(list, strings.ReplaceAll(regexp.QuoteMeta(w), "'", "['’]"))
	}
	slices.SortFunc(list, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	return regexp.MustCompile(`(?i)\b(?:` + strings.Join(list, "|") + `)\b`)
}

// plain returns a word as tables have it.
func plain(word string) string { return strings.ReplaceAll(strings.ToLower(word), "’", "'") }

// likeCase returns a word in the case of another: all in capitals, the first letter,
// or none.
func likeCase(word, other string) string {
	first, size := utf8.DecodeRuneInString(other)
	switch {
	case len(other) > size && strings.ToUpper(other) == other && strings.ToLower(other) != other:
		return strings.ToUpper(word)
	case unicode.IsUpper(first):
		first, size = utf8.DecodeRuneInString(word)
		return string(unicode.ToUpper(first)) + word[size:]
	}
	return word
}

// wordPairs are words of two sides that say the same.
type wordPairs [][2]string

// forth returns what puts the second words in the place of the first.
func (p wordPairs) forth() map[string]string {
	words := map[string]string{}
	for _, w := range p {
		words[plain(w[0])] = w[1]
	}
	return words
}

// back returns what puts the first words in the place of the second.
func (p wordPairs) back() map[string]string {
	words := map[string]string{}
	for _, w := range p {
		words[plain(w[1])] = w[0]
	}
	return words
}

// sides pairs a text with all its words on the first side with the same on the
// second, if they differ.
func (p wordPairs) sides() func(text string) [][2]string {
	return both(replacer(p.back()), replacer(p.forth()))
}

// both pairs what two make of a text, if that differs.
func both(first, second func(text string) string) func(text string) [][2]string {
	return func(text string) [][2]string {
		if a, b := first(text), second(text); a != b {
			return [][2]string{{a, b}}
		}
		return nil
	}
}
