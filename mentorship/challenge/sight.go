package challenge

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A sight is what clues look at: one mentee, and those who mentor them.
type sight struct {
	v      journal.View
	mentee *journal.Side
	// clock stands still while the relationship, the mentee or the mentor pauses; of
	// several mentors it is that of who rested least, for the pause of one keeps
	// nobody from the others.
	clock journal.Clock
}

func newSight(v journal.View, mentee *journal.Side) sight {
	s := sight{v: v, mentee: mentee}
	opened, longest := s.opened(), time.Duration(-1)
	for m := range s.mentors {
		clock := v.Facts().Clock(mentee.Person, m.Person)
		if ran := clock.Between(opened, v.At()); ran > longest {
			longest, s.clock = ran, clock
		}
	}
	if longest < 0 { // nobody mentors
		s.clock = v.Facts().Clock(mentee.Person)
	}
	return s
}

// mentors yields those who mentor the mentee, and have not left.
func (s *sight) mentors(yield func(*journal.Side) bool) {
	sides := s.v.Sides()
	for i := range sides {
		if one := &sides[i]; one.Left.IsZero() && one.Role.Mentors() && one.Person != s.mentee.Person && !yield(one) {
			return
		}
	}
}

// mentor reports whether a person mentors the mentee, or did until they left.
func (s *sight) mentor(p mentorship.PersonID) bool {
	side, known := s.v.Side(p)
	return known && side.Role.Mentors() && p != s.mentee.Person
}

// in reports whether something that began with an event is looked at.
func (s *sight) in(m journal.Mark) bool { return s.v.Window().Contains(m.At) }

// goals yields the goals of the mentee.
func (s *sight) goals(yield func(journal.Goal) bool) {
	for _, g := range s.v.Facts().Goals().All() {
		if g.For == s.mentee.Person && s.in(g.Set) && !yield(g) {
			return
		}
	}
}

// finished yields the tasks that the mentee has done.
func (s *sight) finished(yield func(journal.Task) bool) {
	for _, t := range s.v.Facts().Tasks().All() {
		if t.Owner == s.mentee.Person && s.in(t.Agreed) && !t.Done.IsZero() && !yield(t) {
			return
		}
	}
}

// approvals yields the mentee's questions to mentors for leave.
func (s *sight) approvals(yield func(journal.Approval) bool) {
	for _, a := range s.v.Facts().Approvals().All() {
		if a.By == s.mentee.Person && s.in(a.Asked) && s.mentor(a.Of) && !yield(a) {
			return
		}
	}
}

// opened returns when the relationship began, as [journal.View.Age] counts.
func (s *sight) opened() time.Time {
	if opened := s.v.Facts().Opened(); !opened.IsZero() {
		return opened.At
	}
	first, _ := s.v.Facts().Span()
	return first.At
}

// young reports whether the relationship was in its first time at an instant, in
// which to be close and to ask much is no dependence.
func (s *sight) young(at time.Time) bool {
	early, set := s.v.Signs().Early.Value()
	return set && s.v.Facts().Clock().Between(s.opened(), at) < early.Std()
}

// event returns what was recorded under a mark.
func (s *sight) event(m journal.Mark) journal.Event {
	e, _ := s.v.Facts().Journal().Find(m.Event)
	return e
}
