package outcome_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// fell is a mentee of whom so many benefits fell and so many rose.
func fell(down, up int) *story {
	before, after := map[journal.Code]journal.Score{}, map[journal.Code]journal.Score{}
	for i, b := range outcome.AllBenefits()[7 : 7+down+up] {
		before[b.Item()], after[b.Item()] = 3, 4
		if i < down {
			after[b.Item()] = 2
		}
	}
	return dyad().measured(1, e, outcome.MenteeBenefits, journal.WaveBefore, before).measured(9, e, outcome.MenteeBenefits, journal.WaveAfter, after)
}

// measuredAs is a mentee whose first benefits were 3 and then as given.
func measuredAs(t *testing.T, later ...journal.Score) *story {
	t.Helper()
	before, after := map[journal.Code]journal.Score{}, map[journal.Code]journal.Score{}
	for i, score := range later {
		item := outcome.AllBenefits()[7+i].Item()
		before[item], after[item] = 3, score
	}
	return dyad().measured(1, e, outcome.MenteeBenefits, journal.WaveBefore, before).measured(9, e, outcome.MenteeBenefits, journal.WaveAfter, after)
}

// What applies is what there is something of.
func TestRulesApply(t *testing.T) {
	t.Parallel()
	checked := func(s *story) []rule.Code { return outcome.Rules().Check(s.at(t, 30)).Checked }
	assert.NotContains(t, checked(dyad()), rule.Code("outcome.goal.incomplete"), "there are no goals")
	assert.Contains(t, checked(dyad().on(1, journal.GoalSet{Goal: "g", For: e})), rule.Code("outcome.goal.incomplete"))
	assert.NotContains(t, checked(dyad()), rule.Code("outcome.benefit.fallen"), "what nobody scored twice is not found healthy")
	assert.Contains(t, checked(fell(0, 1)), rule.Code("outcome.benefit.fallen"))
}

// Evidence says how much of what was due there is.
func TestRulesEvidence(t *testing.T) {
	t.Parallel()
	short := dyad().on(1, logged(outcome.PatientCare, 60*hour), logged(outcome.Discussion, 10*hour)).on(9, closedBy(journal.EndingCompleted)).at(t, 30)
	f := outcome.HoursRules(outcome.ResidencyHours()).Check(short).Findings[0]
	assert.Equal(t, rule.Duration((70 * hour).Std()), f.Evidence[0].Got)
	due := f.Evidence[0].Want
	assert.Equal(t, rule.Duration((150 * hour).Std()).With(rule.AtLeast), due)
	assert.Equal(t, rule.Duration((60 * hour).Std()), f.Evidence[1].Got)
	due = f.Evidence[1].Want
	assert.Equal(t, rule.Duration((100 * hour).Std()).With(rule.AtLeast), due)
	for _, f := range outcome.Rules().Check(dyad().on(1, journal.GoalSet{Goal: "g", For: e}).at(t, 30)).Findings {
		if f.Code == "outcome.goal.incomplete" {
			assert.Equal(t, rule.Count(1), f.Evidence[0].Got, "that it can be measured is known outside")
			due = f.Evidence[0].Want
			assert.Equal(t, rule.Count(5), due)
		}
	}
}

func TestRules(t *testing.T) {
	t.Parallel()
	whole := journal.GoalSet{Goal: "g", For: e, Aim: mentorship.Sought{Area: "teaching", Level: mentorship.Competent}, Due: noon(100)}
	undated := whole
	undated.Due = journal.GoalSet{}.Due
	plan := []journal.Body{journal.ReflectionWritten{By: e}, journal.PointDiscussed{Point: journal.PointGoals, By: o}, whole}
	tests := map[string]struct {
		story  *story
		at     int
		code   rule.Code
		want   rule.Outcome // empty for none
		reason string
	}{
		"a whole goal":            {dyad().on(1, whole), 30, "outcome.goal.incomplete", "", "nothing is missing"},
		"a goal without a date":   {dyad().on(1, undated), 30, "outcome.goal.incomplete", rule.Broken, "by when?"},
		"reached without a date":  {dyad().on(1, undated).on(2, journal.GoalMet{Goal: "g", By: e}), 30, "outcome.goal.incomplete", "", "what is over needs no date"},
		"no date, paused":         {dyad().on(1, undated).on(2, journal.Paused{}), 30, "outcome.goal.incomplete", "", "nothing is asked for in a pause"},
		"unmet, running":          {opened(mentorship.CareerDevelopment).on(1, journal.GoalSet{Goal: "g", For: e, Objective: mentorship.CareerDevelopment}), 30, "outcome.objective.unmet", "", "there is time"},
		"unmet at the end":        {opened(mentorship.CareerDevelopment).on(1, journal.GoalSet{Goal: "g", For: e, Objective: mentorship.CareerDevelopment}).on(9, closedBy(journal.EndingCompleted)), 30, "outcome.objective.unmet", rule.Broken, "there is none"},
		"met at the end":          {opened(mentorship.Retention).on(9, closedBy(journal.EndingCompleted)), 30, "outcome.objective.unmet", "", "it was met"},
		"unknown at the end":      {opened(mentorship.Networking).on(9, closedBy(journal.EndingCompleted)), 30, "outcome.objective.unmet", rule.Undetermined, "nothing tells"},
		"own, unknown at the end": {opened("canary").on(9, closedBy(journal.EndingCompleted)), 30, "outcome.objective.unmet", rule.Undetermined, "nothing tells"},
		"no plan, early":          {dyad(), 59, "outcome.plan.due", "", "there is time"},
		"no plan":                 {dyad(), 60, "outcome.plan.due", rule.Broken, "the limit itself is late"},
		"a plan":                  {dyad().on(1, plan...), 60, "outcome.plan.due", "", "what is left is to work on it"},
		"no plan, paused":         {dyad().on(5, journal.Paused{Person: e}), 60, "outcome.plan.due", "", "nothing is asked for in a pause"},
		"benefits rose":           {fell(0, 3), 30, "outcome.benefit.fallen", "", "nothing fell"},
		"as many fell as rose":    {fell(2, 2), 30, "outcome.benefit.fallen", "", "no more fell"},
		"more fell":               {fell(2, 1), 30, "outcome.benefit.fallen", rule.Broken, "of three, which are enough"},
		"more fell, of two":       {fell(2, 0), 30, "outcome.benefit.fallen", rule.Undetermined, "two are too few"},
		"one as before":           {measuredAs(t, 2, 3, 3), 30, "outcome.benefit.fallen", rule.Broken, "what stayed did not rise"},
		"nobody measured":         {dyad(), 30, "outcome.benefit.fallen", "", "no data is no fall"},
	}
	for name, tt := range tests {
		v := tt.story.at(t, tt.at)
		require.NoError(t, ruletest.ExamineSet(outcome.Rules(), v), name)
		var got rule.Outcome
		for _, f := range outcome.Rules().Check(v).Findings {
			assert.NotContains(t, fmt.Sprint(f), "canary", name)
			if f.Code == tt.code {
				got = f.Outcome
			}
		}
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
	}
	ruletest.RunSet(t, outcome.Rules(), fell(2, 1).at(t, 90))
	assert.Empty(t, outcome.Rules().Check(fell(3, 0).facts(t).View(journal.Look{At: noon(90)})).Findings, "without a policy nobody is told")
}

func TestHoursRules(t *testing.T) {
	t.Parallel()
	set := outcome.HoursRules(outcome.ResidencyHours())
	end := closedBy(journal.EndingCompleted)
	short := dyad().on(1, logged(outcome.PatientCare, 99*hour)).on(9, end).at(t, 30)
	tests := map[string]struct {
		view   journal.View
		want   rule.Outcome
		reason string
	}{
		"running":   {dyad().at(t, 30), "", "there is time"},
		"no ledger": {dyad().on(9, end).at(t, 30), rule.Undetermined, "an empty ledger does not say that there were none"},
		"short":     {short, rule.Broken, "hours are missing"},
		"enough":    {dyad().on(1, logged(outcome.PatientCare, 150*hour)).on(9, end).at(t, 30), "", "nothing is owed"},
	}
	for name, tt := range tests {
		var got rule.Outcome
		for _, f := range set.Check(tt.view).Findings {
			got = f.Outcome
		}
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
	}
	ruletest.RunSet(t, set, short)
	f := set.Check(short).Findings
	require.Len(t, f, 1)
	require.Len(t, f[0].Evidence, 2, "the total, and the part that is short")
}

// Vocabularies read back what they write, and nothing else.
func TestVocabularies(t *testing.T) {
	t.Parallel()
	for _, word := range []any{
		new(outcome.Met), new(outcome.ByGoals), new(outcome.Specific), new(outcome.MarkUntold), new(outcome.Survey),
		new(outcome.Guidance), new(outcome.MenteeJob), new(outcome.Lacked), new(outcome.Between), new(outcome.OpenLicence),
	} {
		text, err := json.Marshal(word)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(text, word), string(text))
		u, ok := word.(encoding.TextUnmarshaler)
		require.True(t, ok)
		require.ErrorIs(t, u.UnmarshalText([]byte("nonsense")), mentorship.ErrText)
		again, err := json.Marshal(word)
		require.NoError(t, err)
		assert.Equal(t, text, again, "on error nothing changes")
	}
	for _, r := range outcome.Results() {
		require.NoError(t, new(outcome.Result).UnmarshalText([]byte(r)))
	}
}

// What people answered has no place in a log.
func TestLogs(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, nil))
	s := dyad().on(1, body(t, e, outcome.Mattered, "confidentiality")).measured(2, e, outcome.MenteeBenefits, journal.WaveBefore, scores(outcome.MenteeConfidence, 77777))
	v := s.at(t, 30)
	scoring, err := outcome.Pulse(99999).Score([]journal.ItemScore{{Item: "pulse", Score: 77777}})
	require.NoError(t, err)
	logger.Info("x", "view", v, "answers", outcome.Answers(v), "compared", outcome.Compare(v), "gains", outcome.Benefits(v), "scored", scoring)
	logger.Info("x", "one", outcome.Answers(v)[0], "attained", outcome.Attained(v, e))
	assert.NotContains(t, log.String(), "Marks:")
	assert.NotContains(t, log.String(), "[confidentiality]")
	assert.NotContains(t, log.String(), "77777")
}

// Equal journals give equal bytes.
func TestDeterministic(t *testing.T) {
	t.Parallel()
	s := fell(3, 2).on(1, body(t, e, outcome.Mattered, "respect", "desire"), body(t, o, outcome.Hoped, "honesty"))
	text := func() string {
		v := s.at(t, 30)
		b, err := json.Marshal([]any{outcome.Answers(v), outcome.Compare(v), outcome.Benefits(v), outcome.Objectives(v), outcome.Aims([]journal.View{v}, 0.95)})
		require.NoError(t, err)
		return string(b)
	}
	first := text()
	for range 20 {
		require.Equal(t, first, text())
	}
}
