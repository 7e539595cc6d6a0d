package matching

import (
	"math/bits"
	"sync"
	"time"
)

// manyHalves is up to how many half hours in common are counted.
const manyHalves = 4

// An hourIndex tells which mentors have too little time in common with a mentee,
// all at once: for each half hour of each week of a [quick] it holds the set of
// the mentors who are available, and counts these sets, 64 mentors at a time.
type hourIndex struct {
	quick *quick
	weeks [][]uint64 // word by word of the sets, the half hours of a week beside each other
	open  []uint64   // the mentors whose hours are not known
	least int        // how many half hours it takes
	kept  []keptHours
}

const (
	// hourBatch is how many classes of mentees are worked out together, so that a
	// part of the index serves them all while it is at hand.
	hourBatch = 32
	// maxKept is the greatest number of words kept: 128 MB.
	maxKept = 1 << 24
)

// keptHours are the sets of a batch of classes of mentees, made when one of them
// is first asked about.
type keptHours struct {
	made sync.Once
	sets []uint64
}

func newHourIndex(q *quick, schedules []schedule, class []int32, want time.Duration) *hourIndex {
	size := (len(class) + 63) / 64
	x := &hourIndex{quick: q, open: make([]uint64, size), least: int(min(manyHalves, (max(0, want)+halfHour-1)/halfHour))}
	for range q.weeks {
		x.weeks = append(x.weeks, make([]uint64, size*ofTheWeek))
	}
	for j, c := range class {
		word, bit := j/64, uint64(1)<<(j%64)
		if !schedules[c].known {
			x.open[word] |= bit
			continue
		}
		for w, sets := range x.weeks {
			for half := range q.mentors[c][w].all() {
				sets[word*ofTheWeek+half] |= bit
			}
		}
	}
	if len(q.mentees)*size <= maxKept {
		x.kept = make([]keptHours, (len(q.mentees)+hourBatch-1)/hourBatch)
	}
	return x
}

// all yields the half hours of which somebody is available for any part.
func (h *halfHours) all() func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for k, word := range h {
			for ; word != 0; word &= word - 1 {
				if !yield(64*k + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// sift takes out of a set of mentors those who have fewer half hours in common
// with a class of mentees than it takes.
func (x *hourIndex) sift(set []uint64, class int32) {
	if x.least == 0 {
		return
	}
	if x.kept == nil {
		x.count(int(class), int(class)+1, func(_, word int, enough uint64) { set[word] &= enough })
		return
	}
	size := len(x.open)
	first := int(class) / hourBatch * hourBatch
	kept := &x.kept[first/hourBatch]
	kept.made.Do(func() {
		last := min(first+hourBatch, len(x.quick.mentees))
		kept.sets = make([]uint64, (last-first)*size)
		for k := range kept.sets {
			kept.sets[k] = ^uint64(0)
		}
		x.count(first, last, func(c, word int, enough uint64) { kept.sets[(c-first)*size+word] &= enough })
	})
	for k, enough := range kept.sets[(int(class)-first)*size:][:size] {
		set[k] &= enough
	}
}

// count tells for classes of mentees, each word of the set and each week, which
// mentors have enough half hours in common.
func (x *hourIndex) count(first, last int, tell func(class, word int, enough uint64)) {
	for w, sets := range x.weeks {
		halves := make([][]int32, last-first)
		for c := range halves {
			for half := range x.quick.mentees[first+c][w].all() {
				halves[c] = append(halves[c], int32(half))
			}
		}
		for word, open := range x.open {
			row := sets[word*ofTheWeek : (word+1)*ofTheWeek]
			for c, list := range halves {
				var count [manyHalves]uint64 // count[n]: those who have more than n so far
				for _, half := range list {
					more := row[half]
					for n := range x.least {
						count[n], more = count[n]|more, count[n]&more
					}
				}
				tell(first+c, word, count[x.least-1]|open)
			}
		}
	}
}
