package ruletest_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// A team is the subject of the rules in these tests.
type team struct {
	Mentors []string
	Mentees []string
	Load    map[string]int
	Scores  []float64
	lead    *string // no hostile subject has one
}

// example returns the subject that tests give, each time a new one.
func example() team {
	lead := "m1"
	return team{
		Mentors: []string{"m1"},
		Mentees: append(make([]string, 0, 4), "e1", "e2"),
		Load:    map[string]int{"m1": 2, "m2": 0},
		Scores:  []float64{1, 0},
		lead:    &lead,
	}
}

func info() rule.Info {
	return rule.Info{
		Code: "test.team.no-mentor", Severity: rule.Violation,
		Title:  "A team has a mentor.",
		Why:    "Nobody guides a team without one; a team that is still forming may lack one for good reason.",
		Remedy: "Ask a senior colleague to join.",
		Basis:  rule.Convention,
	}
}

func finding(t team) rule.Finding {
	return rule.Finding{
		Path:    "/mentors",
		Message: fmt.Sprintf("%d mentees have no mentor", len(t.Mentees)),
		Evidence: []rule.Evidence{{
			Name: "mentors", Got: rule.Count(int64(len(t.Mentors))), Want: rule.Count(1).With(rule.AtLeast),
		}},
	}
}

func check(t team) []rule.Finding {
	if len(t.Mentors) > 0 {
		return nil
	}
	return []rule.Finding{finding(t)}
}

func size(t team) int              { return len(t.Mentors) }
func checkSize(int) []rule.Finding { return nil }
func hasMentees(t team) bool       { return len(t.Mentees) > 0 }

func firstMentee(t team) []rule.Finding {
	_ = t.Mentees[0]
	return nil
}

func quoteMentee(t team) []rule.Finding {
	if len(t.Mentees) == 0 {
		return nil
	}
	f := finding(t)
	f.Message = "mentee " + t.Mentees[0] + " has no mentor"
	return []rule.Finding{f}
}

// finds returns the rule that always has one finding, with a fault.
func finds(spoil func(*rule.Finding)) rule.Rule[team] {
	return rule.New(info(), func(t team) []rule.Finding {
		f := finding(t)
		spoil(&f)
		return []rule.Finding{f}
	})
}

// describes returns the good rule with a fault in its description.
func describes(spoil func(*rule.Info)) rule.Rule[team] {
	i := info()
	spoil(&i)
	return rule.New(i, check)
}

// atExample returns the rule that minds only what [example] returns.
func atExample(check func(team) []rule.Finding) rule.Rule[team] {
	return rule.NewScoped(info(), func(t team) bool { return t.lead != nil }, check)
}

// onlyExample returns a rule with n faulty findings about [example].
func onlyExample(n int) rule.Rule[team] {
	return atExample(func(t team) []rule.Finding {
		f := finding(t)
		f.Message = ""
		found := make([]rule.Finding, n)
		for i := range found {
			found[i] = f
		}
		return found
	})
}

// secondIsBad returns a rule with a good and a bad finding about [example].
func secondIsBad() rule.Rule[team] {
	return atExample(func(t team) []rule.Finding {
		bad := finding(t)
		bad.Message = ""
		return []rule.Finding{finding(t), bad}
	})
}

// from returns the rule that finds nothing in its first calls, and is check
// from the n-th on.
func from(n int64, check func(team) []rule.Finding) rule.Rule[team] {
	var calls atomic.Int64
	return rule.New(info(), func(t team) []rule.Finding {
		if calls.Add(1) < n {
			return nil
		}
		return check(t)
	})
}

// once returns the rule that is check in its n-th call, and finds nothing in
// the others.
func once(n int64, check func(team) []rule.Finding) rule.Rule[team] {
	var calls atomic.Int64
	return rule.New(info(), func(t team) []rule.Finding {
		if calls.Add(1) != n {
			return nil
		}
		return check(t)
	})
}

// late is the number of the first call after each subject was shown twice.
func late() int64 { return 2*int64(len(ruletest.Hostile[team]())+1) + 1 }

// counts returns the rule whose evidence is the number of its calls.
func counts() rule.Rule[team] {
	var calls atomic.Int64
	return atExample(func(t team) []rule.Finding {
		f := finding(t)
		f.Evidence[0].Got = rule.Count(calls.Add(1))
		return []rule.Finding{f}
	})
}

// fickleScope returns the rule whose scope changes from call to call.
func fickleScope() rule.Rule[team] {
	var calls atomic.Int64
	applies := func(team) bool { return calls.Add(1)%2 == 0 }
	return rule.NewScoped(info(), applies, func(team) []rule.Finding { return nil })
}

// fickleInfo returns the rule whose description changes from call to call.
func fickleInfo() rule.Rule[team] {
	calls := 0
	return custom{func() rule.Info {
		calls++
		i := info()
		i.Title = fmt.Sprintf("Title %d.", calls)
		return i
	}, check}
}

// A custom rule has methods of the test's choice.
type custom struct {
	info  func() rule.Info
	check func(team) []rule.Finding
}

func (c custom) Info() rule.Info             { return c.info() }
func (c custom) Check(t team) []rule.Finding { return c.check(t) }

// A printer is a test that prints its errors.
type printer struct{ testing.TB }

func (printer) Helper()           {}
func (printer) Error(args ...any) { fmt.Println(append([]any{"FAIL"}, args...)...) }
