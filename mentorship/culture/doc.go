// Package culture looks at what people of a mentorship have said about where they
// come from, and at what goes wrong between them where nobody talks about it.
//
// [Rules] is a set of rules about a [journal.View]: perspectives are used under
// consent, expectations are raised and taken into account, there is time for
// trust, understanding is checked, agreement is more than politeness, and what
// is hard to hear is said in private (R13, R14).
//
//	facts, err := j.Facts()
//	view := facts.View(journal.Look{At: now, Policy: mentorship.DefaultPolicy(), People: people})
//	report := culture.Rules().Check(view)
//
// The figures behind them can be asked for one by one:
//
//   - [Between]: have two people said that they come from different languages or
//     cultures?
//   - [Usable]: which perspectives may be used for what, until when, and why not?
//   - [Heeded]: how far does somebody take the expectations of others into account?
//   - [HarmonyOf]: does somebody agree with everything and act on nothing, unlike
//     before?
//   - [Incidents]: was it a breach or a misunderstanding, by what was agreed and
//     known then?
//   - [Ask]: which open question comes next?
//
// # Nothing is guessed
//
// Names, professions and silence tell nothing. That people differ rests on what
// they stated: the languages and countries of their records, perspectives that both
// share with the other, an expectation that one of them raised. Where they have
// stated too little, a rule says that it cannot tell, and names the question to
// ask. Nobody has to answer; a perspective is never required and has no weight of
// its own.
//
// # Who may see what
//
// A view of the whole journal is for coordinators, and shows what was reported.
// For what a participant may see, take the view of [journal.Journal.SeenBy].
//
// Everything here is a pure function of its arguments and safe for concurrent use.
package culture
