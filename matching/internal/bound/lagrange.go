package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// times returns n times w. Prices are small enough; see [search.limit].
func times(w ssp.Weight, n int64) ssp.Weight {
	return ssp.Weight{First: w.First * n, Second: w.Second * n}
}

// limit is the greatest size of a price that is reckoned with: so that no sum
// over pairs leaves an int64.
func (s *search) limit() int64 { return (1 << 61) / int64(len(s.p.Graph.Mentor)+1) }

// small reports whether a price is within the limit.
func (s *search) small(w ssp.Weight) bool {
	l := s.limit()
	return w.First <= l && w.First >= -l && w.Second <= l && w.Second >= -l
}

// bound returns what no choice in a case exceeds by the prices, and whether the
// case is possible as far as single groups can tell.
func (t *state) bound(price []ssp.Weight) (sum ssp.Weight, possible bool) {
	for j, p := range price {
		n := int64(min(t.p.Graph.MentorCapacity[j], t.degree[j]))
		if p.Less(ssp.Weight{}) {
			n = int64(t.least(int32(j)))
		}
		sum = sum.Plus(times(p, n))
	}
	for k := range t.groups {
		gain, possible := t.gain(&t.groups[k], price)
		if !possible {
			return ssp.Weight{}, false
		}
		sum = sum.Plus(gain)
	}
	return sum, true
}

// gain returns the best that a group could choose if nobody else were there, and
// whether there is anything. If loads are wanted, it adds who is chosen.
func (t *state) gain(g *group, price []ssp.Weight) (ssp.Weight, bool) {
	if len(g.members) == 1 {
		return t.gainAlone(g.members[0], g.capacity, g.minimum, price)
	}
	pick := t.picker(g.capacity, g.minimum, int32(len(g.members)))
	for _, o := range g.options {
		settled := uint8(open)
		for _, e := range o.pairs {
			settled = max(settled, t.pair[e]) // one is barred if any is
		}
		pick.offer(o.mentor, t.whole(o, price), settled)
	}
	return pick.gain()
}

// gainAlone returns the same for a mentee by themselves.
func (t *state) gainAlone(i, capacity, minimum int32, price []ssp.Weight) (ssp.Weight, bool) {
	pick := t.picker(capacity, minimum, 1)
	for e := t.p.Graph.Start[i]; e < t.p.Graph.Start[i+1]; e++ {
		j := t.p.Graph.Mentor[e]
		pick.offer(j, t.p.weight(e).Minus(price[j]), t.pair[e])
	}
	return pick.gain()
}

// A picker chooses the best of what is offered, between a minimum and a
// capacity.
type picker struct {
	*search
	capacity, minimum int32
	size              int32 // how many slots a choice takes
	sum               ssp.Weight
}

// An offer is a mentor and what choosing them is worth.
type offer struct {
	worth  ssp.Weight
	mentor int32
}

func (s *search) picker(capacity, minimum, size int32) picker {
	s.offers = s.offers[:0]
	return picker{search: s, capacity: capacity, minimum: minimum, size: size}
}

func (p *picker) offer(mentor int32, w ssp.Weight, settled uint8) {
	switch settled {
	case taken:
		p.choose(offer{w, mentor})
		p.capacity--
		p.minimum--
	case open:
		p.offers = append(p.offers, offer{w, mentor})
	}
}

func (p *picker) choose(o offer) {
	p.sum = p.sum.Plus(o.worth)
	if p.load != nil {
		p.load[o.mentor] += p.size
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
