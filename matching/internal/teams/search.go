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

// standing looks at a group that need not be permitted. One that is still empty
// lacks everybody it must have.
func (p *Problem) standing(g *Group) standing {
	s, leads, members := p.Shape, len(g.Leads), len(g.Members)
	t := standing{
		broken: short(leads, s.LeadsMin, s.LeadsMax) + short(members, s.MembersMin, s.MembersMax),
		places: int64(members),
	}
	if s.MembersPerLead > 0 {
		t.broken += int64(max(0, members-leads*s.MembersPerLead))
	}
	t.broken += int64(p.excess(*g))
	for _, m := range p.Mixes {
		t.broken += short(m.count(*g), m.Min, m.Max)
	}
	for _, i := range g.Members {
		var fromLeads, fromPeers int64
		for _, j := range g.Leads {
			if v := p.lead(i, j); v == Apart {
				t.broken += apart
			} else {
				fromLeads += int64(v)
			}
		}
		for _, k := range g.Members {
			switch {
			case k == i || p.FromMember == nil:
			case p.apart(i, k):
				t.broken += apart
			default:
				fromPeers += int64(p.peer(i, k))
			}
		}
		t.score += mean(fromLeads, leads) + mean(fromPeers, members-1)
	}
	return t
}

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
	effort   int // what is left
	progress func(left int) bool
	stopped  bool
}

// look spends effort and reports whether there is any left.
func (c *climb) look() bool {
	c.effort--
	if c.effort&0xfff == 0 && !c.progress(c.effort) {
		c.stopped = true
	}
	return c.effort > 0 && !c.stopped
}

func (c *climb) of(k int) standing {
	if k == 0 {
		return standing{}
	}
	return c.p.standing(&c.groups[k])
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

func (c *climb) putMember(i, k int) {
	c.groups[c.member[i]].Members = remove(c.groups[c.member[i]].Members, i)
	c.groups[k].Members = insert(c.groups[k].Members, i)
	c.member[i] = k
}

func (c *climb) putLead(j, k int) {
	c.groups[c.lead[j]].Leads = remove(c.groups[c.lead[j]].Leads, j)
	c.groups[k].Leads = insert(c.groups[k].Leads, j)
	c.lead[j] = k
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
			if !c.look() {
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
			if !c.look() {
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
