package rule

import "slices"

// A Rule looks at one subject of type S.
//
// Check returns what is broken or undetermined, nil if nothing is. It leaves
// Code and Severity of its findings empty. It must be pure: the same subject
// gives the same findings, it keeps no reference to the subject and changes
// nothing in it, and it never panics, whatever the subject holds. It may be
// called concurrently.
//
// Info must return the same description every time.
type Rule[S any] interface {
	Info() Info
	Check(subject S) []Finding
}

// A Scoped rule does not concern every subject. A [Set] asks Applies first and
// reports a rule that does not apply as such; Check is then not called.
// Applies obeys the same contract as Check.
type Scoped[S any] interface {
	Rule[S]
	Applies(subject S) bool
}

// New returns the rule that check computes, nil if check is nil: a [Set]
// counts a nil rule as a fault.
func New[S any](info Info, check func(S) []Finding) Rule[S] {
	if check == nil {
		return nil
	}
	return &funcRule[S]{cloneInfo(info), check}
}

// NewScoped returns the rule that check computes for those subjects for which
// applies reports true, nil if either is nil.
func NewScoped[S any](info Info, applies func(S) bool, check func(S) []Finding) Scoped[S] {
	if applies == nil || check == nil {
		return nil
	}
	return &scopedRule[S]{funcRule[S]{cloneInfo(info), check}, applies}
}

type funcRule[S any] struct {
	info  Info
	check func(S) []Finding
}

func (r *funcRule[S]) Info() Info          { return cloneInfo(r.info) }
func (r *funcRule[S]) Check(s S) []Finding { return r.check(s) }

type scopedRule[S any] struct {
	funcRule[S]
	applies func(S) bool
}

func (r *scopedRule[S]) Applies(s S) bool { return r.applies(s) }

func cloneInfo(i Info) Info {
	i.Sources = slices.Clone(i.Sources)
	return i
}

// Adapt lets a rule about T look at an S, by way of the T that from finds in
// it. The result is [Scoped] if the rule is, by the rule's own scope; it is nil
// if r or from is nil. From must be as pure as the rule.
func Adapt[S, T any](r Rule[T], from func(S) T) Rule[S] {
	if r == nil || from == nil {
		return nil
	}
	check := func(s S) []Finding { return r.Check(from(s)) }
	if scoped, ok := r.(Scoped[T]); ok {
		return NewScoped(r.Info(), func(s S) bool { return scoped.Applies(from(s)) }, check)
	}
	return New(r.Info(), check)
}
