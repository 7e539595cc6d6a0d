package feedback_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/feedbacktest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// detects returns the detector that always says the same.
func detects(j feedback.Judgement) feedback.Detector {
	return feedback.DetectorFunc(func(feedback.Message) feedback.Judgement { return j })
}

func TestWithWhatDetectorsFindIsNotCalledEffective(t *testing.T) {
	base := feedback.ClassifierFunc(func(feedback.Message) feedback.Assessment {
		return feedback.Assessment{Effective: feedback.Effective{State: feedback.Present}, Actionable: feedback.Judgement{Role: mentorship.RoleMentor, Trait: "actionable", Adds: 3}}
	})
	for reason, tt := range map[string]struct {
		found feedback.Judgement
		state feedback.State
	}{
		"an attack":      {feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Attacking, State: feedback.Present}, feedback.CannotTell},
		"no attack":      {feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Attacking, State: feedback.CannotTell}, feedback.Present},
		"a good trait":   {feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Clear, State: feedback.Present}, feedback.Present},
		"one of its own": {feedback.Judgement{Role: mentorship.RoleMentor, Trait: "brief", State: feedback.Present}, feedback.Present},
	} {
		a := feedback.With(base, detects(tt.found)).Assess(feedback.Message{Role: mentorship.RoleMentor})
		assert.Equal(t, tt.state, a.Effective.State, reason)
	}
	suggests := feedback.Judgement{Role: mentorship.RoleMentor, Trait: "actionable", State: feedback.Present, Adds: 5}
	a := feedback.With(base, detects(suggests)).Assess(feedback.Message{Role: mentorship.RoleMentor})
	assert.Equal(t, suggests, a.Actionable, "one's own suggestion")
	assert.Equal(t, int64(2), a.Effective.Margin)
	assert.Empty(t, a.Judgements, "it is no trait of the article")
}

func TestWith(t *testing.T) {
	const mentor, mentee = mentorship.RoleMentor, mentorship.RoleMentee
	lucid := feedback.Judgement{Role: mentor, Trait: mentorship.Clear, Score: 300, State: feedback.Absent, Adds: 30}
	closed := feedback.Judgement{Role: mentor, Trait: mentorship.Closed, Score: 900, State: feedback.Present, Adds: -90}
	base := feedback.Assessment{Judgements: []feedback.Judgement{lucid, closed}, Effective: feedback.Effective{Score: 7, State: feedback.CannotTell, Margin: -50, Base: 10}}
	better := feedback.Judgement{Role: mentor, Trait: mentorship.Clear, Score: 800, State: feedback.Present, Adds: 80}
	brief := feedback.Judgement{Role: mentor, Trait: "brief", Score: 1, State: feedback.Absent, Adds: 5}
	open := feedback.Judgement{Role: mentee, Trait: mentorship.Open, Score: 1, State: feedback.Absent, Adds: 5}
	tests := map[string]struct {
		writer    mentorship.Role
		detectors []feedback.Detector
		want      []feedback.Judgement
		margin    int64
		reason    string
	}{
		"none":              {mentor, nil, []feedback.Judgement{lucid, closed}, -50, "nothing changes"},
		"instead":           {mentor, []feedback.Detector{detects(better)}, []feedback.Judgement{better, closed}, 0, "its part in the margin takes the place of the other's"},
		"beside":            {mentor, []feedback.Detector{detects(brief)}, []feedback.Judgement{lucid, closed, brief}, -45, "a trait that there was not comes last"},
		"twice":             {mentor, []feedback.Detector{detects(brief), detects(better), detects(brief)}, []feedback.Judgement{better, closed, brief}, 5, "a second detector of a trait takes the place of the first"},
		"of another role":   {mentor, []feedback.Detector{detects(open)}, []feedback.Judgement{lucid, closed}, -50, "a mentor's message is not judged by a mentee's traits"},
		"of either role":    {mentorship.RolePeer, []feedback.Detector{detects(open)}, []feedback.Judgement{lucid, closed, open}, -45, "a peer's message is judged by both"},
		"of no known role":  {"", []feedback.Detector{detects(open), detects(better)}, []feedback.Judgement{better, closed, open}, 5, "as that of anybody unknown"},
		"same trait, other": {"", []feedback.Detector{detects(feedback.Judgement{Role: mentee, Trait: mentorship.Closed})}, []feedback.Judgement{lucid, closed, {Role: mentee, Trait: mentorship.Closed}}, -50, "one word is two traits in two roles"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c := feedback.ClassifierFunc(func(feedback.Message) feedback.Assessment { return base })
			a := feedback.With(c, tt.detectors...).Assess(feedback.Message{Role: tt.writer})
			assert.Equal(t, tt.want, a.Judgements, tt.reason)
			assert.Equal(t, feedback.Effective{Score: 7, State: feedback.CannotTell, Margin: tt.margin, Base: 10}, a.Effective, "the score and state remain those of the classifier")
			assert.Equal(t, []feedback.Judgement{lucid, closed}, base.Judgements, "what the classifier keeps stays as it was")
		})
	}
}

// What is put together of good parts keeps the contract.
func TestComposedClassifiersKeepTheContract(t *testing.T) {
	useless := feedback.LexiconFunc(func(text string) (list []feedback.Span) {
		for at := range text {
			if strings.HasPrefix(text[at:], "useless") {
				list = append(list, feedback.Span{Start: at, End: at + len("useless"), Points: 10})
			}
		}
		return list
	})
	from := feedback.FromLexicon(mentorship.RoleMentor, mentorship.Judgmental, useless, threshold(10))
	feedbacktest.RunDetector(t, from)
	feedbacktest.RunDetector(t, feedback.Calibrated(from, threshold(1_000)))
	m := model(t)
	feedbacktest.RunClassifier(t, feedback.With(m, from, detects(feedback.Judgement{Role: mentorship.RoleMentee, Trait: "brief", State: feedback.CannotTell, Margin: 2, Whole: 2, Adds: 3})))
	language := feedback.LanguageFunc(func(text string) string { return text[:min(len(text), 1)] })
	feedbacktest.RunClassifier(t, feedback.ByLanguage(language, map[string]feedback.Classifier{"Y": m}, feedback.With(m, from)))
}

func TestByLanguage(t *testing.T) {
	says := func(score int) feedback.Classifier {
		return feedback.ClassifierFunc(func(feedback.Message) feedback.Assessment {
			return feedback.Assessment{Effective: feedback.Effective{Score: score}}
		})
	}
	tag := feedback.LanguageFunc(func(text string) string { return strings.TrimSpace(text) })
	c := feedback.ByLanguage(tag, map[string]feedback.Classifier{"de": says(1), "fr": says(2)}, says(3))
	tests := map[string]struct {
		text   string
		want   int
		reason string
	}{
		"one":       {"de ", 1, "its classifier"},
		"another":   {" fr", 2, "its classifier"},
		"not known": {"en", 3, "no classifier has the language"},
		"not told":  {"", 3, "the language cannot be told"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, c.Assess(feedback.Message{Text: tt.text}).Effective.Score, tt.reason)
		})
	}
	none := feedback.ByLanguage(tag, nil, says(3))
	assert.Equal(t, 3, none.Assess(feedback.Message{Text: "de"}).Effective.Score, "without classifiers there is the last resort")
}
