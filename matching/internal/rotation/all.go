package rotation

import (
	"iter"
	"math/bits"
)

// All yields every stable matching once, beginning with the best one for the
// mentees. They come in lexicographic order of their rotations, which are
// numbered so that none needs a later one: after a matching come those that turn
// more rotations, all later than its own. Nothing is worked out ahead, and each
// matching is the caller's to keep.
func (l *Lattice) All() iter.Seq[Matching] {
	return func(yield func(Matching) bool) {
		w := l.walk()
		for yield(l.read(w.held)) && w.step() {
		}
	}
}

// A walk goes through all closed sets: each is reached from the one without its
// last rotation.
type walk struct {
	*Lattice
	held    []int32
	turned  []int32 // rotations, rising
	missing []int32 // by rotation, how many of its needs are not turned
	ready   []uint64
	uses    relation
}

func (l *Lattice) walk() *walk {
	w := &walk{
		Lattice: l, held: append([]int32(nil), l.best...),
		missing: make([]int32, l.Len()), ready: make([]uint64, (l.Len()+63)/64), uses: l.needs.reverse(),
	}
	for r := range w.missing {
		w.missing[r] = int32(len(l.needs.of(int32(r))))
		w.mark(int32(r), w.missing[r] == 0)
	}
	return w
}

func (w *walk) mark(r int32, ready bool) {
	w.ready[r/64] &^= 1 << (r % 64)
	if ready {
		w.ready[r/64] |= 1 << (r % 64)
	}
}

// step goes on to the next closed set, and reports whether there is one.
func (w *walk) step() bool {
	from := int32(0)
	if len(w.turned) > 0 {
		from = w.turned[len(w.turned)-1] + 1
	}
	for {
		if r := w.first(from); r >= 0 {
			w.turned = append(w.turned, r)
			w.turn(w.held, r)
			w.count(r, -1)
			return true
		}
		if len(w.turned) == 0 {
			return false
		}
		last := w.turned[len(w.turned)-1]
		w.turned = w.turned[:len(w.turned)-1]
		w.unturn(w.held, last)
		w.count(last, 1)
		from = last + 1
	}
}

// count tells the rotations that need r.
func (w *walk) count(r, by int32) {
	for _, x := range w.uses.of(r) {
		w.missing[x] += by
		w.mark(x, w.missing[x] == 0)
	}
}

// first returns the first rotation from r on that has all it needs, -1 if there
// is none.
func (w *walk) first(r int32) int32 {
	mask := ^uint64(0) << (r % 64)
	for k := int(r / 64); k < len(w.ready); k++ {
		if set := w.ready[k] & mask; set != 0 {
			return int32(k*64 + bits.TrailingZeros64(set))
		}
		mask = ^uint64(0)
	}
	return -1
}
