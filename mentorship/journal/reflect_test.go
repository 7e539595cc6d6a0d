package journal_test

import (
	"reflect"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// relocate returns b with all instants in another zone, written differently
// and meaning the same.
func relocate(b journal.Body, zone *time.Location) journal.Body {
	v := reflect.New(reflect.TypeOf(b)).Elem()
	v.Set(reflect.ValueOf(b))
	eachLeaf(v, func(leaf reflect.Value) {
		if t, ok := reflect.TypeAssert[time.Time](leaf); ok && !t.IsZero() {
			leaf.Set(reflect.ValueOf(t.In(zone)))
		}
	})
	return v.Interface().(journal.Body)
}

// scribble writes over all memory that b points to.
func scribble(b journal.Body) {
	v := reflect.New(reflect.TypeOf(b)).Elem()
	v.Set(reflect.ValueOf(b))
	eachLeaf(v, func(leaf reflect.Value) { leaf.SetZero() })
}

// eachLeaf calls f for everything in v that is neither a list nor a record.
func eachLeaf(v reflect.Value, f func(reflect.Value)) {
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			eachLeaf(v.Index(i), f)
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[time.Time]():
		for _, field := range v.Fields() {
			eachLeaf(field, f)
		}
	default:
		f(v)
	}
}
