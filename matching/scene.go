package matching

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Scene is all that a criterion or a rule may get ready for before pairs are
// looked at one by one. It is read only.
type Scene struct {
	// Mentors and Mentees are in order of id; pairs are named by positions in
	// them. The pairings handed to rules point into these slices.
	Mentors, Mentees []mentorship.Person
	Mode             mentorship.Mode
	Period           mentorship.Period
	Policy           *mentorship.Policy
}

// A Preparer is a criterion that works out once for each person what it would
// otherwise work out for each pair.
type Preparer interface {
	Criterion
	// Prepare returns the criterion ready for the scene. Its ratings are those
	// of Rate. It may keep the scene.
	Prepare(s Scene) Prepared
}

// A Prepared criterion rates the pairs of its [Scene], named by position. It
// obeys the contract of [Criterion]. It may also be a [PairDescriber].
type Prepared interface {
	RatePair(mentor, mentee int) Rating
}

// A PairDescriber is to a [Prepared] criterion what a [Describer] is to a
// [Criterion]: it says in words what the rating of a pair stands for.
type PairDescriber interface {
	DescribePair(mentor, mentee int) string
}

// A RulePreparer is a rule of eligibility that works out once for each person
// what it would otherwise work out for each pair.
type RulePreparer interface {
	rule.Rule[mentorship.Pairing]
	// PrepareRule returns the rule ready for the scene, with the same Info. Its
	// findings are those of Check. It may keep the scene.
	PrepareRule(s Scene) rule.Rule[mentorship.Pairing]
}

// sceneOf returns the scene of one pairing; false if somebody is unknown.
func sceneOf(p mentorship.Pairing) (Scene, bool) {
	if p.Mentor == nil || p.Mentee == nil {
		return Scene{}, false
	}
	policy := p.Policy
	if policy == nil {
		policy = &mentorship.Policy{}
	}
	return Scene{
		Mentors: []mentorship.Person{*p.Mentor}, Mentees: []mentorship.Person{*p.Mentee},
		Mode: p.Mode, Period: p.Period, Policy: policy,
	}, true
}
