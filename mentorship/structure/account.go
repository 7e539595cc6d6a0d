package structure

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Pause is a time for which a relationship rests.
type Pause struct {
	// Period is open where the end of the pause is not known yet.
	Period mentorship.Period `json:"period"`
	// Releases gives the mentors' slots free for the length of the pause, so that
	// others can take them; whether the relationship can then resume early
	// depends on what is free. By default a pause holds the slots, and resuming
	// never fails for want of one (convention).
	Releases bool `json:"releases,omitzero"`
}

// An account is what a [Ledger] keeps of one relationship. It is never changed.
type account struct {
	relationship mentorship.Relationship // id, period and participants
	pauses       []Pause                 // in order, not overlapping
	stretches    []stretch
	mentors      []mentorship.PersonID // who ever mentors in it, in order
}

func newAccount(r mentorship.Relationship, pauses []Pause) *account {
	a := &account{
		relationship: mentorship.Relationship{ID: r.ID, Period: canonical(r.Period), Participants: slices.Clone(r.Participants)},
		pauses:       pauses,
		stretches:    stretches(r),
	}
	for _, p := range r.Participants {
		if p.Role.Mentors() {
			a.mentors = append(a.mentors, p.Person)
		}
	}
	slices.Sort(a.mentors)
	a.mentors = slices.Compact(a.mentors)
	return a
}

func (a *account) compare(b *account) int { return cmp.Compare(a.relationship.ID, b.relationship.ID) }

// loads returns what somebody carries in this relationship.
//
// Its mentees are divided among those who mentor in it at the time, rounded up:
// of eight mentees in a team of three, each mentor carries three. Nobody
// carries themselves: a peer left alone carries nobody.
func (a *account) loads(mentor mentorship.PersonID) []Load {
	var own []mentorship.Participant
	var free []mentorship.Period
	for _, p := range a.relationship.Participants {
		if p.Person == mentor {
			own = append(own, p)
		}
	}
	for _, p := range a.pauses {
		if p.Releases {
			free = append(free, p.Period)
		}
	}
	var list []Load
	for _, s := range a.stretches {
		active := func(is func(mentorship.Role) bool) bool {
			return slices.ContainsFunc(own, func(p mentorship.Participant) bool {
				return is(p.Role) && p.Active(s.period.From)
			})
		}
		alone := s.mentees == 1 && active(mentorship.Role.Mentored)
		if !active(mentorship.Role.Mentors) || alone {
			continue
		}
		for _, period := range without(s.period, free) {
			list = append(list, Load{period, (s.mentees + s.mentors - 1) / s.mentors})
		}
	}
	return list
}
