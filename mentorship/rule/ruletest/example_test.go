package ruletest_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// A session is planned for some of the people invited to it.
type session struct {
	Invited []string
	Present []string
}

// attendance returns the rule that somebody came, written in haste.
func attendance() rule.Rule[session] {
	return rule.New(rule.Info{
		Code: "programme.session.nobody-came", Severity: rule.Warning,
		Title:  "Somebody comes to each session.",
		Why:    "A session without people is a sign of a stall; it says nothing if nobody was invited.",
		Remedy: "Ask those invited which day suits them.",
		Basis:  rule.Convention,
	}, func(s session) []rule.Finding {
		if len(s.Present)*100/len(s.Invited) > 0 {
			return nil
		}
		return []rule.Finding{{Message: "nobody came", Evidence: []rule.Evidence{{Name: "present", Got: rule.Count(0)}}}}
	})
}

// The zero value is the first of the hostile subjects: nobody was invited.
func ExampleExamine() {
	fmt.Println(ruletest.Examine(attendance(), session{Invited: []string{"e1"}}))
	// Output:
	// ruletest: programme.session.nobody-came: Check panics: runtime error: integer divide by zero, at Hostile()[0] and 11 more
}

func ExampleExamineSet() {
	set := rule.NewSet(attendance()).Without("programme.session.too-long")
	fmt.Println(ruletest.ExamineSet(set))
	// Output:
	// rule: inconsistent set: no rule "programme.session.too-long" to remove
	// ruletest: programme.session.nobody-came: Check panics: runtime error: integer divide by zero, at Hostile()[0] and 11 more
}

// Subjects are found by reflection, for any type.
func ExampleHostile() {
	for _, n := range ruletest.Hostile[int16]() {
		fmt.Println(n)
	}
	// Output:
	// 0
	// 1
	// -1
	// 32767
	// -32768
}

// In a test, one line is enough. Here a stand-in for the test prints what it is
// told.
func ExampleRun() {
	t := printer{}
	ruletest.Run(t, attendance(), session{Invited: []string{"e1"}, Present: []string{"e1"}})
	// Output:
	// FAIL ruletest: programme.session.nobody-came: Check panics: runtime error: integer divide by zero, at Hostile()[0] and 11 more
}
