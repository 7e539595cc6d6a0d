package rotation

import (
	"errors"
	"fmt"
	"math"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// Errors of [Find]; the first comes with what is wrong and where.
var (
	// ErrMarket means that the arrays of a market contradict each other, name
	// strangers or repeat somebody.
	ErrMarket = errors.New("rotation: malformed market")
	// ErrStopped means that progress asked to stop.
	ErrStopped = errors.New("rotation: stopped")
)

// A side is the lists of one side, of those alone who list each other. Entries
// are numbered through: those of person x are start[x] to start[x+1], best
// first.
type side struct {
	start []int32
	to    []int32 // who is listed
	twin  []int32 // the entry of the same pair on the other side
	rank  []int32 // the place in the whole list, from 0
}

// join finds for each entry of a list its twin in the list of who is listed.
// It takes time in proportion to the lists.
func join(m stable.Market) (mentees, mentors side, err error) {
	n, k := m.Mentees.Len(), m.Mentors.Len()
	if err := check(m, n, k); err != nil {
		return side{}, side{}, err
	}
	asks, asker := transpose(m.Mentees, k)
	menteeTwin, mentorTwin := blank(len(m.Mentees.To)), blank(len(m.Mentors.To))
	seen := make([]int32, n) // one more than the entry of a mentee in the list at hand
	for j := range k {
		from, until := m.Mentors.Start[j], m.Mentors.Start[j+1]
		for q := from; q < until; q++ {
			i := m.Mentors.To[q]
			if seen[i] > 0 {
				return side{}, side{}, fmt.Errorf("%w: mentor %d lists mentee %d twice", ErrMarket, j, i)
			}
			seen[i] = q + 1
		}
		last := int32(-1)
		for a := asks.start[j]; a < asks.start[j+1]; a++ {
			e, i := asks.entry[a], asker[a]
			if i == last {
				return side{}, side{}, fmt.Errorf("%w: mentee %d lists mentor %d twice", ErrMarket, i, j)
			}
			last = i
			if q := seen[i] - 1; q >= 0 {
				menteeTwin[e], mentorTwin[q] = q, e
			}
		}
		for _, i := range m.Mentors.To[from:until] {
			seen[i] = 0
		}
	}
	mentees, mentors = mutual(m.Mentees, menteeTwin), mutual(m.Mentors, mentorTwin)
	renumber(menteeTwin)
	renumber(mentorTwin)
	for e, q := range mentees.twin {
		mentees.twin[e] = mentorTwin[q]
	}
	for q, e := range mentors.twin {
		mentors.twin[q] = menteeTwin[e]
	}
	return mentees, mentors, nil
}

// entries are the entries of one side, by who is listed.
type entries struct{ start, entry []int32 }

// transpose returns the entries of lists by who is listed, in order, and whose
// they are.
func transpose(l stable.Lists, people int) (by entries, whose []int32) {
	by = entries{make([]int32, people+1), make([]int32, len(l.To))}
	whose = make([]int32, len(l.To))
	for _, y := range l.To {
		by.start[y+1]++
	}
	for y := range people {
		by.start[y+1] += by.start[y]
	}
	next := append([]int32(nil), by.start...)
	for x := range l.Len() {
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			a := next[l.To[e]]
			next[l.To[e]]++
			by.entry[a], whose[a] = e, int32(x)
		}
	}
	return by, whose
}

func blank(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// mutual keeps the entries that have a twin.
func mutual(l stable.Lists, twin []int32) side {
	kept := 0
	for _, t := range twin {
		if t >= 0 {
			kept++
		}
	}
	s := side{make([]int32, l.Len()+1), make([]int32, 0, kept), make([]int32, 0, kept), make([]int32, 0, kept)}
	for x := range l.Len() {
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			if twin[e] < 0 {
				continue
			}
			rank := e - l.Start[x]
			if l.Rank != nil {
				rank = l.Rank[e]
			}
			s.to, s.twin, s.rank = append(s.to, l.To[e]), append(s.twin, twin[e]), append(s.rank, rank)
		}
		s.start[x+1] = int32(len(s.to))
	}
	return s
}

// renumber replaces what is not -1 by 0, 1, 2 and so on.
func renumber(list []int32) {
	next := int32(0)
	for i, t := range list {
		if t >= 0 {
			list[i] = next
			next++
		}
	}
}

func check(m stable.Market, n, k int) error {
	if len(m.MentorCapacity) != k {
		return fmt.Errorf("%w: %d capacities for %d mentors", ErrMarket, len(m.MentorCapacity), k)
	}
	for j, c := range m.MentorCapacity {
		if c < 0 {
			return fmt.Errorf("%w: mentor %d: capacity %d", ErrMarket, j, c)
		}
	}
	if err := checkLists(m.Mentees, "mentee", k); err != nil {
		return err
	}
	if err := checkLists(m.Mentors, "mentor", n); err != nil {
		return err
	}
	if err := checkTies(m.Mentees, false); err != nil {
		return err
	}
	return checkTies(m.Mentors, true)
}

func checkLists(l stable.Lists, who string, others int) error {
	n := l.Len()
	if len(l.To) > math.MaxInt32 || n == 0 && len(l.To) > 0 || n > 0 && (l.Start[0] != 0 || int(l.Start[n]) != len(l.To)) {
		return fmt.Errorf("%w: %d entries for the lists of %d %ss", ErrMarket, len(l.To), n, who)
	}
	if l.Rank != nil && len(l.Rank) != len(l.To) {
		return fmt.Errorf("%w: %d ranks for %d entries", ErrMarket, len(l.Rank), len(l.To))
	}
	for x := range n {
		from, until := l.Start[x], l.Start[x+1]
		if from > until || int(until) > len(l.To) {
			return fmt.Errorf("%w: %s %d: list from %d to %d", ErrMarket, who, x, from, until)
		}
		for e := from; e < until; e++ {
			if y := l.To[e]; y < 0 || int(y) >= others {
				return fmt.Errorf("%w: %s %d lists number %d of %d", ErrMarket, who, x, y, others)
			}
			if l.Rank != nil && l.Rank[e] < 0 {
				return fmt.Errorf("%w: %s %d: place %d", ErrMarket, who, x, l.Rank[e])
			}
			if l.Rank != nil && e > from && l.Rank[e] < l.Rank[e-1] {
				return fmt.Errorf("%w: %s %d: place %d after %d", ErrMarket, who, x, l.Rank[e], l.Rank[e-1])
			}
		}
	}
	return nil
}

// checkTies needs lists that are well formed.
func checkTies(l stable.Lists, mentor bool) error {
	if l.Rank == nil {
		return nil
	}
	for x := range int32(l.Len()) {
		for e := l.Start[x] + 1; e < l.Start[x+1]; e++ {
			if l.Rank[e] == l.Rank[e-1] {
				return &TieError{mentor, x, l.To[e-1], l.To[e]}
			}
		}
	}
	return nil
}
