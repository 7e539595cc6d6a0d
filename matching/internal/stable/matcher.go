package stable

// A matcher keeps a greatest matching within the open pairs of a node, one that
// covers all who are promised somebody.
//
// Each side's promises can be kept by themselves or not at all, and then both at
// once, by a greatest matching (Mendelsohn and Dulmage, "Some generalizations of
// the problem of distinct representatives", Canadian Journal of Mathematics 10,
// 1958): paths that alternate between pairs outside and inside the matching
// never uncover whom they do not end at.
type matcher struct {
	*pairs
	load   []int32 // how many mentees each mentor has
	via    []int32 // the pair by which a search came to each mentor
	seen   []int32 // the search that came there last
	round  int32
	queue  []int32
	effort *effort
}

func newMatcher(p *pairs, e *effort) *matcher {
	return &matcher{pairs: p, effort: e, load: make([]int32, p.mentors()), via: make([]int32, p.mentors()), seen: make([]int32, p.mentors())}
}

// improve makes the matching of a node greatest, unless the effort is spent
// before. It returns false if promises cannot be kept.
func (m *matcher) improve(n *node) bool {
	m.effort.spent += len(n.mate)
	clear(m.load)
	m.round++
	size := 0
	for i, e := range n.mate {
		if e != nobody && n.open[e] {
			m.load[m.mentor[e]]++
			size++
		} else {
			n.mate[i] = nobody
		}
	}
	for i := range m.mentees() {
		if n.mate[i] == nobody && !m.effort.over() && m.augment(n, i, false) {
			size++
		}
	}
	for i := range m.mentees() {
		if n.mate[i] == nobody && n.mentee[i] < never && !m.effort.over() && !m.augment(n, i, true) {
			return false
		}
	}
	for j := range m.mentors() {
		for n.mentor[j] < never && m.load[j] < m.capacity[j] && !m.effort.over() {
			if !m.fill(n, j) {
				return false
			}
		}
	}
	if !m.effort.over() {
		n.bound = size
	}
	return true
}

// augment matches a mentee by moving others. With swap somebody who was promised
// nothing goes without; otherwise the matching grows.
//
// Nobody whom a search has come to in vain is of use to another one, whatever
// happens elsewhere: only after a success does the next begin afresh.
func (m *matcher) augment(n *node, i int32, swap bool) bool {
	if swap {
		m.round++
	}
	m.queue = append(m.queue[:0], i)
	for head := 0; head < len(m.queue); head++ {
		x := m.queue[head]
		m.effort.spent += int(m.start[x+1] - m.start[x])
		if swap && head > 0 && n.mentee[x] == never {
			e := n.mate[x]
			n.mate[x] = nobody
			m.load[m.mentor[e]]--
			m.shift(n, i, m.mentor[e])
			return true
		}
		for e := m.start[x]; e < m.start[x+1]; e++ {
			j := m.mentor[e]
			if !n.open[e] || m.seen[j] == m.round {
				continue
			}
			m.seen[j], m.via[j] = m.round, e
			if m.load[j] < m.capacity[j] {
				m.shift(n, i, j)
				m.round++
				return true
			}
			m.effort.spent += len(m.col(j))
			for _, o := range m.col(j) {
				if k := m.mentee[o]; n.mate[k] == o {
					m.queue = append(m.queue, k)
				}
			}
		}
	}
	return false
}

// shift moves everybody on the path by which a search from a mentee came to a
// mentor with room.
func (m *matcher) shift(n *node, from, j int32) {
	for {
		e := m.via[j]
		i := m.mentee[e]
		before := n.mate[i]
		n.mate[i] = e
		m.load[j]++
		if i == from {
			return
		}
		j = m.mentor[before]
		m.load[j]--
	}
}

// fill gives a mentor one mentee more, whom another loses who was not promised
// to be full.
func (m *matcher) fill(n *node, j int32) bool {
	m.round++
	m.seen[j] = m.round
	m.queue = append(m.queue[:0], j)
	for head := 0; head < len(m.queue); head++ {
		to := m.queue[head]
		m.effort.spent += len(m.col(to))
		for _, e := range m.col(to) {
			i := m.mentee[e]
			has := n.mate[i]
			if !n.open[e] || has == e || has == nobody {
				continue // nobody who has nobody is reached: the matching is greatest
			}
			from := m.mentor[has]
			if m.seen[from] == m.round {
				continue
			}
			m.seen[from], m.via[from] = m.round, e
			if n.mentor[from] == never {
				m.drawn(n, j, e)
				return true
			}
			m.queue = append(m.queue, from)
		}
	}
	return false
}

// drawn moves everybody on the path that ends with a pair and began at a mentor.
func (m *matcher) drawn(n *node, first, e int32) {
	for {
		i, j := m.mentee[e], m.mentor[e]
		m.load[m.mentor[n.mate[i]]]--
		n.mate[i] = e
		m.load[j]++
		if j == first {
			return
		}
		e = m.via[j]
	}
}
