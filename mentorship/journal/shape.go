package journal

import (
	"encoding"
	"reflect"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A shape says what the values of a type look like, and which of them are well
// formed. It follows from the type alone, so that a body is a struct and
// nothing else: reading, checking and copying it are the same walk for all.
//
// A member without omitzero is required. Text whose type decodes itself is of a
// closed vocabulary or a level; other text is an id if the name of its type
// ends in ID, or if it has no type of its own, else a word. Numbers, and
// whatever else has a method Valid or Validate, are as that says. Durations are
// positive.
// Empty lists are nil, and no list of texts holds one twice.
type shape struct {
	typ     reflect.Type
	class   class
	textual bool // decodes itself from text
	judges  bool // has a method Valid
	// validates: a record has a method Validate, which judges it as a whole, its
	// members that are records included. Of a [mentorship.InvalidError] each finding
	// is told at its own place.
	validates bool
	// owned: a value holds memory or instants, and is copied before it is kept.
	owned  bool
	elem   *shape   // of a list
	fields []member // of a record
}

type member struct {
	name     string
	index    int
	required bool
	*shape
}

type class int

const (
	opaque class = iota // a type that no body may have
	id
	word
	vocabulary // closed, or a level
	duration
	instant
	number
	flag
	list
	record
	object // some JSON object, as it stands in the input
)

// An extent is where in the input an object stands.
type extent struct{ From, Until int }

var (
	textType     = reflect.TypeFor[encoding.TextUnmarshaler]()
	validType    = reflect.TypeFor[interface{ Valid() bool }]()
	validateType = reflect.TypeFor[interface{ Validate() error }]()
	timeType     = reflect.TypeFor[time.Time]()
	durationType = reflect.TypeFor[mentorship.Duration]()
	extentType   = reflect.TypeFor[extent]()
)

// shapeOf returns the shape of a type.
func shapeOf(t reflect.Type) *shape {
	s := &shape{
		typ:     t,
		textual: reflect.PointerTo(t).Implements(textType),
		judges:  t.Implements(validType),
	}
	switch {
	case t == timeType:
		s.class, s.owned = instant, true
	case t == durationType:
		s.class = duration
	case t == extentType:
		s.class = object
	case s.textual:
		s.class = vocabulary
	case t.Kind() == reflect.String && (t.Name() == "string" || strings.HasSuffix(t.Name(), "ID")):
		s.class = id
	case t.Kind() == reflect.String:
		s.class = word
	case t.Kind() == reflect.Int && s.judges:
		s.class = number
	case t.Kind() == reflect.Bool:
		s.class = flag
	case t.Kind() == reflect.Slice:
		s.class, s.owned = list, true
		s.elem = shapeOf(t.Elem())
	case t.Kind() == reflect.Struct:
		s.class = record
		s.validates = t.Implements(validateType)
		for f := range t.Fields() {
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			m := member{name, f.Index[0], options != "omitzero", shapeOf(f.Type)}
			if s.validates && m.class == record {
				m.judges = false
			}
			s.fields = append(s.fields, m)
			s.owned = s.owned || m.owned
		}
	}
	return s
}

// member returns the index in s.fields of the member of that name, -1 if there
// is none.
func (s *shape) member(name []byte) int {
	for i, f := range s.fields {
		if f.name == string(name) {
			return i
		}
	}
	return -1
}
