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
	buckets [64]*block // by the highest bit in which the time differs from now
	free    *block
}

// A block is some events of a bucket. Blocks wander from bucket to bucket, so
// that there are no more of them than the queue was long.
type block struct {
	next   *block
	size   int
	events [63]event
}

func (q *queue) push(e event) {
	b := &q.buckets[bits.Len64(uint64(e.time^q.now))&63]
	if *b == nil || (*b).size == len((*b).events) {
		*b = q.fresh(*b)
	}
	(*b).events[(*b).size] = e
	(*b).size++
	q.size++
}

// fresh returns an empty block in front of others.
func (q *queue) fresh(next *block) *block {
	if q.free == nil {
		many := make([]block, 64)
		for x := range many {
			many[x].next = q.free
			q.free = &many[x]
		}
	}
	b := q.free
	q.free = b.next
	b.next, b.size = next, 0
	return b
}

// pop takes the earliest event. The queue must not be empty.
func (q *queue) pop() event {
	b := q.buckets[0]
	if b == nil {
		q.advance()
		b = q.buckets[0]
	}
	b.size--
	q.size--
	e := b.events[b.size]
	if b.size == 0 {
		q.buckets[0] = b.next
		b.next, q.free = q.free, b
	}
	return e
}

// advance moves now to the earliest time.
func (q *queue) advance() {
	k := 1
	for q.buckets[k] == nil {
		k++
	}
	b := q.buckets[k]
	q.buckets[k] = nil
	q.now = b.events[0].time
	for c := b; c != nil; c = c.next {
		for _, e := range c.events[:c.size] {
			q.now = min(q.now, e.time)
		}
	}
	q.move(b, nil) // into lower buckets
}

// keep drops the events of which due says no.
func (q *queue) keep(due func(event) bool) {
	for k, b := range q.buckets {
		q.buckets[k] = nil
		q.move(b, due)
	}
}

// move pushes the events of a list of blocks again, those that are due or all, and
// frees the blocks.
func (q *queue) move(b *block, due func(event) bool) {
	for b != nil {
		q.size -= b.size
		for _, e := range b.events[:b.size] {
			if due == nil || due(e) {
				q.push(e)
			}
		}
		next := b.next
		b.next, q.free = q.free, b
		b = next
	}
}
