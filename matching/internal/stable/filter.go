package stable

// A filter closes pairs that are in no greatest matching of the open pairs, for
// nodes in which nothing smaller will do (Régin, "A filtering algorithm for
// constraints of difference in CSPs", AAAI 1994; with the decomposition of
// Dulmage and Mendelsohn). Mentees are vertices from 0, mentors follow; an arc
// goes from a mentee to a mentor along a pair outside the matching, and back
// along one inside.
type filter struct {
	*pairs
	fromFree []bool // whom a mentee without a mentor reaches
	toFree   []bool // who reaches a mentor with room
	part     []int32
	index    []int32
	low      []int32
	cursor   []int32
	stack    []int32
	path     []int32
	queue    []int32
	effort   *effort
}

func newFilter(p *pairs, e *effort) *filter {
	v := int(p.mentees() + p.mentors())
	return &filter{
		pairs: p, effort: e, fromFree: make([]bool, v), toFree: make([]bool, v),
		part: make([]int32, v), index: make([]int32, v), low: make([]int32, v), cursor: make([]int32, v),
	}
}

// run closes pairs and promises people what every greatest matching gives them.
func (f *filter) run(d *deducer, load []int32) {
	f.effort.spent += 4 * int(f.len())
	n := d.node
	f.reach(n, load)
	f.parts(n)
	mentees := f.mentees()
	for i := range mentees {
		if n.mate[i] != nobody && !f.fromFree[i] {
			worst := int32(0)
			for e := f.start[i]; e < f.start[i+1]; e++ {
				if n.open[e] {
					worst = f.tier[e]
				}
			}
			d.promiseMentee(i, worst)
		}
	}
	for j := range f.mentors() {
		if load[j] == f.capacity[j] && !f.toFree[mentees+j] && load[j] > 0 {
			worst := int32(0)
			for _, e := range f.col(j) {
				if n.open[e] {
					worst = f.grade[e]
				}
			}
			d.promiseMentor(j, worst)
		}
	}
	for e := range f.len() {
		i, j := f.mentee[e], mentees+f.mentor[e]
		if n.open[e] && n.mate[i] != e && !f.fromFree[i] && !f.toFree[j] && f.part[i] != f.part[j] {
			d.close(e)
		}
	}
}

// reach finds who is reached from mentees without a mentor, and who reaches
// mentors with room.
func (f *filter) reach(n *node, load []int32) {
	clear(f.fromFree)
	clear(f.toFree)
	mentees := f.mentees()
	f.queue = f.queue[:0]
	for i := range mentees {
		if n.mate[i] == nobody {
			f.fromFree[i] = true
			f.queue = append(f.queue, i)
		}
	}
	for head := 0; head < len(f.queue); head++ {
		i := f.queue[head]
		for e := f.start[i]; e < f.start[i+1]; e++ {
			j := f.mentor[e]
			if !n.open[e] || n.mate[i] == e || f.fromFree[mentees+j] {
				continue
			}
			f.fromFree[mentees+j] = true
			for _, o := range f.col(j) {
				if k := f.mentee[o]; n.mate[k] == o && !f.fromFree[k] {
					f.fromFree[k] = true
					f.queue = append(f.queue, k)
				}
			}
		}
	}
	f.queue = f.queue[:0]
	for j := range f.mentors() {
		if load[j] < f.capacity[j] {
			f.toFree[mentees+j] = true
			f.queue = append(f.queue, j)
		}
	}
	for head := 0; head < len(f.queue); head++ {
		for _, e := range f.col(f.queue[head]) {
			i := f.mentee[e]
			if !n.open[e] || n.mate[i] == e || f.toFree[i] {
				continue
			}
			f.toFree[i] = true
			if has := n.mate[i]; has != nobody && !f.toFree[mentees+f.mentor[has]] {
				f.toFree[mentees+f.mentor[has]] = true
				f.queue = append(f.queue, f.mentor[has])
			}
		}
	}
}

// parts finds the strongly connected parts (Tarjan 1972), without recursion.
func (f *filter) parts(n *node) {
	mentees := f.mentees()
	clear(f.index)
	next, part := int32(0), int32(0)
	for v := range f.index {
		f.part[v] = nobody
	}
	for root := range int32(len(f.index)) {
		if f.index[root] > 0 {
			continue
		}
		f.path = append(f.path[:0], root)
		for len(f.path) > 0 {
			v := f.path[len(f.path)-1]
			if f.index[v] == 0 {
				next++
				f.index[v], f.low[v] = next, next
				f.stack = append(f.stack, v)
				f.cursor[v] = 0
			}
			if w := f.next(n, v, mentees); w != nobody {
				switch {
				case f.index[w] == 0:
					f.path = append(f.path, w)
				case f.part[w] == nobody:
					f.low[v] = min(f.low[v], f.index[w])
				}
				continue
			}
			f.path = f.path[:len(f.path)-1]
			if len(f.path) > 0 {
				above := f.path[len(f.path)-1]
				f.low[above] = min(f.low[above], f.low[v])
			}
			if f.low[v] < f.index[v] {
				continue
			}
			for {
				w := f.stack[len(f.stack)-1]
				f.stack = f.stack[:len(f.stack)-1]
				f.part[w] = part
				if w == v {
					break
				}
			}
			part++
		}
	}
}

// next returns the end of the next arc of a vertex, or nobody.
func (f *filter) next(n *node, v, mentees int32) int32 {
	if v < mentees {
		for e := f.start[v] + f.cursor[v]; e < f.start[v+1]; e++ {
			f.cursor[v]++
			if n.open[e] && n.mate[v] != e {
				return mentees + f.mentor[e]
			}
		}
		return nobody
	}
	column := f.col(v - mentees)
	for f.cursor[v] < int32(len(column)) {
		e := column[f.cursor[v]]
		f.cursor[v]++
		if i := f.mentee[e]; n.mate[i] == e {
			return i
		}
	}
	return nobody
}
