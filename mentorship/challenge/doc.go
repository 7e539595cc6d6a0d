// Package challenge finds out what may stand between a mentorship and its benefit,
// and says how sure it is, why, what to ask next and what to do.
//
// The article names seven factors. Mismatch is told apart by its three causes, and
// two neighbours are looked at beside them, so that none is taken for another: see
// [Factor]. A service makes a view of the facts, weighs it once, and asks for the
// review:
//
//	view := facts.View(journal.Look{At: at, Policy: policy, People: people})
//	review := challenge.Weigh(view).Review(findings...)
//	for _, c := range review.Concerns {
//		fmt.Println(c.Factor, c.Sureness, c.For, c.Against, c.Do)
//	}
//	fmt.Println(review.Ask.Ask)
//
// [Rules] says the same as findings, one rule for each factor. [Openings] says
// whether there is a reason to look: that benefit is missing on either side, or
// that somebody asked.
//
// # Weight of evidence
//
// Some seventy kinds of observation, called clues, are counted: sessions missed by
// the mentor, goals that nobody works on, advice agreed with and never used,
// ratings from each side. Each counts for some factors and against others by a
// number of decibans, ten times the decimal logarithm of a likelihood ratio (Good
// 1985, reference "good-1985"). They add up with a prior to the weight of a factor,
// exactly, and [Clue] carries each part. 0 is as likely as not; from 10 on, ten to
// one, and 20, a hundred to one, it is called likely and strong (Jeffreys 1961,
// reference "jeffreys-1961"). What is of one kind counts only up to a bound, because
// it is not independent: ten missed sessions are one reason, and not ten.
//
// Evidence for a factor never lowers it, and evidence against never raises it.
// Without enough observations a factor is undetermined, whatever they say: a goal or
// a piece of advice that is looked at in several ways is one, and what would weigh
// nothing either way is none. The weights are a convention of this module; how well
// they do is measured on mentorships told by people who did not know them, see the
// README.
//
// A review is about a situation. It ranks what to ask about, and is no verdict on
// anybody.
//
// # Who may see what
//
// A coordinator may see all. What one participant reported to the programme must
// not show in what another sees, and a rank or a weight would show it. [ReviewFor]
// therefore computes the review from what its reader may see, and leaves nothing
// out afterwards.
//
// Everything here is an immutable value or plain data, and may be used
// concurrently.
package challenge
