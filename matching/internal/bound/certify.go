package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// mostKept is how many splits and prices a search keeps for the certificate of
// its cases. Where that is not enough, the shared prices have to do.
const mostKept = 1 << 18

// A leaf is a case that is not split, with what it takes to bound it.
type leaf struct {
	splits  []Split
	charges []Priced // those that differ from the shared ones
	ray     []Priced // a direction in which the bound falls without end
}

// leaf keeps a case with its charges, or with the violation for which it has no
// solution; with neither where its splits contradict each other.
func (s *search) leaf(path []Split, charge []ssp.Weight, v *flow.Violation) {
	if s.kept > mostKept {
		return
	}
	l := leaf{splits: slices.Clone(path)}
	for j, c := range charge {
		if c != s.shared[j] {
			l.charges = append(l.charges, Priced{int32(j), c})
		}
	}
	if v != nil {
		l.ray = s.ray(v, func(mentor int32) bool { return s.crowded(path, mentor) })
	}
	s.kept += len(l.splits) + len(l.charges) + len(l.ray) + 1
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

// crowded reports whether more pairs are settled for a mentor than there are
// slots.
func (s *search) crowded(path []Split, mentor int32) bool {
	t := s.caseOf(path)
	n := int32(0)
	for e, settled := range t.pair {
		if settled == taken && s.p.Graph.Mentor[e] == mentor {
			n++
		}
	}
	return int(mentor) < s.mentors && n > s.p.Graph.MentorCapacity[mentor]
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
	return Solution{Outcome: Impossible, MentorPrice: s.shared[:s.mentors], Nodes: s.nodes}
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
	shared, proved := s.certify(&r, target)
	if !s.found && !proved {
		return Solution{Outcome: Undecided, Nodes: s.nodes}
	}
	r.MentorPrice = shared[:s.mentors]
	var list []Priced
	for k, c := range shared[s.mentors:] {
		if c != (ssp.Weight{}) {
			list = append(list, Priced{int32(s.mentors + k), c})
		}
	}
	_, r.ApartPrice = s.sort(list)
	return r
}

// certify gives a solution its bound and cases, returns the shared charges, and
// reports whether the bound reaches the target or no case is possible.
func (s *search) certify(r *Solution, target ssp.Weight) (shared []ssp.Weight, proved bool) {
	if !s.small(s.shared) {
		s.shared = make([]ssp.Weight, len(s.shared))
	}
	if s.kept > mostKept || len(s.leaves) == 0 {
		r.Bound, _ = s.caseOf(nil).bound(s.shared)
		return s.shared, !target.Less(r.Bound)
	}
	proved = true
	first := true
	var own []Priced
	for _, l := range s.leaves {
		c := Case{Splits: l.splits}
		if t := s.caseOf(l.splits); t != nil {
			least, possible := t.bound(s.shared)
			if possible && target.Less(least) {
				if charges, lower, ok := s.lower(t, l, least, target); ok {
					own, least = charges, lower
					c.MentorPrice, c.ApartPrice = s.sort(charges)
				}
			}
			if possible && (first || r.Bound.Less(least)) {
				r.Bound, first = least, false
			}
			proved = proved && (!possible || !target.Less(least))
		}
		r.Cases = append(r.Cases, c)
	}
	if len(r.Cases) == 1 {
		r.Cases = nil
		return s.with(own), proved
	}
	return s.shared, proved
}

// sort tells charges of mentors from those of gates.
func (s *search) sort(charges []Priced) (mentors []Priced, apart []Apart) {
	for _, c := range charges {
		if k := int(c.Mentor) - s.mentors; k >= 0 {
			apart = append(apart, Apart{s.gates[k].list, s.gates[k].mentor, c.Price})
		} else {
			mentors = append(mentors, c)
		}
	}
	return mentors, apart
}

// lower returns the charges by which a case is bounded lower than by the shared
// ones, if there are any.
func (s *search) lower(t *state, l leaf, least, target ssp.Weight) (charges []Priced, bound ssp.Weight, ok bool) {
	charges = l.charges
	if l.ray != nil {
		step := least.First - target.First + 1 // for each of these the bound falls by one or more
		if step > s.limit {
			return nil, ssp.Weight{}, false
		}
		charges = nil
		for _, p := range l.ray {
			charges = append(charges, Priced{p.Mentor, s.shared[p.Mentor].Plus(times(p.Price, step))})
		}
	}
	all := s.with(charges)
	if !s.small(all) {
		return nil, ssp.Weight{}, false
	}
	bound, possible := t.bound(all)
	return charges, bound, !possible || bound.Less(least)
}

// with returns the shared charges with some of them changed.
func (s *search) with(charges []Priced) []ssp.Weight {
	all := slices.Clone(s.shared)
	for _, c := range charges {
		all[c.Mentor] = c.Price
	}
	return all
}
