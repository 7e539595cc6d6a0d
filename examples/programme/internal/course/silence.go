package course

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Silence is what somebody has left undone since an instant: signs of where a
// standstill comes from. It judges nobody.
type Silence struct {
	Person     mentorship.PersonID
	Unanswered int // messages to the person that wait for an answer
	Missed     int // sessions
}

// Silences returns what each who takes part has left undone since the mentorship of
// somebody last moved, in the order in which they joined.
func (c Course) Silences(since, at time.Time) []Silence {
	var list []Silence
	window := mentorship.Period{From: since}
	for _, p := range c.State.Participants() {
		s := Silence{
			Person:     p.Person,
			Unanswered: len(c.Facts.MessageAnswers(p.Person, window, at).Lasting),
			Missed:     c.Facts.Attendance(p.Person, window, at).Missed.Count,
		}
		if p.Active() && s.Unanswered+s.Missed > 0 {
			list = append(list, s)
		}
	}
	return list
}
