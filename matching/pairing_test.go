package matching_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// seen returns what a criterion is shown of each pair.
func seen(t *testing.T, p matching.Problem) map[matching.Pair]pairing {
	t.Helper()
	all := map[matching.Pair]pairing{}
	p.Criteria = []matching.Weighted{{Name: "look", Criterion: matching.CriterionFunc(func(p pairing) rating {
		p.Ties, p.Declared, p.History = slices.Clone(p.Ties), slices.Clone(p.Declared), slices.Clone(p.History)
		p.Managers = slices.Clone(p.Managers)
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

func TestPairingsShowTheManagersInTheRound(t *testing.T) {
	manages := func(from, to mentorship.PersonID) mentorship.Tie {
		return mentorship.Tie{Kind: mentorship.TieLineManager, From: from, To: to}
	}
	p := matching.Problem{
		Mentors: []person{{ID: "m", Manager: "n", Capacity: new(1)}, {ID: "n", Capacity: new(1)}, {ID: "o", Manager: "away", Capacity: new(1)}},
		Mentees: []person{{ID: "e", Manager: "n"}, {ID: "f"}, {ID: "n"}},
		Ties: []mentorship.Tie{
			manages("o", "f"), manages("e", "f"), manages("o", "f"), manages("away", "f"), manages("n", "m"),
			{Kind: mentorship.TieFamily, From: "m", To: "f"},
			{Kind: mentorship.TieLineManager, From: "m"},
		},
	}
	tests := map[matching.Pair]struct {
		want   []mentorship.PersonID
		reason string
	}{
		{Mentor: "o", Mentee: "n"}: {nil, "a manager who is not in the round is not known"},
		{Mentor: "o", Mentee: "e"}: {[]mentorship.PersonID{"n", "n"}, "on both sides of the round, so twice"},
		{Mentor: "m", Mentee: "n"}: {[]mentorship.PersonID{"n", "n"}, "who manages the mentor by what both say is not told twice as often"},
		{Mentor: "n", Mentee: "f"}: {[]mentorship.PersonID{"e", "o"}, "by ties, in order of id, whichever side they are on"},
		{Mentor: "m", Mentee: "f"}: {[]mentorship.PersonID{"n", "n", "e", "o"}, "those of the mentor, then those of the mentee"},
	}
	for seed := range uint64(3) {
		all := seen(t, shuffled(p, seed))
		for pair, test := range tests {
			var got []mentorship.PersonID
			for _, m := range all[pair].Managers {
				got = append(got, m.ID)
			}
			assert.Equal(t, test.want, got, "%v: %s", pair, test.reason)
		}
	}
}

// A mentor who manages the manager of a mentee is told so, whether the steps are
// declared or follow from what people say of their managers.
func TestAChainOfTwoIsSeenInAMatch(t *testing.T) {
	manages := func(from, to mentorship.PersonID) mentorship.Tie {
		return mentorship.Tie{Kind: mentorship.TieLineManager, From: from, To: to}
	}
	const code = "ethics.conflict.manager-of-manager"
	away := []person{{ID: "m", Capacity: new(1)}}
	chief := person{ID: "chief", Capacity: new(0)}
	known := person{ID: "chief", Manager: "m", Capacity: new(0)}
	tests := map[string]struct {
		mentors []person
		mentee  person
		ties    []mentorship.Tie
		found   bool
		reason  string
	}{
		"two ties":                  {away, person{ID: "e"}, []mentorship.Tie{manages("m", "chief"), manages("chief", "e")}, true, "the chief need not be in the round"},
		"a tie and a manager":       {away, person{ID: "e", Manager: "chief"}, []mentorship.Tie{manages("m", "chief")}, true, "the mentee says to whom they report"},
		"two managers":              {append(away, known), person{ID: "e", Manager: "chief"}, nil, true, "and so does the chief"},
		"a manager and a tie":       {append(away, known), person{ID: "e"}, []mentorship.Tie{manages("chief", "e")}, true, "the upper step is the chief's to say"},
		"a manager from outside":    {away, person{ID: "e", Manager: "chief"}, nil, false, "whom the chief reports to is not known"},
		"a manager who says nobody": {append(away, chief), person{ID: "e", Manager: "chief"}, nil, false, "the chief may report to nobody"},
		"three steps":               {away, person{ID: "e"}, []mentorship.Tie{manages("m", "a"), manages("a", "b"), manages("b", "e")}, false, "far enough"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := matching.Problem{Mentors: test.mentors, Mentees: []person{test.mentee}, Ties: test.ties, Eligibility: ethics.Conflicts()}
			_, r := matched(t, p)
			remarked := slices.ContainsFunc(r.Remarks, func(remark matching.Remark) bool { return remark.Finding.Code == code })
			assert.Equal(t, test.found, remarked, test.reason)

			p.Eligibility = p.Eligibility.WithSeverity(code, rule.Violation)
			got, _ := matched(t, p)
			assert.Equal(t, test.found, len(got) == 0, "a programme may let it bar: %s", test.reason)
		})
	}
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
