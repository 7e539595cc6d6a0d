package journal

import (
	"cmp"
	"iter"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Fate is what became of a session for one person who was to come, or came:
// a closed vocabulary (convention). Nobody is to come to a session that starts
// while the relationship or their part in it is paused, or after its end or
// theirs.
type Fate string

// The fates.
const (
	// FateAttended: it was held, and the person was there.
	FateAttended Fate = "attended"
	// FateMissed: the person did not come, whether or not the others held it.
	FateMissed Fate = "missed"
	// FateCancelled: the person called it off.
	FateCancelled Fate = "cancelled"
	// FateCalledOff: somebody else called it off.
	FateCalledOff Fate = "called-off"
	// FateLetDown: it was not held because others did not come.
	FateLetDown Fate = "let-down"
	// FateUnaccounted: its time is over, and nothing says what became of it, or
	// of the person if it was held.
	FateUnaccounted Fate = "unaccounted"
	// FateAhead: its time is not over.
	FateAhead Fate = "ahead"
)

// fate returns what became of the session for a person, as one sees it at an
// instant, and the event that tells it; the empty fate if it does not concern
// them. To have been there stands over to have missed it, and what was held was
// not cancelled.
func (s *Session) fate(who attendee, at time.Time) (Fate, EventID) {
	p := who.person
	switch {
	case slices.Contains(s.Present, p):
		return FateAttended, s.Held.Event
	case !who.clock.Runs(s.Start):
		return "", ""
	}
	if !s.Held.IsZero() || s.Cancelled.IsZero() {
		for m := range s.Missed.each() {
			if slices.Contains(m.Body.By, p) {
				return FateMissed, m.Event
			}
		}
	}
	switch {
	case !s.awaits(who):
		return "", ""
	case !s.Held.IsZero():
		return FateUnaccounted, s.Held.Event
	case s.CancelledBy == p:
		return FateCancelled, s.Cancelled.Event
	case !s.Cancelled.IsZero():
		return FateCalledOff, s.Cancelled.Event
	case s.Missed.length > 0:
		return FateLetDown, s.Missed.at(0).Event
	case at.Before(s.Start.Add(s.Length.Std())):
		return FateAhead, s.Planned.Event
	default:
		return FateUnaccounted, s.Planned.Event
	}
}

// awaits reports whether a person was to come, or called the session off.
func (s *Session) awaits(who attendee) bool {
	switch {
	case s.CancelledBy == who.person:
		return true
	case len(s.With) > 0:
		return slices.Contains(s.With, who.person)
	default:
		return who.there.contains(s.Start)
	}
}

// An attendee is somebody whose sessions are looked at.
type attendee struct {
	person mentorship.PersonID
	there  stretches // when they took part
	clock  Clock
}

// A SessionFate is what became of a session for somebody.
type SessionFate struct {
	Session SessionID
	// Start is that of [Session].
	Start time.Time
	Fate  Fate
	// Event is the one that tells it.
	Event EventID
}

// Fates returns what became of each session of the window that concerns a person,
// as one sees it at the given instant, in order of start and then of session.
func (f Facts) Fates(p mentorship.PersonID, w mentorship.Period, at time.Time) []SessionFate {
	var list []SessionFate
	for _, fate := range f.fates(p, w, at) {
		list = append(list, fate)
	}
	slices.SortFunc(list, func(a, b SessionFate) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.Session, b.Session))
	})
	return list
}

func (f Facts) fates(p mentorship.PersonID, w mentorship.Period, at time.Time) iter.Seq2[*Session, SessionFate] {
	return func(yield func(*Session, SessionFate) bool) {
		who := attendee{p, f.presence(p), f.Clock(p)}
		for s := range f.look().sessions.each() {
			if !w.Contains(s.Start) {
				continue
			}
			fate, event := s.fate(who, at)
			if fate != "" && !yield(s, SessionFate{s.ID, s.Start, fate, event}) {
				return
			}
		}
	}
}
