package matching_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
)

func TestConflicts(t *testing.T) {
	even := [][]int{{1, 1}, {1, 1}, {1, 1}}
	tests := map[string]struct {
		plan   plan
		want   string
		reason string
	}{
		"locks for one place": {
			plan{world: world{scores: even, slots: []int{2, 2}}, locked: [][2]int{{0, 0}, {0, 1}, {1, 1}}},
			"these demands cannot hold together: mentee-0 has mentor mentor-0; mentee-0 has mentor mentor-1 (2 needed, 1 can be had)",
			"a mentee has one place unless given more",
		},
		"locks for one slot": {
			plan{world: world{scores: even, slots: []int{1, 1}}, locked: [][2]int{{0, 0}, {1, 0}, {2, 1}}},
			"these demands cannot hold together: mentee-0 has mentor mentor-0; mentee-1 has mentor mentor-0 (2 needed, 1 can be had)",
			"the third has nothing to do with it",
		},
		"a lock without a slot": {
			plan{world: world{scores: even, slots: []int{2, 0}}, locked: [][2]int{{2, 1}}},
			"this demand cannot hold: mentee-2 has mentor mentor-1 (1 needed, 0 can be had)",
			"nobody else is needed for it",
		},
		"a forbidden lock": {
			plan{world: world{scores: [][]int{{no, 1}}, slots: []int{1, 1}}, locked: [][2]int{{0, 0}}},
			"this demand cannot hold: mentee-0 has mentor mentor-0, which is forbidden by test.pairing.barred",
			"a lock does not waive a rule",
		},
		"more than are eligible": {
			plan{world: world{scores: [][]int{{no, 1}, {1, no}, {no, 1}}, slots: []int{3, 3}}, mentorMinimum: []int{2, 1}},
			"this demand cannot hold: mentor-0 has at least 2 mentees (2 needed, 1 can be had)",
			"one mentee is eligible",
		},
		"more than there are slots": {
			plan{world: world{scores: even, slots: []int{1, 3}}, mentorMinimum: []int{2, 1}},
			"this demand cannot hold: mentor-0 has at least 2 mentees (2 needed, 1 can be had)",
			"three are eligible, one fits",
		},
		"a crowd": {
			plan{world: world{scores: [][]int{{1, no}, {1, no}, {1, 1}}, slots: []int{1, 1}}, menteeMinimum: []int{1, 1, 1}},
			"these demands cannot hold together: mentee-0 has at least 1 mentor; mentee-1 has at least 1 mentor (2 needed, 1 can be had)",
			"Hall: two mentees who have one neighbour with one slot",
		},
		"a crowd behind a lock": {
			plan{world: world{scores: even, slots: []int{1, 1}}, locked: [][2]int{{2, 0}}, menteeMinimum: []int{1, 1, 0}},
			"these demands cannot hold together: mentee-2 has mentor mentor-0; mentee-0 has at least 1 mentor; mentee-1 has at least 1 mentor (2 needed, 1 can be had)",
			"without the promise both would have a place",
		},
		"mentors who are too many": {
			plan{world: world{scores: [][]int{{1, 1}, {1, 1}}, slots: []int{2, 2}}, mentorMinimum: []int{2, 2}},
			"these demands cannot hold together: mentor-0 has at least 2 mentees; mentor-1 has at least 2 mentees (4 needed, 2 can be had)",
			"two mentees with a place each",
		},
		"a group too large": {
			plan{world: world{scores: even, slots: []int{2, 2}}, together: [][]int{{0, 1, 2}}},
			"this demand cannot hold: mentee-0, mentee-1 and mentee-2 have the same mentor",
			"nobody has three slots",
		},
		"a chain too long": {
			plan{world: world{scores: even, slots: []int{2, 2}}, together: [][]int{{0, 1}, {1, 2}}},
			"these demands cannot hold together: mentee-0 and mentee-1 have the same mentor; mentee-1 and mentee-2 have the same mentor",
			"groups with somebody in common are as one",
		},
		"together and apart": {
			plan{world: world{scores: even, slots: []int{3, 3}}, together: [][]int{{0, 1}, {1, 2}}, apart: [][]int{{0, 2}}},
			"these demands cannot hold together: mentee-0 and mentee-1 have the same mentor; mentee-1 and mentee-2 have the same mentor; mentee-0 and mentee-2 have no mentor in common",
			"it goes round in a circle",
		},
		"apart under locks": {
			plan{world: world{scores: even, slots: []int{3, 3}}, locked: [][2]int{{0, 1}, {2, 1}}, apart: [][]int{{0, 1, 2}}},
			"these demands cannot hold together: mentee-0 has mentor mentor-1; mentee-2 has mentor mentor-1; mentee-0, mentee-1 and mentee-2 have no mentor in common",
			"both promises cannot be kept",
		},
		"three for two": {
			plan{world: world{scores: even, slots: []int{3, 3}}, menteeMinimum: []int{1, 1, 1}, apart: [][]int{{0, 1}, {1, 2}, {0, 2}}},
			"these demands cannot hold together: mentee-0 has at least 1 mentor; mentee-1 has at least 1 mentor; mentee-2 has at least 1 mentor; " +
				"mentee-0 and mentee-1 have no mentor in common; mentee-0 and mentee-2 have no mentor in common; mentee-1 and mentee-2 have no mentor in common",
			"a triangle cannot be coloured with two colours",
		},
		"two families": {
			plan{world: world{scores: [][]int{{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}, slots: []int{4, 2}}, together: [][]int{{0, 1, 2}, {3, 4, 5}}},
			"these demands cannot hold together: mentee-0, mentee-1 and mentee-2 have the same mentor; mentee-3, mentee-4 and mentee-5 have the same mentor",
			"six slots, but in parts of four and two",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := test.plan.problem()
			r, err := matching.Match(t.Context(), p, matching.Options{})
			require.NoError(t, err, "a conflict is a result")
			require.NoError(t, matching.Verify(t.Context(), p, r))
			require.NotNil(t, r.Conflict, test.reason)
			examineConflict(t, test.plan, r)
			assert.Equal(t, test.want, r.Conflict.String(), test.reason)
		})
	}
}

func TestALockBelowTheFloor(t *testing.T) {
	p := plan{world: world{scores: [][]int{{3, 9}}, slots: []int{1, 1}}, locked: [][2]int{{0, 0}}}.problem()
	p.Floor = new(5)
	_, r := told(t, p)
	require.NotNil(t, r.Conflict)
	assert.Equal(t, "this demand cannot hold: mentee-0 has mentor mentor-0, whose pair is below the floor", r.Conflict.String())
	assert.Equal(t, matching.DemandsClash, r.Unmatched[0].Cause)
}

// A conflict that is not one is refused, and so is a bound that is not proved.
func TestTamperedProofsOfDemands(t *testing.T) {
	clash := plan{world: world{scores: [][]int{{1, 1}, {1, 1}, {1, 1}}, slots: []int{3, 3}}, menteeMinimum: []int{1, 1, 1}, apart: [][]int{{0, 1}, {1, 2}, {0, 2}}}
	family := plan{
		world:    world{scores: [][]int{{9, 5, 1}, {1, 6, 2}, {8, 8, 8}, {4, 7, 3}, {3, 3, 9}}, slots: []int{2, 2, 1}},
		together: [][]int{{0, 1}, {2, 3}}, apart: [][]int{{0, 4}, {2, 4}},
	}
	type result = matching.Result
	tests := map[string]struct {
		plan   plan
		tamper func(*result)
	}{
		"no proof of a conflict":    {clash, func(r *result) { r.Conflict.Mentors, r.Conflict.Apart, r.Conflict.Cases = nil, nil, nil }},
		"a demand fewer":            {clash, func(r *result) { r.Conflict.Demands = r.Conflict.Demands[1:] }},
		"a demand of somebody else": {clash, func(r *result) { r.Conflict.Demands[0].Mentee = "mentee-9" }},
		"a larger demand":           {clash, func(r *result) { r.Conflict.Demands[0].Minimum = 2 }},
		"demands in another order":  {clash, func(r *result) { d := r.Conflict.Demands; d[0], d[1] = d[1], d[0] }},
		"no demands":                {clash, func(r *result) { r.Conflict.Demands = nil }},
		"no conflict":               {clash, func(r *result) { r.Conflict = nil }},
		"a conflict and a proof":    {clash, func(r *result) { r.Certificate.Proof = matching.UpperBound }},
		"a conflict and no proof":   {clash, func(r *result) { r.Certificate.Proof = matching.NoProof }},
		"a shortage":                {clash, func(r *result) { r.Conflict.Shortage = &matching.Shortage{Need: 3, Room: 2} }},
		"a rule":                    {clash, func(r *result) { r.Conflict.Demands[0].Rules = append(r.Conflict.Demands[0].Rules, barred) }},
		"a conflict for no reason":  {family, func(r *result) { r.Certificate.Proof, r.Matches = matching.Infeasible, nil }},
		"a conflict beside a choice": {family, func(r *result) {
			r.Conflict = &matching.Conflict{Demands: []matching.Demand{{Kind: matching.DemandTogether}}}
		}},
		"a lower bound":  {family, func(r *result) { r.Certificate.Bound.Score-- }},
		"a higher bound": {family, func(r *result) { r.Certificate.Bound.Score++ }},
		"no bound":       {family, func(r *result) { r.Certificate.Bound = nil }},
		"a price below zero": {family, func(r *result) {
			r.Certificate.Apart = []matching.ApartPrice{{Mentor: "mentor-0", Worth: matching.Worth{Score: -1}}}
		}},
		"a price of a stranger":      {family, func(r *result) { r.Certificate.Apart = []matching.ApartPrice{{Mentor: "x"}} }},
		"a price of no group":        {family, func(r *result) { r.Certificate.Apart = []matching.ApartPrice{{Mentor: "mentor-0", Group: 2}} }},
		"a price of a group below 0": {family, func(r *result) { r.Certificate.Apart = []matching.ApartPrice{{Mentor: "mentor-0", Group: -1}} }},
		"a huge price": {family, func(r *result) {
			r.Certificate.Apart = []matching.ApartPrice{{Mentor: "mentor-0", Worth: matching.Worth{Score: 1 << 62}}}
		}},
		"a huge price of a mentor": {family, func(r *result) {
			r.Certificate.Mentors = []matching.Price{{Person: "mentor-0", Worth: matching.Worth{Score: 1 << 62}}}
		}},
		"a part of the cases": {family, func(r *result) {
			r.Certificate.Cases = []matching.Case{{Splits: []matching.Split{{Pair: matching.Pair{Mentor: "mentor-0", Mentee: "mentee-0"}, Taken: true}}}}
		}},
		"the other part of the cases": {family, func(r *result) {
			r.Certificate.Cases = []matching.Case{{Splits: []matching.Split{{Pair: matching.Pair{Mentor: "mentor-0", Mentee: "mentee-0"}}}}}
		}},
		"a case twice": {family, func(r *result) { r.Certificate.Cases = make([]matching.Case, 2) }},
		"a case of a stranger": {family, func(r *result) {
			r.Certificate.Cases = []matching.Case{{Splits: []matching.Split{{Pair: matching.Pair{Mentor: "mentor-0"}}}}}
		}},
		"parted":      {family, func(r *result) { r.Matches[0].Mentor, r.Matches[2].Mentor = r.Matches[2].Mentor, r.Matches[0].Mentor }},
		"the demands": {family, func(r *result) { r.Demands.Apart = nil }},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := test.plan.problem()
			r, err := matching.Match(t.Context(), p, matching.Options{})
			require.NoError(t, err)
			r = copyOf(t, r)
			require.NoError(t, matching.Verify(t.Context(), p, r))
			test.tamper(&r)
			require.ErrorIs(t, matching.Verify(t.Context(), p, r), matching.ErrResult)
			_, err = matching.Explain(p, r, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-0"})
			if err != nil {
				require.ErrorIs(t, err, matching.ErrResult)
			}
		})
	}
}

// Other prices may prove it as well: with both cases of any split the bound is
// no greater.
func TestCasesOfOnesOwn(t *testing.T) {
	p := plan{world: world{scores: [][]int{{9, 5}, {1, 6}, {8, 8}}, slots: []int{2, 2}}, together: [][]int{{0, 1}}}
	in, err := matching.Compile(t.Context(), p.problem())
	require.NoError(t, err)
	pair := matching.Pair{Mentor: "mentor-1", Mentee: "mentee-1"}
	s := matching.Solution{
		Chosen: []int32{1, 3, 4}, Proof: matching.UpperBound, MentorPrice: make([]matching.Worth, 2), Bound: matching.Worth{Places: 3, Score: 19},
		Cases: []matching.Case{{Splits: []matching.Split{{Pair: pair, Taken: true}}}, {Splits: []matching.Split{{Pair: pair}}}},
	}
	require.NoError(t, in.Verify(s), "11 together with the second, 10 with the first, and 8 for the third")
	s.Bound.Score = 18
	require.ErrorIs(t, in.Verify(s), matching.ErrSolver)
	s.Bound.Score = 19
	s.Cases[1], s.Cases[0] = s.Cases[0], s.Cases[1]
	require.ErrorIs(t, in.Verify(s), matching.ErrSolver, "the taken side comes first")
}

// crowded returns a problem that takes the search a while: families of two and
// three for mentors with slots for all of them, if they are packed well.
func crowded(families int) matching.Problem {
	w := world{}
	var groups [][]int
	for k := range families {
		var group []int
		for range 2 + k%2 {
			group = append(group, len(w.scores))
			row := make([]int, families/2)
			for j := range row {
				row[j] = (7*len(w.scores)*len(w.scores) + 31*j*k + 13*j) % 97
			}
			w.scores = append(w.scores, row)
		}
		groups = append(groups, group)
	}
	for range families / 2 {
		w.slots = append(w.slots, 5)
	}
	return plan{world: w, together: groups}.problem()
}

func TestEffortEnds(t *testing.T) {
	p := crowded(12)
	best, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	gap, proved := best.Gap()
	require.True(t, proved)
	require.Zero(t, gap)
	t.Logf("%d cases prove the best", len(best.Certificate.Cases))
	found := 0
	for effort := 1; effort < 40; effort += 3 {
		r, err := matching.Match(t.Context(), p, matching.Options{Solver: matching.Optimal{Effort: effort}})
		if errors.Is(err, matching.ErrUndecided) {
			continue
		}
		require.NoError(t, err)
		require.NoError(t, matching.Verify(t.Context(), p, r))
		gap, proved := r.Gap()
		require.True(t, proved)
		require.GreaterOrEqual(t, r.Worth.Score+gap.Score, best.Worth.Score, "the bound holds for the best")
		require.LessOrEqual(t, r.Worth.Score, best.Worth.Score)
		found++
	}
	assert.NotZero(t, found)
}

func TestUndecided(t *testing.T) {
	// Six mentees of whom any two are kept apart, pair by pair, and five mentors:
	// that is no flow, and the pigeons do not fit.
	w := world{}
	var pairs [][]int
	for i := range 6 {
		w.scores = append(w.scores, []int{1, 1, 1, 1, 1})
		for k := range i {
			pairs = append(pairs, []int{k, i})
		}
	}
	w.slots = []int{6, 6, 6, 6, 6}
	p := plan{world: w, apart: pairs, menteeMinimum: []int{1, 1, 1, 1, 1, 1}}
	_, err := matching.Match(t.Context(), p.problem(), matching.Options{Solver: matching.Optimal{Effort: 2}})
	require.ErrorIs(t, err, matching.ErrUndecided, "nothing was found, and nothing shown")

	r, err := matching.Match(t.Context(), p.problem(), matching.Options{})
	require.NoError(t, err)
	require.NoError(t, matching.Verify(t.Context(), p.problem(), r))
	require.NotNil(t, r.Conflict)
	assert.True(t, r.Conflict.Minimal)
	assert.Len(t, r.Conflict.Demands, 6+15, "all of them")
	t.Logf("%d cases", len(r.Conflict.Cases))
}

func TestMeetingDemandsStops(t *testing.T) {
	in, err := matching.Compile(t.Context(), crowded(12))
	require.NoError(t, err)
	why := errors.New("enough")
	for _, after := range []int{1, 2, 30} {
		ctx, stop := context.WithCancelCause(t.Context())
		steps := 0
		_, err = matching.Optimal{}.Solve(ctx, in, func(_, total int) {
			if steps++; steps == after {
				stop(why)
			}
			require.Equal(t, matching.DefaultEffort, total)
		})
		require.ErrorIs(t, err, why)
		assert.Equal(t, after, steps, "soon after")
	}
}

func TestWordsOfDemands(t *testing.T) {
	for _, k := range []matching.DemandKind{matching.DemandLocked, matching.DemandMenteeMinimum, matching.DemandMentorMinimum, matching.DemandTogether, matching.DemandApart} {
		var read matching.DemandKind
		require.NoError(t, read.UnmarshalText([]byte(k)))
		assert.Equal(t, k, read)
	}
	var k matching.DemandKind
	require.Error(t, k.UnmarshalText([]byte("please")))
	assert.Equal(t, "x has at least 2 mentors", fmt.Sprint(matching.Demand{Kind: matching.DemandMenteeMinimum, Mentee: "x", Minimum: 2}))
	assert.Equal(t, "please", matching.Demand{Kind: "please"}.String(), "what is not known is said as it is")
	text, err := json.Marshal(matching.Conflict{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"demands":[],"minimal":false,"mentors":[]}`, string(text))
}
