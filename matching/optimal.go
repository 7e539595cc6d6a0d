package matching

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/assign"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// Optimal is the exact solver: it finds a best choice for the instance's
// objective and proves it by [Duals]. Among equally good choices it takes one
// and the same for equal instances. The zero value is ready for use.
//
// Where nobody seeks several mentors, it auctions the places and then grows
// alternating trees from all who are left over (Jonker and Volgenant 1987, Bertsekas
// and Castanon 1989, Kuhn 1955). Otherwise it works by successive shortest paths
// (Tomizawa 1971, Edmonds and Karp 1972; Ahuja, Magnanti and Orlin, Network Flows,
// 1993, section 9.7). For P places asked for and E pairs, both take O(P E) steps at
// most, up to logarithms, and mostly far fewer.
//
// Where the instance demands something, it works by minimum-cost flows with lower
// bounds, and where it has groups to keep together or apart by branch and bound
// over them (Land and Doig 1960) with the prices of a Lagrangian relaxation
// (Geoffrion 1974); the proof is then an [UpperBound], and [Infeasible] with a
// [Conflict] if the demands cannot be met. If the effort ends before either is
// found, the error wraps [ErrUndecided].
//
// A mentor or mentee who misstates what they seek or offer may gain by it, as
// with every rule that maximises a sum.
type Optimal struct {
	// Effort is how many cases are looked at, at most, where mentees are to be
	// kept together or apart; [DefaultEffort] if it is not above zero.
	Effort int
}

// Solve finds the best choice.
func (o Optimal) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	if in.demanding() {
		if err := in.Validate(); err != nil {
			return Solution{}, err
		}
		return in.meet(ctx, o.effort(in), progress)
	}
	objective := ssp.Participation
	if in.Objective == Score {
		objective = ssp.ScoreOnly
	}
	found, err := assign.Solve(in.graph(), objective, func(done, total int) bool {
		progress(done, total)
		return ctx.Err() == nil
	})
	switch {
	case err != nil:
		return Solution{}, fmt.Errorf("%w: %w", ErrInstance, err)
	case !found.Complete:
		return Solution{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	return Solution{
		Chosen: found.Chosen, Proof: Duals,
		MentorPrice: worths(in.Objective, found.MentorPrice),
		MenteePrice: worths(in.Objective, found.MenteePrice),
	}, nil
}

// worths names the parts of weights.
func worths(o Objective, weights []ssp.Weight) []Worth {
	list := make([]Worth, len(weights))
	for i, w := range weights {
		list[i] = Worth{Places: w.First, Score: w.Second}
		if o == Score {
			list[i] = Worth{Places: w.Second, Score: w.First}
		}
	}
	return list
}
