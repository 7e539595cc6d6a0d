package rule

import "strings"

// Pointer returns the path to a part of a subject, such as "/participants/e2": a
// JSON Pointer (RFC 6901), in which what would end a part is escaped.
func Pointer(parts ...string) string {
	escape := strings.NewReplacer("~", "~0", "/", "~1")
	var b strings.Builder
	for _, p := range parts {
		b.WriteByte('/')
		b.WriteString(escape.Replace(p))
	}
	return b.String()
}
