package flow

import (
	"math"
	"slices"
)

// unreached is farther than every distance.
const unreached = math.MaxInt64

// A person asks for places or gives them.
type person struct {
	price int64 // what one more place would be worth, at most
	dist  int64

	taken, minimum, capacity int32 // places, among the open pairs

	start, end int32 // an asker's candidates
	first      int32 // a giver's places; an asker's first candidate that may not be chosen

	via      int32 // of an asker: the place whose loss is the last step to them; of a giver: the candidate
	viaAsker int32 // of a giver: who would come to them by the last step
}

// A candidate of an asker.
type candidate struct {
	weight int64
	giver  int32
	pair   int32 // index in the graph, its complement while chosen
}

// A place is taken by an asker with one of their candidates.
type place struct{ asker, candidate int32 }

// A state is one side asking the other.
type state struct {
	askers, givers []person
	candidates     []candidate // of all askers, row by row, best first within a row
	places         []place     // of all givers, as many for each as can ever be taken
	floor          int64       // no giver's price is below it

	// One search after the other uses these.
	frontier frontier
	reached  []int32 // nodes with a distance, as in step
	root     int32   // who asks
	limit    int64   // length of the shortest complete path known
	end      int32   // node where that path ends
}

// A row is what an asker may choose from.
type rows struct {
	start []int32 // offsets, one more than there are askers
	giver []int32
	pair  []int32 // nil where the position is the index
}

// newState lays out the open pairs for askers and givers, whose prices, numbers
// and bounds are set. The pairs in chosen are taken already.
func newState(askers, givers []person, r rows, weight []int64, closed, chosen []bool) *state {
	s := &state{askers: askers, givers: givers, candidates: make([]candidate, 0, len(r.giver))}
	packed := !slices.ContainsFunc(weight, func(w int64) bool { return w != int64(int32(w)) })
	var keys []int64 // a row, each pair as its weight, complemented, above its position
	for i := range askers {
		a := &askers[i]
		a.dist, a.start = unreached, int32(len(s.candidates))
		keys = keys[:0]
		for x := r.start[i]; x < r.start[i+1]; x++ {
			e := x
			if r.pair != nil {
				e = r.pair[x]
			}
			if closed[e] {
				continue
			}
			if packed {
				keys = append(keys, ^weight[e]<<32|int64(x))
			} else {
				s.candidates = append(s.candidates, candidate{weight[e], r.giver[x], e})
			}
		}
		slices.Sort(keys)
		for _, key := range keys {
			x := int32(key)
			e := x
			if r.pair != nil {
				e = r.pair[x]
			}
			s.candidates = append(s.candidates, candidate{weight[e], r.giver[x], e})
		}
		a.end, a.first = int32(len(s.candidates)), a.start
		if row := s.candidates[a.start:a.end]; !packed {
			slices.SortStableFunc(row, func(x, y candidate) int {
				switch {
				case x.weight > y.weight:
					return -1
				case x.weight < y.weight:
					return 1
				}
				return 0
			})
		}
	}
	s.layPlaces(chosen)
	return s
}

// layPlaces gives each giver as many places as they can ever fill, and puts
// those who are there already into theirs.
func (s *state) layPlaces(chosen []bool) {
	room := make([]int32, len(s.givers))
	for _, c := range s.candidates {
		room[c.giver]++
	}
	first := int32(0)
	for j := range s.givers {
		h := &s.givers[j]
		h.dist, h.first = unreached, first
		first += min(room[j], h.capacity)
		room[j] = h.first
		s.floor = min(s.floor, h.price)
	}
	s.places = make([]place, first)
	for i := range s.askers {
		a := &s.askers[i]
		for x := a.start; x < a.end; x++ {
			if c := &s.candidates[x]; chosen[c.pair] {
				s.places[room[c.giver]] = place{int32(i), x}
				room[c.giver]++
				c.pair = ^c.pair
			}
		}
	}
}

// mark writes down which open pairs are chosen.
func (s *state) mark(chosen []bool) {
	for _, c := range s.candidates {
		if c.pair < 0 {
			chosen[^c.pair] = true
		} else {
			chosen[c.pair] = false
		}
	}
}
