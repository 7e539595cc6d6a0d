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

// agreedOn adds an agreement with a circle of confidentiality, and one exception.
func agreedOn(s *story, circle mentorship.Circle) *story {
	return s.on(1, journal.AgreementProposed{Agreement: "a", Version: 1, By: o, Terms: mentorship.Terms{
		Confidentiality: mentorship.Confidentiality{Circle: circle, Exceptions: []string{"safety"}},
	}}, journal.AgreementSigned{Agreement: "a", Version: 1, By: o}, journal.AgreementSigned{Agreement: "a", Version: 1, By: e})
}

// What may be told by agreement breaks no confidence.
func TestWhatWasAgreedMayBeTold(t *testing.T) {
	tell := func(s *story, as, purpose journal.Code) *story {
		for i := range 3 {
			s.on(10+i, journal.DisclosureMade{About: e, By: o, To: "c", As: as, Note: "progress", Purpose: purpose})
		}
		return s
	}
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"programme, to who runs it": {tell(agreedOn(dyad(), mentorship.CircleProgramme), "coordinator", "talk"), silent, "it stays in the circle"},
		"programme, to a manager":   {tell(agreedOn(dyad(), mentorship.CircleProgramme), "manager", "talk"), broken, "it leaves the circle"},
		"pair, to who runs it":      {tell(agreedOn(dyad(), mentorship.CirclePair), "coordinator", "talk"), broken, "it leaves the circle"},
		"pair, for an exception":    {tell(agreedOn(dyad(), mentorship.CirclePair), "manager", "safety"), silent, "it was agreed"},
		"nothing agreed":            {tell(dyad(), "coordinator", "talk"), broken, "nobody gave leave"},
	}
	for name, tt := range tests {
		v := tt.story.view(t)
		for code, path := range map[rule.Code]string{
			quality.MentorTrust.Code(): "/participants/o", quality.Confidentiality.Code(): "", "quality.tormentor.unethical": "/participants/o",
		} {
			got, _ := says(v, code, path)
			assert.Equal(t, tt.want, got, "%s: %s: %s", name, code, tt.reason)
		}
	}
}

// What has had no time yet, and what another has seen to, is nobody's omission.
func TestNobodyIsJudgedTooSoon(t *testing.T) {
	raise := func(s *story, from int) *story {
		for i := range 4 {
			s.on(from+i, journal.CulturalExpectationRaised{Expectation: journal.ExpectationID(fmt.Sprint("x", i)), By: e})
		}
		return s
	}
	acted := raise(dyad().on(0, journal.Joined{Person: "p", Role: mentorship.RoleMentor}), 20)
	for i := range 4 {
		acted.on(60+i, journal.CulturalExpectationHeeded{Expectation: journal.ExpectationID(fmt.Sprint("x", i)), By: "p"})
	}
	for name, tt := range map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"long ago":      {raise(dyad(), 20), broken, "there was time"},
		"lately":        {raise(dyad(), end-20), silent, "there was no time"},
		"another acted": {acted, silent, "it was seen to"},
		"who came late": {raise(dyad(), 20).on(100, journal.Left{Person: o}).on(end-20, journal.Joined{Person: o, Role: mentorship.RoleMentor}), silent, "they have not been there for long"},
	} {
		for _, code := range []rule.Code{quality.MentorAdapts.Code(), "quality.tormentor.ignored-input"} {
			got, _ := says(tt.story.view(t), code, "/participants/o")
			assert.Equal(t, tt.want, got, "%s: %s: %s", name, code, tt.reason)
		}
	}

	advise := func(from int) *story {
		s := dyad().on(20, journal.AdviceGiven{Advice: "first", By: o, To: e}).on(21, journal.AdviceUsed{Advice: "first", By: e})
		for i := range 9 {
			s.on(from+i, journal.AdviceGiven{Advice: journal.AdviceID(fmt.Sprint("a", i)), By: o, To: e})
		}
		return s
	}
	got, _ := says(advise(30).view(t), quality.MenteeLearning.Code(), "/participants/e")
	assert.Equal(t, broken, got, "nine of ten were left")
	got, _ = says(advise(end-12).view(t), quality.MenteeLearning.Code(), "/participants/e")
	assert.Equal(t, silent, got, "nine of ten are new")
	got, _ = says(advise(30).view(t), quality.MentorPracticalKnowledge.Code(), "/participants/o")
	assert.Equal(t, silent, got, "that advice was not used is no proof against who gave it")
}

// What one side does is not told as if both did.
func TestMarksAreToldOfEachSide(t *testing.T) {
	s := dyad()
	s.observe(quality.MenteeAccessible, "sessions-absent", 8, 10, 3)
	for i := range 4 {
		s.on(100+i, held(journal.SessionID(fmt.Sprint("o", i)), 100+i, o))
	}
	got, f := says(s.view(t), quality.Schedule.Code(), "")
	require.Equal(t, broken, got)
	for name, want := range map[string]rule.Value{
		"sessions-absent": rule.Ratio(8, 14), "sessions-absent-by-mentors": rule.Ratio(0, 4), "sessions-absent-by-mentees": rule.Ratio(8, 10),
	} {
		one, _ := evidence(f, name)
		assert.Equal(t, want, one.Got, name)
	}
	got, _ = says(s.view(t), quality.Desire.Code(), "")
	assert.Equal(t, silent, got, "who misses sessions may want to come")

	_, f = says(dyad().rate(o, "", quality.Desire, 3, 3).rate(e, "", quality.Desire, 1, 1, 1).view(t), quality.Desire.Code(), "")
	for name, want := range map[string]int64{"median-rating": 1, "median-by-mentors": 3, "median-by-mentees": 1} {
		one, _ := evidence(f, name)
		assert.Equal(t, rule.Count(want), one.Got, name)
	}
	_, f = says(dyad().rate(e, "", quality.Desire, 1, 1, 1).view(t), quality.Desire.Code(), "")
	_, there := evidence(f, "median-by-mentees")
	assert.False(t, there, "one side alone is no comparison")

	peers := (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RolePeer}, journal.Joined{Person: e, Role: mentorship.RolePeer})
	peers.observe(quality.MenteeAccessible, "sessions-absent", 8, 10, 3)
	got, f = says(peers.view(t), quality.Schedule.Code(), "")
	assert.Equal(t, broken, got)
	_, there = evidence(f, "sessions-absent-by-mentors")
	assert.False(t, there, "peers are on neither side")
}

// What another recorded of somebody is a report, and does not show in their profile.
func TestProfileForShowsNoReportsOfDeeds(t *testing.T) {
	told := journal.DisclosureMade{About: e, By: o, To: "c", As: "manager", Note: "progress", Purpose: "talk"}
	look := journal.Look{At: noon(end), Policy: mentorship.DefaultPolicy()}
	for name, tt := range map[string]struct {
		by     mentorship.PersonID
		want   quality.Standing
		reason string
	}{
		"the mentee": {e, quality.Untold, "it is what the mentee reported"},
		"themselves": {o, quality.Gap, "they said so"},
		"a job":      {"", quality.Gap, "nobody reported it"},
	} {
		s := dyad()
		for i := range 3 {
			s.by(tt.by, 10+i, told)
		}
		p, ok, err := quality.ProfileFor(s.journal(t), o, o, look)
		require.NoError(t, err)
		require.True(t, ok)
		assert.Equal(t, tt.want, assessment(t, p, quality.MentorTrust).Standing, "%s: %s", name, tt.reason)
		assert.Equal(t, quality.Gap, assessment(t, profileOf(t, s, o), quality.MentorTrust).Standing, "%s: a coordinator sees it", name)
	}
}
