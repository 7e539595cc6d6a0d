package stable

import "sync"

// A courtship is deferred acceptance under way, whichever side proposes. It
// goes in rounds: everybody free asks once. The outcome is the same in whatever
// order people ask, so a round may be sorted, and cut in two.
//
// Most of the time goes into waiting for memory, less than it might for three
// reasons:
//
//   - Ranks are not joined beforehand. Few entries are ever asked, and whoever
//     is asked looks through their own list, no further than to the worst whom
//     they hold. Only when that has grown beyond what a join would take are
//     the ranks joined, so that the time stays linear whatever the lists.
//   - A round is sorted by blocks of people whose lists fit into a processor's
//     own cache.
//   - Before a few asks are decided, what all of them will look at is read, so
//     that the processor waits once and not each time.
type courtship struct {
	asking, asked Lists
	cursors       []cursor // of each who asks
	seats         seats    // of those who are asked
	// positions is for each entry of who asks where the other one lists them,
	// or nobody; nil until it is worth joining.
	positions []int32
	suitors   [2]suitor
	round     []ask   // this round's
	ends      []int32 // where the blocks of the round end
}

// A cursor is the part of a list that has not been asked yet.
type cursor struct{ next, end int32 }

// An ask is who asks whom by which entry.
type ask struct{ to, who, entry int32 }

const (
	blockShift = 10      // people of a block, as a power of two: their lists are some hundred kilobytes
	sortFrom   = 4       // asks for each block from which on sorting pays
	cutFrom    = 1 << 14 // asks from which on two goroutines pay
	joinFrom   = 8       // entries looked through for each there is, when ranks are joined
)

// newCourtship returns one in which nobody has asked yet; capacity is that of
// those who are asked.
func newCourtship(asking, asked Lists, capacity func(x int32) int32) *courtship {
	c := &courtship{asking: asking, asked: asked, seats: newSeats(asked, capacity), cursors: make([]cursor, asking.Len())}
	for x := range c.cursors {
		c.cursors[x] = cursor{asking.Start[x], asking.Start[x+1]}
	}
	for k := range c.suitors {
		c.suitors[k].courtship = c
	}
	c.ends = make([]int32, asked.Len()>>blockShift+2)
	return c
}

// run goes on until nobody free has anybody left to ask, or progress says stop,
// and then returns false. Somebody stands in free once for each match they
// lack; alone tells that nobody stands there twice.
func (c *courtship) run(free []int32, alone bool, progress Progress) bool {
	total := len(free)
	first, second := &c.suitors[0], &c.suitors[1]
	first.free, first.asks = free, make([]ask, 0, total)
	first.choose()
	for {
		cut := c.gather()
		n := len(c.round)
		if n == 0 {
			return true
		}
		if progress != nil && !progress(total-n, total) {
			return false
		}
		if alone && n >= cutFrom && cut > 0 && cut < n {
			var other sync.WaitGroup
			other.Go(func() { second.decide(c.round[cut:]) })
			first.decide(c.round[:cut])
			other.Wait()
		} else {
			first.decide(c.round)
		}
		if first.late != nil || second.late != nil {
			c.positions = join(c.asking, c.asked)
			first.decide(first.late)
			second.decide(second.late)
		}
		first.choose()
		second.choose()
	}
}

// gather makes a round of what the two have chosen, sorted by blocks where that
// pays. It returns where to cut it so that each person's asks are on one side.
func (c *courtship) gather() (cut int) {
	one, two := c.suitors[0].asks, c.suitors[1].asks
	n := len(one) + len(two)
	if cap(c.round) < n {
		c.round = make([]ask, n)
	}
	c.round = c.round[:n]
	if n < sortFrom*len(c.ends) {
		copy(c.round[copy(c.round, one):], two)
		return n
	}
	clear(c.ends)
	for _, asks := range [...][]ask{one, two} {
		for _, a := range asks {
			c.ends[a.to>>blockShift+1]++
		}
	}
	for b := range len(c.ends) - 1 {
		if int(c.ends[b]) <= n/2 {
			cut = int(c.ends[b])
		}
		c.ends[b+1] += c.ends[b]
	}
	for _, asks := range [...][]ask{one, two} {
		for _, a := range asks {
			end := &c.ends[a.to>>blockShift]
			c.round[*end] = a
			*end++
		}
	}
	return cut
}
