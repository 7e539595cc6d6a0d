package ssptest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

var kit = ssptest.Kit{Solve: ssp.Solve, Places: 3}

// The plain solver passes what others are tried on.
func TestRun(t *testing.T) { kit.Run(t) }

func FuzzSolve(f *testing.F)    { kit.FuzzSolve(f) }
func FuzzSolveRaw(f *testing.F) { kit.FuzzSolveRaw(f) }

// A referee who approves of everything would make the other tests hollow.
func TestFaultIsFound(t *testing.T) {
	t.Parallel()
	g := ssptest.Graph([]int32{1, 1, 2}, []int32{1, 1, 3},
		[]int64{9, 7, ssptest.Forbidden},
		[]int64{9, 4, ssptest.Forbidden},
		[]int64{5, 4, 6})
	tests := map[string]struct {
		spoil  func(*ssp.Solution)
		reason string
	}{
		"a worse choice": {func(s *ssp.Solution) {
			s.Chosen = []int32{0, 3, 6}
			s.Value.Second -= 3
		}, "prices prove only the best choice"},
		"nothing chosen": {func(s *ssp.Solution) {
			s.Chosen = nil
			s.Value = ssp.Weight{}
		}, "an empty choice keeps to all capacities"},
		"chosen twice":    {func(s *ssp.Solution) { s.Chosen[1] = s.Chosen[0] }, "a pair counts once"},
		"mentee over":     {func(s *ssp.Solution) { s.Chosen = []int32{0, 1, 2, 6} }, "mentee 0 has one place"},
		"mentor over":     {func(s *ssp.Solution) { s.Chosen = []int32{0, 2, 6} }, "mentor 0 has one place"},
		"wrong value":     {func(s *ssp.Solution) { s.Value.Second++ }, "the value is the sum of the weights"},
		"mentee's price":  {func(s *ssp.Solution) { s.MenteePrice[0].Second-- }, "the pair chosen no longer covered by prices elsewhere"},
		"mentor's price":  {func(s *ssp.Solution) { s.MentorPrice[0].Second++ }, "the pair chosen is too dear"},
		"price of a room": {func(s *ssp.Solution) { s.MentorPrice[2].Second++ }, "mentor 2 has room for two more"},
		"negative price":  {func(s *ssp.Solution) { s.MentorPrice[2].Second-- }, "a price is at least zero"},
		"incomplete":      {func(s *ssp.Solution) { s.Complete = false }, "a partial solution proves nothing"},
		"prices missing":  {func(s *ssp.Solution) { s.MentorPrice = nil }, "there is one for everybody"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := kit.Solved(t, g, ssp.Participation)
			require.Equal(t, []int32{1, 2, 6}, s.Chosen)
			tt.spoil(&s)
			assert.NotEmpty(t, ssptest.Fault(g, ssp.Participation, s), tt.reason)
		})
	}
}
