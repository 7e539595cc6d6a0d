package matching

import (
	"context"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

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
