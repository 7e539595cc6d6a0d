package phases_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A damage is what happens to a list of events at a place.
type damage struct {
	name string
	do   func(events []journal.Event, at int) []journal.Event
	// undone says that what is taken is all there was: refusing makes it good.
	undone bool
}

func damages() []damage {
	return []damage{
		{"truncated", func(e []journal.Event, at int) []journal.Event { return slices.Clone(e[:at]) }, false},
		{"doubled", func(e []journal.Event, at int) []journal.Event { return slices.Insert(slices.Clone(e), at, e[at]) }, true},
		{"doubled later", func(e []journal.Event, at int) []journal.Event { return append(slices.Clone(e), e[at]) }, true},
		{"swapped", func(e []journal.Event, at int) []journal.Event {
			e, next := slices.Clone(e), (at+1)%len(e)
			e[at], e[next] = e[next], e[at]
			return e
		}, false},
		{"dropped", func(e []journal.Event, at int) []journal.Event { return slices.Delete(slices.Clone(e), at, at+1) }, false},
	}
}

// TestDamagedJournals damages journals of 10 to 60 events at every place.
// A silent difference would be any of these, and there is none:
//
//   - an event is refused without a [phases.RefusedError] that has a reason, or
//     leaves another state than there was before it;
//   - the state in the end is not the one that an honest journal of just the
//     events that were taken gives;
//   - an event was taken that cannot stand behind those that were taken before
//     it, as a second opinion has it that does not know the machine;
//   - something was lost, and the state does not tell: it has the version of the
//     whole, or is equal to that of the whole.
func TestDamagedJournals(t *testing.T) {
	cases, refusals := 0, 0
	for seed := range scaletest.Pick(80, 8) {
		s := wander(t, uint64(1000+seed), 10+seed%51)
		var events []journal.Event
		for _, e := range s.journal.All() {
			events = append(events, e)
		}
		for _, d := range damages() {
			for at := range events {
				name := fmt.Sprintf("story %d %s at %d", seed, d.name, at)
				taken, state, refused := live(t, s.machine, d.do(events, at))
				cases++
				refusals += refused

				honest, err := journal.New(taken...)
				require.NoError(t, err, name)
				want, err := s.machine.Replay(honest)
				require.NoError(t, err, name)
				require.True(t, state.Equal(want), name)
				require.NoError(t, sound(taken), name)

				require.Equal(t, len(taken), state.Version(), name)
				require.Equal(t, len(taken) == len(events), state.Equal(s.state), name)
				if d.undone {
					require.Equal(t, 1, refused, name)
					require.Len(t, taken, len(events), name)
				} else {
					require.Less(t, len(taken), len(events), name)
				}
				if d.name == "swapped" {
					require.Positive(t, refused, name)
				}
			}
		}
	}
	t.Logf("%d damaged journals, %d refusals", cases, refusals)
	assert.GreaterOrEqual(t, cases, scaletest.Pick(10_000, 500))
}

// live lives through the events that can be lived through, and returns them.
func live(t *testing.T, m phases.Machine, events []journal.Event) (taken []journal.Event, s phases.State, refusals int) {
	for _, e := range events {
		next, err := m.Evolve(s, e)
		if err == nil {
			taken, s = append(taken, e), next
			continue
		}
		refusals++
		refused, ok := errors.AsType[*phases.RefusedError](err)
		require.True(t, ok, "%v", err)
		require.NotEmpty(t, refused.Findings)
		require.Equal(t, e.ID, refused.Event)
		require.True(t, next == s)
	}
	return taken, s, refusals
}

// A register is a second opinion on what can stand in a journal: what is there,
// what is settled, who takes part.
type register struct {
	open, settled map[string]bool
	inside        map[mentorship.PersonID]bool
	closed        bool
	last          journal.Event
}

// sound returns why the events cannot have happened in this order.
func sound(events []journal.Event) error {
	r := &register{map[string]bool{}, map[string]bool{}, map[mentorship.PersonID]bool{}, false, journal.Event{}}
	for i, e := range events {
		if i > 0 && journal.Compare(r.last, e) >= 0 || i > 0 && r.last.Relationship != e.Relationship {
			return fmt.Errorf("%s is out of order", e.ID)
		}
		if !r.takes(e.Body) {
			return fmt.Errorf("%s, %s, cannot be: %+v", e.ID, e.Kind(), e.Body)
		}
		r.last = e
	}
	return nil
}

// opens reports whether an id is new, and notes it.
func (r *register) opens(id string) bool {
	fresh := !r.open[id] && !r.settled[id]
	r.open[id] = true
	return fresh
}

func (r *register) uses(id string) bool { return r.open[id] }

// settles reports whether an id is open, and notes that it is no more.
func (r *register) settles(id string) bool {
	was := r.open[id]
	delete(r.open, id)
	r.settled[id] = true
	return was
}

// takes reports whether a body can be next, and enters it.
func (r *register) takes(body journal.Body) bool {
	switch b := body.(type) {
	case journal.RequestMade:
		return r.opens("request " + string(b.Request))
	case journal.RequestForwarded: // an open one, or one that came to nothing
		id := "request " + string(b.Request)
		was := r.open[id] || r.settled[id]
		r.open[id] = true
		return was
	case journal.RequestAccepted:
		return r.settles("request " + string(b.Request))
	case journal.RequestDeclined:
		return r.settles("request " + string(b.Request))
	case journal.RequestWithdrawn:
		return r.settles("request " + string(b.Request))
	case journal.RequestExpired:
		return r.settles("request " + string(b.Request))
	case journal.RelationshipOpened:
		return r.opens("relationship")
	case journal.Joined:
		was := r.inside[b.Person]
		r.inside[b.Person] = true
		return !was && !r.closed && r.open["relationship"]
	case journal.Left:
		was := r.inside[b.Person]
		delete(r.inside, b.Person)
		return was && !r.closed
	case journal.RoleChanged:
		return r.inside[b.Person]
	case journal.ReadinessStated:
		return r.inside[b.Person] && !r.closed
	case journal.AgreementSigned:
		return r.inside[b.By] && r.uses(fmt.Sprint("version ", b.Version))
	case journal.AgreementProposed:
		return r.opens(fmt.Sprint("version ", b.Version)) && (b.Version == 1 || r.settles(fmt.Sprint("version ", b.Version-1)))
	case journal.AgreementAmended:
		return r.opens(fmt.Sprint("version ", b.Version)) && r.settles(fmt.Sprint("version ", b.Version-1))
	case journal.GoalSet:
		return r.inside[b.For] && r.opens("goal "+string(b.Goal))
	case journal.GoalMoved:
		return r.uses("goal " + string(b.Goal))
	case journal.GoalMet:
		return r.settles("goal " + string(b.Goal))
	case journal.GoalDropped:
		return r.settles("goal " + string(b.Goal))
	case journal.TaskAgreed:
		return r.opens("task " + string(b.Task))
	case journal.TaskDone:
		return r.settles("task " + string(b.Task))
	case journal.TaskDropped:
		return r.settles("task " + string(b.Task))
	case journal.Closed:
		was := r.closed
		r.closed = true
		for id := range r.open {
			if strings.HasPrefix(id, "request ") {
				r.settles(id)
			}
		}
		return !was
	case journal.RelationshipRedefined:
		r.closed = false
	case journal.Reopened:
		was := r.closed
		r.closed = false
		return was
	}
	return true
}
