package words

import (
	"fmt"
	"strings"
	"unicode"
)

// Count writes a number with its noun: "1 mentee", "2 mentees", "2 pieces of advice".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	for _, join := range [...]string{" of ", " for ", " with ", " who "} {
		if head, tail, found := strings.Cut(noun, join); found && !strings.Contains(head, " ") {
			return fmt.Sprintf("%s%s%s", Count(n, head), join, tail)
		}
	}
	switch {
	case noun == "person":
		return fmt.Sprintf("%d people", n)
	case strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "ay"):
		noun = strings.TrimSuffix(noun, "y") + "ie"
	case strings.HasSuffix(noun, "ss"):
		noun += "e"
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Is returns is or are.
func Is(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// List joins words: "a", "a and b", "a, b and c". Of more than limit, it names
// those and says how many more there are.
func List[W ~string](all []W, limit int) string {
	shown := make([]string, 0, limit)
	for _, w := range all[:min(limit, len(all))] {
		shown = append(shown, string(w))
	}
	if more := len(all) - len(shown); more > 0 {
		return strings.Join(shown, ", ") + fmt.Sprintf(" and %d more", more)
	}
	if len(shown) < 2 {
		return strings.Join(shown, "")
	}
	last := len(shown) - 1
	return strings.Join(shown[:last], ", ") + " and " + shown[last]
}

// Title begins with a capital letter.
func Title(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}
