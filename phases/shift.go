package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A shift is somebody's role before a step and after it; empty where the person
// takes no part.
type shift struct {
	person   mentorship.PersonID
	was, now mentorship.Role
}

// A crowd counts those who mentor and those who are mentored.
type crowd struct{ mentors, mentees int }

// shifts returns who takes part before a step or after it, and how many those
// are; none where the step changes no role. What is closed has nobody.
func (s Step) shifts() (before, after crowd, list []shift) {
	c := s.content()
	list = c.roles()
	switch b := s.Body().(type) {
	case journal.RequestAccepted:
		r := c.request(b.Request)
		if r == nil {
			return crowd{}, crowd{}, nil
		}
		by, to := r.roles()
		list = joins(joins(list, r.To, to), r.By, by)
	case journal.MatchMade:
		list = joins(joins(list, b.Mentor, mentorship.RoleMentor), b.Mentee, mentorship.RoleMentee)
	case journal.Joined:
		takes(list, b.Replaces, "")
		list = joins(list, b.Person, b.Role)
	case journal.RoleChanged:
		takes(list, b.Person, b.To)
	case journal.RelationshipRedefined:
		for i := range list {
			list[i].now = roleIn(b.Outline.Structure, list[i].now)
		}
	case journal.Reopened:
	default:
		return crowd{}, crowd{}, nil
	}
	for _, sh := range list {
		before.count(sh.was)
		after.count(sh.now)
	}
	return before, after, list
}

// roles returns the present roles as shifts that change nothing; once it is
// closed, as those that taking the closing back would bring about.
func (c *core) roles() []shift {
	var list []shift
	for i := range c.members {
		if m := &c.members[i]; m.active() {
			sh := shift{m.person, m.role, m.role}
			if c.closed() {
				sh.was = ""
			}
			list = append(list, sh)
		}
	}
	return list
}

// joins lets somebody take a role who has none.
func joins(list []shift, id mentorship.PersonID, role mentorship.Role) []shift {
	for i := range list {
		if list[i].person == id {
			return list
		}
	}
	return append(list, shift{person: id, now: role})
}

// takes lets somebody who takes part have another role, or none.
func takes(list []shift, id mentorship.PersonID, role mentorship.Role) {
	for i := range list {
		if list[i].person == id {
			list[i].now = role
		}
	}
}

func (c *crowd) count(r mentorship.Role) {
	if r.Mentors() {
		c.mentors++
	}
	if r.Mentored() {
		c.mentees++
	}
}

// share returns how many mentees somebody in a role carries: they are divided
// among those who mentor, rounded up, and nobody carries themselves, as the
// ledger of package structure has it.
func (c *crowd) share(r mentorship.Role) int {
	if !r.Mentors() || r.Mentored() && c.mentees == 1 {
		return 0
	}
	return (c.mentees + c.mentors - 1) / c.mentors
}

// burden returns how many mentees more the person carries after the step.
func (sh shift) burden(before, after crowd) int { return after.share(sh.now) - before.share(sh.was) }

// isNewlyMentored reports whether the person is mentored after the step and was not.
func (sh shift) isNewlyMentored() bool { return sh.now.Mentored() && !sh.was.Mentored() }
