package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Decide returns the events that a command leads to in a state: the command
// itself as the first, and what follows from it. Accepting a request opens the
// relationship and lets both join it; when the last mentee leaves it is closed.
// Where the command says nothing of who ends, pauses, extends, redefines or
// reopens (By), it is the actor, unless [Context.Coordinator] says that they act
// for the programme.
// Nothing is stored: the caller appends the events to the journal, and the next
// state is what [Machine.Evolve] makes of them, which takes all of them.
//
// Otherwise the error is a [RefusedError] with every reason: why it is not
// possible, why it is not for the actor to do, and each guard that is not met.
// Reasons that are no violation (see [Arc]) refuse nothing; [Machine.Advice] tells
// them.
func (m Machine) Decide(s State, c Command, x Context) ([]journal.Event, error) {
	return m.AppendEvents(nil, s, c, x)
}

// AppendEvents is [Machine.Decide] that appends the events to a list of the
// caller's. Commands that bring nothing new (entering a phase, stating
// readiness, signing, resuming, meeting a goal, doing a task) cost no allocation
// if the list has room. A list is returned as it was where the command is
// refused.
func (m Machine) AppendEvents(dst []journal.Event, s State, c Command, x Context) ([]journal.Event, error) {
	before, start := m.content().adopt(s), len(dst)
	c.At = canonical(c.At)
	var d deed
	d.read(c.Body)
	dst = append(dst, journal.Event(c))
	e := &dst[start] // stands in the caller's memory, so that guards may look at it
	findings := before.objections(e, x, &d)
	if findings == nil && !before.isPlain(e, &d) {
		dst, findings = before.lead(dst, start, &d, x.Coordinator)
	}
	if findings != nil {
		clear(dst[start:])
		return dst[:start], &RefusedError{c.ID, journal.Event(c).Kind(), -1, findings}
	}
	return dst, nil
}

// isPlain reports whether an event that nothing speaks against is well formed,
// and leads to no other. Where it cannot be told at a glance, it is not.
func (c *core) isPlain(e *journal.Event, d *deed) bool {
	someone := e.Actor.Job == "" && c.active(e.Actor.Person) >= 0 || e.Actor.Valid()
	return plain.has(d.act) && (d.by != "" || !inName.has(d.act)) && c.version > 0 && someone && mentorship.ValidID(e.ID) && inText(e.At)
}

// objections returns why a step is refused, nil if it is not.
func (c *core) objections(e *journal.Event, x Context, d *deed) []rule.Finding {
	step := c.step(e, x, d)
	var findings []rule.Finding
	if step.amiss&^coordinated != 0 {
		findings = placeRules().AppendFindings(nil, step)
	}
	findings = possible(d.act).appendFindings(findings, step)
	return sorted(c.guarded(findings, step, d, true))
}

// guarded appends what those guards say that are asked of a step and may refuse it,
// or the lesser ones; nothing where it cannot be told what the step is.
func (c *core) guarded(findings []rule.Finding, step Step, d *deed, grave bool) []rule.Finding {
	if step.amiss&(unknownKind|otherRelationship|otherDefinition) != 0 {
		return findings
	}
	if d.permit != nil {
		findings = c.ask(findings, d.permit.guards.part(grave), step)
	}
	if !d.moves.some {
		return findings
	}
	for i := range c.members {
		if a, ok := c.moved(d.moves, i); ok {
			findings = a.guards.part(grave).appendFindings(findings, step.about(i))
		}
	}
	return findings
}

// ask appends what guards say of a step as a whole, or of each whose mentorship
// it would complete.
func (c *core) ask(findings []rule.Finding, guards *checks, step Step) []rule.Finding {
	if len(guards.rules) == 0 {
		return findings
	}
	about := false
	for i := range c.members {
		if c.completes(step.Body(), &c.members[i]) {
			about = true
			findings = guards.appendFindings(findings, step.about(i))
		}
	}
	if about {
		return findings
	}
	return guards.appendFindings(findings, step)
}

// completes reports whether a body would complete the mentorship of a member.
func (c *core) completes(body journal.Body, m *member) bool {
	if !m.active() || !m.role.Mentored() {
		return false
	}
	switch b := body.(type) {
	case journal.Closed:
		return b.Ending == journal.EndingCompleted
	case journal.Left:
		return b.Ending == journal.EndingCompleted && b.Person == m.person
	}
	return false
}
