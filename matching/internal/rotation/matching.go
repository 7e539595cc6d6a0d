package rotation

// A Matching is a stable matching.
type Matching struct {
	// Mentor is the mentor of each mentee, -1 for none.
	Mentor []int32
	// MenteeSum is the sum of the ranks that mentees give their mentors,
	// MentorSum of those that mentors give their mentees.
	MenteeSum, MentorSum int64
	// MenteeWorst and MentorWorst are the greatest of these ranks, 0 where
	// nobody is matched.
	MenteeWorst, MentorWorst int32
}

// matching returns the matching of a closed set of rotations.
func (l *Lattice) matching(closed []bool) Matching {
	held := append([]int32(nil), l.best...)
	for r, in := range closed {
		if in {
			l.turn(held, int32(r))
		}
	}
	return l.read(held)
}

// turn moves mentees down by a rotation.
func (l *Lattice) turn(held []int32, r int32) {
	for k := l.start[r]; k < l.start[r+1]; k++ {
		held[l.menteeOf(l.from[k])] = l.to[k]
	}
}

// unturn moves them back.
func (l *Lattice) unturn(held []int32, r int32) {
	for k := l.start[r]; k < l.start[r+1]; k++ {
		held[l.menteeOf(l.from[k])] = l.from[k]
	}
}

// menteeOf returns whose list an entry of the mentees stands in.
func (l *Lattice) menteeOf(e int32) int32 { return l.mentors.to[l.mentees.twin[e]] }

// read describes a matching that is given by entries of the mentees' lists.
func (l *Lattice) read(held []int32) Matching {
	m := Matching{Mentor: make([]int32, len(held))}
	for i, e := range held {
		if e < 0 {
			m.Mentor[i] = -1
			continue
		}
		given, got := l.mentees.rank[e], l.mentors.rank[l.mentees.twin[e]]
		m.Mentor[i] = l.mentees.to[e]
		m.MenteeSum += int64(given)
		m.MentorSum += int64(got)
		m.MenteeWorst = max(m.MenteeWorst, given)
		m.MentorWorst = max(m.MentorWorst, got)
	}
	return m
}

// MenteeOptimal returns the stable matching in which every mentee has the best
// mentor of all stable matchings, and every mentor the worst mentees.
func (l *Lattice) MenteeOptimal() Matching { return l.matching(nil) }

// MentorOptimal returns the stable matching in which every mentor has the best
// mentees of all stable matchings, and every mentee the worst mentor.
func (l *Lattice) MentorOptimal() Matching {
	held := append([]int32(nil), l.best...)
	for r := range int32(l.Len()) {
		l.turn(held, r)
	}
	return l.read(held)
}
