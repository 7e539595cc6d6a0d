package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// Open vocabularies: words that [mentorship.ValidWord] accepts, so that no free
// text enters a journal. Rooms and programmes name the words they use.
type (
	// A Code is a word that somebody else's list explains: an instrument, an
	// item of a scale, a category of hours, a kind of note.
	Code string
	// A Reason says why something was declined, dropped, paused or ended.
	Reason string
	// A Resource is something that guidance may need and a place of work may
	// lack: "treadmill", "library access", "protected time".
	Resource string
	// A PhaseName is the text of a [mentorship.Phase], or of a phase of the
	// programme's own.
	PhaseName string
)

// A ConcernKind says what a concern is about: an open vocabulary of words that
// [mentorship.ValidWord] accepts; abuses of power and breaches are named (R1,
// R12).
type ConcernKind string

const (
	ConcernBullying        ConcernKind = "bullying"             // hurting somebody again and again
	ConcernExploitation    ConcernKind = "exploitation"         // using somebody for one's own ends
	ConcernHarassment      ConcernKind = "harassment"           // unwanted conduct towards a person
	ConcernConfidentiality ConcernKind = "breach of confidence" // telling what was to stay inside
	ConcernBoundaries      ConcernKind = "boundaries"           // too close, or about other matters
)

// A Point is one of the five that are discussed while people get acquainted
// (R9): a closed vocabulary.
type Point string

const (
	PointIntroductions Point = "introductions" // the road that led each of them here
	PointPractice      Point = "practice"      // what the mentee may do at work, where, and with what
	PointGoals         Point = "goals"         // what the mentee would like to have achieved
	PointFeedback      Point = "feedback"      // how they would like to hear it, and how often
	PointTimeframe     Point = "timeframe"     // the last day, and the hours that suit them
)

// Points returns the vocabulary in the order of the source.
func Points() []Point {
	return []Point{PointIntroductions, PointPractice, PointGoals, PointFeedback, PointTimeframe}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (p *Point) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(p, text, "point", Points()...)
}

// A Verdict is what was found out about a trait of a text: a closed
// vocabulary.
type Verdict string

const (
	VerdictPresent    Verdict = "present"     // the text shows it
	VerdictAbsent     Verdict = "absent"      // the text does not show it
	VerdictCannotTell Verdict = "cannot-tell" // there is too little to go by
)

// Verdicts returns the vocabulary.
func Verdicts() []Verdict { return []Verdict{VerdictPresent, VerdictAbsent, VerdictCannotTell} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (v *Verdict) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(v, text, "verdict", Verdicts()...)
}

// A Wave is when something is measured: a closed vocabulary.
type Wave string

const (
	WaveBefore Wave = "before" // before the mentorship begins
	WaveDuring Wave = "during" // while it lasts
	WaveAfter  Wave = "after"  // when it has ended
)

// Waves returns the vocabulary in order.
func Waves() []Wave { return []Wave{WaveBefore, WaveDuring, WaveAfter} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (w *Wave) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(w, text, "wave", Waves()...)
}

// A Response is how somebody took a piece of advice: a closed vocabulary
// (convention).
type Response string

const (
	ResponseAgreed     Response = "agreed"     // without reserve
	ResponseQuestioned Response = "questioned" // asked back, or put forward something else
	ResponseRefused    Response = "refused"    // will not follow it
)

// Responses returns the vocabulary.
func Responses() []Response { return []Response{ResponseAgreed, ResponseQuestioned, ResponseRefused} }

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (r *Response) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(r, text, "response", Responses()...)
}

// An Ending is how a relationship, or one person's part in it, came to its
// end: a closed vocabulary (convention).
type Ending string

const (
	EndingCompleted Ending = "completed"   // it ran its course, or reached its goals early
	EndingEarly     Ending = "ended-early" // both agreed to stop before
	EndingOneSided  Ending = "one-sided"   // one side stopped, or was not heard of again
	EndingDeclined  Ending = "declined"    // it never began: somebody said no
	EndingWithdrawn Ending = "withdrawn"   // it never began: whoever asked took it back
	EndingExpired   Ending = "expired"     // it never began: nobody answered in time
	EndingRematched Ending = "re-matched"  // another relationship takes its place
	EndingRedefined Ending = "redefined"   // it goes on as something else, such as among peers
	EndingSafety    Ending = "safety"      // ended to protect somebody
)

// Endings returns the vocabulary.
func Endings() []Ending {
	return []Ending{
		EndingCompleted, EndingEarly, EndingOneSided,
		EndingDeclined, EndingWithdrawn, EndingExpired,
		EndingRematched, EndingRedefined, EndingSafety,
	}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (e *Ending) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(e, text, "ending", Endings()...)
}
