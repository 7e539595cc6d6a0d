package matching

import (
	"context"
	"errors"
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Egalitarian is the solver that, of all stable matchings, takes the one with the
// least sum of ranks, those that mentees give and those that mentors give
// together; a mentor gives one for each mentee. Of several it takes the one that
// is best for every mentee. It goes by rankings without ties; of an [Instance] in
// which a side does not rank, by the scores. What it finds carries the proof
// [Stability]; that no sum is less is not proved in the solution. The objective
// plays no part; demands are refused, and a mentee has at most one mentor. The
// zero value is ready for use.
//
// It works by a minimum cut among the rotations of a [Lattice] (Irving, Leather
// and Gusfield, "An efficient algorithm for the optimal stable marriage", Journal
// of the ACM 34, 1987). What misreporting gains is said there.
type Egalitarian struct{}

// Match returns the mentor of each mentee, by number, -1 for none. The error is a
// [TieError], or wraps the cause for which the context was cancelled.
func (Egalitarian) Match(ctx context.Context, r Rankings) ([]int32, error) {
	return matchLattice(ctx, r, egalitarian)
}

// Solve finds the matching of an instance. The error wraps [ErrInstance] where
// there are demands, a mentee may have more than one mentor, or somebody ranks
// two as equal.
func (Egalitarian) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	return in.solveLattice(ctx, progress, egalitarian)
}

func egalitarian(ctx context.Context, l *Lattice) (StableMatching, error) { return l.Egalitarian(ctx) }

// MinRegret is the solver that, of all stable matchings, takes the one in which
// the worst rank that anybody gives, on either side, is the least; of several the
// one that is best for every mentee. In all else it is as [Egalitarian].
//
// It turns no more rotations of a [Lattice] than part the mentor with the worst
// rank from that mentee (Gusfield, "Three fast algorithms for four problems in
// stable marriage", SIAM Journal on Computing 16, 1987).
type MinRegret struct{}

// Match returns the mentor of each mentee, by number, -1 for none. The error is a
// [TieError], or wraps the cause for which the context was cancelled.
func (MinRegret) Match(ctx context.Context, r Rankings) ([]int32, error) {
	return matchLattice(ctx, r, minRegret)
}

// Solve finds the matching of an instance. The error wraps [ErrInstance] where
// there are demands, a mentee may have more than one mentor, or somebody ranks
// two as equal.
func (MinRegret) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	return in.solveLattice(ctx, progress, minRegret)
}

func minRegret(_ context.Context, l *Lattice) (StableMatching, error) { return l.MinRegret(), nil }

// SexEqual is the solver that looks, among all stable matchings, for the one in
// which the sum of ranks that mentees give differs least from the sum that
// mentors give. This is NP-hard (Kato, "Complexity of the sex-equal stable
// marriage problem", Japan Journal of Industrial and Applied Mathematics 10,
// 1993): within its effort it finds the best, or a good one; [Lattice.SexEqual]
// tells which, with a bound. In all else it is as [Egalitarian]; the zero value
// has the [LatticeEffort].
type SexEqual struct {
	// Effort bounds how long is searched, as that of [Lattice.SexEqual]; 0 is
	// [LatticeEffort].
	Effort int
}

// Match returns the mentor of each mentee, by number, -1 for none. The error is a
// [TieError], or wraps the cause for which the context was cancelled.
func (s SexEqual) Match(ctx context.Context, r Rankings) ([]int32, error) {
	return matchLattice(ctx, r, s.choose)
}

// Solve finds the matching of an instance. The error wraps [ErrInstance] where
// there are demands, a mentee may have more than one mentor, or somebody ranks
// two as equal.
func (s SexEqual) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	return in.solveLattice(ctx, progress, s.choose)
}

func (s SexEqual) choose(ctx context.Context, l *Lattice) (StableMatching, error) {
	b := l.SexEqual(ctx, s.Effort)
	if ctx.Err() != nil {
		return StableMatching{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	return b.StableMatching, nil
}

// A latticeChoice takes one of all stable matchings.
type latticeChoice func(context.Context, *Lattice) (StableMatching, error)

func matchLattice(ctx context.Context, r Rankings, choose latticeChoice) ([]int32, error) {
	l, err := NewLattice(ctx, r)
	if err != nil {
		return nil, err
	}
	m, err := choose(ctx, l)
	return m.Mentor, err
}

func (in Instance) solveLattice(ctx context.Context, progress func(done, total int), choose latticeChoice) (Solution, error) {
	market, err := in.market()
	if err != nil {
		return Solution{}, err
	}
	l, err := newLattice(ctx, market, progress)
	if tie, ok := errors.AsType[*TieError](err); ok {
		who, whom := in.Mentees, in.Mentors
		if tie.Role == mentorship.RoleMentor {
			who, whom = whom, who
		}
		return Solution{}, fmt.Errorf("%w: %s %.60q ranks %.60q and %.60q as equal: %w", ErrInstance,
			tie.Role, string(who[tie.Person]), string(whom[tie.First]), string(whom[tie.Second]), err)
	}
	if err != nil {
		return Solution{}, err
	}
	m, err := choose(ctx, l)
	if err != nil {
		return Solution{}, err
	}
	return in.choose(m.Mentor), nil
}
