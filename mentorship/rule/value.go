package rule

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A Kind is the type of a [Value]. The zero value is the kind of the zero
// Value, which stands for "not known".
type Kind string

const (
	KindCount    Kind = "count"    // a whole number
	KindDuration Kind = "duration" // a length of time
	KindRatio    Kind = "ratio"    // two whole numbers, in the order that the evidence's name says
	KindInstant  Kind = "instant"  // a point in time, UTC
	KindText     Kind = "text"     // a code or an id, never prose
)

// A Bound says how a [Value] limits another. The zero value is [Exactly].
type Bound string

const (
	Exactly Bound = ""         // the value itself
	AtMost  Bound = "at-most"  // the value or less
	AtLeast Bound = "at-least" // the value or more
	Not     Bound = "not"      // anything but the value
)

// A Value is one typed figure of [Evidence]: small, comparable with ==, and
// immutable. The zero value means that the figure is not known.
type Value struct {
	kind  Kind
	bound Bound
	a, b  int64
	text  string
}

// Count returns a whole number as a value.
func Count(n int64) Value { return Value{kind: KindCount, a: n} }

// Duration returns a length of time as a value.
func Duration(d time.Duration) Value { return Value{kind: KindDuration, a: int64(d)} }

// Ratio returns first to second as a value. It is kept as given: neither
// divided nor reduced, so that 6 to 0 stays what it is.
func Ratio(first, second int64) Value { return Value{kind: KindRatio, a: first, b: second} }

// Instant returns a point in time as a value, in UTC and without a monotonic
// reading. The zero instant is not known, and so the zero Value. One outside
// the years 0 to 9999, which no text form has, becomes the nearest within.
func Instant(t time.Time) Value {
	const first, last = -62_167_219_200, 253_402_300_799 // seconds of 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z
	second, nanosecond := t.Unix(), int64(t.Nanosecond())
	switch {
	case t.IsZero():
		return Value{}
	case second < first:
		second, nanosecond = first, 0
	case second > last:
		second, nanosecond = last, 999_999_999
	}
	return Value{kind: KindInstant, a: second, b: nanosecond}
}

// Text returns a code or an id as a value. Bytes that are not UTF-8 are
// replaced by U+FFFD, so that every value survives its text form.
func Text[S ~string](s S) Value {
	text := string(s)
	if !utf8.ValidString(text) { // many times faster than ToValidUTF8
		text = strings.ToValidUTF8(text, "\uFFFD")
	}
	return Value{kind: KindText, text: text}
}

// With returns v as a limit of the given kind, for [Evidence.Want]:
// Count(5).With(AtMost) is "at most 5". What is not known stays so under any
// bound.
func (v Value) With(b Bound) Value {
	if v.kind != "" {
		v.bound = b
	}
	return v
}

// Kind returns the type of v.
func (v Value) Kind() Kind { return v.kind }

// Bound returns how v limits.
func (v Value) Bound() Bound { return v.bound }

// Count returns the whole number; zero and false if v is of another kind.
func (v Value) Count() (int64, bool) {
	if v.kind != KindCount {
		return 0, false
	}
	return v.a, true
}

// Duration returns the length of time; zero and false if v is of another kind.
func (v Value) Duration() (time.Duration, bool) {
	if v.kind != KindDuration {
		return 0, false
	}
	return time.Duration(v.a), true
}

// Ratio returns both parts; zeros and false if v is of another kind.
func (v Value) Ratio() (first, second int64, ok bool) {
	if v.kind != KindRatio {
		return 0, 0, false
	}
	return v.a, v.b, true
}

// Instant returns the point in time in UTC; the zero time and false if v is of
// another kind.
func (v Value) Instant() (time.Time, bool) {
	if v.kind != KindInstant {
		return time.Time{}, false
	}
	return time.Unix(v.a, v.b).UTC(), true
}

// Text returns the code or id; the empty string and false if v is of another
// kind.
func (v Value) Text() (string, bool) { return v.text, v.kind == KindText }

// String returns v in words for a reader: "at most 5:1", "14 days", "unknown".
func (v Value) String() string {
	prefix := v.bound.words()
	switch v.kind {
	case KindDuration:
		return prefix + readable(time.Duration(v.a))
	case "":
		return "unknown"
	default:
		return prefix + v.plain()
	}
}

func (b Bound) words() string {
	switch b {
	case AtMost:
		return "at most "
	case AtLeast:
		return "at least "
	case Not:
		return "not "
	default:
		return ""
	}
}

const day = 24 * time.Hour

func readable(d time.Duration) string {
	switch {
	case d == 0 || d%day != 0:
		return d.String()
	case d == day:
		return "1 day"
	default:
		return fmt.Sprintf("%d days", d/day)
	}
}

// plain is the exact text of v without its bound; parse reads it back.
func (v Value) plain() string {
	switch v.kind {
	case KindCount:
		return strconv.FormatInt(v.a, 10)
	case KindDuration:
		return time.Duration(v.a).String()
	case KindRatio:
		return strconv.FormatInt(v.a, 10) + ":" + strconv.FormatInt(v.b, 10)
	case KindInstant:
		t, _ := v.Instant()
		return t.Format(time.RFC3339Nano)
	default:
		return v.text
	}
}
