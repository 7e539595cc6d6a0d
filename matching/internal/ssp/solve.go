package ssp

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

// A Solution is a choice of pairs and the proof that none weighs more.
type Solution struct {
	// Chosen holds the indices of the chosen pairs, rising.
	Chosen []int32

	// Value is the sum of the weights of the chosen pairs.
	Value Weight

	// MenteePrice and MentorPrice certify a complete solution as the package
	// comment says. They are nil if the solution is not complete.
	MenteePrice, MentorPrice []Weight

	// Complete is false if Progress stopped the work. The choice then keeps to
	// all capacities, but is best only for the mentees that had been placed.
	Complete bool
}

// Progress is told after each mentee how many of how many are placed. It
// returns false to stop; after the last mentee the answer is ignored. It is
// called by the goroutine that called Solve, and total is never 0.
type Progress func(done, total int) bool

// Solve returns a choice of pairs of the greatest weight.
//
// A nil progress is not called. An error wraps [bipartite.ErrGraph], [bipartite.ErrTooLarge] or
// [ErrObjective] and comes with the zero Solution. Concurrent calls are safe
// as long as nobody changes the graph.
func Solve(g bipartite.Graph, o Objective, progress Progress) (Solution, error) {
	if o > ScoreOnly {
		return Solution{}, fmt.Errorf("%w: %d", ErrObjective, o)
	}
	if err := g.Check(); err != nil {
		return Solution{}, err
	}
	s := newState(g, o)
	order := s.order()
	for k, i := range order {
		s.place(i, g.MenteeCapacity[i])
		if progress != nil && !progress(k+1, len(order)) && k+1 < len(order) {
			return s.choice(), nil
		}
	}
	return s.certified(), nil
}

// order returns the mentees, those with the best candidate first: whoever
// comes later then has less reason to move others away.
func (s *state) order() []int32 {
	order := make([]int32, len(s.mentees))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int {
		return s.mentees[b].price.Compare(s.mentees[a].price)
	})
	return order
}

// place gives a mentee up to capacity places, as far as that is worth it.
func (s *state) place(i, capacity int32) {
	for range capacity {
		if s.mentees[i].price == (Weight{}) {
			return // one more place would gain nothing, now and ever after
		}
		s.search(i)
		s.reprice()
		s.augment(i)
	}
}

func (s *state) choice() Solution {
	var r Solution
	for _, h := range s.mentors {
		for _, p := range s.places[h.first : h.first+h.taken] {
			c := s.candidates[p.candidate]
			r.Chosen = append(r.Chosen, c.pair)
			r.Value = r.Value.Plus(s.objective.Weight(c.score))
		}
	}
	slices.Sort(r.Chosen)
	return r
}

func (s *state) certified() Solution {
	r := s.choice()
	r.Complete = true
	r.MenteePrice = make([]Weight, len(s.mentees))
	for i, a := range s.mentees {
		r.MenteePrice[i] = a.price
	}
	r.MentorPrice = make([]Weight, len(s.mentors))
	for j, h := range s.mentors {
		r.MentorPrice[j] = h.price
	}
	return r
}
