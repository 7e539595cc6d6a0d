package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// times returns n times w. Charges are small enough; see [search.limit].
func times(w ssp.Weight, n int64) ssp.Weight {
	return ssp.Weight{First: w.First * n, Second: w.Second * n}
}

// Limit returns the greatest size of a charge that is reckoned with, where so
// many pairs stand in rows of mentees and, once more each time, in lists to keep
// apart: so that no sum over them leaves an int64.
func Limit(pairs, apart int) int64 { return 1 << 60 / (int64(pairs) + int64(apart) + 1) }

// small reports whether no charge is beyond the limit.
func (s *search) small(charge []ssp.Weight) bool {
	return !slices.ContainsFunc(charge, func(w ssp.Weight) bool {
		return min(w.First, w.Second) < -s.limit || max(w.First, w.Second) > s.limit
	})
}

// net returns what a pair adds less what it is charged.
func (s *search) net(e int32, charge []ssp.Weight) ssp.Weight {
	w := s.p.weight(e).Minus(charge[s.p.Graph.Mentor[e]])
	if k := s.gateOf[e]; k >= 0 {
		w = w.Minus(charge[s.mentors+int(k)])
	}
	return w
}

// whole returns the same of several pairs.
func (s *search) whole(pairs []int32, charge []ssp.Weight) (sum ssp.Weight) {
	for _, e := range pairs {
		sum = sum.Plus(s.net(e, charge))
	}
	return sum
}

// bound returns what no choice in a case exceeds by the charges, and whether the
// case is possible as far as single groups can tell.
func (t *state) bound(charge []ssp.Weight) (sum ssp.Weight, possible bool) {
	for j, c := range charge {
		n := t.most[j]
		if c.Less(ssp.Weight{}) {
			n = t.least(j)
		}
		sum = sum.Plus(times(c, n))
	}
	for k := range t.groups {
		gain, possible := t.gain(&t.groups[k], charge)
		if !possible {
			return ssp.Weight{}, false
		}
		sum = sum.Plus(gain)
	}
	return sum, true
}

// least returns how many partners a mentor must have, 0 for a gate.
func (s *search) least(mentor int) int64 {
	if mentor < len(s.p.MentorMinimum) {
		return int64(s.p.MentorMinimum[mentor])
	}
	return 0
}

// gain returns the best that a group could choose if nobody else were there, and
// whether there is anything. If loads are wanted, it adds what is chosen.
func (t *state) gain(g *group, charge []ssp.Weight) (ssp.Weight, bool) {
	if len(g.members) == 1 {
		return t.gainAlone(g.members[0], g, charge)
	}
	pick := t.picker(g)
	for _, o := range g.options {
		settled := uint8(open)
		for _, e := range o.pairs {
			settled = max(settled, t.pair[e]) // one is barred if any is
		}
		pick.offer(o.pairs, t.whole(o.pairs, charge), settled)
	}
	return pick.gain()
}

// gainAlone returns the same for one member by themselves.
func (t *state) gainAlone(i int32, g *group, charge []ssp.Weight) (ssp.Weight, bool) {
	pick := t.picker(g)
	for e := t.p.Graph.Start[i]; e < t.p.Graph.Start[i+1]; e++ {
		pick.offer(t.pairs[e:e+1], t.net(e, charge), t.pair[e])
	}
	return pick.gain()
}

// A picker chooses the best of what is offered, between a minimum and a
// capacity.
type picker struct {
	*search
	capacity, minimum int32
	sum               ssp.Weight
}

// An offer is some pairs and what they are worth.
type offer struct {
	worth ssp.Weight
	pairs []int32
}

func (s *search) picker(g *group) picker {
	s.offers = s.offers[:0]
	return picker{search: s, capacity: g.capacity, minimum: g.minimum}
}

func (p *picker) offer(pairs []int32, worth ssp.Weight, settled uint8) {
	switch settled {
	case taken:
		p.choose(offer{worth, pairs})
		p.capacity--
		p.minimum--
	case open:
		p.offers = append(p.offers, offer{worth, pairs})
	}
}

func (p *picker) choose(o offer) {
	p.sum = p.sum.Plus(o.worth)
	if p.load == nil {
		return
	}
	for _, e := range o.pairs {
		p.load[p.p.Graph.Mentor[e]]++
		if k := p.gateOf[e]; k >= 0 {
			p.load[p.mentors+int(k)]++
		}
	}
}

func (p *picker) gain() (ssp.Weight, bool) {
	if p.capacity < 0 || p.minimum > p.capacity || int(p.minimum) > len(p.offers) {
		return ssp.Weight{}, false
	}
	best := func(a, b offer) int { return b.worth.Compare(a.worth) }
	switch {
	case p.capacity == 0 || len(p.offers) < 2:
	case p.capacity == 1:
		p.offers[0] = slices.MinFunc(p.offers, best)
	default:
		slices.SortStableFunc(p.offers, best)
	}
	for k, o := range p.offers[:min(int(p.capacity), len(p.offers))] {
		if k >= int(p.minimum) && !(ssp.Weight{}).Less(o.worth) {
			break
		}
		p.choose(o)
	}
	return p.sum, true
}
