package candidates

import (
	"cmp"
	"iter"
	"math"
	"math/bits"
	"slices"
)

// block is how many mentors are taken through the tables together.
const block = 1024

// A worker finds the mentors of one mentee after another, in memory of its own.
type worker struct {
	search *Search
	query  Query
	tiers  []tier
	looker Looker

	mentor []int32 // what was found
	score  []int32

	// For the mentee at hand:
	mentee  int
	set     []uint64 // the mentors who are not out of the question beforehand
	steps   []step   // the tables that tell mentors apart, those that tell most first
	base    int64    // the score that all have from the other tables
	rest    int64    // the score of those not listed
	ahead   int64    // the most that tables and list give beyond base
	pending int64    // the most that the parts give
	listed  []Listed
	stamp   []int32 // of each mentor: the mentee for whom they were listed last, and one
	points  []int32 // of the listed: their points

	tier  *tier
	least int64 // what is sought in the tier
	room  int   // how many the tier may add
	best  []entry
	sel   []int32
	sum   []int64
	queue []entry

	looked, scored int64
}

func newWorker(s *Search, q Query, tiers []tier) *worker {
	w := &worker{search: s, query: q, tiers: tiers, stamp: make([]int32, s.Mentors), points: make([]int32, s.Mentors)}
	if s.Looker != nil {
		w.looker = s.Looker()
	}
	for _, p := range s.Parts {
		w.pending += p.Most
	}
	size := max(block, s.Mentors)
	w.set = make([]uint64, words(s.Mentors))
	w.sel, w.sum = make([]int32, 0, size), make([]int64, 0, size)
	return w
}

// find appends the mentors of a mentee to what was found.
func (w *worker) find(mentee int) {
	w.ready(mentee)
	if w.query.Limit == 0 {
		w.all()
		return
	}
	floor, least := int32(math.MaxInt32), int64(math.MinInt64)
	if w.query.Floor != nil {
		floor, least = w.query.Floor(mentee)
	}
	w.room = w.query.Limit
	for k := range w.tiers {
		w.tier, w.least = &w.tiers[k], math.MinInt64
		switch {
		case w.tier.number > floor || w.room == 0:
			return
		case w.tier.number == floor:
			w.least = least
		}
		w.within()
		w.room -= len(w.best)
		w.keep()
	}
}

// ready looks up what is known of a mentee before any pair is looked at.
func (w *worker) ready(mentee int) {
	w.mentee, w.base, w.rest, w.ahead, w.steps, w.listed = mentee, 0, 0, 0, w.steps[:0], w.listed[:0]
	for k := range w.search.Tables {
		t := &w.search.Tables[k]
		r := t.of(mentee)
		w.base += r.least
		if r.out || r.least < r.most {
			w.steps = append(w.steps, step{row: r, class: t.mentor, times: t.weight})
			w.ahead += r.most - r.least
		}
	}
	slices.SortStableFunc(w.steps, func(a, b step) int { return cmp.Compare(b.most-b.least, a.most-a.least) })
	after := w.ahead
	for k := range w.steps {
		s := &w.steps[k]
		after -= s.most - s.least
		s.after = after
	}
	fill(w.set, w.search.Mentors)
	for x, word := range w.query.Mentors {
		w.set[x] &= word
	}
	for k := range w.search.Filters {
		w.search.Filters[k].keep(w.set, mentee)
	}
	if w.looker.Sift != nil {
		w.looker.Sift(w.set, mentee)
	}
	list := w.search.List
	if list == nil {
		return
	}
	var rest int32
	w.listed, rest = w.looker.List(w.listed, mentee)
	w.rest = list.Weight * int64(rest)
	for _, l := range w.listed {
		w.stamp[l.Mentor], w.points[l.Mentor] = int32(mentee)+1, l.Points
	}
}

// all finds every mentor, by number.
func (w *worker) all() {
	w.start()
	for j := range members(w.set, nil) {
		score := w.rest
		if w.isListed(j) {
			score = w.search.List.Weight * int64(w.points[j])
		}
		w.add(j, w.base+score)
		if len(w.sel) == block {
			w.take()
		}
	}
	w.take()
}

// members yields whoever is in both sets, rising; nil is everybody.
func members(set, also []uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for x, word := range set {
			if also != nil {
				word &= also[x]
			}
			for ; word != 0; word &= word - 1 {
				if !yield(int32(64*x + bits.TrailingZeros64(word))) {
					return
				}
			}
		}
	}
}

func (w *worker) isIn(set []uint64, j int32) bool { return set[j/64]>>(j%64)&1 == 1 }

func (w *worker) isListed(j int32) bool { return w.stamp[j] == int32(w.mentee)+1 }

// within finds the best of one tier.
func (w *worker) within() {
	w.best = w.best[:0]
	w.named()
	w.others()
}

// named goes through those listed, those with the most points first.
func (w *worker) named() {
	if len(w.listed) == 0 {
		return
	}
	weight := w.search.List.Weight
	most := int64(math.MinInt64)
	for _, l := range w.listed {
		most = max(most, weight*int64(l.Points))
	}
	for _, top := range [...]bool{true, false} {
		w.start()
		for _, l := range w.listed {
			score := weight * int64(l.Points)
			if (score == most) == top && w.isIn(w.set, l.Mentor) && w.isIn(w.tier.mentors, l.Mentor) {
				w.add(l.Mentor, w.base+score-w.query.price(int(l.Mentor)))
			}
		}
		w.settle(w.need(0))
	}
}

// others goes through those not listed, if they can still be found.
func (w *worker) others() {
	most := w.base + w.rest + w.ahead + w.pending - w.tier.cheapest
	if most < w.need(0) {
		return
	}
	w.start()
	for j := range members(w.set, w.tier.mentors) {
		if w.isListed(j) {
			continue
		}
		w.add(j, w.base+w.rest-w.query.price(int(j)))
		if len(w.sel) < block {
			continue
		}
		w.settle(w.need(w.sel[0]))
		w.start()
		if most < w.need(j) {
			return // whoever comes after needs no less
		}
	}
	if len(w.sel) > 0 {
		w.settle(w.need(w.sel[0]))
	}
}

// keep appends the best of a tier, the best first, to what was found.
func (w *worker) keep() {
	slices.SortFunc(w.best, func(a, b entry) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.mentor, b.mentor))
	})
	for _, e := range w.best {
		w.mentor = append(w.mentor, e.mentor)
		w.score = append(w.score, int32(e.score+w.query.price(int(e.mentor))))
	}
}
