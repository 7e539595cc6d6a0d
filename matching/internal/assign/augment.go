package assign

// augment ends a tree: its root gets a place, along the path from the root to a
// mentee who moves on to a mentor with room, or goes without. Everybody on the way
// moves on, too.
func (s *state) augment(i, j, score int32) {
	t := s.mentees[i].tree
	at := s.mentees[i].mentor
	s.mentees[i].mentor = none
	if j != none {
		s.accept(j, place{s.quotes[j].price, i, score})
	}
	for i != s.trees[t].root {
		h := &s.mentors[at]
		price := s.quotes[at].price + s.clock
		x := s.mentees[i].place
		s.mentees[i].tree = none
		i = h.via
		s.places[x] = place{price, i, h.score}
		m := &s.mentees[i]
		at, m.mentor = m.mentor, at
	}
	s.mentees[i].tree = none
	s.fell(t)
}

// fell takes the mentors and mentees of a tree out of the forest. Then those who
// waited for them may have them.
func (s *state) fell(t int32) {
	member := s.trees[t].member
	s.trees[t].member = none
	for j := member; j != none; {
		h := &s.mentors[j]
		q := &s.quotes[j]
		q.tree = none
		q.price += s.clock
		for _, p := range s.taken(j)[h.calm:] {
			s.mentees[p.mentee].tree = none
		}
		s.calmDown(j)
		j = h.next
	}
	for j := member; j != none; {
		next := s.mentors[j].next // the mentor may join another tree now
		s.wake(j)
		j = next
	}
}

// wake lets the first who waits for a mentor and lacks nothing have them in
// their tree, unless that ends at this time, too. If there is none such, all who wait are told when to look again.
func (s *state) wake(j int32) {
	h := &s.mentors[j]
	for h.queued != none {
		w := s.watches.list[h.queued]
		time, waits := s.reaches(w, j)
		if waits && time == s.clock && s.trees[s.mentees[w.mentee].tree].end > s.clock {
			s.join(j, w.mentee, w.score)
			return
		}
		h.queued = s.watches.drop(h.queued)
	}
	for h.watched != none {
		w := s.watches.list[h.watched]
		h.watched = s.watches.drop(h.watched)
		if time, waits := s.reaches(w, j); waits && time < s.mentees[w.mentee].due {
			s.mentees[w.mentee].due = time
			s.queue.push(event{time, ^w.mentee})
		}
	}
}

// reaches returns when a mentee will lack nothing to have a mentor outside the
// forest, and whether they still wait. If they left the forest they do not, and if
// they came back since then they watch anew.
func (s *state) reaches(w watch, j int32) (time int64, waits bool) {
	m := &s.mentees[w.mentee]
	return m.asset - int64(w.score)*s.factor + s.quotes[j].price, m.tree != none && m.mentor != j
}
