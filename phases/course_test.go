package phases_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

func TestGoodCourse(t *testing.T) {
	s := newStory(t)
	assert.Equal(t, phases.Unopened, s.state.Phase())
	s.requested()
	assert.Equal(t, phases.Requested, s.state.Phase())
	s = newStory(t).matched()
	assert.Equal(t, phases.Readiness, s.state.Phase())
	s = newStory(t).completed()
	assert.Equal(t, phases.Closure, s.state.Phase())
	closing, closed := s.state.Closing()
	require.True(t, closed)
	assert.Equal(t, journal.EndingCompleted, closing.Ending)
	assert.Equal(t, []journal.Owed{{By: "mentee-1", What: "reflection"}}, closing.Outstanding)

	replayed, err := s.machine.Replay(s.journal)
	require.NoError(t, err)
	assert.True(t, replayed.Equal(s.state))
}
