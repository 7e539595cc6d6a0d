package matching_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A solverFunc lets a function be a solver.
type solverFunc func(matching.Instance) (matching.Solution, error)

func (f solverFunc) Solve(_ context.Context, in matching.Instance, _ func(int, int)) (matching.Solution, error) {
	return f(in)
}

// first gives each mentee the first mentor with room, and proves nothing.
func first(in matching.Instance) (matching.Solution, error) {
	var s matching.Solution
	room := slices.Clone(in.MentorCapacity)
	for i := range in.Mentees {
		for e := in.Start[i]; e < in.Start[i+1]; e++ {
			if j := in.Mentor[e]; room[j] > 0 {
				room[j]--
				s.Chosen = append(s.Chosen, e)
				break
			}
		}
	}
	return s, nil
}

func TestASolverOfOnesOwn(t *testing.T) {
	w := world{scores: [][]int{{1, 9}, {9, no}, {5, no}}, slots: []int{1, 1}}
	r, err := matching.Match(t.Context(), w.problem(), matching.Options{Solver: solverFunc(first)})
	require.NoError(t, err)
	require.NoError(t, matching.Verify(t.Context(), w.problem(), r), "it is permitted, and claims nothing")
	assert.Equal(t, matching.NoProof, r.Certificate.Proof, "the empty word by its name")
	assert.Equal(t, matching.Worth{Places: 1, Score: 1}, r.Worth)
	for _, u := range r.Unmatched {
		assert.Equal(t, matching.CapacityTaken, u.Cause, "%v", u)
		assert.Equal(t, matching.Change{Mentor: "mentor-0", Slots: 1}, *u.Change, "without prices, nobody knows who is next")
		assert.Equal(t, matching.Worth{}, u.Nearest[0].Short)
	}
	x, err := matching.Explain(w.problem(), r, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-1"})
	require.NoError(t, err)
	assert.Equal(t, matching.Unproven, x.Verdict)
	assert.Equal(t, matching.Worth{}, x.Short)
}

func TestASolverMayLeaveSomebodyOut(t *testing.T) {
	w := world{scores: [][]int{{1, 9}, {-1, no}}, slots: []int{1, 1}}
	none := solverFunc(func(matching.Instance) (matching.Solution, error) { return matching.Solution{}, nil })
	for o, want := range map[matching.Objective]matching.Cause{matching.Participation: matching.LeftOut, matching.Score: matching.ScoreBelow} {
		w.objective = o
		r, err := matching.Match(t.Context(), w.problem(), matching.Options{Solver: none})
		require.NoError(t, err)
		assert.Equal(t, matching.LeftOut, r.Unmatched[0].Cause)
		assert.Nil(t, r.Unmatched[0].Change, "nothing needs to change")
		assert.Equal(t, want, r.Unmatched[1].Cause)
	}
}

func TestWrongSolversAreRefused(t *testing.T) {
	w := world{scores: [][]int{{1, 9}, {9, no}}, slots: []int{1, 1}} // pairs 0, 1, 2
	right := matching.Solution{
		Chosen: []int32{1, 2}, Proof: matching.Duals,
		MentorPrice: []matching.Worth{{}, {}},
		MenteePrice: []matching.Worth{{Places: 1, Score: 9}, {Places: 1, Score: 9}},
	}
	solve := func(s matching.Solution, err error) (matching.Result, error) {
		return matching.Match(t.Context(), w.problem(), matching.Options{Solver: solverFunc(func(matching.Instance) (matching.Solution, error) { return s, err })})
	}
	_, err := solve(right, nil)
	require.NoError(t, err)

	tests := map[string]struct {
		change func(*matching.Solution)
		want   []matching.Fault
		reason string
	}{
		"out of range":  {func(s *matching.Solution) { s.Chosen = []int32{-1, 3}; s.Proof = "" }, []matching.Fault{{Path: "/chosen/0", Kind: matching.FaultUnknown}, {Path: "/chosen/1", Kind: matching.FaultUnknown}}, "there are three pairs"},
		"twice":         {func(s *matching.Solution) { s.Chosen = []int32{1, 1}; s.Proof = "" }, []matching.Fault{{Path: "/chosen/1", Kind: matching.FaultRepeated}}, "a pair counts once"},
		"order":         {func(s *matching.Solution) { s.Chosen = []int32{2, 1}; s.Proof = "" }, []matching.Fault{{Path: "/chosen/1", Kind: matching.FaultMalformed}}, "they rise"},
		"mentor":        {func(s *matching.Solution) { s.Chosen = []int32{0, 2}; s.Proof = "" }, []matching.Fault{{Path: "/mentors/0", Kind: matching.FaultCapacity}}, "two mentees, one slot"},
		"mentee":        {func(s *matching.Solution) { s.Chosen = []int32{0, 1}; s.Proof = "" }, []matching.Fault{{Path: "/mentees/0", Kind: matching.FaultCapacity}}, "two mentors, one place"},
		"proof":         {func(s *matching.Solution) { s.Proof = "trust me" }, []matching.Fault{{Path: "/certificate/proof", Kind: matching.FaultUnknown}}, "not in the vocabulary"},
		"mentor prices": {func(s *matching.Solution) { s.MentorPrice = nil }, []matching.Fault{{Path: "/certificate", Kind: matching.FaultMalformed}}, "one for each"},
		"mentee prices": {func(s *matching.Solution) { s.MenteePrice = append(s.MenteePrice, matching.Worth{}) }, []matching.Fault{{Path: "/certificate", Kind: matching.FaultMalformed}}, "one for each"},
		"below zero":    {func(s *matching.Solution) { s.MentorPrice[1] = matching.Worth{Score: -1} }, []matching.Fault{{Path: "/certificate/mentors/1", Kind: matching.FaultOptimum}}, "prices are at least zero"},
		"too high":      {func(s *matching.Solution) { s.MenteePrice[0].Score++ }, []matching.Fault{{Path: "/certificate/mentees/0", Kind: matching.FaultOptimum}}, "more than the pair is worth"},
		"too low":       {func(s *matching.Solution) { s.MenteePrice[0] = matching.Worth{Places: 1} }, []matching.Fault{{Path: "/certificate/mentees/0", Kind: matching.FaultOptimum}}, "less than pair 0 is worth"},
		"not the best":  {func(s *matching.Solution) { s.Chosen = []int32{0} }, []matching.Fault{{Path: "/certificate/mentees/1", Kind: matching.FaultOptimum}}, "a price, but not matched"},
		"unused mentor": {func(s *matching.Solution) {
			s.Chosen = []int32{2}
			s.MenteePrice[0] = matching.Worth{}
			s.MentorPrice[1] = matching.Worth{Score: 1}
		}, []matching.Fault{{Path: "/certificate/mentors/1", Kind: matching.FaultOptimum}}, "a price where a slot is left"},
		"huge":            {func(s *matching.Solution) { s.MenteePrice[0].Score = 1<<60 + 1 }, []matching.Fault{{Path: "/certificate/mentees/0", Kind: matching.FaultOutOfRange}}, "sums would overflow"},
		"hugely negative": {func(s *matching.Solution) { s.MenteePrice[0].Score = -1 << 63 }, []matching.Fault{{Path: "/certificate/mentees/0", Kind: matching.FaultOutOfRange}}, "its own negative overflows"},
		"huge places":     {func(s *matching.Solution) { s.MenteePrice[0].Places = 1<<60 + 1 }, []matching.Fault{{Path: "/certificate/mentees/0", Kind: matching.FaultOutOfRange}}, "sums would overflow"},
		"negative places": {func(s *matching.Solution) { s.MenteePrice[0].Places = -1 << 63 }, []matching.Fault{{Path: "/certificate/mentees/0", Kind: matching.FaultOutOfRange}}, "its own negative overflows"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := right
			s.MentorPrice, s.MenteePrice = slices.Clone(s.MentorPrice), slices.Clone(s.MenteePrice)
			test.change(&s)
			r, err := solve(s, nil)
			require.ErrorIs(t, err, matching.ErrSolver)
			wrong, ok := errors.AsType[*matching.SolutionError](err)
			require.True(t, ok)
			assert.Empty(t, cmp.Diff(test.want, wrong.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")), test.reason)
			assert.Empty(t, r)
			assert.Contains(t, err.Error(), wrong.Faults[0].Path+": "+wrong.Faults[0].Message)
		})
	}
	failure := errors.New("no solution today")
	_, err = solve(right, failure)
	assert.ErrorIs(t, err, failure, "the solver's own error comes through")
}

// Prices at the limit itself are reckoned with.
func TestPricesAtTheLimit(t *testing.T) {
	w := world{scores: [][]int{{1}}, slots: []int{1}}
	in, err := matching.Compile(t.Context(), w.problem())
	require.NoError(t, err)
	s := matching.Solution{Chosen: []int32{0}, Proof: matching.Duals, MentorPrice: []matching.Worth{{}}, MenteePrice: []matching.Worth{{Places: 1, Score: 1 << 60}}}
	wrong, ok := errors.AsType[*matching.SolutionError](in.Verify(s))
	require.True(t, ok)
	assert.Equal(t, matching.FaultOptimum, wrong.Faults[0].Kind, "refused for what it says, not for its size")
	s.MenteePrice[0] = matching.Worth{Places: 1, Score: -1 << 60}
	assert.NoError(t, in.Verify(s), "the pair is worth more than both prices: the slack is the pair's own")
}

// Prices of any size are judged alike: those that fit into one number with their
// parts, and those that do not.
func TestPricesOfAnySize(t *testing.T) {
	t.Parallel()
	for _, objective := range matching.Objectives() {
		for _, size := range []int64{0, 1 << 20, 1 << 40, 1 << 59} {
			in := matching.Instance{
				Objective: objective,
				Mentors:   []mentorship.PersonID{"full", "open"}, Mentees: []mentorship.PersonID{"one"},
				Start: []int32{0, 2}, Mentor: []int32{0, 1}, Score: []int32{7, 5},
				MentorCapacity: []int32{0, 1}, MenteeCapacity: []int32{1},
			}
			s := matching.Solution{
				Chosen: []int32{1}, Proof: matching.Duals,
				MentorPrice: []matching.Worth{{Places: size, Score: 2 + size}, {}},
				MenteePrice: []matching.Worth{{Places: 1, Score: 5}},
			}
			require.NoError(t, in.Verify(s), "%s, %d", objective, size)
			dear := s
			dear.MentorPrice = []matching.Worth{s.MentorPrice[0], {Score: 1}}
			require.Error(t, in.Verify(dear), "the chosen pair is not worth it")
			cheap := s
			cheap.MentorPrice = []matching.Worth{{Places: size, Score: -size}, {}}
			if size == 0 || objective == matching.Score {
				require.Error(t, in.Verify(cheap), "the full mentor would be better")
			} else {
				require.NoError(t, in.Verify(cheap), "places count more than any score")
			}
		}
	}
}

func TestOptimalStops(t *testing.T) {
	in, err := matching.Compile(t.Context(), population(1, 5, 9))
	require.NoError(t, err)
	ctx, stop := context.WithCancelCause(t.Context())
	why := errors.New("enough")
	steps := 0
	_, err = matching.Optimal{}.Solve(ctx, in, func(done, total int) {
		assert.Less(t, done, total)
		steps++
		stop(why)
	})
	assert.ErrorIs(t, err, why)
	assert.Equal(t, 1, steps, "soon after")
}

func TestObjectives(t *testing.T) {
	few, many := matching.Worth{Places: 1, Score: 9}, matching.Worth{Places: 2, Score: -9}
	assert.Equal(t, -1, matching.Participation.Compare(few, many))
	assert.Equal(t, +1, matching.Score.Compare(few, many))
	assert.Equal(t, 0, matching.Score.Compare(few, few))
	assert.Equal(t, -1, matching.Participation.Compare(few, matching.Worth{Places: 1, Score: 10}), "then the score")
	assert.Equal(t, +1, matching.Score.Compare(matching.Worth{Places: 2, Score: 9}, few), "then the places")
	assert.Equal(t, -1, matching.Objective("x").Compare(few, many))
	assert.Equal(t, matching.Worth{Places: 3}, few.Plus(many))
	assert.Equal(t, matching.Worth{Places: -1, Score: 18}, few.Minus(many))
}
