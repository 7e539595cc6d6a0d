package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Way is how far somebody who is mentored has come, and when: one spell from
// joining until the end, whichever roles it was spent in. Who left and came back
// has a second one.
type Way struct {
	// Person is empty where nobody has been mentored; the way is then that of the
	// relationship.
	Person mentorship.PersonID
	// Stays are in order, and each begins where the one before it ends. Those who
	// joined first have what came before among them.
	Stays []Stay
}

// A Stay is a stretch of time that somebody spent in a phase. It may be of no
// length.
type Stay struct {
	Phase journal.PhaseName
	From  time.Time
	// Until is zero while it lasts. Closure lasts until it is taken back.
	Until time.Time
}

// Ways returns the ways of all who are or were mentored, in the order in which
// they joined; that of the relationship before anybody was. Where the journal cannot
// be replayed (see [Machine.Replay]) the ways end before the event at fault.
//
// What comes before the phases is left out where it lasted no time: one
// acceptance opens a relationship and lets people join.
func (m Machine) Ways(j journal.Journal) ([]Way, error) {
	t, err := m.trace(j)
	if len(t.ways) == 0 && len(t.before) > 0 {
		return []Way{{Stays: t.before}}, err
	}
	return t.ways, err
}

// A trace is a journal replayed, with what a state does not keep of it.
type trace struct {
	core   *core
	ways   []Way
	before []Stay // until somebody is mentored
	open   []int  // by member: the index of the way that they are on, else -1
}

func (m Machine) trace(j journal.Journal) (*trace, error) {
	d := &draft{core: core{machine: m.content()}, owns: everything}
	t := &trace{core: &d.core}
	for i, e := range j.All() {
		if err := d.live(e, i); err != nil {
			return t, err
		}
		t.follow(e.At)
	}
	return t, nil
}

// follow notes what the event of an instant has changed.
func (t *trace) follow(at time.Time) {
	c := t.core
	if len(t.ways) == 0 {
		t.followBefore(at)
	}
	for i := len(t.open); i < len(c.members); i++ {
		t.open = append(t.open, -1)
		if c.members[i].role.Mentored() {
			t.begin(i, at)
		}
	}
	for i, way := range t.open {
		if way < 0 {
			continue
		}
		now := c.members[i].stage
		if !c.members[i].active() || c.closed() {
			now = c.machine.closure()
		}
		w := &t.ways[way]
		w.Stays = enter(w.Stays, c.machine.name(now), at)
		if !c.members[i].active() {
			t.open[i] = -1
		}
	}
}

// begin lets a new member go on on the way of the part that the same event
// ended, or begin one.
func (t *trace) begin(i int, at time.Time) {
	c := t.core
	for k, way := range t.open[:i] {
		if way >= 0 && c.members[k].person == c.members[i].person {
			t.open[k], t.open[i] = -1, way
			return
		}
	}
	w := Way{Person: c.members[i].person}
	if n := len(t.before); n > 0 && t.before[n-1].Until.Equal(at) {
		w.Stays = append(w.Stays, t.before...)
	}
	t.open[i] = len(t.ways)
	t.ways = append(t.ways, w)
}

func (t *trace) followBefore(at time.Time) {
	n := len(t.before)
	for n > 0 && t.before[n-1].From.Equal(at) {
		n--
	}
	t.before = t.before[:n]
	c := t.core
	switch {
	case c.closed():
		t.before = enter(t.before, Closure, at)
	case c.now()&stagesOf(unopened, requested, lapsed, forming) != 0:
		t.before = enter(t.before, c.machine.name(c.before()), at)
	case n > 0:
		t.before[n-1].Until = at
	}
}

// enter ends the last stay and begins one in another phase; nothing changes if it
// is in that phase already.
func enter(stays []Stay, phase journal.PhaseName, at time.Time) []Stay {
	if n := len(stays); n > 0 {
		last := &stays[n-1]
		if last.Phase == phase {
			last.Until = time.Time{}
			return stays
		}
		last.Until = at
	}
	return append(stays, Stay{Phase: phase, From: at})
}
