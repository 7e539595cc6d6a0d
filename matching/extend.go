package matching

import (
	"context"
	"math"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

// solve lets a solver choose. Where candidates were left out and prices prove
// that the choice is the best, it looks for pairs among all that are worth more
// than their prices, adds them and begins again, until there are none (column
// generation; Gilmore and Gomory, A linear programming approach to the
// cutting-stock problem, 1961): then the prices prove the same of all eligible
// pairs.
func (a *arrangement) solve(ctx context.Context, in Instance, solver Solver, stage func(Step) func(done, total int)) (Instance, Solution, error) {
	all := in
	for {
		s, err := solver.Solve(ctx, all, stage(Solving))
		if err != nil {
			return Instance{}, Solution{}, err
		}
		if err := all.Verify(s); err != nil || in.Cut == nil {
			return all, s, err
		}
		if s.Proof == Infeasible && in.cut() { // so the limit is below the number of mentors
			a.limit = min(4*a.limit, len(in.Mentors)) // what cannot be met among so few may be among more
			if in, err = a.candidates(ctx, in, stage(Extending)); err != nil {
				return Instance{}, Solution{}, err
			}
			in = a.rank(in)
			all = in
			continue
		}
		if s.Proof != Duals {
			return all, s, nil
		}
		s, err = a.priceSlotless(ctx, all, s)
		if err != nil {
			return Instance{}, Solution{}, err
		}
		worthy, err := a.worthy(ctx, all, s, stage(Extending))
		if err != nil {
			return Instance{}, Solution{}, err
		}
		if worthy.better {
			if all, err = all.with(worthy.Found); err != nil {
				return Instance{}, Solution{}, err
			}
			all = a.rank(all)
			continue
		}
		chosen := all.pairs(s.Chosen)
		if in, err = in.with(chosen); err != nil {
			return Instance{}, Solution{}, err
		}
		if in, err = in.with(worthy.Found); err != nil {
			return Instance{}, Solution{}, err
		}
		s.Chosen = in.positions(chosen)
		return a.rank(in), s, nil
	}
}

// Worthy pairs are those of all eligible pairs that are worth at least as much as
// the prices of both: for each mentee the first of them, those worth more before
// the others. Better says that some are worth more.
type worthy struct {
	candidates.Found
	better bool
}

// worthy holds a solution against all eligible pairs. Where some are worth more
// than their prices, it may return these alone. Mentees whose price alone is above
// all that was left out for them need not be asked about.
func (a *arrangement) worthy(ctx context.Context, in Instance, s Solution, progress func(done, total int)) (worthy, error) {
	if slotless := in.slotless(); slotless != nil {
		q := pricing(in, s, 1, 1)
		q.Mentors = slotless
		found, err := a.look.find(ctx, q, func(int, int) {})
		if err != nil || len(found.Mentor) > 0 {
			return worthy{found, true}, err
		}
	}
	open := in.open(s)
	find := func(sign int) (candidates.Found, error) {
		q := pricing(in, s, sign, a.limit)
		q.Mentees = open
		found, err := a.look.find(ctx, q, progress)
		if err != nil {
			return candidates.Found{}, err
		}
		return in.spread(found, open), nil
	}
	if in.Objective == Score {
		// The search compares scores; places decide between pairs of equal scores.
		if found, err := find(1); err != nil || len(found.Mentor) > 0 {
			return worthy{found, true}, err
		}
	}
	found, err := find(0)
	if err != nil {
		return worthy{}, err
	}
	for i := range in.Mentees {
		for e := found.Start[i]; e < found.Start[i+1]; e++ {
			if exceeds(in, s, int(found.Mentor[e]), i, int64(found.Score[e])) > 0 {
				return worthy{found, true}, nil
			}
		}
	}
	return worthy{found, false}, nil
}

// open returns the mentees for whom a pair that was left out may be worth as much
// as its prices: the best of them with the cheapest of all mentors.
func (in Instance) open(s Solution) []int32 {
	cheapest := Worth{math.MaxInt64, math.MaxInt64}
	for j, p := range s.MentorPrice {
		if in.MentorCapacity[j] > 0 && in.Objective.Compare(p, cheapest) < 0 {
			cheapest = p
		}
	}
	list := make([]int32, 0, len(in.Mentees)) // nil would be all
	for i, c := range in.Cut {
		if c.Some && in.Objective.Compare(Worth{1, int64(c.Best)}, s.MenteePrice[i].Plus(cheapest)) >= 0 {
			list = append(list, int32(i))
		}
	}
	return list
}

// spread lays rows of some mentees out as rows of all.
func (in Instance) spread(found candidates.Found, of []int32) candidates.Found {
	start := make([]int32, len(in.Mentees)+1)
	x := 0
	for i := range in.Mentees {
		start[i+1] = start[i]
		if x < len(of) && int(of[x]) == i {
			x++
			start[i+1] = found.Start[x]
		}
	}
	found.Start = start
	return found
}
