package teams

import (
	"cmp"
	"slices"
)

// A standing is what a group, or all of them, amount to while they are changed:
// what still breaks the shape comes before what is gained.
type standing struct{ broken, places, score int64 }

func (s standing) plus(t standing) standing {
	return standing{s.broken + t.broken, s.places + t.places, s.score + t.score}
}

func (s standing) minus(t standing) standing {
	return standing{s.broken - t.broken, s.places - t.places, s.score - t.score}
}

// better reports whether s, a difference, is for the better.
func (s standing) better() bool {
	return cmp.Or(-s.broken, s.places, s.score) > 0
}

// apart is how much two count who must not be in one group, where one person
// too few or too many counts 1: more, so that it helps to part with one of them
// even if somebody else must be found.
const apart = 3

// short is how many people a number lies outside of its limits.
func short(n, low, high int) int64 {
	if high > 0 && n > high {
		return int64(n - high)
	}
	return int64(max(0, low-n))
}

// A climb improves groups one change at a time. Group 0 is for those without
// one.
type climb struct {
	p        *Problem
	groups   []Group
	standing []standing
	member   []int // the group of each
	lead     []int
	gets     []tally // of each member
	effort   int     // what is left
	since    int     // what was spent since progress was asked
	progress func(left int) bool
	stopped  bool
}

// A tally is what a member gets in a group: the sums from leads and from other
// members, and how many of them they must be apart from. It is kept up with every
// change, so that a look at a group takes time linear in its size.
type tally struct{ leads, peers, apart int64 }

// of looks at a group that need not be permitted. One that is still empty lacks
// everybody it must have.
func (c *climb) of(k int) standing {
	if k == 0 {
		return standing{}
	}
	g, s := &c.groups[k], c.p.Shape
	leads, members := len(g.Leads), len(g.Members)
	t := standing{
		broken: short(leads, s.LeadsMin, s.LeadsMax) + short(members, s.MembersMin, s.MembersMax),
		places: int64(members),
	}
	if s.MembersPerLead > 0 {
		t.broken += int64(max(0, members-leads*s.MembersPerLead))
	}
	t.broken += int64(c.p.excess(*g))
	for _, m := range c.p.Mixes {
		t.broken += short(m.count(*g), m.Min, m.Max)
	}
	for _, i := range g.Members {
		got := &c.gets[i]
		t.broken += apart * got.apart
		t.score += mean(got.leads, leads) + mean(got.peers, members-1)
	}
	return t
}

// between is how much effort is spent before progress is asked again.
const between = 1 << 16

// look spends the effort of a look at two groups, one for each person in them
// and as much again for each mix, and reports whether there is any left.
func (c *climb) look(a, b int) bool {
	people := 1
	for _, k := range [...]int{a, b} {
		if k > 0 {
			people += len(c.groups[k].Leads) + len(c.groups[k].Members)
		}
	}
	work := people * (1 + len(c.p.Mixes))
	c.effort -= work
	if c.since += work; c.since >= between {
		c.since = 0
		c.stopped = c.stopped || !c.progress(max(0, c.effort))
	}
	return c.effort > 0 && !c.stopped
}

// attempt makes a change that concerns two groups, and undoes it unless it is for
// the better.
func (c *climb) attempt(a, b int, do, undo func()) bool {
	do()
	x, y := c.of(a), c.of(b)
	if x.plus(y).minus(c.standing[a]).minus(c.standing[b]).better() {
		c.standing[a], c.standing[b] = x, y
		return true
	}
	undo()
	return false
}

// putMember moves a member to another group.
func (c *climb) putMember(i, k int) {
	from, to := &c.groups[c.member[i]], &c.groups[k]
	from.Members = remove(from.Members, i)
	if c.member[i] > 0 && c.p.FromMember != nil {
		for _, other := range from.Members {
			c.meet(other, i, -1)
		}
	}
	c.gets[i] = tally{}
	if k > 0 {
		for _, j := range to.Leads {
			c.follow(i, j, 1)
		}
		if c.p.FromMember != nil {
			for _, other := range to.Members {
				c.meet(i, other, 1)
				c.meet(other, i, 1)
			}
		}
	}
	to.Members = insert(to.Members, i)
	c.member[i] = k
}

// putLead moves a lead to another group.
func (c *climb) putLead(j, k int) {
	from, to := &c.groups[c.lead[j]], &c.groups[k]
	from.Leads = remove(from.Leads, j)
	if c.lead[j] > 0 {
		for _, i := range from.Members {
			c.follow(i, j, -1)
		}
	}
	if k > 0 {
		for _, i := range to.Members {
			c.follow(i, j, 1)
		}
	}
	to.Leads = insert(to.Leads, j)
	c.lead[j] = k
}

// follow adds what a member gets from a lead, so many times.
func (c *climb) follow(i, j int, times int64) {
	if v := c.p.lead(i, j); v == Apart {
		c.gets[i].apart += times
	} else {
		c.gets[i].leads += times * int64(v)
	}
}

// meet adds what a member gets from another, so many times.
func (c *climb) meet(i, other int, times int64) {
	if c.p.apart(i, other) {
		c.gets[i].apart += times
	} else {
		c.gets[i].peers += times * int64(c.p.peer(i, other))
	}
}

// rise repeats all changes until none helps.
func (c *climb) rise() {
	for better := true; better && c.effort > 0 && !c.stopped; {
		better = false
		better = c.moves(c.member, c.putMember) || better
		better = c.moves(c.lead, c.putLead) || better
		better = c.swaps(c.member, c.putMember) || better
		better = c.swaps(c.lead, c.putLead) || better
	}
}

// moves takes each person to each other group.
func (c *climb) moves(at []int, put func(x, k int)) bool {
	better := false
	for x := range at {
		for k := range c.groups {
			from := at[x]
			if k == from {
				continue
			}
			if !c.look(from, k) {
				return better
			}
			better = c.attempt(from, k, func() { put(x, k) }, func() { put(x, from) }) || better
		}
	}
	return better
}

// swaps exchanges any two people of different groups.
func (c *climb) swaps(at []int, put func(x, k int)) bool {
	better := false
	for x := range at {
		for y := x + 1; y < len(at); y++ {
			a, b := at[x], at[y]
			if a == b {
				continue
			}
			if !c.look(a, b) {
				return better
			}
			better = c.attempt(a, b,
				func() { put(x, b); put(y, a) },
				func() { put(x, a); put(y, b) }) || better
		}
	}
	return better
}

// search climbs from several numbers of groups and returns the best that
// remains when groups that break the shape are dissolved.
func search(p *Problem, effort int, progress func(done, total int) bool) ([]Group, bool) {
	var best []Group
	starts := p.starts()
	left := effort
	for n, s := range starts {
		if !progress(effort-left, effort) {
			return best, false
		}
		c := newClimb(s.problem, s.groups, left/(len(starts)-n), func(unspent int) bool {
			return progress(effort-left+left/(len(starts)-n)-unspent, effort)
		})
		given := c.effort
		c.fill()
		c.rise()
		left -= given - c.effort
		if groups := c.permitted(); p.total(best).Less(p.total(groups)) {
			best = groups
		}
		if c.stopped {
			return best, false
		}
	}
	return best, true
}

// permitted returns the groups that keep to the shape.
func (c *climb) permitted() []Group {
	var list []Group
	for _, g := range c.groups[1:] {
		if _, ok := c.p.Worth(g); ok {
			list = append(list, Group{slices.Clone(g.Leads), slices.Clone(g.Members)})
		}
	}
	slices.SortFunc(list, compare)
	return list
}
