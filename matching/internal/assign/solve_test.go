package assign_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/assign"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

func TestSolve(t *testing.T) {
	t.Parallel()
	const no = forbidden
	one := []int32{1}
	tests := map[string]struct {
		graph         bipartite.Graph
		participation []int32
		scoreOnly     []int32
		reason        string
	}{
		"the zero graph": {
			bipartite.Graph{},
			nil, nil,
			"nobody is not an error",
		},
		"nobody to learn": {
			graph(nil, []int32{1, 2}), nil, nil,
			"mentors alone make no pair",
		},
		"nobody to teach": {
			graph([]int32{1, 2}, nil, nil, nil), nil, nil,
			"mentees alone make no pair",
		},
		"most matched before best score": {
			graph([]int32{1, 1}, []int32{1, 1}, []int64{100, 1}, []int64{90, no}),
			[]int32{1, 2},
			[]int32{0},
			"two matched with 91 beat one with 100, unless only the score counts",
		},
		"score decides among equally many": {
			graph([]int32{1, 1}, []int32{1, 1}, []int64{5, 4}, []int64{7, 5}),
			[]int32{1, 2},
			[]int32{1, 2},
			"4 + 7 beats 5 + 5",
		},
		"all scores negative": {
			graph([]int32{1, 1}, []int32{1, 1}, []int64{-3, -1}, []int64{-2, -9}),
			[]int32{1, 2},
			nil,
			"a negative score is no bar to being matched, but adds nothing to a score",
		},
		"a forbidden pair takes no place": {
			graph([]int32{1, 1}, one, []int64{no}, []int64{-5}),
			[]int32{0},
			nil,
			"a pair that is not there cannot be better than a negative score",
		},
		"score zero": {
			graph([]int32{1, 1}, one, []int64{0}, []int64{0}),
			[]int32{0},
			[]int32{0},
			"among equal scores more matched is better",
		},
		"score zero gives way": {
			graph([]int32{1, 1}, []int32{1, 1}, []int64{0, no}, []int64{6, 5}),
			[]int32{0, 2},
			[]int32{1},
			"matching one more would cost a point",
		},
		"mentor without capacity": {
			graph([]int32{1, 1}, []int32{0, 1}, []int64{9, 2}, []int64{9, 1}),
			[]int32{1},
			[]int32{1},
			"a capacity of 0 is nobody, not no limit",
		},
		"mentee without capacity": {
			graph([]int32{0, 1}, one, []int64{9}, []int64{1}),
			[]int32{1},
			[]int32{1},
			"a mentee who wants nobody holds no place",
		},
		"a pair at most once": {
			graph([]int32{3}, []int32{5, 1}, []int64{9, 2}),
			[]int32{0, 1},
			[]int32{0, 1},
			"capacity left on both sides does not double a pair",
		},
		"two mentors against one": {
			graph([]int32{2, 1}, []int32{1, 1}, []int64{5, 5}, []int64{8, 1}),
			[]int32{1, 2},
			[]int32{1, 2},
			"the second mentor of one mentee gives way to the first of another",
		},
		"greatest capacities": {
			graph([]int32{math.MaxInt32, math.MaxInt32}, []int32{math.MaxInt32, 1}, []int64{4, 3}, []int64{2, 1}),
			[]int32{0, 1, 2},
			[]int32{0, 1, 2},
			"no limit in practice, and no memory for places that nobody can take",
		},
		"greatest and least scores": {
			graph([]int32{1, 1}, []int32{1, 1},
				[]int64{math.MaxInt32, math.MinInt32}, []int64{math.MaxInt32, math.MinInt32 + 1}),
			[]int32{0, 3},
			[]int32{0},
			"the difference of two scores does not fit an int32",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.ElementsMatch(t, tt.participation, solved(t, tt.graph, ssp.Participation).Chosen, tt.reason)
			assert.ElementsMatch(t, tt.scoreOnly, solved(t, tt.graph, ssp.ScoreOnly).Chosen, tt.reason)
		})
	}
}

func TestSolutionSaysWhatItIsWorth(t *testing.T) {
	t.Parallel()
	g := graph([]int32{1, 1}, []int32{1, 1}, []int64{7, forbidden}, []int64{6, forbidden})
	want := ssp.Solution{
		Chosen:      []int32{0},
		Value:       ssp.Weight{First: 1, Second: 7},
		MenteePrice: []ssp.Weight{{First: 0, Second: 1}, {}},
		MentorPrice: []ssp.Weight{{First: 1, Second: 6}, {}},
		Complete:    true,
	}
	assert.Empty(t, cmp.Diff(want, solved(t, g, ssp.Participation)))
}

func TestErrorsComeAlone(t *testing.T) {
	t.Parallel()
	s, err := assign.Solve(bipartite.Graph{Score: []int32{1}}, ssp.Participation, nil)
	require.ErrorIs(t, err, bipartite.ErrGraph)
	assert.Zero(t, s)
	s, err = assign.Solve(bipartite.Graph{}, ssp.ScoreOnly+1, nil)
	require.ErrorIs(t, err, ssp.ErrObjective)
	assert.Zero(t, s)
}

func TestProgress(t *testing.T) {
	t.Parallel()
	g := denseContested(random(1), 300, 40, 5)
	full := solved(t, g, ssp.Participation)
	last := 0
	s, err := assign.Solve(g, ssp.Participation, func(done, total int) bool {
		require.Equal(t, 300, total)
		require.GreaterOrEqual(t, done, last)
		last = done
		return done < total // the last answer does not matter
	})
	require.NoError(t, err)
	assert.Equal(t, 300, last)
	assert.Empty(t, cmp.Diff(full, s))
	for _, stop := range []int{0, 100, 200, 250, 299} {
		told := 0
		s, err := assign.Solve(g, ssp.Participation, func(done, _ int) bool {
			told = done
			return done < stop
		})
		require.NoError(t, err)
		assert.GreaterOrEqual(t, told, stop)
		assert.False(t, s.Complete)
		assert.Nil(t, s.MenteePrice)
		assert.Nil(t, s.MentorPrice)
		assert.True(t, slices.IsSorted(s.Chosen))
		mentees, mentors := map[int32]int{}, map[int32]int{}
		for _, e := range s.Chosen {
			mentees[e/40]++
			mentors[g.Mentor[e]]++
			assert.Equal(t, 1, mentees[e/40])
			assert.LessOrEqual(t, mentors[g.Mentor[e]], 5)
		}
		assert.Equal(t, int64(len(s.Chosen)), s.Value.First)
	}
	_, err = assign.Solve(graph(nil, []int32{1}), ssp.Participation, func(int, int) bool {
		t.Error("told of nobody")
		return true
	})
	require.NoError(t, err)
}
