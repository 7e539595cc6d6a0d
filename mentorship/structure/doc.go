// Package structure tells whether a mentorship is composed as its structure and
// mode require, keeps mentors within their capacity, and advises on which
// structure and mode to choose.
//
// [Rules] is the set of rules about a [mentorship.Roster]: who takes part in a
// dyad, group, team, cohort of peers, facilitated cohort or functional
// mentorship; what meeting in person or virtually takes; and that people, hours
// and capacity cover the whole mentoring period. Structure and mode are apart,
// and the rules of both hold. [For] picks the rules of one structure and mode.
//
// A [Ledger] sums what every mentor carries over all relationships. Requests,
// joins, leaves, pauses, resumptions and ends pass through it, so that at no
// instant anybody comes to carry more than their capacity; who is refused gets
// every reason in a [RefusedError].
//
// [Advise] ranks all structures and modes for one mentee in a [Situation], with
// the reasons for and against each as data. Who may not be together is told to
// it as a list of [Bar].
//
// # Every instant counts
//
// People come, go and change roles. The rules look at each stretch of the
// period in which nobody does, and a finding names the instant at which
// something became wrong ("since") and who left then ("left"). Stretches in
// which nobody takes part are not out of proportion; that they are not covered
// is told by structure.period.not-covered. A relationship that does not state
// its start or end lasts from the first to the last of what its participants
// state.
//
// # Limits
//
// Numbers come from [mentorship.Policy], because sources disagree on nearly all
// of them. A rule whose limit is unset does not apply, and the report says so.
// Ratios are never divided: six mentees without a mentor are six to none, more
// than any limit allows.
//
// Everything here is a pure function of its arguments and safe for concurrent
// use.
package structure
