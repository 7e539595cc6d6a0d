package matchingtest

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// RunRule reports each problem that [ExamineRule] finds as an error of t.
func RunRule(t testing.TB, r rule.Rule[mentorship.Pairing], pairings ...mentorship.Pairing) {
	t.Helper()
	if err := ExamineRule(r, pairings...); err != nil {
		t.Error(err)
	}
}

// ExamineRule returns what [ruletest.Examine] has to say of a rule of
// eligibility, joined with every way in which it was seen to break the contract
// of [matching.RulePreparer], if it is one, of [matching.Sieve] or of
// [matching.Relational]; nil if there is nothing.
func ExamineRule(r rule.Rule[mentorship.Pairing], pairings ...mentorship.Pairing) error {
	err := ruletest.Examine(r, pairings...)
	if err != nil || r == nil {
		return err
	}
	var p problems
	for k, scene := range scenes(pairings) {
		where := fmt.Sprintf("scene %d", k)
		p.Guard(where, func() { p.rule(where, r, scene) })
	}
	return errors.Join(err, p.Err())
}

func (p *problems) rule(where string, r rule.Rule[mentorship.Pairing], s matching.Scene) {
	ready := r
	if preparer, ok := r.(matching.RulePreparer); ok {
		if ready = preparer.PrepareRule(s); ready == nil {
			p.Add("prepares nothing", where, "nil")
			return
		}
		if !reflect.DeepEqual(ready.Info(), r.Info()) {
			p.Add("has another description when prepared", where, "%v", ready.Info().Code)
		}
	}
	strangers := passesStrangers(r) || passesStrangers(ready)
	for i := range s.Mentees {
		if sieve, ok := ready.(matching.Sieve); ok {
			p.sieve(where, sieve, r, s, i)
		}
		for j := range s.Mentors {
			pairing := pairingOf(s, j, i)
			got, want := ready.Check(pairing), r.Check(pairing)
			if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
				p.Add("finds otherwise when prepared", where, "mentor %d, mentee %d: %v, want %v", j, i, got, want)
			}
			if strangers && pairing.Strangers() && len(want) > 0 {
				p.Add("does not pass strangers", where, "mentor %d, mentee %d: %v", j, i, want)
			}
		}
	}
}

func passesStrangers(r rule.Rule[mentorship.Pairing]) bool {
	relational, ok := r.(matching.Relational)
	return ok && relational.PassesStrangers()
}
