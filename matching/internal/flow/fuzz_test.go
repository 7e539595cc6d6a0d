package flow_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/flow"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

// FuzzSolve draws a problem from a seed and widens the weights: a proof comes
// back, and the opinion of the slow twin agrees.
func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), int64(1))
	f.Add(uint64(2), int64(1<<49))
	f.Fuzz(func(t *testing.T, seed uint64, factor int64) {
		p := draw(random(seed), 4, 4, -4, 6, 3)
		for e := range p.Weight {
			p.Weight[e] *= factor
		}
		s, err := flow.Solve(p, nil)
		if err != nil {
			require.ErrorIs(t, err, flow.ErrTooLarge)
			return
		}
		require.Empty(t, fault(p, s))
		if len(p.Weight) <= 12 {
			best, feasible := bruteForce(p)
			require.Equal(t, feasible, s.Violation == nil)
			require.Equal(t, best, s.Value)
		}
	})
}

// FuzzSolveRaw puts anything into the arrays: an error or a proof comes back.
func FuzzSolveRaw(f *testing.F) {
	f.Add([]byte{2, 0, 1, 1, 0, 1, 5, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		array := func() []int32 { return ssptest.Array(&data) }
		p := flow.Problem{
			Graph: bipartite.Graph{Start: array(), Mentor: array(), MenteeCapacity: array(), MentorCapacity: array()},
			Fixed: array(), Barred: array(), Start: array(), MenteeMinimum: array(), MentorMinimum: array(),
		}
		p.Graph.Score = make([]int32, len(p.Graph.Mentor))
		for _, w := range array() {
			p.Weight = append(p.Weight, int64(w))
		}
		s, err := flow.Solve(p, nil)
		if err == nil {
			require.Empty(t, fault(p, s))
		}
	})
}

func TestRefused(t *testing.T) {
	t.Parallel()
	good := func() flow.Problem {
		return problem([]int32{0, 1}, []int32{1, 1}, []int32{0, 0}, []int32{1, 1}, []int64{1, 2}, []int64{3, 4})
	}
	tests := map[string]struct {
		spoil  func(*flow.Problem)
		want   error
		reason string
	}{
		"graph":            {func(p *flow.Problem) { p.Graph.Start = nil }, bipartite.ErrGraph, "the graph is checked first"},
		"weights":          {func(p *flow.Problem) { p.Weight = p.Weight[1:] }, flow.ErrProblem, "one for each pair"},
		"mentee's minimum": {func(p *flow.Problem) { p.MenteeMinimum[0] = 2 }, flow.ErrProblem, "at most the capacity"},
		"mentor's minimum": {func(p *flow.Problem) { p.MentorMinimum[0] = -1 }, flow.ErrProblem, "at least 0"},
		"minima":           {func(p *flow.Problem) { p.MentorMinimum = p.MentorMinimum[1:] }, flow.ErrProblem, "one for each"},
		"fixed twice":      {func(p *flow.Problem) { p.Fixed = []int32{1, 1} }, flow.ErrProblem, "rising"},
		"fixed, unknown":   {func(p *flow.Problem) { p.Fixed = []int32{4} }, flow.ErrProblem, "there are four pairs"},
		"fixed and barred": {func(p *flow.Problem) { p.Fixed, p.Barred = []int32{0, 2}, []int32{1, 2} }, flow.ErrProblem, "both at once"},
		"start, unknown":   {func(p *flow.Problem) { p.Start = []int32{-1} }, flow.ErrProblem, "numbers from zero"},
		"too large":        {func(p *flow.Problem) { p.Weight[0] = 1 << 55 }, flow.ErrTooLarge, "sums could leave an int64"},
		"the least":        {func(p *flow.Problem) { p.Weight[0] = math.MinInt64 }, flow.ErrTooLarge, "its size is no int64"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := good()
			test.spoil(&p)
			s, err := flow.Solve(p, nil)
			require.ErrorIs(t, err, test.want, test.reason)
			require.Zero(t, s)
		})
	}
}
