package rotation

// A state is a stable matching on its way from the best for mentees to the best
// for mentors.
type state struct {
	mentees, mentors side
	capacity         []int32

	held  []int32 // entry of the mentor that each mentee has, -1 for none
	next  []int32 // first entry of each mentee that was not looked at
	taken []int32 // how many mentees each mentor has
	last  []int32 // entry of the worst of them; while there are none, before the list
}

// propose runs deferred acceptance: each mentee asks down their list, each
// mentor keeps the best so far.
func propose(mentees, mentors side, capacity []int32) *state {
	s := &state{
		mentees: mentees, mentors: mentors, capacity: capacity,
		held: blank(len(mentees.start) - 1), next: append([]int32(nil), mentees.start...),
		taken: make([]int32, len(capacity)), last: make([]int32, len(capacity)),
	}
	for j := range s.last {
		s.last[j] = mentors.start[j] - 1
	}
	for i := range s.held {
		for asking := int32(i); asking >= 0; {
			asking = s.ask(asking)
		}
	}
	return s
}

// ask lets a mentee go down their list until somebody takes them, and returns
// who loses their place by it, -1 for nobody.
func (s *state) ask(i int32) int32 {
	for e := s.next[i]; e < s.mentees.start[i+1]; e++ {
		j, q := s.mentees.to[e], s.mentees.twin[e]
		if s.taken[j] < s.capacity[j] {
			s.taken[j]++
			s.last[j] = max(s.last[j], q)
			s.held[i], s.next[i] = e, e+1
			return -1
		}
		if q < s.last[j] {
			loser := s.mentors.to[s.last[j]]
			s.held[i], s.next[i] = e, e+1
			s.held[loser] = -1
			s.last[j] = s.above(s.last[j])
			return loser
		}
	}
	s.next[i] = s.mentees.start[i+1]
	return -1
}

// above returns the nearest entry of a mentor's list above q whose mentee the
// mentor has. There must be one.
func (s *state) above(q int32) int32 {
	for q--; !s.has(q); q-- {
	}
	return q
}

// has reports whether the pair of an entry of a mentor's list is matched.
func (s *state) has(q int32) bool { return s.held[s.mentors.to[q]] == s.mentors.twin[q] }
