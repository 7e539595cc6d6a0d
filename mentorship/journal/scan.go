package journal

import (
	"fmt"
	"iter"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// maxNesting is how deep values may stand in one another (convention): far
// deeper than any body, and shallow enough for recursion.
const maxNesting = 64

// A scanner reads JSON (RFC 8259), and takes what encoding/json lets pass as
// errors: bytes that are not UTF-8, half a surrogate pair, a member twice. The
// first error is kept; from then on there is nothing left to read.
type scanner struct {
	data []byte
	pos  int
	err  error // wraps ErrSyntax
	// folds: names that differ only in case count as one, while values are skipped.
	folds bool
}

func (s *scanner) fail(format string, args ...any) {
	if s.err == nil {
		s.err = fmt.Errorf("%w: "+format, append([]any{ErrSyntax}, args...)...)
	}
}

// peek returns the next byte that is no white space, 0 at the end.
func (s *scanner) peek() byte {
	if s.err != nil {
		return 0
	}
	for ; s.pos < len(s.data); s.pos++ {
		switch c := s.data[s.pos]; c {
		case ' ', '\t', '\r', '\n':
		default:
			return c
		}
	}
	return 0
}

func (s *scanner) take(c byte) bool {
	if s.peek() != c || c == 0 {
		s.unexpected(string(rune(c)))
		return false
	}
	s.pos++
	return true
}

func (s *scanner) unexpected(want string) {
	if s.pos >= len(s.data) {
		s.fail("the text ends, want %s", want)
		return
	}
	r, _ := utf8.DecodeRune(s.data[s.pos:])
	s.fail("%q, want %s", r, want)
}

// end makes sure that nothing follows.
func (s *scanner) end() {
	s.peek()
	if s.err == nil && s.pos < len(s.data) {
		s.unexpected("nothing more")
	}
}

// more reports whether another element stands before the closing byte, and
// takes the comma or the closing byte.
func (s *scanner) more(closing byte, first bool) bool {
	switch s.peek() {
	case closing:
		s.pos++
		return false
	case ',':
		if !first {
			s.pos++
			return true
		}
	}
	if !first {
		s.unexpected("a comma or " + string(rune(closing)))
	}
	return first && s.err == nil
}

// members takes an object and yields the name of each member; the loop takes
// the value.
func (s *scanner) members() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if !s.take('{') {
			return
		}
		for first := true; s.more('}', first); first = false {
			name := s.text()
			if !s.take(':') || !yield(name) {
				return
			}
		}
	}
}

// elements takes an array and yields the index of each element; the loop takes
// the element.
func (s *scanner) elements() iter.Seq[int] {
	return func(yield func(int) bool) {
		if !s.take('[') {
			return
		}
		for i := 0; s.more(']', i == 0); i++ {
			if !yield(i) {
				return
			}
		}
	}
}

// text takes a string. The result may be a part of the input.
func (s *scanner) text() []byte {
	if !s.take('"') {
		return nil
	}
	start := s.pos
	var seen byte // all bytes or-ed
	for ; s.pos < len(s.data); s.pos++ {
		c := s.data[s.pos]
		switch seen |= c; {
		case c == '"':
			s.pos++
			if seen < utf8.RuneSelf {
				return s.data[start : s.pos-1]
			}
			return s.wellFormed(s.data[start : s.pos-1])
		case c == '\\':
			return s.wellFormed(s.escaped(start))
		case c < ' ':
			s.unexpected("no control character in a string")
			return nil
		}
	}
	s.unexpected(`"`)
	return nil
}

func (s *scanner) wellFormed(text []byte) []byte {
	if s.err == nil && !utf8.Valid(text) {
		s.fail("a string is not UTF-8")
	}
	return text
}

// escaped takes the rest of a string that began at start and has an escape at
// the current place.
func (s *scanner) escaped(start int) []byte {
	text := append([]byte(nil), s.data[start:s.pos]...)
	for s.pos < len(s.data) {
		c := s.data[s.pos]
		s.pos++
		switch {
		case c == '"':
			return text
		case c == '\\':
			text = s.escape(text)
		case c < ' ':
			s.pos--
			s.unexpected("no control character in a string")
		default:
			text = append(text, c)
		}
		if s.err != nil {
			return nil
		}
	}
	s.unexpected(`"`)
	return nil
}

// escape appends what the escape after a backslash stands for.
func (s *scanner) escape(text []byte) []byte {
	if s.pos >= len(s.data) {
		return text // where the string should end is told by the caller
	}
	c := s.data[s.pos]
	s.pos++
	switch c {
	case '"', '\\', '/':
		return append(text, c)
	case 'b':
		return append(text, '\b')
	case 'f':
		return append(text, '\f')
	case 'n':
		return append(text, '\n')
	case 'r':
		return append(text, '\r')
	case 't':
		return append(text, '\t')
	case 'u':
		r := s.unit()
		if utf16.IsSurrogate(r) {
			if s.pos+1 >= len(s.data) || s.data[s.pos] != '\\' || s.data[s.pos+1] != 'u' {
				s.fail("half a surrogate pair")
				return text
			}
			s.pos += 2
			r = utf16.DecodeRune(r, s.unit())
			if r == utf8.RuneError && s.err == nil {
				s.fail("half a surrogate pair")
			}
		}
		return utf8.AppendRune(text, r)
	}
	s.pos--
	s.unexpected("an escape")
	return text
}

// unit takes the four digits of a \u escape.
func (s *scanner) unit() rune {
	end := min(s.pos+4, len(s.data))
	n, err := strconv.ParseUint(string(s.data[s.pos:end]), 16, 16)
	if err != nil || end-s.pos < 4 {
		s.fail(`\u without four hexadecimal digits`)
		return 0
	}
	s.pos = end
	return rune(n)
}
