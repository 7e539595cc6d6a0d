// Package phases is the state machine of a mentorship: it decides what may
// happen next, says where everybody stands and what is missing, and explains
// each refusal.
//
// A [Machine] is pure: it keeps nothing between two calls.
//
//	events, err := machine.Decide(state, command, context) // or a RefusedError with every reason
//	state, err = machine.Evolve(state, event)               // for each of them
//	state, err = machine.Replay(journal)                    // the same from the whole journal
//
// The journal is the truth ([journal.Journal]); a [State] follows from it and can
// be thrown away. A [Command] is the event that somebody wants to bring about.
// The [Context] holds what a decision needs from elsewhere: the policy, and the
// [Load] of the people over all relationships; [Machine.Needs] tells of whom.
//
// # From request to closure
//
// Before anybody is mentored a relationship is [Unopened], [Requested],
// [Lapsed] or [Forming]. Where several answers to requests cross, the first that
// is recorded counts: requests that have lost their place by it are taken back,
// and no two join whom nobody inside has asked. Then each who is mentored goes
// through the phases of the article (R9), each at their own pace:
//
//   - readiness: everybody says that they are prepared and commit themselves fully
//   - acquaintance: the five points, a goal, an agreement that is signed
//   - application: guidance applied, feedback, reflection; a way leads back to
//     negotiate anew, and nothing reached is lost
//   - closure: by [journal.Closed], or for one person by [journal.Left]
//
// The phase of a group follows from those of its people ([State.Phase]); nobody
// who lags, leaves or joins late holds back the others. No closing waits for a
// form: what is owed is recorded with it ([State.Owed]), and what it means for
// each person is told by [State.Aftermath].
//
// # What is possible, what is allowed, what is ready
//
// Three questions, and only the first is asked again on replay:
//
//   - Can it have happened? Order, phase, pause, and what it refers to.
//   - Is it for this [Party] to bring about, and does everybody speak for
//     themselves?
//   - Do the guards agree? They are rules ([rule.Set]) like all others: a finding
//     that is a [rule.Violation] refuses, whether it is broken or cannot be told;
//     a lesser one is advice.
//
// [Machine.Missing] tells what stands between each person and the next phase,
// [Machine.Allowed] what each party could do now, [Machine.Advice] what speaks
// against a command without refusing it, [Machine.Stalls] what has come to rest.
//
// # Pictures
//
// [Machine.Mermaid] and [Machine.Graphviz] draw the machine as text for these
// programs, with the [Way] of one relationship through it if it is given
// ([Machine.Ways]). [Machine.Timeline] draws a journal over time as SVG.
// [CrossWalk] says what others call a phase, Zachary and Kram.
//
// # A programme's own machine
//
// A [Definition] is data: phases, arcs, permits, guards, kinds of event.
// [StandardDefinition] gives a copy to change, and [New] checks the whole: that
// every phase can be reached and left, that nothing is ambiguous, that every kind
// can be read. A relationship records the definition that it was opened under;
// an [Upcast] lets a later version read it.
//
// # Concurrency
//
// Everything here is safe for concurrent use. That two decisions on one state
// cannot both win is the journal's doing: append under the expected
// [State.Version], and where other relationships matter also to the person's own
// stream, in one transaction.
package phases
