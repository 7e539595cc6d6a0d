package outcome_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func scaled(pairs ...float64) (list []outcome.Scaled) {
	for i := 0; i < len(pairs); i += 2 {
		list = append(list, outcome.Scaled{Goal: "g", Weight: pairs[i], Level: int(pairs[i+1])})
	}
	return list
}

func TestTScore(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		goals  []outcome.Scaled
		r      float64
		want   float64
		reason string
	}{
		"one above":          {scaled(1, 1), 0.3, 60, "one goal, one deviation"},
		"two above":          {scaled(1, 1, 1, 1), 0.3, 62.4035, "they go together by 0.3"},
		"as planned":         {scaled(1, 0, 2, 0, 5, 0), 0.3, 50, "what was expected is the mean, whatever the weights"},
		"weighted":           {scaled(2, 1, 1, -1), 0.3, 54.0161, "the heavier goal counts twice"},
		"much more":          {scaled(3, 2), 0.3, 70, "the weight of a single goal makes no difference"},
		"much less":          {scaled(3, -2), 0.3, 30, "the mirror"},
		"alone":              {scaled(1, 1, 1, 1), 0, 50 + 20/math.Sqrt2, "goals that have nothing to do with each other"},
		"one and the same":   {scaled(1, 1, 1, 1), 1, 60, "goals that always go together are one"},
		"great weights":      {scaled(2e300, 1, 1e300, -1), 0.3, 54.0161, "only proportions count"},
		"hardly any weights": {scaled(2e-300, 1, 1e-300, -1), 0.3, 54.0161, "only proportions count"},
	}
	for name, tt := range tests {
		got, err := outcome.TScore(tt.goals, tt.r)
		require.NoError(t, err, name)
		assert.InDelta(t, tt.want, got, 5e-5, "%s: %s", name, tt.reason)
	}
}

func TestTScoreRefuses(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		goals  []outcome.Scaled
		r      float64
		kind   error
		reason string
	}{
		"no goals":         {nil, 0.3, outcome.ErrNoGoals, "nothing is not 50"},
		"above the top":    {scaled(1, 3), 0.3, outcome.ErrLevel, "there is no level 3"},
		"below the bottom": {scaled(1, -3), 0.3, outcome.ErrLevel, "there is no level -3"},
		"no weight":        {scaled(0, 1), 0.3, outcome.ErrWeight, "it would not count"},
		"negative weight":  {scaled(-1, 1), 0.3, outcome.ErrWeight, "it would turn the goal round"},
		"no number":        {scaled(math.NaN(), 1), 0.3, outcome.ErrWeight, "NaN is no weight"},
		"endless weight":   {scaled(math.Inf(1), 1), 0.3, outcome.ErrWeight, "the others would count nothing"},
		"r above":          {scaled(1, 1), 1.1, outcome.ErrCorrelation, "beyond the same"},
		"r below":          {scaled(1, 1), -0.1, outcome.ErrCorrelation, "the sum could vanish"},
		"r no number":      {scaled(1, 1), math.NaN(), outcome.ErrCorrelation, "NaN is no correlation"},
	}
	for name, tt := range tests {
		_, err := outcome.TScore(tt.goals, tt.r)
		require.ErrorIs(t, err, tt.kind, "%s: %s", name, tt.reason)
	}
	_, err := outcome.TScore([]outcome.Scaled{{"canary", 9, 0}, {"g", 1, 1}, {"g", -7, 1}}, 0.3)
	require.ErrorIs(t, err, outcome.ErrLevel)
	require.ErrorIs(t, err, outcome.ErrWeight)
	assert.NotContains(t, err.Error(), "canary")
	assert.Contains(t, err.Error(), "goal 3", "every goal that cannot be scored is named")
}

// Multiplying all weights changes nothing, and a goal that goes better never lowers
// the score.
func FuzzTScore(f *testing.F) {
	f.Add(uint8(1), uint8(2), uint8(3), uint8(4), 2.5)
	f.Fuzz(func(t *testing.T, w1, w2, x1, x2 uint8, factor float64) {
		if !(factor > 1e-100 && factor < 1e100) {
			return
		}
		goals := scaled(float64(w1)+1, float64(x1%5)-2, float64(w2)+1, float64(x2%5)-2)
		before, err := outcome.TScore(goals, outcome.Correlation)
		require.NoError(t, err)
		for i := range goals {
			goals[i].Weight *= factor
		}
		same, err := outcome.TScore(goals, outcome.Correlation)
		require.NoError(t, err)
		require.InDelta(t, before, same, 1e-9)
		if goals[0].Level < 2 {
			goals[0].Level++
			better, err := outcome.TScore(goals, outcome.Correlation)
			require.NoError(t, err)
			require.Greater(t, better, same)
		}
	})
}

func attainment(goal, level, weight int) journal.RatingGiven {
	b := journal.RatingGiven{By: o, Of: e, Scale: outcome.GoalScale, Goal: "g1", Items: []journal.ItemScore{{Item: outcome.AttainmentItem, Score: journal.Score(level)}}}
	if goal == 2 {
		b.Goal = "g2"
	}
	if weight != 0 {
		b.Items = append(b.Items, journal.ItemScore{Item: outcome.WeightItem, Score: journal.Score(weight)})
	}
	return b
}

func TestAttained(t *testing.T) {
	t.Parallel()
	set := func() *story {
		return dyad().on(1, journal.GoalSet{Goal: "g1", For: e}, journal.GoalSet{Goal: "g2", For: e}, journal.GoalSet{Goal: "g3", For: e2})
	}
	tests := map[string]struct {
		story   *story
		t       float64
		goals   int
		unrated int
		reason  string
	}{
		"not rated":    {set(), 0, 0, 2, "no data is no score; the goal of another is not theirs"},
		"one":          {set().on(9, attainment(1, 1, 0)), 60, 1, 1, "a weight that is left out is 1"},
		"both":         {set().on(9, attainment(1, 1, 2), attainment(2, -1, 0)), 54.0161, 2, 0, "by their weights"},
		"rated again":  {set().on(9, attainment(1, -2, 0)).on(20, attainment(1, 1, 0)), 60, 1, 1, "the last rating counts"},
		"off scale":    {set().on(9, attainment(1, 3, 0), attainment(2, -3, 0)), 0, 0, 2, "such ratings do not count"},
		"at the ends":  {set().on(9, attainment(1, 2, 0), attainment(2, -2, 0)), 50, 2, 0, "the ends of the scale are on it"},
		"weight first": {set().on(9, journal.RatingGiven{By: o, Scale: outcome.GoalScale, Goal: "g1", Items: []journal.ItemScore{{Item: outcome.WeightItem, Score: 2}, {Item: outcome.AttainmentItem, Score: 1}}}, attainment(2, -1, 1)), 54.0161, 2, 0, "whichever item stands first"},
		"weight of 0":  {set().on(9, journal.RatingGiven{By: o, Scale: outcome.GoalScale, Goal: "g1", Items: []journal.ItemScore{{Item: outcome.AttainmentItem, Score: 1}, {Item: outcome.WeightItem, Score: 0}}}), 0, 0, 2, "what counts nothing is not counted"},
		"no weight":    {set().on(9, attainment(1, 1, -1)), 0, 0, 2, "such a weight does not count"},
		"no level":     {set().on(9, journal.RatingGiven{By: o, Scale: outcome.GoalScale, Goal: "g1", Items: []journal.ItemScore{{Item: outcome.WeightItem, Score: 1}}}), 0, 0, 2, "nothing was said of attainment"},
		"other scale":  {set().on(9, journal.RatingGiven{By: o, Scale: "confidence", Goal: "g1", Items: []journal.ItemScore{{Item: outcome.AttainmentItem, Score: 1}}}), 0, 0, 2, "another scale means something else"},
		"given up":     {set().on(9, attainment(1, 1, 0)).on(10, journal.GoalDropped{Goal: "g2", By: e}), 60, 1, 0, "a goal that was given up is not waited for"},
		"no such goal": {dyad().on(9, attainment(1, 1, 0)), 0, 0, 0, "the rating leads nowhere"},
	}
	for name, tt := range tests {
		a := outcome.Attained(tt.story.at(t, 30), e)
		assert.Len(t, a.Goals, tt.goals, "%s: %s", name, tt.reason)
		assert.Len(t, a.Events, tt.goals, name)
		assert.Len(t, a.Unrated, tt.unrated, "%s: %s", name, tt.reason)
		if tt.t == 0 {
			assert.Nil(t, a.T, "%s: %s", name, tt.reason)
		} else if assert.NotNil(t, a.T, name) {
			assert.InDelta(t, tt.t, *a.T, 5e-5, "%s: %s", name, tt.reason)
		}
	}
}
