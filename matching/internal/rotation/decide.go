package rotation

// A decision is one step of a plan.
type decision struct {
	rotation int32
	need     []uint64 // the slots that must be set for the rotation to be turned
	set      []uint64 // the slot that it sets, if it has one
	keep     []uint64 // the slots that are remembered afterwards
}

// decision prepares a step; it is valid until the next.
func (p plan) decision(step int, d *decision) {
	d.rotation = p.order[step]
	clear(d.need)
	clear(d.set)
	for k := range d.keep {
		d.keep[k] = ^uint64(0)
	}
	for _, y := range p.needs.of(d.rotation) {
		d.need[p.slot[y]/64] |= 1 << (p.slot[y] % 64)
	}
	if s := p.slot[d.rotation]; s >= 0 {
		d.set[s/64] |= 1 << (s % 64)
	}
	for _, y := range p.free.of(int32(step)) {
		d.keep[p.slot[y]/64] &^= 1 << (p.slot[y] % 64)
	}
}

func (p plan) words() int { return (p.slots + 63) / 64 }

func newDecision(words int) *decision {
	return &decision{need: make([]uint64, words), set: make([]uint64, words), keep: make([]uint64, words)}
}

// leave writes the state after not turning the rotation.
func (d *decision) leave(after, before []uint64) {
	for k, w := range before {
		after[k] = w & d.keep[k]
	}
}

// turn writes the state after turning the rotation, and reports whether it can
// be turned.
func (d *decision) turn(after, before []uint64) bool {
	for k, w := range before {
		if d.need[k]&^w != 0 {
			return false
		}
		after[k] = (w | d.set[k]) & d.keep[k]
	}
	return true
}
