package journal

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Attendance is what became of the sessions that somebody was to come to, or
// came to. All but Prepared are of the same sessions, whose number is Of; each
// of them counts in one of the first six. Those ahead count in none.
type Attendance struct {
	Attended, Missed, Cancelled, CalledOff, LetDown, Unaccounted Tally
	// Rescheduled are those that the person moved, once or more.
	Rescheduled Tally
	// Prepared are those attended to which the person came prepared, of those
	// attended.
	Prepared Tally
	// Time is the sum of the lengths of those attended; at most the longest
	// [time.Duration].
	Time time.Duration
}

// Attendance returns what became of the sessions of the window for a person, as
// one sees it at the given instant.
func (f Facts) Attendance(p mentorship.PersonID, w mentorship.Period, at time.Time) Attendance {
	var a Attendance
	of := 0
	for s, fate := range f.fates(p, w, at) {
		if fate.Fate == FateAhead {
			continue
		}
		of++
		count(a.tally(fate.Fate), fate.Event)
		if fate.Fate == FateAttended {
			note(&a.Prepared, slices.Contains(s.Prepared, p), fate.Event)
			a.Time = plus(a.Time, s.Length.Std())
		}
		for r := range s.Rescheduled.each() {
			if r.Body.By == p {
				count(&a.Rescheduled, r.Event)
				break
			}
		}
	}
	for _, t := range [...]*Tally{&a.Attended, &a.Missed, &a.Cancelled, &a.CalledOff, &a.LetDown, &a.Unaccounted, &a.Rescheduled} {
		t.Of = of
	}
	return a
}

func (a *Attendance) tally(fate Fate) *Tally {
	switch fate {
	case FateAttended:
		return &a.Attended
	case FateMissed:
		return &a.Missed
	case FateCancelled:
		return &a.Cancelled
	case FateCalledOff:
		return &a.CalledOff
	case FateLetDown:
		return &a.LetDown
	default:
		return &a.Unaccounted
	}
}
