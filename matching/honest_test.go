package matching_test

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A solver that chooses nobody and proves nothing.
type idle struct{}

func (idle) Solve(context.Context, matching.Instance, func(done, total int)) (matching.Solution, error) {
	return matching.Solution{Proof: matching.NoProof}, nil
}

func TestNothingIsCertainWithoutProof(t *testing.T) {
	for _, w := range []world{
		{scores: [][]int{{no}, {3}}, slots: []int{1}},
		{scores: [][]int{{2}, {3}}, slots: []int{1}},
		{scores: [][]int{{-2}}, slots: []int{1}, objective: matching.Score},
	} {
		r, err := matching.Match(t.Context(), w.problem(), matching.Options{Solver: idle{}})
		require.NoError(t, err)
		require.NotEmpty(t, r.Unmatched)
		for _, u := range r.Unmatched {
			if u.Change != nil {
				assert.Empty(t, u.Change.Matches, "%+v", w)
			}
		}
	}
}

func TestAPeriodIsKeptInUTC(t *testing.T) {
	far := time.FixedZone("", 30*60*60) // an offset that no text form has
	p := population(3, 3, 3)
	from := time.Date(2027, 1, 4, 6, 0, 0, 0, far)
	p.Period = mentorship.Period{From: from, Until: from.AddDate(0, 1, 0)}
	_, r := matched(t, p)
	assert.Equal(t, from.UTC(), r.Period.From)
	assert.NoError(t, matching.Verify(t.Context(), p, r))

	for _, year := range []int{-1, 10_000} {
		from = time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
		p.Period = mentorship.Period{From: from, Until: from.AddDate(0, 1, 0)}
		_, err := matching.Match(t.Context(), p, matching.Options{})
		require.ErrorIs(t, err, matching.ErrProblem, "year %d has no text form", year)
	}
}
