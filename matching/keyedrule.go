package matching

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A keyedRule looks at nothing of two people but what stands in their keys. For
// a scene it knows its classes.
type keyedRule struct {
	rule.Rule[mentorship.Pairing]
	mentorKey, menteeKey keyFunc
}

// Applies is the scope of the rule; one without a scope concerns every pairing.
func (r keyedRule) Applies(p mentorship.Pairing) bool {
	scoped, ok := r.Rule.(rule.Scoped[mentorship.Pairing])
	return !ok || scoped.Applies(p)
}

func (r keyedRule) PrepareRule(s Scene) rule.Rule[mentorship.Pairing] {
	prepared := classedRule{keyedRule: r}
	prepared.mentors, _ = grouped(s.Mentors, r.mentorKey)
	prepared.mentees, _ = grouped(s.Mentees, r.menteeKey)
	return prepared
}

// A classedRule is a [keyedRule] with the classes of a scene.
type classedRule struct {
	keyedRule
	mentors, mentees []int32
}

func (r classedRule) Classes() (mentors, mentees []int32) { return r.mentors, r.mentees }

// A relationalRule finds nothing about strangers.
type relationalRule struct{ rule.Rule[mentorship.Pairing] }

func (relationalRule) PassesStrangers() bool { return true }
