package journal

import (
	"fmt"
	"reflect"
	"strings"
)

// A Kind names what happened: lower-case ASCII words joined by hyphens, such as
// "session-held". The kinds of a programme's own begin with the programme's
// name and a dot, "acme.case-discussed"; names without a dot are reserved for
// this package, so that a later version of it can use them.
type Kind string

// maxKindBytes is the longest kind that is valid (convention).
const maxKindBytes = 100

// Valid reports whether k is well formed.
func (k Kind) Valid() bool {
	owner, name, owned := strings.Cut(string(k), ".")
	return len(k) <= maxKindBytes && isKebab(owner) && (!owned || isKebab(name))
}

// Own reports whether k is a kind of a programme's own.
func (k Kind) Own() bool { return strings.Contains(string(k), ".") }

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

// A Form is one version of the body of a kind. Versions count from 1. The zero
// value is the form of no body.
type Form struct {
	Kind    Kind
	Version Ordinal
}

// String returns the form as "session-held/1".
func (f Form) String() string { return fmt.Sprintf("%s/%d", f.Kind, int(f.Version)) }

// A Body says what happened. Its fields are ids, instants, codes, counts and
// references, never free text.
//
// Form returns the kind, and the version in which bodies of this type are
// written; it is the same for all values of a type. The bodies of this package
// are structs, used as values; [Bodies] lists them. A programme may define its
// own: types that encoding/json writes as an object, whose JSON form their
// [Own] entry reads back. A body that was handed over is not changed any more,
// neither by its giver nor by who reads it.
type Body interface {
	Form() Form
}

// A Validator is a [Body] of a programme's own that can tell what is wrong with
// it. Validate is called when an event is checked, appended, read or written;
// it must be pure.
type Validator interface {
	Body
	Validate() error
}

// An Unknown is a body that was read and could not be told what it is: of a
// kind of somebody's own, or written by a later version of this module. It is
// kept as it came, so that nothing is lost when the journal is written again,
// and whoever replays a journal passes over it. Unknowns are comparable with ==.
type Unknown struct {
	Of Form
	// Raw is a JSON object, without white space and escaped as encoding/json
	// escapes; [Journal.Append] brings it into this form.
	Raw string
}

// Form returns the form that was read.
func (u Unknown) Form() Form { return u.Of }

// formOf returns the form of b; the zero form where there is no body to ask.
func formOf(b Body) Form {
	if v := reflect.ValueOf(b); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return Form{}
	}
	return b.Form()
}
