package matching

import (
	"context"
	"math"
	"slices"
)

// A TradeOff is one point of the [Curve]: what can be reached at best while
// nobody who is matched has a score below Least.
type TradeOff struct {
	// Least is the least score of a pair in the choice.
	Least int64
	// Worth is how many places are filled and the sum of scores.
	Worth Worth
	// Solution is the choice with what proves it, for the instance without the
	// pairs below: [Instance.AtLeast] of Least.
	Solution Solution
}

// Curve returns what it costs to lift the least score: for each least score
// that is worth lifting to, the best choice by the instance's objective among
// the pairs that reach it, from the best of all pairs to that where the least
// score is the highest there is. From one point to the next Least rises and the
// worth falls; a threshold in between gains nothing. The demands are met at every
// point; the curve ends where they cannot be met, and is empty where they never
// can or nobody is matched at all.
//
// Each point is a run of [Optimal] and holds prices for everybody; where mentees
// are kept together or apart it may take several runs. There may be as many points
// as there are different scores. The error is that of [Optimal].
func Curve(ctx context.Context, in Instance) ([]TradeOff, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	var curve []TradeOff
	for floor := int64(math.MinInt32); floor <= math.MaxInt32; floor++ {
		left := in.AtLeast(floor)
		s, err := Optimal{}.Solve(ctx, left, func(int, int) {})
		if err != nil {
			return nil, err
		}
		if s.Proof == Infeasible || len(s.Chosen) == 0 {
			break
		}
		p := TradeOff{Least: math.MaxInt64}
		for _, e := range s.Chosen {
			p.Worth = p.Worth.Plus(left.worth(e))
			p.Least = min(p.Least, int64(left.Score[e]))
		}
		lift := in.AtLeast(p.Least)
		if s.Proof == UpperBound && len(lift.Mentor) < len(left.Mentor) {
			// Prices of groups speak of all pairs, so the lift needs its own.
			floor = p.Least - 1
			continue
		}
		s.Chosen = lift.positions(left.pairs(s.Chosen))
		p.Solution = s
		if n := len(curve); n > 0 && curve[n-1].Worth == p.Worth {
			curve = curve[:n-1] // as good, and nobody is as badly off
		}
		curve = append(curve, p)
		floor = p.Least
	}
	return curve, nil
}

// AtLeast returns the instance without the pairs of a lower score. A locked pair
// among them stays locked: then the demands cannot be met.
func (in Instance) AtLeast(score int64) Instance {
	in.Start = slices.Clone(in.Start)
	kept := make([]int32, 0, len(in.Mentor))
	from := int32(0)
	for i := range in.Mentees {
		until := in.Start[i+1]
		for e := from; e < until; e++ {
			if int64(in.Score[e]) >= score {
				kept = append(kept, e)
			}
		}
		from, in.Start[i+1] = until, int32(len(kept))
	}
	of := func(list []int32) []int32 {
		if list == nil {
			return nil
		}
		some := make([]int32, len(kept))
		for k, e := range kept {
			some[k] = list[e]
		}
		return some
	}
	in.Mentor, in.Score = of(in.Mentor), of(in.Score)
	in.MenteeRank, in.MentorRank = of(in.MenteeRank), of(in.MentorRank)
	return in
}
