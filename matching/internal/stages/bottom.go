package stages

import (
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

const (
	below = math.MinInt64 // every level
	above = math.MaxInt64
)

// A ladder is the levels that open pairs have.
type ladder struct {
	level func(e int) int64 // of an open pair
	rungs []int64           // rising
}

// ladder returns the levels of the open pairs that are above one and below
// another.
func (r *run) ladder(level func(e int) int64, over, under int64) ladder {
	l := ladder{level: level}
	for e := range r.face.pair {
		if x := level(e); x > over && x < under {
			l.rungs = append(l.rungs, x)
		}
	}
	slices.Sort(l.rungs)
	l.rungs = slices.Compact(l.rungs)
	return l
}

// lowest returns the rung of the lowest pair over a level that the choice at
// hand has, or the number of rungs if it has none.
func (r *run) lowest(l ladder, over int64) int {
	least := int64(above)
	for e, chosen := range r.face.chosen {
		if x := l.level(e); chosen && x > over {
			least = min(least, x)
		}
	}
	k, _ := slices.BinarySearch(l.rungs, least)
	return k
}

// clear looks for a choice without any pair over a level up to a rung, and takes
// it if there is one.
func (r *run) clear(l ladder, over int64, rung int) bool {
	f := r.face
	f.weigh(func(e int) int64 {
		if x := l.level(e); x > over && x <= l.rungs[rung] {
			return -1
		}
		return 0
	})
	s, ok := r.solve(false)
	if !ok || s.Value < 0 {
		return false // and the choice at hand stays
	}
	f.take(s.Chosen)
	return true
}

// lift takes a choice whose lowest pair over a level is as high as can be, and
// returns its rung, or the number of rungs if it needs none of them. It goes up
// from the choice at hand by steps that double, and then by bisection.
func (r *run) lift(l ladder, over int64) int {
	at, stuck, step := r.lowest(l, over), len(l.rungs), 1
	for at < stuck && r.going() {
		try := min(at+step-1, stuck-1)
		if stuck < len(l.rungs) {
			try = at + (stuck-at)/2
		}
		if r.clear(l, over, try) {
			at, step = r.lowest(l, over), 2*step
		} else {
			stuck = try
		}
	}
	return at
}

// worst lifts the least score of all pairs, the settled ones among them.
func (r *run) worst(score func(e int) int64, whole []int32) {
	f := r.face
	least := int64(above)
	for _, e := range f.settled {
		least = min(least, int64(whole[e]))
	}
	l := r.ladder(score, below, least)
	at := r.lift(l, below)
	if at < len(l.rungs) {
		least = l.rungs[at]
	}
	if !r.going() || least == above {
		return
	}
	f.bar(func(e int32) bool { return score(int(e)) < least })
	var s flow.Solution
	if at < len(l.rungs) {
		f.weigh(func(e int) int64 { return minus(score(e) == least) })
		s, _ = r.solve(false)
	}
	r.record(Worst, least, s)
}

// bottom makes the number of pairs at the lowest level as small as it can be,
// then that at the next level that somebody must be at, and so on.
func (r *run) bottom(kind Aim, level func(e int) int64) {
	l := r.ladder(level, below, above)
	for over := int64(below); r.going(); {
		at := r.lowest(l, over)
		if at == len(l.rungs) {
			return
		}
		rung := l.rungs[at]
		r.face.bar(func(e int32) bool { x := level(int(e)); return x > over && x < rung })
		r.face.weigh(func(e int) int64 { return minus(level(e) == rung) })
		s, ok := r.solve(false)
		switch {
		case !ok:
		case s.Value == 0:
			r.face.take(s.Chosen)
			r.lift(l, over)
		default:
			r.record(kind, rung, s)
			r.face.narrow(s)
			over = rung
		}
	}
}

func minus(holds bool) int64 {
	if holds {
		return -1
	}
	return 0
}
