package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/solve/internal/cost"
	"github.com/go-mentorship/mentorkit/examples/solve/internal/file"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A ranker finds a matching by rankings, and may have more to say of it.
type ranker func(ctx context.Context, r matching.Rankings) (mentor []int32, more string, err error)

// byRank are the objectives of an instance with rankings, but for those that
// need no stable matching; see [byRankAlone].
var byRank = map[string]ranker{
	"stable":        matched(matching.Stable{}),
	"stable-mentor": matched(matching.Stable{Proposing: mentorship.RoleMentor}),
	"max-stable":    maxStable,
	"egalitarian":   matched(matching.Egalitarian{}),
	"min-regret":    matched(matching.MinRegret{}),
	"sex-equal":     sexEqual,
	"count-stable":  countStable,
}

// byRankAlone are the objectives of an instance with rankings that look at the
// ranks of mentees and at no blocking pair.
var byRankAlone = map[string]matching.Solver{
	"rank-maximal": matching.RankMaximal{},
}

func matched(s interface {
	Match(ctx context.Context, r matching.Rankings) ([]int32, error)
},
) ranker {
	return func(ctx context.Context, r matching.Rankings) ([]int32, string, error) {
		mentor, err := s.Match(ctx, r)
		return mentor, "", err
	}
}

// maxStable tells how many any stable matching matches at most.
func maxStable(ctx context.Context, r matching.Rankings) ([]int32, string, error) {
	most, err := matching.MaxStable{}.Search(ctx, r)
	return most.Mentor, fmt.Sprintf(" bound=%d", most.Bound), err
}

// sexEqual tells the difference between the sides, and what it is at least.
func sexEqual(ctx context.Context, r matching.Rankings) ([]int32, string, error) {
	l, err := matching.NewLattice(ctx, r)
	if err != nil {
		return nil, "", err
	}
	b := l.SexEqual(ctx, 0)
	return b.Mentor, fmt.Sprintf(" gap=%d bound=%d", b.Gap, b.Bound), ctx.Err()
}

// countStable counts all stable matchings and takes the one that is best for
// mentees.
func countStable(ctx context.Context, r matching.Rankings) ([]int32, string, error) {
	l, err := matching.NewLattice(ctx, r)
	if err != nil {
		return nil, "", err
	}
	n, exact := l.Count(ctx, 0)
	return l.MenteeOptimal().Mentor, fmt.Sprintf(" count=%s exact=%s", n, yes(exact)), ctx.Err()
}

func solvePrefs(ctx context.Context, p *file.Prefs, name *string) (answer, error) {
	if *name == "" {
		*name = "stable"
	}
	stable, ok := byRank[*name]
	alone, also := byRankAlone[*name]
	if !ok && !also {
		return answer{}, fmt.Errorf("no objective %q for rankings; there are %s", *name, strings.Join(append(names(byRank), names(byRankAlone)...), ", "))
	}
	checking := cost.Start()
	rankings, err := matching.NewRankings(matching.Lists(p.Mentees), matching.Lists(p.Mentors), p.Capacity)
	if err != nil {
		return answer{}, err
	}
	checked := checking.Wall().Seconds()
	preparing := cost.Start()
	var a answer
	if also {
		a, err = solveRanks(ctx, p, alone, preparing)
	} else {
		a.prepS = preparing.Wall().Seconds()
		solving := cost.Start()
		a.mentor, a.count, err = stable(ctx, rankings)
		a.solveS, a.cpuS = solving.Wall().Seconds(), preparing.Processor().Seconds()
	}
	if err != nil {
		return answer{}, err
	}
	wrong := rankings.Verify(a.mentor)
	if !also {
		a.verified = wrong
	}
	if unstable, ok := errors.AsType[*matching.SolutionError](wrong); ok {
		for _, f := range unstable.Faults {
			a.blocking += one(f.Kind == matching.FaultBlocking)
		}
	}
	a.score(p)
	a.count += fmt.Sprintf(" check_s=%.4f", checked)
	return a, nil
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// solveRanks solves the instance of the ranks that mentees give.
func solveRanks(ctx context.Context, p *file.Prefs, s matching.Solver, meter cost.Meter) (answer, error) {
	scores := &file.Scores{Start: p.Mentees.Start, Capacity: p.Capacity}
	var ranks []int32
	type entry struct{ mentor, rank int32 }
	var row []entry
	for i := range len(p.Mentees.Start) - 1 {
		row = row[:0]
		for k := p.Mentees.Start[i]; k < p.Mentees.Start[i+1]; k++ {
			e := entry{p.Mentees.To[k], k - p.Mentees.Start[i]}
			if p.Mentees.Rank != nil {
				e.rank = p.Mentees.Rank[k]
			}
			row = append(row, e)
		}
		slices.SortFunc(row, func(a, b entry) int { return cmp.Compare(a.mentor, b.mentor) })
		for _, e := range row {
			scores.Mentor, ranks = append(scores.Mentor, e.mentor), append(ranks, e.rank)
		}
	}
	scores.Score = make([]int32, len(ranks))
	in := instance(scores)
	in.MenteeRank = ranks
	a := answer{prepS: meter.Wall().Seconds()}
	solving := cost.Start()
	solution, err := s.Solve(ctx, in, func(int, int) {})
	if err != nil {
		return answer{}, err
	}
	a.solveS, a.cpuS = solving.Wall().Seconds(), meter.Processor().Seconds()
	a.verified = in.Verify(solution)
	a.mentor = mentors(in, solution)
	return a, nil
}

// score adds up the places that all have in each other's rankings.
func (a *answer) score(p *file.Prefs) {
	for i, j := range a.mentor {
		if j < 0 {
			continue
		}
		a.matched++
		a.total += place(p.Mentees, int32(i), j) + place(p.Mentors, j, int32(i))
	}
}

// place returns the place of somebody in the ranking of a person, from 1.
func place(l file.Lists, person, other int32) int64 {
	for k := l.Start[person]; k < l.Start[person+1]; k++ {
		if l.To[k] != other {
			continue
		}
		if l.Rank != nil {
			return int64(l.Rank[k]) + 1
		}
		return int64(k-l.Start[person]) + 1
	}
	return 0
}

func names[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// objectives are the names of all.
func objectives() []string {
	all := slices.Concat(names(byScore), names(byRank), names(byRankAlone))
	slices.Sort(all)
	return slices.Compact(all)
}
