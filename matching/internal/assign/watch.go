package assign

import "slices"

// A watch is a mentee who would like to have a mentor who is in another tree of
// the forest. What they lack stays the same while both are in the forest, so that
// nothing happens until one of them leaves it.
type watch struct {
	mentee, score int32
	next          int32
}

// watches are lists, two for each mentor, in one array.
type watches struct {
	list []watch
	free int32
}

// add puts a watch in front of a list, whose head it returns.
func (w *watches) add(head, mentee, score int32) int32 {
	x := w.free
	if x == none {
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

// watch adds the watches of a mentee for mentors in other trees: those where they
// lack nothing, and others.
func (s *state) watch(i int32) {
	if len(s.watches.list)+len(s.shut)+len(s.near) > cap(s.watches.list) && s.watches.free == none {
		s.sweep()
	}
	for _, c := range s.shut {
		h := &s.mentors[c.mentor()]
		h.queued = s.watches.add(h.queued, i, c.score())
	}
	for _, c := range s.near {
		h := &s.mentors[c.mentor()]
		h.watched = s.watches.add(h.watched, i, c.score())
	}
}

// sweep drops the watches of those who left the forest, and makes room for twice as
// many watches if those were few.
func (s *state) sweep() {
	kept := 0
	for j := range s.mentors {
		h := &s.mentors[j]
		for _, head := range []*int32{&h.queued, &h.watched} {
			x := *head
			for *head = none; x != none; {
				w := &s.watches.list[x]
				if _, waits := s.reaches(*w, int32(j)); !waits {
					x = s.watches.drop(x)
					continue
				}
				kept++
				x, w.next, *head = w.next, *head, x
			}
		}
	}
	if kept >= len(s.watches.list)/2 {
		s.watches.list = slices.Grow(s.watches.list, max(1024, len(s.watches.list)))
	}
}
