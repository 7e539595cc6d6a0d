package phases_test

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// recorded is a journal of bodies a second apart, kept by a job.
func recorded(t testing.TB, bodies ...journal.Body) journal.Journal {
	t.Helper()
	events := make([]journal.Event, len(bodies))
	for i, b := range bodies {
		events[i] = journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%08d", i)), At: start.Add(time.Duration(i) * time.Second),
			Actor: journal.ByJob("import"), Relationship: "r1", Body: b,
		}
	}
	j, err := journal.New(events...)
	require.NoError(t, err)
	return j
}

// TestReplayCopiesNoList anew at each event: four times as many of them need about
// four times the memory, not sixteen times.
func TestReplayCopiesNoList(t *testing.T) {
	begin := []journal.Body{
		journal.RelationshipOpened{},
		journal.Joined{Person: "m", Role: mentorship.RoleMentor},
		journal.Joined{Person: "x", Role: mentorship.RoleMentee},
		journal.PhaseEntered{Phase: phases.Acquaintance},
	}
	for name, add := range map[string]func(bodies []journal.Body, i int) []journal.Body{
		"pauses of the whole": func(bodies []journal.Body, _ int) []journal.Body {
			return append(bodies, journal.Paused{}, journal.Resumed{})
		},
		"pauses of one person": func(bodies []journal.Body, _ int) []journal.Body {
			return append(bodies, journal.Paused{Person: "x"}, journal.Resumed{Person: "x"})
		},
		"a request that goes on": func(bodies []journal.Body, i int) []journal.Body {
			if i == 0 {
				bodies = append(bodies, journal.RequestMade{Request: "q", By: "m", To: "y", As: mentorship.RoleMentee})
			}
			return append(bodies, journal.RequestForwarded{Request: "q", To: mentorship.PersonID(fmt.Sprint("y", i))})
		},
		"projects": func(bodies []journal.Body, i int) []journal.Body {
			return append(bodies, journal.ProjectFinished{Project: mentorship.ProjectID(fmt.Sprint("p", i)), Completed: true})
		},
		"perspectives": func(bodies []journal.Body, i int) []journal.Body {
			return append(bodies, journal.PerspectiveShared{Perspective: journal.PerspectiveID(fmt.Sprint("v", i)), By: "m"})
		},
	} {
		cost := func(n int) uint64 {
			bodies := slices.Clone(begin)
			for i := range n {
				bodies = add(bodies, i)
			}
			j := recorded(t, bodies...)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := phases.Machine{}.Replay(j)
			runtime.ReadMemStats(&after)
			require.NoError(t, err, name)
			return after.TotalAlloc - before.TotalAlloc
		}
		few, many := cost(1000), cost(4000)
		assert.Less(t, many, 8*few, "%s: four times as many", name)
	}
}
