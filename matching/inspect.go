package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// An inspection is what was found about the rankings of two sides.
type inspection struct {
	mentees, mentors         Lists
	capacity                 []int32
	menteeFlaws, mentorFlaws []flaw // of each entry; nil where there are none
}

// A flaw is what is wrong with an entry of a ranking.
type flaw uint8

const (
	flawless flaw = iota
	stranger
	repeated
	oneSided
)

// inspect returns what is wrong with each entry of two sides that fit together
// as arrays; otherwise why they do not.
func inspect(mentees, mentors Lists, capacity []int32) (inspection, faults) {
	var f faults
	f.lists("/mentees", mentees)
	f.lists("/mentors", mentors)
	if len(capacity) != mentors.Len() {
		f.add(FaultMalformed, "/capacity", "%d capacities for %d mentors", len(capacity), mentors.Len())
	}
	for j, c := range capacity {
		if c < 0 {
			f.add(FaultOutOfRange, at("/capacity", j), "capacity %d", c)
		}
	}
	if len(f) > 0 {
		return inspection{}, f
	}
	c := inspection{mentees: mentees, mentors: mentors, capacity: capacity}
	if sound(mentees, mentors) {
		return c, nil
	}
	c.menteeFlaws, c.mentorFlaws = mentees.flaws(mentors.Len()), mentors.flaws(mentees.Len())
	// Where neither side repeats anybody and the pairs of mentees are among as
	// many of mentors, they are the same.
	here, back := c.mentees.answered(c.menteeFlaws, c.mentors, c.mentorFlaws)
	if here != back {
		c.mentors.answered(c.mentorFlaws, c.mentees, c.menteeFlaws)
	}
	return c, nil
}

// lists finds what makes arrays no lists.
func (f *faults) lists(path string, l Lists) {
	if len(l.To) > MaxPairs {
		f.add(FaultTooLarge, path, "%d entries, at most %d", len(l.To), MaxPairs)
		return
	}
	if l.Rank != nil && len(l.Rank) != len(l.To) {
		f.add(FaultMalformed, path, "%d places for %d entries", len(l.Rank), len(l.To))
		return
	}
	if len(l.Start) == 0 && len(l.To) == 0 {
		return
	}
	if len(l.Start) == 0 || l.Start[0] != 0 || int(l.Start[len(l.Start)-1]) != len(l.To) {
		f.add(FaultMalformed, path, "rankings do not span the %d entries", len(l.To))
		return
	}
	for x := range l.Len() {
		if l.Start[x] > l.Start[x+1] {
			f.add(FaultMalformed, at(path, x), "a ranking from %d to %d", l.Start[x], l.Start[x+1])
			return
		}
	}
	if l.Rank == nil {
		return
	}
	for x := range l.Len() {
		if places := l.Rank[l.Start[x]:l.Start[x+1]]; !slices.IsSorted(places) || len(places) > 0 && places[0] < 0 {
			f.add(FaultMalformed, at(path, x), "places that fall or are below 0")
		}
	}
}

// flaws finds strangers and repetitions; others is how many people there are on
// the other side.
func (l Lists) flaws(others int) []flaw {
	found := make([]flaw, len(l.To))
	seen := make([]int32, others) // by whom last, from 1
	for x := range int32(l.Len()) {
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			switch to := l.To[e]; {
			case to < 0 || int(to) >= others:
				found[e] = stranger
			case seen[to] == x+1:
				found[e] = repeated
			default:
				seen[to] = x + 1
			}
		}
	}
	return found
}

// answered marks the entries of people who do not rank back. It returns how
// many entries are without a flaw then, and how many are on the other side.
func (l Lists) answered(flaws []flaw, other Lists, otherFlaws []flaw) (here, back int) {
	start, from := other.transpose(otherFlaws, l.Len())
	seen := make([]int32, other.Len())
	for x := range int32(l.Len()) {
		for _, y := range from[start[x]:start[x+1]] {
			seen[y] = x + 1
		}
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			switch {
			case flaws[e] != flawless:
			case seen[l.To[e]] != x+1:
				flaws[e] = oneSided
			default:
				here++
			}
		}
	}
	return here, len(from)
}

// transpose returns who ranks each person of the other side, entries with a
// flaw aside.
func (l Lists) transpose(flaws []flaw, others int) (start, from []int32) {
	start = make([]int32, others+2)
	for e, to := range l.To {
		if flaws[e] == flawless {
			start[to+2]++
		}
	}
	for y := range others {
		start[y+2] += start[y+1]
	}
	from = make([]int32, start[others+1])
	for x := range int32(l.Len()) {
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			if flaws[e] == flawless {
				to := l.To[e]
				from[start[to+1]] = x
				start[to+1]++
			}
		}
	}
	return start, from
}

func (c inspection) faults() faults {
	var f faults
	f.flaws("/mentees", "mentor", c.mentees, c.menteeFlaws)
	f.flaws("/mentors", "mentee", c.mentors, c.mentorFlaws)
	return f
}

func (f *faults) flaws(path, other string, l Lists, flaws []flaw) {
	if flaws == nil {
		return
	}
	for x := range l.Len() {
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			if flaws[e] == flawless {
				continue
			}
			path := fmt.Sprintf("%s/%d/%d", path, x, e-l.Start[x])
			switch flaws[e] {
			case stranger:
				f.add(FaultUnknown, path, "there is no %s %d", other, l.To[e])
			case repeated:
				f.add(FaultRepeated, path, "%s %d is ranked already", other, l.To[e])
			default:
				f.add(FaultOneSided, path, "%s %d does not rank back", other, l.To[e])
			}
		}
	}
}

// without returns the lists without the entries that have a flaw.
func (l Lists) without(flaws []flaw) Lists {
	if !slices.ContainsFunc(flaws, func(f flaw) bool { return f != flawless }) {
		return l
	}
	kept := Lists{Start: make([]int32, 1, len(l.Start))}
	for x := range l.Len() {
		for e := l.Start[x]; e < l.Start[x+1]; e++ {
			if flaws[e] != flawless {
				continue
			}
			kept.To = append(kept.To, l.To[e])
			if l.Rank != nil {
				kept.Rank = append(kept.Rank, l.Rank[e])
			}
		}
		kept.Start = append(kept.Start, int32(len(kept.To)))
	}
	return kept
}

// tidy returns the lists with the entries of a tie in rising order, with places
// that count from 0 without a gap, and without places where there is no tie.
func (l Lists) tidy() Lists {
	if l.Rank == nil {
		return l
	}
	tied, ownTo, ownRank := false, false, false
	for x := range l.Len() {
		place := int32(0)
		for e, end := l.Start[x], l.Start[x+1]; e < end; place++ {
			until := e + 1
			for until < end && l.Rank[until] == l.Rank[e] {
				until++
			}
			tied = tied || until > e+1
			if !slices.IsSorted(l.To[e:until]) {
				if !ownTo {
					l.To, ownTo = slices.Clone(l.To), true
				}
				slices.Sort(l.To[e:until])
			}
			if l.Rank[e] != place {
				if !ownRank {
					l.Rank, ownRank = slices.Clone(l.Rank), true
				}
				for k := e; k < until; k++ {
					l.Rank[k] = place
				}
			}
			e = until
		}
	}
	if !tied {
		l.Rank = nil
	}
	return l
}

func (c inspection) rankings() Rankings {
	return Rankings{stable.Market{
		Mentees: stable.Lists(c.mentees.tidy()), Mentors: stable.Lists(c.mentors.tidy()),
		MentorCapacity: c.capacity,
	}}
}
