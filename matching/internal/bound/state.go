package bound

// What is settled about a pair.
const (
	open = iota
	taken
	barred
)

// A state is what is settled about every pair in one case.
type state struct {
	*search
	pair []uint8
}

// reset settles what holds in every case.
func (t *state) reset() { copy(t.pair, t.root) }

// apply settles a split. It reports false if that contradicts what is settled.
func (t *state) apply(x Split) bool {
	if x.Taken {
		return t.take(t.of[x.Mentee], x.Mentor)
	}
	return t.bar(t.of[x.Mentee], x.Mentor)
}

// take settles that a group has a mentor, and so that whoever is kept apart
// from a member has not.
func (t *state) take(k, mentor int32) bool {
	g := &t.groups[k]
	if len(g.members) == 1 {
		e, eligible := t.find(mentor, g.members[0])
		if !eligible || !t.settle(e, taken) {
			return false
		}
	} else {
		o := g.option(mentor)
		if o == nil {
			return false
		}
		for _, e := range o.pairs {
			if !t.settle(e, taken) {
				return false
			}
		}
	}
	for _, i := range g.members {
		for _, a := range t.apartOf[i] {
			for _, other := range t.p.Apart[a] {
				if other == i {
					continue
				}
				if t.of[other] == k || !t.bar(t.of[other], mentor) {
					return false
				}
			}
		}
	}
	return true
}

// bar settles that a group does not have a mentor.
func (t *state) bar(k, mentor int32) bool {
	for _, i := range t.groups[k].members {
		if e, eligible := t.find(mentor, i); eligible && !t.settle(e, barred) {
			return false
		}
	}
	return true
}

func (t *state) settle(e int32, as uint8) bool {
	if t.pair[e] != open && t.pair[e] != as {
		return false
	}
	t.pair[e] = as
	return true
}
