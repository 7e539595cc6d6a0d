package phases

import (
	"slices"

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
