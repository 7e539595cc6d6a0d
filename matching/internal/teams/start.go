package teams

import (
	"cmp"
	"slices"
)

// A start is a number of groups to begin with, and the problem that they are
// formed for: with balance, one with sizes to suit.
type start struct {
	groups  int
	problem *Problem
}

// tries is how many numbers of groups are tried beside the fewest.
const tries = 6

// starts are numbers of groups up to the most that can be filled, among them the
// fewest into which all members go.
func (p *Problem) starts() []start {
	s := p.Shape
	most := p.Members / s.MembersMin
	if s.LeadsMin > 0 {
		most = min(most, p.Leads/s.LeadsMin)
	}
	if most == 0 {
		return nil
	}
	fewest := 1
	if s.MembersMax > 0 {
		fewest = (p.Members + s.MembersMax - 1) / s.MembersMax
	}
	if s.MembersPerLead > 0 && s.LeadsMax > 0 {
		fewest = max(fewest, (p.Members+s.LeadsMax*s.MembersPerLead-1)/(s.LeadsMax*s.MembersPerLead))
	}
	fewest = min(fewest, most)
	var list []start
	last := 0
	numbers := []int{fewest}
	for t := range tries {
		numbers = append(numbers, 1+(most-1)*t/(tries-1))
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		if n == last {
			continue
		}
		last = n
		if !s.Balanced {
			list = append(list, start{n, p})
			continue
		}
		for _, size := range [...]int{p.Members / n, p.Members/n - 1} {
			if size >= s.MembersMin && (s.MembersMax == 0 || size <= s.MembersMax) {
				list = append(list, start{n, p.sized(size)})
			}
		}
	}
	return list
}

func newClimb(p *Problem, groups, effort int, progress func(left int) bool) *climb {
	c := &climb{
		p: p, effort: effort, progress: progress,
		groups: make([]Group, groups+1), standing: make([]standing, groups+1),
		member: make([]int, p.Members), lead: make([]int, p.Leads), gets: make([]tally, p.Members),
	}
	for i := range c.member {
		c.groups[0].Members = append(c.groups[0].Members, i)
	}
	for j := range c.lead {
		c.groups[0].Leads = append(c.groups[0].Leads, j)
	}
	return c
}

// fill gives each group the leads it must have, one after the other and then
// members to whom fewest leads are open first, each where it stands best.
func (c *climb) fill() {
	groups := len(c.groups) - 1
	for j := range min(c.p.Leads, groups*c.p.leadsWanted(groups)) {
		c.putLead(j, 1+j%groups)
	}
	open := make([]int, c.p.Members)
	order := make([]int, c.p.Members)
	for i := range order {
		order[i] = i
		for j := range c.p.Leads {
			if c.p.lead(i, j) != Apart {
				open[i]++
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(open[a], open[b]) })
	for k := 1; k < len(c.groups); k++ {
		c.standing[k] = c.of(k)
	}
	for _, i := range order {
		best, at := standing{}, 0
		for k := 1; k < len(c.groups); k++ {
			if !c.look(0, k) {
				c.putMember(i, 0)
				return
			}
			c.putMember(i, k)
			if d := c.of(k).minus(c.standing[k]); at == 0 || d.minus(best).better() {
				best, at = d, k
			}
		}
		if !best.better() {
			at = 0
		}
		c.putMember(i, at)
		c.standing[at] = c.of(at)
	}
}

// leadsWanted is how many leads a group wants at the least, so that all members
// find a place where there are so many groups.
func (p *Problem) leadsWanted(groups int) int {
	wanted := p.Shape.LeadsMin
	if p.Shape.MembersPerLead > 0 {
		size := (p.Members + groups - 1) / groups
		wanted = max(wanted, (size+p.Shape.MembersPerLead-1)/p.Shape.MembersPerLead)
	}
	if p.Shape.LeadsMax > 0 {
		wanted = min(wanted, p.Shape.LeadsMax)
	}
	return wanted
}
