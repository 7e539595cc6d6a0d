package journal

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"
)

// span takes one value of any kind and returns its bytes.
func (s *scanner) span() []byte {
	s.peek()
	start := s.pos
	s.skip(1)
	if s.err != nil {
		return nil
	}
	return s.data[start:s.pos]
}

// skip takes one value, which is the depth-th of those that stand in one
// another.
func (s *scanner) skip(depth int) {
	if depth > maxNesting {
		s.fail("more than %d values in one another", maxNesting)
		return
	}
	switch c := s.peek(); {
	case c == '{':
		var names names
		for name := range s.members() {
			if s.folds {
				name = bytes.Map(foldRune, name)
			}
			if !names.add(name) {
				s.fail("the member %.40q stands twice", name)
				return
			}
			s.skip(depth + 1)
		}
	case c == '[':
		for range s.elements() {
			s.skip(depth + 1)
		}
	case c == '"':
		s.text()
	case c == '-' || '0' <= c && c <= '9':
		s.number()
	default:
		s.literal()
	}
}

// foldRune returns the least of the runes that differ from r only in case, as
// encoding/json folds them.
func foldRune(r rune) rune {
	for {
		next := unicode.SimpleFold(r)
		if next <= r {
			return next
		}
		r = next
	}
}

// number takes a number and returns its bytes.
func (s *scanner) number() []byte {
	start := s.pos
	if s.at("-") {
		s.pos++
	}
	if s.at("0") {
		s.pos++
	} else {
		s.digits()
	}
	if s.at(".") {
		s.pos++
		s.digits()
	}
	if s.at("eE") {
		s.pos++
		if s.at("+-") {
			s.pos++
		}
		s.digits()
	}
	return s.data[start:s.pos]
}

// at reports whether the next byte, white space not passed over, is one of
// these.
func (s *scanner) at(these string) bool {
	return s.err == nil && s.pos < len(s.data) && strings.IndexByte(these, s.data[s.pos]) >= 0
}

func (s *scanner) digits() {
	if !s.at("0123456789") {
		s.unexpected("a digit")
	}
	for s.at("0123456789") {
		s.pos++
	}
}

func (s *scanner) literal() {
	for _, word := range [...]string{"true", "false", "null"} {
		if bytes.HasPrefix(s.data[s.pos:], []byte(word)) && s.err == nil {
			s.pos += len(word)
			return
		}
	}
	s.unexpected("a value")
}

// names is the set of the names seen in one object.
type names struct {
	few  [8][]byte
	n    int
	many map[string]struct{}
}

// add reports whether the name is new.
func (n *names) add(name []byte) bool {
	if n.many == nil {
		for _, other := range n.few[:n.n] {
			if bytes.Equal(other, name) {
				return false
			}
		}
		if n.n < len(n.few) {
			n.few[n.n] = name
			n.n++
			return true
		}
		n.many = make(map[string]struct{}, 2*len(n.few))
		for _, other := range n.few {
			n.many[string(other)] = struct{}{}
		}
	}
	size := len(n.many)
	n.many[string(name)] = struct{}{}
	return len(n.many) > size
}

// canonicalObject returns a JSON object without white space and with the
// characters escaped that encoding/json escapes, so that it stays the same
// through json.Marshal. Anything else is an error wrapping [ErrSyntax] or
// [ErrMember].
func canonicalObject(raw []byte) ([]byte, error) {
	s := scanner{data: raw}
	if s.peek() != '{' {
		return nil, notAn("object")
	}
	s.skip(1)
	s.end()
	if s.err != nil {
		return nil, s.err
	}
	var compact, escaped bytes.Buffer
	if err := json.Compact(&compact, raw); err != nil {
		return nil, err
	}
	json.HTMLEscape(&escaped, compact.Bytes())
	return escaped.Bytes(), nil
}
