package assign

// look lets a mentee in the forest ask around: whoever lacks nothing compared to
// what they have, is free and has room, ends a path, and so does going without.
// Whoever is free and full joins the tree. Whoever is in another tree is watched.
// It returns whether a path was found, and sets the next event otherwise.
//
// Only candidates that could come into reach before the horizon are looked at.
// It doubles each time, so that looking again costs no more than all before.
func (s *state) look(i int32) (found bool) {
	m := &s.mentees[i]
	have := m.asset - s.clock
	switch t := &s.trees[m.tree]; {
	case t.end == s.clock:
		s.augment(t.root, none, 0) // rather than somebody who has a place
		return true
	case have+s.bonus == 0:
		s.augment(i, none, 0)
		return true
	}
	age := s.clock - m.looked
	horizon := max(s.horizon, 2*age)
	next := have + s.bonus // the next event
	least := next          // what is lacked anywhere
	s.open, s.shut, s.near = s.open[:0], s.shut[:0], s.near[:0]
	row := s.row(i)
	for x := 0; ; x++ {
		if x == len(row) {
			if row = s.deeper(i); x == len(row) {
				break
			}
		}
		c := row[x]
		lack := have - int64(c.score())*s.factor
		if lack >= min(next, horizon) {
			next = min(next, lack) // the rest scores no better, and prices only add
			break
		}
		j := c.mentor()
		if j == m.mentor {
			continue
		}
		q := s.quotes[j]
		if q.tree == none {
			switch lack += q.price; {
			case lack > 0:
				next = min(next, lack)
			case q.room:
				s.augment(i, j, c.score())
				return true
			default:
				s.open = append(s.open, c)
			}
			continue
		}
		lack += q.price + s.clock
		least = min(least, lack)
		switch {
		case lack >= horizon:
			next = min(next, lack)
		case lack == 0 && q.tree != m.tree && (age == 0 || s.mentors[j].joined >= m.looked):
			s.shut = append(s.shut, c)
		case 0 < lack && lack < next && q.tree != m.tree && (lack >= age || s.mentors[j].joined >= m.looked):
			s.near = append(s.near, c)
		}
	}
	least = min(least, next)
	if len(s.open) > 0 {
		least = 0
	}
	if m.mentor != none {
		s.places[m.place].limit = s.quotes[m.mentor].price + s.clock + least
	}
	s.watch(i)
	for _, c := range s.open {
		s.join(c.mentor(), i, c.score())
	}
	m.looked = s.clock
	m.due = s.clock + next
	s.queue.push(event{m.due, ^i})
	return false
}
