package structure_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

const hoursExceeded rule.Code = "structure.hours.exceeded"

func TestHoursAreShared(t *testing.T) {
	type stated = map[mentorship.PersonID]int
	one := func(id mentorship.RelationshipID, e mentorship.PersonID) mentorship.Relationship {
		return relationship(id, days(0, 10), as(mentor, "m"), as(mentee, e))
	}
	asks := func(n, offered int64) rule.Evidence { return count("hours-a-month", n, atMost(offered)) }
	silent := func(id mentorship.PersonID) rule.Evidence { return got("without-hours", rule.Text(id)) }
	tests := map[string]struct {
		hours         stated
		relationships []mentorship.Relationship
		want          []rule.Finding
		reason        string
	}{
		"three dyads": {
			stated{"m": 4, "e": 4, "f": 4, "g": 4},
			[]mentorship.Relationship{one("r", "e"), one("s", "f"), one("t", "g")},
			[]rule.Finding{broken("", asks(12, 4), who("m"), since(0))},
			"each alone would suffice, all together do not",
		},
		"just enough": {
			stated{"m": 8, "e": 4, "f": 4}, []mentorship.Relationship{one("r", "e"), one("s", "f")}, nil, "the limit itself",
		},
		"one more": {
			stated{"m": 7, "e": 4, "f": 4},
			[]mentorship.Relationship{one("r", "e"), one("s", "f")},
			[]rule.Finding{broken("", asks(8, 7), who("m"), since(0))},
			"one hour too few",
		},
		"one after the other": {
			stated{"m": 4, "e": 4, "f": 4},
			[]mentorship.Relationship{
				relationship("r", days(0, 5), as(mentor, "m"), as(mentee, "e")),
				relationship("s", days(5, 10), as(mentor, "m"), as(mentee, "f")),
			},
			nil, "never at one time",
		},
		"for a while": {
			stated{"m": 4, "e": 4, "f": 4},
			[]mentorship.Relationship{
				relationship("r", days(0, 5), as(mentor, "m"), as(mentee, "e")),
				relationship("s", days(3, 10), as(mentor, "m"), as(mentee, "f")),
			},
			[]rule.Finding{broken("", asks(8, 4), who("m"), since(3))},
			"the day from which on it is too much",
		},
		"a group": {
			stated{"m": 4, "e": 2, "f": 3},
			[]mentorship.Relationship{relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e", "f"))},
			[]rule.Finding{broken("", asks(5, 4), who("m"), since(0))},
			"each mentee of a group counts",
		},
		"a team": {
			stated{"m": 3, "n": 2, "e": 2, "f": 3},
			[]mentorship.Relationship{relationship("r", days(0, 10), as(mentor, "m", "n"), as(mentee, "e", "f", "f"))},
			[]rule.Finding{broken("", asks(3, 2), who("n"), since(0))},
			"five between two, rounded up, and nobody twice",
		},
		"a mentor leaves": {
			stated{"m": 3, "n": 9, "e": 5},
			[]mentorship.Relationship{relationship("r", days(0, 10), as(mentor, "m"), during(days(0, 6), as(mentor, "n")...), as(mentee, "e"))},
			[]rule.Finding{broken("", asks(5, 3), who("m"), since(6))},
			"the other has it all",
		},
		"nothing needed": {stated{"e": 0}, []mentorship.Relationship{one("r", "e")}, nil, "none are enough for none"},
		"mentor silent": {
			stated{"e": 4},
			[]mentorship.Relationship{one("r", "e")},
			[]rule.Finding{untold("", got("hours-a-month", rule.Count(4)), who("m"))},
			"unstated is not none",
		},
		"mentee silent": {
			stated{"m": 4, "e": 4},
			[]mentorship.Relationship{one("r", "e"), one("s", "g"), one("t", "f")},
			[]rule.Finding{untold("", asks(4, 4), who("m"), silent("f"))},
			"the first of those who have not said is named",
		},
		"mentee silent, and too much": {
			stated{"m": 3, "e": 4},
			[]mentorship.Relationship{one("r", "e"), one("s", "f")},
			[]rule.Finding{broken("", asks(4, 3), who("m"), since(0), silent("f"))},
			"the others are too much already",
		},
		"peers": {
			stated{"m": 1, "e": 9},
			[]mentorship.Relationship{relationship("r", days(0, 10), as(peer, "m", "e"), as(facilitator, "n"))},
			nil, "give and take in the same hours",
		},
		"alone": {stated{"m": 1}, []mentorship.Relationship{relationship("r", days(0, 10), as(mentor, "m"))}, nil, "nobody asks"},
		"numbers that no month has": {
			stated{"m": -1, "n": math.MaxInt, "e": math.MaxInt, "f": math.MinInt},
			[]mentorship.Relationship{one("r", "e"), one("s", "f"), relationship("t", days(0, 10), as(mentor, "n"), as(mentee, "e", "f"))},
			[]rule.Finding{broken("", asks(744, 0), who("m"), since(0))},
			"no more than 744 hours, and no fewer than none",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var people []mentorship.Person
			for id, n := range tt.hours {
				people = append(people, mentorship.Person{ID: id, HoursPerMonth: new(n)})
			}
			l, err := structure.NewLedger(mentorship.Policy{}, people, tt.relationships...)
			require.NoError(t, err)
			got := findings(t, structure.LedgerRules().Check(l), hoursExceeded)
			if diff := cmp.Diff(tt.want, got, values, cmpopts.IgnoreFields(rule.Finding{}, "Code", "Severity")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func TestHoursDoNotConcernThoseWhoStateNone(t *testing.T) {
	assert.Contains(t, structure.LedgerRules().Check(fullLedger(t)).NotApplicable, hoursExceeded)
	assert.Contains(t, structure.LedgerRules().Check(structure.Ledger{}).NotApplicable, hoursExceeded)
}

// A pause of either kind asks for no hours, and for want of hours nobody is
// refused.
func TestHoursDuringPauses(t *testing.T) {
	l, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{
		{ID: "m", HoursPerMonth: new(4), Capacity: new(2)}, {ID: "e", HoursPerMonth: new(3)}, {ID: "f", HoursPerMonth: new(3)},
	}, relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")))
	require.NoError(t, err)
	l, err = l.Accept(relationship("s", days(2, 8), as(mentor, "m"), as(mentee, "f")))
	require.NoError(t, err)
	require.Len(t, findings(t, structure.LedgerRules().Check(l), hoursExceeded), 1)
	l, err = l.Pause("r", structure.Pause{Period: days(1, 8)})
	require.NoError(t, err)
	assert.Empty(t, findings(t, structure.LedgerRules().Check(l), hoursExceeded))
}

// busyLedger returns one in which more hours are asked of m than m offers.
func busyLedger(t testing.TB) structure.Ledger {
	t.Helper()
	l, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{{ID: "m", HoursPerMonth: new(1)}, {ID: "e", HoursPerMonth: new(2)}},
		relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")))
	require.NoError(t, err)
	return l
}
