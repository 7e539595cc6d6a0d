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

// A Lister is a [Prepared] criterion that names, from an index and without a
// look at all, the mentors whom it rates otherwise than the rest: for a mentee
// who seeks an area, for example, those who claim it. With few candidates sought
// ([Problem.Candidates]), the rest need not be looked at.
type Lister interface {
	Prepared
	// AppendListed appends the mentors who are listed for a mentee, in rising
	// order and each once, with their ratings, and returns the rating of all
	// others. All of these are what RatePair says, and valid.
	AppendListed(dst []Listed, mentee int) (listed []Listed, rest Rating)
}

// Listed is a mentor, by position in the scene, with a rating.
type Listed struct {
	Mentor int32
	Rating Rating
}

// Classed is what is known beforehand of a criterion or a rule, once prepared:
// which people it cannot tell apart. One look at each pair of classes then
// stands for all. It pays where there are far fewer classes than people.
type Classed interface {
	// Classes returns the class of each mentor and of each mentee of the scene,
	// numbered from 0 on either side, and no more than there are people. Pairs
	// of the same two classes have the same rating, which is valid for every
	// pair; or findings that are alike in outcome.
	Classes() (mentors, mentees []int32)
}

// A Bounder is a [Prepared] criterion that tells in a few nanoseconds between
// which points its rating of a pair lies, where the rating itself takes longer.
type Bounder interface {
	Prepared
	// BoundPair returns the least and the most points that the rating of a pair
	// counts: an unstated one counts [Neutral], one that is not asked 0.
	BoundPair(mentor, mentee int) (least, most Rating)
}

// A Sieve is a rule, once prepared, that tells from an index which mentors are
// certain to break it with a mentee.
type Sieve interface {
	// Sift takes such mentors, or some of them, out of a set: the mentor at
	// position j of the scene is bit j%64 of word j/64. It may be called
	// concurrently, adds nobody, and keeps no hold of the set.
	Sift(mentors []uint64, mentee int)
}

// Relational is a rule that concerns only those between whom something is
// known, which is few of all pairs.
type Relational interface {
	// PassesStrangers reports that the rule finds nothing about a pairing whose
	// two people are strangers ([mentorship.Pairing.Strangers]).
	PassesStrangers() bool
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
