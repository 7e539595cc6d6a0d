package flow

import "slices"

// A flood gives askers places along pairs that weigh exactly what both pay, all
// of them at once: in rounds, each of which looks how near the nearest free
// places are and then takes paths of that length until none is left (Hopcroft
// and Karp 1973; Dinic 1970). Where few different weights make for long ways at
// no cost, that spares most searches.
type flood struct {
	*state
	depth []int32 // of each asker in this round, -1 if not reached
	level []int32 // of each giver
	next  []int32 // the candidate that an asker looks at
	turn  []int32 // the place of a giver that is looked at
	queue []int32
	path  []hop
}

// A hop is a step to an asker, over a place of the giver before.
type hop struct{ asker, place int32 }

// flood gives places to askers who want some, in this order.
func (s *state) flood(order []int32) {
	f := flood{
		state: s,
		depth: make([]int32, len(s.askers)), level: make([]int32, len(s.givers)),
		next: make([]int32, len(s.askers)), turn: make([]int32, len(s.givers)),
	}
	for f.spread() {
		for _, i := range order {
			for s.wants(i) && f.take(i) {
				s.askers[i].taken++
			}
		}
	}
}

// wants reports whether an asker is to ask.
func (s *state) wants(i int32) bool {
	a := &s.askers[i]
	return a.taken < a.minimum || a.taken < a.capacity && a.price > 0
}

// tight reports whether a candidate weighs what both pay.
func (f *flood) tight(asker, candidate int32) bool {
	c := &f.candidates[candidate]
	return c.weight == f.askers[asker].price+f.givers[c.giver].price
}

// room reports whether a giver can take one more at no cost.
func (f *flood) room(h *person) bool { return h.taken < h.capacity && h.price == 0 }

// spread finds out how far everybody is from an asker who wants a place, up to
// the nearest giver with room, and reports whether there is one.
func (f *flood) spread() bool {
	f.queue = f.queue[:0]
	for i := range f.askers {
		f.depth[i], f.next[i] = -1, f.askers[i].start
		if f.wants(int32(i)) {
			f.depth[i] = 0
			f.queue = append(f.queue, int32(i))
		}
	}
	for j := range f.givers {
		f.level[j], f.turn[j] = -1, 0
	}
	last := int32(-1) // the depth of the nearest room
	for k := 0; k < len(f.queue); k++ {
		i := f.queue[k]
		depth := f.depth[i]
		if last >= 0 && depth > last {
			break
		}
		a := &f.askers[i]
		for e := a.start; e < a.end && f.candidates[e].weight-a.price >= f.floor; e++ {
			c := &f.candidates[e]
			if c.pair < 0 || f.level[c.giver] >= 0 || !f.tight(i, e) {
				continue
			}
			f.level[c.giver] = depth
			h := &f.givers[c.giver]
			if f.room(h) {
				last = depth
				continue
			}
			for _, p := range f.places[h.first : h.first+h.taken] {
				if f.depth[p.asker] < 0 && f.tight(p.asker, p.candidate) {
					f.depth[p.asker] = depth + 1
					f.queue = append(f.queue, p.asker)
				}
			}
		}
	}
	return last >= 0
}

// take goes down the depths from an asker who wants a place to a giver with
// room, and moves everybody on the way; it reports false if there is no such
// way left in this round. Whoever has been left behind is not looked at again.
func (f *flood) take(root int32) bool {
	f.path = append(f.path[:0], hop{root, -1})
	for len(f.path) > 0 {
		i, depth := f.path[len(f.path)-1].asker, int32(len(f.path)-1)
		a := &f.askers[i]
		e := f.next[i]
		if e == a.end || f.candidates[e].weight-a.price < f.floor {
			f.path = f.path[:depth] // a dead end
			continue
		}
		c := &f.candidates[e]
		h := &f.givers[c.giver]
		switch turn := &f.turn[c.giver]; {
		case c.pair < 0 || f.level[c.giver] != depth || !f.tight(i, e):
			f.next[i]++
		case f.room(h):
			h.taken++
			f.move(h.first + h.taken - 1)
			return true
		case *turn < h.taken:
			x := h.first + *turn
			*turn++
			if p := f.places[x]; f.depth[p.asker] == depth+1 && f.tight(p.asker, p.candidate) {
				f.path = append(f.path, hop{p.asker, x})
			}
		default:
			f.next[i]++
		}
	}
	return false
}

// move gives the free place at the end of the path to the last asker, the place
// that they leave to the one before, and so on.
func (f *flood) move(free int32) {
	for _, step := range slices.Backward(f.path) {
		e := f.next[step.asker]
		f.next[step.asker]++
		left := step.place
		if left >= 0 {
			f.open(left)
		}
		f.places[free] = place{step.asker, e}
		c := &f.candidates[e]
		c.pair = ^c.pair
		free = left
	}
}
