package structure_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestLoads(t *testing.T) {
	load := func(from, until, n int) structure.Load { return structure.Load{Period: days(from, until), Mentees: n} }
	tests := map[string]struct {
		relationships []mentorship.Relationship
		want          []structure.Load // of m
		reason        string
	}{
		"nothing": {nil, nil, "nobody is carried"},
		"open": {
			[]mentorship.Relationship{relationship("r", days(0, 0), as(mentor, "m"), as(mentee, "e"))},
			[]structure.Load{load(0, 0, 1)},
			"and has no end",
		},
		"somebody else's": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "n"), as(mentee, "m"))}, nil, "a mentee carries nobody",
		},
		"no mentees": {[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "m"))}, nil, "nobody to carry"},
		"side by side": {
			[]mentorship.Relationship{
				relationship("r", days(0, 6), as(mentor, "m"), as(mentee, "e")),
				relationship("s", days(3, 9), as(mentor, "m"), as(mentee, "f", "g")),
			},
			[]structure.Load{load(0, 3, 1), load(3, 6, 3), load(6, 9, 2)},
			"loads add up while both last",
		},
		"one after the other": {
			[]mentorship.Relationship{
				relationship("r", days(0, 6), as(mentor, "m"), as(mentee, "e")),
				relationship("s", days(6, 9), as(mentor, "m"), as(mentee, "f")),
			},
			[]structure.Load{load(0, 9, 1)},
			"the same number is the same load",
		},
		"with a break": {
			[]mentorship.Relationship{
				relationship("s", days(6, 9), as(mentor, "m"), as(mentee, "f")),
				relationship("r", days(0, 5), as(mentor, "m"), as(mentee, "e")),
			},
			[]structure.Load{load(0, 5, 1), load(6, 9, 1)},
			"in order of time; a break is left out",
		},
		"the same mentee twice": {
			[]mentorship.Relationship{
				relationship("r", days(0, 9), as(mentor, "m"), as(mentee, "e")),
				relationship("s", days(0, 9), as(mentor, "m"), as(mentee, "e")),
			},
			[]structure.Load{load(0, 9, 2)},
			"each relationship takes its slot",
		},
		"the same mentee in two roles": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "m"), as(mentee, "e", "e"))},
			[]structure.Load{load(0, 9, 1)},
			"nobody counts twice on a side",
		},
		"the same mentor in two roles": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "m", "m"), as(mentee, "e", "f"))},
			[]structure.Load{load(0, 9, 2)},
			"nor carries twice, nor half",
		},
		"team of three": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "m", "n", "o"), many(mentee, 7))},
			[]structure.Load{load(0, 9, 3)},
			"seven among three, rounded up",
		},
		"team of three with six": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "m", "n", "o"), many(mentee, 6))},
			[]structure.Load{load(0, 9, 2)},
			"six among three are two",
		},
		"peers": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(peer, "m", "n", "o"))},
			[]structure.Load{load(0, 9, 1)},
			"each carries one",
		},
		"a peer left alone": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(peer, "m"), during(days(2, 4), as(peer, "n")...))},
			[]structure.Load{load(2, 4, 1)},
			"nobody carries themselves",
		},
		"mentor and mentee at once": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(mentor, "m"), as(mentee, "m"), during(days(2, 4), as(mentee, "e")...))},
			[]structure.Load{load(2, 4, 2)},
			"whoever is mentored too is one of two then",
		},
		"facilitator": {
			[]mentorship.Relationship{relationship("r", days(0, 9), as(facilitator, "m"), as(peer, "n", "o"))}, nil, "overseeing is not carrying",
		},
		"a mentor for some of it": {
			[]mentorship.Relationship{relationship("r", days(0, 9), during(days(2, 6), as(mentor, "m")...), during(days(1, 8), as(mentor, "n")...), as(mentee, "e", "f"))},
			[]structure.Load{load(2, 6, 1)},
			"while in the role",
		},
		"a role longer than the relationship": {
			[]mentorship.Relationship{relationship("r", days(3, 6), during(days(0, 9), as(mentor, "m")...), as(mentee, "e"))},
			[]structure.Load{load(3, 6, 1)},
			"the relationship bounds its roles",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			l, err := structure.NewLedger(mentorship.Policy{}, nil, tt.relationships...)
			require.NoError(t, err)
			assert.Equal(t, tt.want, l.Loads("m"), tt.reason)
		})
	}
}

func TestPeakAndFree(t *testing.T) {
	l, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{{ID: "m", Capacity: new(3)}, {ID: "m", Capacity: new(9)}},
		relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")),
		relationship("s", days(4, 6), as(mentor, "m"), as(mentee, "f", "g", "h")),
		relationship("t", days(8, 12), as(mentor, "m"), as(mentee, "f", "g", "h")))
	require.NoError(t, err)
	tests := map[string]struct {
		period mentorship.Period
		want   structure.Load
		free   int
		reason string
	}{
		"all time":         {mentorship.Period{}, structure.Load{Period: days(4, 6), Mentees: 4}, 0, "the first of two peaks, and never less than 0 free"},
		"before the peak":  {days(0, 4), structure.Load{Period: days(0, 4), Mentees: 1}, 2, "half-open: on day 4 it begins"},
		"touching it":      {days(0, 5), structure.Load{Period: days(4, 5), Mentees: 4}, 0, "only the part within the period is told"},
		"the second":       {days(7, 0), structure.Load{Period: days(8, 10), Mentees: 4}, 0, "from day 8 to 10"},
		"after all":        {days(12, 0), structure.Load{}, 3, "nobody any more"},
		"until it begins":  {mentorship.Period{Until: day(1)}, structure.Load{Period: days(0, 1), Mentees: 1}, 2, "a period without a start"},
		"no such period":   {days(5, 4), structure.Load{}, 3, "it ends before it begins"},
		"on another clock": {mentorship.Period{From: day(4).In(time.FixedZone("", 7200)), Until: day(6)}, structure.Load{Period: days(4, 6), Mentees: 4}, 0, "instants, not readings"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, l.Peak("m", tt.period), tt.reason)
			free, known := l.Free("m", tt.period)
			assert.True(t, known, "the first of two people with one id counts")
			assert.Equal(t, tt.free, free, tt.reason)
		})
	}
	free, known := l.Free("stranger", mentorship.Period{})
	assert.False(t, known)
	assert.Zero(t, free)
}

func TestCapacity(t *testing.T) {
	for name, tt := range map[string]struct {
		ledger structure.Ledger
		want   int
		known  bool
		reason string
	}{
		"zero ledger": {structure.Ledger{}, 0, false, "it knows nobody"},
		"stated":      {capacities(t, mentorship.DefaultPolicy(), new(4)), 4, true, "the person's own word comes first"},
		"stated as 0": {capacities(t, mentorship.DefaultPolicy(), new(0)), 0, true, "also if it is none"},
		"by policy":   {capacities(t, mentorship.DefaultPolicy(), nil), 1, true, "for who has not said"},
		"unstated":    {capacities(t, mentorship.Policy{}, nil), 0, false, "unset is not 0"},
		"far below 0": {capacities(t, mentorship.Policy{}, new(math.MinInt)), math.MinInt, true, "as it is"},
	} {
		t.Run(name, func(t *testing.T) {
			got, known := tt.ledger.Capacity("m")
			assert.Equal(t, tt.want, got, tt.reason)
			assert.Equal(t, tt.known, known, tt.reason)
			free, _ := tt.ledger.Free("m", mentorship.Period{})
			assert.Equal(t, max(0, tt.want), free, "nobody is carried")
		})
	}
}

func capacities(t *testing.T, p mentorship.Policy, capacity *int) structure.Ledger {
	t.Helper()
	l, err := structure.NewLedger(p, []mentorship.Person{{ID: "m", Capacity: capacity}})
	require.NoError(t, err)
	return l
}

func TestLedgerRules(t *testing.T) {
	report := structure.LedgerRules().Check(fullLedger(t))
	over := findings(t, report, "structure.capacity.exceeded")
	for i := range over {
		over[i].Code, over[i].Severity = "", 0
	}
	assert.Equal(t, []rule.Finding{
		broken("", count("mentees", 2, atMost(1)), who("m"), since(5), got("fits-from", rule.Instant(day(10)))),
	}, over, "what was agreed before may be too much, and is told")
	unstated := findings(t, report, "structure.capacity.unstated")
	require.Len(t, unstated, 1)
	assert.Equal(t, []rule.Evidence{{Name: "capacity"}, who("o"), got("mentees", rule.Count(1))}, unstated[0].Evidence)

	assert.Len(t, structure.LedgerRules().Check(ledger(t, 0)).Satisfied(), 2, "nobody carries anybody")
}

func TestOverburdenedMayBeRelieved(t *testing.T) {
	l := fullLedger(t)
	_, err := l.Join("s", mentorship.Participant{Person: "x", Role: mentee, Period: days(12, 14)})
	refused(t, err, "join", "s", broken("", count("mentees", 2, atMost(1)), who("m"), since(12), got("fits-from", rule.Instant(day(14)))))
	_, err = l.Pause("s", structure.Pause{Period: days(6, 8), Releases: true})
	require.NoError(t, err, "what makes it better is not refused for what was too much before")
	_, err = l.Leave("s", "f", day(6))
	require.NoError(t, err, "nor this")
	_, err = l.Join("r", mentorship.Participant{Person: "n", Role: mentor, Period: days(6, 0)})
	refused(t, err, "join", "r", untold("", rule.Evidence{Name: "capacity"}, who("n"), got("mentees", rule.Count(1))))
}

func TestLeavingTakesBackWhatIsToCome(t *testing.T) {
	l, err := ledger(t, 3).Accept(relationship("r", days(0, 20), as(mentor, "m"),
		during(days(0, 4), as(mentee, "e")...), during(days(6, 9), as(mentee, "e")...), during(days(12, 0), as(mentee, "e")...)))
	require.NoError(t, err)
	l, err = l.Leave("r", "e", day(7))
	require.NoError(t, err)
	assert.Equal(t, []structure.Load{{Period: days(0, 4), Mentees: 1}, {Period: days(6, 7), Mentees: 1}}, l.Loads("m"))

	l, err = l.Leave("r", "m", day(3))
	require.NoError(t, err)
	assert.Equal(t, []structure.Load{{Period: days(0, 3), Mentees: 1}}, l.Loads("m"))
}

func TestResumedAtOnceIsNotPaused(t *testing.T) {
	l, err := ledger(t, 1).Accept(relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e")))
	require.NoError(t, err)
	paused, err := l.Pause("r", structure.Pause{Period: days(5, 0), Releases: true})
	require.NoError(t, err)
	resumed, err := paused.Resume("r", day(5))
	require.NoError(t, err)
	assert.Equal(t, l.Loads("m"), resumed.Loads("m"))
	_, err = resumed.Pause("r", structure.Pause{Period: days(5, 0)})
	assert.NoError(t, err, "nothing of the pause is left")
}

// What a caller does with the values handed over or returned does not reach
// the ledger.
func TestLedgerKeepsNothingOfTheCaller(t *testing.T) {
	r := relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e"))
	l, err := ledger(t, 1).Accept(r)
	require.NoError(t, err)
	r.Participants[0].Person = "n"
	l.Loads("m")[0].Mentees = 9
	assert.Equal(t, []structure.Load{{Period: days(0, 10), Mentees: 1}}, l.Loads("m"))
	assert.Empty(t, l.Loads("n"))

	// two ledgers made from one do not see one another
	s, err := l.Accept(relationship("s", days(10, 11), as(mentor, "m"), as(mentee, "f")))
	require.NoError(t, err)
	u, err := l.Accept(relationship("u", days(20, 21), as(mentor, "m"), as(mentee, "f")))
	require.NoError(t, err)
	assert.Equal(t, []structure.Load{{Period: days(0, 11), Mentees: 1}}, s.Loads("m"))
	assert.Equal(t, []structure.Load{{Period: days(0, 10), Mentees: 1}, {Period: days(20, 21), Mentees: 1}}, u.Loads("m"))
	assert.Equal(t, []structure.Load{{Period: days(0, 10), Mentees: 1}}, l.Loads("m"))
}
