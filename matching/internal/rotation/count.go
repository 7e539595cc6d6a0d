package rotation

import "math/big"

// Count returns the number of stable matchings, or, where it is not exact, a
// number that it is at least. Counting is hard in general (#P-complete, Irving
// and Leather 1986); effort is how many states the count may go through, and
// what is needed depends on how entangled the rotations are, not on how many
// matchings there are: rotations in chains or in separate parts count at once.
//
// It decides on one rotation after the other and counts together what differs
// only in decisions that no longer matter. Progress, which may be nil, is told
// how many rotations are decided and returns false to stop; what was counted by
// then is a number that there are at least.
func (l *Lattice) Count(effort int, progress func(done, total int) bool) (n *big.Int, exact bool) {
	p := l.plan()
	now, then := newStates(p.words()), newStates(p.words())
	d, key := newDecision(p.words()), make([]uint64, p.words())
	now.add(key, 0)
	many, next := []*big.Int{big.NewInt(1)}, []*big.Int(nil) // values are shared and never change
	exact = true
	for step := range p.order {
		p.decision(l, step, d)
		then.reset()
		next = next[:0]
		add := func(count *big.Int) {
			k, fresh := then.add(key, 0)
			if fresh {
				next = append(next, count)
			} else {
				next[k] = new(big.Int).Add(next[k], count)
			}
		}
		left := len(p.order) - step
		width := max(1, effort/left)
		for k, count := range many {
			if k == width {
				exact = false
				break
			}
			d.leave(key, now.at(k))
			add(count)
			if d.turn(key, now.at(k)) {
				add(count)
			}
		}
		effort -= min(width, len(many))
		now, then, many, next = then, now, next, many
		if progress != nil && !progress(step+1, len(p.order)) && left > 1 {
			exact = false
			break
		}
	}
	n = new(big.Int)
	for _, count := range many {
		n.Add(n, count)
	}
	return n, exact
}
