package quality_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
)

func profileOf(t *testing.T, s *story, p mentorship.PersonID) quality.Profile {
	t.Helper()
	profile, ok := quality.NewProfile(s.view(t), p)
	require.True(t, ok)
	return profile
}

func assessment(t *testing.T, p quality.Profile, q quality.Quality) quality.Assessment {
	t.Helper()
	for _, a := range p.Qualities {
		if a.Quality == q {
			return a
		}
	}
	require.Fail(t, "no assessment", "%s", q)
	return quality.Assessment{}
}

func TestProfileHoldsTheQualitiesOfTheRole(t *testing.T) {
	peers := (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RolePeer}, journal.Joined{Person: e, Role: mentorship.RolePeer},
		journal.Joined{Person: "f", Role: mentorship.RoleFacilitator})
	tests := map[string]struct {
		profile            quality.Profile
		qualities, letters int
		reason             string
	}{
		"mentor":          {profileOf(t, dyad(), o), 15, 6, "twelve and three"},
		"mentee":          {profileOf(t, dyad(), e), 11, 0, "ten and one"},
		"mentee of group": {profileOf(t, group(), e), 12, 0, "and respect for fellow mentees"},
		"relationship":    {profileOf(t, dyad(), ""), 8, 0, "eight marks"},
		"peer":            {profileOf(t, peers, o), 27, 6, "both at once"},
		"facilitator":     {profileOf(t, peers, "f"), 0, 0, "neither"},
	}
	for name, tt := range tests {
		assert.Len(t, tt.profile.Qualities, tt.qualities, "%s: %s", name, tt.reason)
		assert.Len(t, tt.profile.Letters, tt.letters, "%s: %s", name, tt.reason)
		assert.Empty(t, tt.profile.Strengths(), name)
		assert.Empty(t, tt.profile.Gaps(), name)
		for _, a := range tt.profile.Qualities {
			assert.Equal(t, quality.Untold, a.Standing, "%s: of nothing nothing follows", name)
		}
		for _, l := range tt.profile.Letters {
			assert.Equal(t, quality.Untold, l.Standing, name)
		}
	}
	_, ok := quality.NewProfile(dyad().view(t), "stranger")
	assert.False(t, ok)
	zero, ok := quality.NewProfile(journal.View{}, "")
	assert.True(t, ok)
	assert.Len(t, zero.Qualities, 8)
}

func TestStandings(t *testing.T) {
	const q = quality.MentorAccessible
	missed := func(bad, of int) *story { return dyad().with(bad, of, 3, "sessions-absent") }
	tests := map[string]struct {
		story  *story
		want   quality.Standing
		reason string
	}{
		"rated high":               {dyad().rate(e, o, q, 4, 4, 4), quality.Strength, "four is high"},
		"rated in between":         {dyad().rate(e, o, q, 3, 3, 3), quality.Sound, "three is neither"},
		"rated low":                {dyad().rate(e, o, q, 2, 2, 2), quality.Gap, "two is low"},
		"rated by themselves":      {dyad().rate(o, o, q, 5, 5, 5), quality.Untold, "whoever rates themselves counts apart"},
		"rated once":               {dyad().rate(e, o, q, 1), quality.Untold, "one rating tells nothing"},
		"never missed":             {missed(0, 10), quality.Strength, "nothing speaks against it"},
		"missed now and then":      {missed(1, 10), quality.Sound, "below the limit"},
		"missed often":             {missed(5, 10), quality.Gap, "above the limit"},
		"of one day":               {dyad().with(5, 5, 0, "sessions-absent"), quality.Untold, "one bad day"},
		"two sessions":             {missed(0, 2), quality.Untold, "too few"},
		"rated high, but missed":   {missed(5, 10).rate(e, o, q, 5, 5, 5), quality.Gap, "what was observed counts"},
		"rated high, once missed":  {missed(1, 10).rate(e, o, q, 5, 5, 5), quality.Strength, "ratings stand above one slip"},
		"rated middling, and kept": {missed(0, 10).rate(e, o, q, 3, 3, 3), quality.Sound, "ratings stand above a clean record"},
		"rated low, and kept":      {missed(0, 10).rate(e, o, q, 1, 1, 1), quality.Gap, "who is rated low has something to ask"},
	}
	for name, tt := range tests {
		p := profileOf(t, tt.story, o)
		assert.Equal(t, tt.want, assessment(t, p, q).Standing, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.want == quality.Gap, len(p.Gaps()) > 0, name)
		assert.Equal(t, tt.want == quality.Strength, len(p.Strengths()) > 0, name)
	}
	none := func(p *mentorship.Policy) { p.Signs = mentorship.Signs{} }
	p, _ := quality.NewProfile(missed(5, 10).rate(e, o, q, 1, 1, 1).view(t, none), o)
	assert.Equal(t, quality.Untold, assessment(t, p, q).Standing, "without a policy nothing is told")
	one := group().rate(e, o, q, 1, 1, 1).rate(e2, o, q, 5, 5, 5, 5, 5)
	assert.Equal(t, quality.Gap, assessment(t, profileOf(t, one, o), q).Standing, "one of several is heard")
}

func TestWhatSpeaksForAQuality(t *testing.T) {
	s := dyad()
	for i := range 3 {
		assert.Equal(t, quality.Untold, assessment(t, profileOf(t, s, o), quality.MentorCriticalThinking).Standing, "%d challenges", i)
		s.on(10+i, journal.ChallengeSet{By: o, For: e})
	}
	a := assessment(t, profileOf(t, s, o), quality.MentorCriticalThinking)
	assert.Equal(t, quality.Strength, a.Standing, "three challenges")
	assert.Equal(t, quality.For, a.Observed[0].Speaks)
	assert.Len(t, a.Observed[0].Events, 3)
	s.rate(e, o, quality.MentorCriticalThinking, 3, 3, 3)
	assert.Equal(t, quality.Sound, assessment(t, profileOf(t, s, o), quality.MentorCriticalThinking).Standing, "ratings stand above numbers")
}

func TestOpinions(t *testing.T) {
	s := group().rate(e, o, quality.MentorTrust, 5, 5, 1, 1).rate(e2, o, quality.MentorTrust, 0).rate(o, o, quality.MentorTrust, 3)
	a := assessment(t, profileOf(t, s, o), quality.MentorTrust)
	change := -4
	want := []quality.Opinion{
		{By: e, Median: 5, Times: 4, Change: &change},
		{By: o, Own: true, Median: 3, Times: 1},
	}
	got := a.Rated
	for i := range got {
		assert.Len(t, got[i].Events, got[i].Times)
		got[i].Events = nil
	}
	assert.Empty(t, cmp.Diff(want, got), "who gave no score of the scale did not rate")
	assert.Equal(t, &quality.Between{First: 3, Second: 5, Points: 2}, a.Between, "one rating of oneself tells nothing")
	s.rate(o, o, quality.MentorTrust, 3, 3)
	assert.Equal(t, &quality.Between{First: 3, Second: 5, Points: 2, Differ: true}, assessment(t, profileOf(t, s, o), quality.MentorTrust).Between)

	s = dyad().rate(e, "", quality.Honesty, 2).rate(o, "", quality.Honesty, 3)
	assert.Equal(t, &quality.Between{First: 3, Second: 2, Points: 1}, assessment(t, profileOf(t, s, ""), quality.Honesty).Between)
	s = dyad().rate(e, "", quality.Honesty, 2)
	assert.Nil(t, assessment(t, profileOf(t, s, ""), quality.Honesty).Between, "one side alone")
}

func TestLetters(t *testing.T) {
	high, mid, low := []journal.Score{5, 5, 5}, []journal.Score{3, 3, 3}, []journal.Score{1, 1, 1}
	tests := map[string]struct {
		trust, accessible []journal.Score
		want              quality.Standing
		parts             []quality.Quality
		reason            string
	}{
		"both high":          {high, high, quality.Strength, []quality.Quality{quality.MentorAccessible, quality.MentorTrust}, "all its parts are"},
		"high and middling":  {high, mid, quality.Strength, []quality.Quality{quality.MentorTrust}, "one is, and none is against it"},
		"both middling":      {mid, mid, quality.Sound, []quality.Quality{quality.MentorAccessible, quality.MentorTrust}, "neither"},
		"one low":            {low, high, quality.Gap, []quality.Quality{quality.MentorTrust}, "one gap is enough"},
		"one low, one open":  {low, nil, quality.Gap, []quality.Quality{quality.MentorTrust}, "one gap is enough"},
		"one high, one open": {high, nil, quality.Untold, []quality.Quality{quality.MentorTrust}, "half of it cannot be told"},
		"one mid, one open":  {mid, nil, quality.Untold, []quality.Quality{quality.MentorTrust}, "half of it cannot be told"},
		"nothing":            {nil, nil, quality.Untold, []quality.Quality{}, "nothing is known"},
	}
	for name, tt := range tests {
		s := dyad().rate(e, o, quality.MentorTrust, tt.trust...).rate(e, o, quality.MentorAccessible, tt.accessible...)
		want := quality.LetterStanding{Letter: quality.Trustworthy, Standing: tt.want, Parts: tt.parts}
		assert.Equal(t, want, profileOf(t, s, o).Letters[3], "%s: %s", name, tt.reason)
	}
}

func TestProfileForShowsNothingOfOthers(t *testing.T) {
	s := dyad().rate(e, o, quality.MentorTrust, 1, 1, 1).rate(o, o, quality.MentorTrust, 5)
	for i := range 3 {
		s.by("", 100+i, journal.ConcernReported{Concern: journal.ConcernID(fmt.Sprint("c", i)), Kind: journal.ConcernConfidentiality, About: o, By: e})
	}
	look := journal.Look{At: noon(end), Policy: mentorship.DefaultPolicy()}
	seen, ok, err := quality.ProfileFor(s.journal(t), o, o, look)
	require.NoError(t, err)
	require.True(t, ok)
	without, ok, err := quality.ProfileFor(dyad().rate(o, o, quality.MentorTrust, 5).journal(t), o, o, look)
	require.NoError(t, err)
	require.True(t, ok)
	ids := cmp.Transformer("length", func(ids []journal.EventID) int { return len(ids) })
	assert.Empty(t, cmp.Diff(without, seen, ids), "as if nothing had been reported")

	theirs, _, err := quality.ProfileFor(s.journal(t), o, e, look)
	require.NoError(t, err)
	assert.Equal(t, []quality.Quality{quality.MentorTrust}, theirs.Gaps(), "everybody sees what they said")
	all, ok := quality.NewProfile(s.view(t), o)
	require.True(t, ok)
	assert.Len(t, assessment(t, all, quality.MentorTrust).Rated, 2, "a coordinator sees both")

	foreign := journal.Event{ID: "zz", At: noon(end), Actor: journal.ByJob("test"), Relationship: "another", Body: journal.Reopened{}}
	j, err := s.journal(t).Append(foreign)
	require.NoError(t, err)
	_, _, err = quality.ProfileFor(j, o, o, look)
	assert.ErrorIs(t, err, journal.ErrRelationship)
}

func TestProfileAsJSON(t *testing.T) {
	s := group().rate(e, o, quality.MentorTrust, 5, 5, 1, 1).rate(o, o, quality.MentorTrust, 3)
	s.observe(quality.MentorAccessible, "sessions-absent", 3, 10, 3)
	text, err := json.Marshal(profileOf(t, s, o))
	require.NoError(t, err)
	var read quality.Profile
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Empty(t, cmp.Diff(profileOf(t, s, o), read), "what is written can be read")
	assert.NotContains(t, string(text), "null", "lists that may be empty print []")
}
