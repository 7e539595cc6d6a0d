package outcome_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func TestExercise(t *testing.T) {
	t.Parallel()
	assert.Equal(t, []outcome.Question{outcome.Mattered, outcome.Lacked}, outcome.Exercise(true), "two for those who have been in one")
	assert.Equal(t, []outcome.Question{outcome.Hoped}, outcome.Exercise(false), "one for those who have not")
	for _, q := range append(outcome.Exercise(true), outcome.Exercise(false)...) {
		assert.NotEmpty(t, q.Ask())
		assert.True(t, mentorship.ValidWord(string(q)), "a journal keeps answers under it")
	}
	assert.Empty(t, outcome.Question("other").Ask())
	assert.Len(t, outcome.ExerciseMarks(), 8)
}

func body(t testing.TB, by mentorship.PersonID, q outcome.Question, marks ...journal.Code) journal.RatingGiven {
	t.Helper()
	b, err := outcome.Answer{By: by, Question: q, Marks: marks}.Body()
	require.NoError(t, err)
	return b
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	s := dyad().
		on(1, body(t, e, outcome.Mattered, "respect")).
		on(2, body(t, o, outcome.Lacked, "schedule"), body(t, e, outcome.Mattered, "honesty", "desire")).
		on(3, journal.RatingGiven{By: e, Scale: "exercise-other", Items: []journal.ItemScore{{Item: "desire", Score: 1}}}).
		on(3, journal.RatingGiven{By: e, Of: o, Scale: "exercise-hoped", Items: []journal.ItemScore{{Item: "desire", Score: 1}}}).
		on(3, journal.RatingGiven{By: o, Scale: "exercise-hoped", Items: []journal.ItemScore{{Item: "nice weather", Score: 1}, {Item: "desire", Score: 99}}})
	assert.Equal(t, []outcome.Answer{
		{By: e, Question: outcome.Mattered, Marks: []journal.Code{"honesty", "desire"}},
		{By: o, Question: outcome.Hoped},
		{By: o, Question: outcome.Lacked, Marks: []journal.Code{"schedule"}},
	}, outcome.Answers(s.at(t, 30)), "the last of each, in order; what is no mark is passed over")

	bad := map[string]struct {
		answer outcome.Answer
		reason string
	}{
		"no question": {outcome.Answer{By: e, Marks: []journal.Code{"desire"}}, "what does it answer?"},
		"no marks":    {outcome.Answer{By: e, Question: outcome.Hoped}, "nothing was answered"},
		"no mark":     {outcome.Answer{By: e, Question: outcome.Hoped, Marks: []journal.Code{"canary"}}, "free text has no place"},
		"twice":       {outcome.Answer{By: e, Question: outcome.Hoped, Marks: []journal.Code{"desire", "desire"}}, "which place has it?"},
	}
	for name, tt := range bad {
		_, err := tt.answer.Body()
		require.ErrorIs(t, err, outcome.ErrAnswer, "%s: %s", name, tt.reason)
		assert.NotContains(t, err.Error(), "canary")
	}
}

// All eight marks come back in the order in which they were named.
func TestAnswersOfAll(t *testing.T) {
	t.Parallel()
	marks := outcome.ExerciseMarks()
	slices.Reverse(marks)
	body, err := outcome.Answer{By: e, Question: outcome.Mattered, Marks: marks}.Body()
	require.NoError(t, err)
	got := outcome.Answers(dyad().on(1, body).at(t, 30))
	require.Len(t, got, 1)
	assert.Equal(t, marks, got[0].Marks)
}

func TestCompare(t *testing.T) {
	t.Parallel()
	rated := func(s *story, by mentorship.PersonID, score journal.Score) *story {
		return s.on(5, journal.RatingGiven{By: by, Scale: outcome.RelationshipMarks, Items: []journal.ItemScore{{Item: "desire", Score: score}}})
	}
	mattered := func(t testing.TB) *story { return dyad().on(1, body(t, e, outcome.Mattered, "desire")) }
	lacked := func(t testing.TB) *story { return dyad().on(1, body(t, e, outcome.Lacked, "desire")) }
	tests := map[string]struct {
		story  *story
		says   outcome.Saying
		reason string
	}{
		"nothing":                {dyad(), outcome.Unnamed, "nobody answered"},
		"rated, not named":       {rated(dyad(), e, 1), outcome.Unnamed, "nobody answered"},
		"named":                  {mattered(t), outcome.Unrated, "there is nothing to compare with"},
		"important and high":     {rated(mattered(t), e, 4), outcome.Confirmed, "what matters is there"},
		"important and low":      {rated(mattered(t), e, 2), outcome.Wanting, "what matters is not there"},
		"important, low for one": {rated(rated(mattered(t), e, 5), o, 1), outcome.Wanting, "one side does without"},
		"important and middling": {rated(mattered(t), e, 3), outcome.Between, "neither low nor high"},
		"missed and low":         {rated(lacked(t), e, 2), outcome.Confirmed, "the ratings say the same"},
		"missed and high":        {rated(lacked(t), e, 4), outcome.Contradicted, "the ratings say otherwise"},
		"missed and middling":    {rated(lacked(t), e, 3), outcome.Between, "neither low nor high"},
		"missed, high for one":   {rated(rated(lacked(t), e, 5), o, 3), outcome.Between, "not all rate it high"},
		"missed and important":   {rated(lacked(t).on(1, body(t, o, outcome.Hoped, "desire")), e, 1), outcome.Wanting, "what somebody hopes for is important"},
		"by somebody outside":    {rated(mattered(t), "x", 1), outcome.Unrated, "only the people of the relationship count"},
	}
	for name, tt := range tests {
		list := outcome.Compare(tt.story.at(t, 30))
		require.Len(t, list, 8)
		assert.Equal(t, tt.says, list[0].Says, "%s: %s", name, tt.reason)
	}
	c := outcome.Compare(rated(rated(mattered(t), e, 5), o, 1).at(t, 30))[0]
	assert.Equal(t, []mentorship.PersonID{e}, c.Mattered)
	assert.EqualValues(t, 1, *c.Mentors)
	assert.EqualValues(t, 5, *c.Mentees)
	assert.Empty(t, c.Lacked)
	none := rated(mattered(t), e, 1).facts(t).View(journal.Look{})
	assert.Equal(t, outcome.Between, outcome.Compare(none)[0].Says, "without a policy nothing is low or high")
}
