package ruletest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Run reports each problem that [Examine] finds as an error of t.
func Run[S any](t testing.TB, r rule.Rule[S], subjects ...S) {
	t.Helper()
	report(t, Examine(r, subjects...))
}

// RunSet reports each problem that [ExamineSet] finds as an error of t.
func RunSet[S any](t testing.TB, set rule.Set[S], subjects ...S) {
	t.Helper()
	report(t, ExamineSet(set, subjects...))
}

func report(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Error(err)
	}
}

// Examine returns every way in which r was seen to break the contract of
// [rule.Rule], joined; nil if there is none. A problem is told once, with the
// first subject that shows it and the number of further ones. The texts are for
// people and may change.
//
// Examine asks r many times, from several goroutines.
func Examine[S any](r rule.Rule[S], subjects ...S) error {
	return examine(r, exhibits(subjects))
}

// ExamineSet returns what [rule.Set.Validate] has to say of set, joined with
// what [Examine] has to say of each of its rules; nil if there is nothing.
func ExamineSet[S any](set rule.Set[S], subjects ...S) error {
	errs := []error{set.Validate()}
	shown := exhibits(subjects)
	for r := range set.All() {
		errs = append(errs, examine(r, shown))
	}
	return errors.Join(errs...)
}

// An exhibit is a subject, how to call it in a problem, and the snapshot that
// tells whether the rule asked next has changed it.
type exhibit[S any] struct {
	name    string
	subject S
	before  []uint64
}

func exhibits[S any](subjects []S) []*exhibit[S] {
	var shown []*exhibit[S]
	show := func(name string, subject S) {
		e := &exhibit[S]{name: name, subject: subject}
		e.before = snapshot(&e.subject)
		shown = append(shown, e)
	}
	for i, s := range Hostile[S]() {
		show(fmt.Sprintf("Hostile()[%d]", i), s)
	}
	for i, s := range subjects {
		show(fmt.Sprintf("subject %d", i), s)
	}
	return shown
}
