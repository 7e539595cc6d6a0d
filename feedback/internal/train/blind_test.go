package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
)

// What is learned from a message does not depend on where somebody is from.
func TestNothingIsLearnedFromNations(t *testing.T) {
	v, err := features.English()
	require.NoError(t, err)
	docs, _ := readAll(&v, []corpus.Message{
		{Text: "In Nigeria you were told so, not asked."},
		{Text: "In Norway you were told so, not asked."},
		{Text: "In theatre you were told so, not asked."},
	})
	assert.Equal(t, docs[0].located, docs[1].located)
	assert.Equal(t, docs[0].times, docs[1].times)
	assert.Equal(t, docs[0].n, docs[1].n, "they count as words")
	assert.Greater(t, len(docs[2].located), len(docs[0].located), "other words teach")
}
