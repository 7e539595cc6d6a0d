package journal

import (
	"cmp"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Session is what a journal says of a session.
type Session struct {
	ID SessionID
	// Planned is zero for a session that was held without having been planned.
	Planned Mark
	// Start is when it was held; before, when it is to begin after all
	// rescheduling. It is the instant that the session belongs to.
	Start time.Time
	// Length is how long it was; before, how long it is to be, 0 where unstated.
	Length mentorship.Duration
	// With are those who were to come; empty for all participants.
	With []mentorship.PersonID
	// Channel is the one used; before, the one planned.
	Channel mentorship.Channel

	// Held is zero unless the session took place. Present, Prepared and Goals
	// are empty until then.
	Held     Mark
	Present  []mentorship.PersonID
	Prepared []mentorship.PersonID
	Goals    []mentorship.GoalID

	// Cancelled is zero unless the session was called off.
	Cancelled   Mark
	CancelledBy mentorship.PersonID
	Reason      Reason

	// Missed says who did not come, and Rescheduled how the session was moved.
	Missed      List[Fact[SessionMissed]]
	Rescheduled List[Fact[SessionRescheduled]]
}

// Sessions returns the sessions in the order in which they were first recorded.
func (f Facts) Sessions() List[Session] { return f.look().sessions }

// Session returns the session of the id, and whether there is one.
func (f Facts) Session(id SessionID) (Session, bool) {
	return lookup(f, sessionSpace, id, f.look().sessions)
}

func (f *folder) sessionPlanned(b SessionPlanned) {
	begin(f, &f.sessions, sessionSpace, b.Session, "session", Session{
		ID: b.Session, Planned: f.mark, Start: b.Start, Length: b.Length, With: b.With, Channel: b.Channel,
	})
}

func (f *folder) sessionHeld(b SessionHeld) {
	if _, known := f.find(sessionSpace, string(b.Session), f.sessions.length); !known {
		begin(f, &f.sessions, sessionSpace, b.Session, "session", Session{ID: b.Session})
	}
	s := change(f, &f.sessions, sessionSpace, b.Session, "session")
	if !f.once(&s.Held, "session") {
		return
	}
	s.Start, s.Length, s.Channel = b.Start, b.Length, cmp.Or(b.Channel, s.Channel)
	s.Present, s.Prepared, s.Goals = b.Present, b.Prepared, b.Goals
	for i, g := range b.Goals {
		f.touch(g, element("goals", i))
	}
	for _, p := range b.Present {
		f.contactAt(p, Mark{f.mark.Event, b.Start})
	}
}

func (f *folder) sessionMissed(b SessionMissed) {
	if s := change(f, &f.sessions, sessionSpace, b.Session, "session"); s != nil {
		keep(f, &s.Missed, b)
	}
}

func (f *folder) sessionCancelled(b SessionCancelled) {
	f.contact(b.By)
	s := change(f, &f.sessions, sessionSpace, b.Session, "session")
	if s != nil && f.once(&s.Cancelled, "session") {
		s.CancelledBy, s.Reason = b.By, b.Reason
	}
}

func (f *folder) sessionRescheduled(b SessionRescheduled) {
	f.contact(b.By)
	s := change(f, &f.sessions, sessionSpace, b.Session, "session")
	if s == nil {
		return
	}
	keep(f, &s.Rescheduled, b)
	if s.Held.IsZero() {
		s.Start = b.To
	}
}
