package closure

// A flow moves weight above zero along needs to weight below zero.
//
// The arcs out of a thing are its needs, which take any amount, and for each
// need of another thing of it the way back, which takes what came. moved is kept
// at the way back: what it can take.
type flow struct {
	supply, demand []int64 // what is left of weight above and below zero

	start, to, twin []int32
	need            []int32 // the entry of Need of an arc, -1 on the way back
	moved           []int64

	depth []int32 // steps to something with demand; 0 for no way
	next  []int32 // the first arc that may still lead on
	queue []int32
	path  []int32 // arcs
}

func newFlow(p Problem) *flow {
	n, arcs := len(p.Weight), 2*len(p.Need)
	f := &flow{
		supply: make([]int64, n), demand: make([]int64, n),
		start: make([]int32, n+1), to: make([]int32, arcs), twin: make([]int32, arcs),
		need: make([]int32, arcs), moved: make([]int64, arcs),
		depth: make([]int32, n), next: make([]int32, n), queue: make([]int32, 0, n),
	}
	for x, w := range p.Weight {
		f.supply[x], f.demand[x] = max(0, w), max(0, -w)
		for _, y := range p.Need[p.Start[x]:p.Start[x+1]] {
			f.start[x+1]++
			f.start[y+1]++
		}
	}
	for x := range n {
		f.start[x+1] += f.start[x]
	}
	copy(f.next, f.start)
	for x := range n {
		for k := p.Start[x]; k < p.Start[x+1]; k++ {
			y := p.Need[k]
			a := f.next[x]
			f.next[x]++
			b := f.next[y]
			f.next[y]++
			f.to[a], f.twin[a], f.need[a] = y, b, k
			f.to[b], f.twin[b], f.need[b] = int32(x), a, -1
		}
	}
	return f
}

// open reports whether an arc takes any more.
func (f *flow) open(a int32) bool { return f.need[a] >= 0 || f.moved[a] > 0 }

// level measures how far everything is from demand, and reports whether any
// supply reaches some.
func (f *flow) level() bool {
	clear(f.depth)
	f.queue = f.queue[:0]
	for x, d := range f.demand {
		if d > 0 {
			f.depth[x] = 1
			f.queue = append(f.queue, int32(x))
		}
	}
	found := false
	for k := 0; k < len(f.queue); k++ {
		x := f.queue[k]
		found = found || f.supply[x] > 0
		for a := f.start[x]; a < f.start[x+1]; a++ {
			if y := f.to[a]; f.depth[y] == 0 && f.open(f.twin[a]) {
				f.depth[y] = f.depth[x] + 1
				f.queue = append(f.queue, y)
			}
		}
	}
	copy(f.next, f.start)
	return found
}

// block moves along shortest ways until none is left, and returns how much.
func (f *flow) block() int64 {
	moved := int64(0)
	for x := range f.supply {
		for f.supply[x] > 0 && f.depth[x] > 0 {
			moved += f.walk(int32(x))
		}
	}
	return moved
}

// walk looks for one way from x to demand and moves what it takes, or finds
// that there is none and says so in the depth of x.
func (f *flow) walk(x int32) int64 {
	f.path = f.path[:0]
	for at := x; ; {
		if f.depth[at] == 1 && f.demand[at] > 0 {
			return f.move(x, at)
		}
		for f.next[at] < f.start[at+1] && !f.leads(at, f.next[at]) {
			f.next[at]++
		}
		if a := f.next[at]; a < f.start[at+1] {
			f.path = append(f.path, a)
			at = f.to[a]
			continue
		}
		f.depth[at] = 0
		if len(f.path) == 0 {
			return 0
		}
		last := len(f.path) - 1
		at = f.to[f.twin[f.path[last]]]
		f.path = f.path[:last]
	}
}

// leads reports whether an arc out of x goes one step nearer to demand.
func (f *flow) leads(x, a int32) bool {
	d := f.depth[f.to[a]]
	return d > 0 && d == f.depth[x]-1 && f.open(a)
}

func (f *flow) move(from, to int32) int64 {
	amount := min(f.supply[from], f.demand[to])
	for _, a := range f.path {
		if f.need[a] < 0 {
			amount = min(amount, f.moved[a])
		}
	}
	for _, a := range f.path {
		if f.need[a] < 0 {
			f.moved[a] -= amount
		} else {
			f.moved[f.twin[a]] += amount
		}
	}
	f.supply[from] -= amount
	f.demand[to] -= amount
	return amount
}
