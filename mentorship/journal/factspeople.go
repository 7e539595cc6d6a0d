package journal

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Participation is a person in a role for some time. The period begins when it
// was recorded.
type Participation struct {
	mentorship.Participant
	// Joined is the event with which the person took the role.
	Joined Mark
	// Left is the event with which the person gave it up; zero while it lasts.
	Left Mark
	// Ending and Reason are those of who left the relationship.
	Ending Ending
	Reason Reason
}

// Participations returns who took part in which role and when, in order. A
// closing does not end them.
func (f Facts) Participations() List[Participation] { return f.look().participations }

// Participants returns those who take part at the instant, in order of person
// and role.
func (f Facts) Participants(at time.Time) []mentorship.Participant {
	var list []mentorship.Participant
	for p := range f.look().participations.each() {
		if p.Active(at) {
			list = append(list, p.Participant)
		}
	}
	slices.SortFunc(list, func(a, b mentorship.Participant) int {
		return cmp.Or(cmp.Compare(a.Person, b.Person), cmp.Compare(a.Role, b.Role))
	})
	return list
}

// LastContact returns the last time that a person was heard of by the others,
// and whether there is one: a session held with them there, a message,
// question, request for leave, advice, challenge, feedback, check or answer of
// theirs, a session that they moved or called off.
func (f Facts) LastContact(p mentorship.PersonID) (Mark, bool) {
	for who := range f.look().people.each() {
		if who.id == p {
			return who.contact, !who.contact.IsZero()
		}
	}
	return Mark{}, false
}

// presence returns when a person took part, in whatever role.
func (f Facts) presence(p mentorship.PersonID) stretches {
	var s stretches
	for one := range f.look().participations.each() {
		if one.Person == p {
			s = s.with(one.Period.From, one.Period.Until)
		}
	}
	return s.united()
}

// A person is what is known of somebody.
type person struct {
	id mentorship.PersonID
	// running are the numbers, from 1, of the participations that last, in the
	// order of the roles; 0 where none does.
	running [roleCount]int
	pause   int // the number of their last pause; 0 before
	contact Mark
}

// person returns what is known of somebody, to be written to.
func (f *folder) person(id mentorship.PersonID) *person {
	i, ok := f.find(personSpace, string(id), f.people.length)
	if !ok {
		i = f.people.length
		f.places[place{personSpace, string(id)}] = i
		push(f, &f.people, person{id: id})
	}
	return write(f, &f.people, i)
}

// contact notes that somebody was heard of with the event at hand.
func (f *folder) contact(id mentorship.PersonID) { f.contactAt(id, f.mark) }

// contactAt notes that somebody was heard of, at an instant before the event.
func (f *folder) contactAt(id mentorship.PersonID, m Mark) {
	if p := f.person(id); p.contact.IsZero() || !m.At.Before(p.contact.At) {
		p.contact = m
	}
}

func (f *folder) joined(b Joined) {
	p := f.person(b.Person)
	if p.running[roleIndex(b.Role)] != 0 {
		f.stray("person", true)
		return
	}
	f.take(p, b.Role)
}

func (f *folder) left(b Left) {
	p := f.person(b.Person)
	if p.running == [roleCount]int{} {
		f.stray("person", false)
		return
	}
	f.endPause(p.pause)
	for _, role := range mentorship.Roles() {
		if part := f.give(p, role); part != nil {
			part.Ending, part.Reason = b.Ending, b.Reason
		}
	}
}

func (f *folder) roleChanged(b RoleChanged) {
	p := f.person(b.Person)
	if f.give(p, b.From) == nil {
		f.stray("from", false)
	}
	if p.running[roleIndex(b.To)] != 0 {
		f.stray("to", true)
		return
	}
	f.take(p, b.To)
}

// take lets somebody take a role that they do not have.
func (f *folder) take(p *person, role mentorship.Role) {
	p.running[roleIndex(role)] = f.participations.length + 1
	push(f, &f.participations, Participation{
		Participant: mentorship.Participant{Person: p.id, Role: role, Period: mentorship.Period{From: f.mark.At}},
		Joined:      f.mark,
	})
}

// give lets somebody give a role up; it returns the participation, nil if there
// was none.
func (f *folder) give(p *person, role mentorship.Role) *Participation {
	number := &p.running[roleIndex(role)]
	if *number == 0 {
		return nil
	}
	part := write(f, &f.participations, *number-1)
	part.Period.Until, part.Left = f.mark.At, f.mark
	*number = 0
	return part
}

// roleCount is the number of [mentorship.Roles].
const roleCount = 4

func roleIndex(r mentorship.Role) int { return max(0, slices.Index(mentorship.Roles(), r)) }
