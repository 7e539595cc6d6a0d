package phases

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// apply makes the draft the state after an event that is possible in it.
func (d *draft) apply(e *journal.Event) {
	c := &d.core
	deed := deedOf(e.Body)
	switch deed.act {
	case unknownAct:
	case ownAct:
		own(d, ownEvents, &c.own)
		c.own = append(c.own, *e)
	default:
		d.applyRequest(e)
		d.applyCourse(e)
		d.applyPerson(e)
		d.applyWork(e)
		if progressing.has(deed.act) {
			d.progress(deed, e)
		}
	}
	c.relationship = e.Relationship
	c.version++
	c.last = mark{e.At, e.ID}
	c.reckon()
}

// applyRequest applies what becomes of requests.
func (d *draft) applyRequest(e *journal.Event) {
	settle := func(id journal.RequestID, s RequestStatus) {
		r := d.request(id)
		r.Status, r.Settled = s, e.At
	}
	switch b := e.Body.(type) {
	case journal.RequestMade:
		own(d, ownRequests, &d.core.requests)
		d.core.requests = append(d.core.requests, Request{
			ID: b.Request, By: b.By, To: b.To, As: b.As, Wanted: b.Wanted, Rank: b.Rank, Status: Pending, Since: e.At,
		})
	case journal.RequestRanked:
		if r := d.request(b.Request); b.By == r.To {
			r.Place = b.Rank
		} else {
			r.Rank = b.Rank
		}
	case journal.RequestForwarded:
		r := d.request(b.Request)
		r.Asked = append(slices.Clip(r.Asked), r.To)
		r.To, r.Rank, r.Place = b.To, b.Rank, 0
		r.Status, r.Since, r.Settled = Pending, e.At, time.Time{}
	case journal.RequestAccepted:
		settle(b.Request, Accepted)
	case journal.RequestDeclined:
		settle(b.Request, Declined)
	case journal.RequestWithdrawn:
		settle(b.Request, Withdrawn)
	case journal.RequestExpired:
		settle(b.Request, Expired)
	}
}

// applyCourse applies what happens to the relationship as a whole.
func (d *draft) applyCourse(e *journal.Event) {
	c := &d.core
	switch b := e.Body.(type) {
	case journal.RelationshipOpened:
		c.opened, c.outline, c.period, c.definition = e.At, b.Outline, b.Outline.Period, b.Definition
	case journal.AgreementProposed:
		d.agree(b.Agreement, b.Version, b.Terms)
	case journal.AgreementAmended:
		d.agree(b.Agreement, b.Version, b.Terms)
	case journal.ProjectFinished:
		c.finished = append(slices.Clip(c.finished), b.Project)
	case journal.Extended:
		c.period.Until = b.Until
	case journal.RelationshipRedefined:
		d.reopen(e)
		c.redefined = true
		c.outline = b.Outline
		if !b.Outline.Period.IsZero() {
			c.period = b.Outline.Period
		}
	case journal.Closed:
		c.pauses = resumedAt(c.pauses, e.At)
		c.closing = Closing{
			At: e.At, Event: e.ID, Actor: e.Actor, Ending: b.Ending, Reason: b.Reason, By: b.By,
			Outstanding: b.Outstanding, NotAgain: b.NotAgain,
		}
		d.restate(Accepted, Concluded)
		for i := range c.requests {
			if c.requests[i].Status == Pending {
				own(d, ownRequests, &c.requests)
				c.requests[i].Status, c.requests[i].Settled = Expired, e.At
			}
		}
	case journal.Reopened:
		d.reopen(e)
	case journal.Paused:
		if b.Person == "" {
			c.pauses, c.resumes = pausedAt(c.pauses, e.At), b.Until
		} else {
			m := d.person(b.Person)
			m.pauses = pausedAt(m.pauses, e.At)
		}
	case journal.Resumed:
		if b.Person == "" {
			c.pauses = resumedAt(c.pauses, e.At)
		} else {
			m := d.person(b.Person)
			m.pauses = resumedAt(m.pauses, e.At)
		}
	}
}

// agree puts other terms before the participants. A period is changed by terms
// that state one.
func (d *draft) agree(id mentorship.AgreementID, version journal.Ordinal, terms mentorship.Terms) {
	c := &d.core
	c.agreement, c.agreed, c.terms = id, version, terms
	if !terms.Period.IsZero() {
		c.period = terms.Period
	}
}

// reopen takes a closing back. The people who took part to the end go on where
// they were.
func (d *draft) reopen(e *journal.Event) {
	c := &d.core
	if !c.closed() {
		return
	}
	c.closing = Closing{}
	for i := range c.members {
		if c.members[i].active() {
			d.member(i).progress = e.At
		}
	}
	d.restate(Concluded, Accepted)
}

// restate changes the status of the requests of those who take part.
func (d *draft) restate(from, to RequestStatus) {
	for i := range d.core.requests {
		if r := &d.core.requests[i]; r.Status == from && d.core.active(r.By) >= 0 && d.core.active(r.To) >= 0 {
			own(d, ownRequests, &d.core.requests)
			d.core.requests[i].Status = to
		}
	}
}

// applyPerson applies what happens to people.
func (d *draft) applyPerson(e *journal.Event) {
	c := &d.core
	switch b := e.Body.(type) {
	case journal.Joined:
		if m := d.join(b.Person, b.Role, firstPhase, e.At); m.role.Mentors() {
			d.helped(b.Person)
		}
	case journal.Left:
		d.leave(d.person(b.Person), b, e.At)
	case journal.RoleChanged:
		d.changeRole(b, e)
	case journal.RematchMade:
		d.lastOrNobody(b.Person).waiting = b.Into == ""
	case journal.PhaseEntered:
		to, _ := c.machine.stage(b.Phase)
		mv := c.move(b.Person, to)
		for i := range c.members {
			if _, ok := c.moved(mv, i); ok {
				m := d.member(i)
				m.stage, m.entered, m.progress = to, e.At, e.At
			}
		}
	case journal.ReadinessStated:
		d.person(b.Person).prepared = answerOf(b.Prepared)
	case journal.CommitmentStated:
		m := d.person(b.Person)
		m.commitment, m.committed = b, answerOf(b.Full())
	case journal.PointDiscussed:
		for i := range c.members {
			if m := &c.members[i]; m.active() && (len(b.With) == 0 || m.person == b.By || slices.Contains(b.With, m.person)) {
				d.member(i).points |= pointOf(b.Point)
			}
		}
	case journal.CulturalExpectationRaised:
		d.person(b.By).raised = true
	case journal.AgreementSigned:
		m := d.person(b.By)
		m.signed, m.signedAt = b.Version, e.At
	case journal.ChallengeSet:
		d.person(b.For).challenges++
	case journal.FeedbackGiven:
		d.lastOrNobody(b.To).feedback++
	case journal.ReflectionWritten:
		d.lastOrNobody(b.By).reflections++
	case journal.RatingGiven:
		if b.Goal != "" {
			d.lastOrNobody(b.By).confidence++
		}
	}
}

// helped notes that those who had no mentor, as was reckoned before, have one
// now, and wait no longer.
func (d *draft) helped(by mentorship.PersonID) {
	for i := range d.core.members {
		if m := &d.core.members[i]; m.waiting && m.active() && m.person != by && !d.core.mentors(m) {
			d.member(i).waiting = false
		}
	}
}

// lastOrNobody returns somebody's last part, or one that belongs to nobody: one
// side of a request gives no feedback, but may be named in it.
func (d *draft) lastOrNobody(id mentorship.PersonID) *member {
	if m := d.lastPart(id); m != nil {
		return m
	}
	return &member{}
}

// changeRole ends one part and begins another. Who was mentored goes on from
// where they were; who becomes a peer begins where the cohort is.
func (d *draft) changeRole(b journal.RoleChanged, e *journal.Event) {
	c := &d.core
	from := firstPhase
	if now := c.phase(); b.To == mentorship.RolePeer && now >= firstPhase && now != c.machine.closure() {
		from = now
	}
	before := d.person(b.Person)
	was := *before
	if was.role.Mentored() {
		from = was.stage
	}
	before.left = e.At
	before.pauses = resumedAt(before.pauses, e.At)
	m := d.join(b.Person, b.To, from, e.At)
	m.prepared, m.committed, m.commitment = was.prepared, was.committed, was.commitment
	m.points, m.raised = was.points, was.raised
	m.signed, m.signedAt = was.signed, was.signedAt
	if was.paused() {
		m.pauses = pausedAt(nil, e.At)
	}
	if b.To.Mentors() {
		d.helped(b.Person)
	}
}

// applyWork applies what becomes of goals, tasks and sessions.
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
	}
}

func (d *draft) meet(s session) {
	own(d, ownSessions, &d.core.sessions)
	i, _ := d.core.findSession(s.id)
	d.core.sessions = slices.Insert(d.core.sessions, i, s)
}

// progress notes that the mentorship moved for those of the people named who
// are mentored; for all who are, if none of those is named.
func (d *draft) progress(deed deed, e *journal.Event) {
	c := &d.core
	named := func(m *member) bool {
		return m.person == deed.by || m.person == deed.one || m.person == deed.two || slices.Contains(deed.many, m.person)
	}
	some := false
	for i := range c.members {
		if m := &c.members[i]; m.active() && m.role.Mentored() && named(m) {
			some = true
			d.member(i).progress = e.At
		}
	}
	if some {
		return
	}
	for i := range c.members {
		if m := &c.members[i]; m.active() && m.role.Mentored() {
			d.member(i).progress = e.At
		}
	}
}
