package outcome_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// The people of these tests.
const (
	o  mentorship.PersonID = "o"  // mentors
	e  mentorship.PersonID = "e"  // is mentored
	e2 mentorship.PersonID = "e2" // is mentored, too
)

func noon(day int) time.Time {
	return time.Date(2026, time.January, 1+day, 12, 0, 0, 0, time.UTC)
}

// A story is events in the making.
type story struct{ events []journal.Event }

// dyad begins with a mentor and a mentee.
func dyad() *story {
	return (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RoleMentor}, journal.Joined{Person: e, Role: mentorship.RoleMentee})
}

// on adds events of a day, in order.
func (s *story) on(day int, bodies ...journal.Body) *story {
	for _, b := range bodies {
		s.events = append(s.events, journal.Event{
			ID: journal.EventID(fmt.Sprintf("v%05d", len(s.events))), At: noon(day), Actor: journal.ByJob("test"), Relationship: "r", Body: b,
		})
	}
	return s
}

// measured adds scores of somebody of themselves.
func (s *story) measured(day int, p mentorship.PersonID, instrument journal.Code, w journal.Wave, items map[journal.Code]journal.Score) *story {
	b := journal.OutcomeMeasured{Of: p, By: p, Instrument: instrument, Wave: w}
	for item, score := range items {
		b.Items = append(b.Items, journal.ItemScore{Item: item, Score: score})
	}
	slices.SortFunc(b.Items, func(x, y journal.ItemScore) int {
		if x.Item < y.Item {
			return -1
		}
		return 1
	})
	return s.on(day, b)
}

func (s *story) facts(t testing.TB) journal.Facts {
	t.Helper()
	events := slices.Clone(s.events)
	slices.SortFunc(events, journal.Compare)
	j, err := journal.New(events...)
	require.NoError(t, err)
	facts, err := j.Facts()
	require.NoError(t, err)
	return facts
}

// at looks at the story on a day.
func (s *story) at(t testing.TB, day int, people ...mentorship.Person) journal.View {
	t.Helper()
	return s.facts(t).View(journal.Look{At: noon(day), Policy: mentorship.DefaultPolicy(), People: people})
}
