package matching

import (
	"math"
	"slices"
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
