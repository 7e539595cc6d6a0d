package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// With the weights that are shipped it says what the package says.
func TestUnseenReadsAsThePackageDoes(t *testing.T) {
	data, err := os.ReadFile("../../weights.bin")
	require.NoError(t, err)
	file, err := weights.Decode(string(data))
	require.NoError(t, err)
	v, err := features.English()
	require.NoError(t, err)
	m, err := feedback.NewModel()
	require.NoError(t, err)
	messages, err := loadAll("../corpus/messages")
	require.NoError(t, err)
	for _, r := range file.Readers {
		u := unseen{r, r}
		for k, x := range messages {
			if x.Role != r.Role || k%7 != 0 {
				continue
			}
			a := m.Assess(feedback.Message{Role: mentorship.Role(x.Role), Text: x.Text, Context: feedback.Context{Answers: x.Context}})
			got := u.read(&v, x.Text, x.Context)
			require.Len(t, got.scores, len(r.Heads)+1)
			for h := range r.Heads {
				if j, known := a.Find(mentorship.Trait(r.Heads[h].Trait)); known {
					assert.InDelta(t, j.Score, got.scores[h], 1, "%s of %s", j.Trait, x.ID)
				}
			}
			assert.InDelta(t, a.Effective.Score, got.scores[len(r.Heads)], 1, x.ID)
			if x.QuAL != nil && len(a.Doubts) == 0 {
				assert.Equal(t, a.QuAL(), u.assess(&v, x.Text, x.Context).QuAL(), x.ID)
			}
		}
	}
}
