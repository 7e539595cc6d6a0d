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

func BenchmarkDecide(b *testing.B) {
	s := newStory(b).acquainted().agreed()
	c := phases.Command{ID: "e999", At: s.at.Add(day), Relationship: "r1", Actor: journal.ByPerson("mentor-1"), Body: journal.PhaseEntered{Phase: phases.Application}}
	x := phases.Context{Policy: &s.policy, Load: &s.load}
	var dst [4]journal.Event
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.machine.AppendEvents(dst[:0], s.state, c, x); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecideSign(b *testing.B) {
	s := newStory(b).acquainted()
	c := phases.Command{ID: "e999", At: s.at.Add(day), Relationship: "r1", Actor: journal.ByPerson("mentor-1"), Body: journal.ReadinessStated{Person: "mentor-1", Prepared: true}}
	x := phases.Context{Policy: &s.policy, Load: &s.load}
	var dst [4]journal.Event
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.machine.AppendEvents(dst[:0], s.state, c, x); err != nil {
			b.Fatal(err)
		}
	}
}
