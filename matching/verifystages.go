package matching

import (
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// countPriceLimit keeps the sum of such prices over all pairs within int64.
const countPriceLimit = 1 << 31

// verifyStages checks, one after the other, that the stages are those that the
// aims lead to, and that each proves what [AimStage] says.
func (in Instance) verifyStages(s Solution, chosen []bool, used usage, f *faults) {
	if len(s.Aims) == 0 {
		f.add(FaultMalformed, "/certificate/aims", "no aims, so nothing is proved")
	}
	for k, aim := range s.Aims {
		if !slices.Contains(Aims(), aim) {
			f.add(FaultUnknown, at("/certificate/aims", k), "unknown aim %.40q", string(aim))
			return
		}
	}
	v := newFace(in, chosen, used)
	w := stageWalk{face: v, path: "/certificate/stages", stages: s.Stages, f: f}
	for _, aim := range s.Aims {
		w.aim = aim
		if !w.pursue() {
			return
		}
	}
	if w.done < len(s.Stages) {
		w.fault(FaultDiffers, "", "%d stages, want %d", len(s.Stages), w.done)
	}
}

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
	v := &face{in: in, chosen: chosen, rank: in.ranks(), mentee: make([]int32, len(in.Mentor))}
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
		v.keep(func(e int32) int64 {
			if locked[e] {
				return 1
			}
			return 0
		})
	}
	return v
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

// A stageWalk goes through the stages.
type stageWalk struct {
	*face
	path   string // of the stages
	stages []AimStage
	f      *faults
	aim    Aim
	done   int  // how many stages have been looked at
	placed bool // [AimPlaces] has been reached
}

func (w *stageWalk) fault(kind FaultKind, path, format string, args ...any) bool {
	w.f.add(kind, at(w.path, w.done)+path, format, args...)
	return false
}

// pursue looks at the stages of one aim and reports whether they are right.
func (w *stageWalk) pursue() bool {
	score := func(e int32) int64 { return int64(w.in.Score[e]) }
	one := func(int32) int64 { return 1 }
	if w.aim.fromBelow() && !w.placed || w.aim == AimPlaces {
		w.placed = true
		if !w.stage(AimPlaces, 0, one, one) {
			return false
		}
	}
	switch w.aim {
	case AimScore:
		return w.stage(AimScore, 0, score, score)
	case AimRanks:
		return w.ranks()
	case AimWorstOff:
		return w.worstOff(score)
	case AimBadRanks:
		return w.below(func(e int32) int64 { return -int64(w.rank[e]) }, -1)
	case AimLeximin:
		return w.below(score, 1)
	case AimPlaces:
	}
	return true
}

// ranks looks at the ranks of open pairs, the best first.
func (w *stageWalk) ranks() bool {
	for last := int64(-1); ; {
		next := int64(math.MaxInt64)
		for _, e := range w.open {
			if r := int64(w.rank[e]); r > last {
				next = min(next, r)
			}
		}
		if next == math.MaxInt64 {
			return true
		}
		last = next
		counted := func(e int32) int64 { return when(int64(w.rank[e]) == next, 1) }
		if !w.stage(AimRanks, next, counted, counted) {
			return false
		}
	}
}

// below looks at the levels at which the choice has open pairs, the lowest
// first. What a stage names is the level times the sign.
func (w *stageWalk) below(level func(e int32) int64, sign int64) bool {
	for last := int64(math.MinInt64); ; {
		next := int64(math.MaxInt64)
		for _, e := range w.open {
			if x := level(e); w.chosen[e] && x > last {
				next = min(next, x)
			}
		}
		if next == math.MaxInt64 {
			return true
		}
		w.keep(func(e int32) int64 { return when(level(e) > last && level(e) < next, -1) })
		last = next
		if !w.stage(w.aim, next*sign,
			func(e int32) int64 { return when(level(e) == next, -1) },
			func(e int32) int64 { return when(level(e) == next, 1) }) {
			return false
		}
	}
}

// worstOff looks at the least score of the choice.
func (w *stageWalk) worstOff(score func(e int32) int64) bool {
	least := int64(math.MaxInt64)
	for e, chosen := range w.chosen {
		if chosen {
			least = min(least, score(int32(e)))
		}
	}
	if least == math.MaxInt64 {
		return true // nobody has a score
	}
	w.keep(func(e int32) int64 { return when(score(e) < least, -1) })
	if !w.take(AimWorstOff, least, countPriceLimit, func(e int32) int64 { return when(score(e) == least, 1) }) {
		return false
	}
	if !w.needed(func(e int32) int64 { return when(score(e) == least, -1) }) {
		return w.fault(FaultOptimum, "", "the prices do not prove that somebody must have a score of %d", least)
	}
	w.done++
	return true
}

// when returns the weight where something holds, else 0.
func when(holds bool, weight int64) int64 {
	if holds {
		return weight
	}
	return 0
}

// stage looks at one stage that narrows the face.
func (w *stageWalk) stage(counts Aim, level int64, weight, value func(e int32) int64) bool {
	if !w.take(counts, level, priceLimit, value) {
		return false
	}
	if !w.best(weight) {
		return w.fault(FaultOptimum, "", "the prices do not prove the best of %s at %d", counts, level)
	}
	w.done++
	return true
}

// take takes the prices of the next stage and compares what it says.
func (w *stageWalk) take(counts Aim, level, limit int64, value func(e int32) int64) bool {
	if w.done == len(w.stages) {
		return w.fault(FaultDiffers, "", "no stage for %s", counts)
	}
	want := AimStage{Aim: w.aim, Counts: counts, Level: level}
	for e, chosen := range w.chosen {
		if chosen {
			want.Value += value(int32(e))
		}
	}
	s := w.stages[w.done]
	if s.Aim != want.Aim || s.Counts != want.Counts || s.Level != want.Level || s.Value != want.Value {
		return w.fault(FaultDiffers, "", "%s of %s at %d: %d, want %s of %s at %d: %d",
			s.Counts, s.Aim, s.Level, s.Value, want.Counts, want.Aim, want.Level, want.Value)
	}
	return w.prices("/mentors", &w.mentors, s.Mentors, limit) && w.prices("/mentees", &w.mentees, s.Mentees, limit)
}

// prices puts the prices of one side in the place of those of the stage before.
func (w *stageWalk) prices(path string, side *faceSide, prices []AimPrice, limit int64) bool {
	for _, k := range side.priced {
		side.price[k] = 0
	}
	side.priced = side.priced[:0]
	for n, p := range prices {
		if n > 0 && prices[n-1].Person >= p.Person {
			return w.fault(FaultMalformed, at(path, n), "not in order of id, each once")
		}
		k, known := slices.BinarySearch(side.ids, p.Person)
		switch {
		case !known:
			return w.fault(FaultUnknown, at(path, n)+"/person", "nobody %.60q on this side", string(p.Person))
		case p.Price == 0:
			return w.fault(FaultDiffers, at(path, n), "a price of nothing")
		case p.Price > limit || p.Price < -limit:
			return w.fault(FaultOutOfRange, at(path, n), "a price of %d", p.Price)
		}
		side.price[k] = p.Price
		side.priced = append(side.priced, int32(k))
	}
	return true
}
