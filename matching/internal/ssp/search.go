package ssp

// search finds the cheapest way to give the root one more place: from a mentee
// to a mentor not yet theirs, from there to a mentee who would lose a place
// with that mentor, and so on, up to a mentor with room or a mentee who goes
// without. A step to a mentor is as long as the pair's weight falls short of
// both prices, a step to a mentee as it exceeds them, and going without costs
// the mentee's price; none of these is ever negative. This is Dijkstra's algorithm,
// cut off at the length of the best complete path. It leaves that length in
// limit, the path's end in end and the distances in everybody reached.
func (s *state) search(root int32) {
	s.limit = unreached
	s.mentees[root].dist = Weight{}
	s.reached = append(s.reached[:0], ^root)
	s.frontier = s.frontier[:0]
	s.fromMentee(root)
	for len(s.frontier) > 0 {
		near := s.frontier.pop()
		if !near.dist.Less(s.limit) {
			return
		}
		if j := near.node; j < 0 {
			if near.dist == s.mentees[^j].dist {
				s.fromMentee(^j)
			}
		} else if near.dist == s.mentors[j].dist {
			s.fromMentor(j)
		}
	}
}

// fromMentee lets a mentee go without, or ask every candidate who is near enough.
func (s *state) fromMentee(i int32) {
	m := &s.mentees[i]
	budget := m.dist.Plus(m.price)
	if budget.Less(s.limit) {
		s.limit, s.end = budget, ^i
	}
	for e := m.start; e < m.end; e++ {
		c := &s.candidates[e]
		dist := budget.Minus(s.objective.Weight(c.score))
		if !dist.Less(s.limit) {
			return // the rest scores no better, and prices only add
		}
		h := &s.mentors[c.mentor]
		dist = dist.Plus(h.price)
		if c.chosen || !dist.Less(s.limit) || !dist.Less(h.dist) {
			continue
		}
		if h.dist == unreached {
			s.reached = append(s.reached, c.mentor)
		}
		h.dist = dist
		h.via = place{mentee: i, candidate: e}
		if h.taken < h.capacity {
			s.limit, s.end = dist, c.mentor
		} else {
			s.frontier.push(step{dist, c.mentor})
		}
	}
}

// fromMentor lets a mentor who is full give up any of the places taken.
func (s *state) fromMentor(j int32) {
	h := &s.mentors[j]
	for x := h.first; x < h.first+h.taken; x++ {
		p := s.places[x]
		m := &s.mentees[p.mentee]
		loss := s.objective.Weight(s.candidates[p.candidate].score).Minus(m.price).Minus(h.price)
		dist := h.dist.Plus(loss)
		if !dist.Less(s.limit) || !dist.Less(m.dist) {
			continue
		}
		if m.dist == unreached {
			s.reached = append(s.reached, ^p.mentee)
		}
		m.dist = dist
		m.via = x
		s.frontier.push(step{dist, ^p.mentee})
	}
}

// reprice moves the prices of everybody nearer than the end of the path, so
// that the path costs nothing and no other step becomes negative, and forgets
// the distances.
func (s *state) reprice() {
	for _, v := range s.reached {
		if v < 0 {
			m := &s.mentees[^v]
			if m.dist.Less(s.limit) {
				m.price = m.price.Minus(s.limit.Minus(m.dist))
			}
			m.dist = unreached
		} else {
			h := &s.mentors[v]
			if h.dist.Less(s.limit) {
				h.price = h.price.Plus(s.limit.Minus(h.dist))
			}
			h.dist = unreached
		}
	}
}

// augment walks the path back from its end to the root. Each mentor on it
// takes on whoever reached him, in the place of whoever goes on from him.
func (s *state) augment(root int32) {
	var j, x int32 // a mentor, and the index of a place with them that is free now
	switch {
	case s.end == ^root:
		return // the root itself goes without
	case s.end < 0:
		j, x = s.vacate(^s.end)
	default:
		h := &s.mentors[s.end]
		j, x = s.end, h.first+h.taken
		h.taken++
	}
	for {
		p := s.mentors[j].via
		s.places[x] = p
		s.candidates[p.candidate].chosen = true
		if p.mentee == root {
			return
		}
		j, x = s.vacate(p.mentee)
	}
}

// vacate takes the place away by whose loss a mentee was reached, and returns
// its mentor and its index.
func (s *state) vacate(i int32) (j, x int32) {
	x = s.mentees[i].via
	c := &s.candidates[s.places[x].candidate]
	c.chosen = false
	return c.mentor, x
}
