package main

import (
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

// A ranker finds a matching by rankings.
type ranker interface {
	Match(ctx context.Context, r matching.Rankings) ([]int32, error)
}

// byRank are the objectives of an instance with rankings.
var byRank = map[string]ranker{
	"stable":        matching.Stable{},
	"stable-mentor": matching.Stable{Proposing: mentorship.RoleMentor},
}

func solvePrefs(ctx context.Context, p *file.Prefs, name *string) (answer, error) {
	if *name == "" {
		*name = "stable"
	}
	how, ok := byRank[*name]
	if !ok {
		return answer{}, fmt.Errorf("no objective %q for rankings; there are %s", *name, strings.Join(names(byRank), ", "))
	}
	preparing := cost.Start()
	rankings, err := matching.NewRankings(matching.Lists(p.Mentees), matching.Lists(p.Mentors), p.Capacity)
	if err != nil {
		return answer{}, err
	}
	a := answer{prepS: preparing.Wall().Seconds()}
	solving := cost.Start()
	if a.mentor, err = how.Match(ctx, rankings); err != nil {
		return answer{}, err
	}
	a.solveS, a.cpuS = solving.Wall().Seconds(), preparing.Processor().Seconds()
	a.verified = rankings.Verify(a.mentor)
	if wrong, ok := errors.AsType[*matching.SolutionError](a.verified); ok {
		for _, f := range wrong.Faults {
			if f.Kind == matching.FaultBlocking {
				a.blocking++
			}
		}
	}
	a.score(p)
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
	all := append(names(byScore), names(byRank)...)
	slices.Sort(all)
	return slices.Compact(all)
}
