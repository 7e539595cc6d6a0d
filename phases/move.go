package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A move is whom the entering of a phase moves: the person named, if there is a
// way for them; else all for whom there is a way ahead or, if there are none,
// all for whom there is a way back. The zero move moves nobody.
type move struct {
	person      mentorship.PersonID
	to          stage
	some, ahead bool
}

func (c *core) move(person mentorship.PersonID, to stage) move {
	mv := move{person, to, true, true}
	for i := range c.members {
		if _, ok := c.moved(mv, i); ok {
			return mv
		}
	}
	mv.ahead = false
	for i := range c.members {
		if _, ok := c.moved(mv, i); ok {
			return mv
		}
	}
	return move{}
}

// moved returns the way that a member is moved, and whether they are.
func (c *core) moved(mv move, i int) (*arc, bool) {
	m := &c.members[i]
	if !mv.some || (m.stage < mv.to) != mv.ahead || !m.active() || !m.role.Mentored() || mv.person != "" && m.person != mv.person {
		return nil, false
	}
	a := c.machine.way(m.stage, mv.to)
	return a, a != nil
}
