package ruletest

import (
	"cmp"
	"fmt"
	"reflect"
	"sync"
	"sync/atomic"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// asking is how many goroutines ask a rule at once.
const asking = 4

// examine checks the description, then each exhibit alone, and then from many
// goroutines at once those that the rule neither panicked at nor changed: two
// goroutines that write to one map would end the whole test.
func examine[S any](r rule.Rule[S], shown []*exhibit[S]) error {
	found := &problems{code: "rule"}
	if r == nil {
		found.add("", "the rule is nil", "")
		return found.err()
	}
	if !examineInfo(found, r) {
		return found.err()
	}
	var calm []*exhibit[S]
	var answers []answer
	for _, e := range shown {
		first, ok := examineAlone(found, r, e)
		if !ok {
			e.before = snapshot(&e.subject) // no other rule is to blame
			continue
		}
		calm = append(calm, e)
		answers = append(answers, first)
	}
	for i, differs := range askAtOnce(r, calm, answers) {
		if differs {
			found.add(calm[i].name, "another answer when asked from several goroutines", "")
		}
	}
	return found.err()
}

// examineAlone returns what r answered about e, and reports whether r neither
// panicked nor changed e nor changed its mind.
func examineAlone[S any](found *problems, r rule.Rule[S], e *exhibit[S]) (first answer, ok bool) {
	first = ask(r, e.subject)
	if first.panicked != nil {
		found.add(e.name, first.method+" panics", "%v", first.panicked)
		return first, false
	}
	for i, f := range first.findings {
		examineFinding(found, e.name, i, f)
	}
	if place, yes := changed(&e.subject, e.before); yes {
		found.add(e.name, "the subject is changed", "in %s", cmp.Or(place, "the whole"))
		return first, false
	}
	again := ask(r, e.subject)
	if !first.equal(again) {
		found.add(e.name, "two answers to one subject", "%s, then %s", first, again)
		return first, false
	}
	return first, true
}

// askAtOnce reports for each exhibit whether any goroutine was answered
// otherwise than before.
func askAtOnce[S any](r rule.Rule[S], shown []*exhibit[S], answers []answer) []bool {
	differs := make([]atomic.Bool, len(shown))
	var all sync.WaitGroup
	for range asking {
		all.Go(func() {
			for i, e := range shown {
				if !answers[i].equal(ask(r, e.subject)) {
					differs[i].Store(true)
				}
			}
		})
	}
	all.Wait()
	out := make([]bool, len(shown))
	for i := range differs {
		out[i] = differs[i].Load()
	}
	return out
}

// An answer is what a rule had to say of one subject.
type answer struct {
	applies  bool
	findings []rule.Finding
	method   string // that was called last
	panicked any
}

// ask does what a set does, and catches panics.
func ask[S any](r rule.Rule[S], subject S) (a answer) {
	defer func() { a.panicked = recover() }()
	a.applies = true
	if scoped, ok := r.(rule.Scoped[S]); ok {
		a.method = "Applies"
		a.applies = scoped.Applies(subject)
	}
	if a.applies {
		a.method = "Check"
		a.findings = r.Check(subject)
	}
	return a
}

func (a answer) String() string {
	switch {
	case a.panicked != nil:
		return fmt.Sprintf("a panic (%v)", a.panicked)
	case !a.applies:
		return "not applicable"
	default:
		return fmt.Sprintf("%d findings", len(a.findings))
	}
}

// equal compares findings deeply; none is none, nil or not. A panic equals
// nothing.
func (a answer) equal(b answer) bool {
	if a.panicked != nil || b.panicked != nil || a.applies != b.applies {
		return false
	}
	return len(a.findings) == 0 && len(b.findings) == 0 || reflect.DeepEqual(a.findings, b.findings)
}
