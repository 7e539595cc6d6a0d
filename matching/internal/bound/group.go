package bound

import "slices"

// A group are mentees who have the same mentors: one alone, or several to keep
// together.
type group struct {
	members           []int32
	capacity, minimum int32
	// options are the mentors whom a group of several can have; nil for one
	// alone, whose options are the pairs of the row.
	options []option
}

// An option is a mentor with the pairs of all members.
type option struct {
	mentor int32
	pairs  []int32
}

// makeGroups puts mentees into groups: those who stand in a list together,
// directly or by way of others. It leaves the number of each mentee's group in
// of.
func makeGroups(mentees int, together [][]int32) (groups []group, of []int32) {
	of = make([]int32, mentees)
	for i := range of {
		of[i] = int32(i)
	}
	root := func(i int32) int32 {
		for of[i] != i {
			of[i] = of[of[i]]
			i = of[i]
		}
		return i
	}
	for _, list := range together {
		for _, i := range list {
			a, b := root(list[0]), root(i)
			of[max(a, b)] = min(a, b) // the least member stands for all
		}
	}
	number := make([]int32, mentees)
	for i := range of {
		r := root(int32(i))
		if int(r) == i {
			number[i] = int32(len(groups))
			groups = append(groups, group{})
		}
		g := &groups[number[r]]
		g.members = append(g.members, int32(i))
	}
	for k := range groups {
		for _, i := range groups[k].members {
			of[i] = int32(k)
		}
	}
	return groups, of
}

// findGroups puts mentees into groups, and returns how many pairs those have who
// stand in lists to keep apart, counted for each list.
func (s *search) findGroups() (listed int) {
	g := s.p.Graph
	s.groups, s.of = makeGroups(len(g.MenteeCapacity), s.p.Together)
	s.apartOf = make([][]int32, len(g.MenteeCapacity))
	for k, list := range s.p.Apart {
		for _, i := range list {
			s.apartOf[i] = append(s.apartOf[i], int32(k))
			listed += int(g.Start[i+1] - g.Start[i])
		}
	}
	return listed
}

// bindGroups sets what the members of each group have in common, and bars what
// is not an option. It reports false if that cannot be.
func (s *search) bindGroups() bool {
	g := s.p.Graph
	possible := true
	for k := range s.groups {
		group := &s.groups[k]
		s.bounds(group)
		possible = possible && group.minimum <= group.capacity
		for _, i := range group.members {
			for e := g.Start[i]; len(group.members) > 1 && e < g.Start[i+1]; e++ {
				if group.option(g.Mentor[e]) == nil {
					s.root[e] = barred
				}
			}
		}
	}
	for _, list := range s.p.Apart {
		seen := map[int32]bool{}
		for _, i := range list {
			possible = possible && !seen[s.of[i]]
			seen[s.of[i]] = true
		}
	}
	return possible
}

// bounds sets what the members of a group have in common.
func (s *search) bounds(g *group) {
	p := s.p
	g.capacity = p.Graph.MenteeCapacity[g.members[0]]
	if len(g.members) > 1 {
		g.minimum = 1
	}
	for _, i := range g.members {
		g.capacity = min(g.capacity, p.Graph.MenteeCapacity[i])
		if p.MenteeMinimum != nil {
			g.minimum = max(g.minimum, p.MenteeMinimum[i])
		}
	}
	if len(g.members) == 1 {
		return
	}
	size := int32(len(g.members))
	first := g.members[0]
	for e := p.Graph.Start[first]; e < p.Graph.Start[first+1]; e++ {
		j := p.Graph.Mentor[e]
		if p.Graph.MentorCapacity[j] < size {
			continue
		}
		o := option{mentor: j}
		for _, i := range g.members {
			if e, eligible := s.find(j, i); eligible {
				o.pairs = append(o.pairs, e)
			}
		}
		if len(o.pairs) == len(g.members) {
			g.options = append(g.options, o)
		}
	}
}

// find returns the index of a pair, and whether it is in the graph.
func (s *search) find(mentor, mentee int32) (int32, bool) {
	from, until := s.p.Graph.Start[mentee], s.p.Graph.Start[mentee+1]
	e, found := slices.BinarySearch(s.p.Graph.Mentor[from:until], mentor)
	return from + int32(e), found
}

// option returns what a group of several can have with a mentor, nil if nothing.
func (g *group) option(mentor int32) *option {
	k, found := slices.BinarySearchFunc(g.options, mentor, func(o option, j int32) int { return int(o.mentor - j) })
	if !found {
		return nil
	}
	return &g.options[k]
}
