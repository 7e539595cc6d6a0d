package stable_test

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// A world is a market small enough to try every matching: the tiers of each
// person, best first, those of one tier equal.
type world struct {
	mentees, mentors [][][]int32
	capacity         []int32
}

func lists(people [][][]int32) stable.Lists {
	l := stable.Lists{Start: []int32{0}}
	for _, tiers := range people {
		for place, tier := range tiers {
			for _, to := range tier {
				l.To = append(l.To, to)
				l.Rank = append(l.Rank, int32(place))
			}
		}
		l.Start = append(l.Start, int32(len(l.To)))
	}
	return l
}

func (w world) market() stable.Market {
	return stable.Market{Mentees: lists(w.mentees), Mentors: lists(w.mentors), MentorCapacity: w.capacity}
}

// place returns the tier in which somebody stands, far behind if in none.
func place(tiers [][]int32, x int32) int {
	for p, tier := range tiers {
		if slices.Contains(tier, x) {
			return p
		}
	}
	return math.MaxInt
}

// stable tries every pair.
func (w world) stable(mates []int32) bool {
	held := make([]int, len(w.mentors))
	worst := make([]int, len(w.mentors))
	for i, j := range mates {
		if j < 0 {
			continue
		}
		if place(w.mentees[i], j) == math.MaxInt || place(w.mentors[j], int32(i)) == math.MaxInt {
			return false
		}
		held[j]++
		worst[j] = max(worst[j], place(w.mentors[j], int32(i)))
	}
	for j, n := range held {
		if n > int(w.capacity[j]) {
			return false
		}
		for i, has := range mates {
			mine := math.MaxInt
			if has >= 0 {
				mine = place(w.mentees[i], has)
			}
			p := place(w.mentors[j], int32(i))
			taken := p < math.MaxInt && (n < int(w.capacity[j]) || n > 0 && p < worst[j])
			if taken && place(w.mentees[i], int32(j)) < mine {
				return false
			}
		}
	}
	return true
}

// all yields every stable matching; the slice is used again.
func (w world) all(yield func([]int32) bool) {
	mates := make([]int32, len(w.mentees))
	var try func(i int) bool
	try = func(i int) bool {
		if i == len(mates) {
			return !w.stable(mates) || yield(mates)
		}
		for j := int32(-1); j < int32(len(w.mentors)); j++ {
			mates[i] = j
			if !try(i + 1) {
				return false
			}
		}
		return true
	}
	try(0)
}

func size(mates []int32) int {
	n := 0
	for _, j := range mates {
		if j >= 0 {
			n++
		}
	}
	return n
}

// most returns the size of the greatest stable matching.
func (w world) most() int {
	most := 0
	for mates := range w.all {
		most = max(most, size(mates))
	}
	return most
}

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

// draw returns a world of chance. Of 8 pairs, density are eligible; of 8 entries,
// tied share the place of the one before.
func draw(g *rand.Rand, mentees, mentors, density, tied, most int) world {
	w := world{mentees: make([][][]int32, mentees), mentors: make([][][]int32, mentors)}
	add := func(tiers [][]int32, x int) [][]int32 {
		if len(tiers) > 0 && g.IntN(8) < tied {
			tiers[len(tiers)-1] = append(tiers[len(tiers)-1], int32(x))
			return tiers
		}
		return append(tiers, []int32{int32(x)})
	}
	eligible := make([]bool, mentees*mentors)
	for k := range eligible {
		eligible[k] = g.IntN(8) < density
	}
	for i := range mentees {
		for _, j := range g.Perm(mentors) {
			if eligible[i*mentors+j] {
				w.mentees[i] = add(w.mentees[i], j)
			}
		}
	}
	for j := range mentors {
		for _, i := range g.Perm(mentees) {
			if eligible[i*mentors+j] {
				w.mentors[j] = add(w.mentors[j], i)
			}
		}
		w.capacity = append(w.capacity, int32(g.IntN(most+1)))
	}
	return w
}
