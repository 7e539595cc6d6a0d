package phases

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

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
		d.lasts(mentorship.Period{From: c.period.From, Until: b.Until})
	case journal.RelationshipRedefined:
		d.reopen(e)
		c.redefined = true
		c.outline = c.outline.With(b.Outline)
		if !b.Outline.Period.IsZero() {
			d.lasts(b.Outline.Period)
		}
	case journal.Closed:
		c.pauses = resumedAt(c.pauses, e.At)
		c.closing = Closing{
			At: e.At, Event: e.ID, Actor: e.Actor, Ending: b.Ending, Reason: b.Reason, By: b.By,
			Outstanding: b.Outstanding, NotAgain: b.NotAgain,
		}
		d.restate(Accepted, Concluded)
		for i := range c.members {
			if m := &c.members[i]; m.waiting && m.active() && settles(b.Ending) {
				d.member(i).waiting = false
			}
		}
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
			m.pauses, m.resumes = pausedAt(m.pauses, e.At), b.Until
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

// lasts changes the period, and that of the terms where they state one: the next
// ones are written from them, and would take the change back.
func (d *draft) lasts(p mentorship.Period) {
	c := &d.core
	c.period = p
	if !c.terms.Period.IsZero() {
		c.terms.Period = p
	}
}

// reopen takes a closing back, and what became of people because of it. Those
// who took part to the end go on where they were.
func (d *draft) reopen(e *journal.Event) {
	c := &d.core
	if !c.closed() {
		return
	}
	c.closing = Closing{}
	for i := range c.members {
		if c.members[i].active() {
			m := d.member(i)
			m.progress, m.into, m.waiting = e.At, "", m.waiting && !c.mentors(m)
		}
	}
	d.restate(Concluded, Accepted)
}

// restate changes the status of the requests of those who have taken part since.
func (d *draft) restate(from, to RequestStatus) {
	for i := range d.core.requests {
		if r := &d.core.requests[i]; r.Status == from && d.core.stayed(r.By, r.Settled) && d.core.stayed(r.To, r.Settled) {
			own(d, ownRequests, &d.core.requests)
			d.core.requests[i].Status = to
		}
	}
}

// stayed reports whether somebody takes part and has not left since an instant.
func (c *core) stayed(id mentorship.PersonID, since time.Time) bool {
	for i := range c.members {
		if m := &c.members[i]; m.person == id && m.left.After(since) && c.wentAway(i) {
			return false
		}
	}
	return c.active(id) >= 0
}
