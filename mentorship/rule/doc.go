// Package rule is the shared vocabulary of every check in this module.
//
// A [Rule] looks at one subject and returns [Finding] values: what is broken,
// or what cannot be told. A [Set] runs rules in the order of their [Code],
// stamps each finding with the rule's code and the caller's [Severity], and
// answers with a [Report] that also lists what was checked and what did not
// apply, so that silence can be proved.
//
// Rules state facts; sets hold opinions. A rule therefore never decides how
// grave its finding is for a particular programme: [Set.WithSeverity],
// [Set.With], [Set.Without] and [Set.Merge] do. All of them return a new set
// and leave the old one alone.
//
// What a rule saw is carried as [Evidence] with typed [Value] fields, so that
// a service can translate, sort or count it without reading prose. What a rule
// rests on is carried by its [Info]: a [Basis] (research, a standard, or
// convention) and the [Source] names behind it.
//
// # Missing evidence
//
// "Not enough evidence" is a finding of its own, with the outcome
// [Undetermined]. It never reads as healthy: [Report.Satisfied] leaves such a
// rule out.
//
// # Own rules
//
// Implement [Rule], or give [New] an [Info] and a function. Package ruletest
// beside this one checks that a rule keeps the contract.
//
// A [Set], a [Value] and the rules that [New], [NewScoped] and [Adapt] return
// are immutable and safe for concurrent use. The rest is plain data: whoever
// holds it may change it, save the slices inside, which may be shared
// ([Finding.Clone] gives a copy of one's own).
package rule
