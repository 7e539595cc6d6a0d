package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/flow"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A gate stands between the members of a list to keep apart and a mentor: one of
// them may pass. Lists without members in common are a flow with gates; others
// are left to the search.
type gate struct{ list, mentor int32 }

// A network is what the relaxation solves: the graph, in which pairs end at
// their gate where there is one. A gate is a mentor with one slot, which must be
// filled. Beside it stands a mentee who must have it or else a slot of the true
// mentor, so that whoever passes the gate takes that slot.
type network struct {
	gates  []gate
	gateOf []int32 // of each pair, -1 for none

	graph         bipartite.Graph
	first, second []int64
	pair          []int32 // of each pair of the network, the pair of the graph, -1 for none

	menteeMinimum, mentorMinimum []int32
}

// findGates sets up the gates, list by list and mentor by mentor.
func (s *search) findGates() {
	s.gateOf = slices.Repeat([]int32{-1}, len(s.p.Graph.Mentor))
	gated := make([]bool, len(s.of))
	for k, list := range s.p.Apart {
		if slices.ContainsFunc(list, func(i int32) bool { return gated[i] }) {
			continue
		}
		var pairs []int32
		for _, i := range list {
			gated[i] = true
			for e := s.p.Graph.Start[i]; e < s.p.Graph.Start[i+1]; e++ {
				pairs = append(pairs, e)
			}
		}
		mentor := func(e int32) int32 { return s.p.Graph.Mentor[e] }
		slices.SortStableFunc(pairs, func(a, b int32) int { return int(mentor(a) - mentor(b)) })
		for len(pairs) > 0 {
			n := 1
			for n < len(pairs) && mentor(pairs[n]) == mentor(pairs[0]) {
				n++
			}
			if n > 1 {
				for _, e := range pairs[:n] {
					s.gateOf[e] = int32(len(s.gates))
				}
				s.gates = append(s.gates, gate{int32(k), mentor(pairs[0])})
			}
			pairs = pairs[n:]
		}
	}
}

// build lays out the network. Groups have their bounds by then.
func (s *search) build() {
	g, n := s.p.Graph, &s.network
	mentors := int32(len(g.MentorCapacity))
	n.graph.MentorCapacity = append(slices.Clone(g.MentorCapacity), slices.Repeat([]int32{1}, len(n.gates))...)
	n.graph.MenteeCapacity = make([]int32, len(g.MenteeCapacity), len(g.MenteeCapacity)+len(n.gates))
	n.menteeMinimum = make([]int32, len(g.MenteeCapacity), len(g.MenteeCapacity)+len(n.gates))
	n.mentorMinimum = make([]int32, mentors, int(mentors)+len(n.gates))
	copy(n.mentorMinimum, s.p.MentorMinimum)
	n.mentorMinimum = append(n.mentorMinimum, slices.Repeat([]int32{1}, len(n.gates))...)
	n.graph.Start = append(n.graph.Start, 0)
	for i := range g.MenteeCapacity {
		group := &s.groups[s.of[i]]
		n.graph.MenteeCapacity[i], n.menteeMinimum[i] = group.capacity, group.minimum
		from := len(n.pair)
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			if n.gateOf[e] < 0 {
				n.pair = append(n.pair, e)
			}
		}
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			if n.gateOf[e] >= 0 {
				n.pair = append(n.pair, e) // a list has its gates in order of mentor
			}
		}
		for _, e := range n.pair[from:] {
			end := g.Mentor[e]
			if k := n.gateOf[e]; k >= 0 {
				end = mentors + k
			}
			n.graph.Mentor = append(n.graph.Mentor, end)
			w := s.p.weight(e)
			n.first, n.second = append(n.first, w.First), append(n.second, w.Second)
		}
		n.graph.Start = append(n.graph.Start, int32(len(n.pair)))
	}
	for k, gate := range n.gates {
		n.graph.MenteeCapacity, n.menteeMinimum = append(n.graph.MenteeCapacity, 1), append(n.menteeMinimum, 1)
		n.graph.Mentor = append(n.graph.Mentor, gate.mentor, mentors+int32(k))
		n.pair = append(n.pair, -1, -1)
		n.first, n.second = append(n.first, 0, 0), append(n.second, 0, 0)
		n.graph.Start = append(n.graph.Start, int32(len(n.pair)))
	}
	n.graph.Score = make([]int32, len(n.pair))
}

// charges returns what mentors and gates charge if these are the prices where
// pairs end: a gate charges what it asks for beyond the mentor.
func (n *network) charges(price []ssp.Weight) []ssp.Weight {
	mentors := len(price) - len(n.gates)
	for k, gate := range n.gates {
		beyond := price[mentors+k].Minus(price[gate.mentor])
		if beyond.Less(ssp.Weight{}) {
			beyond = ssp.Weight{}
		}
		price[mentors+k] = beyond
	}
	return price
}

// ray returns the charges along which the bound falls without end, by a
// violation: whoever has to serve too many becomes dearer, whoever finds too few
// cheaper. crowded tells of a mentor for whom too many pairs are settled.
func (n *network) ray(v *flow.Violation, crowded func(mentor int32) bool) []Priced {
	price := make([]ssp.Weight, len(n.graph.MentorCapacity))
	ends, step := v.Others, int64(1)
	if v.Mentors {
		ends, step = v.People, -1
		if len(ends) == 1 && crowded(ends[0]) {
			step = 1
		}
	}
	for _, j := range ends {
		price[j].First = step
	}
	var ray []Priced
	for j, p := range n.charges(price) {
		if p != (ssp.Weight{}) {
			ray = append(ray, Priced{int32(j), p})
		}
	}
	return ray
}
