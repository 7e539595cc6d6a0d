package matching

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Stable is the solver that leaves no blocking pair: nowhere do a mentor and a
// mentee prefer each other to what they have. It goes by rankings; of an
// [Instance] in which a side does not rank, by the scores, the best first. What
// it finds carries the proof [Stability]. The objective plays no part; demands
// are refused, and a mentee has at most one mentor. The zero value is ready for
// use.
//
// It works by deferred acceptance (Gale and Shapley, "College admissions and
// the stability of marriage", American Mathematical Monthly 69, 1962), in time
// linear in the length of all rankings. Ties are broken by id. That keeps the
// outcome stable, but how many are matched then depends on the ids; [MaxStable]
// looks for the most. Where nobody is undecided, every stable matching matches
// the same people.
//
// Once ties are broken, the side that proposes gets the best that anybody of it
// has in any stable matching, the other side the worst; with ties, another way
// to break them may be better for somebody. No mentee gains by misstating whom
// they prefer while mentees propose (Dubins and Freedman 1981, Roth 1982);
// mentors may, and so may mentees while mentors propose.
type Stable struct {
	// Proposing is the side that proposes: [mentorship.RoleMentee], which the
	// empty text stands for too, or [mentorship.RoleMentor].
	Proposing mentorship.Role
}

// Match returns the mentor of each mentee, by number, -1 for none. The error
// wraps [ErrRankings] for an unknown role, or the cause for which the context
// was cancelled.
func (s Stable) Match(ctx context.Context, r Rankings) ([]int32, error) {
	return s.match(ctx, r.market, func(int, int) {})
}

func (s Stable) match(ctx context.Context, m stable.Market, progress func(done, total int)) ([]int32, error) {
	propose := stable.MenteesPropose
	switch s.Proposing {
	case "", mentorship.RoleMentee:
	case mentorship.RoleMentor:
		propose = stable.MentorsPropose
	default:
		return nil, fmt.Errorf("%w: %.40q does not propose", ErrRankings, string(s.Proposing))
	}
	mentor, complete := propose(m, func(done, total int) bool {
		progress(done, total)
		return ctx.Err() == nil
	})
	if !complete {
		return nil, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	return mentor, nil
}

// Solve finds the stable matching of the instance. The error wraps
// [ErrInstance] also where there are demands or a mentee may have more than one
// mentor.
func (s Stable) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	m, err := in.market()
	if err != nil {
		return Solution{}, err
	}
	mentor, err := s.match(ctx, m, progress)
	if err != nil {
		return Solution{}, err
	}
	return in.choose(mentor), nil
}

// choose returns the solution that gives each mentee a mentor.
func (in Instance) choose(mentor []int32) Solution {
	s := Solution{Proof: Stability}
	for i, j := range mentor {
		if j < 0 {
			continue
		}
		if e, eligible := in.find(int(j), i); eligible {
			s.Chosen = append(s.Chosen, e)
		}
	}
	return s
}
