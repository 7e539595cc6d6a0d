// Package ruletest checks that a rule keeps the contract of [rule.Rule].
//
// One line in a test is enough:
//
//	func TestRatio(t *testing.T) {
//		ruletest.Run(t, structure.Ratio(), healthyTeam, crowdedTeam)
//	}
//
// [Run] examines one rule and [RunSet] all the rules of a set; [Examine] and
// [ExamineSet] return the problems as an error instead. Each looks at the
// subjects of [Hostile], the zero value first among them, and then at the given
// ones. Give at least one subject that satisfies the rule and one that breaks
// it: hostile subjects may never get past a rule's first condition.
//
// # What is checked
//
//   - Info is valid, the same every time, and readable as text.
//   - Check and Applies do not panic, answer alike when asked again and when
//     asked from several goroutines, and leave the subject alone, the spare
//     capacity of its slices included.
//   - Findings leave Code and Severity empty, have a known outcome, a readable
//     message, a path that is empty or a JSON Pointer (RFC 6901), and evidence
//     with names in words joined by hyphens and with the figures that were
//     seen; only a finding that is undetermined may lack those.
//
// Check is not asked about subjects for which Applies reports false, as a set
// would not ask either.
//
// # What is not checked
//
// Whether the rule is right. Nor can the kit see that a rule never returns,
// overflows the stack, or keeps what it was shown. Run the test under the race
// detector: it sees writes that undo themselves.
package ruletest
