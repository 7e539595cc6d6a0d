package phases_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A branch is where one command led, and its journal.
type branch struct {
	state   phases.State
	journal journal.Journal
}

// requireUndisturbed asserts that states are what their journals say.
func requireUndisturbed(t *testing.T, m phases.Machine, name string, branches []branch) {
	t.Helper()
	for _, b := range branches {
		want, err := m.Replay(b.journal)
		require.NoError(t, err)
		require.True(t, b.state.Equal(want), name)
	}
}

// TestBranchesDoNotDisturbOneAnother: what many commands make of one state, each
// by itself, stays as it was made while the others are lived through, and so does
// the state. Lists that are shared would tell here.
func TestBranchesDoNotDisturbOneAnother(t *testing.T) {
	told := stories(t, scaletest.Pick(40, 6))
	for name, s := range told {
		r := rand.New(rand.NewPCG(9, uint64(len(name))))
		branches := []branch{{s.state, s.journal}}
		for range scaletest.Pick(200, 60) {
			one := s.copied()
			if events, err := one.try(one.random(r, 2)); err == nil {
				one.live(events...)
				branches = append(branches, branch{one.state, one.journal})
			}
		}
		requireUndisturbed(t, s.machine, name, branches)
	}
}

// TestOwnEventsDoNotDisturbOneAnother, as above, for a programme's own kind.
func TestOwnEventsDoNotDisturbOneAnother(t *testing.T) {
	s := newStory(t)
	s.machine = acme(t, 1, phases.Readiness)
	s.matched()
	held := func(s *story, who mentorship.PersonID) *story {
		return s.do(coordinator, OrientationHeld{People: ids{who}})
	}
	var branches []branch
	for range 5 { // so that lists have room
		held(s, "mentee-1")
		for _, who := range (ids{"mentor-1", "mentee-1"}) {
			one := held(s.copied(), who)
			branches = append(branches, branch{one.state, one.journal})
		}
	}
	requireUndisturbed(t, s.machine, "orientation", branches)
}

// TestPausesDoNotDisturbOneAnother, as above: each branch ends the pause at an
// instant of its own.
func TestPausesDoNotDisturbOneAnother(t *testing.T) {
	s := newStory(t).applying().do("mentee-1", journal.Paused{})
	var branches []branch
	for i := range 3 {
		one := s.copied().wait(time.Duration(i)*day).do("mentee-1", journal.Resumed{})
		branches = append(branches, branch{one.state, one.journal})
	}
	requireUndisturbed(t, s.machine, "pauses", append(branches, branch{s.state, s.journal}))
}
