package outcome_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

func scores(b outcome.Benefit, s journal.Score) map[journal.Code]journal.Score {
	return map[journal.Code]journal.Score{b.Item(): s}
}

func TestBenefits(t *testing.T) {
	t.Parallel()
	assert.Len(t, outcome.AllBenefits(), 14)
	for i, b := range outcome.AllBenefits() {
		want := outcome.MentorBenefits
		if i >= 7 {
			want = outcome.MenteeBenefits
		}
		assert.Equal(t, want, b.Instrument(), b)
		assert.True(t, mentorship.ValidWord(string(b.Item())), b)
	}
	for _, none := range []outcome.Benefit{"", "mentor", "mentor.", "mentor.charm", "mentee.teaching", "other.thing"} {
		assert.Empty(t, none.Instrument(), none)
		assert.Empty(t, none.Item(), none)
	}

	s := dyad().
		measured(1, e, outcome.MenteeBenefits, journal.WaveBefore, scores(outcome.MenteeConfidence, 2)).
		measured(5, e, outcome.MenteeBenefits, journal.WaveDuring, scores(outcome.MenteeConfidence, 3)).
		measured(5, e, outcome.MenteeBenefits, journal.WaveDuring, scores(outcome.MenteeIdentity, 4)).
		measured(9, e, outcome.MenteeBenefits, journal.WaveAfter, scores(outcome.MenteeConfidence, 4)).
		measured(10, e, outcome.MenteeBenefits, journal.WaveAfter, scores(outcome.MenteeConfidence, 5)).
		on(11, journal.OutcomeMeasured{Of: o, By: e, Instrument: outcome.MentorBenefits, Wave: journal.WaveBefore, Items: []journal.ItemScore{{Item: outcome.MentorGrowth.Item(), Score: 1}}})
	gains := outcome.Benefits(s.at(t, 30))
	require.Len(t, gains, 14, "seven of each side")
	by := map[outcome.Benefit]outcome.Gain{}
	for _, g := range gains {
		by[g.Benefit] = g
	}
	confidence := by[outcome.MenteeConfidence]
	assert.EqualValues(t, 2, *confidence.Before)
	assert.EqualValues(t, 3, *confidence.During)
	assert.EqualValues(t, 5, *confidence.After, "the last of a wave counts")
	assert.Equal(t, 3, *confidence.Change)
	assert.Len(t, confidence.Events, 2)
	identity := by[outcome.MenteeIdentity]
	assert.Nil(t, identity.Before, "not measured is not 0")
	assert.EqualValues(t, 4, *identity.During)
	assert.Nil(t, identity.Change, "one score is no change")
	assert.Nil(t, by[outcome.MentorGrowth].Before, "what another says of somebody is not their own score")
}

// series is a relationship of a mentee who scores confidence twice.
func series(t *testing.T, before, after journal.Score) journal.View {
	return dyad().
		measured(1, e, outcome.MenteeBenefits, journal.WaveBefore, scores(outcome.MenteeConfidence, before)).
		measured(9, e, outcome.MenteeBenefits, journal.WaveAfter, scores(outcome.MenteeConfidence, after)).at(t, 30)
}

func effectOf(views []journal.View, b outcome.Benefit) outcome.Effect {
	for _, e := range outcome.BenefitsOver(views, 0.95) {
		if e.Benefit == b {
			return e
		}
	}
	return outcome.Effect{}
}

func TestBenefitsOver(t *testing.T) {
	t.Parallel()
	views := []journal.View{series(t, 2, 4), series(t, 3, 3), series(t, 1, 3), series(t, 4, 3), series(t, 2, 3), dyad().at(t, 30)}
	got := effectOf(views, outcome.MenteeConfidence)
	assert.Equal(t, 5, got.People)
	assert.Equal(t, 1, got.Missing, "who was not measured is missing, and not unchanged")
	assert.Equal(t, [3]int{3, 1, 1}, [3]int{got.Rose, got.Same, got.Fell})
	assert.InDelta(t, 0.8, *got.Mean, 1e-12)
	want, ok := outcome.Change([]float64{1, 2, 2, 3, 4}, []float64{3, 3, 4, 3, 3}, 0.95)
	require.True(t, ok)
	assert.InDelta(t, want.Paired.Value, got.Change.Paired.Value, 1e-12)
	assert.InDelta(t, want.Raw.Low, got.Change.Raw.Low, 1e-12)

	none := effectOf(views, outcome.MentorGrowth)
	assert.Zero(t, none.People)
	assert.Equal(t, 6, none.Missing)
	assert.Nil(t, none.Mean, "no data is not 0")
	assert.Nil(t, none.Change)
	two := effectOf(views[:2], outcome.MenteeConfidence)
	assert.NotNil(t, two.Mean)
	assert.Nil(t, two.Change, "two people do not tell how sure a change is")
	assert.Len(t, outcome.BenefitsOver(nil, 0.95), 14)

	rand.New(rand.NewPCG(1, 1)).Shuffle(len(views), func(i, j int) { views[i], views[j] = views[j], views[i] })
	assert.Equal(t, got, effectOf(views, outcome.MenteeConfidence), "the order of the views makes no difference")
}

// One rose, one fell, and one is as before.
func TestBenefitsRoseAndFell(t *testing.T) {
	t.Parallel()
	got := effectOf([]journal.View{series(t, 2, 4), series(t, 3, 3), series(t, 3, 3), series(t, 4, 3)}, outcome.MenteeConfidence)
	assert.Equal(t, [3]int{1, 2, 1}, [3]int{got.Rose, got.Same, got.Fell})
}

// A share is told with its interval.
func TestAimsShare(t *testing.T) {
	t.Parallel()
	reached := dyad().on(1, journal.GoalSet{Goal: "g", For: e}).on(2, journal.GoalMet{Goal: "g", By: e}).at(t, 30)
	open := dyad().on(1, journal.GoalSet{Goal: "g", For: e}).at(t, 30)
	p := outcome.Aims([]journal.View{reached, open, open, open}, 0.95)[1]
	require.Equal(t, outcome.Development, p.Aim)
	assert.InDelta(t, 0.25, p.Share.Value, 1e-12)
	assert.InDelta(t, 0.0456, p.Share.Low, 5e-4, "Wilson's, of one in four")
	assert.Nil(t, outcome.Aims([]journal.View{reached}, 1)[1].Share, "there is no interval that is certain")
}

func TestAims(t *testing.T) {
	t.Parallel()
	at := func(id mentorship.PersonID, country, region string) mentorship.Person {
		return mentorship.Person{ID: id, Place: mentorship.Place{Country: country, Region: region}}
	}
	tests := map[string]struct {
		view               journal.View
		aim                outcome.Aim
		count, of, missing int
		reason             string
	}{
		"places unknown":      {dyad().at(t, 30), outcome.Collaboration, 0, 0, 1, "nobody said where they work"},
		"one place unknown":   {dyad().at(t, 30, at(o, "KE", "")), outcome.Collaboration, 0, 0, 1, "one place tells nothing"},
		"two countries":       {dyad().at(t, 30, at(o, "KE", ""), at(e, "CH", "")), outcome.Collaboration, 1, 1, 0, "across a border"},
		"two regions":         {dyad().at(t, 30, at(o, "KE", "Nairobi"), at(e, "KE", "Kisumu")), outcome.Collaboration, 1, 1, 0, "within a country"},
		"one region":          {dyad().at(t, 30, at(o, "KE", "Nairobi"), at(e, "KE", "Nairobi")), outcome.Collaboration, 0, 1, 0, "it stays where it is"},
		"region unknown":      {dyad().at(t, 30, at(o, "KE", "Nairobi"), at(e, "KE", "")), outcome.Collaboration, 0, 0, 1, "it may be the same or not"},
		"alone":               {(&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RoleMentor}).at(t, 30, at(o, "KE", "Nairobi")), outcome.Collaboration, 0, 0, 1, "one person collaborates with nobody"},
		"third differs":       {dyad().on(0, journal.Joined{Person: e2, Role: mentorship.RoleMentee}).at(t, 30, at(o, "KE", ""), at(e2, "CH", "")), outcome.Collaboration, 1, 1, 0, "two that differ tell, whatever the third"},
		"no goals":            {dyad().at(t, 30), outcome.Development, 0, 0, 1, "nothing was set"},
		"goal open":           {dyad().on(1, journal.GoalSet{Goal: "g", For: e}).at(t, 30), outcome.Development, 0, 1, 0, "set and not reached"},
		"goal reached":        {dyad().on(1, journal.GoalSet{Goal: "g", For: e}, journal.GoalSet{Goal: "h", For: e}).on(2, journal.GoalMet{Goal: "g", By: e}).at(t, 30), outcome.Development, 1, 1, 0, "one reached is enough, and counts the mentee once"},
		"resources unknown":   {dyad().at(t, 30), outcome.Evidence, 0, 0, 1, "nobody was asked"},
		"resources more":      {dyad().measured(1, e, outcome.MenteeBenefits, journal.WaveBefore, scores(outcome.MenteeResources, 2)).measured(2, e, outcome.MenteeBenefits, journal.WaveAfter, scores(outcome.MenteeResources, 3)).at(t, 30), outcome.Evidence, 1, 1, 0, "higher than before"},
		"resources as before": {dyad().measured(1, e, outcome.MenteeBenefits, journal.WaveBefore, scores(outcome.MenteeResources, 3)).measured(2, e, outcome.MenteeBenefits, journal.WaveAfter, scores(outcome.MenteeResources, 3)).at(t, 30), outcome.Evidence, 0, 1, 0, "as before is not higher"},
		"no project":          {dyad().at(t, 30), outcome.Institutions, 0, 0, 1, "none ended"},
		"a project done":      {dyad().on(1, journal.ProjectFinished{Project: "p", Completed: true}).at(t, 30), outcome.Institutions, 1, 1, 0, "it is there"},
		"a project failed":    {dyad().on(1, journal.ProjectFinished{Project: "p"}).at(t, 30), outcome.Institutions, 0, 1, 0, "it is not there"},
		"no feedback":         {dyad().at(t, 30), outcome.Guidance, 0, 0, 1, "none was looked at"},
		"feedback":            {dyad().on(1, journal.FeedbackGiven{Feedback: "f", From: o, To: e, Effective: journal.VerdictPresent}, journal.FeedbackGiven{Feedback: "h", From: o, To: e, Effective: journal.VerdictAbsent}).at(t, 30), outcome.Guidance, 1, 2, 0, "one of two"},
		"a mentee's feedback": {dyad().on(1, journal.FeedbackGiven{Feedback: "f", From: e, To: o, Effective: journal.VerdictPresent}).at(t, 30), outcome.Guidance, 0, 0, 1, "guidance is the mentor's"},
		"contacts more":       {dyad().measured(1, o, outcome.Counts, journal.WaveBefore, map[journal.Code]journal.Score{outcome.Contacts: 2}).measured(2, o, outcome.Counts, journal.WaveAfter, map[journal.Code]journal.Score{outcome.Contacts: 3}).at(t, 30), outcome.Networks, 1, 1, 0, "a mentor's network counts, too"},
		"contacts as before":  {dyad().measured(1, o, outcome.Counts, journal.WaveBefore, map[journal.Code]journal.Score{outcome.Contacts: 3}).measured(2, o, outcome.Counts, journal.WaveAfter, map[journal.Code]journal.Score{outcome.Contacts: 3}).at(t, 30), outcome.Networks, 0, 1, 0, "as many is not more"},
	}
	for name, tt := range tests {
		for _, p := range outcome.Aims([]journal.View{tt.view}, 0.95) {
			if p.Aim != tt.aim {
				continue
			}
			assert.Equal(t, [3]int{tt.count, tt.of, tt.missing}, [3]int{p.Count, p.Of, p.Missing}, "%s: %s", name, tt.reason)
			assert.Equal(t, tt.of > 0, p.Share != nil, "%s: without data there is no share", name)
		}
	}
	all := outcome.Aims(nil, 0.95)
	require.Len(t, all, 6)
	for _, p := range all {
		assert.NotEmpty(t, p.Aim.Measures())
		assert.Zero(t, p.Missing)
	}
	assert.Empty(t, outcome.Aim("other").Measures())
	assert.Nil(t, outcome.Aims([]journal.View{dyad().on(1, journal.ProjectFinished{Project: "p"}).at(t, 3)}, 1)[3].Share, "certainty has no interval")
}
