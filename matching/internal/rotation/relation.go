package rotation

// A relation is a list of rotations for each rotation, such as what each needs
// at once. Whatever a rotation needs has a smaller number.
type relation struct{ start, to []int32 }

func (r relation) len() int { return len(r.start) - 1 }

func (r relation) of(x int32) []int32 { return r.to[r.start[x]:r.start[x+1]] }

// reverse returns which rotations have each one in their lists, rising.
func (r relation) reverse() relation {
	n := int32(r.len())
	back := relation{make([]int32, n+1), make([]int32, len(r.to))}
	for _, y := range r.to {
		back.start[y+1]++
	}
	for y := range n {
		back.start[y+1] += back.start[y]
	}
	next := append([]int32(nil), back.start...)
	for x := range n {
		for _, y := range r.of(x) {
			back.to[next[y]] = x
			next[y]++
		}
	}
	return back
}

// among returns the relation among some rotations, renumbered in order.
func (r relation) among(some []int32) relation {
	part := relation{start: make([]int32, 1, len(some)+1)}
	number := blank(r.len())
	for k, x := range some {
		number[x] = int32(k)
		for _, y := range r.of(x) {
			if number[y] >= 0 {
				part.to = append(part.to, number[y])
			}
		}
		part.start = append(part.start, int32(len(part.to)))
	}
	return part
}
