package stages_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/stages"
)

// Two aims have a solver of their own, which goes another way.
func TestSameAsReferee(t *testing.T) {
	t.Parallel()
	for k := range scaletest.Pick(40, 4) {
		p := sparse(100+50*k, 3+k%3, k%2 == 0, []int32{3, 100, 10_000}[k%3])
		for e := range p.Graph.Score {
			p.Graph.Score[e] -= int32(k % 5 * 20)
		}
		for i := range p.Graph.MenteeCapacity {
			p.Graph.MenteeCapacity[i] = int32((i + k) % 3)
		}
		for _, test := range []struct {
			objective ssp.Objective
			aims      []stages.Aim
		}{
			{ssp.Participation, []stages.Aim{stages.Places, stages.Score}},
			{ssp.ScoreOnly, []stages.Aim{stages.Score, stages.Places}},
		} {
			want, err := ssp.Solve(p.Graph, test.objective, nil)
			require.NoError(t, err)
			p.Aims = test.aims
			got, err := stages.Solve(p, nil)
			require.NoError(t, err)
			require.Equal(t, want.Value, ssp.Weight{First: got.Stages[0].Value, Second: got.Stages[1].Value})
		}
	}
}
