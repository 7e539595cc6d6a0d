package matching

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/stages"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Lexicographic is the exact solver for several aims in order: its choice is
// best in the first, among all such choices in the second, and so on. It proves
// each by [Staged]. The instance's objective plays a part only where no aim is
// given. Minima and locks are met; groups to keep together or apart are not
// within its power, and an instance that has some is refused with [ErrGroups].
// Among choices that are equal in all aims it takes one and the same for equal
// instances. The zero value seeks what the objective says.
//
// Each aim is a flow with prices, or a sequence of them, on the choices that are
// optimal in all before, which complementary slackness describes (package
// documentation of matching/internal/stages). An aim of one stage takes at most
// the time of [Optimal]; ranks one such time for each rank, and leximin one for
// each score that somebody ends up with. In practice they take far less, since
// few pairs stay open.
//
// A mentor or mentee who misstates what they seek or offer may gain by it.
type Lexicographic struct {
	// Aims are sought in this order. None stands for [AimPlaces], [AimScore], or
	// with the objective [Score] for the reverse.
	Aims []Aim
}

// RankMaximal is the solver whose choice gives as many mentees as possible
// their first rank, then as many as possible their second, and so on: [AimRanks]
// alone, with the proof [Staged] and what [Lexicographic] says (Irving,
// Kavitha, Mehlhorn, Michail and Paluch, "Rank-maximal matchings", ACM
// Transactions on Algorithms 2, 2006). It may leave somebody without a place
// whom another choice would match. A mentee gains by ranking first whom few
// others rank first. The zero value is ready for use.
type RankMaximal struct{}

// Fair is the solver whose choice fills as many places as possible, then has as
// few pairs as possible of the worst rank, then of the next, and so on:
// [AimBadRanks] alone, with the proof [Staged] and what [Lexicographic] says
// (Huang, Kavitha, Mehlhorn and Michail, "Fair matchings and related problems",
// Algorithmica 74, 2016). A mentee gains by ranking low, or leaving out, whoever they
// would not have. The zero value is ready for use.
type Fair struct{}

// Leximin is the solver for whoever is worst off: it fills as many places as
// possible, lifts the least score as high as possible for as many as possible,
// then the next, and so on: [AimLeximin] alone, with the proof [Staged] and what
// [Lexicographic] says (Burkard and Rendl, "Lexicographic bottleneck problems",
// Operations Research Letters 10, 1991). Whoever makes their score with somebody
// look low is likely to be spared that mentor. The zero value is ready for use.
type Leximin struct{}

// Solve finds the choice that gives as many as possible their first rank, and so
// on.
func (RankMaximal) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	return Lexicographic{[]Aim{AimRanks}}.Solve(ctx, in, progress)
}

// Solve finds the choice with the fewest bad ranks.
func (Fair) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	return Lexicographic{[]Aim{AimBadRanks}}.Solve(ctx, in, progress)
}

// Solve finds the choice that is best for whoever is worst off.
func (Leximin) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	return Lexicographic{[]Aim{AimLeximin}}.Solve(ctx, in, progress)
}

// Solve finds the choice that is best in the aims. The error wraps
// [ErrInstance], [ErrGroups] or [mentorship.ErrText], the latter for an aim that
// is not in the vocabulary, or the cause for which the context was cancelled.
func (l Lexicographic) Solve(ctx context.Context, in Instance, progress func(done, total int)) (Solution, error) {
	if err := in.Validate(); err != nil {
		return Solution{}, err
	}
	if in.grouped() {
		return Solution{}, fmt.Errorf("%w: %d together, %d apart", ErrGroups, in.Together.Len(), in.Apart.Len())
	}
	aims := l.Aims
	if len(aims) == 0 {
		aims = in.Objective.aims()
	}
	p, possible, err := in.staging(aims)
	if err != nil {
		return Solution{}, err
	}
	if !possible {
		return in.clash(ctx, DefaultEffort)
	}
	found, err := stages.Solve(p, func(done, total int) bool {
		progress(done, total)
		return ctx.Err() == nil
	})
	switch {
	case err != nil:
		return Solution{}, fmt.Errorf("%w: %w", ErrInstance, err)
	case !found.Complete:
		return Solution{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	case found.Violation != nil:
		return in.clash(ctx, DefaultEffort)
	}
	s := Solution{Chosen: found.Chosen, Proof: Staged, Aims: slices.Clone(aims)}
	for _, stage := range found.Stages {
		s.Stages = append(s.Stages, in.stage(aims[stage.Aim], stage))
	}
	return s, nil
}

// aims returns the objective as aims.
func (o Objective) aims() []Aim {
	if o == Score {
		return []Aim{AimScore, AimPlaces}
	}
	return []Aim{AimPlaces, AimScore}
}

// staging returns the instance as a problem in stages, and whether its minima
// and locks pass a first look.
func (in Instance) staging(aims []Aim) (p stages.Problem, possible bool, err error) {
	p = stages.Problem{Graph: in.graph(), MenteeMinimum: in.MenteeMinimum, MentorMinimum: in.MentorMinimum}
	for _, a := range aims {
		if err := a.UnmarshalText([]byte(a)); err != nil {
			return p, false, fmt.Errorf("matching: %w", err)
		}
		if a.ranked() && p.Rank == nil {
			p.Rank = in.ranks()
		}
		p.Aims = append(p.Aims, stages.Aim(slices.Index(staged(), a)))
	}
	for k, i := range in.LockedMentee {
		e, eligible := in.find(int(in.LockedMentor[k]), int(i))
		if !eligible {
			return p, false, nil
		}
		p.Fixed = append(p.Fixed, e)
	}
	tooMuch := func(minimum, capacity []int32) bool {
		for k, n := range minimum {
			if n > capacity[k] {
				return true
			}
		}
		return false
	}
	return p, !tooMuch(in.MenteeMinimum, in.MenteeCapacity) && !tooMuch(in.MentorMinimum, in.MentorCapacity), nil
}

// staged returns the aims in the order of package stages.
func staged() []Aim {
	return []Aim{
		stages.Places: AimPlaces, stages.Score: AimScore, stages.Ranks: AimRanks,
		stages.Worst: AimWorstOff, stages.BadRanks: AimBadRanks, stages.Leximin: AimLeximin,
	}
}

// stage names the people of a stage.
func (in Instance) stage(aim Aim, from stages.Stage) AimStage {
	return AimStage{
		Aim: aim, Counts: staged()[from.Kind], Level: from.Level, Value: from.Value,
		Mentors: aimPrices(in.Mentors, from.Mentors), Mentees: aimPrices(in.Mentees, from.Mentees),
	}
}

// aimPrices names the people of prices.
func aimPrices(ids []mentorship.PersonID, prices []stages.Price) []AimPrice {
	list := make([]AimPrice, len(prices))
	for k, p := range prices {
		list[k] = AimPrice{ids[p.Person], p.Price}
	}
	return list
}
