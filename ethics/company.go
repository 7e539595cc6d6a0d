package ethics

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A company is the people who take part in one relationship.
type company struct {
	roster  *mentorship.Roster
	members []member // in order of id
	index   map[mentorship.PersonID]int
	people  map[mentorship.PersonID]*mentorship.Person // all who are known
}

// A member is one who takes part, over all their roles.
type member struct {
	person *mentorship.Person
	// seat is the first place among the participants.
	seat int
	// guides and guided are the first roles in which the member mentors or
	// facilitates, and is mentored; empty where there is none.
	guides, guided mentorship.Role
	// period is from the first beginning to the last end, each zero where
	// unstated.
	period mentorship.Period
}

// A couple are two members, the one who mentors or facilitates and the one who
// is mentored.
type couple struct{ guide, guided int }

func newCompany(r mentorship.Roster) *company {
	c := &company{roster: &r, people: make(map[mentorship.PersonID]*mentorship.Person, len(r.People))}
	for i := range r.People {
		if p := &r.People[i]; c.people[p.ID] == nil {
			c.people[p.ID] = p
		}
	}
	first := map[mentorship.PersonID]int{}
	for i, p := range r.Relationship.Participants {
		guides := p.Role.Mentors() || p.Role == mentorship.RoleFacilitator
		if p.Person == "" || !guides && !p.Role.Mentored() {
			continue
		}
		k, before := first[p.Person]
		if !before {
			k = len(c.members)
			first[p.Person] = k
			person := c.people[p.Person]
			if person == nil {
				person = &mentorship.Person{ID: p.Person}
			}
			c.members = append(c.members, member{person: person, seat: i, period: readable(p.Period)})
		}
		m := &c.members[k]
		m.period = hull(m.period, readable(p.Period))
		if guides {
			m.guides = cmp.Or(m.guides, p.Role)
		}
		if p.Role.Mentored() {
			m.guided = cmp.Or(m.guided, p.Role)
		}
	}
	slices.SortFunc(c.members, func(a, b member) int { return cmp.Compare(a.person.ID, b.person.ID) })
	c.index = make(map[mentorship.PersonID]int, len(c.members))
	for i, m := range c.members {
		c.index[m.person.ID] = i
	}
	return c
}

// readable returns the period, unstated where it cannot be read.
func readable(p mentorship.Period) mentorship.Period {
	if p.Reversed() {
		return mentorship.Period{}
	}
	return p
}

// hull returns the shortest period that holds both.
func hull(p, q mentorship.Period) mentorship.Period {
	if q.From.IsZero() || !p.From.IsZero() && q.From.Before(p.From) {
		p.From = q.From
	}
	if q.Until.IsZero() || !p.Until.IsZero() && q.Until.After(p.Until) {
		p.Until = q.Until
	}
	return p
}

// common returns the time that lies in both periods, and whether there is any.
func common(p, q mentorship.Period) (mentorship.Period, bool) {
	if q.From.After(p.From) {
		p.From = q.From
	}
	if p.Until.IsZero() || !q.Until.IsZero() && q.Until.Before(p.Until) {
		p.Until = q.Until
	}
	return p, p.Until.IsZero() || p.From.Before(p.Until)
}

// together returns the couple that two members are, and whether they are one:
// one of the two guides the other, at some time.
func (c *company) together(i, j int) (couple, bool) {
	if i > j {
		i, j = j, i
	}
	a, b := &c.members[i], &c.members[j]
	two := couple{i, j}
	if a.guides == "" || b.guided == "" {
		two = couple{j, i}
		if b.guides == "" || a.guided == "" {
			return couple{}, false
		}
	}
	_, meets := c.time(two)
	return two, i != j && meets
}

// time returns when two members take part together.
func (c *company) time(two couple) (mentorship.Period, bool) {
	both, meets := common(c.members[two.guide].period, c.members[two.guided].period)
	if !meets {
		return both, false
	}
	return common(both, readable(c.roster.Relationship.Period))
}

// pairing returns the pairing of two members with what may tie them.
func (c *company) pairing(m *contact) mentorship.Pairing {
	period, _ := c.time(m.couple)
	ties := make([]mentorship.Tie, len(m.ties))
	for i, k := range m.ties {
		ties[i] = c.roster.Ties[k]
	}
	return mentorship.Pairing{
		Mentor: c.members[m.guide].person, Mentee: c.members[m.guided].person,
		Mode: c.roster.Relationship.Mode, Period: period, Policy: &c.roster.Policy,
		Managers: m.managers, Ties: ties, Declared: c.roster.Declared,
	}
}
