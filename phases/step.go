package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Step is what a guard looks at: a command, or an event, in the state before
// it, and one of those who are mentored, if it is about one. It is an immutable
// value. The zero Step is about nothing.
type Step struct {
	core    *core // nil in the zero Step
	context Context
	actor   journal.Actor
	at      time.Time
	body    journal.Body
	mentee  int32 // 1 more than the index of the member; 0 for nobody
	amiss   amiss
}

// amiss is what can be told to be wrong with a step at a glance; the rules of
// the same names say more.
type amiss uint16

const (
	outOfOrder amiss = 1 << iota
	otherRelationship
	otherDefinition
	notInPhase
	whilePaused
	stranger
	unknownKind
	notEntitled
	forAnother

	// impossible keeps an event from having happened at all.
	impossible = outOfOrder | otherRelationship | otherDefinition | notInPhase | whilePaused | stranger
)

// Step returns the step of a command, so that guards of one's own can be tested.
// The mentee is one who takes part in the state to be mentored; where the id is
// empty or somebody else's, the step is about nobody.
func (m Machine) Step(s State, c Command, x Context, mentee mentorship.PersonID) Step {
	before := m.content().adopt(s)
	step := before.step((*journal.Event)(&c), x, deedOf(c.Body))
	if i := before.active(mentee); i >= 0 && before.members[i].role.Mentored() {
		step = step.about(i)
	}
	return step
}

// step returns the step that an event would be.
func (c *core) step(e *journal.Event, x Context, d deed) Step {
	s := Step{core: c, context: x, actor: e.Actor, at: e.At, body: e.Body}
	if !c.last.before(e) {
		s.amiss |= outOfOrder
	}
	if c.version > 0 && e.Relationship != c.relationship {
		s.amiss |= otherRelationship
	}
	if d.act == unknownAct {
		s.amiss |= unknownKind
		return s
	}
	if c.foreign || d.act == relationshipOpened && !c.machine.reads(e.Body) {
		s.amiss |= otherDefinition
	}
	if c.hasStrangers(d) {
		s.amiss |= stranger
	}
	by, personal := parties(0), false
	if p, ok := c.machine.permit(d.act, e.Body, c.now()); ok {
		by, personal = p.by, p.personal
		if c.paused() && !p.paused {
			s.amiss |= whilePaused
		}
	} else {
		s.amiss |= notInPhase
		for _, p := range c.machine.permitsOf(d.act, e.Body) {
			by |= p.by
			personal = personal || p.personal
		}
	}
	as := s.parties()
	if as&by == 0 {
		s.amiss |= notEntitled
	}
	if d.by != "" && d.by != e.Actor.Person && (personal || as&programmeParties == 0) {
		s.amiss |= forAnother
	}
	return s
}

// before reports whether an event may come after the mark.
func (m mark) before(e *journal.Event) bool {
	if e.At.Equal(m.at) {
		return m.id < e.ID
	}
	return e.At.After(m.at)
}

// hasStrangers reports whether somebody is named who does not belong to the
// relationship; for what only those can do who take part, who does not.
func (c *core) hasStrangers(d deed) bool {
	if d.act < firstAct || asking.has(d.act) {
		return false
	}
	present := presence.has(d.act)
	if c.isStranger(d.by, present) || c.isStranger(d.one, present) || c.isStranger(d.two, present) {
		return true
	}
	for _, id := range d.many {
		if c.isStranger(id, present) {
			return true
		}
	}
	return false
}

func (c *core) isStranger(id mentorship.PersonID, present bool) bool {
	if id == "" {
		return false
	}
	if present {
		return c.active(id) < 0
	}
	return !c.belongs(id)
}

// State returns the state before the step.
func (s Step) State() State { return State{s.core} }

// At returns when it is taken.
func (s Step) At() time.Time { return s.at }

// Actor returns who takes it.
func (s Step) Actor() journal.Actor { return s.actor }

// Body returns what is to happen; nil in the zero Step.
func (s Step) Body() journal.Body { return s.body }

// Context returns what is known beyond the relationship.
func (s Step) Context() Context { return s.context }

// Mentee returns the one of those who are mentored whom it is about, as they
// stand before it, and whether it is about one.
func (s Step) Mentee() (Participant, bool) {
	m := s.member()
	if m == nil {
		return Participant{}, false
	}
	return s.core.participant(m), true
}

// content returns the state; that of nothing in the zero Step.
func (s Step) content() *core { return State{s.core}.content() }

// member returns the mentee; nil if it is about none.
func (s Step) member() *member {
	if s.mentee == 0 {
		return nil
	}
	return &s.core.members[s.mentee-1]
}

// about returns the step as one about a member.
func (s Step) about(i int) Step {
	s.mentee = int32(i) + 1
	return s
}
