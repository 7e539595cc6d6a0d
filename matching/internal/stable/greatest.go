package stable

// A Most is a stable matching that matches many.
type Most struct {
	Mentor []int32 // of each mentee, -1 for none
	Size   int     // how many are matched
	Bound  int     // no stable matching matches more
}

// Greatest returns a stable matching that matches as many as it finds within an
// effort, at least two thirds of the most, and false if progress stopped the
// work. The effort counts pairs looked at, so that the same market gives the
// same matching everywhere.
func Greatest(m Market, effort int, progress Progress) (Most, bool) {
	mentor, complete := Approximate(m, progress)
	if !complete {
		return Most{}, false
	}
	p := newPairs(m)
	s := newSearch(p)
	s.best = p.find(mentor)
	for _, e := range s.best {
		if e != nobody {
			s.size++
		}
	}
	root := newNode(p)
	root.bound = int(p.mentees())
	copy(root.mate, s.best)
	s.nodes = append(s.nodes, root)
	s.run(effort)
	most := Most{Mentor: mentor, Size: s.size, Bound: s.bound()}
	for i, e := range s.best {
		most.Mentor[i] = nobody
		if e != nobody {
			most.Mentor[i] = p.mentor[e]
		}
	}
	return most, true
}

// find returns the pair of each mentee with a mentor.
func (p *pairs) find(mentor []int32) []int32 {
	mate := make([]int32, len(mentor))
	for i, j := range mentor {
		mate[i] = nobody
		for e := p.start[i]; j != nobody && e < p.start[i+1]; e++ {
			if p.mentor[e] == j {
				mate[i] = e
			}
		}
	}
	return mate
}
