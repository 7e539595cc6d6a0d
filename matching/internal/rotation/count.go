package rotation

import "math/big"

// Count returns the number of stable matchings, or, where it is not exact, a
// number that it is at least. Counting is hard in general (#P-complete, Irving
// and Leather 1986); effort is how many words of state the count may go through, and
// what is needed depends on how entangled the rotations are, not on how many
// matchings there are: rotations in chains or in separate parts count at once.
//
// It decides on one rotation after the other and counts together what differs
// only in decisions that no longer matter. Progress, which may be nil, is told
// how many rotations are decided and returns false to stop; what was counted by
// then is a number that there are at least.
func (l *Lattice) Count(effort int, progress func(done, total int) bool) (n *big.Int, exact bool) {
	p := newPlan(l.needs)
	now, then := newStates(p.words()), newStates(p.words())
	d, key := newDecision(p.words()), make([]uint64, p.words())
	now.add(key, 0)
	many, next := []*big.Int{big.NewInt(1)}, []*big.Int(nil) // values are shared and never change
	exact = true
	b := newBudget(effort, p.words())
	for step := range p.order {
		p.decision(step, d)
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
		width := b.width(len(p.order) - step)
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
		b.spend(min(width, len(many)))
		now, then, many, next = then, now, next, many
		if progress != nil && !progress(step+1, len(p.order)) && step+1 < len(p.order) {
			exact = false
			break
		}
	}
	n = new(big.Int)
	for _, count := range many {
		n.Add(n, count)
	}
	if !exact {
		n = larger(n, l.layers())
	}
	return n, exact
}

// layers counts some closed sets: of rotations that need equally many others
// one above the other, any may be turned after all that need fewer.
func (l *Lattice) layers() *big.Int {
	depth := make([]int, l.Len())
	var size []uint
	for r := range depth {
		for _, y := range l.needs.of(int32(r)) {
			depth[r] = max(depth[r], depth[y]+1)
		}
		if depth[r] == len(size) {
			size = append(size, 0)
		}
		size[depth[r]]++
	}
	one := big.NewInt(1)
	n := big.NewInt(1)
	for _, s := range size {
		some := new(big.Int).Lsh(one, s)
		n.Add(n, some.Sub(some, one))
	}
	return n
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) < 0 {
		return b
	}
	return a
}
