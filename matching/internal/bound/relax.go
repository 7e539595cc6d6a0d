package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A relaxation is the best choice in a case if groups are forgotten.
type relaxation struct {
	chosen       []int32
	value        ssp.Weight
	mentee       []ssp.Weight // prices
	mentor       []ssp.Weight
	violation    *flow.Violation // if there is no choice; all else but complete is then zero
	complete     bool
	fixed, taken []int32 // scratch
}

// relax solves the relaxation of a case.
func (t *state) relax(stop func(done, total int) bool) (relaxation, error) {
	p := flow.Problem{
		Graph: t.graph, Weight: t.p.First,
		MenteeMinimum: t.menteeMinimum, MentorMinimum: t.p.MentorMinimum,
	}
	if p.Weight == nil {
		p.Weight = t.zero
	}
	for e, settled := range t.pair {
		switch settled {
		case taken:
			p.Fixed = append(p.Fixed, int32(e))
		case barred:
			p.Barred = append(p.Barred, int32(e))
		}
	}
	first, err := flow.Solve(p, stop)
	if err != nil || !first.Complete || first.Violation != nil {
		return relaxation{violation: first.Violation, complete: first.Complete}, err
	}
	r := relaxation{
		chosen: first.Chosen, value: ssp.Weight{First: first.Value}, complete: true,
		mentee: firsts(first.MenteePrice), mentor: firsts(first.MentorPrice),
	}
	if t.p.First == nil {
		return r, nil
	}
	second, err := flow.Solve(t.face(p, first), stop)
	if err != nil || !second.Complete {
		return relaxation{}, err
	}
	r.chosen, r.value.Second = second.Chosen, second.Value
	for i, price := range second.MenteePrice {
		r.mentee[i].Second = price
	}
	for j, price := range second.MentorPrice {
		r.mentor[j].Second = price
	}
	return r, nil
}

// face returns the problem of the second weight over the choices that are best
// in the first: by complementary slackness, those that fit its prices.
func (t *state) face(p flow.Problem, s flow.Solution) flow.Problem {
	g := p.Graph
	q := flow.Problem{Graph: g, Weight: t.p.Second}
	for i, u := range s.MenteePrice {
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			short := u + s.MentorPrice[g.Mentor[e]] - p.Weight[e]
			switch {
			case t.pair[e] == taken || t.pair[e] == open && short < 0:
				q.Fixed = append(q.Fixed, e)
			case t.pair[e] == barred || short > 0:
				q.Barred = append(q.Barred, e)
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
