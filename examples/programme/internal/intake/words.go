package intake

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// word brings an entry into the form of an open vocabulary.
func word(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// list splits a cell of several entries, which are separated by semicolons.
func list(text string) []string {
	var entries []string
	for entry := range strings.SplitSeq(text, ";") {
		if entry = strings.TrimSpace(entry); entry != "" {
			entries = append(entries, entry)
		}
	}
	return entries
}

// entries reads a cell of several entries, each by itself.
func entries[T any](parse func(string) (T, error)) func(string) ([]T, error) {
	return func(text string) ([]T, error) {
		var read []T
		for _, entry := range list(text) {
			v, err := parse(entry)
			if err != nil {
				return nil, err
			}
			read = append(read, v)
		}
		return read, nil
	}
}

// open reads a word of an open vocabulary.
func open[W ~string](text string) (W, error) {
	w := W(word(text))
	if w != "" && !mentorship.ValidWord(w) {
		return "", fmt.Errorf("a word of at most %d printable bytes was expected, not %.40q", mentorship.MaxWordBytes, text)
	}
	return w, nil
}

// closed reads a word of a closed vocabulary, or none.
func closed[W ~string](vocabulary ...W) func(string) (W, error) {
	return func(text string) (W, error) {
		w := W(word(text))
		if w == "" {
			return "", nil
		}
		names := make([]string, len(vocabulary))
		for i, v := range vocabulary {
			if v == w {
				return w, nil
			}
			names[i] = string(v)
		}
		return "", fmt.Errorf("one of %s was expected, not %.40q", strings.Join(names, ", "), text)
	}
}

// id reads an id, or none.
func id[ID ~string](text string) (ID, error) {
	if text != "" && !mentorship.ValidID(text) {
		return "", fmt.Errorf("an id of at most %d printable bytes was expected, not %.40q", mentorship.MaxIDBytes, text)
	}
	return ID(text), nil
}

// yesNo reads yes or no; nothing is no.
func yesNo(text string) (bool, error) {
	switch word(text) {
	case "yes":
		return true, nil
	case "", "no":
		return false, nil
	}
	return false, fmt.Errorf("yes or no was expected, not %.40q", text)
}
