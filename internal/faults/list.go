package faults

import (
	"errors"
	"fmt"
	"slices"
)

// A List is what is wrong, each kind once with the first message that shows it.
// The zero value is empty. It is not for concurrent use.
type List struct {
	errs  []error
	known map[string]bool
}

// Add notes a fault of a kind and where it was seen, unless one of the kind is
// known.
func (l *List) Add(kind, where, format string, args ...any) {
	if l.known[kind] {
		return
	}
	if l.known == nil {
		l.known = map[string]bool{}
	}
	l.known[kind] = true
	l.errs = append(l.errs, fmt.Errorf("%s: %s: %s", where, kind, fmt.Sprintf(format, args...)))
}

// Knows reports whether a fault of the kind has been noted.
func (l *List) Knows(kind string) bool { return l.known[kind] }

// Errors returns the faults in the order in which they were noted.
func (l *List) Errors() []error { return slices.Clone(l.errs) }

// Err returns the faults as one error, nil if there is none.
func (l *List) Err() error { return errors.Join(l.errs...) }

// Guard calls f, notes a panic, and reports whether there was none.
func (l *List) Guard(where string, f func()) (calm bool) {
	defer func() {
		if cause := recover(); cause != nil {
			l.Add("panics", where, "%v", cause)
			calm = false
		}
	}()
	f()
	return true
}
