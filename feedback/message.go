package feedback

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Message is a piece of feedback, or an answer to one, as it was written.
type Message struct {
	// Role is the writer's. A message of any other role than mentor and mentee is
	// judged by the traits of both.
	Role mentorship.Role
	// Text may be any bytes. What is not valid UTF-8 counts as blank.
	Text    string
	Context Context
}

// A Context is what is known of a message beside its text. The zero value is
// that nothing is known, and nothing is inferred from it.
type Context struct {
	// Answers is the text of the message that this one answers; empty for none.
	Answers string
	// At is when the message was written, and EventAt when that happened which it
	// is about. Without both, timely and untimely cannot be told.
	At, EventAt time.Time
	// Within is how soon after the event feedback was to be given, as agreed or by
	// policy; unset, timely and untimely cannot be told.
	Within  mentorship.Limit[mentorship.Duration]
	Channel Channel
}

// A Channel says who can read a message: a closed vocabulary.
type Channel string

const (
	ChannelUnknown Channel = ""             // nobody has said
	Private        Channel = "private"      // the two of them
	BeforePeers    Channel = "before-peers" // others of the group as well
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (c *Channel) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(c, text, "channel", ChannelUnknown, Private, BeforePeers)
}
