package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// branch returns the split by which to divide a case, nil if its relaxation
// keeps all groups, and what bounds the case by the prices of the relaxation.
//
// Of the groups whose members the relaxation tears apart it takes the one that
// gains most by that, and the mentor who is best for the group as a whole. Where
// nobody is torn apart but two meet who must not, it takes the one who is worth
// more to the mentor.
func (t *state) branch(r relaxation) (*Split, ssp.Weight) {
	chosen := t.marks
	for _, e := range r.chosen {
		chosen[e] = true
	}
	defer func() {
		for _, e := range r.chosen {
			chosen[e] = false
		}
	}()
	bound := r.value
	var next *Split
	var most ssp.Weight
	for k := range t.groups {
		g := &t.groups[k]
		if len(g.members) == 1 || !torn(g, chosen) {
			continue
		}
		loss := t.loss(g, r.mentor)
		bound = bound.Minus(loss)
		if next == nil || most.Less(loss) {
			next, most = &Split{Mentor: t.favourite(g, r.mentor), Mentee: g.members[0], Taken: true}, loss
		}
	}
	if next == nil {
		next = t.meeting(r.chosen)
	}
	return next, bound
}

// loss returns by how much less a group gains as a whole than its members do
// each for themselves, at the prices; nothing where they are too large to reckon
// with.
func (t *state) loss(g *group, price []ssp.Weight) ssp.Weight {
	for _, o := range g.options {
		if !t.small(price[o.mentor]) {
			return ssp.Weight{}
		}
	}
	whole, _ := t.gain(g, price) // as possible as for each member
	loss := ssp.Weight{}.Minus(whole)
	for _, i := range g.members {
		gain, _ := t.gainAlone(i, g.capacity, g.minimum, price)
		loss = loss.Plus(gain)
	}
	return loss
}

// torn reports whether some but not all members of a group have a mentor.
func torn(g *group, chosen []bool) bool {
	for _, o := range g.options {
		for _, e := range o.pairs {
			if chosen[e] != chosen[o.pairs[0]] {
				return true
			}
		}
	}
	return false
}

// favourite returns the mentor, of those about whom nothing is settled, whom a
// group would like best at the prices.
func (t *state) favourite(g *group, price []ssp.Weight) int32 {
	best := int32(-1)
	var most ssp.Weight
	for _, o := range g.options {
		if t.pair[o.pairs[0]] != open {
			continue
		}
		var sum ssp.Weight
		for _, e := range o.pairs {
			sum = sum.Plus(t.p.weight(e))
		}
		sum = sum.Minus(times(price[o.mentor], int64(len(o.pairs))))
		if best < 0 || most.Less(sum) {
			best, most = o.mentor, sum
		}
	}
	return best
}

// meeting returns the split about somebody who has a mentor in common with one
// from whom they are kept apart, nil if nobody has.
func (t *state) meeting(chosen []int32) *Split {
	if len(t.p.Apart) == 0 {
		return nil
	}
	for j := range t.mates {
		t.mates[j] = t.mates[j][:0]
	}
	i := int32(0)
	for _, e := range chosen {
		for e >= t.p.Graph.Start[i+1] {
			i++
		}
		j := t.p.Graph.Mentor[e]
		for _, a := range t.apartOf[i] {
			for _, other := range t.mates[j] {
				if !slices.Contains(t.apartOf[other], a) {
					continue
				}
				who := other
				if pair, _ := t.find(j, other); t.p.weight(pair).Less(t.p.weight(e)) {
					who = i
				}
				return &Split{Mentor: j, Mentee: t.groups[t.of[who]].members[0], Taken: true}
			}
		}
		if len(t.apartOf[i]) > 0 {
			t.mates[j] = append(t.mates[j], i)
		}
	}
	return nil
}
