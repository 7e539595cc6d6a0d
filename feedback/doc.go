// Package feedback tells from the words that mentors and mentees write to each
// other which traits of effective and ineffective feedback (R9) they show, where in
// the text, how sure that is, whether the message helps, and what its writer might do.
//
// A [Model] is the classifier of this package; it assesses a [Message] and
// returns an [Assessment]: for each trait of the writer's role a [Judgement] with a
// score, a [State] that may be [CannotTell], and the passages that led to it, whose
// points add up exactly to the margin that the score was read from. [Receive]
// judges feedback together with its answer, [Assessment.QuAL] gives a second,
// published yardstick, and [Assessment.Advice] better moves.
//
// A journal records what was found without the text: [Assessment.Verdicts] for
// feedback and for answers to it. [Patterns], or [PatternsOf] a journal, are how each
// trait goes over time, and [DriftRules] find what gets worse, as other rules of this
// module do.
//
// Anybody's [Classifier], [Detector], [Lexicon], [Calibration] or [Language] can take the
// place of the model's or stand beside it: see [With], [FromLexicon],
// [Calibrated] and [ByLanguage].
//
// # What it is and what it is not
//
// Scores are calibrated on messages that language models wrote for this project in several
// hands, and on no others: no public collection of mentoring messages in healthcare
// exists. They describe messages and never persons. Nothing in them may end
// or sanction a mentorship; they are for the writer before a message is sent, and for a
// coordinator who wants to know where to ask. Dialects and the slips of a second
// language move scores far, as MODEL.md tells beside every other figure: scores of
// people who write in different Englishes are not to be compared.
//
// Whether feedback was timely is never read from a text, but from instants and an
// agreed time.
//
// Everything is pure and safe for concurrent use.
package feedback
