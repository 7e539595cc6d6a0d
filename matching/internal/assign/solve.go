package assign

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// Solve returns a choice of pairs of the greatest weight with the prices that
// prove it, like [ssp.Solve], which it calls where a mentee may have several mentors.
//
// A nil progress is not called. An error wraps [bipartite.ErrGraph], [bipartite.ErrTooLarge]
// or [ssp.ErrObjective] and comes with the zero Solution. Concurrent calls are
// safe as long as nobody changes the graph.
func Solve(g bipartite.Graph, o ssp.Objective, progress ssp.Progress) (ssp.Solution, error) {
	if o > ssp.ScoreOnly || !slices.ContainsFunc(g.MenteeCapacity, func(c int32) bool { return c == 1 }) ||
		slices.ContainsFunc(g.MenteeCapacity, func(c int32) bool { return c > 1 }) {
		return ssp.Solve(g, o, progress)
	}
	if err := g.Check(); err != nil {
		return ssp.Solution{}, err
	}
	s := newState(g, o)
	s.progress = progress
	if s.run(g); s.stopped {
		return s.choice(g, o), nil
	}
	r := s.choice(g, o)
	if !s.certify(g, o, &r) {
		return ssp.Solve(g, o, progress)
	}
	return r, nil
}

func (s *state) run(g bipartite.Graph) {
	free := make([]int32, 0, len(g.MenteeCapacity))
	for i, c := range slices.Backward(g.MenteeCapacity) {
		if c == 1 {
			free = append(free, int32(i))
		} else {
			s.settled++
		}
	}
	if free = s.auction(free); !s.stopped {
		s.grow(free)
	}
}

// choice returns the pairs that are chosen.
func (s *state) choice(g bipartite.Graph, o ssp.Objective) ssp.Solution {
	r := ssp.Solution{Chosen: make([]int32, 0, len(s.places))}
	for i := range g.MenteeCapacity {
		j := s.mentees[i].mentor
		if j == none {
			continue
		}
		x, _ := slices.BinarySearch(g.Mentor[g.Start[i]:g.Start[i+1]], j)
		e := g.Start[i] + int32(x)
		r.Chosen = append(r.Chosen, e)
		r.Value = r.Value.Plus(o.Weight(g.Score[e]))
	}
	return r
}

// certify adds the prices to a choice that is complete, and returns whether they
// prove it the best.
func (s *state) certify(g bipartite.Graph, o ssp.Objective, r *ssp.Solution) bool {
	r.Complete = true
	r.MenteePrice = make([]ssp.Weight, len(g.MenteeCapacity))
	r.MentorPrice = make([]ssp.Weight, len(g.MentorCapacity))
	small := true
	next := 0 // of those chosen
	for i := range r.MenteePrice {
		price := int64(0)
		switch {
		case s.mentees[i].mentor != none:
			e := r.Chosen[next]
			next++
			price = int64(g.Score[e])*s.factor + s.bonus - s.quotes[g.Mentor[e]].price
		case g.MenteeCapacity[i] == 0:
			price = s.elsewhere(int32(i), none) + s.bonus
		}
		small = s.unpack(price, &r.MenteePrice[i]) && small
	}
	for j := range s.quotes {
		small = s.unpack(s.quotes[j].price, &r.MentorPrice[j]) && small
	}
	if slices.Contains(g.MentorCapacity, 0) {
		priceClosed(g, o, r)
	}
	return small
}

// priceClosed gives mentors without capacity the least price that is enough.
func priceClosed(g bipartite.Graph, o ssp.Objective, r *ssp.Solution) {
	for j, c := range g.MentorCapacity {
		if c == 0 {
			r.MentorPrice[j] = ssp.Weight{}
		}
	}
	for i, price := range r.MenteePrice {
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			j := g.Mentor[e]
			if g.MentorCapacity[j] > 0 {
				continue
			}
			if w := o.Weight(g.Score[e]).Minus(price); r.MentorPrice[j].Less(w) {
				r.MentorPrice[j] = w
			}
		}
	}
}
