package rule

import (
	"fmt"
	"strings"
)

// A Code names a problem in the form package.topic.problem, such as
// "structure.ratio.too-many-mentees". Each part is lower-case ASCII letters and
// digits, in words joined by single hyphens. Codes are a public contract: they are added,
// never renamed or reused. The zero value names nothing and is not valid.
type Code string

// Validate returns an error wrapping [ErrCode] unless c has exactly three
// well-formed parts.
func (c Code) Validate() error {
	parts := strings.Split(string(c), ".")
	if len(parts) != 3 {
		return fmt.Errorf("%w: %q has %d parts, want package.topic.problem", ErrCode, string(c), len(parts))
	}
	for _, part := range parts {
		if !isKebab(part) {
			return fmt.Errorf("%w: part %q of %q is not lower-case words joined by hyphens", ErrCode, part, string(c))
		}
	}
	return nil
}

// Package returns c up to its first dot, all of it if there is none: the name
// of the package, or of the programme, that defines the rule.
func (c Code) Package() string {
	name, _, _ := strings.Cut(string(c), ".")
	return name
}

func isKebab(s string) bool {
	afterHyphen := true
	for _, b := range []byte(s) {
		switch {
		case 'a' <= b && b <= 'z', '0' <= b && b <= '9':
			afterHyphen = false
		case b == '-' && !afterHyphen:
			afterHyphen = true
		default:
			return false
		}
	}
	return !afterHyphen
}
