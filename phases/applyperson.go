package phases

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

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
		m := d.lastOrNobody(b.Person)
		m.into, m.waiting = b.Into, b.Into == ""
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
		if b.Goal != "" && b.Scale != journal.GoalAttainment { // how far it was reached is another matter
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
// where they were. Who was not begins in the first phase; where it follows from a
// redefinition, those who mentored begin as peers where the others are.
func (d *draft) changeRole(b journal.RoleChanged, e *journal.Event) {
	c := &d.core
	from := firstPhase
	follows := c.redefined.Equal(e.At) && roleIn(c.outline.Structure, b.From) == b.To
	if now := c.phase(); follows && now >= firstPhase && now != c.machine.closure() {
		from = now
	}
	before := d.person(b.Person)
	was, resting := *before, before.paused()
	if was.role.Mentored() {
		from = was.stage
	}
	before.left = e.At
	before.pauses = d.resumedAt(before.pauses, e.At)
	m := d.join(b.Person, b.To, from, e.At)
	m.prepared, m.committed, m.commitment = was.prepared, was.committed, was.commitment
	m.points, m.raised = was.points, was.raised
	m.signed, m.signedAt = was.signed, was.signedAt
	if was.role.Mentored() {
		m.since = was.since
	}
	if resting {
		m.pauses, m.resumes = d.pausedAt(nil, e.At), was.resumes
	}
	if b.To.Mentors() {
		d.helped(b.Person)
	}
}
