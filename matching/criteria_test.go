package matching_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

type (
	person  = mentorship.Person
	pairing = mentorship.Pairing
	rating  = matching.Rating
)

// pairOf is a pairing of two people under the default policy.
func pairOf(mentor, mentee person) pairing {
	policy := mentorship.DefaultPolicy()
	if mentor.ID == "" {
		mentor.ID = "mentor"
	}
	if mentee.ID == "" {
		mentee.ID = "mentee"
	}
	return pairing{Mentor: &mentor, Mentee: &mentee, Policy: &policy}
}

func in(p pairing, mode mentorship.Mode) pairing {
	p.Mode = mode
	return p
}

func day(s string) time.Time {
	at, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return at
}

func during(p pairing, from, until string) pairing {
	p.Period = mentorship.Period{From: day(from)}
	if until != "" {
		p.Period.Until = day(until)
	}
	return p
}

// A rated case is a pairing with the rating and a piece of the words expected.
type rated struct {
	p      pairing
	want   rating
	words  string
	reason string
}

// rates checks a criterion on cases, and that it treats the unknown as unstated.
func rates(t *testing.T, c matching.Criterion, cases map[string]rated) {
	t.Helper()
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, c.Rate(test.p), test.reason)
			words := c.(matching.Describer).Describe(test.p)
			assert.Contains(t, words, test.words)
		})
	}
	known := pairOf(person{}, person{})
	for _, p := range []pairing{{}, {Mentor: known.Mentor}, {Mentee: known.Mentee}} {
		assert.Equal(t, matching.Unstated, c.Rate(p), "somebody is not known")
		assert.NotEmpty(t, c.(matching.Describer).Describe(p))
	}
	assert.True(t, c.Rate(pairing{Mentor: known.Mentor, Mentee: known.Mentee}).Valid(), "without a policy")
}

func TestExpertise(t *testing.T) {
	claims := func(e ...mentorship.Expertise) person { return person{Expertise: e} }
	seeks := func(s ...mentorship.Sought) person { return person{Seeks: s} }
	stroke := func(l mentorship.Level) mentorship.Expertise { return mentorship.Expertise{Area: "stroke", Level: l} }
	want := func(l mentorship.Level) mentorship.Sought { return mentorship.Sought{Area: "stroke", Level: l} }
	rates(t, matching.Expertise(), map[string]rated{
		"at the level":    {pairOf(claims(stroke(mentorship.Expert)), seeks(want(mentorship.Expert))), 10_000, `covers "stroke"`, "reached"},
		"above":           {pairOf(claims(stroke(mentorship.Expert)), seeks(want(mentorship.Novice))), 10_000, "covers", "more than asked"},
		"just below":      {pairOf(claims(stroke(49)), seeks(want(50))), 9_800, `reaches in part "stroke"`, "the share of the level"},
		"no level sought": {pairOf(claims(stroke(mentorship.Proficient)), seeks(want(0))), 10_000, "covers", "the policy expects a proficient mentor"},
		"below policy":    {pairOf(claims(stroke(mentorship.Competent)), seeks(want(0))), 7_500, "in part", "30 of 40"},
		"no level said":   {pairOf(claims(stroke(0)), seeks(want(mentorship.Novice))), 5_000, "in part", "cannot be told"},
		"another area":    {pairOf(claims(mentorship.Expertise{Area: "stroke rehabilitation"}), seeks(want(0))), 0, `does not claim "stroke"`, "areas are compared whole"},
		"one of three": {
			pairOf(claims(stroke(mentorship.Expert)), seeks(want(10), mentorship.Sought{Area: "gait"}, mentorship.Sought{Area: "pain"})),
			3_333, `covers "stroke"; does not claim "gait", "pain"`, "the mean, rounded down",
		},
		"claimed twice":  {pairOf(claims(stroke(50), stroke(10)), seeks(want(50))), 10_000, "covers", "the best claim counts"},
		"nothing sought": {pairOf(claims(stroke(50)), seeks()), matching.Unstated, "the mentee has not named any area", "nothing to cover"},
		"no claim":       {pairOf(claims(), seeks(want(0))), matching.Unstated, "the mentor has not", "the mentor was not asked"},
		"neither":        {pairOf(claims(), seeks()), matching.Unstated, "neither has", "both lists are empty"},
	})
	p := pairOf(claims(stroke(10)), seeks(want(0)))
	p.Policy = &mentorship.Policy{}
	assert.Equal(t, matching.Best, matching.Expertise().Rate(p), "no level sought, none expected: any claim will do")
}

func TestGoals(t *testing.T) {
	wants := func(goals ...mentorship.Objective) person {
		return person{Wishes: mentorship.Wishes{Goals: goals}}
	}
	rates(t, matching.Goals(), map[string]rated{
		"half":     {pairOf(wants("networking"), wants("retention", "networking")), 5_000, `1 of 2 goals: "networking"`, "one of two"},
		"all":      {pairOf(wants("a", "b", "c"), wants("c", "a")), 10_000, `2 of 2 goals: "a", "c"`, "what else the mentor names does no harm"},
		"only one": {pairOf(wants("a", "b"), wants("b")), 10_000, `the goal "b"`, "one that is shared"},
		"none":     {pairOf(wants("a"), wants("b")), 0, "not share the one goal", "nothing shared"},
		"none of":  {pairOf(wants("a"), wants("b", "c")), 0, "none of 2 goals", "nothing shared"},
		"repeated": {pairOf(wants("a", "a"), wants("a", "a", "b")), 5_000, "1 of 2", "a goal counts once"},
		"mentor":   {pairOf(wants(), wants("b")), matching.Unstated, "the mentor", "not asked"},
		"mentee":   {pairOf(wants("b"), wants()), matching.Unstated, "the mentee", "not asked"},
	})
}

func TestShare(t *testing.T) {
	tests := map[string]struct {
		part, whole int64
		want        rating
		reason      string
	}{
		"third":        {1, 3, 3_333, "rounded down"},
		"all":          {3, 3, 10_000, "the whole"},
		"almost all":   {9_999, 10_000, 9_999, "one less"},
		"more":         {4, 3, 10_000, "not above the whole"},
		"none":         {0, 3, 0, "nothing"},
		"negative":     {-1, 3, 0, "not below nothing"},
		"no whole":     {0, 0, matching.Unstated, "of nothing"},
		"below zero":   {1, -1, matching.Unstated, "of less than nothing"},
		"no overflow":  {1 << 62, 1<<63 - 1, 5_000, "the product needs 76 bits"},
		"largest part": {1<<63 - 2, 1<<63 - 1, 9_999, "the product needs 77 bits"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, matching.Share(test.part, test.whole), test.reason)
		})
	}
}

func TestRatingValid(t *testing.T) {
	for r, want := range map[rating]bool{
		0: true, 10_000: true, matching.Unstated: true, matching.NotAsked: true,
		-1: false, 10_001: false, matching.NotAsked + 1: false, 1<<31 - 1: false,
	} {
		assert.Equal(t, want, r.Valid(), "%d", r)
	}
}

func TestDefaultCriteria(t *testing.T) {
	sum, deep, surface := 0, 0, 0
	for _, c := range matching.DefaultCriteria() {
		sum += c.Weight
		switch c.Name {
		case "values", "personality", "style":
			deep += c.Weight
		case "stage", "profession", "perspectives":
			surface += c.Weight
		}
		require.NoError(t, c.Basis.Validate(), c.Name)
		for _, s := range c.Sources {
			_, ok := mentorship.LookUp(s)
			assert.True(t, ok, "%s cites %s", c.Name, s)
		}
		assert.True(t, len(c.Sources) > 0 || c.Basis == rule.Convention, c.Name)
		_, prepares := c.Criterion.(matching.Preparer)
		assert.True(t, prepares, c.Name)
	}
	assert.Equal(t, 100, sum)
	assert.Greater(t, deep, surface, "what lies deep outweighs the surface")
	require.NoError(t, matching.Problem{Criteria: matching.DefaultCriteria()}.Validate())
}
