package matching_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestUnmatched(t *testing.T) {
	const score = matching.Score
	one := func(n int64) matching.Worth { return matching.Worth{Score: n} }
	tests := map[string]struct {
		w      world
		want   []matching.Unmatched
		reason string
	}{
		"no mentors": {
			world{scores: [][]int{{}}},
			[]matching.Unmatched{{Mentee: "mentee-0", Cause: matching.NoMentors, Change: &matching.Change{Slots: 1, Matches: "mentee-0"}}},
			"any mentor would do",
		},
		"no mentors for two": {
			world{scores: [][]int{{}, {}}},
			[]matching.Unmatched{
				{Mentee: "mentee-0", Cause: matching.NoMentors, Change: &matching.Change{Slots: 1}},
				{Mentee: "mentee-1", Cause: matching.NoMentors, Change: &matching.Change{Slots: 1}},
			},
			"one mentor for one of them",
		},
		"none eligible": {
			world{scores: [][]int{{no, no}, {1, no}}, slots: []int{1, 2}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.NoneEligible,
				Excluded: []matching.Exclusion{{Code: barred, Mentors: 2, Alone: 2, Opens: []mentorship.PersonID{"mentor-0", "mentor-1"}}},
				Change:   &matching.Change{Mentor: "mentor-1", Waive: []rule.Code{barred}, Matches: "mentee-0"},
			}},
			"the mentor who has room is the nearest",
		},
		"none eligible, room by a move": {
			world{scores: [][]int{{no, no}, {1, 0}}, slots: []int{1, 1}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.NoneEligible,
				Excluded: []matching.Exclusion{{Code: barred, Mentors: 2, Alone: 2, Opens: []mentorship.PersonID{"mentor-0", "mentor-1"}}},
				Change:   &matching.Change{Mentor: "mentor-0", Waive: []rule.Code{barred}, Matches: "mentee-0"},
			}},
			"the one who is matched moves over",
		},
		"none eligible, no room by a move": {
			world{objective: score, scores: [][]int{{no, no - 7}, {1, 0}}, slots: []int{1, 1}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.NoneEligible,
				Excluded: []matching.Exclusion{{Code: barred, Mentors: 2, Alone: 2, Opens: []mentorship.PersonID{"mentor-0", "mentor-1"}}},
				Change:   &matching.Change{Mentor: "mentor-0", Waive: []rule.Code{barred}, Slots: 1},
			}},
			"with the score alone, a move that loses is none; either change is of two steps",
		},
		"none eligible, and below": {
			world{objective: score, scores: [][]int{{no - 7}}, slots: []int{1}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.NoneEligible,
				Excluded: []matching.Exclusion{{Code: barred, Mentors: 1, Alone: 1, Opens: []mentorship.PersonID{"mentor-0"}}},
				Change:   &matching.Change{Mentor: "mentor-0", Waive: []rule.Code{barred}, Points: 7, Matches: "mentee-0"},
			}},
			"the pair would not be worth taking",
		},
		"no slots": {
			world{scores: [][]int{{5, 6}}, slots: []int{0, 0}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.NoSlots, Eligible: 2,
				Nearest: []matching.Near{{Mentor: "mentor-1", Score: 6}, {Mentor: "mentor-0", Score: 5}},
				Change:  &matching.Change{Mentor: "mentor-1", Slots: 1, Matches: "mentee-0"},
			}},
			"one more slot is for the mentee; neither is worth more to anybody else",
		},
		"score below": {
			world{objective: score, scores: [][]int{{-5, -3, -1}, {no, no, 2}}, slots: []int{1, 1, 1}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.ScoreBelow, Eligible: 3,
				Nearest: []matching.Near{
					{Mentor: "mentor-2", Score: -1, Short: matching.Worth{Places: -1, Score: 1}, Holders: []mentorship.PersonID{"mentee-1"}},
					{Mentor: "mentor-1", Score: -3, Short: matching.Worth{Places: -1, Score: 3}},
					{Mentor: "mentor-0", Score: -5, Short: matching.Worth{Places: -1, Score: 5}},
				},
				Change: &matching.Change{Mentor: "mentor-1", Points: 3, Matches: "mentee-0"},
			}},
			"the best of those who have room",
		},
		"score below, level": {
			world{objective: score, scores: [][]int{{-2, -2}}, slots: []int{1, 1}},
			[]matching.Unmatched{{
				Mentee: "mentee-0", Cause: matching.ScoreBelow, Eligible: 2,
				Nearest: []matching.Near{
					{Mentor: "mentor-0", Score: -2, Short: matching.Worth{Places: -1, Score: 2}},
					{Mentor: "mentor-1", Score: -2, Short: matching.Worth{Places: -1, Score: 2}},
				},
				Change: &matching.Change{Mentor: "mentor-0", Points: 2, Matches: "mentee-0"},
			}},
			"ids decide between equals",
		},
		"score below, all full": {
			world{objective: score, scores: [][]int{{-5, -3}, {2, no}, {no, 2}}, slots: []int{1, 1}},
			nil, "see below",
		},
		"capacity taken": {
			world{scores: [][]int{{9, no}, {7, no}, {no, 3}, {4, 1}}, slots: []int{1, 1}},
			[]matching.Unmatched{
				{
					Mentee: "mentee-1", Cause: matching.CapacityTaken, Eligible: 1,
					Nearest: []matching.Near{{Mentor: "mentor-0", Score: 7, Holders: []mentorship.PersonID{"mentee-0"}}},
					Change:  &matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-1"},
				},
				{
					Mentee: "mentee-3", Cause: matching.CapacityTaken, Eligible: 2,
					Nearest: []matching.Near{
						{Mentor: "mentor-1", Score: 1, Holders: []mentorship.PersonID{"mentee-2"}},
						{Mentor: "mentor-0", Score: 4, Short: one(3), Holders: []mentorship.PersonID{"mentee-0"}},
					},
					Change: &matching.Change{Mentor: "mentor-1", Slots: 1, Matches: "mentee-3"},
				},
			},
			"each is next in line somewhere",
		},
		"ahead in line": {
			world{scores: [][]int{{9}, {7}, {5}}, slots: []int{1}},
			[]matching.Unmatched{
				{
					Mentee: "mentee-1", Cause: matching.CapacityTaken, Eligible: 1,
					Nearest: []matching.Near{{Mentor: "mentor-0", Score: 7, Holders: []mentorship.PersonID{"mentee-0"}}},
					Change:  &matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-1"},
				},
				{
					Mentee: "mentee-2", Cause: matching.CapacityTaken, Eligible: 1,
					Nearest: []matching.Near{{Mentor: "mentor-0", Score: 5, Short: one(2), Holders: []mentorship.PersonID{"mentee-0"}}},
					Change:  &matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-1"},
				},
			},
			"the next slot goes to somebody else, and that is said",
		},
		"level in line": {
			world{scores: [][]int{{9}, {7}, {7}}, slots: []int{1}},
			[]matching.Unmatched{
				{
					Mentee: "mentee-1", Cause: matching.CapacityTaken, Eligible: 1,
					Nearest: []matching.Near{{Mentor: "mentor-0", Score: 7, Holders: []mentorship.PersonID{"mentee-0"}}},
					Change:  &matching.Change{Mentor: "mentor-0", Slots: 1},
				},
				{
					Mentee: "mentee-2", Cause: matching.CapacityTaken, Eligible: 1,
					Nearest: []matching.Near{{Mentor: "mentor-0", Score: 7, Holders: []mentorship.PersonID{"mentee-0"}}},
					Change:  &matching.Change{Mentor: "mentor-0", Slots: 1},
				},
			},
			"either may get the next slot",
		},
		"either mentor": {
			world{scores: [][]int{{9, 9}, {9, 9}, {3, 3}}, slots: []int{1, 1}},
			[]matching.Unmatched{{
				Mentee: "mentee-2", Cause: matching.CapacityTaken, Eligible: 2,
				Nearest: []matching.Near{
					{Mentor: "mentor-0", Score: 3, Holders: []mentorship.PersonID{"mentee-0"}},
					{Mentor: "mentor-1", Score: 3, Holders: []mentorship.PersonID{"mentee-1"}},
				},
				Change: &matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-2"},
			}},
			"ids decide between equals",
		},
		"behind somebody everywhere": {
			world{scores: [][]int{{9, no}, {no, 9}, {8, 8}, {3, 6}}, slots: []int{1, 1}},
			[]matching.Unmatched{
				{
					Mentee: "mentee-2", Cause: matching.CapacityTaken, Eligible: 2,
					Nearest: []matching.Near{
						{Mentor: "mentor-0", Score: 8, Holders: []mentorship.PersonID{"mentee-0"}},
						{Mentor: "mentor-1", Score: 8, Holders: []mentorship.PersonID{"mentee-1"}},
					},
					Change: &matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-2"},
				},
				{
					Mentee: "mentee-3", Cause: matching.CapacityTaken, Eligible: 2,
					Nearest: []matching.Near{
						{Mentor: "mentor-1", Score: 6, Short: one(2), Holders: []mentorship.PersonID{"mentee-1"}},
						{Mentor: "mentor-0", Score: 3, Short: one(5), Holders: []mentorship.PersonID{"mentee-0"}},
					},
					Change: &matching.Change{Mentor: "mentor-1", Slots: 1, Matches: "mentee-2"},
				},
			},
			"the nearest mentor is named, though the slot goes to somebody else",
		},
		"lost a tie": {
			world{scores: [][]int{{9, no}, {9, 4}, {no, 4}}, slots: []int{1, 1}},
			[]matching.Unmatched{{
				Mentee: "mentee-1", Cause: matching.LostTie, Eligible: 2, Rival: "mentee-0",
				Nearest: []matching.Near{
					{Mentor: "mentor-0", Score: 9, Holders: []mentorship.PersonID{"mentee-0"}},
					{Mentor: "mentor-1", Score: 4, Holders: []mentorship.PersonID{"mentee-2"}},
				},
				Change: &matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-1"},
			}},
			"either place would do for mentee-1, and mentee-0 or mentee-2 would go without",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, r := matched(t, test.w.problem())
			if test.want == nil {
				return
			}
			assert.Empty(t, cmp.Diff(test.want, r.Unmatched), test.reason)
		})
	}
	_, r := matched(t, tests["score below, all full"].w.problem())
	assert.Equal(t, &matching.Change{Mentor: "mentor-1", Slots: 1, Points: 3}, r.Unmatched[0].Change, "who gets the slot is not known")
}

func TestListsOfPeopleAreShort(t *testing.T) {
	w := world{scores: [][]int{slices.Repeat([]int{no}, 9)}, slots: slices.Repeat([]int{1}, 9)}
	_, r := matched(t, w.problem())
	e := r.Unmatched[0].Excluded[0]
	assert.Equal(t, 9, e.Mentors)
	assert.Equal(t, 9, e.Alone)
	assert.Equal(t, []mentorship.PersonID{"mentor-0", "mentor-1", "mentor-2", "mentor-3", "mentor-4"}, e.Opens)

	w = world{scores: slices.Repeat([][]int{slices.Repeat([]int{3}, 7)}, 50), slots: slices.Repeat([]int{7}, 7)}
	_, r = matched(t, w.problem())
	require.Len(t, r.Unmatched, 1)
	assert.Equal(t, 7, r.Unmatched[0].Eligible)
	require.Len(t, r.Unmatched[0].Nearest, 5)
	assert.Len(t, r.Unmatched[0].Nearest[0].Holders, 5)
}

func TestExcludedBySeveralRules(t *testing.T) {
	of := func(ids ...mentorship.PersonID) func(pairing) bool {
		return func(p pairing) bool { return p.Mentee.ID == "e" && slices.Contains(ids, p.Mentor.ID) }
	}
	p := matching.Problem{
		Mentors: []person{{ID: "a", Capacity: new(1)}, {ID: "b", Capacity: new(0)}, {ID: "c", Capacity: new(1)}, {ID: "d", Capacity: new(1)}},
		Mentees: []person{{ID: "e"}, {ID: "f"}},
		Eligibility: rule.NewSet(
			bar("test.bar.one", of("a", "c", "d")),
			bar("test.bar.three", of("a")),
			bar("test.bar.two", of("a", "b", "c", "d")),
			hint("test.hint.warning", rule.Warning, rule.Broken),
		),
	}
	_, r := matched(t, p)
	assert.Empty(t, cmp.Diff([]matching.Unmatched{{
		Mentee: "e", Cause: matching.NoneEligible,
		Excluded: []matching.Exclusion{
			{Code: "test.bar.one", Mentors: 3},
			{Code: "test.bar.three", Mentors: 1},
			{Code: "test.bar.two", Mentors: 4, Alone: 1, Opens: []mentorship.PersonID{"b"}},
		},
		Change: &matching.Change{Mentor: "b", Waive: []rule.Code{"test.bar.two"}, Slots: 1},
	}}, r.Unmatched), "one rule and one slot are two steps, and so are two rules: the first in order of id")

	p.Mentors = p.Mentors[2:]
	_, r = matched(t, p)
	assert.Equal(t, &matching.Change{Mentor: "c", Waive: []rule.Code{"test.bar.one", "test.bar.two"}, Matches: "e"}, r.Unmatched[0].Change)

	p.Criteria = []matching.Weighted{{Name: "test", Weight: 1, Criterion: matching.CriterionFunc(func(p pairing) rating {
		if p.Mentor.ID == "d" {
			return matching.Best
		}
		return matching.Neutral
	})}}
	_, r = matched(t, p)
	assert.Equal(t, mentorship.PersonID("d"), r.Unmatched[0].Change.Mentor, "among equal steps, the one who would score most")
}
