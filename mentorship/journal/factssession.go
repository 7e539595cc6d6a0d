package journal

import (
	"cmp"
	"iter"
	"slices"
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

// Sessions returns the sessions in the order in which they were first recorded.
func (f Facts) Sessions() List[Session] { return f.look().sessions }

// Session returns the session of the id, and whether there is one.
func (f Facts) Session(id SessionID) (Session, bool) {
	return lookup(f, sessionSpace, id, f.look().sessions)
}

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

// Gaps returns the stretches without a session held that sessions cut the
// window into, by the clock of the relationship and the person: from one start
// to the next. The first counts from the beginning of the window; the last
// lasts until its end. Only sessions that the person came to count; all do for
// the empty person. Ends that are open are the first event and the last.
func (f Facts) Gaps(p mentorship.PersonID, w mentorship.Period) Delays {
	type start struct {
		at time.Time
		id EventID
	}
	var starts []start
	for s := range f.look().sessions.each() {
		if !s.Held.IsZero() && w.Contains(s.Start) && (p == "" || slices.Contains(s.Present, p)) {
			starts = append(starts, start{s.Start, s.Held.Event})
		}
	}
	slices.SortStableFunc(starts, func(a, b start) int { return a.at.Compare(b.at) })

	var d Delays
	clock := f.Clock(p)
	from, until := f.ends(w)
	last := start{at: from}
	for _, s := range starts {
		d.Ended = append(d.Ended, Delay{clock.Between(last.at, s.at), last.id, s.id})
		last = s
	}
	if last.at.Before(until) {
		d.Lasting = append(d.Lasting, Delay{clock.Between(last.at, until), last.id, ""})
	}
	sortDelays(&d)
	return d
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
