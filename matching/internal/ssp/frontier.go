package ssp

// A frontier holds the people that a search has reached and not yet left,
// nearest first: a binary heap. Somebody reached again on a shorter path is in
// it twice; the longer entry is recognised by its distance when it comes out.
// Package flow has the same for its distances: one generic heap for both takes both
// a sixth more time (measured).
type frontier []step

// A step is a person and the length of the path to there.
// A mentor's node is the mentor's number, a mentee's the complement of it.
type step struct {
	dist Weight
	node int32
}

func (f *frontier) push(s step) {
	h := append(*f, s)
	*f = h
	i := len(h) - 1
	for i > 0 {
		up := (i - 1) / 2
		if !s.dist.Less(h[up].dist) {
			break
		}
		h[i] = h[up]
		i = up
	}
	h[i] = s
}

// pop takes out the nearest step. The frontier must not be empty.
func (f *frontier) pop() step {
	h := *f
	top := h[0]
	s := h[len(h)-1]
	h = h[:len(h)-1]
	*f = h
	if len(h) == 0 {
		return top
	}
	i := 0
	for {
		down := 2*i + 1
		if down >= len(h) {
			break
		}
		if right := down + 1; right < len(h) && h[right].dist.Less(h[down].dist) {
			down = right
		}
		if !h[down].dist.Less(s.dist) {
			break
		}
		h[i] = h[down]
		i = down
	}
	h[i] = s
	return top
}
