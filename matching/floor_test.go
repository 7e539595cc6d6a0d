package matching_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A floor is as good as a rule that forbids whatever scores less, but for the
// cause; and the change that is named brings a better result.
func TestFloor(t *testing.T) {
	t.Parallel()
	for _, o := range matching.Objectives() {
		for _, floor := range []int{-1, 0, 1} {
			for w := range worlds(o, 2, 2, []int{no, -1, 0, 2}, []int{0, 1, 2}, scaletest.Pick(1, 13)) {
				barred := w.clone()
				for _, row := range barred.scores {
					for j, score := range row {
						if !forbidden(score) && score < floor {
							row[j] = no
						}
					}
				}
				p := w.problem()
				p.Floor = new(floor)
				_, want := matched(t, barred.problem())
				r, err := matching.Match(t.Context(), p, matching.Options{})
				require.NoError(t, err)
				require.NoError(t, matching.Verify(t.Context(), p, r))
				require.Equal(t, want.Worth, r.Worth)
				require.Len(t, r.Unmatched, len(want.Unmatched))
				for k, u := range r.Unmatched {
					cause := want.Unmatched[k].Cause
					if cause == matching.NoneEligible && allowed(w, u.Mentee) {
						cause = matching.BelowFloor
					}
					require.Equal(t, cause, u.Cause, "%+v", w)
					if u.Cause == matching.BelowFloor {
						requireHelpful(t, w, floor, r, u)
					}
				}
			}
		}
	}
}

func allowed(w world, id mentorship.PersonID) bool {
	for i, row := range w.scores {
		for _, score := range row {
			if mentee(i) == id && !forbidden(score) {
				return true
			}
		}
	}
	return false
}

// requireHelpful makes the change and solves again.
func requireHelpful(t *testing.T, w world, floor int, r matching.Result, u matching.Unmatched) {
	t.Helper()
	require.NotNil(t, u.Change)
	after := w
	for i := range w.scores {
		if mentee(i) == u.Mentee {
			after = w.with(i, *u.Change)
		}
	}
	p := after.problem()
	p.Floor = new(floor)
	_, better := matched(t, p)
	require.Positive(t, w.objective.Compare(better.Worth, r.Worth), "%+v: %+v", w, u)
	if u.Change.Matches != "" {
		require.NotEmpty(t, better.Of(u.Change.Matches), "%+v: %+v", w, u)
	}
}

func TestFloorIsExplained(t *testing.T) {
	t.Parallel()
	w := world{scores: [][]int{{4, 7}, {9, no}}, slots: []int{2, 1}}
	p := w.problem()
	p.Floor = new(8)
	_, r := matched(t, p)
	require.Len(t, r.Unmatched, 1)
	assert.Equal(t, matching.BelowFloor, r.Unmatched[0].Cause)
	assert.Equal(t, &matching.Change{Mentor: "mentor-1", Points: 1, Matches: "mentee-0"}, r.Unmatched[0].Change, "the nearest to the floor")
	assert.Equal(t, new(8), r.Floor)
	for pair, want := range map[matching.Pair]matching.Verdict{
		{Mentor: "mentor-1", Mentee: "mentee-0"}: matching.TooLow,
		{Mentor: "mentor-1", Mentee: "mentee-1"}: matching.Forbidden,
		{Mentor: "mentor-0", Mentee: "mentee-1"}: matching.Matched,
	} {
		x, err := matching.Explain(p, r, pair)
		require.NoError(t, err)
		assert.Equal(t, want, x.Verdict)
	}
	p.Demands.Locked = []matching.Pair{{Mentor: "mentor-1", Mentee: "mentee-0"}}
	_, r = matched(t, p)
	assert.NotNil(t, r.Conflict, "a lock does not lift the floor")
}
