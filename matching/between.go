package matching

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A between is what is known between people, laid out so that a pairing can be
// shown what concerns it without a search.
type between struct {
	ties       []mentorship.Tie // in a total order
	mentorTies [][]int32        // near each mentor, positions rising
	menteeTies [][]int32
	declared   []mentorship.Declaration // by whom, then when
	mentorSaid [][]mentorship.Declaration
	menteeSaid [][]mentorship.Declaration
	history    map[[2]int32][]mentorship.Encounter // by mentor and mentee
}

// A view is memory for what one pairing is shown, used again for the next.
type view struct {
	ties     []mentorship.Tie
	declared []mentorship.Declaration
}

// pairing returns the pairing of two people of the scene. What it shows lies in
// seen and holds until the next.
func (b *between) pairing(seen *view, s Scene, mentor, mentee int) mentorship.Pairing {
	return mentorship.Pairing{
		Mentor: &s.Mentors[mentor], Mentee: &s.Mentees[mentee],
		Mode: s.Mode, Period: s.Period, Policy: s.Policy,
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
	case len(y) == 0:
		return x
	}
	if y[0].By < x[0].By {
		x, y = y, x
	}
	seen.declared = append(append(seen.declared[:0], x...), y...)
	return seen.declared
}

func newBetween(p Problem, s Scene) between {
	b := between{ties: slices.SortedFunc(slices.Values(p.Ties), compareTies)}
	own := map[mentorship.PersonID][]int32{} // the ties in which somebody stands
	for t, tie := range b.ties {
		own[tie.From] = append(own[tie.From], int32(t))
		if tie.To != "" && tie.To != tie.From {
			own[tie.To] = append(own[tie.To], int32(t))
		}
	}
	b.mentorTies = b.near(s.Mentors, own)
	b.menteeTies = b.near(s.Mentees, own)

	b.declared = slices.SortedFunc(slices.Values(p.Declared), func(x, y mentorship.Declaration) int {
		return cmp.Or(cmp.Compare(x.By, y.By), x.At.Compare(y.At))
	})
	b.mentorSaid = b.said(s.Mentors)
	b.menteeSaid = b.said(s.Mentees)
	b.history = encounters(p.History, s)
	return b
}

// near returns for each person the ties in which they stand and those of the
// people next to them: whom they have a tie with, and whom they report to.
func (b *between) near(people []mentorship.Person, own map[mentorship.PersonID][]int32) [][]int32 {
	lists := make([][]int32, len(people))
	for i, p := range people {
		list := slices.Clone(own[p.ID])
		if p.Manager != "" {
			list = append(list, own[p.Manager]...)
		}
		for _, t := range own[p.ID] {
			for _, next := range [...]mentorship.PersonID{b.ties[t].From, b.ties[t].To} {
				if next != p.ID && next != "" {
					list = append(list, own[next]...)
				}
			}
		}
		slices.Sort(list)
		lists[i] = slices.Compact(list)
	}
	return lists
}

func (b *between) said(people []mentorship.Person) [][]mentorship.Declaration {
	lists := make([][]mentorship.Declaration, len(people))
	for i, p := range people {
		by := func(d mentorship.Declaration, id mentorship.PersonID) int { return cmp.Compare(d.By, id) }
		from, _ := slices.BinarySearchFunc(b.declared, p.ID, by)
		until := from
		for until < len(b.declared) && b.declared[until].By == p.ID {
			until++
		}
		lists[i] = b.declared[from:until:until]
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
