package bound_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/bound"
)

// marked returns which pairs a solution has.
func marked(p bound.Problem, s bound.Solution) []bool {
	chosen := make([]bool, len(p.Graph.Mentor))
	for _, e := range s.Chosen {
		chosen[e] = true
	}
	return chosen
}

func TestSolveAgainstEveryChoice(t *testing.T) {
	seen := map[bound.Outcome]int{}
	for seed := range uint64(scaletest.Pick(8000, 500)) {
		g := rand.New(rand.NewPCG(seed, 7))
		p := random(g, 1+g.IntN(4), 1+g.IntN(3))
		want, possible := twin(p)
		for _, effort := range []int{1000, 1, 2, 3, 5} {
			s, err := bound.Solve(p, effort, nil)
			require.NoError(t, err)
			require.LessOrEqual(t, s.Nodes, effort)
			seen[s.Outcome]++
			switch s.Outcome {
			case bound.Best:
				require.True(t, possible, "seed %d: %+v", seed, p)
				require.Equal(t, want, s.Value, "seed %d: %+v", seed, p)
				require.Equal(t, want, s.Bound, "seed %d: %+v", seed, p)
				require.True(t, permitted(p, marked(p, s)), "seed %d: %+v", seed, p)
			case bound.Found:
				require.NotEqual(t, 1000, effort)
				require.False(t, s.Bound.Less(want), "seed %d: %+v", seed, p)
				require.True(t, permitted(p, marked(p, s)), "seed %d: %+v", seed, p)
			case bound.Impossible:
				require.False(t, possible, "seed %d: %+v", seed, p)
			case bound.Undecided:
				require.NotEqual(t, 1000, effort)
			case bound.Stopped:
				require.Fail(t, "nobody stopped it")
			}
		}
	}
	t.Log(seen)
	for _, o := range []bound.Outcome{bound.Best, bound.Found, bound.Impossible, bound.Undecided} {
		assert.NotZero(t, seen[o], "outcome %d", o)
	}
}

func TestAnyPermittedChoiceWillDo(t *testing.T) {
	for seed := range uint64(scaletest.Pick(5000, 500)) {
		g := rand.New(rand.NewPCG(seed, 8))
		p := random(g, 1+g.IntN(4), 1+g.IntN(3))
		p.First, p.Second = nil, nil
		_, possible := twin(p)
		s, err := bound.Solve(p, 1000, nil)
		require.NoError(t, err)
		if !possible {
			require.Equal(t, bound.Impossible, s.Outcome, "seed %d: %+v", seed, p)
			continue
		}
		require.Equal(t, bound.Best, s.Outcome, "seed %d: %+v", seed, p)
		require.True(t, permitted(p, marked(p, s)), "seed %d: %+v", seed, p)
	}
}

// Lists without members in common need no search.
func TestListsApartAreAFlow(t *testing.T) {
	for seed := range uint64(5) {
		p := programme(seed, 100, 25, 0, 8, 12)
		s, err := bound.Solve(p, 1, nil)
		require.NoError(t, err)
		assert.Equal(t, bound.Best, s.Outcome)
		assert.Equal(t, s.Value, s.Bound, "the prices of gates close the gap")
		assert.True(t, permitted(p, marked(p, s)))
		assert.Empty(t, s.Cases)
	}
}

func TestEqualProblemsGiveEqualSolutions(t *testing.T) {
	p := programme(1, 60, 15, 6, 6, 2)
	want, err := bound.Solve(p, 1000, nil)
	require.NoError(t, err)
	require.Equal(t, bound.Best, want.Outcome)
	for range 3 {
		got, err := bound.Solve(p, 1000, nil)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
}

func TestProgressStops(t *testing.T) {
	p := programme(2, 60, 15, 6, 6, 2)
	for after := range 20 {
		n := 0
		s, err := bound.Solve(p, 1000, func(done, total int) bool {
			require.LessOrEqual(t, done, total)
			n++
			return n <= after
		})
		require.NoError(t, err)
		require.Equal(t, bound.Stopped, s.Outcome)
		require.Empty(t, s.Chosen, "half a search is none")
		require.Equal(t, after+1, n, "soon")
	}
}

func TestMalformedProblemsAreRefused(t *testing.T) {
	right := func() bound.Problem {
		return bound.Problem{
			Graph: bipartite.Graph{Start: []int32{0, 1, 2}, Mentor: []int32{0, 0}, Score: []int32{0, 0}, MenteeCapacity: []int32{1, 1}, MentorCapacity: []int32{2}},
			First: []int64{1, 1}, Second: []int64{1, 1},
		}
	}
	s, err := bound.Solve(right(), 1, nil)
	require.NoError(t, err)
	require.Equal(t, bound.Best, s.Outcome)
	s, err = bound.Solve(bound.Problem{}, 0, nil)
	require.NoError(t, err, "nobody is no problem")
	require.Equal(t, bound.Best, s.Outcome)
	tests := map[string]func(*bound.Problem){
		"a weight for each pair":     func(p *bound.Problem) { p.First = p.First[1:] },
		"both weights":               func(p *bound.Problem) { p.Second = nil },
		"a minimum for each mentee":  func(p *bound.Problem) { p.MenteeMinimum = []int32{1} },
		"a minimum for each mentor":  func(p *bound.Problem) { p.MentorMinimum = []int32{1, 1} },
		"locks of two sides":         func(p *bound.Problem) { p.LockedMentor = []int32{0} },
		"locks of somebody":          func(p *bound.Problem) { p.LockedMentor, p.LockedMentee = []int32{1}, []int32{0} },
		"locks of somebody at all":   func(p *bound.Problem) { p.LockedMentor, p.LockedMentee = []int32{0}, []int32{-1} },
		"groups in order":            func(p *bound.Problem) { p.Together = [][]int32{{1, 0}} },
		"groups of somebody":         func(p *bound.Problem) { p.Apart = [][]int32{{0, 2}} },
		"groups of somebody at all":  func(p *bound.Problem) { p.Apart = [][]int32{{-1, 0}} },
		"minima that are not absurd": func(p *bound.Problem) { p.MenteeMinimum = []int32{0, -1} },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			p := right()
			change(&p)
			_, err := bound.Solve(p, 1, nil)
			require.ErrorIs(t, err, bound.ErrProblem)
		})
	}
	p := right()
	p.Graph.Start = nil
	_, err = bound.Solve(p, 1, nil)
	require.ErrorIs(t, err, bipartite.ErrGraph)
}
