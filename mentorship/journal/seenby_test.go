package journal_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// The kinds that only who reported them sees; who that is stands in samples.
var reported = map[journal.Kind]string{
	"request-ranked": "mentor-1", "readiness-stated": "mentee-1", "commitment-stated": "mentee-1", "rating-given": "mentee-1",
	"outcome-measured": "mentee-1", "concern-reported": "mentee-1", "concern-resolved": "mentee-1", "review-requested": "mentee-1",
}

// Of every kind there is: it is kept for who reported it, and for others unless it
// was told to the programme.
func TestSeenBy(t *testing.T) {
	j := requireJournal(t, course()...)
	for _, p := range people("mentee-1", "mentor-1", "mentor-2", "nobody", "") {
		seen := j.SeenBy(p)
		for _, e := range j.All() {
			got, kept := seen.Find(e.ID)
			reporter, hidden := reported[e.Kind()]
			reporter, hidden = reportedOf(e, p, reporter, hidden)
			assert.Equal(t, !hidden || reporter == string(p), kept, "%s by %q, seen by %q", e.Kind(), reporter, p)
			if !kept {
				continue
			}
			want := e.Body
			switch b := e.Body.(type) {
			case journal.Closed:
				b.NotAgain = b.NotAgain && b.By == p
				want = b
			case journal.RequestMade:
				if b.By != p {
					b.Rank = 0
				}
				want = b
			case journal.RequestForwarded:
				if p != "mentee-1" {
					b.Rank = 0
				}
				want = b
			}
			assert.Equal(t, want, got.Body, "%s seen by %q", e.Kind(), p)
		}
		again := seen.SeenBy(p)
		assert.True(t, seen.Equal(again), "who sees it sees no less the second time")
	}
	assert.Zero(t, journal.Journal{}.SeenBy("mentee-1").Len())
	assert.True(t, j.Equal(requireJournal(t, course()...)), "the whole stays as it is")
}

// reportedOf says the same of what somebody is reported to have told or used.
func reportedOf(e journal.Event, p mentorship.PersonID, reporter string, hidden bool) (string, bool) {
	switch b := e.Body.(type) {
	case journal.DisclosureMade:
		return string(e.Actor.Person), b.By == p && e.Actor.Person != ""
	case journal.WorkReused:
		return string(e.Actor.Person), b.By == p && e.Actor.Person != ""
	default:
		return reporter, hidden
	}
}

func TestSeenByOfConcerns(t *testing.T) {
	anonymous := event(1, journal.ConcernReported{Concern: "n1", Kind: journal.ConcernBullying, About: "mentor-1"})
	anonymous.Actor = journal.ByJob("intake")
	j := requireJournal(t,
		anonymous,
		event(2, journal.ConcernReported{Concern: "n1", Kind: journal.ConcernBullying, About: "mentor-1", By: "mentee-1"}), // the id is taken
		event(3, journal.ConcernResolved{Concern: "n1", Outcome: "talked over"}),
		event(4, journal.ConcernResolved{Concern: "n9", Outcome: "of nothing"}),
		event(5, journal.ConcernReported{Concern: "n2", Kind: journal.ConcernBullying, About: "mentor-1", By: "mentee-1"}),
		event(6, journal.ConcernResolved{Concern: "n2", Outcome: "talked over"}),
		event(7, journal.ConcernResolved{Concern: "n2", Outcome: "and again"}),
	)
	ids := func(j journal.Journal) (list []journal.EventID) {
		for _, e := range j.All() {
			list = append(list, e.ID)
		}
		return list
	}
	assert.Equal(t, []journal.EventID{"e002", "e005", "e006", "e007"}, ids(j.SeenBy("mentee-1")), "what came of another's concern is not seen under its id")
	assert.Empty(t, ids(j.SeenBy("mentor-1")))
	assert.Empty(t, ids(j.SeenBy("")), "who is nobody is not who must not be known")
	_, err := j.SeenBy("mentee-1").Facts()
	require.NoError(t, err)
}
