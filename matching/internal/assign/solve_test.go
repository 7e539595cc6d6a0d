package assign_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/assign"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

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
	s, err := assign.Solve(bipartite.Graph{Score: []int32{1}}, ssp.Participation, nil)
	require.ErrorIs(t, err, bipartite.ErrGraph)
	assert.Zero(t, s)
	s, err = assign.Solve(bipartite.Graph{}, ssp.ScoreOnly+1, nil)
	require.ErrorIs(t, err, ssp.ErrObjective)
	assert.Zero(t, s)
}

func TestProgress(t *testing.T) {
	t.Parallel()
	g := ssptest.DenseContested(ssptest.Random(1), 300, 40, 5)
	full := kit.Solved(t, g, ssp.Participation)
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
	_, err = assign.Solve(ssptest.Graph(nil, []int32{1}), ssp.Participation, func(int, int) bool {
		t.Error("told of nobody")
		return true
	})
	require.NoError(t, err)
}

// A large programme says now and then how far it is, also before anybody is left over.
func TestProgressOfTheAuction(t *testing.T) {
	t.Parallel()
	g := ssptest.SparseUniform(ssptest.Random(1), 40_000, 5)
	told := 0
	s, err := assign.Solve(g, ssp.Participation, func(int, int) bool {
		told++
		return false
	})
	require.NoError(t, err)
	assert.Equal(t, 1, told)
	assert.False(t, s.Complete)
	assert.Less(t, len(s.Chosen), 20_000)
}
