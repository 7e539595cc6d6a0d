package matching

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// MaxStable is the solver that, of all stable matchings, looks for one that
// matches the most. Without ties all match the same people, and [Stable] is the
// better choice; with ties the sizes differ, up to twofold. It goes by rankings;
// of an [Instance] in which a side does not rank, by the scores, where ties are
// many. What it finds carries the proof [Stability]; that nothing is larger is
// not proved in the solution. The objective plays no part; demands are refused,
// and a mentee has at most one mentor. The zero value has the [StableEffort].
//
// To find the most is NP-hard (Manlove and others, "Hard variants of stable
// marriage", Theoretical Computer Science 276, 2002). It begins with at least
// two thirds of the most (Király, "Linear time local approximation algorithm for
// maximum stable marriage", Algorithms 6, 2013). Then it searches what is left,
// where greatest matchings give bounds (Hopcroft and Karp 1973), closes pairs
// that no stable matching can have (as do Pettersson and others, "Improving
// solution times for stable matching problems through preprocessing", Computers
// and Operations Research 128, 2021), and improves what it has in between by
// changing how ties are broken. With fifty people on a side that mostly ends in
// a proof; [MaxStable.Search] tells.
//
// Both sides may gain by misstating whom they prefer, for example by breaking a
// tie that they feel: no rule that finds two thirds of the most for certain is
// strategy-proof for both.
type MaxStable struct {
	// Effort bounds how long is searched, in pairs looked at; 0 is
	// [StableEffort]. Equal rankings and efforts give equal matchings.
	Effort int
}

// StableEffort is how many pairs a [MaxStable] solver looks at unless told
// otherwise: about a second's work among some thousands of people, more where
// there are so many that memory is slow (convention).
const StableEffort = 100_000_000

// A MostMatched is a stable matching that [MaxStable] found.
type MostMatched struct {
	// Mentor is the mentor of each mentee, by number, -1 for none.
	Mentor []int32
	// Matched is how many mentees have a mentor, at least two thirds of the most;
	// Bound is how many have one at most in any stable matching.
	Matched, Bound int
}

// Exact reports whether no stable matching matches more.
func (m MostMatched) Exact() bool { return m.Matched == m.Bound }

// Search returns the matching with its bound. The error wraps the cause for
// which the context was cancelled.
func (s MaxStable) Search(ctx context.Context, r Rankings) (MostMatched, error) {
	return s.search(ctx, r.market, func(int, int) {})
}

func (s MaxStable) search(ctx context.Context, m stable.Market, progress func(done, total int)) (MostMatched, error) {
	effort := s.Effort
	if effort == 0 {
		effort = StableEffort
	}
	most, complete := stable.Greatest(m, effort, func(done, total int) bool {
		progress(done, total)
		return ctx.Err() == nil
	})
	if !complete {
		return MostMatched{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	return MostMatched{Mentor: most.Mentor, Matched: most.Size, Bound: most.Bound}, nil
}

// Match returns the mentor of each mentee, by number, -1 for none. The error is
// that of [MaxStable.Search].
func (s MaxStable) Match(ctx context.Context, r Rankings) ([]int32, error) {
	m, err := s.Search(ctx, r)
	return m.Mentor, err
}

// Solve finds the matching of an instance. The error wraps [ErrInstance] also
// where there are demands or a mentee may have more than one mentor.
func (s MaxStable) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	m, err := in.market()
	if err != nil {
		return Solution{}, err
	}
	most, err := s.search(ctx, m, progress)
	if err != nil {
		return Solution{}, err
	}
	return in.choose(most.Mentor), nil
}
