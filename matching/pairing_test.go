package matching_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// seen returns what a criterion is shown of each pair.
func seen(t *testing.T, p matching.Problem) map[matching.Pair]pairing {
	t.Helper()
	all := map[matching.Pair]pairing{}
	p.Criteria = []matching.Weighted{{Name: "look", Criterion: matching.CriterionFunc(func(p pairing) rating {
		p.Ties, p.Declared, p.History = slices.Clone(p.Ties), slices.Clone(p.Declared), slices.Clone(p.History)
		all[matching.Pair{Mentor: p.Mentor.ID, Mentee: p.Mentee.ID}] = p
		return 0
	})}}
	_, err := matching.Compile(t.Context(), p)
	require.NoError(t, err)
	return all
}

func TestPairingsShowWhatConcernsThem(t *testing.T) {
	tie := func(from, to mentorship.PersonID) mentorship.Tie {
		return mentorship.Tie{Kind: mentorship.TieFamily, From: from, To: to}
	}
	said := func(by mentorship.PersonID, at string) mentorship.Declaration {
		return mentorship.Declaration{By: by, At: day(at)}
	}
	met := func(mentor, mentee mentorship.PersonID, notAgain bool) mentorship.Encounter {
		return mentorship.Encounter{Mentor: mentor, Mentee: mentee, NotAgain: notAgain}
	}
	p := matching.Problem{
		Mentors: []person{{ID: "m", Capacity: new(1)}, {ID: "n", Capacity: new(1)}, {ID: "o", Capacity: new(1)}},
		Mentees: []person{{ID: "e", Manager: "boss"}, {ID: "f"}, {ID: "m"}},
		Mode:    mentorship.Mixed,
		Period:  mentorship.Period{From: day("2027-01-01")},
		Policy:  mentorship.DefaultPolicy(),
		Ties: []mentorship.Tie{
			tie("z", "y"),    // of people far from all
			tie("q", "r"),    // of somebody next to m
			tie("m", "q"),    // of m
			tie("boss", "s"), // of the manager of e
			tie("e", "m"),    // of both
			{Kind: mentorship.TieApplicant, From: "f", Matter: "post"},
			{Kind: mentorship.TieOther, From: "f", To: "f"},
		},
		Declared: []mentorship.Declaration{said("n", "2026-02-01"), said("e", "2026-03-01"), said("m", "2026-01-01"), said("e", "2026-01-01"), said("x", "2026-01-01")},
		History:  []mentorship.Encounter{met("m", "e", true), met("e", "m", false), met("m", "m", true), met("x", "e", true), met("n", "x", true), met("n", "f", false)},
	}
	all := seen(t, p)
	require.Len(t, all, 9)
	of := func(mentor, mentee mentorship.PersonID) pairing {
		return all[matching.Pair{Mentor: mentor, Mentee: mentee}]
	}

	both := of("m", "e")
	assert.Equal(t, person{ID: "m", Capacity: new(1)}, *both.Mentor)
	assert.Equal(t, person{ID: "e", Manager: "boss"}, *both.Mentee)
	assert.Equal(t, mentorship.Mixed, both.Mode)
	assert.Equal(t, p.Period, both.Period)
	assert.Empty(t, cmp.Diff([]mentorship.Tie{tie("e", "m"), tie("m", "q")}, both.Ties), "those of both, each once")
	assert.Equal(t, []mentorship.Declaration{said("e", "2026-01-01"), said("e", "2026-03-01")}, both.Declared[:2], "in order of time")
	assert.Equal(t, []mentorship.Encounter{met("e", "m", false), met("m", "e", true)}, both.History, "in either role")
	capacity, set := both.Policy.Capacity.Value()
	assert.True(t, set)
	assert.Equal(t, 1, capacity)

	assert.Equal(t, []mentorship.Declaration{said("e", "2026-01-01"), said("e", "2026-03-01"), said("n", "2026-02-01")}, of("n", "e").Declared, "in order of person")
	assert.Len(t, of("n", "f").Declared, 1)
	assert.Empty(t, of("o", "f").Declared)
	assert.Len(t, of("o", "f").Ties, 2, "ties to a matter, and to oneself, once")
	assert.Len(t, of("n", "e").Ties, 1, "the one of e")
	assert.Empty(t, of("o", "f").History)
	assert.Len(t, of("n", "f").History, 1)
	assert.Empty(t, of("m", "m").History, "nobody meets themselves")
	assert.Len(t, of("m", "m").Ties, 2, "somebody on both sides sees a tie once")
	assert.Len(t, of("m", "m").Declared, 1, "and a declaration")
}

func TestTiesComeInOneOrder(t *testing.T) {
	sign := func(p mentorship.PersonID, at string) mentorship.Signature {
		return mentorship.Signature{Person: p, At: day(at)}
	}
	base := mentorship.Tie{Kind: mentorship.TieFinancial, From: "m", To: "e", Matter: "a", DeclaredBy: "a"}
	with := func(change func(*mentorship.Tie)) mentorship.Tie {
		tie := base
		change(&tie)
		return tie
	}
	ordered := []mentorship.Tie{
		with(func(t *mentorship.Tie) { t.Kind = mentorship.TieAssessor }),
		with(func(t *mentorship.Tie) { t.From = "e" }),
		with(func(t *mentorship.Tie) { t.To = "a" }),
		base,
		with(func(t *mentorship.Tie) { t.Acknowledged = []mentorship.Signature{sign("a", "2026-01-01")} }),
		with(func(t *mentorship.Tie) { t.Acknowledged = []mentorship.Signature{sign("a", "2026-01-02")} }),
		with(func(t *mentorship.Tie) { t.Acknowledged = []mentorship.Signature{sign("b", "2026-01-01")} }),
		with(func(t *mentorship.Tie) { t.DeclaredBy = "b" }),
		with(func(t *mentorship.Tie) { t.Period.Until = day("2026-01-01") }),
		with(func(t *mentorship.Tie) { t.Period.From = day("2026-01-01") }),
		with(func(t *mentorship.Tie) { t.Matter = "b" }),
	}
	p := matching.Problem{
		Mentors: []person{{ID: "m", Capacity: new(1)}}, Mentees: []person{{ID: "e"}},
		Ties: slices.Clone(ordered),
	}
	for range ordered {
		p.Ties = append(p.Ties[1:], p.Ties[0])
		slices.Reverse(p.Ties)
		assert.Empty(t, cmp.Diff(ordered, seen(t, p)[matching.Pair{Mentor: "m", Mentee: "e"}].Ties))
	}
	p.History = []mentorship.Encounter{
		{Mentor: "m", Mentee: "e", Period: mentorship.Period{From: day("2026-01-02")}},
		{Mentor: "m", Mentee: "e", NotAgain: true},
		{Mentor: "m", Mentee: "e"},
		{Mentor: "e", Mentee: "m", NotAgain: true},
	}
	history := seen(t, p)[matching.Pair{Mentor: "m", Mentee: "e"}].History
	assert.Equal(t, []mentorship.Encounter{p.History[3], p.History[2], p.History[1], p.History[0]}, history)
}
