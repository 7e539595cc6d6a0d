package phases

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// An aspect is something that each of those whom a mentorship depends on has
// done, or has not.
type aspect uint8

const (
	presentAspect aspect = iota // takes part at all
	preparedAspect
	committedAspect
	signedAspect
	numAspects
)

// A side counts who takes part on one side, and has done what.
type side [numAspects]int

// has reports whether a member has done something.
func (c *core) has(m *member, a aspect) bool {
	switch a {
	case preparedAspect:
		return m.prepared == yes
	case committedAspect:
		return m.committed == yes
	case signedAspect:
		return m.signed == c.agreed
	default:
		return true
	}
}

// reckon counts anew who takes part, and where those stand who are mentored.
func (c *core) reckon() {
	c.guides, c.peers, c.present = side{}, side{}, 0
	for i := range c.members {
		m := &c.members[i]
		if !m.active() {
			continue
		}
		if m.role.Mentored() {
			c.present |= stagesOf(m.stage)
		}
		if !m.role.Mentors() {
			continue
		}
		side := &c.guides
		if m.role.Mentored() {
			side = &c.peers
		}
		for a := range numAspects {
			if c.has(m, a) {
				side[a]++
			}
		}
	}
	switch {
	case c.closed():
		c.present = stagesOf(c.machine.closure())
	case c.present == 0:
		c.present = stagesOf(c.before())
	}
}

// mentors reports whether somebody other than a member who takes part mentors.
func (c *core) mentors(m *member) bool {
	others := c.guides[presentAspect] + c.peers[presentAspect]
	if m.role.Mentors() {
		others--
	}
	return others > 0
}

// borne reports whether those whom the mentorship of a member depends on have
// done something: all who mentor and are not mentored themselves or, where
// peers alone mentor, one other of them.
func (c *core) borne(m *member, a aspect) bool {
	if c.guides[presentAspect] > 0 {
		return c.guides[a] == c.guides[presentAspect]
	}
	others := c.peers[a]
	if m.role.Mentors() && c.has(m, a) {
		others--
	}
	return others > 0 || !c.mentors(m)
}

// ofEach tells who of the mentee and of those whom the mentorship depends on has
// not done something; of peers, the first.
func (s Step) ofEach(a aspect, wanting func(*member) rule.Finding) []rule.Finding {
	mentee := s.member()
	if mentee == nil || s.core.has(mentee, a) && s.core.borne(mentee, a) {
		return nil
	}
	var found []rule.Finding
	if !s.core.has(mentee, a) {
		found = append(found, wanting(mentee))
	}
	if s.core.borne(mentee, a) {
		return found
	}
	for i := range s.core.members {
		m := &s.core.members[i]
		if m == mentee || !m.active() || !m.role.Mentors() || s.core.has(m, a) {
			continue
		}
		if s.core.guides[presentAspect] == 0 {
			return append(found, wanting(m))
		}
		if !m.role.Mentored() {
			found = append(found, wanting(m))
		}
	}
	return found
}
