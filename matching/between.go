package matching

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A between is what is known between people, by position in the scene, so that
// a pairing can be shown what concerns it without a search.
type between struct {
	ties                   []mentorship.Tie // in a total order
	mentorTies, menteeTies [][]int32        // the ties in which each person stands, rising
	mentorSaid, menteeSaid [][]mentorship.Declaration
	history                map[[2]int32][]mentorship.Encounter // by mentor and mentee
	// managers of each person, those of them who are in the round
	mentorManagers, menteeManagers [][]*mentorship.Person
}

// A view is memory for what one pairing is shown, used again for the next.
type view struct {
	ties     []mentorship.Tie
	declared []mentorship.Declaration
	managers []*mentorship.Person
}

// pairing returns the pairing of two people of the scene. What it shows lies in
// seen and holds until the next.
func (b *between) pairing(seen *view, s Scene, mentor, mentee int) mentorship.Pairing {
	return mentorship.Pairing{
		Mentor: &s.Mentors[mentor], Mentee: &s.Mentees[mentee],
		Mode: s.Mode, Period: s.Period, Policy: s.Policy,
		Managers: b.managersOf(seen, mentor, mentee),
		Ties:     b.tiesOf(seen, mentor, mentee),
		Declared: b.declaredBy(seen, mentor, mentee),
		History:  b.history[[2]int32{int32(mentor), int32(mentee)}],
	}
}

func (b *between) tiesOf(seen *view, mentor, mentee int) []mentorship.Tie {
	x, y := b.mentorTies[mentor], b.menteeTies[mentee]
	if len(x) == 0 && len(y) == 0 {
		return nil
	}
	ties := seen.ties[:0]
	for len(x) > 0 || len(y) > 0 {
		var next int32
		switch {
		case len(y) == 0 || len(x) > 0 && x[0] < y[0]:
			next, x = x[0], x[1:]
		case len(x) == 0 || y[0] < x[0]:
			next, y = y[0], y[1:]
		default:
			next, x, y = x[0], x[1:], y[1:]
		}
		ties = append(ties, b.ties[next])
	}
	seen.ties = ties
	return ties
}

func (b *between) declaredBy(seen *view, mentor, mentee int) []mentorship.Declaration {
	x, y := b.mentorSaid[mentor], b.menteeSaid[mentee]
	switch {
	case len(x) == 0:
		return y
	case len(y) == 0 || y[0].By == x[0].By: // nothing, or one person on both sides
		return x
	case y[0].By < x[0].By:
		x, y = y, x
	}
	seen.declared = append(append(seen.declared[:0], x...), y...)
	return seen.declared
}

func (b *between) managersOf(seen *view, mentor, mentee int) []*mentorship.Person {
	x, y := b.mentorManagers[mentor], b.menteeManagers[mentee]
	switch {
	case len(x) == 0:
		return y
	case len(y) == 0:
		return x
	}
	seen.managers = append(append(seen.managers[:0], x...), y...)
	return seen.managers
}

func newBetween(p Problem, s Scene) between {
	b := between{ties: slices.SortedFunc(slices.Values(p.Ties), compareTies), history: encounters(p.History, s)}
	ties := map[mentorship.PersonID][]int32{}
	for t, tie := range b.ties {
		ties[tie.From] = append(ties[tie.From], int32(t))
		if tie.To != tie.From {
			ties[tie.To] = append(ties[tie.To], int32(t))
		}
	}
	b.mentorTies, b.menteeTies = each(s.Mentors, ties), each(s.Mentees, ties)
	b.mentorManagers, b.menteeManagers = managers(b.ties, s)

	said := map[mentorship.PersonID][]mentorship.Declaration{}
	for _, d := range slices.SortedFunc(slices.Values(p.Declared), func(x, y mentorship.Declaration) int { return x.At.Compare(y.At) }) {
		said[d.By] = append(said[d.By], d)
	}
	b.mentorSaid, b.menteeSaid = each(s.Mentors, said), each(s.Mentees, said)
	return b
}

// managers returns for each mentor and each mentee the people of the scene who
// manage them, by what they say or by a tie, in order of id. A person on both
// sides of the scene stands there twice.
func managers(ties []mentorship.Tie, s Scene) (ofMentors, ofMentees [][]*mentorship.Person) {
	manage := map[mentorship.PersonID][]mentorship.PersonID{}
	for _, t := range ties {
		if t.Kind == mentorship.TieLineManager {
			manage[t.To] = append(manage[t.To], t.From)
		}
	}
	of := func(people []mentorship.Person) [][]*mentorship.Person {
		lists := make([][]*mentorship.Person, len(people))
		for i, p := range people {
			ids := append(slices.Clone(manage[p.ID]), p.Manager)
			slices.Sort(ids)
			for _, id := range slices.Compact(ids) {
				for _, side := range [...][]mentorship.Person{s.Mentors, s.Mentees} {
					if k, known := find(side, id); known {
						lists[i] = append(lists[i], &side[k])
					}
				}
			}
		}
		return lists
	}
	return of(s.Mentors), of(s.Mentees)
}

// each returns the list of each person.
func each[T any](people []mentorship.Person, of map[mentorship.PersonID][]T) [][]T {
	lists := make([][]T, len(people))
	for i, p := range people {
		lists[i] = of[p.ID]
	}
	return lists
}

// encounters returns the history by pair, whatever the roles were.
func encounters(history []mentorship.Encounter, s Scene) map[[2]int32][]mentorship.Encounter {
	byPair := map[[2]int32][]mentorship.Encounter{}
	ordered := slices.SortedFunc(slices.Values(history), func(x, y mentorship.Encounter) int {
		return cmp.Or(cmp.Compare(x.Mentor, y.Mentor), cmp.Compare(x.Mentee, y.Mentee),
			comparePeriods(x.Period, y.Period), compareBools(x.NotAgain, y.NotAgain))
	})
	for _, e := range ordered {
		if e.Mentor == e.Mentee {
			continue
		}
		for _, roles := range [...]Pair{{e.Mentor, e.Mentee}, {e.Mentee, e.Mentor}} {
			j, isMentor := find(s.Mentors, roles.Mentor)
			i, isMentee := find(s.Mentees, roles.Mentee)
			if isMentor && isMentee {
				key := [2]int32{int32(j), int32(i)}
				byPair[key] = append(byPair[key], e)
			}
		}
	}
	return byPair
}

// find returns the position of a person among people in order of id.
func find(people []mentorship.Person, id mentorship.PersonID) (int, bool) {
	return slices.BinarySearchFunc(people, id, func(p mentorship.Person, id mentorship.PersonID) int {
		return cmp.Compare(p.ID, id)
	})
}

func compareTies(a, b mentorship.Tie) int {
	return cmp.Or(
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Matter, b.Matter),
		comparePeriods(a.Period, b.Period), cmp.Compare(a.DeclaredBy, b.DeclaredBy),
		slices.CompareFunc(a.Acknowledged, b.Acknowledged, func(x, y mentorship.Signature) int {
			return cmp.Or(cmp.Compare(x.Person, y.Person), x.At.Compare(y.At))
		}),
	)
}

func comparePeriods(a, b mentorship.Period) int {
	return cmp.Or(a.From.Compare(b.From), a.Until.Compare(b.Until))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}
