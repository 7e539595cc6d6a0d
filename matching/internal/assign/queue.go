package assign

import "math/bits"

// An event is what the forest has to look at when its clock shows the time: a
// mentor, or a mentee by complement.
type event struct {
	time int64
	node int32
}

// A queue yields events in order of time. It is a radix heap (Ahuja, Mehlhorn,
// Orlin and Tarjan, "Faster algorithms for the shortest path problem", JACM 37,
// 1990): no event may be earlier than the last one taken. The order of events
// at the same time depends on nothing but the calls. The zero value is empty
// and at time zero.
type queue struct {
	now     int64
	size    int
	buckets [64][]event // by the highest bit in which the time differs from now
}

func (q *queue) push(e event) {
	b := &q.buckets[bits.Len64(uint64(e.time^q.now))&63]
	*b = append(*b, e)
	q.size++
}

// pop takes the earliest event. The queue must not be empty.
func (q *queue) pop() event {
	if len(q.buckets[0]) == 0 {
		q.advance()
	}
	b := &q.buckets[0]
	e := (*b)[len(*b)-1]
	*b = (*b)[:len(*b)-1]
	q.size--
	return e
}

// advance moves now to the earliest time.
func (q *queue) advance() {
	b := 1
	for len(q.buckets[b]) == 0 {
		b++
	}
	events := q.buckets[b]
	q.now = events[0].time
	for _, e := range events {
		q.now = min(q.now, e.time)
	}
	q.buckets[b] = events[:0]
	q.size -= len(events)
	for _, e := range events {
		q.push(e) // into a lower bucket, never this one
	}
}
