package journal

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// check returns what is wrong with v, which is settled and required to be there.
func (s *shape) check(v reflect.Value) []fault {
	if s.class == list {
		return s.checkList(v)
	}
	var faults []fault
	for _, f := range s.fields {
		member := v.Field(f.index)
		if f.required || !member.IsZero() {
			faults = append(faults, under(f.name, f.check(member))...)
		}
	}
	if len(faults) > 0 {
		return faults
	}
	return s.whole(v)
}

// whole returns what is wrong with v as a whole, at the places within it that
// its method Validate names.
func (s *shape) whole(v reflect.Value) []fault {
	err := s.judge(v)
	if err == nil {
		return nil
	}
	if invalid, ok := errors.AsType[*mentorship.InvalidError](err); ok {
		var faults []fault
		for _, f := range invalid.Findings {
			faults = append(faults, wrong(f.Path, "%s", f.Message))
		}
		return faults
	}
	return []fault{{err: fmt.Errorf("%w: %w", ErrValue, err)}}
}

func (s *shape) checkList(v reflect.Value) []fault {
	if v.Len() == 0 {
		return []fault{{err: errEmpty()}}
	}
	var faults []fault
	for i := range v.Len() {
		faults = append(faults, under(strconv.Itoa(i), s.elem.check(v.Index(i)))...)
	}
	return append(faults, s.repeats(v)...)
}

func errEmpty() error { return fmt.Errorf("%w: it holds nothing", ErrValue) }

// judge returns what is wrong with v as a whole.
func (s *shape) judge(v reflect.Value) error {
	switch s.class {
	case id:
		if !mentorship.ValidID(v.String()) {
			return illFormed("id", v.String())
		}
	case word:
		if s.judges {
			break
		}
		if !mentorship.ValidWord(v.String()) {
			return illFormed("word", v.String())
		}
	case vocabulary:
		if v.Kind() == reflect.String {
			return unmarshalText(reflect.New(s.typ).Elem(), []byte(v.String()))
		}
	case duration:
		if v.Int() <= 0 {
			return fmt.Errorf("the duration %v is not positive", time.Duration(v.Int()))
		}
	case instant:
		if t, _ := reflect.TypeAssert[time.Time](v); !hasText(t) {
			return fmt.Errorf("the instant %v is missing or has no text form", t)
		}
	case record:
		if s.validates {
			whole, _ := asserted[interface{ Validate() error }](v)
			return whole.Validate()
		}
	default: // the method Valid alone says
	}
	if s.judges {
		if judge, ok := asserted[interface{ Valid() bool }](v); !ok || !judge.Valid() {
			if s.class == word {
				return illFormed(s.typ.Name(), v.String())
			}
			return fmt.Errorf("%v is not a valid %s", v, s.typ.Name())
		}
	}
	return nil
}

// asserted returns v as an interface that its type implements, without copying
// it.
func asserted[T any](v reflect.Value) (T, bool) {
	if v.CanAddr() {
		v = v.Addr()
	}
	return reflect.TypeAssert[T](v)
}

// illFormed says that a text is no well-formed noun, and how long it is. What it
// says may be what somebody told in confidence, put here by mistake, and has no
// place in an error.
func illFormed(noun, text string) error {
	return fmt.Errorf("a text of %d bytes is not a well-formed %s", len(text), noun)
}

// repeats returns the texts of a list that stand there before.
func (s *shape) repeats(v reflect.Value) []fault {
	if s.elem.class != id && s.elem.class != word && s.elem.class != vocabulary {
		return nil
	}
	var seen set[string]
	var faults []fault
	for i := range v.Len() {
		if !seen.add(v.Index(i).String()) {
			faults = append(faults, wrong("/"+strconv.Itoa(i), "it stands there before"))
		}
	}
	return faults
}

// settle brings v, which can be set, into the one form that equal values have,
// sharing no memory with what it was copied from: lists of its own, nil where
// empty, and canonical instants.
func (s *shape) settle(v reflect.Value) {
	switch {
	case !s.owned:
	case s.class == instant:
		t, _ := reflect.TypeAssert[*time.Time](v.Addr())
		*t = canonical(*t)
	case s.class == list && v.Len() == 0:
		v.SetZero()
	case s.class == list:
		own := reflect.MakeSlice(s.typ, v.Len(), v.Len())
		reflect.Copy(own, v)
		for i := range own.Len() {
			s.elem.settle(own.Index(i))
		}
		v.Set(own)
	default:
		for _, f := range s.fields {
			f.settle(v.Field(f.index))
		}
	}
}

// hasText reports whether an instant is there and has a text form.
func hasText(t time.Time) bool { return !t.IsZero() && t.Year() >= 0 && t.Year() <= 9999 }

// canonical returns t in UTC and without a monotonic reading; zero stays zero.
func canonical(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).UTC()
}
