package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A sight is what clues look at: one mentee, and those who mentor them.
type sight struct {
	v      journal.View
	mentee *journal.Side
}

// mentors yields those who mentor the mentee.
func (s *sight) mentors(yield func(*journal.Side) bool) {
	sides := s.v.Sides()
	for i := range sides {
		if one := &sides[i]; one.Role.Mentors() && one.Person != s.mentee.Person && !yield(one) {
			return
		}
	}
}

// mentor reports whether a person mentors the mentee.
func (s *sight) mentor(p mentorship.PersonID) bool {
	for m := range s.mentors {
		if m.Person == p {
			return true
		}
	}
	return false
}

// young reports whether the relationship is in its first time, in which to be
// close and to ask much is no dependence.
func (s *sight) young() bool {
	early, set := s.v.Signs().Early.Value()
	return set && s.v.Age() < early.Std()
}
