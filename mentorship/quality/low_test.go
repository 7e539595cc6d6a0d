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

// shares are the signs that speak against a quality by a share of the policy.
func shares(yield func(quality.Quality, quality.Sign)) {
	for _, q := range quality.Qualities() {
		for _, g := range q.Signs() {
			if g.Speaks == quality.Against && g.Name != "confidences-broken" {
				yield(q, g)
			}
		}
	}
}

// limits are the percents of the default policy.
func limitOf(sign string) int {
	s := mentorship.DefaultPolicy().Signs
	limit := s.IneffectiveFeedback
	switch sign {
	case "sessions-absent":
		limit = s.MissedSessions
	case "sessions-unprepared":
		limit = s.Unprepared
	case "answers-late":
		limit = s.LateAnswers
	case "tasks-late":
		limit = s.LateTasks
	case "tasks-with-leave":
		limit = s.Approvals
	case "feedback-late":
		limit = s.LateFeedback
	case "checks-misunderstood":
		limit = s.Misunderstood
	case "advice-impractical":
		limit = s.ImpracticalAdvice
	case "advice-unused", "advice-unanswered":
		limit = s.UnusedAdvice
	case "goals-overdue", "goals-given-up":
		limit = s.OverdueGoals
	case "goals-untouched":
		limit = s.UntouchedGoals
	case "expectations-unheeded":
		limit = s.Unheeded
	}
	percent, _ := limit.Value()
	return percent
}

func TestEverySignOnBothSidesOfItsLimit(t *testing.T) {
	const of = 20
	shares(func(q quality.Quality, g quality.Sign) {
		_, path := subjectOf(q)
		at := limitOf(g.Name) * of / 100
		for bad, want := range map[int]outcome{0: silent, at - 1: silent, at: broken, at + 1: broken} {
			s := group()
			s.observe(q, g.Name, bad, of, 3)
			got, f := says(s.view(t), q.Code(), path)
			assert.Equal(t, want, got, "%s: %d of %d for %s", g.Name, bad, of, q)
			if want != broken {
				continue
			}
			found, ok := evidence(f, g.Name)
			assert.True(t, ok, "%s: %+v", q, f)
			assert.Equal(t, rule.Ratio(int64(bad), of), found.Got, "%s for %s", g.Name, q)
			assert.Len(t, found.Events, bad, "%s for %s", g.Name, q)
			_, rated := evidence(f, "median-rating")
			assert.False(t, rated, "nobody rated %s", q)
			percent, _ := evidence(f, g.Name+"-limit-percent")
			assert.Equal(t, rule.Count(int64(limitOf(g.Name))), percent.Got)
		}
	})
}

func TestFewOrOfOneDayIsNoPattern(t *testing.T) {
	shares(func(q quality.Quality, g quality.Sign) {
		_, path := subjectOf(q)
		tests := map[string]struct {
			bad, of, apart int
			want           outcome
			reason         string
		}{
			"two, all bad":      {2, 2, 3, undetermined, "three observations are asked for"},
			"two, none bad":     {0, 2, 3, silent, "nothing points against the quality"},
			"three, all bad":    {3, 3, 3, broken, "as many as are asked for"},
			"five of one day":   {5, 5, 0, undetermined, "one bad day is no pattern"},
			"eight, one is bad": {1, 8, 3, silent, "below every limit"},
		}
		for name, tt := range tests {
			bad, of := tt.bad, tt.of
			switch g.Name {
			case "advice-unused", "advice-unanswered", "sessions-unprepared":
				if bad == of {
					of++ // while none is good, nobody keeps a record
					if limitOf(g.Name)*of > 100*bad || of == 3 {
						continue
					}
				}
			}
			s := group()
			s.observe(q, g.Name, bad, of, tt.apart)
			got, _ := says(s.view(t), q.Code(), path)
			assert.Equal(t, tt.want, got, "%s: %s for %s: %s", name, g.Name, q, tt.reason)
		}
	})
}

func TestPausesAreNotJudged(t *testing.T) {
	shares(func(q quality.Quality, g quality.Sign) {
		for name, pause := range map[string]journal.Body{
			"paused": journal.Paused{Until: noon(end + 50)}, "closed": journal.Closed{Ending: journal.EndingCompleted},
		} {
			s := group()
			s.observe(q, g.Name, 19, 20, 3)
			s.on(190, pause)
			_, path := subjectOf(q)
			got, _ := says(s.view(t), q.Code(), path)
			assert.Equal(t, exempt, got, "%s: %s for %s", name, g.Name, q)
		}
		if who, path := subjectOf(q); who != "" {
			s := group()
			s.observe(q, g.Name, 19, 20, 3)
			s.on(190, journal.Paused{Person: who})
			got, _ := says(s.view(t), q.Code(), path)
			assert.NotContains(t, []outcome{broken, undetermined}, got, "%s pauses: %s for %s", who, g.Name, q)
		}
	})
}

func TestRatings(t *testing.T) {
	tests := map[string]struct {
		scores []journal.Score
		want   outcome
		reason string
	}{
		"low":                     {[]journal.Score{2, 2, 2}, broken, "the limit itself is low"},
		"above the limit":         {[]journal.Score{3, 3, 3}, silent, "three is not low"},
		"one good day":            {[]journal.Score{1, 2, 5}, broken, "the median is low"},
		"one bad day":             {[]journal.Score{5, 1, 5}, silent, "the median is high"},
		"even":                    {[]journal.Score{1, 1, 3, 3}, silent, "of two in the middle the higher stands"},
		"too few, low":            {[]journal.Score{1, 1}, undetermined, "three are asked for"},
		"too few, high":           {[]journal.Score{5, 5}, silent, "nothing points against the quality"},
		"outside the scale":       {[]journal.Score{0, -1, 6}, silent, "no score of the scale"},
		"few besides the outside": {[]journal.Score{0, 1, 1}, undetermined, "two are of the scale"},
	}
	for _, q := range quality.Qualities() {
		of, path := subjectOf(q)
		by := e
		if of == e {
			by = o
		}
		for name, tt := range tests {
			got, f := says(group().rate(by, of, q, tt.scores...).view(t), q.Code(), path)
			assert.Equal(t, tt.want, got, "%s: %s: %s", q, name, tt.reason)
			if got == broken {
				found, ok := evidence(f, "median-rating")
				require.True(t, ok)
				atLeast := rule.Count(3).With(rule.AtLeast)
				assert.Equal(t, found.Want, atLeast)
				assert.Len(t, found.Events, len(tt.scores))
			}
		}
		if of != "" {
			got, _ := says(group().rate(of, of, q, 1, 1, 1).view(t), q.Code(), path)
			assert.Equal(t, silent, got, "%s: whoever rates themselves counts apart", q)
		}
	}
}

func TestRatingsOfSeveral(t *testing.T) {
	const q, path = quality.MentorTrust, "/participants/o"
	ask := func(s *story) outcome {
		got, _ := says(s.view(t), q.Code(), path)
		return got
	}
	assert.Equal(t, broken, ask(group().rate(e, o, q, 1, 1, 1).rate(e2, o, q, 5, 5, 5, 5, 5)), "one of several who finds it low all the time is heard")
	assert.Equal(t, silent, ask(group().rate(e, o, q, 1, 1).rate(e2, o, q, 5, 5, 5)), "a few of one and more of another")
	assert.Equal(t, broken, ask(group().rate(e, o, q, 1, 1).rate(e2, o, q, 2)), "together they are enough")

	_, f := says(dyad().rate(e, o, q, 2, 2, 2).rate(o, o, q, 1, 1, 1, 1).view(t), q.Code(), path)
	median, _ := evidence(f, "median-rating")
	assert.Equal(t, rule.Count(2), median.Got, "whoever rates themselves counts apart")
	assert.Len(t, median.Events, 3)

	oneDay := dyad()
	twoPeople := group()
	for range 3 {
		oneDay.rateOn(10, e, o, q, 1)
		twoPeople.rateOn(10, e, o, q, 1)
	}
	twoPeople.rateOn(10, e2, o, q, 1)
	assert.Equal(t, undetermined, ask(oneDay), "one person on one day")
	assert.Equal(t, broken, ask(twoPeople), "two people on one day")
}

func TestBrokenConfidences(t *testing.T) {
	concern := func(n, day int) journal.Body {
		return journal.ConcernReported{Concern: journal.ConcernID(fmt.Sprint("c", n)), Kind: journal.ConcernConfidentiality, About: o}
	}
	told := func(about, by mentorship.PersonID, consent journal.ConsentID) journal.Body {
		return journal.DisclosureMade{About: about, By: by, As: "manager", Note: "progress", Purpose: "talk", Consent: consent}
	}
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"none":            {dyad(), silent, "nothing was reported"},
		"one":             {dyad().on(10, concern(1, 10)), undetermined, "one report is no pattern"},
		"two":             {dyad().on(10, concern(1, 10)).on(20, concern(2, 20)), broken, "two of two days are"},
		"two of one day":  {dyad().on(10, concern(1, 10), concern(2, 10)), undetermined, "one bad day"},
		"one upheld":      {dyad().on(10, concern(1, 10)).on(20, journal.ConcernResolved{Concern: "c1", Outcome: journal.Upheld}), broken, "it was found true"},
		"one unfounded":   {dyad().on(10, concern(1, 10)).on(20, journal.ConcernResolved{Concern: "c1", Outcome: journal.Unfounded}), silent, "it was found untrue"},
		"one resolved":    {dyad().on(10, concern(1, 10)).on(20, journal.ConcernResolved{Concern: "c1", Outcome: "talked over"}), undetermined, "what was in it is open"},
		"told":            {dyad().on(10, concern(1, 10)).on(20, told(e, o, "")), broken, "what was told without consent counts"},
		"with consent":    {dyad().on(10, told(e, o, "k1")).on(20, told(e, o, "k1")), silent, "consent was given"},
		"about oneself":   {dyad().on(10, told(o, o, "")).on(20, told(o, o, "")), silent, "everybody may speak of themselves"},
		"told by another": {dyad().on(10, told(o, e, "")).on(20, told(o, e, "")), silent, "it is about who told"},
	}
	for name, tt := range tests {
		got, _ := says(tt.story.view(t), quality.MentorTrust.Code(), "/participants/o")
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
		if name != "told by another" {
			got, _ = says(tt.story.view(t), quality.Confidentiality.Code(), "")
			assert.Equal(t, tt.want, got, "relationship, %s: %s", name, tt.reason)
		}
	}
	got, _ := says(dyad().on(10, told(o, e, "")).on(20, told(o, e, "")).view(t), quality.Confidentiality.Code(), "")
	assert.Equal(t, broken, got, "a mentee's confidences count in the relationship")
}

func TestFellowsTakeTwo(t *testing.T) {
	q := quality.MenteeFellowRespect
	got, _ := says(dyad().rate(o, e, q, 1, 1, 1).view(t), q.Code(), "/participants/e")
	assert.Equal(t, exempt, got, "there is nobody to respect")
	s := group()
	for i := range 5 {
		s.on(20+i, journal.FeedbackGiven{Feedback: journal.FeedbackID(fmt.Sprint("f", i)), From: e, To: o, Traits: shows(mentorship.Disrespectful, true)})
	}
	got, _ = says(s.view(t), q.Code(), "/participants/e")
	assert.Equal(t, silent, got, "what was written to the mentor is told by another rule")
}

func TestAloneThereIsNoRelationship(t *testing.T) {
	s := (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RoleMentor}).rate(o, "", quality.Respect, 1, 1, 1)
	got, _ := says(s.view(t), quality.Respect.Code(), "")
	assert.Equal(t, exempt, got)
	got, _ = says(s.view(t), quality.MenteeTime.Code(), "/participants/o")
	assert.Equal(t, exempt, got, "nobody is mentored")
}

func TestWithoutPolicyNothingIsSaid(t *testing.T) {
	none := func(p *mentorship.Policy) { *p = mentorship.Policy{} }
	shares(func(q quality.Quality, g quality.Sign) {
		s := group()
		s.observe(q, g.Name, 19, 20, 3)
		assert.Empty(t, withoutAdvice(quality.Rules().Check(s.view(t, none))), "%s for %s", g.Name, q)
	})
}

// withoutAdvice leaves out what is said of single pieces of advice, which no limit
// is needed for.
func withoutAdvice(r rule.Report) (list []rule.Finding) {
	for _, f := range r.Findings {
		if f.Code != "quality.advice.impractical" {
			list = append(list, f)
		}
	}
	return list
}

// A limit of nothing is reached by the first, and not by none.
func TestNothingReachesNoLimit(t *testing.T) {
	none := func(p *mentorship.Policy) { p.Signs.MissedSessions = mentorship.LimitOf(0, rule.Convention) }
	for bad, want := range map[int]outcome{0: silent, 2: broken} {
		s := dyad()
		s.observe(quality.MentorAccessible, "sessions-absent", bad, 10, 3)
		got, _ := says(s.view(t, none), quality.MentorAccessible.Code(), "/participants/o")
		assert.Equal(t, want, got, "%d of 10", bad)
	}
}

func TestConfidencesAreCountedTogether(t *testing.T) {
	s := dyad().on(10, journal.ConcernReported{Concern: "c1", Kind: journal.ConcernConfidentiality, About: o}).
		on(20, journal.DisclosureMade{About: e, By: o, As: "manager", Note: "progress", Purpose: "talk"})
	observed := assessment(t, profileOf(t, s, o), quality.MentorTrust).Observed
	require.Len(t, observed, 1)
	assert.Equal(t, 2, observed[0].Count, "what was reported, and what was told")
	assert.Equal(t, 2, observed[0].Of, "reports are counted against themselves")
	assert.Len(t, observed[0].Events, 2)
}

func TestDisrespectTowardsFellows(t *testing.T) {
	toFellow := func(trait mentorship.Trait, verdicts ...journal.Verdict) *story {
		s := group()
		for i, verdict := range verdicts {
			s.on(20+3*i, journal.FeedbackGiven{Feedback: journal.FeedbackID(fmt.Sprint("f", i)), From: e, To: e2, Traits: []journal.TraitVerdict{{Trait: trait, Verdict: verdict}}})
		}
		return s
	}
	const yes, no, unclear = journal.VerdictPresent, journal.VerdictAbsent, journal.VerdictCannotTell
	tests := map[string]struct {
		story  *story
		want   outcome
		reason string
	}{
		"attacks":      {toFellow(mentorship.Attacking, yes, yes, no, no), broken, "an attack lacks respect, too"},
		"disrespect":   {toFellow(mentorship.Disrespectful, yes, yes, no, no), broken, "half of it"},
		"passive":      {toFellow(mentorship.Passive, yes, yes, yes, yes), silent, "to hold back is no lack of respect"},
		"untold":       {toFellow(mentorship.Attacking, yes, yes, unclear, unclear), undetermined, "two could be told"},
		"respectfully": {toFellow(mentorship.Attacking, no, no, no, no), silent, "none attacks"},
	}
	for name, tt := range tests {
		got, _ := says(tt.story.view(t), quality.MenteeFellowRespect.Code(), "/participants/e")
		assert.Equal(t, tt.want, got, "%s: %s", name, tt.reason)
	}
}
