package phases

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A draft is a state in the making. It shares its lists with the state that it
// came from until it writes to them.
type draft struct {
	core  core
	owns  owns
	event journal.Event // the one that is lived through
}

// owns says which lists of a draft are its own.
type owns uint16

const (
	ownMembers owns = 1 << iota
	ownRequests
	ownGoals
	ownTasks
	ownSessions
	ownPerspectives
	ownEvents
	ownInner        // lists within those: see grown
	everything owns = 1<<iota - 1
)

// own makes a list the draft's own, so that it may be written to.
func own[T any](d *draft, which owns, list *[]T) {
	if d.owns&which == 0 {
		*list = slices.Clone(*list)
		d.owns |= which
	}
}

func (d *draft) member(i int) *member {
	own(d, ownMembers, &d.core.members)
	return &d.core.members[i]
}

// person returns somebody's present part; nil if there is none.
func (d *draft) person(id mentorship.PersonID) *member {
	if i := d.core.active(id); i >= 0 {
		return d.member(i)
	}
	return nil
}

// lastPart returns somebody's present part or, if they left, the last.
func (d *draft) lastPart(id mentorship.PersonID) *member {
	for i, m := range slices.Backward(d.core.members) {
		if m.person == id {
			return d.member(i)
		}
	}
	return nil
}

func (d *draft) request(id journal.RequestID) *Request {
	own(d, ownRequests, &d.core.requests)
	return d.core.request(id)
}

func (d *draft) goal(id mentorship.GoalID) *Goal {
	own(d, ownGoals, &d.core.goals)
	return d.core.goal(id)
}

func (d *draft) task(id journal.TaskID) *Task {
	own(d, ownTasks, &d.core.tasks)
	return d.core.task(id)
}

func (d *draft) session(id journal.SessionID) *session {
	own(d, ownSessions, &d.core.sessions)
	return d.core.session(id)
}

// join lets somebody take a role from an instant on, mentored from a stage on.
func (d *draft) join(person mentorship.PersonID, role mentorship.Role, from stage, at time.Time) *member {
	own(d, ownMembers, &d.core.members)
	m := member{person: person, role: role, joined: at, progress: at}
	if role.Mentored() {
		m.stage, m.entered = from, at
		if whole := d.core.phase(); whole > from {
			m.since = whole
		}
	}
	d.core.members = append(d.core.members, m)
	return &d.core.members[len(d.core.members)-1]
}

// leave ends the present part of somebody.
func (d *draft) leave(m *member, b journal.Left, at time.Time) {
	m.left, m.ending, m.leftBy = at, b.Ending, b.By
	m.waiting = m.waiting && !settles(b.Ending)
	m.pauses = d.resumedAt(m.pauses, at)
	for i := range d.core.requests {
		r := &d.core.requests[i]
		if r.Status == Accepted && (r.By == m.person || r.To == m.person) {
			own(d, ownRequests, &d.core.requests)
			d.core.requests[i].Status = Concluded
		}
	}
}

// grown returns a list that stands within another one with one more. The draft of a
// replay alone owns such lists, since it shares them with no state.
func grown[T any](d *draft, list []T, more T) []T {
	if d.owns&ownInner == 0 {
		list = slices.Clip(list)
	}
	return append(list, more)
}

// pausedAt returns the pauses with one more that begins at the instant.
func (d *draft) pausedAt(pauses []mentorship.Period, at time.Time) []mentorship.Period {
	return grown(d, pauses, mentorship.Period{From: at})
}

// resumedAt returns the pauses with an open one ended at the instant; one that
// would end as it began never was.
func (d *draft) resumedAt(pauses []mentorship.Period, at time.Time) []mentorship.Period {
	since, open := openSince(pauses)
	if !open {
		return pauses
	}
	last := len(pauses) - 1
	if !at.After(since) {
		return pauses[:last]
	}
	if d.owns&ownInner == 0 {
		pauses = slices.Clone(pauses)
	}
	pauses[last].Until = at
	return pauses
}
