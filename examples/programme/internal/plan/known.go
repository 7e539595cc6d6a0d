package plan

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A known is what is known between people, laid out by person.
type known struct {
	period   mentorship.Period
	ties     []mentorship.Tie
	own      map[mentorship.PersonID][]int                // the ties in which a person stands
	managers map[mentorship.PersonID][]*mentorship.Person // of a person, those who take part
	history  map[[2]mentorship.PersonID][]mentorship.Encounter
}

// layOut lays out what was declared.
func (p *Plan) layOut() {
	k := known{
		period: p.Problem.Period, ties: p.Problem.Ties, own: map[mentorship.PersonID][]int{},
		managers: map[mentorship.PersonID][]*mentorship.Person{},
		history:  map[[2]mentorship.PersonID][]mentorship.Encounter{},
	}
	rows := map[mentorship.PersonID][]*mentorship.Person{} // two of somebody who stands in both files
	for m := range p.People.All() {
		rows[m.ID] = append(rows[m.ID], &m.Person)
	}
	for i, t := range k.ties {
		k.own[t.From] = append(k.own[t.From], i)
		k.own[t.To] = append(k.own[t.To], i)
		if t.Kind == mentorship.TieLineManager {
			k.managers[t.To] = append(k.managers[t.To], rows[t.From]...)
		}
	}
	for m := range p.People.All() {
		k.managers[m.ID] = append(k.managers[m.ID], rows[m.Manager]...)
	}
	for _, e := range p.Problem.History {
		both := unordered(e.Mentor, e.Mentee)
		k.history[both] = append(k.history[both], e)
	}
	p.known = k
}

func unordered(a, b mentorship.PersonID) [2]mentorship.PersonID {
	return [2]mentorship.PersonID{min(a, b), max(a, b)}
}

// pairing returns two people with what is known between them.
func (k known) pairing(mentor, mentee *mentorship.Person) mentorship.Pairing {
	pairing := mentorship.Pairing{
		Mentor: mentor, Mentee: mentee, Period: k.period,
		Managers: slices.Concat(k.managers[mentor.ID], k.managers[mentee.ID]),
		History:  k.history[unordered(mentor.ID, mentee.ID)],
	}
	own := slices.Sorted(slices.Values(slices.Concat(k.own[mentor.ID], k.own[mentee.ID])))
	for _, i := range slices.Compact(own) {
		pairing.Ties = append(pairing.Ties, k.ties[i])
	}
	return pairing
}
