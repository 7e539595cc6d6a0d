package matching

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

// A Cut is what the row of a mentee in an [Instance] leaves out.
type Cut struct {
	// Some says that pairs were left out which are eligible and whose mentor has a
	// slot to give.
	Some bool
	// Best is the score of the best of them.
	Best int32
}

// candidates cuts an instance without pairs to the best candidates of each
// mentee.
func (a *arrangement) candidates(ctx context.Context, in Instance, progress func(done, total int)) (Instance, error) {
	tier := make([]int32, len(in.Mentors))
	for j, c := range in.MentorCapacity {
		if c == 0 {
			tier[j] = 1
		}
	}
	found, err := a.look.find(ctx, candidates.Query{Limit: a.limit + 1, Tier: tier}, progress)
	if err != nil {
		return Instance{}, err
	}
	in.Cut = make([]Cut, len(in.Mentees))
	in.Start = append(make([]int32, 0, len(found.Start)), 0)
	in.Mentor, in.Score = found.Mentor[:0], found.Score[:0]
	for i := range in.Mentees {
		from, until := found.Start[i], found.Start[i+1]
		if int(until-from) > a.limit {
			until--
			if tier[found.Mentor[until]] == 0 {
				in.Cut[i] = Cut{true, found.Score[until]}
			}
		}
		in.Mentor = append(in.Mentor, found.Mentor[from:until]...)
		in.Score = append(in.Score, found.Score[from:until]...)
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	sortRows(in.Start, in.Mentor, in.Score)
	return in.with(a.eligible(in, slices.Concat(a.demands.Locked, a.ranked())))
}

// eligible returns those of some pairs that the rules allow, in rows.
func (a *arrangement) eligible(in Instance, pairs []Pair) candidates.Found {
	pairs = slices.Compact(slices.SortedFunc(slices.Values(pairs), comparePairs))
	f := candidates.Found{Start: make([]int32, 1, len(in.Mentees)+1)}
	for i, mentee := range in.Mentees {
		for len(pairs) > 0 && pairs[0].Mentee <= mentee {
			j, known := slices.BinarySearch(in.Mentors, pairs[0].Mentor)
			if known && pairs[0].Mentee == mentee && !a.forbidden(a.barring.AppendFindings(nil, a.pairing(j, i))) {
				if score, wrong := a.score(j, i); wrong < 0 && !a.below(int64(score)) {
					f.Mentor, f.Score = append(f.Mentor, int32(j)), append(f.Score, score)
				}
			}
			pairs = pairs[1:]
		}
		f.Start = append(f.Start, int32(len(f.Mentor)))
	}
	return f
}

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
		if s.Proof == Infeasible && in.cut() {
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

// cut reports whether anything is left out that could be matched.
func (in Instance) cut() bool {
	return slices.ContainsFunc(in.Cut, func(c Cut) bool { return c.Some })
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

// slotless returns the set of the mentors without a slot, nil if there is none.
func (in Instance) slotless() []uint64 {
	if !slices.Contains(in.MentorCapacity, 0) {
		return nil
	}
	set := make([]uint64, (len(in.Mentors)+63)/64)
	for j, c := range in.MentorCapacity {
		if c == 0 {
			set[j/64] |= 1 << (j % 64)
		}
	}
	return set
}

// exceeds compares the worth of a pair with the prices of both.
func exceeds(in Instance, s Solution, mentor, mentee int, score int64) int {
	return in.Objective.Compare(Worth{1, score}, s.MenteePrice[mentee].Plus(s.MentorPrice[mentor]))
}

// pricing looks for pairs whose worth compares with the prices of both as sign
// says, or greater; for the latter only among those that the instance lacks.
func pricing(in Instance, s Solution, sign, limit int) candidates.Query {
	q := candidates.Query{
		Limit: limit,
		Price: make([]int64, len(in.Mentors)),
		Floor: func(i int) (int32, int64) { return 0, s.MenteePrice[i].Score },
		Accept: func(j, i int, score int64) bool {
			over := exceeds(in, s, j, i, score)
			if over <= 0 {
				return over >= sign
			}
			_, known := in.find(j, i) // and chosen: locked, or the best of several
			return !known
		},
	}
	for j, p := range s.MentorPrice {
		q.Price[j] = p.Score
	}
	if in.Objective == Score {
		return q
	}
	places := make([]int64, len(s.MentorPrice)) // they count first
	for j, p := range s.MentorPrice {
		places[j] = p.Places
	}
	levels := slices.Compact(slices.Sorted(slices.Values(places)))
	level := func(places int64) (int32, bool) {
		k, found := slices.BinarySearch(levels, places)
		return int32(k), found
	}
	q.Tier = make([]int32, len(in.Mentors))
	for j, p := range places {
		q.Tier[j], _ = level(p)
	}
	q.Floor = func(i int) (int32, int64) {
		u := s.MenteePrice[i]
		k, paid := level(1 - u.Places)
		if !paid {
			return k - 1, math.MinInt64 // all who cost fewer places, nobody else
		}
		return k, u.Score
	}
	return q
}

// priceSlotless raises the prices of mentors without a slot, which cost nothing,
// until no pair with one of them is worth more than its prices.
func (a *arrangement) priceSlotless(ctx context.Context, in Instance, s Solution) (Solution, error) {
	slotless := in.slotless()
	if slotless == nil {
		return s, nil
	}
	s.MentorPrice = slices.Clone(s.MentorPrice)
	for {
		q := pricing(in, s, 1, a.limit)
		q.Mentors = slotless
		found, err := a.look.find(ctx, q, func(int, int) {})
		if err != nil || len(found.Mentor) == 0 {
			return s, err
		}
		for i := range in.Mentees {
			for e := found.Start[i]; e < found.Start[i+1]; e++ {
				price := &s.MentorPrice[found.Mentor[e]]
				if least := (Worth{1, int64(found.Score[e])}).Minus(s.MenteePrice[i]); in.Objective.Compare(least, *price) > 0 {
					*price = least
				}
			}
		}
	}
}

// pairs returns some pairs of the instance in rows.
func (in Instance) pairs(of []int32) candidates.Found {
	f := candidates.Found{Start: make([]int32, 1, len(in.Mentees)+1)}
	for i := range in.Mentees {
		for len(of) > 0 && of[0] < in.Start[i+1] {
			f.Mentor = append(f.Mentor, in.Mentor[of[0]])
			f.Score = append(f.Score, in.Score[of[0]])
			of = of[1:]
		}
		f.Start = append(f.Start, int32(len(f.Mentor)))
	}
	return f
}

// positions returns where pairs stand that the instance has.
func (in Instance) positions(of candidates.Found) []int32 {
	var list []int32
	for i := range in.Mentees {
		for _, j := range of.Mentor[of.Start[i]:of.Start[i+1]] {
			if e, found := in.find(int(j), i); found {
				list = append(list, e)
			}
		}
	}
	return list
}

// with returns the instance with more pairs; those that it has already make no
// difference. The pairs have no ranks yet. The error is a [ProblemError] if there are too many.
func (in Instance) with(more candidates.Found) (Instance, error) {
	sortRows(more.Start, more.Mentor, more.Score)
	size := len(in.Mentor) + len(more.Mentor)
	if size > MaxPairs {
		return Instance{}, tooMany()
	}
	start := append(make([]int32, 0, len(in.Start)), 0)
	mentor, score := make([]int32, 0, size), make([]int32, 0, size)
	for i := range in.Mentees {
		e, until := in.row(i)
		for m := more.Start[i]; m < more.Start[i+1]; m++ {
			j := more.Mentor[m]
			for e < until && in.Mentor[e] < j {
				mentor, score = append(mentor, in.Mentor[e]), append(score, in.Score[e])
				e++
			}
			if e == until || in.Mentor[e] != j {
				mentor, score = append(mentor, j), append(score, more.Score[m])
			}
		}
		mentor, score = append(mentor, in.Mentor[e:until]...), append(score, in.Score[e:until]...)
		start = append(start, int32(len(mentor)))
	}
	in.Start, in.Mentor, in.Score = start, mentor, score
	in.MenteeRank, in.MentorRank = nil, nil
	return in, nil
}

// sortRows orders the pairs of each row by mentor.
func sortRows(start, mentor, score []int32) {
	type pair struct{ mentor, score int32 }
	var row []pair
	for i := 1; i < len(start); i++ {
		from, until := start[i-1], start[i]
		if slices.IsSorted(mentor[from:until]) {
			continue
		}
		row = row[:0]
		for e := from; e < until; e++ {
			row = append(row, pair{mentor[e], score[e]})
		}
		slices.SortFunc(row, func(a, b pair) int { return cmp.Compare(a.mentor, b.mentor) })
		for k, p := range row {
			mentor[int(from)+k], score[int(from)+k] = p.mentor, p.score
		}
	}
}
