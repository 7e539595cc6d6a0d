package journal

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Message is what a journal says of a message.
type Message struct {
	ID   MessageID
	Sent Mark
	From mentorship.PersonID
	// To are the recipients; empty for all other participants.
	To      []mentorship.PersonID
	Channel mentorship.Channel
	Answers List[Fact[MessageAnswered]]
}

// reaches reports whether somebody who took part at those times is a recipient.
func (m *Message) reaches(p mentorship.PersonID, there stretches) bool {
	if len(m.To) > 0 {
		return slices.Contains(m.To, p)
	}
	return p != m.From && there.contains(m.Sent.At)
}

// answered returns the first answer of a recipient, and one of another recipient
// before it.
func (m *Message) answered(p mentorship.PersonID) (by, other Mark) {
	for a := range m.Answers.each() {
		if a.Body.By == p {
			return a.Mark, other
		}
		if a.Body.By != m.From && (len(m.To) == 0 || slices.Contains(m.To, a.Body.By)) {
			other = a.Mark
		}
	}
	return Mark{}, other
}

// Messages returns the messages in order.
func (f Facts) Messages() List[Message] { return f.look().messages }

// MessageAnswers returns how long the messages of the window to a person took,
// or take, until they answered: from the message to their first answer, or to
// the instant at which one looks, by the clock of the relationship and the
// person. A message to several that only others have answered is ended
// elsewhere.
func (f Facts) MessageAnswers(p mentorship.PersonID, w mentorship.Period, at time.Time) Delays {
	a := answers{clock: f.Clock(p), at: at}
	there := f.presence(p)
	for m := range during(f.look().messages, w) {
		if !m.reaches(p, there) {
			continue
		}
		by, other := m.answered(p)
		a.add(m.Sent, by, other)
	}
	return a.sorted()
}

// answers gathers the delays of answers.
type answers struct {
	Delays
	clock Clock
	at    time.Time
}

// add adds what began with one mark and was answered by the person, by another,
// or not at all.
func (a *answers) add(asked, by, other Mark) {
	switch {
	case !by.IsZero():
		a.Ended = append(a.Ended, Delay{a.clock.Between(asked.At, by.At), asked.Event, by.Event})
	case !other.IsZero():
		a.Elsewhere++
	default:
		a.Lasting = append(a.Lasting, Delay{a.clock.Between(asked.At, a.at), asked.Event, ""})
	}
}

func (a *answers) sorted() Delays {
	sortDelays(&a.Delays)
	return a.Delays
}

func (f *folder) messageSent(b MessageSent) {
	begin(f, &f.messages, messageSpace, b.Message, "message", Message{
		ID: b.Message, Sent: f.mark, From: b.From, To: b.To, Channel: b.Channel,
	})
	f.contact(b.From)
}

func (f *folder) messageAnswered(b MessageAnswered) {
	if m := change(f, &f.messages, messageSpace, b.Message, "message"); m != nil {
		keep(f, &m.Answers, b)
	}
	f.contact(b.By)
}
