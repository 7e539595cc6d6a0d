package rotation

// A plan is an order in which to decide on rotations one by one so that few
// decisions need to be remembered at a time. A decision is kept, in a slot, from
// when it is made until all rotations that need it are decided.
type plan struct {
	needs relation
	order []int32
	slot  []int32  // by rotation, -1 where none needs it
	free  relation // by step, the rotations whose slots are free after it
	slots int
}

// lookback bounds how many rotations the plan chooses from at each step.
const lookback = 32

// newPlan decides on connected rotations together and, among what is ready, on
// what frees the most slots. Finding the best order is hard (it is the pathwidth
// of a graph); a poor one costs effort, never the answer.
func newPlan(needs relation) plan {
	n := int32(needs.len())
	uses := needs.reverse()
	p := plan{needs: needs, slot: blank(int(n)), free: relation{start: make([]int32, 1, n+1)}}
	missing, open := make([]int32, n), make([]int32, n) // needs that are not decided; uses that are not
	for r := range n {
		missing[r] = int32(len(needs.of(r)))
		open[r] = int32(len(uses.of(r)))
	}
	var vacant []int32
	var ready []int32
	for _, root := range roots(needs) {
		ready = append(ready, root...)
		for len(ready) > 0 {
			k := pick(needs, ready, open)
			r := ready[k]
			ready = append(ready[:k], ready[k+1:]...)
			p.order = append(p.order, r)
			if open[r] > 0 {
				if len(vacant) == 0 {
					vacant = append(vacant, int32(p.slots))
					p.slots++
				}
				p.slot[r] = vacant[len(vacant)-1]
				vacant = vacant[:len(vacant)-1]
			}
			for _, y := range needs.of(r) {
				if open[y]--; open[y] == 0 {
					p.free.to = append(p.free.to, y)
					vacant = append(vacant, p.slot[y])
				}
			}
			p.free.start = append(p.free.start, int32(len(p.free.to)))
			for _, x := range uses.of(r) {
				if missing[x]--; missing[x] == 0 {
					ready = append(ready, x)
				}
			}
		}
	}
	return p
}

// pick returns which of the latest ready rotations frees the most slots, the
// latest of equals.
func pick(needs relation, ready, open []int32) int {
	best, most := 0, -2
	for k := max(0, len(ready)-lookback); k < len(ready); k++ {
		freed := 0
		for _, y := range needs.of(ready[k]) {
			if open[y] == 1 {
				freed++
			}
		}
		if open[ready[k]] > 0 {
			freed--
		}
		if freed >= most {
			best, most = k, freed
		}
	}
	return best
}

// roots returns the rotations that need none, those first whose connected part
// begins first; a list for each part. The last of a list is decided first.
func roots(needs relation) [][]int32 {
	n := int32(needs.len())
	part := make([]int32, n) // the least rotation known to be connected, towards the root of a tree
	find := func(x int32) int32 {
		for part[x] != x {
			part[x] = part[part[x]]
			x = part[x]
		}
		return x
	}
	for r := range n {
		part[r] = r
		for _, y := range needs.of(r) {
			a, b := find(r), find(y)
			part[max(a, b)] = min(a, b)
		}
	}
	var lists [][]int32
	at := blank(int(n))
	for r := range n {
		if len(needs.of(r)) > 0 {
			continue
		}
		x := find(r)
		if at[x] < 0 {
			at[x] = int32(len(lists))
			lists = append(lists, nil)
		}
		lists[at[x]] = append(lists[at[x]], r)
	}
	return lists
}
