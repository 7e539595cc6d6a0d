package feedback_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// threshold returns the calibration that finds present what reaches a margin,
// and absent what has none.
func threshold(least int64) feedback.Calibration {
	return feedback.CalibrationFunc(func(margin int64) (int, feedback.State) {
		switch {
		case margin >= least:
			return 1000, feedback.Present
		case margin > 0:
			return 500, feedback.CannotTell
		}
		return 0, feedback.Absent
	})
}

func TestFromLexicon(t *testing.T) {
	const text = "é, a naïf\x80" // é at 0 to 2, a at 4, naïf at 6 to 11, a byte by itself at 11
	span := func(start, end int, points int64) feedback.Span {
		return feedback.Span{Start: start, End: end, Points: points}
	}
	tests := map[string]struct {
		phrases []feedback.Span
		want    []feedback.Span
		margin  int64
		reason  string
	}{
		"none":           {nil, nil, 0, "what is absent has no evidence"},
		"one":            {[]feedback.Span{span(4, 5, 7)}, []feedback.Span{{4, 5, 3, 4, 7}}, 7, "characters are counted, not bytes"},
		"out of order":   {[]feedback.Span{span(6, 11, 2), span(0, 2, 3)}, []feedback.Span{{0, 2, 0, 1, 3}, {6, 11, 5, 9, 2}}, 5, "evidence is in order"},
		"offsets given":  {[]feedback.Span{{4, 5, 77, 78, 7}}, []feedback.Span{{4, 5, 3, 4, 7}}, 7, "what the lexicon says of characters is not read"},
		"touching":       {[]feedback.Span{span(4, 6, 1), span(6, 11, 1)}, []feedback.Span{{4, 6, 3, 5, 1}, {6, 11, 5, 9, 1}}, 2, "half-open passages that touch do not overlap"},
		"overlapping":    {[]feedback.Span{span(4, 8, 1), span(6, 11, 100)}, []feedback.Span{{4, 8, 3, 7, 1}}, 1, "the first counts; the other would count words twice"},
		"same":           {[]feedback.Span{span(4, 5, 7), span(4, 5, 7)}, []feedback.Span{{4, 5, 3, 4, 7}}, 7, "a passage counts once"},
		"same beginning": {[]feedback.Span{span(4, 11, 100), span(4, 5, 7)}, []feedback.Span{{4, 5, 3, 4, 7}}, 7, "of two that begin alike, the shorter is first"},
		"empty":          {[]feedback.Span{span(4, 4, 9), span(5, 4, 9)}, nil, 0, "a passage has at least one byte"},
		"outside":        {[]feedback.Span{span(-1, 2, 9), span(11, 13, 9), span(math.MinInt, math.MaxInt, 9)}, nil, 0, "no part of the text"},
		"inside":         {[]feedback.Span{span(1, 5, 9), span(4, 9, 9), span(9, 11, 9)}, nil, 0, "half a character cannot be shown"},
		"to the end":     {[]feedback.Span{span(11, 12, 5)}, []feedback.Span{{11, 12, 9, 10, 5}}, 5, "a byte by itself counts as a character"},
		"against":        {[]feedback.Span{span(4, 5, 9), span(6, 11, -4)}, []feedback.Span{{4, 5, 3, 4, 9}, {6, 11, 5, 9, -4}}, 5, "a phrase may speak against the trait"},
		"outweighed":     {[]feedback.Span{span(4, 5, 3), span(6, 11, -4)}, nil, -1, "what is absent has no evidence"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			lexicon := feedback.LexiconFunc(func(string) []feedback.Span { return tt.phrases })
			j := feedback.FromLexicon(mentorship.RoleMentor, mentorship.Closed, lexicon, threshold(2)).Detect(feedback.Message{Text: text})
			assert.Equal(t, mentorship.RoleMentor, j.Role)
			assert.Equal(t, mentorship.Closed, j.Trait)
			assert.Equal(t, tt.margin, j.Margin, tt.reason)
			assert.Equal(t, tt.want, j.Evidence, tt.reason)
			score, state := threshold(2).Score(tt.margin)
			assert.Equal(t, score, j.Score)
			assert.Equal(t, state, j.State)
			whole := j.Margin
			for _, s := range j.Evidence {
				whole -= s.Points
			}
			assert.Equal(t, whole, j.Whole, "it adds up")
		})
	}
}

func TestCalibrated(t *testing.T) {
	j := feedback.Judgement{
		Role: mentorship.RoleMentor, Trait: mentorship.Clear, Score: 5, State: feedback.Present, Margin: 9, Whole: 4, Adds: 3,
		Evidence: []feedback.Span{{End: 1, RuneEnd: 1, Points: 5}},
	}
	says := func(score int, s feedback.State) feedback.Calibration {
		return feedback.CalibrationFunc(func(int64) (int, feedback.State) { return score, s })
	}
	tests := map[string]struct {
		calibration feedback.Calibration
		score       int
		state       feedback.State
		whole       int64
		evidence    int
		reason      string
	}{
		"present":     {says(700, feedback.Present), 700, feedback.Present, 4, 1, "evidence stays"},
		"cannot tell": {says(400, feedback.CannotTell), 400, feedback.CannotTell, 4, 1, "evidence stays"},
		"absent":      {says(30, feedback.Absent), 30, feedback.Absent, 9, 0, "what is absent has no evidence, and the margin still adds up"},
		"too high":    {says(1001, feedback.Present), 1000, feedback.Present, 4, 1, "scores end at 1000"},
		"too low":     {says(-1, feedback.Present), 0, feedback.Present, 4, 1, "and begin at 0"},
		"by margin":   {threshold(10), 500, feedback.CannotTell, 4, 1, "the margin is what is scored"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := feedback.Calibrated(detects(j), tt.calibration).Detect(feedback.Message{})
			assert.Equal(t, tt.score, got.Score, tt.reason)
			assert.Equal(t, tt.state, got.State, tt.reason)
			assert.Equal(t, tt.whole, got.Whole, tt.reason)
			assert.Len(t, got.Evidence, tt.evidence, tt.reason)
			assert.Equal(t, []int64{9, 3}, []int64{got.Margin, got.Adds}, "the margin and what it adds stay")
		})
	}
}
