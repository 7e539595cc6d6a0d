package stable

import "slices"

// A climb improves an approximation by changing what ties leave open: the order
// in which mentees ask, the order among their equals, and with which round they
// begin. Each step changes a little around somebody who goes without and
// approximates anew; what comes out worse is taken back (iterated local search;
// Lourenço, Martin and Stützle, in: Handbook of Metaheuristics, 2003). Its
// chance is the same every time.
type climb struct {
	*kiraly
	order  []int32 // in which mentees ask, the last first
	rounds []uint8 // with which each begins
	best   []int32 // the mentor of each mentee
	size   int     // how many of them there are
	idle   []int32 // the mentees who go without, though they rank somebody
	log    []change
	chance uint64
	work   int // how many entries were looked at
}

// A change is one thing that was done to the state, or undoes it.
type change struct {
	kind kindOfChange
	a, b int32
}

type kindOfChange uint8

const (
	swapEntries kindOfChange = iota // of a mentee, equal to each other
	swapOrder
	swapRound // of mentee a, with round b
)

// newClimb returns a climb that begins with an approximation that is done.
func newClimb(k *kiraly) *climb {
	k.Mentees.To = slices.Clone(k.Mentees.To)
	c := &climb{kiraly: k, order: make([]int32, len(k.held)), rounds: make([]uint8, len(k.held))}
	for i := range c.order {
		c.order[i] = int32(len(c.order) - 1 - i)
	}
	c.keep()
	return c
}

// run climbs until the effort is spent or enough are matched. It returns false
// if progress says stop.
func (c *climb) run(effort, enough int, progress func() bool) bool {
	for c.work < effort && c.size < enough && len(c.idle) > 0 {
		if !progress() {
			return false
		}
		c.step()
	}
	return true
}

func (c *climb) step() {
	const farthest, most = 3, 4 // by measurement: how far from whom, and how often
	c.log = c.log[:0]
	for range 1 + c.draw(most) {
		i := c.idle[c.draw(len(c.idle))]
		for range 1 + c.draw(farthest) {
			c.disturb(i)
			mentors := c.Mentees.list(i)
			if len(mentors) == 0 {
				break
			}
			mentees := c.Mentors.list(mentors[c.draw(len(mentors))])
			if len(mentees) == 0 {
				break
			}
			i = mentees[c.draw(len(mentees))]
		}
	}
	c.reset()
	copy(c.free, c.order)
	for i, round := range c.rounds {
		c.suitors[i].round = round
	}
	c.kiraly.run(nil)
	c.work += 2 * (len(c.Mentees.To) + len(c.held))
	if c.matched() >= c.size {
		c.keep()
		return
	}
	log := c.log
	for k := range slices.Backward(log) {
		c.apply(log[k])
	}
}

// disturb changes the order among the equals of a mentee, the round, and the
// order of two who ask.
func (c *climb) disturb(i int32) {
	for e, end := c.Mentees.Start[i], c.Mentees.Start[i+1]; e < end; {
		until := c.Mentees.tieEnd(e, end)
		for a := until - 1; a > e; a-- {
			c.do(change{swapEntries, a, e + c.draw(int(a-e+1))})
		}
		e = until
	}
	c.do(change{swapRound, i, c.draw(lastRound)})
	c.do(change{swapOrder, c.draw(len(c.order)), c.draw(len(c.order))})
}

func (c *climb) do(ch change) { c.log = append(c.log, c.apply(ch)) }

// apply makes a change and returns what undoes it.
func (c *climb) apply(ch change) change {
	a, b := ch.a, ch.b
	switch ch.kind {
	case swapEntries:
		c.Mentees.To[a], c.Mentees.To[b] = c.Mentees.To[b], c.Mentees.To[a]
		c.positions[a], c.positions[b] = c.positions[b], c.positions[a]
	case swapOrder:
		c.order[a], c.order[b] = c.order[b], c.order[a]
	case swapRound:
		ch.b, c.rounds[a] = int32(c.rounds[a]), uint8(b)
	}
	return ch
}

// keep takes the present state for the best.
func (c *climb) keep() {
	c.best, c.size, c.idle = c.mentors(), c.matched(), c.idle[:0]
	for i, e := range c.held {
		if e == nobody && c.Mentees.Start[i] < c.Mentees.Start[i+1] {
			c.idle = append(c.idle, int32(i))
		}
	}
}

// draw returns a number below n by splitmix64 (Steele, Lea and Flood, "Fast
// splittable pseudorandom number generators", OOPSLA 2014).
func (c *climb) draw(n int) int32 {
	c.chance += 0x9e3779b97f4a7c15
	z := c.chance
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int32((z ^ z>>31) >> 32 * uint64(n) >> 32)
}
