package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A move is whom the entering of a phase moves: the person named, if there is a
// way for them; else all for whom there is a way ahead or, if there are none,
// all for whom there is a way back. The zero move moves nobody.
type move struct {
	table  *machine
	person mentorship.PersonID
	to     stage
	ahead  bool
}

func (c *core) move(b journal.PhaseEntered) move {
	to, known := c.machine.stage(b.Phase)
	if !known {
		return move{}
	}
	mv := move{c.machine, b.Person, to, true}
	for i := range c.members {
		if mv.of(&c.members[i]) {
			return mv
		}
	}
	mv.ahead = false
	return mv
}

// of reports whether the member is moved.
func (mv move) of(m *member) bool {
	if mv.table == nil || !m.active() || !m.role.Mentored() || mv.person != "" && m.person != mv.person ||
		(m.stage < mv.to) != mv.ahead {
		return false
	}
	_, ok := mv.table.way(m.stage, mv.to)
	return ok
}
