package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A SessionPlanned is a session that was agreed upon.
type SessionPlanned struct {
	Session SessionID           `json:"session"`
	Start   time.Time           `json:"start"`
	Length  mentorship.Duration `json:"length,omitzero"`
	// With are those who are to come; empty for all participants.
	With    []mentorship.PersonID `json:"with,omitzero"`
	Channel mentorship.Channel    `json:"channel,omitzero"`
}

// Form returns session-planned.
func (SessionPlanned) Form() Form { return Form{"session-planned", 1} }

// A SessionHeld is a session that took place, planned or not. It did not start
// after the event.
type SessionHeld struct {
	Session SessionID             `json:"session"`
	Start   time.Time             `json:"start"`
	Length  mentorship.Duration   `json:"length"`
	Present []mentorship.PersonID `json:"present"`
	// Prepared are those of them who came prepared.
	Prepared []mentorship.PersonID `json:"prepared,omitzero"`
	Channel  mentorship.Channel    `json:"channel,omitzero"`
	// Goals are those that were worked on.
	Goals []mentorship.GoalID `json:"goals,omitzero"`
}

// Form returns session-held.
func (SessionHeld) Form() Form { return Form{"session-held", 1} }

func (b SessionHeld) contradictions() []fault { return among("/prepared", b.Prepared, b.Present) }

func (b SessionHeld) misfits(e Event) []fault { return notAfter("/body/start", b.Start, e.At) }

// A SessionMissed says who did not come to a session without having cancelled,
// whether or not the others held it.
type SessionMissed struct {
	Session SessionID             `json:"session"`
	By      []mentorship.PersonID `json:"by"`
}

// Form returns session-missed.
func (SessionMissed) Form() Form { return Form{"session-missed", 1} }

// A SessionCancelled is a session called off before its start.
type SessionCancelled struct {
	Session SessionID           `json:"session"`
	By      mentorship.PersonID `json:"by"`
	Reason  Reason              `json:"reason,omitzero"`
}

// Form returns session-cancelled.
func (SessionCancelled) Form() Form { return Form{"session-cancelled", 1} }

// A SessionRescheduled is a session moved to another time.
type SessionRescheduled struct {
	Session SessionID           `json:"session"`
	By      mentorship.PersonID `json:"by"`
	From    time.Time           `json:"from"`
	To      time.Time           `json:"to"`
	Reason  Reason              `json:"reason,omitzero"`
}

// Form returns session-rescheduled.
func (SessionRescheduled) Form() Form { return Form{"session-rescheduled", 1} }

func (b SessionRescheduled) contradictions() []fault { return differ("/to", b.From, b.To) }
