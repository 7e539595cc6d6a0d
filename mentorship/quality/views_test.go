package quality_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestViewsDiffer(t *testing.T) {
	const q = quality.MentorFeedback
	tests := map[string]struct {
		story  *story
		path   string
		want   outcome
		reason string
	}{
		"as far as the limit":   {dyad().rate(o, o, q, 5, 5, 5).rate(e, o, q, 3, 3, 3), "/participants/o", broken, "two points are what the policy says"},
		"the other way round":   {dyad().rate(o, o, q, 2, 2, 2).rate(e, o, q, 5, 5, 5), "/participants/o", broken, "modesty is a difference, too"},
		"less":                  {dyad().rate(o, o, q, 5, 5).rate(e, o, q, 4), "/participants/o", silent, "one point is none"},
		"too few":               {dyad().rate(o, o, q, 5).rate(e, o, q, 1), "/participants/o", undetermined, "three ratings are asked for"},
		"one side too few":      {dyad().rate(o, o, q, 5, 5, 5).rate(e, o, q, 1, 1), "/participants/o", undetermined, "three of each side are asked for"},
		"the other too few":     {dyad().rate(o, o, q, 5, 5).rate(e, o, q, 1, 1, 1), "/participants/o", undetermined, "three of each side are asked for"},
		"fellows of a dyad":     {dyad().rate(e, e, quality.MenteeFellowRespect, 5, 5, 5).rate(o, e, quality.MenteeFellowRespect, 1, 1, 1), "/participants/e", silent, "there is nobody to respect"},
		"one side alone":        {dyad().rate(e, o, q, 1, 5, 1), "/participants/o", silent, "there is nothing to compare"},
		"not a scale's score":   {dyad().rate(o, o, q, 9, 9).rate(e, o, q, 1), "/participants/o", silent, "nine is no score"},
		"of another role":       {dyad().rate(e, e, q, 5, 5).rate(o, e, q, 1), "/participants/e", silent, "a mentee has no quality of mentors"},
		"unknown item":          {dyad().on(10, unknownItem(o, 5), unknownItem(e, 1)).on(20, unknownItem(o, 5)), "/participants/o", silent, "it belongs to no quality"},
		"relationship":          {dyad().rate(o, "", quality.Respect, 5, 5, 5).rate(e, "", quality.Respect, 2, 2, 2), "", broken, "each role is a side"},
		"relationship, alike":   {dyad().rate(o, "", quality.Respect, 5, 5).rate(e, "", quality.Respect, 4), "", silent, "one point is none"},
		"relationship, outside": {dyad().rate(o, "", quality.Respect, 5, 5).rate("x", "", quality.Respect, 1), "", silent, "x takes no part"},
		"paused":                {dyad().rate(o, o, q, 5, 5).rate(e, o, q, 1).on(190, journal.Paused{}), "/participants/o", exempt, "in pauses nothing is said"},
		"the mentor pauses":     {dyad().rate(o, o, q, 5, 5).rate(e, o, q, 1).on(190, journal.Paused{Person: o}), "/participants/o", silent, "nor of who pauses"},
		"rated a stranger":      {dyad().rate(e, "x", q, 5, 5).rate("x", "x", q, 1), "/participants/x", silent, "x takes no part"},
		"a person as a mark":    {dyad().rate(o, o, quality.Respect, 5, 5).rate(e, o, quality.Respect, 1), "/participants/o", silent, "marks are of the relationship"},
	}
	for name, tt := range tests {
		got, f := says(tt.story.view(t), "quality.views.differ", tt.path)
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
		if got == broken {
			apart, _ := evidence(f, "points-apart")
			assert.Len(t, apart.Events, 6, name)
			atMost := rule.Count(1).With(rule.AtMost)
			assert.Equal(t, apart.Want, atMost)
			ratings, _ := evidence(f, "ratings")
			assert.Equal(t, rule.Count(6), ratings.Got, "those of both sides")
			_, ofPerson := evidence(f, "median-by-self")
			_, ofBoth := evidence(f, "median-by-mentors")
			assert.Equal(t, tt.path != "", ofPerson, "%s: a person is one of the sides", name)
			assert.Equal(t, tt.path == "", ofBoth, "%s: in a relationship the roles are", name)
		}
	}
	unset := func(p *mentorship.Policy) { p.Signs.RatingGap = mentorship.Limit[int]{} }
	got, _ := says(dyad().rate(o, o, q, 5, 5).rate(e, o, q, 1).view(t, unset), "quality.views.differ", "/participants/o")
	assert.Equal(t, silent, got, "no limit, no finding")
	unset = func(p *mentorship.Policy) { p.Signs.Observations = mentorship.Limit[int]{} }
	got, _ = says(dyad().rate(o, o, q, 5, 5).rate(e, o, q, 1).view(t, unset), "quality.views.differ", "/participants/o")
	assert.Equal(t, silent, got, "nor while it is not said how much tells")
	zero := func(p *mentorship.Policy) { p.Signs.RatingGap = mentorship.LimitOf(0, rule.Convention) }
	got, _ = says(dyad().rate(o, o, q, 5, 5).rate(e, o, q, 5).view(t, zero), "quality.views.differ", "/participants/o")
	assert.Equal(t, silent, got, "what is alike never differs")
}

func unknownItem(by mentorship.PersonID, score journal.Score) journal.Body {
	return journal.RatingGiven{By: by, Of: o, Scale: quality.MentorScale, Items: []journal.ItemScore{{Item: "own item", Score: score}}}
}

func TestPeersAreOnNeitherSide(t *testing.T) {
	s := (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RolePeer}, journal.Joined{Person: e, Role: mentorship.RolePeer})
	s.rate(o, "", quality.Respect, 5, 5).rate(e, "", quality.Respect, 1)
	got, _ := says(s.view(t), "quality.views.differ", "")
	assert.Equal(t, silent, got)
}

func TestRatingsFall(t *testing.T) {
	const q = quality.MenteeEngaged
	tests := map[string]struct {
		scores []journal.Score
		want   outcome
		reason string
	}{
		"by the limit":           {[]journal.Score{5, 5, 3, 3}, broken, "two points are what the policy says"},
		"by less":                {[]journal.Score{5, 5, 4, 4}, silent, "one point is none"},
		"rising":                 {[]journal.Score{1, 1, 5, 5}, silent, "it gets better"},
		"one bad day":            {[]journal.Score{5, 5, 5, 1}, silent, "the higher of two in the middle stands"},
		"three":                  {[]journal.Score{5, 3, 1}, silent, "a half of one day is no half"},
		"the middle is left out": {[]journal.Score{5, 5, 1, 2, 2}, broken, "of five it belongs to neither half"},
	}
	for name, tt := range tests {
		got, f := says(dyad().rate(o, e, q, tt.scores...).view(t), "quality.rating.falling", "/participants/e")
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
		if got == broken {
			lower, _ := evidence(f, "points-lower")
			assert.Len(t, lower.Events, len(tt.scores))
			before, _ := evidence(f, "median-before")
			assert.Equal(t, rule.Count(5), before.Got)
			assert.Contains(t, []rule.Value{rule.Count(2), rule.Count(3)}, lower.Got, "a fall is told as a number of points")
			atMost := rule.Count(1).With(rule.AtMost)
			assert.Equal(t, lower.Want, atMost)
		}
	}
	falls := []journal.Score{5, 5, 1, 1}
	ask := func(s *story, path string, changes ...func(*mentorship.Policy)) outcome {
		got, _ := says(s.view(t, changes...), "quality.rating.falling", path)
		return got
	}
	assert.Equal(t, silent, ask(dyad().rate(e, e, q, falls...), "/participants/e"), "of themselves")
	assert.Equal(t, broken, ask(dyad().rate(e, "", quality.Desire, falls...), ""), "of the relationship")
	assert.Equal(t, silent, ask(dyad().rate(o, e, q, 5, 5).rate(e2, e, q, 1, 1), "/participants/e"), "each rater is compared with themselves")
	assert.Equal(t, exempt, ask(dyad().rate(o, e, q, falls...).on(190, journal.Paused{}), "/participants/e"))
	assert.Equal(t, silent, ask(dyad().rate(o, e, q, falls...), "/participants/e", func(p *mentorship.Policy) { p.Signs = mentorship.Signs{} }))
	assert.Equal(t, silent, ask(dyad().rate(o, e, q, falls...), "/participants/e", func(p *mentorship.Policy) {
		p.Signs.Observations = mentorship.LimitOf(5, rule.Convention)
	}), "four of five that are asked for")
	assert.Equal(t, broken, ask(dyad().rate(o, e, q, falls...), "/participants/e", func(p *mentorship.Policy) {
		p.Signs.Observations = mentorship.LimitOf(4, rule.Convention)
	}), "as many as are asked for")
	s := dyad().rate(o, e, q, 5, 5)
	s.rateOn(60, o, e, q, 1)
	s.rateOn(60, o, e, q, 1)
	assert.Equal(t, silent, ask(s, "/participants/e"), "the second half is one day")
	s = dyad()
	s.rateOn(5, o, e, q, 5)
	s.rateOn(5, o, e, q, 5)
	assert.Equal(t, silent, ask(s.rate(o, e, q, 1, 1), "/participants/e"), "the first half is one day")
}

func TestImpracticalGuidance(t *testing.T) {
	s := dyad()
	s.observe(quality.MentorPracticalKnowledge, "advice-impractical", 2, 8, 3)
	v := s.view(t)
	got, f := says(v, "quality.guidance.impractical", "/participants/o")
	assert.Equal(t, broken, got, "a quarter is the limit")
	lacking, ok := evidence(f, "lacking")
	require.True(t, ok)
	assert.Equal(t, rule.Text("treadmill"), lacking.Got)
	for _, path := range []string{"/advice/d0", "/advice/d1"} {
		got, _ = says(v, "quality.advice.impractical", path)
		assert.Equal(t, broken, got, path)
	}
	got, _ = says(v, "quality.advice.impractical", "/advice/d2")
	assert.Equal(t, silent, got, "a mat is there")

	for name, tt := range map[string]struct {
		bad, of int
		apart   int
		want    outcome
	}{"below": {1, 8, 3, silent}, "few": {1, 2, 3, undetermined}, "one day": {3, 4, 0, undetermined}, "none": {0, 2, 1, silent}} {
		s := dyad()
		s.observe(quality.MentorPracticalKnowledge, "advice-impractical", tt.bad, tt.of, tt.apart)
		got, _ := says(s.view(t), "quality.guidance.impractical", "/participants/o")
		assert.Equal(t, tt.want, got, name)
	}

	s = dyad()
	s.observe(quality.MentorPracticalKnowledge, "advice-impractical", 1, 1, 1)
	got, _ = says(s.view(t), "quality.advice.impractical", "/advice/d0")
	assert.Equal(t, broken, got, "one piece of advice is enough to mend it")
	got, _ = says(s.on(30, journal.AdviceUsed{Advice: "d0", By: e}).view(t), "quality.advice.impractical", "/advice/d0")
	assert.Equal(t, silent, got, "it was practical after all")
	used := dyad()
	used.observe(quality.MentorPracticalKnowledge, "advice-impractical", 3, 6, 3)
	for i := range 3 {
		used.on(60, journal.AdviceUsed{Advice: journal.AdviceID(fmt.Sprint("d", i)), By: e})
	}
	got, _ = says(used.view(t), "quality.guidance.impractical", "/participants/o")
	assert.Equal(t, silent, got, "all of it was practical after all")
	got, _ = says(s.on(40, journal.Paused{Person: o}).view(t), "quality.advice.impractical", "/advice/d0")
	assert.Equal(t, exempt, got, "nobody mentors at the moment")
}

func TestAdviceOfPeersPathsAreEscaped(t *testing.T) {
	s := (&story{}).on(0, journal.Joined{Person: "a/~", Role: mentorship.RolePeer}, journal.Joined{Person: "b", Role: mentorship.RolePeer})
	s.rate("b", "a/~", quality.MentorTrust, 1, 1, 1)
	got, _ := says(s.view(t), quality.MentorTrust.Code(), "/participants/a~1~0")
	assert.Equal(t, broken, got)
}
