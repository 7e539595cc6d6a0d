package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// mostKept is how many splits and prices a search keeps for the certificate of
// its cases. Where that is not enough, the shared prices have to do.
const mostKept = 1 << 21

// A leaf is a case that is not split, with what it takes to bound it.
type leaf struct {
	splits []Split
	prices []Priced // those that differ from the shared ones
	ray    []Priced // a direction in which the bound falls without end
}

// leaf keeps a case with its prices, or with the violation for which it has no
// solution; with neither where its splits contradict each other.
func (s *search) leaf(path []Split, price []ssp.Weight, v *flow.Violation) {
	if s.kept > mostKept {
		return
	}
	l := leaf{splits: slices.Clone(path)}
	for j, p := range price {
		if p != s.shared[j] {
			l.prices = append(l.prices, Priced{int32(j), p})
		}
	}
	if v != nil {
		l.ray = s.ray(path, v)
	}
	s.kept += len(l.splits) + len(l.prices) + len(l.ray) + 1
	s.leaves = append(s.leaves, l)
}

// leaveOpen keeps what the effort has not reached: a case on the path and the
// other sides of its splits, the last of them first.
func (s *search) leaveOpen(path []Split) {
	if len(path) == 0 {
		return
	}
	s.leaf(path, s.trail[len(path)-1], nil)
	for n, x := range slices.Backward(path) {
		if x.Taken {
			s.leaf(append(slices.Clone(path[:n]), Split{x.Mentor, x.Mentee, false}), s.trail[n], nil)
		}
	}
}

// ray returns the direction that a violation shows: mentors who have to serve
// too many dearer, those who find too few cheaper.
func (s *search) ray(path []Split, v *flow.Violation) []Priced {
	mentors, step := v.Others, int64(1)
	if v.Mentors {
		mentors, step = v.People, -1
		if len(mentors) == 1 && s.overfixed(path, mentors[0]) {
			step = 1
		}
	}
	ray := make([]Priced, len(mentors))
	for k, j := range mentors {
		ray[k] = Priced{j, ssp.Weight{First: step}}
	}
	return ray
}

// overfixed reports whether more pairs are settled for a mentor than there are
// slots.
func (s *search) overfixed(path []Split, mentor int32) bool {
	t := s.caseOf(path)
	n := int32(0)
	for e, settled := range t.pair {
		if settled == taken && s.p.Graph.Mentor[e] == mentor {
			n++
		}
	}
	return n > s.p.Graph.MentorCapacity[mentor]
}

// caseOf returns what is settled in a case, nil if that is a contradiction.
func (s *search) caseOf(path []Split) *state {
	t := &state{search: s, pair: slices.Clone(s.root)}
	for _, x := range path {
		if !t.apply(x) {
			return nil
		}
	}
	return t
}

func (s *search) impossible() Solution {
	return Solution{Outcome: Impossible, MentorPrice: s.shared, Nodes: s.nodes}
}

// solution returns what the search has come to.
func (s *search) solution() Solution {
	r := Solution{Nodes: s.nodes, Chosen: s.chosen, Value: s.best}
	switch {
	case s.stopped:
		return Solution{Nodes: s.nodes}
	case s.found && s.ended:
		r.Outcome = Found
	case s.found:
		r.Outcome = Best
	case s.ended:
		r.Outcome = Undecided
		return r
	default:
		r.Outcome = Impossible
	}
	if s.found == (s.p.First == nil) {
		return r
	}
	if len(s.p.Together)+len(s.p.Apart) == 0 {
		r.MenteePrice = s.menteePrice
	}
	target := s.best
	if !s.found {
		target.First = -1
	}
	r.MentorPrice, r.Bound, r.Cases = s.certify(target)
	return r
}

// certify returns shared prices, a bound and the cases that together prove it,
// as close to the target as they come.
func (s *search) certify(target ssp.Weight) (shared []ssp.Weight, bound ssp.Weight, cases []Case) {
	if !s.smallAll(s.shared) {
		s.shared = make([]ssp.Weight, len(s.shared))
	}
	if s.kept > mostKept || len(s.leaves) == 0 {
		bound, _ = s.caseOf(nil).bound(s.shared)
		return s.shared, bound, nil
	}
	first := true
	for _, l := range s.leaves {
		c := Case{Splits: l.splits}
		if t := s.caseOf(l.splits); t != nil {
			least, possible := t.bound(s.shared)
			if possible && target.Less(least) {
				if prices, lower, ok := s.lower(t, l, least, target); ok {
					c.Prices, least = prices, lower
				}
			}
			if possible && (first || bound.Less(least)) {
				bound, first = least, false
			}
		}
		cases = append(cases, c)
	}
	if len(cases) == 1 {
		return s.with(cases[0].Prices), bound, nil
	}
	return s.shared, bound, cases
}

// lower returns the prices by which a case is bounded lower than by the shared
// ones, if there are any.
func (s *search) lower(t *state, l leaf, least, target ssp.Weight) (prices []Priced, bound ssp.Weight, ok bool) {
	prices = l.prices
	if l.ray != nil {
		step := least.First - target.First + 1 // for each of these the bound falls by one or more
		prices = nil
		for _, p := range l.ray {
			prices = append(prices, Priced{p.Mentor, s.shared[p.Mentor].Plus(times(p.Price, step))})
		}
	}
	price := s.with(prices)
	if !s.smallAll(price) {
		return nil, ssp.Weight{}, false
	}
	bound, possible := t.bound(price)
	return prices, bound, !possible || bound.Less(least)
}

// with returns the shared prices with some of them changed.
func (s *search) with(prices []Priced) []ssp.Weight {
	price := slices.Clone(s.shared)
	for _, p := range prices {
		price[p.Mentor] = p.Price
	}
	return price
}

func (s *search) smallAll(price []ssp.Weight) bool {
	return !slices.ContainsFunc(price, func(w ssp.Weight) bool { return !s.small(w) })
}
