package matching

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/big"

	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// LatticeEffort is how far [Lattice.Count], [Lattice.SexEqual] and [SexEqual] go
// where nothing is said, in words of states: up to about a second and 100 MB of
// memory at a time (convention).
const LatticeEffort = 1 << 24

// A Lattice knows all stable matchings of rankings without ties: one by one,
// their number, and those that are best in some way. There may be more of them
// than could ever be listed; what is kept are the rotations, which lead from the
// best for all mentees to the best for all mentors, and which need which others
// to go before (Irving and Leather, "The complexity of counting stable
// marriages", SIAM Journal on Computing 15, 1986; Gusfield and Irving, The Stable
// Marriage Problem, 1989; for mentors with several mentees Bansal, Agrawal and
// Malhotra, "Polynomial time algorithm for an optimal stable assignment with
// multiple partners", Theoretical Computer Science 379, 2007).
//
// In all stable matchings the same mentees are matched, and each mentor has as
// many; a mentor with room left has the same ones (Roth 1986). A lattice does not
// change and may be used concurrently.
//
// No rule that always gives a stable matching makes honesty the best for
// everybody (Roth 1982). Of the matchings of a lattice, only the one that is best
// for mentees leaves mentees nothing to gain. Where another is chosen, a mentee
// who leaves out everybody below the mentor whom they would have in that one gets
// them; mentors can do the same on their side (Gale and Sotomayor 1985).
type Lattice struct{ rotations *rotation.Lattice }

// A TieError says why there is no lattice: somebody ranks two as equal. It wraps
// [ErrRankings].
type TieError struct {
	// Role is on which side, Person who it is by number.
	Role   mentorship.Role
	Person int
	// First and Second are two whom they rank as equal, by number.
	First, Second int
}

// Error names all three by number.
func (e *TieError) Error() string {
	return fmt.Sprintf("%v: %s %d ranks %d and %d as equal", ErrRankings, e.Role, e.Person, e.First, e.Second)
}

// Unwrap returns [ErrRankings].
func (e *TieError) Unwrap() error { return ErrRankings }

// NewLattice finds the stable matchings of rankings, in time linear in their
// length. The error is a [TieError], or wraps the cause for which the context was
// cancelled.
func NewLattice(ctx context.Context, r Rankings) (*Lattice, error) {
	return newLattice(ctx, r.market, func(int, int) {})
}

func newLattice(ctx context.Context, m stable.Market, progress func(done, total int)) (*Lattice, error) {
	l, err := rotation.Find(m, func(done, total int) bool {
		progress(done, total)
		return ctx.Err() == nil
	})
	if err == nil {
		return &Lattice{l}, nil
	}
	if tie, ok := errors.AsType[*rotation.TieError](err); ok {
		e := &TieError{mentorship.RoleMentee, int(tie.Person), int(tie.First), int(tie.Second)}
		if tie.Mentor {
			e.Role = mentorship.RoleMentor
		}
		return nil, e
	}
	return nil, stopped(ctx, err)
}

// stopped explains an error of the rotations.
func stopped(ctx context.Context, err error) error {
	if errors.Is(err, rotation.ErrStopped) {
		return fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	return fmt.Errorf("%w: %w", ErrRankings, err)
}

// All yields every stable matching once, the best for all mentees first; after a
// matching come those that turn more rotations, later than its own. The order is
// the same for equal rankings. Nothing is found ahead, so that whoever wants the
// first thousand stops there; each matching takes time linear in the number of
// mentees and rotations.
func (l *Lattice) All() iter.Seq[StableMatching] {
	return func(yield func(StableMatching) bool) {
		for m := range l.rotations.All() {
			if !yield(StableMatching(m)) {
				return
			}
		}
	}
}

// Count returns the number of stable matchings, or, where it is not exact, a
// number that it is at least. Effort bounds the words of states and of their
// numbers that it goes through beside one state for each rotation; 0 is
// [LatticeEffort]. To count is hard in general (#P-complete, Irving and Leather
// 1986); what it takes depends on how the rotations are entangled and not on the
// number. If the context is cancelled, what has been counted is returned.
func (l *Lattice) Count(ctx context.Context, effort int) (n *big.Int, exact bool) {
	return l.rotations.Count(effortOf(effort), unless(ctx))
}

// MenteeOptimal returns the stable matching that is best for every mentee and
// worst for every mentor, as [Stable] finds it.
func (l *Lattice) MenteeOptimal() StableMatching {
	return StableMatching(l.rotations.MenteeOptimal())
}

// MentorOptimal returns the stable matching that is best for every mentor and
// worst for every mentee.
func (l *Lattice) MentorOptimal() StableMatching {
	return StableMatching(l.rotations.MentorOptimal())
}

// Egalitarian returns the stable matching with the least sum of all ranks; see
// [Egalitarian]. The error wraps the cause for which the context was cancelled.
func (l *Lattice) Egalitarian(ctx context.Context) (StableMatching, error) {
	m, err := l.rotations.Egalitarian(func(int64, int64) bool { return ctx.Err() == nil })
	if err == nil && ctx.Err() != nil {
		err = rotation.ErrStopped
	}
	if err != nil {
		return StableMatching{}, stopped(ctx, err)
	}
	return StableMatching(m), nil
}

// MinRegret returns the stable matching in which the worst rank is the least; see
// [MinRegret].
func (l *Lattice) MinRegret() StableMatching { return StableMatching(l.rotations.MinRegret()) }

// SexEqual returns the stable matching in which the two sides fare most alike, as
// far as it is found; see [SexEqual]. Effort bounds the words of states that it
// goes through beside one state for each rotation; 0 is [LatticeEffort]. If the
// context is cancelled, the best so far is returned, with a bound that holds.
func (l *Lattice) SexEqual(ctx context.Context, effort int) BalancedMatching {
	b := l.rotations.SexEqual(effortOf(effort), unless(ctx))
	return BalancedMatching{StableMatching(b.Matching), b.Gap, b.Bound}
}

func effortOf(effort int) int {
	if effort == 0 {
		return LatticeEffort
	}
	return effort
}

// unless lets a search go on until the context is cancelled.
func unless(ctx context.Context) func(done, total int) bool {
	return func(int, int) bool { return ctx.Err() == nil }
}
