package stages_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/stages"
)

// Weights of one's own are an aim like any other: here one after the other, the
// second decides among the choices that are best in the first.
func TestGivenWeights(t *testing.T) {
	t.Parallel()
	p := stages.Problem{
		Graph: bipartite.Graph{ // two mentees, two mentors, all pairs
			Start: []int32{0, 2, 4}, Mentor: []int32{0, 1, 0, 1}, Score: []int32{0, 0, 0, 0},
			MenteeCapacity: []int32{1, 1}, MentorCapacity: []int32{1, 1},
		},
		Aims:  []stages.Aim{stages.Given, stages.Given},
		Given: [][]int64{{5, 5, 5, 5}, {0, 1, 2, 0}},
	}
	s, err := stages.Solve(p, nil)
	require.NoError(t, err)
	assert.Equal(t, []int32{1, 2}, s.Chosen, "the crossed pairs weigh 3 in the second aim")
	require.Len(t, s.Stages, 2)
	assert.Equal(t, []int64{10, 3}, []int64{s.Stages[0].Value, s.Stages[1].Value})
	assert.Equal(t, int64(1), s.Stages[1].Level)

	p.Given = p.Given[:1]
	_, err = stages.Solve(p, nil)
	require.ErrorIs(t, err, stages.ErrProblem, "no weights for the second aim")
	p.Given = [][]int64{{1}, {1}}
	_, err = stages.Solve(p, nil)
	require.ErrorIs(t, err, stages.ErrProblem, "too few weights")
}
