package stable

// Progress is told how many of how many steps are done. It returns false to
// stop.
type Progress func(done, total int) bool

// MenteesPropose returns the mentor of each mentee, -1 for none, in the stable
// matching that is best for every mentee at once, and false if progress stopped
// the work. Ties are broken by number.
//
// This is deferred acceptance: whoever is free asks the best who has not turned
// them away; a mentor holds the best who have asked, as many as there is room
// for (Gale and Shapley, "College admissions and the stability of marriage",
// American Mathematical Monthly 69, 1962). The outcome does not depend on who
// asks first.
func MenteesPropose(m Market, progress Progress) ([]int32, bool) {
	c := newCourtship(m.Mentees, m.Mentors, m.MentorCapacity)
	free := make([]int32, 0, m.Mentees.Len())
	for i := range int32(m.Mentees.Len()) {
		free = append(free, i)
	}
	if !c.run(free, progress) {
		return nil, false
	}
	mentor := make([]int32, m.Mentees.Len())
	for i := range mentor {
		mentor[i] = nobody
	}
	for j := range int32(m.Mentors.Len()) {
		for _, h := range c.seats.of(j) {
			mentor[h.who()] = j
		}
	}
	return mentor, true
}

// MentorsPropose returns the mentor of each mentee, -1 for none, in the stable
// matching that is best for every mentor at once, and worst for every mentee
// (Gale and Shapley 1962; Knuth, Mariages stables, 1976), and false if progress
// stopped the work. Ties are broken by number.
func MentorsPropose(m Market, progress Progress) ([]int32, bool) {
	one := make([]int32, m.Mentees.Len())
	for i := range one {
		one[i] = 1
	}
	c := newCourtship(m.Mentors, m.Mentees, one)
	var free []int32
	for j, room := range m.MentorCapacity {
		for range min(room, m.Mentors.Start[j+1]-m.Mentors.Start[j]) {
			free = append(free, int32(j))
		}
	}
	if !c.run(free, progress) {
		return nil, false
	}
	mentor := make([]int32, m.Mentees.Len())
	for i := range mentor {
		mentor[i] = nobody
		for _, h := range c.seats.of(int32(i)) {
			mentor[i] = h.who()
		}
	}
	return mentor, true
}

// A courtship is deferred acceptance under way, whichever side proposes.
type courtship struct {
	asking, asked Lists
	next          []int32 // the next entry of each who asks
	seats         seats   // of those who are asked
}

func newCourtship(asking, asked Lists, capacity []int32) *courtship {
	c := &courtship{asking: asking, asked: asked, seats: newSeats(asked, capacity)}
	c.next = make([]int32, asking.Len())
	copy(c.next, asking.Start)
	return c
}

// run goes on until nobody free has anybody left to ask. Somebody stands in
// free once for each match they lack.
func (c *courtship) run(free []int32, progress Progress) bool {
	total := len(free)
	for len(free) > 0 {
		still := free[:0]
		for _, who := range free {
			if out := c.ask(who); out != nobody {
				still = append(still, out)
			}
		}
		free = still
		if progress != nil && len(free) > 0 && !progress(total-len(free), total) {
			return false
		}
	}
	return true
}

// ask lets somebody ask one after the other until somebody takes them in. It
// returns who has lost a place by that, or nobody.
func (c *courtship) ask(who int32) int32 {
	end := c.asking.Start[who+1]
	for c.next[who] < end {
		to := c.asking.To[c.next[who]]
		c.next[who]++
		list := c.asked.list(to)
		limit := c.seats.limit(to, int32(len(list)))
		for position, x := range list[:limit] {
			if x == who {
				return c.seats.take(to, newHolder(int32(position), who))
			}
		}
	}
	return nobody
}
