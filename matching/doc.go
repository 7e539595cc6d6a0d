// Package matching decides who mentors whom, says why, and proves it.
//
// A [Problem] holds the people of a round: mentors and mentees, the criteria by
// which a pair is rated, the rules about who may be matched at all, and how
// many slots each mentor has. [Match] solves it. The [Result] names the
// matches, each with a score whose parts add up exactly; the mentees left
// without a mentor, each with the true cause and the nearest change that would
// help; and a certificate. [Verify] checks a result against its problem without
// a solver. [Explain] says of any pair how it stands.
//
//	result, err := matching.Match(ctx, matching.Problem{
//		Mentors:     mentors,
//		Mentees:     mentees,
//		Criteria:    matching.DefaultCriteria(),
//		Eligibility: matching.Eligibility().Merge(ethics.Conflicts()),
//		Policy:      mentorship.DefaultPolicy(),
//	}, matching.Options{})
//
// # Hard and soft
//
// Eligibility is hard and apart from scores. It is a set of rules over a
// [mentorship.Pairing]; a pairing that breaks one whose severity is a violation
// is forbidden and never takes a slot, whatever the scores are. What a rule
// cannot tell forbids only where the problem is strict. A finding about a pair
// that was matched all the same is kept as a [Remark].
//
// Scores are soft. Each [Criterion] gives a pairing 0 to 10,000 points; the
// score is the sum of points times weights, in exact integers. What is unstated
// counts as 5,000, neither for nor against, and is marked; what is not asked
// for, such as perspectives that the mentee has not named, is no part of the
// score. A negative weight makes a penalty.
//
// # What is best
//
// The [Objective] says it: as many places filled as possible and then the
// greatest sum of scores, or that sum alone. Among results that are equally
// good the ids decide, so that equal problems give equal results, byte for
// byte, whatever the order of the input. A programme that prefers a lottery
// draws the ids.
//
// A result of [Optimal] carries [Duals]: prices of places on both sides. That
// no other choice is better follows from them by a few comparisons a pair,
// which is what [Instance.Verify] does. Of those who are not matched they tell
// who is next in line for which mentor.
//
// # What must be
//
// [Demands] are what a coordinator asks beyond scores, whatever that costs:
// pairs that are promised, more than one mentor for a mentee, how many somebody
// must have at least, who is to have the same mentor, and who is not. A result
// meets them all. If they cannot be met, it has no matches but a [Conflict]: some
// demands of which any one could be dropped, in words, and proved.
//
// With promises, minima and places [Duals] still prove the best. Groups to keep
// together or apart make it hard in general (NP-hard); then [Optimal] searches,
// within an effort that can be set, and the proof is an [UpperBound]:
// [Result.Gap] says how far from the best the result is at most, mostly zero.
//
// # What is fair
//
// [Lexicographic] seeks any aims in any order, each among the choices that are
// best in those before, and proves every step by [Staged] prices: places, score,
// ranks, and whoever comes off worst. [RankMaximal] gives the most people their
// first rank, [Fair] the fewest their last, [Leximin] looks at the least score
// first. A floor on scores ([Problem.Floor]) is a promise to each, and [Curve]
// says what it costs all.
//
// # Where people rank each other
//
// People say whom they prefer in [Problem.MenteeRankings] and
// [Problem.MentorRankings]. [Stable] leaves nobody with a reason to go and look
// for themselves. It works on the ranks of an [Instance], or on [Rankings] alone.
// Where people rank some as equal, stable matchings differ in size, and
// [MaxStable] looks for the largest. Where nobody does, a [Lattice] knows all
// stable matchings there are: the one with the least sum of ranks ([Egalitarian]),
// with the least bad worst rank ([MinRegret]), or with both sides as well off as
// each other ([SexEqual]).
//
// # Groups and rounds
//
// [FormGroups] forms teams, groups and circles of peers of a [Shape], a policy's
// or one's own, and bounds how much better another formation could be.
// [Rematch] matches again when people have come and gone: nobody changes without
// a reason, which is named, and who has waited gains. [VerifyGroups] and
// [VerifyRound] check both.
//
// # Large programmes
//
// With [Problem.Candidates], a few candidates of each mentee are found from
// indexes and bounds, the best of all by score, without scoring every pair. What
// was left out is said, and is no loss: a result of [Optimal] is extended until
// its prices prove it over all eligible pairs, and [Verify] holds them against
// all.
//
// # Own criteria, rules and solvers
//
// A function becomes a criterion by [CriterionFunc] and a rule by rule.New.
// Both may work out once for each person what they would otherwise work out for
// each pair ([Preparer] and [RulePreparer]), and may tell what spares a look at
// each pair: whom they cannot tell apart ([Classed]), whom they rate otherwise
// than the rest ([Lister]), what a pair gets at most ([Bounder]), who is certain
// to break a rule ([Sieve]), that strangers are no concern of theirs
// ([Relational]). Whoever tells nothing is asked about pairs, and all is as
// exact.
//
// A [Solver] reads an [Instance], the problem in flat arrays, and returns the
// pairs that it chose; what it returns is checked before it becomes a result.
//
// # What it does not do
//
// It does not know who would say no: a match is a proposal that both accept or
// decline. Scores compare pairs within one problem and mean nothing outside of
// it.
package matching
