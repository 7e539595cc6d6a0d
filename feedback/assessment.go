package feedback

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A State says what a message shows of a trait, in the closed vocabulary of
// journals, so that what was found can be recorded as it is: see
// [Assessment.Verdicts].
type State = journal.Verdict

const (
	Present    = journal.VerdictPresent    // the message shows the trait
	Absent     = journal.VerdictAbsent     // it does not
	CannotTell = journal.VerdictCannotTell // the score is between the two, or there is nothing to judge by
)

// A Judgement is what a message shows of one trait.
type Judgement struct {
	// Role is the one whose trait it is: the same word means different things of
	// a mentor and of a mentee.
	Role  mentorship.Role  `json:"role"`
	Trait mentorship.Trait `json:"trait"`
	// Score is from 0 to 1000: of a thousand messages with such a margin, so many
	// show the trait. There is one in every state.
	Score int   `json:"score"`
	State State `json:"state"`
	// Margin is what the score was read from: the sum of Whole, for the message as
	// a whole, and of the points of Evidence.
	Margin int64 `json:"margin"`
	Whole  int64 `json:"whole"`
	// Evidence are the passages that speak for the trait, in order of place. They
	// never overlap. There is none where the trait is absent.
	Evidence []Span `json:"evidence"`
	// Adds is what the score adds to the margin of the overall judgement; nothing
	// where that is made in the other role.
	Adds int64 `json:"adds"`
}

// A Span is a passage of a text, and what it adds to a margin. Offsets are
// half-open, once in bytes and once in code points (each byte that is no part
// of valid UTF-8 counts as one).
type Span struct {
	Start     int   `json:"start"`
	End       int   `json:"end"`
	RuneStart int   `json:"runeStart"`
	RuneEnd   int   `json:"runeEnd"`
	Points    int64 `json:"points"`
}

// An Assessment is what a message shows.
type Assessment struct {
	// Judgements are those of the writer's role, in the order of
	// [mentorship.Traits], effective ones first; of a writer of another role, those
	// of a mentor and then those of a mentee.
	Judgements []Judgement `json:"judgements"`
	// Effective is the overall judgement.
	Effective Effective `json:"effective"`
	// Actionable is the judgement whether the message proposes something to do,
	// which is the suggestion of [QuAL]; only of a mentor's message.
	Actionable Judgement `json:"actionable,omitzero"`
	// Channel is that of the message.
	Channel Channel `json:"channel,omitzero"`
	// Doubts say why nothing, or little, can be told.
	Doubts []Doubt `json:"doubts,omitzero"`
}

// A Doubt is a reason not to rely on an assessment: a closed vocabulary that may
// grow.
type Doubt string

const (
	TooShort   Doubt = "too-short"   // fewer than [MinWords] words
	NotEnglish Doubt = "not-english" // the words are not those of the language that was learned
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (d *Doubt) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(d, text, "doubt", TooShort, NotEnglish)
}

// Find returns the judgement of a trait; of two roles, the first.
func (a Assessment) Find(trait mentorship.Trait) (Judgement, bool) {
	for _, j := range a.Judgements {
		if j.Trait == trait {
			return j, true
		}
	}
	return Judgement{}, false
}

// Has reports whether the message shows the trait in a role that it was judged
// by.
func (a Assessment) Has(trait mentorship.Trait) bool {
	for _, j := range a.Judgements {
		if j.Trait == trait && j.State == Present {
			return true
		}
	}
	return false
}
