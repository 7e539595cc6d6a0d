package matching

import (
	"math/bits"
	"time"
)

// manyHalves is up to how many half hours in common are counted.
const manyHalves = 4

// An hourIndex tells which mentors have too little time in common with a mentee,
// all at once: for each half hour of each week of a [quick] it holds the set of
// the mentors who are available, and counts these sets, 64 mentors at a time.
type hourIndex struct {
	weeks [][]uint64 // word by word of the sets, the half hours of a week beside each other
	open  []uint64   // the mentors whose hours are not known
	least int        // how many half hours it takes
}

func newHourIndex(q *quick, schedules []schedule, class []int32, want time.Duration) *hourIndex {
	size := (len(class) + 63) / 64
	x := &hourIndex{open: make([]uint64, size), least: int(min(manyHalves, (max(0, want)+halfHour-1)/halfHour))}
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
// with somebody than it takes.
func (x *hourIndex) sift(set []uint64, of *[quietWeeks]halfHours) {
	if x.least == 0 {
		return
	}
	var buffer [ofTheWeek]int32
	for w, sets := range x.weeks {
		halves := buffer[:0]
		for half := range of[w].all() {
			halves = append(halves, int32(half))
		}
		for k := range set {
			if set[k] == 0 {
				continue
			}
			row := sets[k*ofTheWeek : (k+1)*ofTheWeek]
			var count [manyHalves]uint64 // count[n]: those who have more than n so far
			for _, half := range halves {
				more := row[half]
				for n := range x.least {
					count[n], more = count[n]|more, count[n]&more
				}
			}
			set[k] &= count[x.least-1] | x.open[k]
		}
	}
}
