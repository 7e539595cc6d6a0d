package matching_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestAimText(t *testing.T) {
	t.Parallel()
	for _, want := range matching.Aims() {
		var a matching.Aim
		require.NoError(t, a.UnmarshalText([]byte(want)))
		assert.Equal(t, want, a)
	}
	a := matching.AimRanks
	for _, text := range []string{"", "Places", "places ", "fairness"} {
		require.ErrorIs(t, a.UnmarshalText([]byte(text)), mentorship.ErrText, "the vocabulary is closed")
		assert.Equal(t, matching.AimRanks, a, "a refused text changes nothing")
	}
}

// A proof by stages of what the objective seeks closes the gap; one of other
// aims says nothing about the worth.
func TestGapOfStages(t *testing.T) {
	t.Parallel()
	p := population(4, 4, 9)
	for _, o := range matching.Objectives() {
		p.Objective = o
		for _, test := range []struct {
			aims   []matching.Aim
			proved bool
			reason string
		}{
			{nil, true, "no aims are those of the objective"},
			{[]matching.Aim{matching.AimPlaces, matching.AimScore, matching.AimLeximin}, o == matching.Participation, "in this order"},
			{[]matching.Aim{matching.AimScore, matching.AimPlaces}, o == matching.Score, "in that order"},
			{[]matching.Aim{matching.AimLeximin}, false, "the worst-off alone"},
			{[]matching.Aim{matching.AimPlaces}, false, "half of it"},
		} {
			r, err := matching.Match(t.Context(), p, matching.Options{Solver: matching.Lexicographic{Aims: test.aims}})
			require.NoError(t, err)
			gap, proved := r.Gap()
			assert.Equal(t, test.proved, proved, test.reason)
			assert.Zero(t, gap)
		}
	}
}
