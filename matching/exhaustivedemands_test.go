package matching_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
)

// plans yields every nth plan over given worlds with at most one lock, one pair
// together and one apart, minima of 0 or 1 and one or two places.
func plans(o matching.Objective, mentees, mentors int, scores, slots []int, nth int, yield func(plan)) {
	pairs := [][][]int{nil}
	for i := range mentees {
		for k := range i {
			pairs = append(pairs, [][]int{{k, i}})
		}
	}
	locks := [][][2]int{nil}
	for i := range mentees {
		for j := range mentors {
			locks = append(locks, [][2]int{{i, j}})
		}
	}
	total := len(locks) * len(pairs) * len(pairs) << (2*mentees + mentors)
	n := 0
	for w := range worlds(o, mentees, mentors, scores, slots, 1) {
		for ; n < total; n += nth {
			code := n
			digit := func(of int) int {
				d := code % of
				code /= of
				return d
			}
			p := plan{world: w, locked: locks[digit(len(locks))], together: pairs[digit(len(pairs))], apart: pairs[digit(len(pairs))]}
			for range mentees {
				p.menteeMinimum = append(p.menteeMinimum, digit(2))
				p.places = append(p.places, 1+digit(2))
			}
			for range mentors {
				p.mentorMinimum = append(p.mentorMinimum, digit(2))
			}
			yield(p)
		}
		n -= total
	}
}

func TestEverySmallPlan(t *testing.T) {
	seen := map[string]int{}
	for _, o := range matching.Objectives() {
		plans(o, 2, 2, []int{no, -1, 2}, []int{1, 2}, scaletest.Pick(29, 4001), func(p plan) { examinePlan(t, p, seen) })
		plans(o, 2, 2, []int{no, 0, 1}, []int{0, 1, 3}, scaletest.Pick(401, 40_009), func(p plan) { examinePlan(t, p, seen) })
		plans(o, 3, 2, []int{no, -1, 2}, []int{1, 2}, scaletest.Pick(40_009, 4_000_037), func(p plan) { examinePlan(t, p, seen) })
		plans(o, 3, 3, []int{no, 1, 2}, []int{1, 2}, scaletest.Pick(200_000_033, 4_000_000_007), func(p plan) { examinePlan(t, p, seen) })
	}
	t.Log(seen)
}

// examinePlan holds a result against all placings there are.
func examinePlan(t *testing.T, p plan, seen map[string]int) {
	t.Helper()
	problem := p.problem()
	r, err := matching.Match(t.Context(), problem, matching.Options{})
	require.NoError(t, err, "%v", p)
	require.NoError(t, matching.Verify(t.Context(), problem, r), "%v", p)
	all, worth := p.best()
	seen[string(r.Certificate.Proof)]++
	if all == nil {
		examineConflict(t, p, r)
		return
	}
	require.Nil(t, r.Conflict, "%v", p)
	require.Equal(t, worth, r.Worth, "%v", p)
	gap, proved := r.Gap()
	require.True(t, proved && gap == matching.Worth{}, "%v: %v", p, gap)
	placed := p.placed(r)
	require.True(t, slices.ContainsFunc(all, func(c placing) bool { return slices.Equal(c, placed) }), "%v", p)
	for _, u := range r.Unmatched {
		seen[string(u.Cause)]++
		examineUnplaced(t, p, r, u)
	}
	explainer, err := matching.NewExplainer(t.Context(), problem, r)
	require.NoError(t, err)
	for i := range p.scores {
		for j := range p.slots {
			x, err := explainer.Pair(matching.Pair{Mentor: mentor(j), Mentee: mentee(i)})
			require.NoError(t, err)
			seen[string(x.Verdict)]++
			examineVerdict(t, p, r, x, i, j)
		}
	}
}

// examineConflict holds that the demands cannot be met, and that they can
// without any one of them.
func examineConflict(t *testing.T, p plan, r matching.Result) {
	t.Helper()
	require.Equal(t, matching.Infeasible, r.Certificate.Proof, "%v", p)
	require.NotNil(t, r.Conflict, "%v", p)
	require.Empty(t, r.Matches)
	require.True(t, r.Conflict.Minimal)
	all, _ := p.under(*r.Conflict, -1).best()
	require.Nil(t, all, "%v: %v", p, r.Conflict)
	for k := range r.Conflict.Demands {
		without, _ := p.under(*r.Conflict, k).best()
		require.NotNil(t, without, "%v: %v without %d", p, r.Conflict, k)
	}
	for _, u := range r.Unmatched {
		require.Equal(t, matching.DemandsClash, u.Cause)
	}
}

func examineVerdict(t *testing.T, p plan, r matching.Result, x matching.Explanation, i, j int) {
	t.Helper()
	with := p
	with.locked = append(slices.Clone(p.locked), [2]int{i, j})
	all, worth := with.best()
	switch x.Verdict {
	case matching.Matched:
		require.Equal(t, uint(1), p.placed(r)[i]>>j&1, "%v: %d %d", p, i, j)
	case matching.Forbidden:
		require.True(t, forbidden(p.scores[i][j]))
	case matching.Slotless:
		require.Zero(t, p.slots[j])
	case matching.Clashing:
		require.Nil(t, all, "%v: %d %d", p, i, j)
	case matching.Level, matching.Costlier:
		require.NotNil(t, all, "%v: %d %d", p, i, j)
		require.Equal(t, r.Worth.Minus(worth), x.Short, "%v: %d %d", p, i, j)
		require.Equal(t, x.Verdict == matching.Level, x.Short == matching.Worth{}, "%v: %d %d", p, i, j)
	case matching.Unproven:
		require.Equal(t, matching.UpperBound, r.Certificate.Proof)
	default: // what else there is needs no room
	}
}

func examineUnplaced(t *testing.T, p plan, r matching.Result, u matching.Unmatched) {
	t.Helper()
	i := 0
	for mentee(i) != u.Mentee {
		i++
	}
	all, before := p.best()
	require.Zero(t, p.placed(r)[i])
	tied := slices.ContainsFunc(all, func(c placing) bool { return c[i] != 0 })
	switch u.Cause {
	case matching.LostTie:
		require.True(t, tied, "%v: %v", p, u)
	case matching.CapacityTaken:
		require.True(t, !tied || r.Certificate.Proof == matching.UpperBound, "%v: %v", p, u)
	case matching.LocksTaken:
		for j, score := range p.scores[i] {
			if forbidden(score) || p.objective == matching.Score && score < 0 {
				continue
			}
			held := 0
			for _, lock := range p.locked {
				if lock[1] == j {
					held++
				}
			}
			require.Equal(t, p.slots[j], held, "%v: %v", p, u)
		}
	case matching.LeftOut:
		require.Fail(t, "the best leaves nobody out", "%v: %v", p, u)
	default: // what else there is needs no room
	}
	if u.Change == nil {
		require.NotEmpty(t, p.apart, "%v: %v", p, u)
		return
	}
	changed, after := p.with(i, *u.Change).best()
	require.True(t, p.better(after, before), "%v: %v: %v", p, u, u.Change)
	if p.objective == matching.Participation {
		require.Equal(t, before.Places+1, after.Places, "%v: %v: %v", p, u, u.Change)
	}
	for k := range p.scores {
		if mentee(k) == u.Change.Matches {
			require.False(t, slices.ContainsFunc(changed, func(c placing) bool { return c[k] == 0 }), "%v: %v: %v", p, u, u.Change)
		}
	}
}
