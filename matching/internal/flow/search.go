package flow

// ask gives the root one more partner, at the least cost, or lets it be where
// that is dearest. It reports false, and leaves the search behind, if the root
// must have one more and cannot.
func (s *state) ask(root int32) bool {
	s.search(root)
	if s.limit == unreached {
		return false
	}
	s.reprice()
	s.augment()
	return true
}

// search finds the cheapest way to give the root, an asker, one more partner:
// from an asker to a giver not yet theirs, from there to an asker who would lose
// a place with that giver, and so on, up to a giver with room or an asker who
// can do with one less. A step to a giver is as long as the pair's weight falls
// short of both prices, a step to an asker as it exceeds them; a giver with room
// asks for what their price is below zero, and doing with less costs the
// asker's price. None of these is ever negative. This is Dijkstra's algorithm,
// cut off at the length of the best complete path. It leaves that length in
// limit, the path's end in end and the distances in everybody reached. Without
// any path the limit stays unreached, and everybody who can be reached is.
func (s *state) search(root int32) {
	s.root, s.limit = root, unreached
	s.askers[root].dist = 0
	s.reached = append(s.reached[:0], ^root)
	s.frontier = s.frontier[:0]
	if a := &s.askers[root]; a.taken >= a.minimum {
		s.limit, s.end = a.price, ^root
	}
	s.fromAsker(root)
	for len(s.frontier) > 0 {
		near := s.frontier.pop()
		if near.dist >= s.limit {
			return
		}
		if x := near.node; x >= 0 {
			if near.dist == s.givers[x].dist {
				s.fromGiver(x)
			}
		} else if near.dist == s.askers[^x].dist {
			s.fromAsker(^x)
		}
	}
}

// fromAsker asks every candidate who is near enough.
func (s *state) fromAsker(i int32) {
	a := &s.askers[i]
	budget := a.dist + a.price
	for a.first < a.end && s.candidates[a.first].pair < 0 {
		a.first++ // chosen, as are all before
	}
	for e := a.first; e < a.end; e++ {
		c := &s.candidates[e]
		dist := budget - c.weight
		if dist+s.floor >= s.limit {
			return // the rest weighs no more, and no price is below the floor
		}
		h := &s.givers[c.giver]
		dist += h.price
		if c.pair < 0 || dist >= s.limit || dist >= h.dist {
			continue
		}
		if h.dist == unreached {
			s.reached = append(s.reached, c.giver)
		}
		h.dist, h.viaAsker, h.via = dist, i, e
		if h.taken < h.capacity && dist-h.price < s.limit {
			s.limit, s.end = dist-h.price, c.giver
		}
		if h.taken > 0 && dist < s.limit {
			s.frontier.push(step{dist, c.giver})
		}
	}
}

// fromGiver lets a giver take any of the places back.
func (s *state) fromGiver(j int32) {
	h := &s.givers[j]
	for x := h.first; x < h.first+h.taken; x++ {
		p := s.places[x]
		a := &s.askers[p.asker]
		dist := h.dist + s.candidates[p.candidate].weight - a.price - h.price
		if dist >= s.limit || dist >= a.dist {
			continue
		}
		if a.dist == unreached {
			s.reached = append(s.reached, ^p.asker)
		}
		a.dist, a.via = dist, x
		if a.taken > a.minimum && dist+a.price < s.limit {
			s.limit, s.end = dist+a.price, ^p.asker
		}
		s.frontier.push(step{dist, ^p.asker})
	}
}

// reprice moves the prices of everybody nearer than the end of the path, so
// that the path costs nothing and no other step becomes negative, and forgets
// the distances.
func (s *state) reprice() {
	for _, v := range s.reached {
		if v < 0 {
			a := &s.askers[^v]
			a.price -= max(0, s.limit-a.dist)
			a.dist = unreached
		} else {
			h := &s.givers[v]
			h.price += max(0, s.limit-h.dist)
			h.dist = unreached
		}
	}
}

// augment walks the path back from its end to the root. Each giver on it takes
// on whoever reached them, in the place of whoever goes on from them.
func (s *state) augment() {
	root := s.root
	var j, x int32 // a giver, and the index of a place with them that is free now
	switch {
	case s.end == ^root:
		return // the root itself does with what it has
	case s.end < 0:
		s.askers[^s.end].taken--
		j, x = s.vacate(^s.end)
	default:
		h := &s.givers[s.end]
		j, x = s.end, h.first+h.taken
		h.taken++
	}
	s.askers[root].taken++
	for {
		h := &s.givers[j]
		s.places[x] = place{asker: h.viaAsker, candidate: h.via}
		c := &s.candidates[h.via]
		c.pair = ^c.pair
		if h.viaAsker == root {
			return
		}
		j, x = s.vacate(h.viaAsker)
	}
}

// vacate takes the place away by whose loss an asker was reached, and returns
// its giver and its index.
func (s *state) vacate(i int32) (j, x int32) {
	x = s.askers[i].via
	return s.open(x), x
}

// open makes the candidate in a place one that is not chosen, and returns the
// giver.
func (s *state) open(x int32) int32 {
	p := s.places[x]
	c, a := &s.candidates[p.candidate], &s.askers[p.asker]
	c.pair = ^c.pair
	a.first = min(a.first, p.candidate)
	return c.giver
}
