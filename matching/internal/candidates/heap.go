package candidates

// An entry is a mentor with a score; or with a bound on it, and the sum of what is
// known of it.
type entry struct {
	score  int64
	mentor int32
	sum    int64
}

// better reports whether a comes before b: more, or as much and a lower number.
func better(a, b entry) bool { return a.score > b.score || a.score == b.score && a.mentor < b.mentor }

// worse is better the other way round.
func worse(a, b entry) bool { return better(b, a) }

// down lets the entry at x sink to where no entry below it goes first.
func down(h []entry, x int, first func(a, b entry) bool) {
	for {
		child := 2*x + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && first(h[child+1], h[child]) {
			child++
		}
		if !first(h[child], h[x]) {
			return
		}
		h[x], h[child] = h[child], h[x]
		x = child
	}
}

// heapify orders h so that the first of all stands at 0.
func heapify(h []entry, first func(a, b entry) bool) {
	for x := len(h)/2 - 1; x >= 0; x-- {
		down(h, x, first)
	}
}

// pop takes the first away.
func pop(h []entry, first func(a, b entry) bool) (entry, []entry) {
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	down(h, 0, first)
	return top, h
}
