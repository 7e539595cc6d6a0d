package ssp_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

func TestSolve(t *testing.T) {
	t.Parallel()
	const no = ssptest.Forbidden
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
			ssptest.Graph(nil, []int32{1, 2}), nil, nil,
			"mentors alone make no pair",
		},
		"nobody to teach": {
			ssptest.Graph([]int32{1, 2}, nil, nil, nil), nil, nil,
			"mentees alone make no pair",
		},
		"most matched before best score": {
			ssptest.Graph([]int32{1, 1}, []int32{1, 1}, []int64{100, 1}, []int64{90, no}),
			[]int32{1, 2},
			[]int32{0},
			"two matched with 91 beat one with 100, unless only the score counts",
		},
		"score decides among equally many": {
			ssptest.Graph([]int32{1, 1}, []int32{1, 1}, []int64{5, 4}, []int64{7, 5}),
			[]int32{1, 2},
			[]int32{1, 2},
			"4 + 7 beats 5 + 5",
		},
		"all scores negative": {
			ssptest.Graph([]int32{1, 1}, []int32{1, 1}, []int64{-3, -1}, []int64{-2, -9}),
			[]int32{1, 2},
			nil,
			"a negative score is no bar to being matched, but adds nothing to a score",
		},
		"a ssptest.Forbidden pair takes no place": {
			ssptest.Graph([]int32{1, 1}, one, []int64{no}, []int64{-5}),
			[]int32{0},
			nil,
			"a pair that is not there cannot be better than a negative score",
		},
		"score zero": {
			ssptest.Graph([]int32{1, 1}, one, []int64{0}, []int64{0}),
			[]int32{0},
			[]int32{0},
			"among equal scores more matched is better",
		},
		"score zero gives way": {
			ssptest.Graph([]int32{1, 1}, []int32{1, 1}, []int64{0, no}, []int64{6, 5}),
			[]int32{0, 2},
			[]int32{1},
			"matching one more would cost a point",
		},
		"mentor without capacity": {
			ssptest.Graph([]int32{1, 1}, []int32{0, 1}, []int64{9, 2}, []int64{9, 1}),
			[]int32{1},
			[]int32{1},
			"a capacity of 0 is nobody, not no limit",
		},
		"mentee without capacity": {
			ssptest.Graph([]int32{0, 1}, one, []int64{9}, []int64{1}),
			[]int32{1},
			[]int32{1},
			"a mentee who wants nobody holds no place",
		},
		"a pair at most once": {
			ssptest.Graph([]int32{3}, []int32{5, 1}, []int64{9, 2}),
			[]int32{0, 1},
			[]int32{0, 1},
			"capacity left on both sides does not double a pair",
		},
		"two mentors against one": {
			ssptest.Graph([]int32{2, 1}, []int32{1, 1}, []int64{5, 5}, []int64{8, 1}),
			[]int32{1, 2},
			[]int32{1, 2},
			"the second mentor of one mentee gives way to the first of another",
		},
		"greatest capacities": {
			ssptest.Graph([]int32{math.MaxInt32, math.MaxInt32}, []int32{math.MaxInt32, 1}, []int64{4, 3}, []int64{2, 1}),
			[]int32{0, 1, 2},
			[]int32{0, 1, 2},
			"no limit in practice, and no memory for places that nobody can take",
		},
		"greatest and least scores": {
			ssptest.Graph([]int32{1, 1}, []int32{1, 1},
				[]int64{math.MaxInt32, math.MinInt32}, []int64{math.MaxInt32, math.MinInt32 + 1}),
			[]int32{0, 3},
			[]int32{0},
			"the difference of two scores does not fit an int32",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			assert.Empty(t, cmp.Diff(tt.participation, kit.Solved(t, tt.graph, ssp.Participation).Chosen), tt.reason)
			assert.Empty(t, cmp.Diff(tt.scoreOnly, kit.Solved(t, tt.graph, ssp.ScoreOnly).Chosen), tt.reason)
		})
	}
}

func TestSolutionSaysWhatItIsWorth(t *testing.T) {
	t.Parallel()
	g := ssptest.Graph([]int32{1, 1}, []int32{1, 1}, []int64{7, ssptest.Forbidden}, []int64{6, ssptest.Forbidden})
	want := ssp.Solution{
		Chosen:      []int32{0},
		Value:       ssp.Weight{First: 1, Second: 7},
		MenteePrice: []ssp.Weight{{First: 0, Second: 1}, {}},
		MentorPrice: []ssp.Weight{{First: 1, Second: 6}, {}},
		Complete:    true,
	}
	assert.Empty(t, cmp.Diff(want, kit.Solved(t, g, ssp.Participation)))
}

func TestErrorsComeAlone(t *testing.T) {
	t.Parallel()
	s, err := ssp.Solve(bipartite.Graph{Score: []int32{1}}, ssp.Participation, nil)
	require.ErrorIs(t, err, bipartite.ErrGraph)
	assert.Zero(t, s)
	s, err = ssp.Solve(bipartite.Graph{}, ssp.ScoreOnly+1, nil)
	require.ErrorIs(t, err, ssp.ErrObjective)
	assert.Zero(t, s)
}

func TestProgress(t *testing.T) {
	t.Parallel()
	g := ssptest.DenseContested(ssptest.Random(1), 12, 4, 2)
	full := kit.Solved(t, g, ssp.Participation)
	for stop := range 14 {
		var told []int
		s, err := ssp.Solve(g, ssp.Participation, func(done, total int) bool {
			require.Equal(t, 12, total)
			told = append(told, done)
			return done != stop
		})
		require.NoError(t, err)
		if stop == 0 || stop >= 12 {
			assert.Empty(t, cmp.Diff(full, s), "nothing left to stop after %d", stop)
			assert.Len(t, told, 12)
			continue
		}
		assert.Equal(t, stop, told[len(told)-1], "stops at once")
		assert.False(t, s.Complete)
		assert.Nil(t, s.MenteePrice)
		assert.Nil(t, s.MentorPrice)
		assert.Len(t, s.Chosen, min(stop, 8), "as many as the mentors can take")
		assert.Equal(t, int64(len(s.Chosen)), s.Value.First)
		assert.True(t, slices.IsSorted(s.Chosen))
	}
	_, err := ssp.Solve(ssptest.Graph(nil, []int32{1}), ssp.Participation, func(int, int) bool {
		t.Error("told of nobody")
		return true
	})
	require.NoError(t, err)
}

func TestBestCandidatesComeFirst(t *testing.T) {
	t.Parallel()
	g := ssptest.Graph([]int32{1, 1, 1}, []int32{1, 1, 1}, []int64{5, 4, 6}, []int64{1, 8, 2}, []int64{8, 0, 7})
	tests := map[int]struct {
		chosen []int32
		reason string
	}{
		1: {[]int32{4}, "mentees 1 and 2 can score 8; the lower number goes first"},
		2: {[]int32{4, 6}, "mentee 0 comes last"},
	}
	for stop, tt := range tests {
		s, err := ssp.Solve(g, ssp.Participation, func(done, _ int) bool { return done != stop })
		require.NoError(t, err)
		assert.Empty(t, cmp.Diff(tt.chosen, s.Chosen), tt.reason)
	}
}
