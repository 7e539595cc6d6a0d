package assign

import "math/bits"

// An event is what the forest has to look at when its clock shows the time: a
// mentor, or a mentee by complement.
type event struct {
	time int64
	node int32
}

// A queue yields events in order of time, and first in, first out at the time that
// it is. It is a radix heap (Ahuja, Mehlhorn, Orlin and Tarjan, "Faster algorithms
// for the shortest path problem", JACM 37, 1990): no event may be earlier than the
// last one taken. The order depends on nothing but the calls. The zero value is
// empty and at time zero.
type queue struct {
	now         int64
	size        int
	first, last *block     // of the events of now
	taken       int        // so many of the first block
	later       [64]*block // by the highest bit in which the time differs from now
	free        *block
}

// A block is some events of a list. Blocks wander from list to list, so that there
// are never many more of them than the queue was long.
type block struct {
	next   *block
	size   int
	events [63]event
}

func (q *queue) push(e event) {
	q.size++
	if e.time == q.now {
		q.pushNow(e)
		return
	}
	b := &q.later[bits.Len64(uint64(e.time^q.now))&63]
	if *b == nil || (*b).size == len((*b).events) {
		*b = q.fresh(*b)
	}
	(*b).add(e)
}

func (q *queue) pushNow(e event) {
	switch {
	case q.first == nil:
		q.first = q.fresh(nil)
		q.last = q.first
	case q.last.size == len(q.last.events):
		q.last.next = q.fresh(nil)
		q.last = q.last.next
	}
	q.last.add(e)
}

func (b *block) add(e event) {
	b.events[b.size] = e
	b.size++
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

// release gives a block back and returns the next of its list.
func (q *queue) release(b *block) *block {
	next := b.next
	b.next, q.free = q.free, b
	return next
}

// pop takes the earliest event. The queue must not be empty.
func (q *queue) pop() event {
	if q.first == nil {
		q.advance()
	}
	e := q.first.events[q.taken]
	q.taken++
	q.size--
	if q.taken == q.first.size {
		q.first, q.taken = q.release(q.first), 0
	}
	return e
}

// advance moves now to the earliest time.
func (q *queue) advance() {
	k := 0
	for q.later[k] == nil {
		k++
	}
	list := q.later[k]
	q.later[k] = nil
	q.now = list.events[0].time
	for b := list; b != nil; b = b.next {
		for _, e := range b.events[:b.size] {
			q.now = min(q.now, e.time)
		}
	}
	q.move(list, 0, nil) // nearer
}

// keep drops the events of which due says no.
func (q *queue) keep(due func(event) bool) {
	first, taken := q.first, q.taken
	q.first, q.taken = nil, 0
	q.move(first, taken, due)
	for k, list := range q.later {
		q.later[k] = nil
		q.move(list, 0, due)
	}
}

// move pushes the events of a list again, but for some at its beginning and those
// that are not due, and releases its blocks.
func (q *queue) move(list *block, skipped int, due func(event) bool) {
	for ; list != nil; list = q.release(list) {
		events := list.events[skipped:list.size]
		skipped = 0
		q.size -= len(events)
		for _, e := range events {
			if due == nil || due(e) {
				q.push(e)
			}
		}
	}
}
