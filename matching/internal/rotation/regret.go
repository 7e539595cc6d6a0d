package rotation

import "slices"

// MinRegret returns the stable matching in which the worst rank that anybody
// gives is the least; of several the one that is best for all mentees, which
// exists.
//
// It turns, from the best matching for mentees on, no more than what must be
// turned to part the mentor with the worst rank from that mentee, as long as no
// mentee gives a worse rank (Gusfield, "Three fast algorithms for four problems
// in stable marriage", SIAM Journal on Computing 16, 1987).
func (l *Lattice) MinRegret() Matching {
	parted := blank(len(l.mentees.to)) // by entry, the rotation that parts the pair
	var worstFirst []int64             // entries of stable pairs, by the rank that the mentor gives
	add := func(e int32) {
		worstFirst = append(worstFirst, -int64(l.mentors.rank[l.mentees.twin[e]])<<32|int64(e))
	}
	closed := make([]bool, l.Len())
	held := append([]int32(nil), l.best...)
	for r := range int32(l.Len()) {
		for _, e := range l.from[l.start[r]:l.start[r+1]] {
			parted[e] = r
			add(e)
		}
		l.turn(held, r)
	}
	for _, e := range held {
		if e >= 0 {
			add(e)
		}
	}
	slices.Sort(worstFirst)

	copy(held, l.best)
	var turned []int32
	least, best := int32(-1), 0 // the least regret, and how many were turned for it
	worst := l.read(held).MenteeWorst
	for _, key := range worstFirst {
		e := int32(key)
		if held[l.menteeOf(e)] != e {
			continue
		}
		rank := l.mentors.rank[l.mentees.twin[e]]
		if regret := max(worst, rank); least < 0 || regret < least {
			least, best = regret, len(turned)
		}
		if worst >= rank || parted[e] < 0 {
			break
		}
		from := len(turned)
		turned = l.close(turned, closed, parted[e])
		for _, r := range turned[from:] {
			l.turn(held, r)
			for _, e := range l.to[l.start[r]:l.start[r+1]] {
				worst = max(worst, l.mentees.rank[e])
			}
		}
	}
	clear(closed)
	for _, r := range turned[:best] {
		closed[r] = true
	}
	return l.matching(closed)
}

// close adds to a closed set a rotation with all that it needs, and appends to
// list what was not in the set, rising.
func (l *Lattice) close(list []int32, closed []bool, r int32) []int32 {
	if closed[r] {
		return list
	}
	closed[r] = true
	from := len(list)
	list = append(list, r)
	for k := from; k < len(list); k++ {
		for _, y := range l.needs.of(list[k]) {
			if !closed[y] {
				closed[y] = true
				list = append(list, y)
			}
		}
	}
	slices.Sort(list[from:])
	return list
}
