package journal

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// read takes one value into v, and returns what is wrong with it. Where the
// text itself is malformed, the scanner knows.
func (s *shape) read(sc *scanner, v reflect.Value) []fault {
	c := sc.peek()
	start := sc.pos
	if want := s.class.opening(); c != want && (want != '-' || c < '0' || c > '9') && (want != 't' || c != 'f') {
		sc.span()
		return []fault{{offset: start, err: notAn(s.class.json())}}
	}
	var err error
	switch s.class {
	case record:
		return s.readRecord(sc, v, start)
	case list:
		return s.readList(sc, v)
	case object:
		sc.span()
		v.Set(reflect.ValueOf(extent{start, sc.pos}))
		return nil
	case flag:
		v.SetBool(string(sc.span()) == "true")
	case number:
		text := string(sc.number())
		n, _ := strconv.Atoi(text)
		if strconv.Itoa(n) != text {
			err = fmt.Errorf("%.40s is no integer in plain digits, or too large", text)
		}
		v.SetInt(int64(n))
	case id, word:
		v.SetString(string(sc.text()))
	default:
		if text := sc.text(); sc.err == nil {
			err = unmarshalText(v, text)
		}
		s.settle(v)
	}
	if err == nil && sc.err == nil && (s.class != vocabulary || s.judges) {
		err = s.judge(v)
	}
	if err != nil {
		return []fault{{offset: start, err: fmt.Errorf("%w: %w", ErrValue, err)}}
	}
	return nil
}

func (s *shape) readRecord(sc *scanner, v reflect.Value, start int) []fault {
	var faults []fault
	var seen uint64 // no record has more than 64 members
	for name := range sc.members() {
		sc.peek()
		at := sc.pos
		i := s.member(name)
		if i < 0 {
			err := fmt.Errorf("%w: nothing here is called %.40q", ErrMember, name)
			faults = append(faults, fault{"/" + escapePointer(name), at, err})
			sc.span()
			continue
		}
		if seen&(1<<i) != 0 {
			sc.fail("the member %q stands twice", name)
			return nil
		}
		seen |= 1 << i
		f := s.fields[i]
		below := f.read(sc, v.Field(f.index))
		if len(below) == 0 && f.required && f.class == list && v.Field(f.index).Len() == 0 {
			below = []fault{{offset: at, err: errEmpty()}}
		}
		faults = append(faults, under(f.name, below)...)
	}
	for i, f := range s.fields {
		if f.required && seen&(1<<i) == 0 {
			faults = append(faults, fault{"/" + f.name, start, fmt.Errorf("%w: it is missing", ErrMember)})
		}
	}
	if len(faults) > 0 || sc.err != nil {
		return faults
	}
	faults = s.whole(v)
	for i := range faults {
		faults[i].offset = start
	}
	return faults
}

func (s *shape) readList(sc *scanner, v reflect.Value) []fault {
	var faults []fault
	start := sc.pos
	for i := range sc.elements() {
		v.Grow(1)
		v.SetLen(i + 1)
		faults = append(faults, under(strconv.Itoa(i), s.elem.read(sc, v.Index(i)))...)
	}
	if len(faults) > 0 || sc.err != nil {
		return faults
	}
	faults = s.repeats(v)
	for i := range faults {
		faults[i].offset = start
	}
	return faults
}

// unmarshalText lets v, which can be addressed and is textual, read its text. No
// such text is longer than a word; types may quote what they refuse.
func unmarshalText(v reflect.Value, text []byte) error {
	if len(text) > mentorship.MaxWordBytes {
		return fmt.Errorf("%w: %d bytes are too many", mentorship.ErrText, len(text))
	}
	u, ok := reflect.TypeAssert[encoding.TextUnmarshaler](v.Addr())
	if !ok {
		return fmt.Errorf("%w: of a type that no body has", ErrBody)
	}
	return u.UnmarshalText(text)
}

// opening returns the byte with which JSON values of this class begin; '-'
// stands for all that numbers begin with, 't' for a truth value.
func (c class) opening() byte {
	switch c {
	case record, object:
		return '{'
	case list:
		return '['
	case number:
		return '-'
	case flag:
		return 't'
	default:
		return '"'
	}
}

// json returns what JSON calls values of this class.
func (c class) json() string {
	switch c {
	case record, object:
		return "object"
	case list:
		return "array"
	case number:
		return "integer"
	case flag:
		return "boolean"
	default:
		return "string"
	}
}

func notAn(kind string) error { return fmt.Errorf("%w: not an %s", ErrMember, kind) }

// escapePointer escapes a name for a JSON Pointer.
func escapePointer(name []byte) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(string(name))
}
