package phases_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// stories are told ones and random ones, by name.
func stories(t *testing.T, random int) map[string]*story {
	all := map[string]*story{
		"nothing":     newStory(t),
		"completed":   newStory(t).completed(),
		"two mentees": twoMentees(t),
	}
	for _, p := range places() {
		all[p.name] = p.told(t)
	}
	for seed := range random {
		all[fmt.Sprintf("random %d", seed)] = wander(t, uint64(seed), 10+seed%51)
	}
	return all
}

// TestReplayIsHavingLivedThrough: after every event of a journal, what Evolve
// made of the events one by one is what Replay makes of all of them, and what was
// the state when they were decided.
func TestReplayIsHavingLivedThrough(t *testing.T) {
	for name, s := range stories(t, scaletest.Pick(300, 30)) {
		var lived phases.State
		var prefix journal.Journal
		for i, e := range s.journal.All() {
			before := lived
			var err error
			lived, err = s.machine.Evolve(lived, e)
			require.NoError(t, err, "%s: event %d", name, i)
			prefix, err = prefix.Append(e)
			require.NoError(t, err)
			replayed, err := s.machine.Replay(prefix)
			require.NoError(t, err)

			require.True(t, lived.Equal(replayed) && replayed.Equal(lived), "%s: after event %d, %s", name, i, e.Kind())
			require.False(t, lived.Equal(before) || before.Equal(lived), "%s: event %d left no trace", name, i)
			require.Equal(t, i+1, lived.Version())
			require.Equal(t, e.At, lived.Last())
			require.Equal(t, e.Relationship, lived.Relationship())
		}
		require.True(t, lived.Equal(s.state), "%s: as it was decided", name)
	}
}

// TestAtAnInstant: the state at an instant follows from the events before it, and
// those of the instant itself are not among them.
func TestAtAnInstant(t *testing.T) {
	for name, s := range stories(t, scaletest.Pick(60, 6)) {
		var states []phases.State // after so many events
		states = append(states, phases.State{})
		for _, e := range s.journal.All() {
			next, err := s.machine.Evolve(states[len(states)-1], e)
			require.NoError(t, err)
			states = append(states, next)
		}
		begins := 0 // how many lie before the instant of the event
		for i, e := range s.journal.All() {
			if i > 0 && states[i].Last().Before(e.At) {
				begins = i
			}
			for instant, want := range map[time.Time]int{e.At: begins, e.At.Add(time.Nanosecond): afterInstant(s.journal, i)} {
				got, err := s.machine.At(s.journal, instant)
				require.NoError(t, err)
				require.True(t, got.Equal(states[want]), "%s at %v", name, instant)
			}
		}
		got, err := s.machine.At(s.journal, start.Add(-day))
		require.NoError(t, err)
		assert.True(t, got.Equal(phases.State{}), "%s: nothing was there before", name)
	}
}

// afterInstant returns how many events lie at or before the instant of the i-th.
func afterInstant(j journal.Journal, i int) int {
	var at time.Time
	n := 0
	for k, e := range j.All() {
		if k == i {
			at = e.At
		}
		if k <= i || e.At.Equal(at) {
			n = k + 1
		}
	}
	return n
}

func TestEqual(t *testing.T) {
	a, b := newStory(t).applying(), newStory(t).applying()
	assert.True(t, a.state.Equal(b.state), "the same story told twice")
	assert.False(t, a.state == b.state)
	assert.True(t, phases.State{}.Equal(phases.State{}))
	other := newStory(t)
	other.machine, _ = phases.New(phases.StandardDefinition())
	assert.False(t, a.state.Equal(other.applying().state), "machines are compared as they are")

	later := newStory(t).wait(time.Nanosecond).applying()
	assert.False(t, a.state.Equal(later.state), "an instant is part of a state")
}

// TestReplayStopsWhereItCannotGoOn gives the index, and the state before it.
func TestReplayStopsWhereItCannotGoOn(t *testing.T) {
	s := newStory(t).matched()
	doubled := journal.Event{ID: "x1", At: s.at.Add(time.Hour), Actor: journal.ByPerson("mentor-1"), Relationship: "r1", Body: accept("q1", "mentor-1")}
	j, err := s.journal.Append(doubled)
	require.NoError(t, err)
	got, err := s.machine.Replay(j)
	var refused *phases.RefusedError
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, s.journal.Len(), refused.Index)
	assert.Equal(t, journal.EventID("x1"), refused.Event)
	assert.True(t, got.Equal(s.state))
}
