package outcome_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func TestCheckGoal(t *testing.T) {
	t.Parallel()
	purpose := []mentorship.Sought{{Area: "stroke rehabilitation"}, {Area: "teaching"}}
	period := mentorship.Period{From: noon(0), Until: noon(100)}
	whole := mentorship.Goal{ID: "g", Aim: mentorship.Sought{Area: "teaching", Level: mentorship.Competent}, Measure: "canary", Due: noon(50)}
	tests := map[string]struct {
		change func(g *mentorship.Goal)
		mark   outcome.Mark
		found  outcome.MarkFound
		reason string
	}{
		"specific":        {func(*mentorship.Goal) {}, outcome.Specific, outcome.MarkPresent, "the area is named"},
		"no area":         {func(g *mentorship.Goal) { g.Aim.Area = "" }, outcome.Specific, outcome.MarkMissing, "what for?"},
		"measurable":      {func(*mentorship.Goal) {}, outcome.Measurable, outcome.MarkPresent, "there is a measure"},
		"no measure":      {func(g *mentorship.Goal) { g.Measure = "" }, outcome.Measurable, outcome.MarkMissing, "how would they know?"},
		"a level":         {func(*mentorship.Goal) {}, outcome.Attainable, outcome.MarkPresent, "how far is said"},
		"no level":        {func(g *mentorship.Goal) { g.Aim.Level = 0 }, outcome.Attainable, outcome.MarkMissing, "how far?"},
		"no such level":   {func(g *mentorship.Goal) { g.Aim.Level = -3 }, outcome.Attainable, outcome.MarkMissing, "that is no level"},
		"relevant":        {func(*mentorship.Goal) {}, outcome.Relevant, outcome.MarkPresent, "it is what the mentorship is for"},
		"beside":          {func(g *mentorship.Goal) { g.Aim.Area = "statistics" }, outcome.Relevant, outcome.MarkOutside, "it is for something else"},
		"of no area":      {func(g *mentorship.Goal) { g.Aim.Area = "" }, outcome.Relevant, outcome.MarkMissing, "nothing can be compared"},
		"in time":         {func(*mentorship.Goal) {}, outcome.TimeBound, outcome.MarkPresent, "within the period"},
		"no date":         {func(g *mentorship.Goal) { g.Due = time.Time{} }, outcome.TimeBound, outcome.MarkMissing, "by when?"},
		"on the last day": {func(g *mentorship.Goal) { g.Due = noon(100) }, outcome.TimeBound, outcome.MarkPresent, "the end itself is in time"},
		"too late":        {func(g *mentorship.Goal) { g.Due = noon(101) }, outcome.TimeBound, outcome.MarkOutside, "nobody will look any more"},
		"at the start":    {func(g *mentorship.Goal) { g.Due = noon(0) }, outcome.TimeBound, outcome.MarkPresent, "the start itself is within"},
		"too early":       {func(g *mentorship.Goal) { g.Due = noon(-1) }, outcome.TimeBound, outcome.MarkOutside, "it was over before"},
	}
	for name, tt := range tests {
		g := whole
		tt.change(&g)
		c := outcome.CheckGoal(g, purpose, period)
		for _, f := range c.Found {
			if f.Mark == tt.mark {
				assert.Equal(t, tt.found, f.Found, "%s: %s", name, tt.reason)
			}
		}
	}
	assert.Empty(t, outcome.CheckGoal(whole, purpose, period).Lacks())
	untold := outcome.CheckGoal(whole, nil, mentorship.Period{})
	assert.Empty(t, untold.Lacks(), "what cannot be told is not missing")
	assert.Equal(t, outcome.MarkUntold, untold.Found[3].Found)
	assert.Equal(t, outcome.MarkUntold, untold.Found[4].Found)
	assert.Equal(t, outcome.Marks(), outcome.CheckGoal(mentorship.Goal{}, nil, period).Lacks(), "an empty goal lacks everything")
	assert.Equal(t, outcome.MarkPresent, outcome.CheckGoal(whole, purpose, mentorship.Period{From: noon(0)}).Found[4].Found, "a period without end contains every date")
}

func TestPlan(t *testing.T) {
	t.Parallel()
	assess := journal.RatingGiven{By: e, Of: e, Scale: "s", Items: []journal.ItemScore{{Item: "i", Score: 1}}}
	survey, write := journal.PointDiscussed{Point: journal.PointGoals, By: o}, journal.GoalSet{Goal: "g", For: e}
	implement := journal.GoalMoved{Goal: "g", Progress: 10, By: e}
	tests := map[string]struct {
		story  *story
		at     int
		year   int
		due    outcome.Step
		reason string
	}{
		"nothing":                 {dyad(), 1, 1, outcome.SelfAssess, "it begins with oneself"},
		"assessed":                {dyad().on(1, assess), 30, 1, outcome.Survey, "then what is possible"},
		"surveyed":                {dyad().on(1, assess, survey), 30, 1, outcome.WriteShare, "then the plan itself"},
		"written":                 {dyad().on(1, assess, survey, write), 30, 1, outcome.Implement, "then work on it"},
		"gone through":            {dyad().on(1, assess, survey, write, implement), 30, 1, "", "nothing is due until next year"},
		"out of order":            {dyad().on(1, write), 30, 1, outcome.SelfAssess, "a plan without a look at oneself"},
		"last day of the year":    {dyad().on(1, assess, survey, write, implement), 364, 1, "", "the year is not over"},
		"the next year":           {dyad().on(1, assess, survey, write, implement), 365, 2, outcome.SelfAssess, "it begins again"},
		"the next year, assessed": {dyad().on(1, assess, survey, write).on(366, assess), 400, 2, outcome.Survey, "what was done last year is not done this year"},
		"third year":              {dyad().on(1, assess), 740, 3, outcome.SelfAssess, "and again"},
		"reflected":               {dyad().on(1, journal.ReflectionWritten{By: e}), 30, 1, outcome.Survey, "to reflect is to look at oneself"},
		"measured":                {dyad().measured(1, e, "i", journal.WaveBefore, map[journal.Code]journal.Score{"x": 1}), 30, 1, outcome.Survey, "so is an instrument"},
		"measured by another":     {dyad().on(1, journal.OutcomeMeasured{Of: e, By: o, Instrument: "i", Wave: journal.WaveBefore, Items: []journal.ItemScore{{Item: "x", Score: 1}}}), 30, 1, outcome.SelfAssess, "another's view is not one's own"},
		"the mentor reflected":    {dyad().on(1, journal.ReflectionWritten{By: o}), 30, 1, outcome.SelfAssess, "it is the mentee's plan"},
		"rated by the mentor":     {dyad().on(1, journal.RatingGiven{By: o, Of: e, Scale: "s", Items: []journal.ItemScore{{Item: "i", Score: 1}}}), 30, 1, outcome.SelfAssess, "another's view is not one's own"},
		"rated the mentor":        {dyad().on(1, journal.RatingGiven{By: e, Of: o, Scale: "s", Items: []journal.ItemScore{{Item: "i", Score: 1}}}), 30, 1, outcome.SelfAssess, "it is not about oneself"},
		"rated their goal":        {dyad().on(1, write, journal.RatingGiven{By: e, Scale: "s", Goal: "g", Items: []journal.ItemScore{{Item: "i", Score: 1}}}), 30, 1, outcome.Survey, "confidence in a goal is about oneself"},
		"another point":           {dyad().on(1, assess, journal.PointDiscussed{Point: journal.PointFeedback, By: o}), 30, 1, outcome.Survey, "that was about something else"},
		"asked about a goal":      {dyad().on(1, assess, write, journal.QuestionAsked{By: e, Goal: "g"}), 30, 1, outcome.Implement, "a question looks for what is possible"},
		"asked about nothing":     {dyad().on(1, assess, write, journal.QuestionAsked{By: e}), 30, 1, outcome.Survey, "that may be about the weather"},
		"advised about a goal":    {dyad().on(1, assess, write, journal.AdviceGiven{Advice: "a", By: o, To: e, Goal: "g"}), 30, 1, outcome.Implement, "so does advice"},
		"advised about nothing":   {dyad().on(1, assess, write, journal.AdviceGiven{Advice: "a", By: o, To: e}), 30, 1, outcome.Survey, "that may be about anything"},
		"goal of another":         {dyad().on(1, assess, survey, journal.GoalSet{Goal: "h", For: e2}), 30, 1, outcome.WriteShare, "that is another's plan"},
		"goal changed":            {dyad().on(1, assess, survey, write).on(366, assess, survey, journal.GoalChanged{Goal: "g"}), 400, 2, outcome.Implement, "to set anew is to write again"},
		"goal met":                {dyad().on(1, assess, survey, write, journal.GoalMet{Goal: "g", By: e}), 30, 1, "", "an end is an end"},
		"goal given up":           {dyad().on(1, assess, survey, write, journal.GoalDropped{Goal: "g", By: e}), 30, 1, "", "to revise may be to give up"},
		"still to come":           {dyad().on(1, assess).on(50, survey), 30, 1, outcome.Survey, "what comes later is not seen"},
	}
	for name, tt := range tests {
		p, ok := outcome.PlanOf(tt.story.at(t, tt.at), e)
		require.True(t, ok, name)
		assert.Equal(t, tt.year, p.Year, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.due, p.Due, "%s: %s", name, tt.reason)
		assert.Len(t, p.Done, 4, name)
		assert.Equal(t, p.From.AddDate(1, 0, 0), p.Until, name)
	}
	_, ok := outcome.PlanOf(dyad().at(t, 3), o)
	assert.False(t, ok, "a mentor has no plan here")
	_, ok = outcome.PlanOf(dyad().at(t, 3), "nobody")
	assert.False(t, ok)
	_, ok = outcome.PlanOf(journal.View{}, e)
	assert.False(t, ok)
}
