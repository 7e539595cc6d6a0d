package mermaid

import (
	"fmt"
	"strings"
	"unicode"
)

// Text returns text that Mermaid shows as it is: whatever may have a
// meaning to it, or to Markdown, is written by its number. The ligature with
// which Mermaid itself marks such numbers is taken apart.
func Text(s string) string {
	var b strings.Builder
	last := ' '
	for _, r := range s {
		switch {
		case !unicode.IsPrint(r):
			b.WriteRune(unicode.ReplacementChar)
		case r == 'ﬂ':
			b.WriteString("fl")
		case r < unicode.MaxASCII && !plain(r, last):
			fmt.Fprintf(&b, "#%d;", r)
		default:
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// plain reports whether a character of ASCII means nothing behind
// another one.
func plain(r, last rune) bool {
	switch r {
	case ' ', ',':
		return true
	case '-':
		return unicode.IsLetter(last) || unicode.IsDigit(last)
	case '.':
		return unicode.IsLetter(last)
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
