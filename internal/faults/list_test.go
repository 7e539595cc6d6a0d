package faults_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/faults"
)

func TestList(t *testing.T) {
	var l faults.List
	require.NoError(t, l.Err(), "nothing is wrong")
	l.Add("counts otherwise", "case 1", "%d, want %d", 3, 4)
	l.Add("counts otherwise", "case 2", "another time")
	assert.True(t, l.Guard("case 3", func() {}), "nothing happened")
	assert.False(t, l.Guard("case 4", func() { panic("no") }))
	assert.True(t, l.Knows("panics"))
	assert.False(t, l.Knows("hangs"))
	assert.Len(t, l.Errors(), 2)
	require.EqualError(t, l.Err(), "case 1: counts otherwise: 3, want 4\ncase 4: panics: no", "each kind once, in order")
}
