package stable

import "slices"

// A search looks for a stable matching greater than the best that is known, by
// branching: where a greatest matching of the open pairs has a blocking pair
// (i, j), either i ends with somebody as good as j, or with nobody so good, and
// then j is full with mentees as good as i.
type search struct {
	*pairs
	effort  *effort
	deducer *deducer
	matcher *matcher
	filter  *filter
	nodes   []*node // still to be looked at, the next last
	best    []int32 // the pair of each mentee in the best that is known
	size    int
	worst   []int32 // the worst grade that each mentor has; never where there is room
}

func newSearch(p *pairs) *search {
	root, e := newNode(p), &effort{}
	root.bound = p.most()
	return &search{
		pairs: p, effort: e, deducer: newDeducer(p, e), matcher: newMatcher(p, e), filter: newFilter(p, e),
		nodes: []*node{root}, best: slices.Clone(root.mate), worst: make([]int32, p.mentors()),
	}
}

// improve takes a stable matching for the best if it is greater.
func (s *search) improve(mentor []int32) {
	mate, size := make([]int32, len(mentor)), 0
	for i, j := range mentor {
		mate[i] = nobody
		for e := s.start[i]; j != nobody && e < s.start[i+1]; e++ {
			if s.mentor[e] == j {
				mate[i] = e
				size++
			}
		}
	}
	if size > s.size {
		s.best, s.size = mate, size
	}
}

// mentors returns the mentor of each mentee in the best matching.
func (s *search) mentors() []int32 {
	mentor := make([]int32, len(s.best))
	for i, e := range s.best {
		mentor[i] = nobody
		if e != nobody {
			mentor[i] = s.mentor[e]
		}
	}
	return mentor
}

// An effort is how many pairs were looked at, and how many may be.
type effort struct{ spent, most int }

func (e *effort) over() bool { return e.spent >= e.most }

// bound returns how many a stable matching matches at most.
func (s *search) bound() int {
	most := s.size
	for _, n := range s.nodes {
		most = max(most, n.bound)
	}
	return most
}

// run goes on until nothing is left to look at, or the effort is spent. It
// returns false if progress says stop.
func (s *search) run(most int, progress func() bool) bool {
	s.effort.most = most
	for len(s.nodes) > 0 && !s.effort.over() {
		if !progress() {
			return false
		}
		last := len(s.nodes) - 1
		n := s.nodes[last]
		s.nodes = s.nodes[:last]
		if n.bound <= s.size {
			continue
		}
		s.deducer.enter(n)
		for s.settle(n) {
			if s.effort.over() {
				s.nodes = append(s.nodes, n) // what was deduced holds, and more may follow
				break
			}
			if !s.branch(n) {
				break
			}
		}
		s.deducer.leave()
	}
	return true
}

// settle deduces what follows in a node, until the effort is spent. It returns
// false if nothing greater than the best is left in it.
func (s *search) settle(n *node) bool {
	d := s.deducer
	for {
		if !d.run() || !s.matcher.improve(n) || n.bound <= s.size {
			return false
		}
		if n.bound > s.size+1 || s.effort.over() {
			return true
		}
		s.filter.run(d, s.matcher.load)
		if len(d.mentees.list)+len(d.mentors.list) == 0 {
			return true
		}
	}
}

// branch takes the matching of a node if it is stable, and returns false.
// Otherwise it cuts the node in two: one part is put by, the other is what is
// left of the node.
func (s *search) branch(n *node) bool {
	s.effort.spent += int(s.len())
	e := s.blocking(n)
	if e == nobody {
		s.best = append(s.best[:0], n.mate...)
		s.size = n.bound
		return false
	}
	i := s.mentee[e]
	other := n.clone()
	for o := s.start[i]; o < s.start[i+1] && s.tier[o] <= s.tier[e]; o++ {
		other.open[o] = false
	}
	s.nodes = append(s.nodes, other)
	s.deducer.promiseMentee(i, s.tier[e])
	return true
}

// blocking returns a pair that blocks the matching of a node, or nobody.
func (s *search) blocking(n *node) int32 {
	for j := range s.worst {
		s.worst[j] = nobody
		if s.matcher.load[j] < s.capacity[j] {
			s.worst[j] = never
		}
	}
	for _, e := range n.mate {
		if e != nobody {
			s.worst[s.mentor[e]] = max(s.worst[s.mentor[e]], s.grade[e])
		}
	}
	found := int32(nobody)
	for i, has := range n.mate {
		tier := int32(never)
		if has != nobody {
			tier = s.tier[has]
		}
		for e := s.start[i]; e < s.start[i+1] && s.tier[e] < tier; e++ {
			if s.grade[e] < s.worst[s.mentor[e]] {
				if found == nobody || s.tier[e] < s.tier[found] || s.tier[e] == s.tier[found] && s.grade[e] < s.grade[found] {
					found = e
				}
				break
			}
		}
	}
	return found
}
