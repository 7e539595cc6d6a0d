package plan

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A known is what is known between people, laid out by person.
type known struct {
	period  mentorship.Period
	ties    []mentorship.Tie
	near    map[mentorship.PersonID][]int // the ties of a person, and of the people next to them
	history map[[2]mentorship.PersonID][]mentorship.Encounter
}

// layOut lays out what was declared.
func (p *Plan) layOut() {
	k := known{p.Problem.Period, p.Problem.Ties, map[mentorship.PersonID][]int{}, map[[2]mentorship.PersonID][]mentorship.Encounter{}}
	own := map[mentorship.PersonID][]int{}
	for i, t := range k.ties {
		for _, side := range [...]mentorship.PersonID{t.From, t.To} {
			own[side] = append(own[side], i)
		}
	}
	for m := range p.People.All() {
		near := slices.Clone(own[m.ID])
		if m.Manager != "" {
			near = append(near, own[m.Manager]...)
		}
		for _, i := range own[m.ID] {
			for _, next := range [...]mentorship.PersonID{k.ties[i].From, k.ties[i].To} {
				if next != m.ID && next != "" {
					near = append(near, own[next]...)
				}
			}
		}
		k.near[m.ID] = near
	}
	for _, e := range p.Problem.History {
		k.history[unordered(e.Mentor, e.Mentee)] = append(k.history[unordered(e.Mentor, e.Mentee)], e)
	}
	p.known = k
}

func unordered(a, b mentorship.PersonID) [2]mentorship.PersonID {
	return [2]mentorship.PersonID{min(a, b), max(a, b)}
}

// pairing returns two people with what is known between them.
func (k known) pairing(mentor, mentee *mentorship.Person) mentorship.Pairing {
	pairing := mentorship.Pairing{
		Mentor: mentor, Mentee: mentee, Period: k.period, History: k.history[unordered(mentor.ID, mentee.ID)],
	}
	near := slices.Sorted(slices.Values(slices.Concat(k.near[mentor.ID], k.near[mentee.ID])))
	for _, i := range slices.Compact(near) {
		pairing.Ties = append(pairing.Ties, k.ties[i])
	}
	return pairing
}
