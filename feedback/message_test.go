package feedback_test

import (
	"encoding"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A vocabulary reads its words and no others.
func TestVocabularies(t *testing.T) {
	tests := map[string]struct {
		into  encoding.TextUnmarshaler
		known []string
	}{
		"channel": {new(feedback.Channel), []string{"", "private", "before-peers"}},
		"drift":   {new(feedback.Drift), []string{"rising", "falling", "steady", "too-few"}},
		"doubt":   {new(feedback.Doubt), []string{"too-short", "not-english"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, word := range tt.known {
				require.NoError(t, tt.into.UnmarshalText([]byte(word)), "%q is in the vocabulary", word)
				data, err := json.Marshal(tt.into)
				require.NoError(t, err)
				assert.JSONEq(t, `"`+word+`"`, string(data), "a word is written as it is read")
			}
			for _, word := range []string{"Present", "private ", "unknown", "\xff"} {
				require.ErrorIs(t, tt.into.UnmarshalText([]byte(word)), mentorship.ErrText, "%q is not in the vocabulary", word)
			}
		})
	}
}

// Lists that may be empty print [], and what is written is read.
func TestJSON(t *testing.T) {
	tests := map[string]struct {
		value, into any
		want        string
		reason      string
	}{
		"judgement": {
			feedback.Judgement{Role: mentorship.RoleMentor, Trait: mentorship.Clear, State: feedback.Absent},
			new(feedback.Judgement),
			`{"role":"mentor","trait":"clear","score":0,"state":"absent","margin":0,"whole":0,"evidence":[],"adds":0}`, "what is absent has no evidence",
		},
		"assessment": {
			feedback.Assessment{Effective: feedback.Effective{State: feedback.CannotTell}},
			new(feedback.Assessment),
			`{"judgements":[],"effective":{"score":0,"state":"cannot-tell","margin":0,"base":0}}`, "a model without weights judges nothing",
		},
		"thread": {feedback.Thread{}, new(feedback.Thread), `{"receptions":[],"working":0,"failing":0}`, "a conversation may have no exchange"},
		"full": {
			feedback.Assessment{
				Judgements: []feedback.Judgement{{Role: mentorship.RoleMentee, Trait: mentorship.Open, Score: 7, State: feedback.Present, Margin: 5, Whole: 2, Adds: -1, Evidence: []feedback.Span{{1, 3, 1, 2, 3}}}},
				Effective:  feedback.Effective{Score: 1, State: feedback.Present, Margin: 2, Base: 3},
				Actionable: feedback.Judgement{Role: mentorship.RoleMentor, Trait: "actionable", State: feedback.Absent},
				Doubts:     []feedback.Doubt{feedback.TooShort},
			},
			nil,
			`{"judgements":[{"role":"mentee","trait":"open","score":7,"state":"present","margin":5,"whole":2,"evidence":[{"start":1,"end":3,"runeStart":1,"runeEnd":2,"points":3}],"adds":-1}],"effective":{"score":1,"state":"present","margin":2,"base":3},"actionable":{"role":"mentor","trait":"actionable","score":0,"state":"absent","margin":0,"whole":0,"evidence":[],"adds":0},"doubts":["too-short"]}`, "keys stay as they are",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			data, err := json.Marshal(tt.value)
			require.NoError(t, err)
			assert.Empty(t, cmp.Diff(tt.want, string(data)), tt.reason)
			if tt.into != nil {
				require.NoError(t, json.Unmarshal(data, tt.into))
				again, err := json.Marshal(tt.into)
				require.NoError(t, err)
				assert.Equal(t, data, again, "what is read is written again")
			}
		})
	}
}

func TestFind(t *testing.T) {
	a := feedback.Assessment{Judgements: []feedback.Judgement{
		{Role: mentorship.RoleMentor, Trait: mentorship.Closed, State: feedback.Absent},
		{Role: mentorship.RoleMentor, Trait: mentorship.Clear, State: feedback.CannotTell},
		{Role: mentorship.RoleMentee, Trait: mentorship.Closed, State: feedback.Present},
	}}
	j, found := a.Find(mentorship.Closed)
	assert.True(t, found)
	assert.Equal(t, mentorship.RoleMentor, j.Role, "of two roles, the first")
	_, found = a.Find(mentorship.Open)
	assert.False(t, found)
	assert.True(t, a.Has(mentorship.Closed), "shown in either role")
	assert.False(t, a.Has(mentorship.Clear), "what cannot be told is not shown")
	assert.False(t, a.Has(mentorship.Open), "nor is what was not judged")
}
