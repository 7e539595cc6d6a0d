package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Decide returns the events that a command leads to in a state: the command
// itself as the first, and what follows from it. Accepting a request opens the
// relationship and lets both join it; when the last mentee leaves it is closed.
// Nothing is stored: the caller appends the events to the journal, and the next
// state is what [Machine.Evolve] makes of them, which takes all of them.
//
// Otherwise the error is a [RefusedError] with every reason: why it is not
// possible, why it is not for the actor to do, and each guard that is not met.
// Reasons that are no violation (see [Arc]) refuse nothing; [Machine.Missing]
// tells them.
func (m Machine) Decide(s State, c Command, x Context) ([]journal.Event, error) {
	return m.AppendEvents(nil, s, c, x)
}

// AppendEvents is [Machine.Decide] that appends the events to a list of the
// caller's. Commands that bring nothing new (entering a phase, stating
// readiness, signing, resuming, meeting a goal, doing a task) cost no allocation
// if the list has room. A list is returned as it was where the command is
// refused.
func (m Machine) AppendEvents(dst []journal.Event, s State, c Command, x Context) ([]journal.Event, error) {
	before := m.content().adopt(s)
	e := journal.Event(c)
	e.At = canonical(e.At)
	d := deedOf(e.Body)
	step := before.step(&e, x, d)
	if findings := before.objections(step, d); findings != nil {
		return dst, &RefusedError{e.ID, e.Kind(), -1, findings}
	}
	if plain.has(d.act) && mentorship.ValidID(e.ID) && (before.version > 0 || mentorship.ValidID(e.Relationship)) && e.Actor.Valid() && inText(e.At) {
		return append(dst, e), nil
	}
	return before.lead(dst, e, d)
}

// objections returns why a step is refused, nil if it is not.
func (c *core) objections(step Step, d deed) []rule.Finding {
	var findings []rule.Finding
	if step.amiss != 0 {
		findings = placeRules().AppendFindings(nil, step)
	}
	findings = possible(d.act).AppendFindings(findings, step)
	if step.amiss&(unknownKind|otherRelationship|otherDefinition) == 0 {
		findings = c.guarded(findings, step, d)
	}
	return refusing(findings)
}

// refusing returns the findings that refuse a step, nil if none does.
func refusing(findings []rule.Finding) []rule.Finding {
	var grave []rule.Finding
	for _, f := range findings {
		if f.Severity >= rule.Violation {
			grave = append(grave, f)
		}
	}
	return sorted(grave)
}

// guarded appends what the guards say that are asked of a step.
func (c *core) guarded(findings []rule.Finding, step Step, d deed) []rule.Finding {
	if p, ok := c.machine.permit(d.act, step.body, c.now()); ok {
		findings = c.ask(findings, &p.guards, step)
	}
	b, ok := step.body.(journal.PhaseEntered)
	if !ok {
		return findings
	}
	mv := c.move(b)
	for i := range c.members {
		m := &c.members[i]
		if !mv.of(m) {
			continue
		}
		if a, ok := c.machine.way(m.stage, mv.to); ok {
			findings = a.guards.AppendFindings(findings, step.about(i))
		}
	}
	return findings
}

// ask appends what guards say of a step as a whole, or of each whose mentorship
// it would complete.
func (c *core) ask(findings []rule.Finding, guards *rule.Set[Step], step Step) []rule.Finding {
	if guards.Len() == 0 {
		return findings
	}
	about := false
	for i := range c.members {
		if c.completes(step.body, &c.members[i]) {
			about = true
			findings = guards.AppendFindings(findings, step.about(i))
		}
	}
	if about {
		return findings
	}
	return guards.AppendFindings(findings, step)
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
