package assign

import "slices"

// A watch is a mentee who would like to have a mentor who is in another tree of
// the forest. What they lack stays the same while both are in the forest, so that
// nothing happens until one of them leaves it.
type watch struct {
	mentee, score int32
	next          int32
}

// watches are lists, one for each mentor, in one array.
type watches struct {
	list []watch
	free int32
}

// add puts a watch in front of a list, whose head it returns.
func (w *watches) add(head, mentee, score int32) int32 {
	x := w.free
	if x == none {
		if len(w.list) == cap(w.list) {
			w.list = slices.Grow(w.list, max(1024, len(w.list))) // to twice as much
		}
		x = int32(len(w.list))
		w.list = append(w.list, watch{mentee, score, head})
		return x
	}
	w.free = w.list[x].next
	w.list[x] = watch{mentee, score, head}
	return x
}

// drop frees a watch and returns the next of its list.
func (w *watches) drop(x int32) int32 {
	next := w.list[x].next
	w.list[x].next = w.free
	w.free = x
	return next
}
