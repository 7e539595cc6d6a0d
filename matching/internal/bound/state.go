package bound

import "slices"

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
	if !t.give(k, mentor) {
		return false
	}
	for _, i := range t.groups[k].members {
		for _, a := range t.apartOf[i] {
			for _, other := range t.p.Apart[a] {
				if other != i && (t.of[other] == k || !t.bar(t.of[other], mentor)) {
					return false
				}
			}
		}
	}
	return true
}

// give settles that a group has a mentor.
func (t *state) give(k, mentor int32) bool {
	g := &t.groups[k]
	if len(g.members) == 1 {
		e, eligible := t.find(mentor, g.members[0])
		return eligible && t.settle(e, taken)
	}
	o := g.option(mentor)
	if o == nil {
		return false
	}
	for _, e := range o.pairs {
		if !t.settle(e, taken) {
			return false
		}
	}
	return true
}

// part settles for all lists to keep apart what follows from pairs taken.
func (t *state) part() bool {
	for _, list := range t.p.Apart {
		holder := map[int32]int32{}
		for n, i := range append(slices.Clone(list), list...) { // first who has whom, then who may not
			for e := t.p.Graph.Start[i]; e < t.p.Graph.Start[i+1]; e++ {
				j := t.p.Graph.Mentor[e]
				who, held := holder[j]
				switch {
				case n < len(list) && t.pair[e] == taken && held:
					return false
				case n < len(list) && t.pair[e] == taken:
					holder[j] = i
				case n >= len(list) && held && who != i && !t.bar(t.of[i], j):
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
