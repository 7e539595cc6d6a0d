package rule

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
)

// InvalidSet is the code of the findings, one for each fault, that stand in the
// reports of a set that [Set.Validate] refuses, so that a mistake in building a
// set cannot pass for a clean result. No rule may have it.
const InvalidSet Code = "rule.set.invalid"

// A Set is an immutable collection of rules about S with the severities of
// one caller. Its methods return new sets. The zero value is an empty set: it
// checks nothing, and says so.
//
// Building never fails. A code that stands twice, or that is removed or
// overridden without being there, is remembered: [Set.Validate] returns all
// such faults, and the reports of such a set say that it is invalid. A Set may
// be used concurrently.
type Set[S any] struct {
	entries []entry[S] // ordered by code, no two alike
	faults  []error    // ordered by text
}

type entry[S any] struct {
	code     Code
	severity Severity
	rule     Rule[S]
	check    func(S) []Finding // as the rule does
	applies  func(S) bool      // likewise; nil where it applies to all
}

func newEntry[S any](code Code, severity Severity, r Rule[S]) entry[S] {
	e := entry[S]{code: code, severity: severity, rule: r}
	switch r := r.(type) {
	case *funcRule[S]: // called without a detour
		e.check = r.check
	case *scopedRule[S]:
		e.check, e.applies = r.check, r.applies
	case Scoped[S]:
		e.check, e.applies = r.Check, r.Applies
	default:
		e.check = r.Check
	}
	return e
}

// NewSet returns the set of the given rules with their default severities.
func NewSet[S any](rules ...Rule[S]) Set[S] { return Set[S]{}.With(rules...) }

// With returns s and the given rules. A nil rule is a fault. So is a rule whose
// code is there already: the one that was there stays. So is a rule whose
// description is incomplete: it runs all the same, as a [Violation] if its
// severity is none of the three.
func (s Set[S]) With(rules ...Rule[S]) Set[S] {
	s = s.clone()
	for _, r := range rules {
		if r == nil {
			s.fault("a rule is nil")
			continue
		}
		info := r.Info()
		for _, err := range info.faults() {
			s.add(err)
		}
		if !info.Severity.stamped() {
			info.Severity = Violation // so that reports have a text form
		}
		if info.Code == InvalidSet {
			s.fault("the code %q is reserved", info.Code)
		}
		s.insert(newEntry(info.Code, info.Severity, r))
	}
	return s
}

// Without returns s less the rules of the given codes. A code that is not
// there is a fault.
func (s Set[S]) Without(codes ...Code) Set[S] {
	s = s.clone()
	for _, code := range codes {
		if i, found := s.find(code); found {
			s.entries = slices.Delete(s.entries, i, i+1)
		} else {
			s.fault("no rule %q to remove", code)
		}
	}
	return s
}

// WithSeverity returns s with another severity for one rule. A code that is
// not there, or a severity that is none of the three, is a fault.
func (s Set[S]) WithSeverity(code Code, severity Severity) Set[S] {
	s = s.clone()
	i, found := s.find(code)
	switch {
	case !found:
		s.fault("no rule %q to override", code)
	case !severity.stamped():
		s.fault("severity %d for %q is none of advice, warning, violation", int(severity), code)
	default:
		s.entries[i].severity = severity
	}
	return s
}

// Merge returns the rules of both sets, with their severities and faults. A
// code in both is a fault; the rule of s stays.
func (s Set[S]) Merge(other Set[S]) Set[S] {
	s = s.clone()
	for _, e := range other.entries {
		s.insert(e)
	}
	for _, err := range other.faults {
		s.add(err)
	}
	return s
}

// Validate returns everything that is wrong with the set, joined in order of
// text; nil if nothing is. Incomplete descriptions wrap [ErrInfo], the rest
// [ErrSet].
func (s Set[S]) Validate() error { return errors.Join(s.faults...) }

// Len returns the number of rules.
func (s Set[S]) Len() int { return len(s.entries) }

// All yields the rules in order of code.
func (s Set[S]) All() iter.Seq[Rule[S]] {
	return func(yield func(Rule[S]) bool) {
		for _, e := range s.entries {
			if !yield(e.rule) {
				return
			}
		}
	}
}

// Infos returns the descriptions of the rules in order of code, each with the
// severity that this set gives it.
func (s Set[S]) Infos() []Info {
	infos := make([]Info, len(s.entries))
	for i, e := range s.entries {
		infos[i] = e.rule.Info()
		infos[i].Severity = e.severity
	}
	return infos
}

func (s Set[S]) clone() Set[S] {
	return Set[S]{slices.Clone(s.entries), slices.Clone(s.faults)}
}

func (s Set[S]) find(code Code) (int, bool) {
	return slices.BinarySearchFunc(s.entries, code, func(e entry[S], c Code) int {
		return cmp.Compare(e.code, c)
	})
}

func (s *Set[S]) insert(e entry[S]) {
	i, found := s.find(e.code)
	if found {
		s.fault("two rules with the code %q", e.code)
		return
	}
	s.entries = slices.Insert(s.entries, i, e)
}

func (s *Set[S]) fault(format string, args ...any) {
	s.add(fmt.Errorf("%w: "+format, append([]any{ErrSet}, args...)...))
}

func (s *Set[S]) add(fault error) {
	i, _ := slices.BinarySearchFunc(s.faults, fault.Error(), func(e error, text string) int {
		return cmp.Compare(e.Error(), text)
	})
	s.faults = slices.Insert(s.faults, i, fault)
}
