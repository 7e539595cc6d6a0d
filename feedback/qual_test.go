package feedback_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestQuAL(t *testing.T) {
	const present, absent, unclear = feedback.Present, feedback.Absent, feedback.CannotTell
	at := func(starts ...int) (list []feedback.Span) { // passages of ten bytes
		for _, s := range starts {
			list = append(list, feedback.Span{Start: s, End: s + 10})
		}
		return list
	}
	tests := map[string]struct {
		specific   int
		evidence   []feedback.Span
		actionable feedback.State
		suggestion []feedback.Span
		want       feedback.QuAL
		reason     string
	}{
		"nothing":              {149, nil, absent, nil, feedback.QuAL{0, absent, absent}, "neither evidence nor a suggestion"},
		"suggestion alone":     {0, nil, present, at(0), feedback.QuAL{0, present, absent}, "nothing to connect it with"},
		"little evidence":      {150, at(0, 20, 40), present, at(60), feedback.QuAL{1, present, unclear}, "it cannot be told whether there is enough to connect it with"},
		"nearly some":          {599, at(0), absent, nil, feedback.QuAL{1, absent, absent}, "one short of more"},
		"some evidence":        {600, at(0), absent, nil, feedback.QuAL{2, absent, absent}, "no suggestion to connect"},
		"nearly full":          {924, at(0, 20, 40), absent, nil, feedback.QuAL{2, absent, absent}, "passages are not counted"},
		"full evidence":        {925, at(0), absent, nil, feedback.QuAL{3, absent, absent}, "the scale ends at three"},
		"unclear suggestion":   {700, at(0), unclear, at(20), feedback.QuAL{2, unclear, unclear}, "it cannot be told what is connected"},
		"after, near":          {700, at(0), present, at(10 + 159), feedback.QuAL{2, present, present}, "159 bytes stand between"},
		"after, far":           {700, at(0), present, at(10 + 160), feedback.QuAL{2, present, absent}, "160 bytes are too many"},
		"before, near":         {700, at(10 + 159), present, at(0), feedback.QuAL{2, present, present}, "it may stand before the evidence"},
		"before, far":          {700, at(10 + 160), present, at(0), feedback.QuAL{2, present, absent}, "but not far before"},
		"overlapping":          {700, at(5), present, at(0), feedback.QuAL{2, present, present}, "nothing stands between"},
		"one pair of many":     {1000, at(0, 1000, 2000), present, at(500, 2100), feedback.QuAL{3, present, present}, "one connection is enough"},
		"no passage at all":    {700, nil, present, nil, feedback.QuAL{2, present, absent}, "what is said of the whole has no place"},
		"unclear, no evidence": {0, nil, unclear, at(0), feedback.QuAL{0, unclear, absent}, "there is nothing that it could be connected with"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a := assessment(mentorship.RoleMentor, shown{mentorship.Specific: feedback.Present})
			a.Judgements[0].Score = tt.specific
			a.Judgements[0].Evidence = tt.evidence
			a.Actionable = feedback.Judgement{State: tt.actionable, Evidence: tt.suggestion}
			assert.Equal(t, tt.want, a.QuAL(), tt.reason)
		})
	}
	assert.Equal(t, feedback.QuAL{Suggestion: feedback.CannotTell, Connection: feedback.CannotTell},
		assessment(mentorship.RoleMentee, shown{mentorship.Engaged: present}).QuAL(), "it is a score of a mentor's messages")
}
