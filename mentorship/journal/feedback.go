package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A FeedbackGiven says who gave feedback to whom, on what, when, and about
// something of which date (R9). The text stands outside.
type FeedbackGiven struct {
	Feedback FeedbackID          `json:"feedback"`
	From     mentorship.PersonID `json:"from"`
	To       mentorship.PersonID `json:"to"`
	// On is the kind of thing it is about, such as "case presentation".
	On Code `json:"on,omitzero"`
	// About is the event it is about, if it is in a journal.
	About EventID `json:"about,omitzero"`
	// Happened is when that was, not after the event. Feedback is timely or not
	// by it.
	Happened time.Time          `json:"happened,omitzero"`
	Text     TextID             `json:"text,omitzero"`
	Channel  mentorship.Channel `json:"channel,omitzero"`
	// Public says that others than the two could hear or read it.
	Public bool `json:"public,omitzero"`
	// Traits are what was found in the text.
	Traits    []TraitVerdict `json:"traits,omitzero"`
	Effective Verdict        `json:"effective,omitzero"`
}

// Form returns feedback-given.
func (FeedbackGiven) Form() Form { return Form{"feedback-given", 1} }

func (b FeedbackGiven) contradictions() []fault {
	return append(differ("/to", b.From, b.To), once("/traits", b.Traits, TraitVerdict.trait)...)
}

func (b FeedbackGiven) misfits(e Event) []fault { return notAfter("/body/happened", b.Happened, e.At) }

// A FeedbackAnswered is the answer of who received feedback.
type FeedbackAnswered struct {
	Feedback  FeedbackID          `json:"feedback"`
	By        mentorship.PersonID `json:"by"`
	Text      TextID              `json:"text,omitzero"`
	Traits    []TraitVerdict      `json:"traits,omitzero"`
	Effective Verdict             `json:"effective,omitzero"`
}

// Form returns feedback-answered.
func (FeedbackAnswered) Form() Form { return Form{"feedback-answered", 1} }

func (b FeedbackAnswered) contradictions() []fault {
	return once("/traits", b.Traits, TraitVerdict.trait)
}

// A TraitVerdict says whether a text shows a trait.
type TraitVerdict struct {
	Trait   mentorship.Trait `json:"trait"`
	Verdict Verdict          `json:"verdict"`
}

func (t TraitVerdict) trait() mentorship.Trait { return t.Trait }

// A ReflectionWritten is somebody looking back on their own practice and
// progress. The text stands outside.
type ReflectionWritten struct {
	By   mentorship.PersonID `json:"by"`
	Text TextID              `json:"text,omitzero"`
	Goal mentorship.GoalID   `json:"goal,omitzero"`
}

// Form returns reflection-written.
func (ReflectionWritten) Form() Form { return Form{"reflection-written", 1} }
