package rotation

import (
	"cmp"
	"slices"
)

// MinRegret returns the stable matching in which the worst rank that anybody
// gives is the least; of several the one that is best for all mentees, which
// exists.
//
// It turns, from the best matching for mentees on, no more than what must be
// turned to part the mentor with the worst rank from that mentee, as long as no
// mentee gives a worse rank (Gusfield, "Three fast algorithms for four problems
// in stable marriage", SIAM Journal on Computing 16, 1987).
func (l *Lattice) MinRegret() Matching {
	type pair struct{ entry, rank, by int32 } // by is the rotation that parts it, -1 for none
	parted := blank(len(l.mentees.to))
	var pairs []pair
	closed := make([]bool, l.Len())
	held := append([]int32(nil), l.best...)
	for r := range closed {
		for _, e := range l.from[l.start[r]:l.start[r+1]] {
			parted[e] = int32(r)
			pairs = append(pairs, pair{e, l.mentors.rank[l.mentees.twin[e]], int32(r)})
		}
		l.turn(held, int32(r))
	}
	for _, e := range held {
		if e >= 0 {
			pairs = append(pairs, pair{e, l.mentors.rank[l.mentees.twin[e]], -1})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.entry, b.entry))
	})

	copy(held, l.best)
	var turned []int32
	least, best := int32(-1), 0 // the least regret, and how many were turned for it
	worst := l.read(held).MenteeWorst
	for _, p := range pairs {
		if held[l.menteeOf(p.entry)] != p.entry {
			continue
		}
		if regret := max(worst, p.rank); least < 0 || regret < least {
			least, best = regret, len(turned)
		}
		if worst >= p.rank || p.by < 0 {
			break
		}
		from := len(turned)
		turned = l.close(turned, closed, p.by)
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
		for _, y := range l.needs().of(list[k]) {
			if !closed[y] {
				closed[y] = true
				list = append(list, y)
			}
		}
	}
	slices.Sort(list[from:])
	return list
}
