package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func TestAchieved(t *testing.T) {
	tests := map[string]struct {
		a    outcome.Achievement
		want string
	}{
		"goals":     {outcome.Achievement{Objective: "x", Result: outcome.Pending, By: outcome.ByGoals, Of: 2}, "x: still open, 0 of 2 goals"},
		"counts":    {outcome.Achievement{Objective: "x", Result: outcome.Met, By: outcome.ByCounts, Count: 2, Of: 2}, "x: met, 2 of 2 people with more than before"},
		"course":    {outcome.Achievement{Objective: "x", Result: outcome.Unmet, By: outcome.ByCourse, Of: 1}, "x: not met"},
		"no data":   {outcome.Achievement{Objective: "x", Result: outcome.NoData}, "x: nothing was recorded that would tell"},
		"a project": {outcome.Achievement{Objective: "x", Result: outcome.Met, By: outcome.ByProject, Count: 1, Of: 1, Missing: []mentorship.PersonID{"m"}}, "x: met, 1 of 1 project; m says nothing"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, words.Achieved(test.a)) })
	}
}

// Who did not score twice is not said to have gained nothing.
func TestScored(t *testing.T) {
	gains := []outcome.Gain{
		{Person: "a", Change: new(1)},
		{Person: "a", Change: new(0)},
		{Person: "a"},
		{Person: "b"},
		{Person: "c", Change: new(-2)},
	}
	assert.Equal(t, []string{
		"a: scores 1 own benefit higher than before, 1 the same and 0 lower",
		"c: scores 0 own benefits higher than before, 0 the same and 1 lower",
	}, words.Scored(gains))
}

func TestAimsAndBenefitsHaveWords(t *testing.T) {
	for _, a := range outcome.AllAims() {
		assert.NotEqual(t, string(a), words.Aim(a))
	}
	for _, b := range outcome.AllBenefits() {
		assert.NotEqual(t, string(b), words.Benefit(b))
	}
	for _, s := range outcome.Steps() {
		assert.NotEqual(t, string(s), words.PlanStep(s))
	}
	assert.Equal(t, "later", words.Aim("later"), "of a later release")
	assert.Equal(t, "later", words.Benefit("later"))
	assert.Equal(t, "later", words.PlanStep("later"))
}
