package phases

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Reasons given for what follows from something else.
const (
	acceptedElsewhere journal.Reason = "another request was accepted"
	replaced          journal.Reason = "replaced"
	noMentorLeft      journal.Reason = "no mentor is left"
	hasLeft           journal.Reason = "who asked has left"
)

// consequences returns what follows from a body in the state after it.
func (c *core) consequences(body journal.Body) []journal.Body {
	switch b := body.(type) {
	case journal.RequestAccepted:
		r := c.request(b.Request)
		by, to := r.roles()
		opening, structure := c.opening(r.Wanted), c.outline.Structure
		if opening != nil {
			structure = r.Wanted.Structure
		}
		return slices.Concat(opening, c.joining(r.To, to), c.joining(r.By, by), c.lapsing(r.By, r.To, r.mentored(), structure))
	case journal.MatchMade:
		return slices.Concat(
			c.opening(journal.Outline{}), c.joining(b.Mentor, mentorship.RoleMentor), c.joining(b.Mentee, mentorship.RoleMentee),
			c.lapsing(b.Mentor, b.Mentee, b.Mentee, c.outline.Structure),
		)
	case journal.Joined:
		if c.active(b.Replaces) >= 0 {
			return []journal.Body{journal.Left{Person: b.Replaces, Reason: replaced}}
		}
	case journal.Left:
		return c.leaving(b)
	case journal.RematchMade:
		if b.Into != "" && c.active(b.Person) >= 0 && !c.closed() {
			return []journal.Body{journal.Left{Person: b.Person, Ending: journal.EndingRematched, Reason: b.Reason}}
		}
	case journal.RelationshipRedefined:
		return c.becoming(b.Outline.Structure)
	}
	return nil
}

// opening opens a relationship that is not.
func (c *core) opening(outline journal.Outline) []journal.Body {
	if !c.opened.IsZero() || len(c.members) > 0 {
		return nil
	}
	return []journal.Body{journal.RelationshipOpened{Outline: outline}}
}

// joining lets somebody join who does not take part.
func (c *core) joining(id mentorship.PersonID, role mentorship.Role) []journal.Body {
	if c.active(id) >= 0 {
		return nil
	}
	return []journal.Body{journal.Joined{Person: id, Role: role}}
}

// lapsing takes back what is still open of the requests that have lost their place
// when two have found each other: in a dyad all, since it has no room for anybody
// else; where there is room for one mentor only, those that would give the mentee
// another; and those between people of whom neither takes part.
func (c *core) lapsing(one, other, mentee mentorship.PersonID, s mentorship.Structure) []journal.Body {
	several := s == mentorship.Team || s == mentorship.Peer || s == mentorship.FacilitatedPeer
	inside := func(id mentorship.PersonID) bool { return id == one || id == other || c.active(id) >= 0 }
	var bodies []journal.Body
	for i := range c.requests {
		r := &c.requests[i]
		second := !several && mentee != "" && r.mentored() == mentee
		if r.Status == Pending && (s == mentorship.Dyad || second || !inside(r.By) && !inside(r.To)) {
			bodies = append(bodies, journal.RequestWithdrawn{Request: r.ID, By: r.By, Reason: acceptedElsewhere})
		}
	}
	return bodies
}

// leaving is what follows when somebody has left: requests to them expire, and
// theirs are taken back; the relationship is closed if nobody is mentored any
// more; and those who are left without a mentor are to be matched again.
func (c *core) leaving(b journal.Left) []journal.Body {
	var bodies []journal.Body
	for i := range c.requests {
		switch r := &c.requests[i]; {
		case r.Status != Pending:
		case r.To == b.Person:
			bodies = append(bodies, journal.RequestExpired{Request: r.ID})
		case r.By == b.Person:
			bodies = append(bodies, journal.RequestWithdrawn{Request: r.ID, By: r.By, Reason: hasLeft})
		}
	}
	active, mentored, wasMentored := 0, 0, false
	for i := range c.members {
		switch m := &c.members[i]; {
		case m.person == b.Person:
			wasMentored = m.role.Mentored()
		case m.active() && m.role.Mentored():
			active, mentored = active+1, mentored+1
			if !m.waiting && !c.mentors(m) {
				bodies = append(bodies, journal.RematchMade{Person: m.person, Reason: noMentorLeft})
			}
		case m.active():
			active++
		}
	}
	if active == 0 || wasMentored && mentored == 0 {
		if b.Ending == "" {
			b.Ending = journal.EndingEarly
		}
		bodies = append(bodies, journal.Closed{Ending: b.Ending, Reason: b.Reason, By: b.By})
	}
	return bodies
}

// becoming lets everybody take the role that they have in another structure.
func (c *core) becoming(s mentorship.Structure) []journal.Body {
	var bodies []journal.Body
	for i := range c.members {
		if m := &c.members[i]; m.active() && roleIn(s, m.role) != m.role {
			bodies = append(bodies, journal.RoleChanged{Person: m.person, From: m.role, To: roleIn(s, m.role)})
		}
	}
	return bodies
}

// roleIn returns the role that a relationship which becomes one of a structure has
// for somebody: among peers, mentors and mentees are peers.
func roleIn(s mentorship.Structure, r mentorship.Role) mentorship.Role {
	if s == mentorship.Peer && (r == mentorship.RoleMentor || r == mentorship.RoleMentee) {
		return mentorship.RolePeer
	}
	return r
}
