package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Evolve returns the state after an event. An event that cannot have happened in
// the state is a [RefusedError], and the state returned is s: one that is out of
// order, of another relationship, in a phase in which the definition has no such
// thing, about somebody who does not belong there; and one about a request, a
// goal, a task, a session, a perspective or a version of the agreement that is not
// there, is there already, or is settled. Other references (to messages, advice,
// approvals, feedback, expectations, ties) are not looked at;
// [journal.Facts.Strays] tells which lead nowhere. Guards and parties are
// not asked again: what has happened has happened, under the policy of its day.
// What no journal takes is refused as well.
//
// A body of which nobody here knows the kind is passed over; it counts for
// [State.Version] and [State.Last] alone.
//
// Evolve copies what the event changes, and so takes time in proportion to how
// much of its kind the relationship holds. [Machine.Replay] copies nothing; an
// event takes it time in proportion to the people and requests, goals, tasks or
// perspectives among which it looks.
func (m Machine) Evolve(s State, e journal.Event) (State, error) {
	d := &draft{core: *m.content().adopt(s)}
	if err := d.live(e, -1); err != nil {
		return s, err
	}
	return State{&d.core}, nil
}

// Replay returns the state after all events of one relationship's journal: what
// [Machine.Evolve] gives for one event after the other. The first that cannot
// have happened is a [RefusedError] with its index, and the state returned is
// that before it.
func (m Machine) Replay(j journal.Journal) (State, error) {
	d := &draft{core: core{machine: m.content()}, owns: everything}
	for i, e := range j.All() {
		if err := d.live(e, i); err != nil {
			return d.core.state(), err
		}
	}
	return d.core.state(), nil
}

// live makes the draft the state after an event, unless that is impossible. One
// that stands in no journal, with the index -1, is settled first.
func (d *draft) live(e journal.Event, index int) error {
	d.event = d.core.upcast(e)
	findings := d.core.impossible(&d.event)
	if findings == nil && index < 0 {
		findings = settle(&d.event)
	}
	if findings != nil {
		return &RefusedError{e.ID, e.Kind(), index, findings}
	}
	d.apply(&d.event)
	return nil
}

// At returns the state as it was at an instant: after all events that lie before
// it. Those of that very instant are not among them, as in [journal.Journal.Until];
// the state with them is that of a nanosecond later. The errors are those of
// [Machine.Replay].
func (m Machine) At(j journal.Journal, at time.Time) (State, error) { return m.Replay(j.Until(at)) }

// adopt returns the content of a state for this machine; nothing can happen in
// a state of another one.
func (m *machine) adopt(s State) *core {
	switch {
	case s.core == nil:
		return &core{machine: m}
	case s.core.machine != m:
		return &core{machine: m, foreign: true}
	default:
		return s.core
	}
}

// impossible returns why an event cannot happen next, nil if it can.
func (c *core) impossible(e *journal.Event) []rule.Finding {
	var d deed
	d.read(e.Body)
	step := c.step(e, Context{}, &d)
	var findings []rule.Finding
	if step.amiss &= impossible; step.amiss != 0 {
		findings = placeRules().AppendFindings(nil, step)
	}
	return sorted(possible(d.act).appendFindings(findings, step))
}

// upcast returns the event as the machine's own version of the definition has
// it.
func (c *core) upcast(e journal.Event) journal.Event {
	if c.definition.Version == 0 || c.definition.Version >= c.machine.definition.Version {
		return e
	}
	if b, ok := e.Body.(journal.PhaseEntered); ok {
		for _, u := range c.machine.definition.Upcasts {
			if u.From >= c.definition.Version {
				b.Phase = u.renamed(b.Phase)
			}
		}
		e.Body = b
	}
	return e
}

// reads reports whether a relationship that is opened so can be read by the
// machine: its definition is this one, an earlier version that an upcast leads
// from, or was not recorded.
func (m *machine) reads(body journal.Body) bool {
	b, _ := body.(journal.RelationshipOpened)
	if b.Definition == (journal.Definition{}) {
		return true
	}
	d := &m.definition
	if b.Definition.Name != d.Name || b.Definition.Version > d.Version {
		return false
	}
	return b.Definition.Version == d.Version || len(d.Upcasts) > 0 && b.Definition.Version >= d.Upcasts[0].From
}
