package matching

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A face is what the stages looked at so far have left open.
type face struct {
	in               Instance
	chosen           []bool
	mentee           []int32 // of each pair
	rank             []int32 // of each pair
	open             []int32 // the pairs that are neither settled nor barred
	settled          []int32 // pairs in every choice
	mentors, mentees faceSide
}

// A faceSide is what is left open to the people of one side.
type faceSide struct {
	ids               []mentorship.PersonID
	used, settled     []int32 // pairs of the choice
	minimum, capacity []int32
	price             []int64 // in the stage at hand
	priced            []int32 // whose price is not zero
}

func newFace(in Instance, chosen []bool, used usage) *face {
	v := &face{in: in, chosen: chosen, rank: in.ranksSeen(), mentee: make([]int32, len(in.Mentor))}
	v.mentors = newFaceSide(in.Mentors, used.mentors, in.MentorCapacity, in.leastOf)
	v.mentees = newFaceSide(in.Mentees, used.mentees, in.MenteeCapacity, in.least)
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			v.mentee[e] = int32(i)
			v.open = append(v.open, e)
		}
	}
	if locked := in.locked(); locked != nil {
		v.keep(func(e int32) int64 { return when(locked[e], 1) })
	}
	return v
}

// ranksSeen returns the rank of each pair by its mentee; where nobody ranks, how
// often the score falls from the mentee's best pair down to it.
func (in Instance) ranksSeen() []int32 {
	if in.MenteeRank != nil {
		return in.MenteeRank
	}
	ranks := make([]int32, len(in.Mentor))
	for i := range in.Mentees {
		from, until := in.row(i)
		order := make([]int32, 0, until-from)
		for e := from; e < until; e++ {
			order = append(order, e)
		}
		slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(in.Score[b], in.Score[a]) })
		for n, e := range order[min(1, len(order)):] {
			better := order[n]
			ranks[e] = ranks[better]
			if in.Score[e] < in.Score[better] {
				ranks[e]++
			}
		}
	}
	return ranks
}

func newFaceSide(ids []mentorship.PersonID, used, capacity []int32, minimum func(int) int32) faceSide {
	s := faceSide{ids: ids, used: used, capacity: slices.Clone(capacity)}
	s.settled, s.minimum, s.price = make([]int32, len(ids)), make([]int32, len(ids)), make([]int64, len(ids))
	for k := range ids {
		s.minimum[k] = minimum(k)
	}
	return s
}

// keep leaves the pairs open whose sign is zero; those above are settled, those
// below barred.
func (v *face) keep(sign func(e int32) int64) {
	v.open = slices.DeleteFunc(v.open, func(e int32) bool {
		x := sign(e)
		if x > 0 {
			v.settled = append(v.settled, e)
			v.mentors.settled[v.in.Mentor[e]]++
			v.mentees.settled[v.mentee[e]]++
		}
		return x != 0
	})
}

// over returns by how much a pair weighs more than the prices of both.
func (v *face) over(e int32, weight func(e int32) int64) int64 {
	return weight(e) - v.mentees.price[v.mentee[e]] - v.mentors.price[v.in.Mentor[e]]
}

// least returns the number of places that somebody has in every choice on the
// face.
func (s *faceSide) least(k int32) int32 { return max(s.minimum[k], s.settled[k]) }

// fits reports whether the prices stand only where the bounds allow it.
func (s *faceSide) fits() bool {
	for _, k := range s.priced {
		if y := s.price[k]; y > 0 && s.used[k] != s.capacity[k] || y < 0 && s.used[k] != s.least(k) {
			return false
		}
	}
	return true
}

// bind draws the bounds together of whoever has a price.
func (s *faceSide) bind() {
	for _, k := range s.priced {
		if s.price[k] > 0 {
			s.minimum[k] = s.capacity[k]
		} else {
			s.capacity[k] = s.least(k)
		}
	}
}

// best reports whether the prices prove that no choice on the face weighs more,
// and leaves those that weigh as much.
func (v *face) best(weight func(e int32) int64) bool {
	if !v.mentors.fits() || !v.mentees.fits() {
		return false
	}
	for _, e := range v.open {
		if x := v.over(e, weight); x > 0 && !v.chosen[e] || x < 0 && v.chosen[e] {
			return false
		}
	}
	v.mentors.bind()
	v.mentees.bind()
	v.keep(func(e int32) int64 { return v.over(e, weight) })
	return true
}

// needed reports whether the prices prove that every choice on the face weighs
// less than nothing: for any prices, it weighs at most what they come to over the
// bounds and what pairs weigh beyond them. Prices are at most
// [countPriceLimit].
func (v *face) needed(weight func(e int32) int64) bool {
	sum := int64(0)
	for _, e := range v.settled {
		sum += weight(e)
	}
	degree := make(map[int32]int32, len(v.mentors.priced)+len(v.mentees.priced))
	mentor := func(j int32) int32 { return ^j }
	for _, e := range v.open {
		sum += max(0, v.over(e, weight))
		i, j := v.mentee[e], v.in.Mentor[e]
		if v.mentees.price[i] > 0 {
			degree[i]++
		}
		if v.mentors.price[j] > 0 {
			degree[mentor(j)]++
		}
	}
	self := func(i int32) int32 { return i }
	return sum+v.mentees.bound(degree, self)+v.mentors.bound(degree, mentor) < 0
}

// bound returns what the prices come to at most.
func (s *faceSide) bound(degree map[int32]int32, node func(int32) int32) (sum int64) {
	for _, k := range s.priced {
		places := s.least(k) - s.settled[k]
		if s.price[k] > 0 {
			places = min(s.capacity[k]-s.settled[k], degree[node(k)])
		}
		sum += s.price[k] * int64(places)
	}
	return sum
}
