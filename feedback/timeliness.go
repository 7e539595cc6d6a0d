package feedback

import (
	"math"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// timely and untimely judge when a mentor's feedback came, never what it says.
// Their margins are in seconds: by how much it came before its time was up, or
// after.
func (m Message) timely() Judgement {
	j := Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Timely, Score: 500, State: CannotTell}
	if left, ok := m.timeLeft(); ok {
		j.Margin, j.Score, j.State = left, 0, Absent
		if left >= 0 {
			j.Score, j.State = 1000, Present
		}
		j.Whole = j.Margin
	}
	return j
}

func (m Message) untimely() Judgement {
	j := m.timely()
	j.Trait, j.Margin, j.Whole, j.Score = mentorship.Untimely, -j.Margin, -j.Whole, 1000-j.Score
	j.State = not(j.State)
	return j
}

// timeLeft returns how many whole seconds were left when the message was
// written, rounded down, so that a part of a second too late is too late. It
// cannot be told without both instants and a limit, nor of what had not happened
// yet.
func (m Message) timeLeft() (int64, bool) {
	c := m.Context
	within, set := c.Within.Value()
	if !set || c.At.IsZero() || c.EventAt.IsZero() || c.At.Before(c.EventAt) {
		return 0, false
	}
	left := within.Std() - c.At.Sub(c.EventAt)
	if left > 0 && within < 0 { // a limit that nobody can keep
		left = math.MinInt64
	}
	seconds := int64(left / time.Second)
	if left%time.Second < 0 {
		seconds--
	}
	return seconds, true
}
