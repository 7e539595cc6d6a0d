package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// matched solves a problem, has it verified, and returns who mentors whom.
func matched(t *testing.T, p matching.Problem) (map[mentorship.PersonID]mentorship.PersonID, matching.Result) {
	t.Helper()
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.NoError(t, matching.Verify(t.Context(), p, r))
	pairs := map[mentorship.PersonID]mentorship.PersonID{}
	for _, m := range r.Matches {
		pairs[m.Mentee] = m.Mentor
	}
	require.Len(t, pairs, len(r.Matches))
	return pairs, r
}

type pairs = map[mentorship.PersonID]mentorship.PersonID

// What happened on real platforms, each as a problem with the right answer.

func TestNegativeScoresDoNotLeaveEverybodyUnmatched(t *testing.T) {
	w := world{scores: [][]int{{-1, no}, {no, -1}}, slots: []int{1, 1}}
	got, r := matched(t, w.problem())
	assert.Equal(t, pairs{"mentee-0": "mentor-0", "mentee-1": "mentor-1"}, got, "a pair that is allowed is better than none")
	assert.Equal(t, matching.Worth{Places: 2, Score: -2}, r.Worth)

	w.objective = matching.Score
	got, r = matched(t, w.problem())
	assert.Empty(t, got, "with the score alone, none is better")
	assert.Equal(t, matching.ScoreBelow, r.Unmatched[0].Cause)
}

func TestAForbiddenPairNeverTakesASlot(t *testing.T) {
	for _, o := range matching.Objectives() {
		for _, score := range []int{-10_000, -1, 0, 1, 10_000} {
			w := world{objective: o, scores: [][]int{{no + score, no + score}, {no + score, 0}}, slots: []int{2, 2}}
			got, r := matched(t, w.problem())
			assert.Equal(t, pairs{"mentee-1": "mentor-1"}, got, "whatever it would score: %d", score)
			assert.Equal(t, matching.NoneEligible, r.Unmatched[0].Cause)
		}
	}
}

func TestParticipationComesBeforeScore(t *testing.T) {
	w := world{scores: [][]int{{5, 2}, {2, no}}, slots: []int{1, 1}}
	got, _ := matched(t, w.problem())
	assert.Equal(t, pairs{"mentee-0": "mentor-1", "mentee-1": "mentor-0"}, got, "two people with 4 points, not one with 5")
	w.objective = matching.Score
	got, r := matched(t, w.problem())
	assert.Equal(t, pairs{"mentee-0": "mentor-0"}, got, "with the score alone, one with 5")
	assert.Equal(t, matching.CapacityTaken, r.Unmatched[0].Cause)
}

func TestRepeatedRoundsKeepToCapacity(t *testing.T) {
	mentor := person{ID: "mentor", Capacity: new(3)}
	var taken map[mentorship.PersonID]int
	total := 0
	for round := range 5 {
		p := matching.Problem{Mentors: []person{mentor}, Mentees: []person{{ID: mentee(round)}}, Taken: taken}
		got, r := matched(t, p)
		total += len(got)
		taken = r.Taken()
		assert.Equal(t, matching.Slots{Mentor: "mentor", Capacity: 3, Taken: min(round, 3), Matched: len(got)}, r.Mentors[0])
		assert.Equal(t, max(0, 2-round), r.Mentors[0].Free())
	}
	assert.Equal(t, 3, total, "a cap of three over five rounds")
	assert.Equal(t, map[mentorship.PersonID]int{"mentor": 3}, taken)
}

func TestTwoAcceptancesDoNotExceedCapacity(t *testing.T) {
	w := world{scores: [][]int{{9}, {9}}, slots: []int{1}}
	got, r := matched(t, w.problem())
	assert.Len(t, got, 1, "room for one")
	assert.Equal(t, matching.LostTie, r.Unmatched[0].Cause)

	p := w.problem()
	p.Taken = map[mentorship.PersonID]int{mentor(0): 1}
	got, r = matched(t, p)
	assert.Empty(t, got, "the slot is used by a relationship that goes on")
	assert.Equal(t, matching.NoSlots, r.Unmatched[0].Cause)
}

func TestCapacityZeroIsACapacity(t *testing.T) {
	w := world{scores: [][]int{{9, 1}}, slots: []int{0, 1}}
	got, r := matched(t, w.problem())
	assert.Equal(t, pairs{"mentee-0": "mentor-1"}, got, "the first takes nobody now")
	assert.Equal(t, 0, r.Mentors[0].Free())
	p := w.problem()
	p.Policy = mentorship.DefaultPolicy()
	got, _ = matched(t, p)
	assert.Equal(t, pairs{"mentee-0": "mentor-1"}, got, "zero is not unstated: the policy's capacity is for those who have not said")
}

func TestMoreTakenThanThereIs(t *testing.T) {
	w := world{scores: [][]int{{9}}, slots: []int{2}, taken: []int{5}}
	got, r := matched(t, w.problem())
	assert.Empty(t, got)
	assert.Equal(t, 0, r.Mentors[0].Free(), "never below zero")
}

func TestEqualScoresDoNotDependOnTheOrderOfTheInput(t *testing.T) {
	w := world{scores: [][]int{{7, 7, 7}, {7, 7, 7}, {7, 7, 7}, {7, 7, 7}}, slots: []int{1, 1, 1}}
	want := encoded(t, w.problem())
	for n := range uint64(20) {
		assert.Equal(t, want, encoded(t, shuffled(w.problem(), n)))
	}
}

func TestCapacityIsThePolicysWhereAMentorHasNotSaid(t *testing.T) {
	p := matching.Problem{Mentors: []person{{ID: "m"}}, Mentees: []person{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	p.Policy.Capacity = mentorship.LimitOf(2, rule.Convention)
	got, r := matched(t, p)
	assert.Len(t, got, 2)
	assert.Equal(t, 2, r.Mentors[0].Capacity)
}

func TestPartsAddUpAndSayWhereTheScoreComesFrom(t *testing.T) {
	p := matching.Problem{
		Mentors: []person{{ID: "m", Capacity: new(1), Stage: 30, Values: []mentorship.CoreValue{"equity"}}},
		Mentees: []person{{ID: "e", Stage: 20, Values: []mentorship.CoreValue{"equity"}}},
		Criteria: []matching.Weighted{
			{Name: "quiet", Criterion: always(3), Weight: 2},
			{Name: "silent", Criterion: always(matching.Unstated), Weight: 2},
			{Name: "beside", Criterion: always(matching.NotAsked), Weight: 9},
			{Name: "worse", Criterion: always(100), Weight: -5},
			{Name: "shown", Criterion: always(7), Weight: 0},
			{Name: "stage", Criterion: matching.Stage(), Weight: 4},
			{Name: "goals", Criterion: matching.Goals(), Weight: 1},
		},
	}
	_, r := matched(t, p)
	want := []mentorship.Part{
		{Criterion: "stage", Points: 5_000, Weight: 4, Note: "early for student+10"},
		{Criterion: "quiet", Points: 3, Weight: 2},
		{Criterion: "silent", Points: 5_000, Weight: 2, Unstated: true},
		{Criterion: "goals", Points: 5_000, Weight: 1, Unstated: true, Note: "neither has named any goal"},
		{Criterion: "shown", Points: 7, Weight: 0},
		{Criterion: "worse", Points: 100, Weight: -5},
	}
	assert.Empty(t, cmp.Diff(want, r.Matches[0].Parts), "the weightiest first, names decide between equals")
	assert.Equal(t, mentorship.Sum(want), r.Matches[0].Score)
	assert.Equal(t, int64(34_506), r.Matches[0].Score)
	assert.Equal(t, []matching.CriterionWeight{
		{Name: "beside", Weight: 9},
		{Name: "stage", Weight: 4},
		{Name: "quiet", Weight: 2},
		{Name: "silent", Weight: 2},
		{Name: "goals", Weight: 1},
		{Name: "shown", Weight: 0},
		{Name: "worse", Weight: -5},
	}, r.Criteria, "also one that no pair was asked about")
}

func TestPartsAddUpEverywhere(t *testing.T) {
	for seed := range uint64(20) {
		_, r := matched(t, population(seed, 8, 8))
		for _, m := range r.Matches {
			assert.Equal(t, m.Score, mentorship.Sum(m.Parts))
			for _, part := range m.Parts {
				assert.True(t, part.Points >= 0 && part.Points <= 10_000)
				assert.NotEmpty(t, part.Note)
			}
		}
	}
}

// A hint finds what no rule of violation does.
func hint(code rule.Code, severity rule.Severity, outcome rule.Outcome) rule.Rule[pairing] {
	return rule.New(rule.Info{
		Code: code, Severity: severity, Basis: rule.Convention, Title: "t", Why: "w", Remedy: "r",
	}, func(pairing) []rule.Finding {
		return []rule.Finding{{Outcome: outcome, Message: "hint", Evidence: []rule.Evidence{{Name: "seen", Got: rule.Count(1)}}}}
	})
}

func TestOnlyBrokenViolationsForbid(t *testing.T) {
	set := rule.NewSet(
		hint("test.hint.advice", rule.Advice, rule.Broken),
		hint("test.hint.unclear", rule.Violation, rule.Undetermined),
		hint("test.hint.warning", rule.Warning, rule.Broken),
		hint("test.hint.warning-unclear", rule.Warning, rule.Undetermined),
	)
	p := matching.Problem{Mentors: []person{{ID: "m", Capacity: new(1)}}, Mentees: []person{{ID: "e"}}, Eligibility: set}
	got, r := matched(t, p)
	assert.Len(t, got, 1)
	assert.Equal(t, []matching.AppliedRule{
		{Code: "test.hint.advice", Severity: rule.Advice},
		{Code: "test.hint.unclear", Severity: rule.Violation},
		{Code: "test.hint.warning", Severity: rule.Warning},
		{Code: "test.hint.warning-unclear", Severity: rule.Warning},
	}, r.Rules)
	require.Len(t, r.Remarks, 4, "what does not forbid is shown")
	for k, remark := range r.Remarks {
		assert.Equal(t, matching.Pair{Mentor: "m", Mentee: "e"}, remark.Pair)
		assert.Equal(t, r.Rules[k].Code, remark.Finding.Code)
		assert.Equal(t, r.Rules[k].Severity, remark.Finding.Severity)
	}

	p.Strict = true
	got, r = matched(t, p)
	assert.Empty(t, got, "strict: what cannot be told forbids")
	assert.True(t, r.Strict)
	assert.Equal(t, []matching.Exclusion{{Code: "test.hint.unclear", Mentors: 1, Alone: 1, Opens: []mentorship.PersonID{"m"}}}, r.Unmatched[0].Excluded)

	p.Strict = false
	p.Eligibility = set.WithSeverity("test.hint.advice", rule.Violation)
	got, _ = matched(t, p)
	assert.Empty(t, got, "the programme's severity counts, not the rule's")
	p.Eligibility = matching.Eligibility().WithSeverity("matching.eligibility.no-common-hour", rule.Advice)
	_, r = matched(t, p)
	assert.Contains(t, r.Rules, matching.AppliedRule{Code: "matching.eligibility.no-common-hour", Severity: rule.Advice}, "also where a rule is prepared")
}
