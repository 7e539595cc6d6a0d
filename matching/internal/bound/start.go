package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A first choice is sought by so many rounds of charges, choices and repairs, and
// the first charges by so many steps; by trial.
const (
	firstRounds  = 3
	firstRepairs = 8
	firstSteps   = 150
)

// start finds a choice to begin with, and charges that bound all choices, from
// the relaxation that forgets about groups.
func (t *state) start(r relaxation, charge []ssp.Weight) error {
	if t.p.First == nil || t.branch(r.chosen, charge) == nil {
		return nil
	}
	for range firstRounds {
		if err := t.settleGroups(charge); err != nil || t.stopped || !t.found {
			return err
		}
		if t.improve(charge, t.best, firstSteps) {
			return nil
		}
	}
	return nil
}

// settleGroups gives every group to keep together the mentor who suits it best
// at the charges, as long as slots last, and looks for the best choice beside. If
// people meet who are kept apart, it parts them and looks again.
func (t *state) settleGroups(charge []ssp.Weight) error {
	own := &state{search: t.search, pair: slices.Clone(t.pair)}
	left := slices.Clone(t.p.Graph.MentorCapacity)
	for k := range t.groups {
		if len(t.groups[k].members) > 1 && !own.settleGroup(int32(k), charge, left) {
			return nil
		}
	}
	for range firstRepairs {
		r, err := own.relax(t.tell)
		if err != nil {
			return err
		}
		t.stopped = !r.complete
		if t.stopped || r.violation != nil {
			return nil
		}
		part := t.branch(r.chosen, charge)
		if part == nil {
			t.keep(r)
			return nil
		}
		if !own.apply(*part) {
			return nil
		}
	}
	return nil
}

// settleGroup gives a group the mentors who suit it best, as many as it must
// have, of those who have slots left and nobody from whom it is kept apart.
func (t *state) settleGroup(k int32, charge []ssp.Weight, left []int32) bool {
	g := &t.groups[k]
	size := int32(len(g.members))
	for n := range g.minimum {
		best := int32(-1)
		var most ssp.Weight
		for _, o := range g.options {
			settled := t.pair[o.pairs[0]]
			if settled == taken && n == 0 {
				return true
			}
			if settled != open || left[o.mentor] < size || t.meets(k, o.mentor) {
				continue
			}
			if worth := t.whole(o.pairs, charge); best < 0 || most.Less(worth) {
				best, most = o.mentor, worth
			}
		}
		if best < 0 || !t.take(k, best) {
			return false
		}
		left[best] -= size
	}
	return true
}

// meets reports whether somebody from whom a group is kept apart has a mentor
// already.
func (t *state) meets(k, mentor int32) bool {
	for _, i := range t.groups[k].members {
		for _, a := range t.apartOf[i] {
			for _, other := range t.p.Apart[a] {
				if e, eligible := t.find(mentor, other); eligible && other != i && t.pair[e] == taken {
					return true
				}
			}
		}
	}
	return false
}
