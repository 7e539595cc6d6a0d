package matching_test

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Every point is the best at its threshold, and no threshold is left out.
func TestCurve(t *testing.T) {
	t.Parallel()
	longest := 0
	for seed := range uint64(scaletest.Pick(3000, 200)) {
		in := drawInstance(rand.New(rand.NewPCG(seed, 3)))
		in.Objective = matching.Objectives()[seed%2]
		curve, err := matching.Curve(t.Context(), in)
		require.NoError(t, err)
		longest = max(longest, len(curve))
		all := aimedChoices(in)
		aims := []matching.Aim{matching.AimPlaces, matching.AimScore}
		if in.Objective == matching.Score {
			slices.Reverse(aims)
		}
		var want []matching.TradeOff // thresholds and what is best there, of equals the highest
		for threshold := int64(-3); threshold < 6; threshold++ {
			reach := slices.DeleteFunc(slices.Clone(all), func(c aimed) bool {
				w := c.worth[matching.AimWorstOff]
				return len(w) > 1 && w[1] < threshold
			})
			if len(reach) == 0 {
				break
			}
			for _, a := range aims {
				top := slices.MaxFunc(reach, func(x, y aimed) int { return slices.Compare(x.worth[a], y.worth[a]) }).worth[a]
				reach = slices.DeleteFunc(reach, func(c aimed) bool { return !slices.Equal(c.worth[a], top) })
			}
			worth := matching.Worth{Places: reach[0].worth[matching.AimPlaces][0], Score: reach[0].worth[matching.AimScore][0]}
			if worth.Places == 0 {
				break
			}
			if n := len(want); n > 0 && want[n-1].Worth == worth {
				want = want[:n-1]
			}
			want = append(want, matching.TradeOff{Least: threshold, Worth: worth})
		}
		require.Len(t, curve, len(want), "%+v: %+v", in, want)
		for k, p := range curve {
			require.Equal(t, want[k].Worth, p.Worth, "%+v", in)
			require.Equal(t, want[k].Least, p.Least, "%+v", in)
			require.NoError(t, in.AtLeast(p.Least).Verify(p.Solution), "%+v", in)
			require.Equal(t, matching.Duals, p.Solution.Proof)
		}
	}
	require.Greater(t, longest, 3)
}

// Where mentees are kept together or apart, each point is proved the best for the
// pairs that it leaves.
func TestCurveWithGroups(t *testing.T) {
	t.Parallel()
	instances := []matching.Instance{{
		Mentors: []mentorship.PersonID{mentor(0), mentor(1), mentor(2)},
		Mentees: []mentorship.PersonID{mentee(0), mentee(1), mentee(2)},
		Start:   []int32{0, 3, 5, 7}, Mentor: []int32{0, 1, 2, 1, 2, 1, 2}, Score: []int32{1, 5, 4, 5, 5, 3, 2},
		MentorCapacity: []int32{1, 1, 4}, MenteeCapacity: []int32{1, 1, 1},
		Apart: matching.Groups{Start: []int32{0, 2, 5}, Member: []int32{0, 2, 0, 1, 2}},
	}}
	for seed := range uint64(scaletest.Pick(3000, 300)) {
		r := rand.New(rand.NewPCG(seed, 4))
		in := drawInstance(r)
		if len(in.Mentees) < 2 {
			continue
		}
		in.Apart, in.Together = drawGroups(r, len(in.Mentees), 2), drawGroups(r, len(in.Mentees), r.IntN(2))
		instances = append(instances, in)
	}
	longest := 0
	for _, in := range instances {
		curve, err := matching.Curve(t.Context(), in)
		require.NoError(t, err)
		last := int64(math.MinInt64)
		for _, p := range curve {
			left := in.AtLeast(p.Least)
			require.NoError(t, left.Verify(p.Solution), "%+v", in)
			require.Equal(t, p.Worth, p.Solution.Bound, "%+v", in)
			require.Greater(t, p.Least, last, "%+v", in)
			last = p.Least
		}
		longest = max(longest, len(curve))
	}
	require.Greater(t, longest, 2)
}

// drawGroups returns groups of two or more of at least two mentees.
func drawGroups(r *rand.Rand, mentees, groups int) matching.Groups {
	g := matching.Groups{Start: []int32{0}}
	for range groups {
		members := r.Perm(mentees)[:2+r.IntN(mentees-1)]
		slices.Sort(members)
		for _, i := range members {
			g.Member = append(g.Member, int32(i))
		}
		g.Start = append(g.Start, int32(len(g.Member)))
	}
	return g
}

func TestCurveStops(t *testing.T) {
	t.Parallel()
	in, err := matching.Compile(t.Context(), population(1, 20, 60))
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	curve, err := matching.Curve(ctx, in)
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, curve)
	in.Score = nil
	_, err = matching.Curve(t.Context(), in)
	require.ErrorIs(t, err, matching.ErrInstance)
}
