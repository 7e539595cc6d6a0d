package ssptest

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A Kit is a solver to be tried.
type Kit struct {
	// Solve has the contract of [ssp.Solve].
	Solve func(bipartite.Graph, ssp.Objective, ssp.Progress) (ssp.Solution, error)
	// Places is the greatest number of places that mentees have in problems that
	// are drawn, up to 3.
	Places int32
}

// Run tries the solver on everything that needs no fuzzing.
func (kit Kit) Run(t *testing.T) {
	t.Helper()
	for name, test := range map[string]func(*testing.T){
		"every small problem":                 kit.everySmallProblem,
		"every eligibility":                   kit.everyEligibility,
		"sampled problems":                    kit.sampledProblems,
		"properties":                          kit.properties,
		"places are interchangeable":          kit.placesAreInterchangeable,
		"everybody moves":                     kit.everybodyMoves,
		"greatest prices":                     kit.greatestPrices,
		"all scores equal":                    kit.allScoresEqual,
		"ladder":                              kit.ladder,
		"a million candidates for one mentor": kit.millionCandidatesForOneMentor,
		"families":                            kit.families,
	} {
		t.Run(name, test)
	}
}

// Solved solves a graph and requires a proof.
func (kit Kit) Solved(t *testing.T, g bipartite.Graph, o ssp.Objective) ssp.Solution {
	t.Helper()
	s, err := kit.Solve(g, o, nil)
	equal(t, nil, err)
	equal(t, "", Fault(g, o, s))
	return s
}

// Sparse draws up to k candidates for each of n mentees, scores in [low, high)
// and capacities from 0 to 3, those of mentees up to [Kit.Places].
func (kit Kit) Sparse(r *rand.Rand, n, m, k int, low, high int64) bipartite.Graph {
	menteeCapacity, mentorCapacity := make([]int32, n), make([]int32, m)
	for i := range menteeCapacity {
		menteeCapacity[i] = min(kit.Places, r.Int32N(4))
	}
	for j := range mentorCapacity {
		mentorCapacity[j] = r.Int32N(4)
	}
	return Build(menteeCapacity, mentorCapacity,
		func(i int) []int32 { return Some(r, m, r.IntN(k+1), false)(i) },
		func(int, int32) int32 { return int32(low + r.Int64N(high-low)) })
}

// equal requires that two values are deeply equal.
func equal(t *testing.T, want, got any, words ...any) {
	t.Helper()
	if !reflect.DeepEqual(want, got) {
		t.Fatalf("got %+v, want %+v: %v", got, want, words)
	}
}

// must requires that something holds.
func must(t *testing.T, holds bool, format string, args ...any) {
	t.Helper()
	if !holds {
		t.Fatalf(format, args...)
	}
}
