package journal

import (
	"encoding"
	"fmt"
	"reflect"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// check returns what is wrong with v, which can be addressed and is required to
// be there.
func (s *shape) check(v reflect.Value) []fault {
	var faults []fault
	switch s.class {
	case list:
		if v.Len() == 0 {
			return []fault{{err: errEmpty()}}
		}
		for i := range v.Len() {
			faults = append(faults, under(fmt.Sprint(i), s.elem.check(v.Index(i)))...)
		}
		return append(faults, s.repeats(v)...)
	case record:
		for _, f := range s.fields {
			member := v.Field(f.index)
			if f.required || !member.IsZero() && (f.class != list || member.Len() > 0) {
				faults = append(faults, under(f.name, f.check(member))...)
			}
		}
		if len(faults) > 0 {
			return faults
		}
	}
	if err := s.judge(v); err != nil {
		return []fault{{err: fmt.Errorf("%w: %w", ErrValue, err)}}
	}
	return nil
}

func errEmpty() error { return fmt.Errorf("%w: it holds nothing", ErrValue) }

// judge returns what is wrong with v as a whole. What is addressed needs no copy.
func (s *shape) judge(v reflect.Value) error {
	switch s.class {
	case id:
		if !mentorship.ValidID(v.String()) {
			return fmt.Errorf("%.40q is not a well-formed id", v.String())
		}
	case word:
		if !s.judges && !mentorship.ValidWord(v.String()) {
			return fmt.Errorf("%.40q is not a well-formed word", v.String())
		}
	case vocabulary:
		if v.Kind() == reflect.String {
			return reflect.New(s.typ).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(v.String()))
		}
	case duration:
		if v.Int() <= 0 {
			return fmt.Errorf("the duration %v is not positive", v.Interface())
		}
	case instant:
		if t := v.Addr().Interface().(*time.Time); t.IsZero() || t.Year() < 0 || t.Year() > 9999 {
			return fmt.Errorf("the instant %v is missing or has no text form", t)
		}
	}
	if s.judges && !v.Addr().Interface().(interface{ Valid() bool }).Valid() {
		return fmt.Errorf("%v is not a valid %s", v.Interface(), s.typ.Name())
	}
	return nil
}

// repeats returns the texts of a list that stand there before.
func (s *shape) repeats(v reflect.Value) []fault {
	if s.elem.class != id && s.elem.class != word && s.elem.class != vocabulary {
		return nil
	}
	var faults []fault
	seen := make(map[string]bool, v.Len())
	for i := range v.Len() {
		text := v.Index(i).String()
		if seen[text] {
			faults = append(faults, wrong("/"+fmt.Sprint(i), "%.40q stands twice", text))
		}
		seen[text] = true
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
		t := v.Addr().Interface().(*time.Time)
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

// canonical returns t in UTC and without a monotonic reading; zero stays zero.
func canonical(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.Round(0).UTC()
}
