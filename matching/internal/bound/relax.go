package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A relaxation is the best choice in a case if groups are forgotten, as far as
// they are not a flow.
type relaxation struct {
	chosen    []int32
	value     ssp.Weight
	mentee    []ssp.Weight    // prices
	charge    []ssp.Weight    // of mentors, then of gates
	violation *flow.Violation // if there is no choice; all else but complete is then zero
	complete  bool
}

// relax solves the relaxation of a case.
func (t *state) relax(stop func(done, total int) bool) (relaxation, error) {
	n := &t.network
	p := flow.Problem{Graph: n.graph, Weight: n.first, MenteeMinimum: n.menteeMinimum, MentorMinimum: n.mentorMinimum}
	for x := range n.pair {
		switch t.settled(x) {
		case taken:
			p.Fixed = append(p.Fixed, int32(x))
		case barred:
			p.Barred = append(p.Barred, int32(x))
		}
	}
	first, err := flow.Solve(p, stop)
	if err != nil || !first.Complete || first.Violation != nil {
		return relaxation{violation: first.Violation, complete: first.Complete}, err
	}
	r := relaxation{value: ssp.Weight{First: first.Value}, complete: true}
	chosen, mentee, mentor := first.Chosen, firsts(first.MenteePrice), firsts(first.MentorPrice)
	if t.p.First != nil {
		second, err := flow.Solve(t.face(p, first), stop)
		if err != nil || !second.Complete {
			return relaxation{}, err
		}
		chosen, r.value.Second = second.Chosen, second.Value
		for i, price := range second.MenteePrice {
			mentee[i].Second = price
		}
		for j, price := range second.MentorPrice {
			mentor[j].Second = price
		}
	}
	for _, x := range chosen {
		if e := n.pair[x]; e >= 0 {
			r.chosen = append(r.chosen, e)
		}
	}
	slices.Sort(r.chosen)
	r.mentee, r.charge = mentee[:len(t.of)], n.charges(mentor)
	return r, nil
}

// settled returns what is settled about a pair of the network.
func (t *state) settled(x int) uint8 {
	if e := t.network.pair[x]; e >= 0 {
		return t.pair[e]
	}
	return open
}

// face returns the problem of the second weight over the choices that are best
// in the first: by complementary slackness, those that fit its prices.
func (t *state) face(p flow.Problem, s flow.Solution) flow.Problem {
	g := p.Graph
	q := flow.Problem{Graph: g, Weight: t.second}
	for i, u := range s.MenteePrice {
		for x := g.Start[i]; x < g.Start[i+1]; x++ {
			short := u + s.MentorPrice[g.Mentor[x]] - p.Weight[x]
			switch settled := t.settled(int(x)); {
			case settled == taken || settled == open && short < 0:
				q.Fixed = append(q.Fixed, x)
			case settled == barred || short > 0:
				q.Barred = append(q.Barred, x)
			}
		}
	}
	q.Graph.MenteeCapacity, q.MenteeMinimum = faceOf(g.MenteeCapacity, p.MenteeMinimum, s.MenteePrice)
	q.Graph.MentorCapacity, q.MentorMinimum = faceOf(g.MentorCapacity, p.MentorMinimum, s.MentorPrice)
	return q
}

func faceOf(capacity, minimum []int32, price []int64) (capacities, minima []int32) {
	capacities = slices.Clone(capacity)
	minima = make([]int32, len(capacity))
	copy(minima, minimum)
	for k, p := range price {
		switch {
		case p > 0:
			minima[k] = capacities[k]
		case p < 0:
			capacities[k] = minima[k]
		}
	}
	return capacities, minima
}

func firsts(prices []int64) []ssp.Weight {
	list := make([]ssp.Weight, len(prices))
	for k, p := range prices {
		list[k].First = p
	}
	return list
}
