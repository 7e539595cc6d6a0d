package structure_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// ledger returns an empty ledger for the mentors m and n of the given capacity.
func ledger(t testing.TB, capacity int) structure.Ledger {
	t.Helper()
	l, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{
		{ID: "m", Capacity: &capacity}, {ID: "n", Capacity: &capacity},
	})
	require.NoError(t, err)
	return l
}

// fullLedger returns one in which m carries two of at most one, and the
// capacity of o is not known.
func fullLedger(t testing.TB) structure.Ledger {
	t.Helper()
	l, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{{ID: "m", Capacity: new(1)}},
		relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")),
		relationship("s", days(5, 20), as(mentor, "m"), as(mentee, "f")),
		relationship("t", days(5, 0), as(mentor, "o"), as(mentee, "g")))
	require.NoError(t, err)
	return l
}

func relationship(id mentorship.RelationshipID, p mentorship.Period, participants ...[]mentorship.Participant) mentorship.Relationship {
	r := mentorship.Relationship{ID: id, Period: p}
	for _, list := range participants {
		r.Participants = append(r.Participants, list...)
	}
	return r
}

var _ = rule.Count
