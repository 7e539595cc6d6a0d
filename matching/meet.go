package matching

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bound"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// DefaultEffort is how many cases [Optimal] looks at unless told otherwise, in an
// instance of up to some thousands of pairs. In a larger one it is as many as look
// at 2^26 pairs altogether, and 100 in any case: seconds to minutes (convention).
const DefaultEffort = 10_000

// effort returns how many cases are looked at in an instance.
func (o Optimal) effort(in Instance) int {
	if o.Effort > 0 {
		return o.Effort
	}
	return min(max(1<<26/(len(in.Mentor)+1), 100), DefaultEffort)
}

// meet finds the best choice that meets the demands of an instance, or which of
// them clash.
func (in Instance) meet(ctx context.Context, effort int, progress func(done, total int)) (Solution, error) {
	tell := func(done, total int) bool {
		progress(done, total)
		return ctx.Err() == nil
	}
	p := in.bounding()
	p.First, p.Second = in.weights()
	found, err := bound.Solve(p, effort, tell)
	if err != nil {
		return Solution{}, fmt.Errorf("%w: %w", ErrInstance, err)
	}
	switch found.Outcome {
	case bound.Stopped:
		return Solution{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	case bound.Undecided:
		return Solution{}, fmt.Errorf("%w: after %d cases", ErrUndecided, found.Nodes)
	case bound.Impossible:
		return in.clash(ctx, effort)
	default:
	}
	s := Solution{Chosen: found.Chosen, Proof: Duals, MentorPrice: worths(in.Objective, found.MentorPrice)}
	if !in.grouped() {
		s.MenteePrice = worths(in.Objective, found.MenteePrice)
		return s, nil
	}
	s.Proof = UpperBound
	s.Bound = worths(in.Objective, []ssp.Weight{found.Bound})[0]
	s.Apart, s.Cases = in.apart(found.ApartPrice), in.cases(found.Cases)
	return s, nil
}

// bounding returns an instance as a problem without weights.
func (in Instance) bounding() bound.Problem {
	p := bound.Problem{
		Graph:         in.graph(),
		MenteeMinimum: in.MenteeMinimum, MentorMinimum: in.MentorMinimum,
		LockedMentor: in.LockedMentor, LockedMentee: in.LockedMentee,
	}
	for k := range in.Together.Len() {
		p.Together = append(p.Together, in.Together.At(k))
	}
	for k := range in.Apart.Len() {
		p.Apart = append(p.Apart, in.Apart.At(k))
	}
	return p
}

// weights returns what each pair adds to the first and the second aim.
func (in Instance) weights() (first, second []int64) {
	first, second = make([]int64, len(in.Mentor)), make([]int64, len(in.Mentor))
	for e, score := range in.Score {
		first[e], second[e] = 1, int64(score)
		if in.Objective == Score {
			first[e], second[e] = int64(score), 1
		}
	}
	return first, second
}

// cases names the people of cases.
func (in Instance) cases(list []bound.Case) []Case {
	var cases []Case
	for _, from := range list {
		var c Case
		for _, x := range from.Splits {
			c.Splits = append(c.Splits, Split{Pair{in.Mentors[x.Mentor], in.Mentees[x.Mentee]}, x.Taken})
		}
		for _, p := range from.MentorPrice {
			c.Mentors = append(c.Mentors, Price{in.Mentors[p.Mentor], worths(in.Objective, []ssp.Weight{p.Price})[0]})
		}
		c.Apart = in.apart(from.ApartPrice)
		cases = append(cases, c)
	}
	return cases
}

// apart names the people of prices of groups.
func (in Instance) apart(list []bound.Apart) []ApartPrice {
	var prices []ApartPrice
	for _, p := range list {
		prices = append(prices, ApartPrice{int(p.List), in.Mentors[p.Mentor], worths(in.Objective, []ssp.Weight{p.Price})[0]})
	}
	return prices
}
