package phases

import (
	"errors"
	"sync"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Machine decides and replays by one [Definition]. It is immutable and safe
// for concurrent use. The zero Machine is that of [StandardDefinition].
type Machine struct{ table *machine }

// machine is a definition made ready for use.
type machine struct {
	definition Definition
	names      []journal.PhaseName // by stage, closure last
	stalls     []mentorship.Limit[mentorship.Duration]
	arcs       [][]arc // by the stage that they lead from
	permits    [numActs][]permit
	own        map[journal.Kind][]permit
	decoder    journal.Decoder
}

type arc struct {
	to     stage
	guards guards
}

type permit struct {
	in       stages
	by       parties
	paused   bool
	personal bool
	guards   guards
}

// New returns the machine of a definition. The definition checks itself: all
// that is wrong with it is an error wrapping [ErrDefinition], joined. Wrong are
//
//   - a name, a version, a phase, a kind, a party that is malformed, unknown,
//     reserved or doubled, and more than 56 phases;
//   - an arc that is doubled, or leads from or to a phase that is not there, or
//     back to itself;
//   - a phase that cannot be reached from the first, or from which no way leads
//     to where the relationship may be closed;
//   - two permits for one kind in one phase, so that it is not clear which
//     holds; a kind of the programme's own without a decoder, and a decoder
//     without a permit;
//   - guards that are wrong in themselves, see [rule.Set.Validate];
//   - upcasts that are doubled, lead from this or a later version, leave a
//     version out, end in phases that are not there, or rename a phase of this
//     version, which then could not be entered.
func New(d Definition) (Machine, error) {
	b := builder{machine: &machine{definition: d.clone()}}
	b.phases()
	b.arcs()
	b.permits()
	b.ways()
	b.upcasts()
	if b.errs != nil {
		return Machine{}, errors.Join(b.errs...)
	}
	return Machine{b.machine}, nil
}

// Definition returns what the machine was made of; its slices are the caller's.
func (m Machine) Definition() Definition { return m.content().definition.clone() }

// Decoder returns what reads journals with the programme's own kinds.
func (m Machine) Decoder() journal.Decoder { return m.content().decoder }

func (m Machine) content() *machine {
	if m.table == nil {
		return standard()
	}
	return m.table
}

// standard is the machine of [StandardDefinition], which is not wrong: a test
// sees to that.
var standard = sync.OnceValue(func() *machine {
	m, _ := New(StandardDefinition())
	return m.table
})

// The methods of a machine that is nil are those of one without phases, in which
// nothing is permitted.

var namesBefore = [...]journal.PhaseName{Unopened, Requested, Lapsed, Forming}

func (m *machine) name(s stage) journal.PhaseName {
	if m == nil {
		return namesBefore[s]
	}
	return m.names[s]
}

func (m *machine) stage(name journal.PhaseName) (stage, bool) {
	if m != nil {
		for i, n := range m.names { // a few, and faster than a map
			if n == name {
				return stage(i), true
			}
		}
	}
	return 0, false
}

func (m *machine) closure() stage {
	if m == nil {
		return firstPhase
	}
	return stage(len(m.names) - 1)
}

// way returns the arc from one stage to another, nil if there is none.
func (m *machine) way(from, to stage) *arc {
	if m == nil {
		return nil
	}
	for i := range m.arcs[from] {
		if a := &m.arcs[from][i]; a.to == to {
			return a
		}
	}
	return nil
}

// permitsOf returns the permits of what is done in a body.
func (m *machine) permitsOf(a act, body journal.Body) []permit {
	switch {
	case m == nil:
		return nil
	case a == ownAct:
		return m.own[kindOf(body)]
	}
	return m.permits[a]
}

// permit returns the permit that holds in one of the stages, nil if there is
// none.
func (m *machine) permit(a act, body journal.Body, in stages) *permit {
	list := m.permitsOf(a, body)
	for i := range list {
		if list[i].in&in != 0 {
			return &list[i]
		}
	}
	return nil
}

// permit returns the permit for what is done, nil if there is none: where stages
// have different ones that of the mentee who is named, else that of the whole, else
// that of anybody who is mentored. So nobody's permit depends on who lags.
func (c *core) permit(d *deed, body journal.Body) *permit {
	list := c.machine.permitsOf(d.act, body)
	if len(list) > 1 {
		for _, id := range [...]mentorship.PersonID{d.by, d.one, d.two} {
			if i := c.active(id); i >= 0 && !c.closed() && c.members[i].role.Mentored() {
				if p := c.machine.permit(d.act, body, stagesOf(c.members[i].stage)); p != nil {
					return p
				}
			}
		}
		if p := c.machine.permit(d.act, body, stagesOf(c.phase())); p != nil {
			return p
		}
	}
	return c.machine.permit(d.act, body, c.now())
}

// anyPermit returns the permits of what is done, whatever the stage, as one.
func (m *machine) anyPermit(a act, body journal.Body) *permit {
	var all permit
	for _, p := range m.permitsOf(a, body) {
		all.by |= p.by
		all.personal = all.personal || p.personal
	}
	return &all
}

// as returns the article's phase that a stage belongs to; empty before there is
// one.
func (m *machine) as(s stage) mentorship.Phase {
	switch {
	case s < firstPhase: // all that there is without a machine
		return ""
	case s == m.closure():
		return mentorship.PhaseClosure
	}
	return m.definition.Phases[s-firstPhase].As
}
