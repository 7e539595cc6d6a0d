package outcome_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func opened(objectives ...mentorship.Objective) *story {
	return dyad().on(0, journal.RelationshipOpened{Outline: journal.Outline{Objectives: objectives}})
}

func closedBy(ending journal.Ending) journal.Closed { return journal.Closed{Ending: ending} }

func TestObjectives(t *testing.T) {
	t.Parallel()
	goal := func(id mentorship.GoalID, of mentorship.Objective) journal.GoalSet {
		return journal.GoalSet{Goal: id, For: e, Objective: of}
	}
	met := func(id mentorship.GoalID) journal.GoalMet { return journal.GoalMet{Goal: id, By: e} }
	done, failed := journal.ProjectFinished{Project: "p1", Completed: true}, journal.ProjectFinished{Project: "p2"}
	end := closedBy(journal.EndingCompleted)
	counted := func(s *story, w journal.Wave, day int, item journal.Code, n journal.Score) *story {
		return s.measured(day, e, outcome.Counts, w, map[journal.Code]journal.Score{item: n})
	}
	project, liaison, career, network, retention := mentorship.ProjectCompletion, mentorship.Liaison, mentorship.CareerDevelopment, mentorship.Networking, mentorship.Retention
	tests := map[string]struct {
		story     *story
		result    outcome.Result
		by        outcome.Measure
		count, of int
		missing   int
		reason    string
	}{
		"project, nothing":          {opened(project), outcome.NoData, "", 0, 0, 1, "nothing was recorded"},
		"project, nothing, over":    {opened(project).on(9, end), outcome.NoData, "", 0, 0, 1, "that it is over does not say that it failed"},
		"project completed":         {opened(project).on(9, done), outcome.Met, outcome.ByProject, 1, 1, 0, "it is there"},
		"project failed":            {opened(project).on(9, failed), outcome.Unmet, outcome.ByProject, 0, 1, 0, "it ended without what was to be made"},
		"one of two projects":       {opened(project).on(9, done, failed), outcome.Unmet, outcome.ByProject, 1, 2, 0, "one is missing"},
		"project by goal":           {opened(project).on(1, goal("g", project)).on(9, met("g")), outcome.Met, outcome.ByGoals, 1, 1, 0, "a goal of the objective tells, too"},
		"project before goal":       {opened(project).on(1, goal("g", project)).on(9, done), outcome.Met, outcome.ByProject, 1, 1, 0, "the project itself tells more"},
		"career, nothing":           {opened(career), outcome.NoData, "", 0, 0, 1, "no goal was set for it"},
		"career, open":              {opened(career).on(1, goal("g", career)), outcome.Pending, outcome.ByGoals, 0, 1, 0, "there is time"},
		"career, open at the end":   {opened(career).on(1, goal("g", career)).on(9, end), outcome.Unmet, outcome.ByGoals, 0, 1, 0, "there is none"},
		"career, given up":          {opened(career).on(1, goal("g", career)).on(2, journal.GoalDropped{Goal: "g", By: e}), outcome.Pending, outcome.ByGoals, 0, 1, 0, "another may be set"},
		"career, one of two":        {opened(career).on(1, goal("g", career), goal("h", career)).on(9, met("g")), outcome.Pending, outcome.ByGoals, 1, 2, 0, "one is open"},
		"career, of another kind":   {opened(career).on(1, goal("g", project)).on(9, met("g")), outcome.NoData, "", 0, 0, 1, "it was set for something else"},
		"career, only by a goal":    {dyad().on(1, goal("g", career)).on(9, met("g")), outcome.Met, outcome.ByGoals, 1, 1, 0, "a goal states its objective"},
		"liaison, nothing":          {opened(liaison), outcome.NoData, "", 0, 0, 1, "nobody counted"},
		"liaison, counted once":     {counted(opened(liaison), journal.WaveBefore, 1, outcome.LocalOrganisations, 2), outcome.NoData, "", 0, 0, 1, "once is no change"},
		"liaison, more":             {counted(counted(opened(liaison), journal.WaveBefore, 1, outcome.NationalOrganisations, 0), journal.WaveAfter, 9, outcome.NationalOrganisations, 1), outcome.Met, outcome.ByCounts, 1, 1, 0, "one more than before"},
		"liaison, more so far":      {counted(counted(opened(liaison), journal.WaveBefore, 1, outcome.LocalOrganisations, 0), journal.WaveDuring, 9, outcome.LocalOrganisations, 1), outcome.Met, outcome.ByCounts, 1, 1, 0, "during counts until after is known"},
		"liaison, as many":          {counted(counted(opened(liaison), journal.WaveBefore, 1, outcome.LocalOrganisations, 2), journal.WaveAfter, 9, outcome.LocalOrganisations, 2), outcome.Pending, outcome.ByCounts, 0, 1, 0, "as many is not more"},
		"liaison, contacts":         {counted(counted(opened(liaison), journal.WaveBefore, 1, outcome.Contacts, 2), journal.WaveAfter, 9, outcome.Contacts, 3), outcome.NoData, "", 0, 0, 1, "contacts are no organisations"},
		"liaison, goal first":       {counted(counted(opened(liaison), journal.WaveBefore, 1, outcome.LocalOrganisations, 2), journal.WaveAfter, 9, outcome.LocalOrganisations, 3).on(1, goal("g", liaison)), outcome.Pending, outcome.ByGoals, 0, 1, 0, "what was agreed tells more"},
		"network, more":             {counted(counted(opened(network), journal.WaveBefore, 1, outcome.Contacts, 2), journal.WaveAfter, 9, outcome.Contacts, 3), outcome.Met, outcome.ByCounts, 1, 1, 0, "one more than before"},
		"network, fewer at end":     {counted(counted(opened(network), journal.WaveBefore, 1, outcome.Contacts, 2), journal.WaveAfter, 9, outcome.Contacts, 1).on(10, end), outcome.Unmet, outcome.ByCounts, 0, 1, 0, "fewer are not more"},
		"network, after not during": {counted(counted(counted(opened(network), journal.WaveBefore, 1, outcome.Contacts, 2), journal.WaveDuring, 5, outcome.Contacts, 9), journal.WaveAfter, 9, outcome.Contacts, 2), outcome.Pending, outcome.ByCounts, 0, 1, 0, "after stands over during"},
		"retention, running":        {opened(retention), outcome.Pending, outcome.ByCourse, 0, 1, 0, "it goes on"},
		"retention, completed":      {opened(retention).on(9, end), outcome.Met, outcome.ByCourse, 1, 1, 0, "it ran its course"},
		"retention, redefined":      {opened(retention).on(9, closedBy(journal.EndingRedefined)), outcome.Met, outcome.ByCourse, 1, 1, 0, "it goes on as something else"},
		"retention, re-matched":     {opened(retention).on(9, closedBy(journal.EndingRematched)), outcome.Met, outcome.ByCourse, 1, 1, 0, "they stay in the programme"},
		"retention, early":          {opened(retention).on(9, closedBy(journal.EndingEarly)), outcome.Unmet, outcome.ByCourse, 0, 1, 0, "they left"},
		"retention, one side":       {opened(retention).on(9, closedBy(journal.EndingOneSided)), outcome.Unmet, outcome.ByCourse, 0, 1, 0, "one of them left"},
		"retention, safety":         {opened(retention).on(9, closedBy(journal.EndingSafety)), outcome.NoData, "", 0, 0, 0, "to protect somebody is no failure"},
		"retention, declined":       {opened(retention).on(9, closedBy(journal.EndingDeclined)), outcome.NoData, "", 0, 0, 0, "it never began"},
		"programme's own":           {opened("advocacy").on(1, goal("g", "advocacy")).on(9, met("g")), outcome.Met, outcome.ByGoals, 1, 1, 0, "a programme's own is measured by its goals"},
	}
	for name, tt := range tests {
		list := outcome.Objectives(tt.story.at(t, 30))
		require.NotEmpty(t, list, name)
		i := 0
		if name == "career, of another kind" {
			require.Len(t, list, 2, "the goal states one, too")
			i = 1
		}
		a := list[i]
		assert.Equal(t, tt.result, a.Result, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.by, a.By, "%s: %s", name, tt.reason)
		assert.Equal(t, [2]int{tt.count, tt.of}, [2]int{a.Count, a.Of}, "%s: %s", name, tt.reason)
		assert.Len(t, a.Missing, tt.missing, "%s: %s", name, tt.reason)
		if a.Of > 0 {
			assert.NotEmpty(t, a.Events, "%s: what is counted has events behind it", name)
		}
	}
}

func TestObjectivesInOrder(t *testing.T) {
	t.Parallel()
	v := opened("zeal", mentorship.Retention, "advocacy", mentorship.ProjectCompletion).at(t, 1)
	var got []mentorship.Objective
	for _, a := range outcome.Objectives(v) {
		got = append(got, a.Objective)
	}
	assert.Equal(t, []mentorship.Objective{mentorship.ProjectCompletion, mentorship.Retention, "advocacy", "zeal"}, got, "each once, the named ones first")
	assert.Empty(t, outcome.Objectives(journal.View{}), "nothing was stated")
	unopened := dyad().on(1, journal.GoalSet{Goal: "g", For: e, Objective: mentorship.Retention}).at(t, 3)
	assert.Equal(t, outcome.NoData, outcome.Objectives(unopened)[0].Result, "what was not opened is not known to run")
}

func TestCountItems(t *testing.T) {
	t.Parallel()
	for _, item := range outcome.CountItems() {
		assert.True(t, mentorship.ValidWord(string(item)), item)
	}
}

// Of two mentees the one without a goal is missing.
func TestObjectiveMissing(t *testing.T) {
	t.Parallel()
	s := opened(mentorship.CareerDevelopment).on(0, journal.Joined{Person: e2, Role: mentorship.RoleMentee}).
		on(1, journal.GoalSet{Goal: "g", For: e, Objective: mentorship.CareerDevelopment}).on(2, journal.GoalMet{Goal: "g", By: e})
	a := outcome.Objectives(s.at(t, 9))[0]
	assert.Equal(t, []mentorship.PersonID{e2}, a.Missing)
	assert.Equal(t, outcome.Met, a.Result)
}
