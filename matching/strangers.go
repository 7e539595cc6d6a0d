package matching

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An acquaintance tells for the people of a scene who are strangers in the sense
// of [mentorship.Pairing.Strangers], by numbers for the names of people and
// matters. It may take strangers for acquainted, never the other way round.
type acquaintance struct {
	mentors, mentees [][]int32 // what is named on the side of each, rising
}

// strangers reports whether nothing that is known brings two people together.
func (a *acquaintance) strangers(mentor, mentee int) bool {
	x, y := a.mentors[mentor], a.mentees[mentee]
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] < y[0]:
			x = x[1:]
		case x[0] > y[0]:
			y = y[1:]
		default:
			return false
		}
	}
	return true
}

func newAcquaintance(b *between, s Scene) acquaintance {
	numbers := map[string]int32{}
	var a acquaintance
	a.mentors = b.named(numbers, s.Mentors, b.mentorTies, b.mentorManagers)
	a.mentees = b.named(numbers, s.Mentees, b.menteeTies, b.menteeManagers)
	for pair := range b.history { // named on one side, they are found on the other
		mentee, known := numbers[string(s.Mentees[pair[1]].ID)]
		if list := &a.mentors[pair[0]]; known {
			at, _ := slices.BinarySearch(*list, mentee)
			*list = slices.Insert(*list, at, mentee)
		}
	}
	return a
}

// named returns the numbers of all that is named on the side of each person.
func (b *between) named(numbers map[string]int32, people []mentorship.Person, ties [][]int32, managers [][]*mentorship.Person) [][]int32 {
	lists := make([][]int32, len(people))
	var list []int32
	add := func(names ...string) {
		for _, name := range names {
			if name == "" {
				continue
			}
			number, known := numbers[name]
			if !known {
				number = int32(len(numbers))
				numbers[name] = number
			}
			list = append(list, number)
		}
	}
	for i := range people {
		list = list[:0]
		add(string(people[i].ID), string(people[i].Manager))
		for _, t := range ties[i] {
			add(string(b.ties[t].From), string(b.ties[t].To), b.ties[t].Matter)
		}
		for _, m := range managers[i] {
			add(string(m.Manager))
		}
		slices.Sort(list)
		lists[i] = slices.Clone(slices.Compact(list))
	}
	return lists
}
