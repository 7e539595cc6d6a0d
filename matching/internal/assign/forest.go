package assign

import "math/bits"

// grow places all who are left over. A tree grows from each of them; see the
// package comment.
func (s *state) grow(roots []int32) {
	s.horizon = s.usualGap()
	s.crowded = 1 << 10
	s.trees = make([]tree, len(roots))
	for t, i := range roots {
		m := &s.mentees[i]
		m.tree = int32(t)
		m.asset = s.elsewhere(i, none)
		s.trees[t] = tree{root: i, member: none, end: m.asset + s.bonus}
		s.queue.push(event{0, ^i})
	}
	for left := len(roots); left > 0; {
		e := s.queue.pop()
		if !s.due(e) {
			continue
		}
		s.clock = e.time
		i := ^e.node
		if e.node >= 0 {
			i = s.stir(e.node)
		}
		if s.look(i) {
			left--
			s.settled++
			if s.report(); s.stopped {
				return
			}
		}
		if s.queue.size > s.crowded {
			s.queue.keep(s.due)
			s.crowded = max(s.crowded, 2*s.queue.size)
		}
	}
}

// usualGap returns by how much prices may rise, on the average, before the holder of
// a place would rather leave. Who could only go without, at the cost of a place, is
// not counted.
func (s *state) usualGap() int64 {
	var high, low, count, carry uint64
	for j := range s.mentors {
		for _, p := range s.taken(int32(j)) {
			if gap := p.limit - s.quotes[j].price; s.bonus == 1 || gap < s.bonus/2 {
				low, carry = bits.Add64(low, uint64(gap), 0)
				high += carry
				count++
			}
		}
	}
	if count == 0 {
		return 1
	}
	mean, _ := bits.Div64(high, low, count)
	return max(1, int64(mean))
}

// due reports whether an event still is one.
func (s *state) due(e event) bool {
	if e.node < 0 {
		m := &s.mentees[^e.node]
		return m.tree != none && m.due == e.time
	}
	return s.quotes[e.node].tree != none && s.mentors[e.node].due == e.time
}

// join adds a full mentor to the tree of a mentee for whom no place is better
// than one there.
func (s *state) join(j, i, score int32) {
	h, q := &s.mentors[j], &s.quotes[j]
	q.tree = s.mentees[i].tree
	q.price -= s.clock
	t := &s.trees[q.tree]
	h.next, t.member = t.member, j
	h.via, h.score = i, score
	h.joined = s.clock
	s.arm(j)
}

// arm sets the event of a mentor in the forest: when the price, which rises
// with the clock, reaches the least limit.
func (s *state) arm(j int32) {
	h := &s.mentors[j]
	if h.calm == 0 {
		h.due = none
		return
	}
	h.due = max(s.clock, s.places[h.first].limit-s.quotes[j].price)
	s.queue.push(event{h.due, j})
}

// stir makes the mentee of a mentor's least limit look around, and returns them.
func (s *state) stir(j int32) int32 {
	h := &s.mentors[j]
	heap := s.places[h.first : h.first+h.calm]
	last := len(heap) - 1
	p := heap[0]
	heap[0], heap[last] = heap[last], p
	sink(heap[:last])
	h.calm--
	m := &s.mentees[p.mentee]
	m.tree = s.quotes[j].tree
	m.place = h.first + h.calm
	m.asset = int64(p.score)*s.factor - s.quotes[j].price
	m.looked = s.clock
	s.arm(j)
	return p.mentee
}
