package assign

// A place is taken by a mentee with a score.
type place struct {
	limit         int64 // the price at which they would rather leave, or less
	mentee, score int32
}

// rise moves place x of a heap, the least limit on top, up to where it belongs.
func rise(heap []place, x int) {
	p := heap[x]
	for x > 0 {
		parent := (x - 1) / 2
		if heap[parent].limit <= p.limit {
			break
		}
		heap[x] = heap[parent]
		x = parent
	}
	heap[x] = p
}

// sink moves the top of a heap down to where it belongs.
func sink(heap []place) {
	if len(heap) == 0 {
		return
	}
	p, x := heap[0], 0
	for {
		child := 2*x + 1
		if child >= len(heap) {
			break
		}
		if child+1 < len(heap) && heap[child+1].limit < heap[child].limit {
			child++
		}
		if heap[child].limit >= p.limit {
			break
		}
		heap[x] = heap[child]
		x = child
	}
	heap[x] = p
}

// accept lets a mentor with room, outside the forest, take a mentee on.
func (s *state) accept(j int32, p place) {
	h := &s.mentors[j]
	s.places[h.first+h.taken] = p
	h.taken++
	s.mentees[p.mentee].mentor = j
	if h.taken == h.capacity {
		s.quotes[j].room = false
		s.calmDown(j)
	}
}

// calmDown makes all places taken with a mentor a heap.
func (s *state) calmDown(j int32) {
	h := &s.mentors[j]
	held := s.taken(j)
	for ; h.calm < h.taken; h.calm++ {
		rise(held, int(h.calm))
	}
}
