package matching_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestResultRecordsWhatItDependsOn(t *testing.T) {
	p := population(5, 3, 3)
	p.Objective, p.Strict, p.Mode = matching.Score, true, mentorship.Virtual
	_, r := matched(t, p)
	assert.Equal(t, matching.Score, r.Objective)
	assert.True(t, r.Strict)
	assert.Equal(t, mentorship.Virtual, r.Mode)
	assert.Equal(t, p.Period, r.Period)
	assert.Equal(t, p.Policy, r.Policy)
	assert.Len(t, r.Criteria, len(p.Criteria))
	assert.Len(t, r.Rules, p.Eligibility.Len())
	assert.Regexp(t, `^\d{4}[a-z]$`, r.TimeZones)
	p.Objective = ""
	_, r = matched(t, p)
	assert.Equal(t, matching.Participation, r.Objective, "the default by its name")
}

func TestTaken(t *testing.T) {
	w := world{scores: [][]int{{no, 1, no}, {no, 1, no}}, slots: []int{2, 2, 5}, taken: []int{0, 0, 4}}
	_, r := matched(t, w.problem())
	assert.Equal(t, map[mentorship.PersonID]int{"mentor-1": 2, "mentor-2": 4}, r.Taken(), "who has none is not listed")
}

func TestOf(t *testing.T) {
	w := world{scores: [][]int{{9, no}, {8, no}, {no, 7}}, slots: []int{2, 1}}
	_, r := matched(t, w.problem())
	assert.Len(t, r.Of("mentor-0"), 2)
	assert.Len(t, r.Of("mentee-2"), 1)
	assert.Equal(t, mentorship.PersonID("mentor-1"), r.Of("mentee-2")[0].Mentor)
	assert.Empty(t, r.Of("nobody"))
}

func TestProgress(t *testing.T) {
	w := world{scores: [][]int{{9, no}, {8, no}, {no, 7}}, slots: []int{2, 1}}
	var told []matching.Progress
	_, err := matching.Match(t.Context(), w.problem(), matching.Options{Progress: func(p matching.Progress) { told = append(told, p) }})
	require.NoError(t, err)
	assert.Equal(t, []matching.Progress{
		{Step: matching.Compiling, Done: 3, Total: 3},
		{Step: matching.Solving, Done: 3, Total: 3},
	}, told)
}
