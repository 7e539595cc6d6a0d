package journal_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestEventsAreSettled: events that mean the same are the same once a journal
// has them, and share nothing with who gave them.
func TestEventsAreSettled(t *testing.T) {
	zone := time.FixedZone("", 5*3600)
	people := []mentorship.PersonID{"mentor-1", "mentee-1"}
	given := event(1, journal.SessionHeld{
		Session: "s1", Start: noon(1).In(zone), Length: 1, Present: people, Prepared: []mentorship.PersonID{},
	})
	given.At = given.At.In(zone)
	j, err := journal.New(given)
	require.NoError(t, err)
	grown, err := journal.Journal{}.Append(given)
	require.NoError(t, err)
	people[0] = "changed"

	want := event(1, journal.SessionHeld{
		Session: "s1", Start: noon(1), Length: 1, Present: []mentorship.PersonID{"mentor-1", "mentee-1"},
	})
	for _, j := range []journal.Journal{j, grown} {
		got, ok := j.Last()
		require.True(t, ok)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		assert.Equal(t, time.UTC, got.At.Location())
		assert.True(t, got.At == want.At, "comparable with ==")
	}
	now := time.Now() // has a monotonic reading
	given.At = now
	j, err = journal.New(given)
	require.NoError(t, err)
	got, _ := j.Last()
	assert.True(t, got.At == now.Round(0).UTC(), "no monotonic reading")
}

// TestEverythingIsSettled fills every body with shared memory and local
// instants, and finds none of them in the journal.
func TestEverythingIsSettled(t *testing.T) {
	zone := time.FixedZone("", -7*3600)
	for i := range samples() {
		local := relocate(samples()[i], zone)
		e := event(i+1, local)
		j, err := journal.New(e)
		require.NoError(t, err)
		want, _ := j.Last()
		if diff := cmp.Diff(event(i+1, samples()[i]), want); diff != "" {
			t.Errorf("instants (-want +got):\n%s", diff)
		}
		scribble(local)
		got, _ := j.Last()
		if diff := cmp.Diff(event(i+1, samples()[i]), got); diff != "" {
			t.Errorf("what was given was changed (-want +got):\n%s", diff)
		}
	}
}

// TestSettled holds what [journal.Event.Settled] returns to what a journal
// keeps, of every kind.
func TestSettled(t *testing.T) {
	for i, body := range samples() {
		e := event(i+1, relocate(body, time.FixedZone("", 3600)))
		got, err := e.Settled()
		require.NoError(t, err)
		want, _ := requireJournal(t, e).Last()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	wrong := event(1, journal.TaskDone{})
	got, err := wrong.Settled()
	require.Equal(t, wrong.Validate(), err)
	require.ErrorIs(t, err, journal.ErrValue)
	assert.Equal(t, wrong, got, "as it was given")
}

// TestCheckingCostsNoMemory: an event that is well formed is checked without
// asking for memory unless its body holds lists, which are copied.
func TestCheckingCostsNoMemory(t *testing.T) {
	for want, body := range map[float64]journal.Body{
		0: journal.GoalMoved{Goal: "g1", By: "mentee-1", Progress: 50},
		5: journal.SessionHeld{Session: "s1", Start: noon(1), Length: 1, Present: []mentorship.PersonID{"p"}},
	} {
		e := event(1, body)
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _ = e.Validate() }), want, "%v", body.Form())
	}
}
