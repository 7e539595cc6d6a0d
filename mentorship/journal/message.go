package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// A MessageSent says when who wrote to whom, and nothing of what was written.
type MessageSent struct {
	Message MessageID           `json:"message"`
	From    mentorship.PersonID `json:"from"`
	// To are the recipients; empty for all other participants.
	To      []mentorship.PersonID `json:"to,omitzero"`
	Channel mentorship.Channel    `json:"channel,omitzero"`
}

// Form returns message-sent.
func (MessageSent) Form() Form { return Form{"message-sent", 1} }

func (b MessageSent) contradictions() []fault { return others("/to", b.To, b.From) }

// A MessageAnswered says when who answered a message.
type MessageAnswered struct {
	Message MessageID           `json:"message"`
	By      mentorship.PersonID `json:"by"`
}

// Form returns message-answered.
func (MessageAnswered) Form() Form { return Form{"message-answered", 1} }
