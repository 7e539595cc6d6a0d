package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Step is what a guard looks at: a command, or an event, in the state before
// it, and one of those who are mentored, if it is about one. It is a small value
// that must not be kept. The zero Step is about nothing.
type Step struct {
	core   *core          // nil in the zero Step
	event  *journal.Event // nil in the zero Step
	policy *mentorship.Policy
	load   *Load
	mentee int // 1 more than the index of the member; 0 for nobody
	amiss  amiss
}

// amiss is what can be told to be wrong with a step at a glance; the rules of
// the same names say more. It has the size of a register, as all of a Step has.
type amiss uint64

const (
	outOfOrder amiss = 1 << iota
	otherRelationship
	otherDefinition
	notInPhase
	whilePaused
	stranger
	noPhase
	noWay
	unknownKind
	notEntitled
	forAnother

	// coordinated is nothing amiss: the actor acts for the programme.
	coordinated

	// impossible keeps an event from having happened at all.
	impossible = outOfOrder | otherRelationship | otherDefinition | notInPhase | whilePaused | stranger | noPhase | noWay
)

// Step returns the step of a command, so that guards of one's own can be tested.
// The mentee is one who takes part in the state to be mentored; where the id is
// empty or somebody else's, the step is about nobody.
func (m Machine) Step(s State, c Command, x Context, mentee mentorship.PersonID) Step {
	before := m.content().adopt(s)
	d := deedOf(c.Body)
	step := before.step((*journal.Event)(&c), x, &d)
	if i := before.active(mentee); i >= 0 && before.members[i].role.Mentored() {
		step = step.about(i)
	}
	return step
}

// step returns the step that an event would be, and notes in d whom it moves and
// what permits it.
func (c *core) step(e *journal.Event, x Context, d *deed) Step {
	s := Step{core: c, event: e, policy: x.Policy, load: x.Load}
	if x.Coordinator {
		s.amiss = coordinated
	}
	s.amiss |= c.glance(e, d, x.Coordinator)
	return s
}

// glance tells what is amiss with an event.
func (c *core) glance(e *journal.Event, d *deed, coordinator bool) (told amiss) {
	if c.foreign {
		return otherDefinition
	}
	if !c.last.before(e.At, e.ID) {
		told |= outOfOrder
	}
	if c.version > 0 && e.Relationship != c.relationship {
		told |= otherRelationship
	}
	switch d.act {
	case unknownAct:
		return told | unknownKind
	case relationshipOpened:
		if !c.machine.reads(e.Body) {
			told |= otherDefinition
		}
	case phaseEntered:
		told |= c.way(e, d)
	default: // nothing more to be told of the others
	}
	if c.hasStrangers(d) {
		told |= stranger
	}
	return told | c.authority(e, d, coordinator)
}

// way notes whom the entering of a phase moves, and tells if that is nobody.
func (c *core) way(e *journal.Event, d *deed) amiss {
	b, _ := e.Body.(journal.PhaseEntered)
	to, known := c.machine.stage(b.Phase)
	if !known || to < firstPhase || to == c.machine.closure() {
		return noPhase
	}
	d.moves = c.move(b.Person, to)
	if !d.moves.some {
		return noWay
	}
	return 0
}

// authority tells whether the definition has such a deed here and now, and
// whether it is the actor's.
func (c *core) authority(e *journal.Event, d *deed, coordinator bool) (told amiss) {
	p := c.permit(d, e.Body)
	if p == nil {
		told |= notInPhase
		p = c.machine.anyPermit(d.act, e.Body)
	} else {
		d.permit = p
		if c.paused() && !p.paused {
			told |= whilePaused
		}
	}
	as := c.among(e, coordinator, p.by)
	if as&p.by == 0 {
		told |= notEntitled
	}
	if d.by != "" && d.by != e.Actor.Person && (p.personal || as&programmeParties == 0) {
		told |= forAnother
	}
	return told
}

// before reports whether something of an instant and an id comes after the mark.
func (m mark) before(at time.Time, id journal.EventID) bool {
	if at.Equal(m.at) {
		return m.id < id
	}
	return at.After(m.at)
}

// hasStrangers reports whether somebody is named who does not belong to the
// relationship; for what only those can do who take part, who does not.
func (c *core) hasStrangers(d *deed) bool {
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
func (s Step) State() State { return s.content().state() }

// At returns when it is taken; zero in the zero Step.
func (s Step) At() time.Time {
	if s.event == nil {
		return time.Time{}
	}
	return s.event.At
}

// Actor returns who takes it; nobody in the zero Step.
func (s Step) Actor() journal.Actor {
	if s.event == nil {
		return journal.Actor{}
	}
	return s.event.Actor
}

// Body returns what is to happen; nil in the zero Step.
func (s Step) Body() journal.Body {
	if s.event == nil {
		return nil
	}
	return s.event.Body
}

// Context returns what is known beyond the relationship.
func (s Step) Context() Context { return Context{s.policy, s.load, s.coordinated()} }

func (s Step) coordinated() bool { return s.amiss&coordinated != 0 }

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

// limits returns the policy, to be read only.
func (s Step) limits() *mentorship.Policy { return limitsOf(s.policy) }

// loads returns what is known of other relationships.
func (s Step) loads() Load {
	if s.load == nil {
		return Load{}
	}
	return *s.load
}

// about returns the step as one about a member.
func (s Step) about(i int) Step {
	s.mentee = i + 1
	return s
}
