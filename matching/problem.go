package matching

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Problem is the people of one round of matching and what they are matched
// by. The order of its lists makes no difference. Nothing in it is kept or
// changed. The zero value has nobody in it.
type Problem struct {
	// Mentors and Mentees are the two sides. Each must be well formed
	// ([mentorship.Person.Validate]) and its zone known; an id stands once on a
	// side. A person may stand on both; [SelfMatch] sees to it that they are
	// not matched with themselves.
	Mentors, Mentees []mentorship.Person

	// Criteria rate the eligible pairs; see [DefaultCriteria]. With none, every
	// score is 0.
	Criteria []Weighted

	// Eligibility are the rules about who may be matched with whom; see the
	// function [Eligibility]. A pair is forbidden by any finding that is broken
	// and of the severity [rule.Violation], and then never takes a slot,
	// whatever the scores are. The zero value forbids nothing.
	Eligibility rule.Set[mentorship.Pairing]
	// Strict forbids a pair also by a finding of that severity that is
	// undetermined. Otherwise such findings are remarks on a match.
	Strict bool

	// Objective says what is best; the zero value is [Participation].
	Objective Objective

	// Floor is the least score of a pair that may be matched: one that scores
	// less is no candidate, whatever else would be lost. Nil is no floor. To see
	// what a floor costs, look at [Curve].
	Floor *int

	// Candidates is how many candidates of each mentee are looked at: the best by
	// score, of equal ones those with the lower id, mentors with a slot to give
	// before those without. Zero looks at all, which takes a programme of up to
	// some thousands on either side; a larger one is matched by a few candidates
	// each, 16 for example, in less time and memory by far.
	//
	// Nothing is lost without being said. [Instance.Cut] tells what was left out
	// of each row. Match adds what was left out where it could improve a result
	// that [Duals] prove, until they prove it over all eligible pairs. Whatever
	// else proves a result, [Stability], an [UpperBound] or [Staged], proves it
	// among candidates. More are taken where demands cannot be met among so few. Groups
	// look at all pairs.
	Candidates int

	// Policy gives the capacity of mentors who have not said, and the limits
	// that rules and criteria look at.
	Policy mentorship.Policy
	// Mode is the way of meeting intended; unstated where any will do.
	Mode mentorship.Mode
	// Period is the whole mentoring period; unstated where not known.
	Period mentorship.Period

	// Ties, Declared and History are what is known between people, those who
	// are not in the round among them. A pairing is shown the ties in which one of
	// the two stands, what either has declared, and what was between the two. What
	// is malformed is for the rules to say.
	//
	// A pairing is also shown the managers of the two, where they are in the round.
	// Whom a manager outside of it reports to is known only from a tie.
	Ties     []mentorship.Tie
	Declared []mentorship.Declaration
	History  []mentorship.Encounter

	// MenteeRankings and MentorRankings are whom people prefer, of those who say.
	// On a side where somebody ranks, everybody else goes by the scores; where
	// nobody does, so do all. [Stable], [MaxStable] and [RankMaximal] go by them,
	// [Optimal] by the scores alone. Everybody whom a ranking names is a candidate.
	MenteeRankings, MentorRankings map[mentorship.PersonID]Ranking

	// Demands are what must hold beyond that, whatever the scores are.
	Demands Demands

	// Taken is how many slots of a mentor are used already, over all
	// relationships and earlier rounds; see [Result.Taken].
	Taken map[mentorship.PersonID]int
}

// Validate returns a [ProblemError] with everything that is wrong with the
// problem, nil if nothing is. Ratings are not looked at: that takes every pair,
// and [Compile] does it.
func (p Problem) Validate() error {
	_, err := arrange(p)
	return err
}
