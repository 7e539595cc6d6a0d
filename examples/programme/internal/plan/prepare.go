package plan

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// register makes everybody known by id. Somebody who stands in both files is
// one person: what they offer is told by the mentors' file, what they seek by the
// mentees'. Hours offered and hours needed cannot be told apart in one person: where
// they differ, the person has not stated any.
func (p *Plan) register() {
	for _, m := range p.People.Mentors {
		p.members[m.ID] = m
	}
	for _, m := range p.People.Mentees {
		if mentor, both := p.members[m.ID]; both {
			m.Capacity, m.Expertise = mentor.Capacity, mentor.Expertise
			if a, b := m.HoursPerMonth, mentor.HoursPerMonth; a == nil || b == nil || *a != *b {
				m.HoursPerMonth = nil
			}
		}
		p.members[m.ID] = m
	}
}

// setApart leaves in the problem those who are matched, and sets apart those
// who are brought together otherwise.
func (p *Plan) setApart() {
	for _, side := range [...]struct {
		members []intake.Member
		to      *[]mentorship.Person
	}{{p.People.Mentors, &p.Problem.Mentors}, {p.People.Mentees, &p.Problem.Mentees}} {
		for _, m := range side.members {
			if m.Formation.Matched() {
				*side.to = append(*side.to, m.Person)
			} else {
				p.Apart = append(p.Apart, m)
			}
		}
	}
	slices.SortFunc(p.Apart, func(a, b intake.Member) int { return cmp.Compare(a.ID, b.ID) })
}

// declare hands over what is known between people.
func (p *Plan) declare() {
	p.Problem.Ties = p.People.Ties
	for m := range p.People.All() {
		if !m.Declared.IsZero() {
			p.Problem.Declared = append(p.Problem.Declared, mentorship.Declaration{By: m.ID, At: m.Declared})
		}
		for _, other := range m.NotAgain {
			// The rule asks neither who was mentor nor who spoke up.
			p.Problem.History = append(p.Problem.History, mentorship.Encounter{Mentor: other, Mentee: m.ID, NotAgain: true})
		}
	}
}

// Member returns somebody of the programme, and whether there is such a person.
func (p *Plan) Member(id mentorship.PersonID) (intake.Member, bool) {
	m, known := p.members[id]
	return m, known
}

// MentorSide returns the member of the mentors' file of that id.
func (p *Plan) MentorSide(id mentorship.PersonID) (intake.Member, bool) {
	i := slices.IndexFunc(p.People.Mentors, func(m intake.Member) bool { return m.ID == id })
	if i < 0 {
		return intake.Member{}, false
	}
	return p.People.Mentors[i], true
}

// Within returns the matches whose two people are in a relationship.
func (p *Plan) Within(f Formed) []mentorship.Match {
	in := func(id mentorship.PersonID, is func(mentorship.Role) bool) bool {
		return slices.ContainsFunc(f.Participants, func(q mentorship.Participant) bool { return q.Person == id && is(q.Role) })
	}
	var matches []mentorship.Match
	for _, q := range f.Participants {
		if !q.Role.Mentored() {
			continue
		}
		for _, m := range p.Result.Of(q.Person) {
			if m.Mentee == q.Person && in(m.Mentor, mentorship.Role.Mentors) {
				matches = append(matches, m)
			}
		}
	}
	return matches
}
