package matching_test

import (
	"context"
	"errors"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func always(r rating) matching.Criterion {
	return matching.CriterionFunc(func(pairing) rating { return r })
}

// A nothing prepares no criterion and no rule.
type nothing struct{}

func (nothing) Rate(pairing) rating                           { return 0 }
func (nothing) Prepare(matching.Scene) matching.Prepared      { return nil }
func (nothing) Info() rule.Info                               { return matching.SelfMatch().Info() }
func (nothing) Check(pairing) []rule.Finding                  { return nil }
func (nothing) PrepareRule(matching.Scene) rule.Rule[pairing] { return nil }
func (nothing) DescribePair(int, int) string                  { return "" }

func TestProblemIsRefused(t *testing.T) {
	one := func(p person) []person { return []person{p} }
	mentorOf := func(id mentorship.PersonID) []person { return []person{{ID: id, Capacity: new(1)}} }
	weighted := func(w ...matching.Weighted) matching.Problem { return matching.Problem{Criteria: w} }
	tests := map[string]struct {
		p      matching.Problem
		want   []matching.Fault // without messages
		reason string
	}{
		"invalid mentor": {
			matching.Problem{Mentors: one(person{ID: "m", Capacity: new(-1)})},
			[]matching.Fault{{Path: "/mentors/0/capacity", Kind: matching.FaultPerson}},
			"a negative capacity",
		},
		"invalid mentee": {
			matching.Problem{Mentees: []person{{ID: "e"}, {}}},
			[]matching.Fault{{Path: "/mentees/1/id", Kind: matching.FaultPerson}},
			"no id",
		},
		"repeated": {
			matching.Problem{Mentees: []person{{ID: "e"}, {ID: "f"}, {ID: "e"}, {ID: "e"}}},
			[]matching.Fault{{Path: "/mentees/2/id", Kind: matching.FaultRepeated}, {Path: "/mentees/3/id", Kind: matching.FaultRepeated}},
			"each after the first",
		},
		"unknown zone": {
			matching.Problem{Mentees: []person{{ID: "e", Zone: "Mars"}, {ID: "f", Zone: "Mars"}, {ID: "g", Zone: "UTC"}}},
			[]matching.Fault{{Path: "/mentees/0/zone", Kind: matching.FaultUnknown}, {Path: "/mentees/1/zone", Kind: matching.FaultUnknown}},
			"hours could not be reckoned",
		},
		"no capacity": {
			matching.Problem{Mentors: one(person{ID: "m"})},
			[]matching.Fault{{Path: "/mentors/0/capacity", Kind: matching.FaultMissing}},
			"neither the mentor nor the policy says",
		},
		"taken": {
			matching.Problem{Mentors: mentorOf("m"), Taken: map[mentorship.PersonID]int{"m": -1, "x/y~z": 1}},
			[]matching.Fault{{Path: "/taken/m", Kind: matching.FaultOutOfRange}, {Path: "/taken/x~1y~0z", Kind: matching.FaultUnknown}},
			"a negative figure and somebody who is no mentor",
		},
		"no criterion":  {weighted(matching.Weighted{Name: "a"}), []matching.Fault{{Path: "/criteria/0", Kind: matching.FaultMissing}}, "nothing to ask"},
		"no name":       {weighted(matching.Weighted{Criterion: always(0)}), []matching.Fault{{Path: "/criteria/0/name", Kind: matching.FaultUnknown}}, "parts must be named"},
		"not a word":    {weighted(matching.Weighted{Name: "A", Criterion: always(0)}), []matching.Fault{{Path: "/criteria/0/name", Kind: matching.FaultUnknown}}, "one spelling"},
		"the same name": {weighted(matching.Weighted{Name: "a", Criterion: always(0)}, matching.Weighted{Name: "a", Criterion: always(1)}), []matching.Fault{{Path: "/criteria/1/name", Kind: matching.FaultRepeated}}, "parts could not be told apart"},
		"too heavy":     {weighted(matching.Weighted{Name: "a", Criterion: always(0), Weight: matching.MaxWeight + 1}), []matching.Fault{{Path: "/criteria/0/weight", Kind: matching.FaultOutOfRange}}, "scores would overflow"},
		"too light":     {weighted(matching.Weighted{Name: "a", Criterion: always(0), Weight: math.MinInt}), []matching.Fault{{Path: "/criteria/0/weight", Kind: matching.FaultOutOfRange}}, "scores would overflow"},
		"heavy in all": {
			weighted(matching.Weighted{Name: "a", Criterion: always(0), Weight: matching.MaxWeight}, matching.Weighted{Name: "b", Criterion: always(0), Weight: -1}),
			[]matching.Fault{{Path: "/criteria", Kind: matching.FaultOutOfRange}},
			"signs do not count",
		},
		"prepares nothing": {
			weighted(matching.Weighted{Name: "b", Criterion: always(0), Weight: 2}, matching.Weighted{Name: "a", Criterion: nothing{}}),
			[]matching.Fault{{Path: "/criteria/1", Kind: matching.FaultMissing}},
			"the position is the caller's",
		},
		"rule prepares nothing": {
			matching.Problem{Eligibility: rule.NewSet[pairing](nothing{})},
			[]matching.Fault{{Path: "/eligibility", Kind: matching.FaultEligibility}},
			"a rule must not vanish",
		},
		"invalid set": {
			matching.Problem{Eligibility: matching.Eligibility().Merge(matching.Eligibility())},
			[]matching.Fault{{Path: "/eligibility", Kind: matching.FaultEligibility}},
			"two rules of one code",
		},
		"objective": {matching.Problem{Objective: "happiness"}, []matching.Fault{{Path: "/objective", Kind: matching.FaultUnknown}}, "not in the vocabulary"},
		"mode":      {matching.Problem{Mode: "telepathy"}, []matching.Fault{{Path: "/mode", Kind: matching.FaultUnknown}}, "not in the vocabulary"},
		"policy": {
			matching.Problem{Policy: mentorship.Policy{Capacity: mentorship.LimitOf(-1, rule.Convention)}, Mentors: one(person{ID: "m"})},
			[]matching.Fault{{Path: "/policy", Kind: matching.FaultPolicy}, {Path: "/mentors/0/capacity", Kind: matching.FaultMissing}},
			"a negative limit is none",
		},
		"period without beginning": {matching.Problem{Period: mentorship.Period{Until: day("2027-01-01")}}, []matching.Fault{{Path: "/period", Kind: matching.FaultPeriod}}, "does not begin"},
		"period backwards":         {matching.Problem{Period: mentorship.Period{From: day("2027-01-02"), Until: day("2027-01-01")}}, []matching.Fault{{Path: "/period", Kind: matching.FaultPeriod}}, "ends before it begins"},
		"endless period": {
			matching.Problem{Period: mentorship.Period{From: day("2027-01-01"), Until: day("2027-01-01").Add(36525*24*time.Hour + 1)}},
			[]matching.Fault{{Path: "/period", Kind: matching.FaultPeriod}},
			"more than a hundred years of hours",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := test.p.Validate()
			require.ErrorIs(t, err, matching.ErrProblem)
			refused, ok := errors.AsType[*matching.ProblemError](err)
			require.True(t, ok)
			assert.Empty(t, cmp.Diff(test.want, refused.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")), test.reason)
			for _, f := range refused.Faults {
				assert.Contains(t, err.Error(), f.Path+": "+f.Message)
				assert.NotEmpty(t, f.Message)
			}

			_, err = matching.Compile(t.Context(), test.p)
			assert.ErrorIs(t, err, matching.ErrProblem)
			_, err = matching.Match(t.Context(), test.p, matching.Options{})
			assert.ErrorIs(t, err, matching.ErrProblem)
			_, err = matching.Explain(test.p, matching.Result{}, matching.Pair{})
			assert.ErrorIs(t, err, matching.ErrProblem)
			assert.ErrorIs(t, matching.Verify(t.Context(), test.p, matching.Result{}), matching.ErrProblem)
		})
	}
}

func TestPolicyMayGiveNobodyASlot(t *testing.T) {
	p := matching.Problem{
		Mentors: []person{{ID: "m"}},
		Mentees: []person{{ID: "e"}},
		Policy:  mentorship.Policy{Capacity: mentorship.LimitOf(0, rule.Convention)},
	}
	require.NoError(t, p.Validate(), "zero is said, not left out")
	_, r := matched(t, p)
	assert.Equal(t, matching.NoSlots, r.Unmatched[0].Cause)
}

func TestAllFaultsAtOnce(t *testing.T) {
	p := matching.Problem{
		Mentors:     []person{{ID: "m"}, {ID: "m"}},
		Mentees:     []person{{}},
		Criteria:    []matching.Weighted{{}},
		Eligibility: rule.NewSet[pairing](nil),
		Objective:   "x", Mode: "y",
		Policy: mentorship.Policy{ScarceMentees: mentorship.LimitOf(-1, rule.Convention)},
		Period: mentorship.Period{Until: day("2027-01-01")},
		Taken:  map[mentorship.PersonID]int{"z": 1},
	}
	refused, ok := errors.AsType[*matching.ProblemError](p.Validate())
	require.True(t, ok)
	var paths []string
	for _, f := range refused.Faults {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{
		"/mentors/1/id", "/mentees/0/id", "/criteria/0/name", "/criteria/0", "/eligibility", "/objective", "/policy", "/mode", "/period",
		"/mentors/0/capacity", "/mentors/1/capacity", "/taken/z",
	}, paths)
}

func TestProblemsAtTheEdgeAreAccepted(t *testing.T) {
	tests := map[string]matching.Problem{
		"nobody":            {},
		"the heaviest":      {Criteria: []matching.Weighted{{Name: "a", Criterion: always(0), Weight: -matching.MaxWeight}}},
		"no weight":         {Criteria: []matching.Weighted{{Name: "a", Criterion: always(0)}}},
		"a hundred years":   {Period: mentorship.Period{From: day("2027-01-01"), Until: day("2027-01-01").Add(36525 * 24 * time.Hour)}},
		"the first years":   {Period: mentorship.Period{From: day("0000-01-01"), Until: day("0000-12-31")}},
		"the last years":    {Period: mentorship.Period{From: day("9999-01-01"), Until: day("9999-12-31")}},
		"an open period":    {Period: mentorship.Period{From: day("2027-01-01")}},
		"capacity 0":        {Mentors: []person{{ID: "m", Capacity: new(0)}}},
		"a huge capacity":   {Mentors: []person{{ID: "m", Capacity: new(math.MaxInt)}}},
		"more than all":     {Mentors: []person{{ID: "m", Capacity: new(1)}}, Taken: map[mentorship.PersonID]int{"m": math.MaxInt}},
		"both sides":        {Mentors: []person{{ID: "m", Capacity: new(1)}}, Mentees: []person{{ID: "m"}}},
		"unreadable ties":   {Ties: []mentorship.Tie{{}, {Kind: "what", From: "x", To: "x"}}},
		"unreadable rest":   {Declared: []mentorship.Declaration{{}}, History: []mentorship.Encounter{{}}},
		"policy's capacity": {Mentors: []person{{ID: "m"}}, Policy: mentorship.DefaultPolicy()},
	}
	for name, p := range tests {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, p.Validate())
			r, err := matching.Match(t.Context(), p, matching.Options{})
			require.NoError(t, err)
			require.NoError(t, matching.Verify(t.Context(), p, r))
		})
	}
}

func TestRatingsOutsideTheRangeAreRefused(t *testing.T) {
	p := matching.Problem{
		Mentors: []person{{ID: "b", Capacity: new(1)}, {ID: "a", Capacity: new(1)}},
		Mentees: []person{{ID: "y"}, {ID: "x"}},
		Criteria: []matching.Weighted{
			{Name: "good", Criterion: always(matching.Best), Weight: 1},
			{Name: "high", Criterion: always(matching.Best + 1), Weight: 2},
			{Name: "low", Weight: 3, Criterion: matching.CriterionFunc(func(p pairing) rating {
				if p.Mentor.ID == "b" {
					return -1
				}
				return 0
			})},
		},
	}
	require.NoError(t, p.Validate(), "only ratings tell")
	_, err := matching.Compile(t.Context(), p)
	refused, ok := errors.AsType[*matching.ProblemError](err)
	require.True(t, ok)
	assert.Empty(t, cmp.Diff([]matching.Fault{
		{Path: "/criteria/2", Kind: matching.FaultRating, Criterion: "low", Pair: matching.Pair{Mentor: "b", Mentee: "x"}},
		{Path: "/criteria/1", Kind: matching.FaultRating, Criterion: "high", Pair: matching.Pair{Mentor: "a", Mentee: "x"}},
	}, refused.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")), "the first pair of each, the weightiest first")
	assert.Contains(t, refused.Faults[0].Message, "at -1, want 0 to 10000; 2 pairs")

	p.Eligibility = rule.NewSet(bar("test.pairing.all", func(pairing) bool { return true }))
	_, r := matched(t, p)
	assert.Equal(t, matching.NoneEligible, r.Unmatched[0].Cause, "nobody asks about a pair that is forbidden")

	e, err := matching.NewExplainer(t.Context(), p, r)
	require.NoError(t, err)
	for mentor, criterion := range map[mentorship.PersonID]string{"a": "high", "b": "low"} {
		pair := matching.Pair{Mentor: mentor, Mentee: "y"}
		_, err = e.Pair(pair)
		refused, ok = errors.AsType[*matching.ProblemError](err)
		require.True(t, ok, "but for who wants to know its score")
		assert.Equal(t, criterion, refused.Faults[0].Criterion, "the first that is wrong")
		assert.Equal(t, pair, refused.Faults[0].Pair)
	}
	_, err = e.Mentee("x")
	assert.ErrorIs(t, err, matching.ErrProblem)
}

func TestStopping(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	why := errors.New("enough")
	p := population(1, 4, 4)
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	stop(why)
	_, err = matching.Compile(ctx, p)
	assert.ErrorIs(t, err, why)
	_, err = matching.Match(ctx, p, matching.Options{})
	assert.ErrorIs(t, err, why)
	assert.ErrorIs(t, matching.Verify(ctx, p, r), why)
}
