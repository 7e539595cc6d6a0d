// Package matchingtest checks that a solver, a criterion or a rule of
// eligibility keeps the contract of package matching.
//
// One line in a test is enough:
//
//	func TestNearestFirst(t *testing.T) {
//		matchingtest.RunSolver(t, NearestFirst{})
//	}
//
//	func TestSameHospital(t *testing.T) {
//		matchingtest.RunCriterion(t, SameHospital(), alike, apart)
//	}
//
// [RunSolver], [RunCriterion] and [RunRule] report to a test; [ExamineSolver],
// [ExamineCriterion] and [ExamineRule] return the problems as an error instead.
//
// # What is checked
//
// Of a solver, on instances that are small, empty, level, extreme or crowded:
// that it does not panic, gives the same solution again and from several
// goroutines, leaves the instance alone, keeps to capacities, proves what it
// claims to prove ([matching.Instance.Verify]), and that an error after the
// context was cancelled wraps the cause. It may refuse, with an error wrapping
// [matching.ErrInstance], instances in which mentees have several places or
// people have minima, and with a [matching.TieError] those in which somebody
// ranks two as equal, or rates them so where nobody ranks; and no other.
//
// Of a criterion, on the pairings of [ruletest.Hostile] and on those given: that
// it does not panic and that ratings are valid; on those given also that ratings
// are the same again and from several goroutines and leave the pairing alone,
// that words are readable, and that whatever it offers beside ratings, prepared
// for a scene, says the same as the ratings do. Of a rule, all that package
// ruletest checks, and that it finds the same when prepared.
//
// # What is not checked
//
// Whether a criterion rates well, or whether a choice is good for which nothing
// is claimed. Give pairings that the criterion rates differently. Run the tests
// under the race detector: it sees writes that undo themselves.
package matchingtest
