package phases

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// workRules are about goals, tasks, sessions and perspectives: what becomes of them.
var workRules = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.reference.unknown", "What something became of was there before",
			"An event about a goal, a task, a session or a perspective that is not there is a mistake in the id, or an event was lost.",
			"Check the id, or record what came before.", referenceUnknown),
		law("phases.reference.settled", "What is settled stays so",
			"A goal that is met, a task that is done, a session that was held or called off would change behind the back of those who counted on it.",
			"Set a new goal, agree a new task, plan a new session.", referenceSettled),
		law("phases.reference.doubled", "Ids are used once",
			"Two goals, tasks, sessions or perspectives of one id cannot be told apart.",
			"Give it an id of its own.", referenceDoubled),
		law("phases.reference.of-another", "A perspective is withdrawn by who shared it",
			"Consent is given and taken back by the same person.",
			"Let the person withdraw it whose it is.", referenceOfAnother),
		law("phases.session.out-of-time", "A session is called off before it starts, and missed when it has started",
			"Calling it off afterwards hides that somebody did not come, and nobody has missed what is still ahead.",
			"Say what became of it: held, missed, called off in time; move it while it is ahead.", outOfTime),
		law("phases.session.other-start", "A session is moved from where it stood",
			"Who moves a session from another time has not heard of an earlier move.",
			"Look at the time that holds, and move it from there.", otherStart),
	}
})

// A reference is what a body says of something that was there before.
type reference struct {
	what, id string // what is the name of the member as well
	there    bool
	status   string // what it became; empty while it may still change
}

// referred returns what a step refers to, and whether it refers to something.
func (s Step) referred() (reference, bool) {
	c := s.content()
	switch b := s.Body().(type) {
	case journal.GoalChanged:
		return goalReference(c.goal(b.Goal), string(b.Goal)), true
	case journal.GoalMoved:
		return goalReference(c.goal(b.Goal), string(b.Goal)), true
	case journal.GoalMet:
		return goalReference(c.goal(b.Goal), string(b.Goal)), true
	case journal.GoalDropped:
		return goalReference(c.goal(b.Goal), string(b.Goal)), true
	case journal.TaskDone:
		return taskReference(c.task(b.Task), string(b.Task)), true
	case journal.TaskDropped:
		return taskReference(c.task(b.Task), string(b.Task)), true
	case journal.SessionHeld: // planned or not
		r := sessionReference(c.session(b.Session), string(b.Session), held, cancelled)
		r.there = true
		return r, true
	case journal.SessionMissed:
		return sessionReference(c.session(b.Session), string(b.Session), cancelled), true
	case journal.SessionCancelled:
		return sessionReference(c.session(b.Session), string(b.Session), held, missed, cancelled), true
	case journal.SessionRescheduled:
		return sessionReference(c.session(b.Session), string(b.Session), held, missed, cancelled), true
	case journal.TaskAgreed: // towards a goal, whatever became of that
		r := goalReference(c.goal(b.Goal), string(b.Goal))
		r.status = ""
		return r, b.Goal != ""
	case journal.PerspectiveWithdrawn:
		r := reference{what: "perspective", id: string(b.Perspective)}
		if p := c.perspective(b.Perspective); p != nil {
			r.there = true
			if p.withdrawn {
				r.status = "withdrawn"
			}
		}
		return r, true
	case journal.ProjectFinished:
		r := reference{what: "project", id: string(b.Project), there: true}
		if slices.ContainsFunc(c.finished, func(p project) bool { return p.id == b.Project }) {
			r.status = "finished"
		}
		return r, true
	}
	return reference{}, false
}

func goalReference(g *Goal, id string) reference {
	r := reference{what: "goal", id: id, there: g != nil}
	if g != nil && g.Status != GoalOpen {
		r.status = string(g.Status)
	}
	return r
}

func taskReference(t *Task, id string) reference {
	r := reference{what: "task", id: id, there: t != nil}
	if t != nil && t.Status != TaskOpen {
		r.status = string(t.Status)
	}
	return r
}

// sessionReference refers to a session that may still change unless it has one
// of the statuses.
func sessionReference(at *session, id string, settled ...sessionStatus) reference {
	r := reference{what: "session", id: id, there: at != nil}
	if at != nil && slices.Contains(settled, at.status) {
		r.status = at.status.String()
	}
	return r
}

func referenceUnknown(s Step) []rule.Finding {
	r, refers := s.referred()
	if !refers || r.there {
		return nil
	}
	return one("/body/"+r.what, fmt.Sprintf("there is no %s %.40q", r.what, r.id), text("id", r.id))
}

func referenceSettled(s Step) []rule.Finding {
	r, refers := s.referred()
	if !refers || r.status == "" {
		return nil
	}
	return one("/body/"+r.what, fmt.Sprintf("the %s %.40q was %s already", r.what, r.id, r.status), text("id", r.id), text("status", r.status))
}

func referenceDoubled(s Step) []rule.Finding {
	c := s.content()
	var what, id string
	switch b := s.Body().(type) {
	case journal.GoalSet:
		if c.goal(b.Goal) != nil {
			what, id = "goal", string(b.Goal)
		}
	case journal.TaskAgreed:
		if c.task(b.Task) != nil {
			what, id = "task", string(b.Task)
		}
	case journal.SessionPlanned:
		if c.session(b.Session) != nil {
			what, id = "session", string(b.Session)
		}
	case journal.PerspectiveShared:
		if c.perspective(b.Perspective) != nil {
			what, id = "perspective", string(b.Perspective)
		}
	}
	if what == "" {
		return nil
	}
	return one("/body/"+what, fmt.Sprintf("there is a %s %.40q already", what, id), text("id", id))
}

func referenceOfAnother(s Step) []rule.Finding {
	b, ok := s.Body().(journal.PerspectiveWithdrawn)
	if !ok {
		return nil
	}
	p := s.content().perspective(b.Perspective)
	if p == nil || p.by == b.By {
		return nil
	}
	return one("/body/by", fmt.Sprintf("the perspective %.40q is for %.40q to withdraw", string(b.Perspective), string(p.by)),
		rule.Evidence{Name: "by", Got: rule.Text(b.By), Want: rule.Text(p.by)})
}

func outOfTime(s Step) []rule.Finding {
	var id journal.SessionID
	var off bool
	switch b := s.Body().(type) {
	case journal.SessionCancelled:
		id, off = b.Session, true
	case journal.SessionMissed:
		id = b.Session
	default:
		return nil
	}
	at := s.content().session(id)
	if at == nil || s.At().Before(at.start) == off {
		return nil
	}
	started := rule.Evidence{Name: "at", Got: instant(s.At()), Want: rule.Instant(at.start).With(rule.AtLeast)}
	if off {
		started.Want = rule.Instant(at.start.Add(-1)).With(rule.AtMost)
		return one("", fmt.Sprintf("the session %.40q has started, and can no longer be called off", string(id)), started)
	}
	return one("", fmt.Sprintf("the session %.40q has not started, and nobody can have missed it", string(id)), started)
}

func otherStart(s Step) []rule.Finding {
	b, ok := s.Body().(journal.SessionRescheduled)
	if !ok {
		return nil
	}
	at := s.content().session(b.Session)
	if at == nil || at.start.Equal(b.From) {
		return nil
	}
	return one("/body/from", "the session starts at another time than it is moved from",
		rule.Evidence{Name: "start", Got: instant(b.From), Want: rule.Instant(at.start)})
}
