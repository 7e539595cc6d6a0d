package structure_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// everybody is who takes part in the tests of ledgers.
func everybody() []mentorship.PersonID { return []mentorship.PersonID{"m", "n", "e", "f", "g"} }

// ledger returns an empty ledger in which everybody has the given capacity.
func ledger(t testing.TB, capacity int) structure.Ledger {
	t.Helper()
	var people []mentorship.Person
	for _, id := range everybody() {
		people = append(people, mentorship.Person{ID: id, Capacity: &capacity})
	}
	l, err := structure.NewLedger(mentorship.Policy{}, people)
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

// A service that only hid a button let a mentor with room for one be accepted
// twice.
func TestMentorIsNotBeyondCapacityAfterTwoAcceptances(t *testing.T) {
	l := ledger(t, 1)
	l, err := l.Accept(relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")))
	require.NoError(t, err)
	_, err = l.Accept(relationship("s", days(9, 20), as(mentor, "m"), as(mentee, "f")))
	refused(t, err, "accept", "s", broken("", count("mentees", 2, atMost(1)), who("m"), since(9), got("fits-from", rule.Instant(day(10)))))

	_, err = l.Accept(relationship("s", days(10, 20), as(mentor, "m"), as(mentee, "f")))
	require.NoError(t, err, "from the day on that the evidence names, it fits")
	require.Equal(t, []structure.Load{{Period: days(0, 10), Mentees: 1}}, l.Loads("m"), "what was refused left no trace")
}

// A programme that matched in rounds gave one mentor of at most three five
// mentees, one in each.
func TestRepeatedRoundsDoNotBypassTheCap(t *testing.T) {
	l := ledger(t, 3)
	admitted := 0
	for round := range 5 {
		id := mentorship.RelationshipID([]string{"a", "b", "c", "d", "e"}[round])
		next, err := l.Accept(relationship(id, days(round, 0), as(mentor, "m"), many(mentee, 1)))
		if err == nil {
			admitted++
		}
		l = next
	}
	require.Equal(t, 3, admitted)
	require.Equal(t, structure.Load{Period: days(2, 0), Mentees: 3}, l.Peak("m", mentorship.Period{}))
}

func TestCapacityZeroAdmitsNobody(t *testing.T) {
	l := ledger(t, 0)
	free, known := l.Free("m", mentorship.Period{})
	require.True(t, known, "0 is a capacity, not an unset one")
	require.Zero(t, free)
	_, err := l.Accept(relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")))
	refused(t, err, "accept", "r", broken("", count("mentees", 1, atMost(0)), who("m"), since(0), got("fits-from", rule.Instant(day(10)))))
	_, err = l.Accept(relationship("r", days(0, 10), as(mentor, "m")))
	require.NoError(t, err, "a mentor who guides nobody yet carries nobody")
}

func TestUnknownCapacityIsNotUnlimited(t *testing.T) {
	l := ledger(t, 1)
	_, err := l.Accept(relationship("r", days(0, 10), as(mentor, "stranger"), as(mentee, "e")))
	refused(t, err, "accept", "r", untold("", rule.Evidence{Name: "capacity"}, who("stranger"), got("mentees", rule.Count(1))))

	policy := mentorship.Policy{Capacity: mentorship.LimitOf(2, rule.Convention)}
	l, err = structure.NewLedger(policy, nil)
	require.NoError(t, err)
	l, err = l.Accept(relationship("r", days(0, 10), as(mentor, "stranger"), as(mentee, "e")))
	require.NoError(t, err, "the policy speaks for those who have not")
	free, known := l.Free("stranger", days(0, 10))
	require.Equal(t, 1, free)
	require.True(t, known)
}

func TestEveryReasonIsGiven(t *testing.T) {
	l := ledger(t, 1)
	l, err := l.Accept(relationship("r", days(0, 10), as(mentor, "n"), as(mentee, "e")))
	require.NoError(t, err)
	_, err = l.Accept(relationship("t", days(0, 10), as(mentor, "n", "stranger", "m"), many(mentee, 6)))
	refused(t, err, "accept", "t",
		broken("", count("mentees", 2, atMost(1)), who("m"), since(0), got("fits-from", rule.Instant(day(10)))),
		broken("", count("mentees", 3, atMost(1)), who("n"), since(0), got("fits-from", rule.Instant(day(10)))),
		untold("", rule.Evidence{Name: "capacity"}, who("stranger"), got("mentees", rule.Count(2))))
}

func TestMentorsOfATeamShare(t *testing.T) {
	l := ledger(t, 4)
	l, err := l.Accept(relationship("t", days(0, 10), as(mentor, "m"), during(days(0, 6), as(mentor, "n")...), many(mentee, 5)))
	refused(t, err, "accept", "t", broken("", count("mentees", 5, atMost(4)), who("m"), since(6), got("fits-from", rule.Instant(day(10)))))

	l, err = l.Accept(relationship("t", days(0, 10), as(mentor, "m", "n"), many(mentee, 5)))
	require.NoError(t, err)
	require.Equal(t, []structure.Load{{Period: days(0, 10), Mentees: 3}}, l.Loads("n"), "five among two, rounded up")

	_, err = l.Leave("t", "n", day(6))
	refused(t, err, "leave", "t", broken("", count("mentees", 5, atMost(4)), who("m"), since(6), got("fits-from", rule.Instant(day(10)))))

	l, err = l.Leave("t", "mentee-000", day(6))
	require.NoError(t, err)
	l, err = l.Leave("t", "n", day(6))
	require.NoError(t, err, "once a mentee has left, four are left for one")
	require.Equal(t, []structure.Load{{Period: days(0, 6), Mentees: 3}, {Period: days(6, 10), Mentees: 4}}, l.Loads("m"))

	_, err = l.Join("t", mentorship.Participant{Person: "x", Role: mentee, Period: days(8, 9)})
	refused(t, err, "join", "t", broken("", count("mentees", 5, atMost(4)), who("m"), since(8), got("fits-from", rule.Instant(day(9)))))
	l, err = l.Join("t", mentorship.Participant{Person: "n", Role: mentor, Period: days(8, 0)})
	require.NoError(t, err, "who left may come back")
	l, err = l.Join("t", mentorship.Participant{Person: "x", Role: mentee, Period: days(8, 9)})
	require.NoError(t, err, "with two mentors there is room again")
	require.Equal(t, 3, l.Peak("m", days(8, 10)).Mentees)
}

func TestPausesHoldOrRelease(t *testing.T) {
	l := ledger(t, 1)
	l, err := l.Accept(relationship("r", days(0, 20), as(mentor, "m"), as(mentee, "e")))
	require.NoError(t, err)
	other := relationship("s", days(5, 10), as(mentor, "m"), as(mentee, "f"))

	holding, err := l.Pause("r", structure.Pause{Period: days(4, 0)})
	require.NoError(t, err)
	require.Equal(t, l.Loads("m"), holding.Loads("m"), "by default the slot is held")
	_, err = holding.Accept(other)
	require.Error(t, err)
	_, err = holding.Resume("r", day(6))
	require.NoError(t, err, "so that resuming never fails")

	released, err := l.Pause("r", structure.Pause{Period: days(4, 0), Releases: true})
	require.NoError(t, err)
	require.Equal(t, []structure.Load{{Period: days(0, 4), Mentees: 1}}, released.Loads("m"))
	released, err = released.Accept(other)
	require.NoError(t, err)
	_, err = released.Resume("r", day(9))
	refused(t, err, "resume", "r", broken("", count("mentees", 2, atMost(1)), who("m"), since(9), got("fits-from", rule.Instant(day(10)))))
	back, err := released.Resume("r", day(10))
	require.NoError(t, err)
	require.Equal(t, []structure.Load{{Period: days(0, 4), Mentees: 1}, {Period: days(5, 20), Mentees: 1}}, back.Loads("m"))

	never, err := released.Resume("r", day(4))
	refused(t, err, "resume", "r", broken("", count("mentees", 2, atMost(1)), who("m"), since(5), got("fits-from", rule.Instant(day(10)))))
	require.Equal(t, released.Loads("m"), never.Loads("m"), "a refusal changes nothing")

	planned, err := l.Pause("r", structure.Pause{Period: days(4, 6), Releases: true})
	require.NoError(t, err)
	_, err = planned.Accept(other)
	refused(t, err, "accept", "s", broken("", count("mentees", 2, atMost(1)), who("m"), since(6), got("fits-from", rule.Instant(day(10)))))
	planned, err = planned.Pause("r", structure.Pause{Period: days(6, 10), Releases: true})
	require.NoError(t, err, "a pause may follow another at once")
	_, err = planned.Accept(other)
	require.NoError(t, err)
	_, err = planned.Resume("r", day(10))
	require.ErrorIs(t, err, structure.ErrLedger, "at its end a pause is over")
}

func TestEnd(t *testing.T) {
	l := ledger(t, 1)
	l, err := l.Accept(relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")))
	require.NoError(t, err)
	l, err = l.Accept(relationship("s", days(10, 20), as(mentor, "m"), as(mentee, "f")))
	require.NoError(t, err)

	_, err = l.End("r", day(11))
	refused(t, err, "end", "r", broken("", count("mentees", 2, atMost(1)), who("m"), since(10), got("fits-from", rule.Instant(day(11)))))
	_, err = l.End("s", day(25))
	require.NoError(t, err, "there is room to extend it")
	early, err := l.End("s", day(12))
	require.NoError(t, err)
	require.Equal(t, []structure.Load{{Period: days(0, 12), Mentees: 1}}, early.Loads("m"))
	withdrawn, err := l.End("s", day(10))
	require.NoError(t, err)
	require.Equal(t, []structure.Load{{Period: days(0, 10), Mentees: 1}}, withdrawn.Loads("m"))
	_, err = withdrawn.End("s", day(12))
	require.ErrorIs(t, err, structure.ErrLedger, "what never was cannot end")
	withdrawn, err = withdrawn.End("r", day(11))
	require.NoError(t, err, "now there is room")
	require.Equal(t, []structure.Load{{Period: days(0, 11), Mentees: 1}}, withdrawn.Loads("m"))
	require.Equal(t, []structure.Load{{Period: days(0, 20), Mentees: 1}}, l.Loads("m"), "the ledger before it is as it was")
}

// refused checks that a change was refused for exactly these reasons.
func refused(t *testing.T, err error, change string, id mentorship.RelationshipID, want ...rule.Finding) {
	t.Helper()
	r, ok := errors.AsType[*structure.RefusedError](err)
	require.True(t, ok, "%v", err)
	require.Equal(t, change, r.Change)
	require.Equal(t, id, r.Relationship)
	require.Contains(t, err.Error(), change+" in relationship")
	for i := range r.Findings {
		f := &r.Findings[i]
		require.Contains(t, err.Error(), f.Message)
		wantCode, wantSeverity := rule.Code("structure.capacity.exceeded"), rule.Violation
		if f.Outcome == rule.Undetermined {
			wantCode, wantSeverity = "structure.capacity.unstated", rule.Warning
		}
		require.Equal(t, wantCode, f.Code)
		require.Equal(t, wantSeverity, f.Severity)
		f.Code, f.Severity, f.Message = "", 0, ""
	}
	if diff := cmp.Diff(want, r.Findings, values); diff != "" {
		t.Fatalf("the reasons differ (-want +got):\n%s", diff)
	}
}
