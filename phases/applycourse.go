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
		c.finished = grown(d, c.finished, project{b.Project, b.Completed})
	case journal.Extended:
		d.lasts(mentorship.Period{From: c.period.From, Until: b.Until})
	case journal.RelationshipRedefined:
		d.reopen(e)
		c.redefined = e.At
		c.outline = c.outline.With(b.Outline)
		if !b.Outline.Period.IsZero() {
			d.lasts(b.Outline.Period)
		}
	case journal.Closed:
		c.pauses = d.resumedAt(c.pauses, e.At)
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
			c.pauses, c.resumes = d.pausedAt(c.pauses, e.At), b.Until
		} else {
			m := d.person(b.Person)
			m.pauses, m.resumes = d.pausedAt(m.pauses, e.At), b.Until
		}
	case journal.Resumed:
		if b.Person == "" {
			c.pauses = d.resumedAt(c.pauses, e.At)
		} else {
			m := d.person(b.Person)
			m.pauses = d.resumedAt(m.pauses, e.At)
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
	c := &d.core
	if !slices.ContainsFunc(c.requests, func(r Request) bool { return r.Status == from }) {
		return
	}
	since := c.stayedSince()
	stayed := func(id mentorship.PersonID, settled time.Time) bool {
		at, there := since[id]
		return there && !at.After(settled)
	}
	for i := range c.requests {
		if r := &c.requests[i]; r.Status == from && stayed(r.By, r.Settled) && stayed(r.To, r.Settled) {
			own(d, ownRequests, &c.requests)
			c.requests[i].Status = to
		}
	}
}

// stayedSince returns for each who takes part when they last left, other than to
// take another role; zero for who never did.
func (c *core) stayedSince() map[mentorship.PersonID]time.Time {
	since, next := map[mentorship.PersonID]time.Time{}, map[mentorship.PersonID]time.Time{}
	for i := range c.members {
		m := &c.members[len(c.members)-1-i]
		if gone, there := since[m.person]; m.active() {
			since[m.person] = time.Time{}
		} else if there && m.left.After(gone) && !next[m.person].Equal(m.left) {
			since[m.person] = m.left
		}
		next[m.person] = m.joined
	}
	return since
}
