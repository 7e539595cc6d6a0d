package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// branch returns the split by which to divide a case, nil if a choice keeps all
// groups.
//
// Of the groups whose members the choice tears apart it takes the one that would
// gain most by that at the charges, and the mentor who is best for the group as a
// whole. Where nobody is torn apart but two meet who must not, it takes the one
// who is worth more to the mentor.
func (t *state) branch(choice []int32, charge []ssp.Weight) *Split {
	for _, e := range choice {
		t.marks[e] = true
	}
	var next *Split
	var most ssp.Weight
	for k := range t.groups {
		g := &t.groups[k]
		if len(g.members) == 1 || !torn(g, t.marks) {
			continue
		}
		if loss := t.loss(g, charge); next == nil || most.Less(loss) {
			next, most = &Split{Mentor: t.favourite(g, charge), Mentee: g.members[0], Taken: true}, loss
		}
	}
	for _, e := range choice {
		t.marks[e] = false
	}
	if next == nil {
		next = t.meeting(choice)
	}
	return next
}

// loss returns by how much less a group gains as a whole than its members do
// each for themselves, at the charges; nothing where those are too large to
// reckon with.
func (t *state) loss(g *group, charge []ssp.Weight) ssp.Weight {
	if !t.small(charge) {
		return ssp.Weight{}
	}
	whole, _ := t.gain(g, charge) // as possible as for each member
	loss := ssp.Weight{}.Minus(whole)
	for _, i := range g.members {
		gain, _ := t.gainAlone(i, g, charge)
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
// group would like best at the charges.
func (t *state) favourite(g *group, charge []ssp.Weight) int32 {
	best := int32(-1)
	var most ssp.Weight
	for _, o := range g.options {
		if t.pair[o.pairs[0]] != open {
			continue
		}
		if worth := t.whole(o.pairs, charge); best < 0 || most.Less(worth) {
			best, most = o.mentor, worth
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
