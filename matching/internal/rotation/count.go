package rotation

import "math/big"

// Count returns the number of stable matchings, or, where it is not exact, a
// number that it is at least. Counting is hard in general (#P-complete, Irving
// and Leather 1986); effort is how many words of states and of their numbers the
// count may go through, beside one state for each rotation. What is needed depends
// on how entangled the rotations are, not on how many matchings there are:
// rotations in chains or in separate parts count at once.
//
// It decides on one rotation after the other and counts together what differs
// only in decisions that no longer matter. Where no decision matters any more,
// what was counted is a factor of the number. Progress, which may be nil, is told
// how many rotations are decided and returns false to stop; what was counted by
// then is a number that there are at least.
func (l *Lattice) Count(effort int, progress func(done, total int) bool) (n *big.Int, exact bool) {
	p := newPlan(l.needs)
	now, then := newStates(p.words()), newStates(p.words())
	d, key := newDecision(p.words()), make([]uint64, p.words())
	now.add(key, 0)
	many, next := []*big.Int{big.NewInt(1)}, []*big.Int(nil) // values are shared and never change
	var factors []*big.Int
	exact = true
	b := newBudget(effort)
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
		words := p.words() + longest(many)
		width := b.width(len(p.order)-step, words)
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
		b.spend(min(width, len(many)), words)
		now, then, many, next = then, now, next, many
		if len(many) == 1 {
			factors, many[0] = append(factors, many[0]), big.NewInt(1)
		}
		if progress != nil && !progress(step+1, len(p.order)) && step+1 < len(p.order) {
			exact = false
			break
		}
	}
	n = new(big.Int)
	for _, count := range many {
		n.Add(n, count)
	}
	n = product(append(factors, n))
	if !exact {
		n = larger(n, l.layers())
	}
	return n, exact
}

// longest returns how many words the longest of some numbers has.
func longest(list []*big.Int) int {
	words := 0
	for _, n := range list {
		words = max(words, len(n.Bits()))
	}
	return words
}

// product multiplies numbers, one or more: in halves, so that long ones meet long
// ones.
func product(list []*big.Int) *big.Int {
	if len(list) == 1 {
		return list[0]
	}
	half := len(list) / 2
	return new(big.Int).Mul(product(list[:half]), product(list[half:]))
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
