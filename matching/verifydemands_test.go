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
)

// A solver that does not know of demands is refused where it does not meet them.
func TestSolversThatMeetNoDemandsAreRefused(t *testing.T) {
	w := world{scores: [][]int{{1, 1}, {1, 1}, {1, no}}, slots: []int{2, 1}} // the first two have mentor-0, the third nobody
	tests := map[string]struct {
		plan   plan
		want   []string
		reason string
	}{
		"nothing":        {plan{world: w}, nil, "nothing is demanded"},
		"a lock":         {plan{world: w, locked: [][2]int{{0, 1}}}, []string{"/demands/locked/0"}, "somebody else was chosen"},
		"a barred lock":  {plan{world: w, locked: [][2]int{{2, 1}}}, []string{"/demands/locked/0"}, "nobody can choose it"},
		"a mentee":       {plan{world: w, menteeMinimum: []int{1, 1, 1}}, []string{"/mentees/2"}, "without a mentor"},
		"a mentor":       {plan{world: w, mentorMinimum: []int{2, 1}}, []string{"/mentors/1"}, "without a mentee"},
		"a family":       {plan{world: w, together: [][]int{{0, 1}, {1, 2}}}, []string{"/demands/together/1"}, "one has a mentor, one has not"},
		"a lost family":  {plan{world: world{scores: [][]int{{no}, {no}}, slots: []int{2}}, together: [][]int{{0, 1}}}, []string{"/demands/together/0"}, "both have no mentor"},
		"two apart":      {plan{world: w, apart: [][]int{{0, 2}, {0, 1}}}, []string{"/demands/apart/0"}, "they share one; groups stand in order of ids"},
		"all of it once": {plan{world: w, mentorMinimum: []int{0, 1}, apart: [][]int{{0, 1}}}, []string{"/mentors/1", "/demands/apart/0"}, "each is named"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := matching.Match(t.Context(), test.plan.problem(), matching.Options{Solver: solverFunc(first)})
			if test.want == nil {
				require.NoError(t, err)
				return
			}
			wrong, ok := errors.AsType[*matching.SolutionError](err)
			require.True(t, ok, "%v", err)
			var want []matching.Fault
			for _, path := range test.want {
				want = append(want, matching.Fault{Path: path, Kind: matching.FaultDemand})
			}
			assert.Empty(t, cmp.Diff(want, wrong.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")), test.reason)
		})
	}
}

// The ids of an instance need not be in order for the proof to hold.
func TestProofsOfDemandsInAnyOrderOfIDs(t *testing.T) {
	in := even(30, 6, 5)
	slices.Reverse(in.Mentors)
	slices.Reverse(in.Mentees)
	in.Together, in.Apart = chain(4, 2), chain(20, 10)
	s := solved(t, in)
	assert.Equal(t, matching.UpperBound, s.Proof)
	in.Together = all(6)
	s = solved(t, in)
	assert.Equal(t, matching.Infeasible, s.Proof, "six, and slots for five")
}

func TestTamperedPricesOfConflicts(t *testing.T) {
	in := even(3, 2, 3)
	in.MenteeMinimum, in.Apart = []int32{1, 1, 1}, all(3)
	right := solved(t, in)
	require.Equal(t, matching.Infeasible, right.Proof)
	tests := map[string]func(*matching.Conflict){
		"of a stranger":        func(c *matching.Conflict) { c.Mentors = append(c.Mentors, matching.Price{Person: "x"}) },
		"twice":                func(c *matching.Conflict) { c.Mentors = []matching.Price{{Person: "a"}, {Person: "a"}} },
		"in another order":     func(c *matching.Conflict) { c.Mentors = []matching.Price{{Person: "b"}, {Person: "a"}} },
		"of a group, twice":    func(c *matching.Conflict) { c.Apart = append(c.Apart, c.Apart...) },
		"none":                 func(c *matching.Conflict) { c.Mentors, c.Apart = nil, nil },
		"of cases unasked":     func(c *matching.Conflict) { c.Cases = []matching.Case{{Splits: []matching.Split{{}}}} },
		"of a case, strangers": func(c *matching.Conflict) { c.Cases = []matching.Case{{Mentors: []matching.Price{{Person: "x"}}}} },
	}
	for name, tamper := range tests {
		t.Run(name, func(t *testing.T) {
			s, c := right, *right.Conflict
			c.Mentors, c.Apart = slices.Clone(c.Mentors), slices.Clone(c.Apart)
			tamper(&c)
			s.Conflict = &c
			require.ErrorIs(t, in.Verify(s), matching.ErrSolver)
		})
	}
	s := right
	s.Chosen = []int32{0}
	require.ErrorIs(t, in.Verify(s), matching.ErrSolver, "nothing is permitted, so nothing is chosen")
}

// An expiring context is cancelled once it was asked so many times.
type expiring struct {
	context.Context
	left int
}

func (e *expiring) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestTheSearchForAConflictStops(t *testing.T) {
	in := even(6, 5, 6)
	in.MenteeMinimum = []int32{1, 1, 1, 1, 1, 1}
	for i := range int32(6) {
		for k := range i {
			in.Apart.Member = append(in.Apart.Member, k, i)
		}
	}
	for k := range int32(16) {
		in.Apart.Start = append(in.Apart.Start, 2*k)
	}
	stopped := 0
	for left := 0; ; left += 97 {
		s, err := matching.Optimal{}.Solve(&expiring{t.Context(), left}, in, func(int, int) {})
		if err == nil {
			require.Equal(t, matching.Infeasible, s.Proof)
			break
		}
		require.ErrorContains(t, err, "stopped")
		stopped++
	}
	assert.Greater(t, stopped, 5, "at every stage")
}

// With too little effort to tell what could be spared, a conflict says that it
// may have more than it needs.
func TestAConflictThatMayNotBeMinimal(t *testing.T) {
	p := crowded(12)
	p.Demands.Apart = []people{{p.Demands.Together[5][0], p.Demands.Together[5][1]}}
	for effort, minimal := range map[int]bool{1: false, 1000: true} {
		r, err := matching.Match(t.Context(), p, matching.Options{Solver: matching.Optimal{Effort: effort}})
		require.NoError(t, err)
		require.NoError(t, matching.Verify(t.Context(), p, r))
		require.NotNil(t, r.Conflict)
		assert.Equal(t, minimal, r.Conflict.Minimal, "whether the families fit without it takes more than %d cases to tell", effort)
		assert.Len(t, r.Conflict.Demands, 2, "one family, and two of it apart")
	}
}

// The prices of a conflict are weighed by places before scores, whatever the
// objective of the instance: another order of each half would prove what is not
// so.
func TestConflictsUnderAnyObjective(t *testing.T) {
	in := even(2, 1, 2)
	in.MenteeMinimum = []int32{1, 0}
	demands := []matching.Demand{{Kind: matching.DemandMenteeMinimum, Mentee: in.Mentees[0], Minimum: 1}}
	for _, in.Objective = range matching.Objectives() {
		for _, price := range []matching.Worth{{Places: -1, Score: 1}, {Places: 1, Score: -1}} {
			require.ErrorIs(t, in.Verify(matching.Solution{Proof: matching.Infeasible, Conflict: &matching.Conflict{
				Demands: demands, Mentors: []matching.Price{{Person: in.Mentors[0], Worth: price}},
			}}), matching.ErrSolver, "%s, %v: the demand is easily met", in.Objective, price)
		}
	}
}
