package matching

import (
	"context"
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
	limit := min(a.limit, len(in.Mentors)) + 1 // one more tells whether any is left out
	found, err := a.look.find(ctx, candidates.Query{Limit: limit, Tier: tier}, progress)
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

// cut reports whether anything is left out that could be matched.
func (in Instance) cut() bool {
	return slices.ContainsFunc(in.Cut, func(c Cut) bool { return c.Some })
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
