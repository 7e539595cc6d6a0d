package phases

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// applyWork applies what becomes of goals, tasks, sessions and perspectives.
func (d *draft) applyWork(e *journal.Event) {
	c := &d.core
	switch b := e.Body.(type) {
	case journal.GoalSet:
		own(d, ownGoals, &c.goals)
		c.goals = append(c.goals, Goal{ID: b.Goal, For: b.For, Due: b.Due, Status: GoalOpen})
	case journal.GoalChanged:
		g := d.goal(b.Goal)
		g.Due = b.Due
		g.Changes++
	case journal.GoalMoved:
		d.goal(b.Goal).Progress = b.Progress
	case journal.GoalMet:
		g := d.goal(b.Goal)
		g.Status, g.Progress = GoalMet, journal.Full
	case journal.GoalDropped:
		d.goal(b.Goal).Status = GoalDropped
	case journal.TaskAgreed:
		own(d, ownTasks, &c.tasks)
		c.tasks = append(c.tasks, Task{ID: b.Task, Owner: b.Owner, For: b.For, Due: b.Due, Status: TaskOpen})
	case journal.TaskDone:
		d.task(b.Task).Status = TaskDone
	case journal.TaskDropped:
		d.task(b.Task).Status = TaskDropped
	case journal.SessionPlanned:
		d.meet(session{b.Session, b.Start, planned})
	case journal.SessionHeld:
		if c.session(b.Session) == nil {
			d.meet(session{b.Session, b.Start, held})
		} else {
			d.session(b.Session).status = held
		}
	case journal.SessionMissed:
		if s := d.session(b.Session); s.status == planned {
			s.status = missed
		}
	case journal.SessionCancelled:
		d.session(b.Session).status = cancelled
	case journal.SessionRescheduled:
		d.session(b.Session).start = b.To
	case journal.PerspectiveShared:
		own(d, ownPerspectives, &c.shared)
		c.shared = append(c.shared, perspective{b.Perspective, b.By, false})
	case journal.PerspectiveWithdrawn:
		own(d, ownPerspectives, &c.shared)
		c.perspective(b.Perspective).withdrawn = true
	}
}

func (d *draft) meet(s session) {
	own(d, ownSessions, &d.core.sessions)
	i, _ := d.core.findSession(s.id)
	d.core.sessions = slices.Insert(d.core.sessions, i, s)
}
