package phases

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A core is the content of a [State]. Once it is in one it never changes; see
// draft.
type core struct {
	machine      *machine // nil only where nothing was recorded
	foreign      bool     // it is asked of another machine: nothing can happen
	relationship mentorship.RelationshipID
	definition   journal.Definition // as recorded; zero if it was not

	version int // the number of events
	last    mark

	opened   time.Time // zero until then
	outline  journal.Outline
	requests []Request
	members  []member // in the order in which they joined
	goals    []Goal
	tasks    []Task
	sessions []session // in order of id
	shared   []perspective

	agreement mentorship.AgreementID
	agreed    journal.Ordinal // the version that may be signed
	terms     mentorship.Terms
	period    mentorship.Period // as outlined, agreed, extended
	finished  []project

	pauses    []mentorship.Period // of the whole; the last may be open
	resumes   time.Time           // when the open pause is to end, if that was said
	closing   Closing
	redefined time.Time       // when it went on as something else, last; zero if it did not
	own       []journal.Event // of a programme's own kinds

	// What follows from the rest; see reckon.
	present       stages // where those stand who are mentored, see now
	guides, peers side   // those who mentor: alone, and one another
}

// A mark is a place in the order of events.
type mark struct {
	at time.Time
	id journal.EventID
}

// A session is what the machine needs to know of one.
type session struct {
	id     journal.SessionID
	start  time.Time
	status sessionStatus
}

// A project is one that has come to its end, completed or not.
type project struct {
	id        mentorship.ProjectID
	completed bool
}

// A perspective is whose it is and whether it was withdrawn; what it is stands
// outside.
type perspective struct {
	id        journal.PerspectiveID
	by        mentorship.PersonID
	withdrawn bool
}

type sessionStatus uint8

const (
	planned sessionStatus = iota
	held
	missed // by somebody; whether it was held may still be said
	cancelled
)

func (s sessionStatus) String() string {
	return [...]string{"planned", "held", "missed", "cancelled"}[s]
}

func (c *core) paused() bool {
	_, open := openSince(c.pauses)
	return open
}

func (c *core) closed() bool { return !c.closing.At.IsZero() }

// now returns the set of stages in which those who are mentored stand; that of
// the whole where nobody is.
func (c *core) now() stages {
	if c.present == 0 {
		return stagesOf(unopened)
	}
	return c.present
}

// before returns the stage of a relationship in which nobody is mentored.
func (c *core) before() stage {
	if !c.opened.IsZero() || len(c.members) > 0 {
		return forming
	}
	for i := range c.requests {
		if c.requests[i].Status == Pending {
			return requested
		}
	}
	if len(c.requests) > 0 {
		return lapsed
	}
	return unopened
}

// phase returns the stage of the relationship as a whole; see [State.Phase].
func (c *core) phase() stage {
	set := c.now()
	if one, ok := set.only(); ok {
		return one
	}
	if s, counted := c.reached(false); counted {
		return s
	}
	s, _ := c.reached(true) // all who are left came later
	return s
}

// reached returns the furthest stage that at least half of those who are mentored
// have reached, and whether there are any; those who joined later count once they
// have come as far as the whole was then, or where they are asked for.
func (c *core) reached(late bool) (stage, bool) {
	var at [maxStages + 1]int
	counted := 0
	for i := range c.members {
		if m := &c.members[i]; m.active() && m.role.Mentored() && (late || m.stage >= m.since) {
			at[m.stage]++
			counted++
		}
	}
	so := 0
	for s := stage(maxStages); s > 0; s-- {
		so += at[s]
		if so > 0 && 2*so >= counted {
			return s, true
		}
	}
	return 0, false
}

// active returns the index of the person's present part, -1 if there is none.
func (c *core) active(id mentorship.PersonID) int {
	for i := range c.members {
		if c.members[i].person == id && c.members[i].active() {
			return i
		}
	}
	return -1
}

// wentAway reports whether a member whose part is over left, rather than to take
// another role.
func (c *core) wentAway(i int) bool {
	m := &c.members[i]
	return !slices.ContainsFunc(c.members[i+1:], func(next member) bool {
		return next.person == m.person && next.joined.Equal(m.left)
	})
}

// belongs reports whether the person takes part, took part, or is or was one
// side of a request.
func (c *core) belongs(id mentorship.PersonID) bool {
	for i := range c.members {
		if c.members[i].person == id {
			return true
		}
	}
	for i := range c.requests {
		if c.requests[i].By == id || c.requests[i].To == id {
			return true
		}
	}
	return false
}

func (c *core) request(id journal.RequestID) *Request {
	return find(c.requests, func(r *Request) bool { return r.ID == id })
}

func (c *core) goal(id mentorship.GoalID) *Goal {
	return find(c.goals, func(g *Goal) bool { return g.ID == id })
}

func (c *core) task(id journal.TaskID) *Task {
	return find(c.tasks, func(t *Task) bool { return t.ID == id })
}

func (c *core) perspective(id journal.PerspectiveID) *perspective {
	return find(c.shared, func(p *perspective) bool { return p.id == id })
}

// find returns the first of a list that is meant, nil if none is.
func find[T any](list []T, meant func(*T) bool) *T {
	for i := range list {
		if meant(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

func (c *core) session(id journal.SessionID) *session {
	if i, there := c.findSession(id); there {
		return &c.sessions[i]
	}
	return nil
}

// findSession returns where a session is, or would be.
func (c *core) findSession(id journal.SessionID) (int, bool) {
	return slices.BinarySearchFunc(c.sessions, id, func(s session, id journal.SessionID) int { return cmp.Compare(s.id, id) })
}
