package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A load is what a mentor carries, slot by slot.
type load struct {
	Mentor     mentorship.PersonID
	Profession mentorship.Profession
	Country    string
	Slots      []slot
	Text       string
	Title      string
}

// A slot is one place with a mentor; X is its pixel.
type slot struct {
	X    int
	Used bool
}

// A few mentors can be shown one by one, and a few slots of each.
const (
	fewMentors = 60
	fewSlots   = 12
	slotWidth  = 18
)

// loads shows each mentor or, where there are many, counts them.
func loads(p *plan.Plan) ([]load, []plan.Tally[string]) {
	if len(p.Result.Mentors) > fewMentors {
		return nil, plan.Count(p.Result.Mentors, func(s matching.Slots) []string {
			switch {
			case s.Capacity == 0:
				return []string{"have no slot to give"}
			case p.Free(s.Mentor) == 0:
				return []string{"have all slots filled"}
			case p.Free(s.Mentor) == s.Capacity:
				return []string{"have nobody yet"}
			}
			return []string{"have some slots left"}
		})
	}
	list := make([]load, len(p.Result.Mentors))
	for i, s := range p.Result.Mentors {
		m, _ := p.MentorSide(s.Mentor)
		filled := s.Capacity - p.Free(s.Mentor)
		list[i] = load{
			Mentor: s.Mentor, Profession: m.Profession, Country: m.Place.Country,
			Text:  fmt.Sprintf("%d of %d", filled, s.Capacity),
			Title: fmt.Sprintf("%s has %d of %d slots filled", s.Mentor, filled, s.Capacity),
		}
		for n := range min(s.Capacity, fewSlots) {
			list[i].Slots = append(list[i].Slots, slot{2 + slotWidth*n, n < filled})
		}
	}
	return list, nil
}
