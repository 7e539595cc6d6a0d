package ethics_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

const malformedText = "\xff\xfe\x00"

// Nothing that makes no sense is a ground to tell anything.
func TestHostileDisclosures(t *testing.T) {
	t.Parallel()
	far := time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	consent := func(change func(*ethics.Consent)) func(*ethics.Disclosure) {
		return func(d *ethics.Disclosure) {
			c := given(*d)
			change(&c)
			d.Consents = slices.Repeat([]ethics.Consent{c}, 3)
		}
	}
	tests := map[string]struct {
		change func(*ethics.Disclosure)
		want   ethics.Ground
	}{
		"nothing at all":                  {func(d *ethics.Disclosure) { *d = ethics.Disclosure{} }, ethics.GroundUnreadable},
		"malformed note":                  {func(d *ethics.Disclosure) { d.Note = malformedText }, ethics.GroundUnreadable},
		"malformed purpose":               {func(d *ethics.Disclosure) { d.Purpose = malformedText }, ethics.GroundUnreadable},
		"malformed circle":                {func(d *ethics.Disclosure) { d.Circle = malformedText }, ethics.GroundUnreadable},
		"told by a word in capitals":      {func(d *ethics.Disclosure) { d.By = "PARTNER" }, ethics.GroundUnreadable},
		"told to a word with a space":     {func(d *ethics.Disclosure) { d.To = "manager " }, ethics.GroundUnreadable},
		"about nobody, by nobody's leave": {func(d *ethics.Disclosure) { d.About = ""; d.Consents = []ethics.Consent{given(*d)} }, ethics.GroundNoConsent},
		"a duty of no name": {func(d *ethics.Disclosure) {
			d.Purpose, d.To, d.Duties = ethics.PurposeProtection, ethics.PartyAuthority, []ethics.Duty{""}
		}, ethics.GroundNoConsent},
		"a duty that nobody named": {func(d *ethics.Disclosure) {
			d.Purpose, d.To, d.Duty, d.Duties = ethics.PurposeProtection, ethics.PartyAuthority, malformedText, nil
		}, ethics.GroundUnknownDuty},
		"consent thrice":                 {consent(func(*ethics.Consent) {}), ethics.GroundConsent},
		"consent without a date":         {consent(func(c *ethics.Consent) { c.Given = time.Time{} }), ethics.GroundConsentOver},
		"consent from the future":        {consent(func(c *ethics.Consent) { c.Given = far }), ethics.GroundConsentOver},
		"consent that ends at the start": {consent(func(c *ethics.Consent) { c.Until = c.Given }), ethics.GroundConsentOver},
		"consent that ends before":       {consent(func(c *ethics.Consent) { c.Until = c.Given.Add(-1) }), ethics.GroundConsentOver},
		"consent withdrawn before":       {consent(func(c *ethics.Consent) { c.Withdrawn = c.Given.Add(-1) }), ethics.GroundConsentOver},
		"consent of another":             {consent(func(c *ethics.Consent) { c.By = "another" }), ethics.GroundNoConsent},
		"consent to nothing":             {consent(func(c *ethics.Consent) { c.Notes, c.Purposes, c.To = nil, nil, nil }), ethics.GroundConsentElsewhere},
		"consent to malformed things":    {consent(func(c *ethics.Consent) { c.Notes = []ethics.Note{malformedText} }), ethics.GroundConsentElsewhere},
		"at the zero instant":            {func(d *ethics.Disclosure) { d.Consents = []ethics.Consent{given(*d)}; d.At = time.Time{} }, ethics.GroundConsentOver},
	}
	for name, tt := range tests {
		d := ethics.Disclosure{
			About: "subject", Note: ethics.NoteTalk, By: ethics.PartyPartner, To: ethics.PartyManager,
			Purpose: ethics.PurposeAssessment, At: day(10), Circle: mentorship.CircleProgramme,
		}
		tt.change(&d)
		got := ethics.Decide(d)
		assert.Equal(t, tt.want, got.Ground(), name)
		_, err := ethics.NewTrail(d, malformedText, "", "")
		require.ErrorIs(t, err, ethics.ErrTrail, name)
	}
}

// Routes end, and lead to nobody who is tied.
func TestHostileRoutes(t *testing.T) {
	t.Parallel()
	contacts := []ethics.Contact{{}, {Person: "c"}, {Person: "c"}, {Person: malformedText}, {Person: "out", Outside: true}, {Person: "out"}}
	line := make([]mentorship.Person, scaletest.Pick(200_000, 5_000))
	for i := range line {
		line[i] = mentorship.Person{ID: mentorship.PersonID(fmt.Sprint(i + 1)), Manager: mentorship.PersonID(fmt.Sprint(i))}
	}
	last := ethics.Contact{Person: line[len(line)-1].ID}
	cycle := []mentorship.Person{{ID: "a", Manager: "b"}, {ID: "b", Manager: "a"}, {ID: "a", Manager: "a"}, {}}
	reversed := mentorship.Period{From: day(9), Until: day(1)}
	tests := map[string]struct {
		about   mentorship.PersonID
		o       ethics.Organisation
		steps   []mentorship.PersonID
		outside bool
	}{
		"no organisation":                 {"a", ethics.Organisation{}, nil, true},
		"contacts of nobody":              {"a", ethics.Organisation{Contacts: make([]ethics.Contact, 3)}, nil, true},
		"about nobody":                    {"", ethics.Organisation{Contacts: contacts}, []mentorship.PersonID{"c", malformedText, "out"}, false},
		"contacts twice":                  {"a", ethics.Organisation{Contacts: contacts}, []mentorship.PersonID{"c", malformedText, "out"}, false},
		"who manages themselves":          {"a", ethics.Organisation{Contacts: contacts, People: cycle[2:]}, []mentorship.PersonID{"c", malformedText, "out"}, false},
		"managers in a circle":            {"a", ethics.Organisation{Contacts: []ethics.Contact{{Person: "b"}, {Person: "c"}}, People: cycle}, []mentorship.PersonID{"c"}, false},
		"a line of hundreds of thousands": {"0", ethics.Organisation{Contacts: []ethics.Contact{last, {Person: "c"}}, People: line}, []mentorship.PersonID{"c"}, false},
		"tied to themselves":              {"a", ethics.Organisation{Contacts: contacts, Ties: []mentorship.Tie{tie(manages, "a", "a")}}, []mentorship.PersonID{"c", malformedText, "out"}, false},
		"a tie that ends before":          {"a", ethics.Organisation{Contacts: contacts, Ties: []mentorship.Tie{{Kind: "nonsense", From: "a", To: "c", Period: reversed}}}, []mentorship.PersonID{malformedText, "out"}, false},
		"dependence on oneself":           {"a", ethics.Organisation{Contacts: contacts, Dependences: []ethics.Dependence{{Weaker: "a", Stronger: "a"}}}, []mentorship.PersonID{"c", malformedText, "out"}, false},
		"dependence by another word":      {"a", ethics.Organisation{Contacts: contacts, Dependences: []ethics.Dependence{{Lever: malformedText, Weaker: "c", Stronger: "a"}}}, []mentorship.PersonID{malformedText, "out"}, false},
	}
	for name, tt := range tests {
		route := tt.o.Route(tt.about, "reporter", day(5))
		var steps []mentorship.PersonID
		for _, s := range route.Steps {
			steps = append(steps, s.Person)
		}
		assert.ElementsMatch(t, tt.steps, steps, name)
		assert.Equal(t, tt.outside, route.Outside, name)
	}
}

// Debts are traced so far and no further, whatever uses there are.
func TestHostileUses(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(50_000, 3_000)
	id := func(s string, i int) journal.WorkID { return journal.WorkID(fmt.Sprint(s, i)) }
	var funnel, chain, ring []ethics.Use
	for i := range n {
		// All go into one work, which its owner uses again and again.
		funnel = append(funnel, ethics.Use{Work: id("source", i), Owner: "owner", By: "x", In: "hub"}, ethics.Use{Work: "hub", Owner: "x", By: "owner", In: id("later", i)})
		chain = append(chain, ethics.Use{Work: id("", i), Owner: "o", By: "b", In: id("", i+1)})
		ring = append(ring, ethics.Use{Work: id("", i), Owner: "o", By: "b", In: id("", (i+1)%n)})
	}
	tests := map[string]struct {
		uses  []ethics.Use
		debts int
	}{
		"none":                    {nil, 0},
		"of nothing by nobody":    {make([]ethics.Use, 3), 0},
		"in itself":               {[]ethics.Use{{Work: "w", Owner: "o", By: "b", In: "w"}}, 1},
		"the same a thousandfold": {slices.Repeat([]ethics.Use{{Work: "w", Owner: "o", By: "b"}}, 1000), 1},
		"malformed":               {[]ethics.Use{{Work: malformedText, Owner: malformedText, By: "b"}}, 1},
		"a chain":                 {chain, n},
		"a ring":                  {ring, n},
		"all through one work":    {funnel, 2 * n},
	}
	for name, tt := range tests {
		start := time.Now()
		debts := ethics.Debts(tt.uses)
		assert.Len(t, debts, tt.debts, name)
		for _, d := range debts {
			assert.LessOrEqual(t, len(d.Carried), 32, name)
		}
		assert.Less(t, time.Since(start), 30*time.Second, name)
	}
}

// A matcher that fails, or changes what it is given, decides nothing.
func TestHostileMatchers(t *testing.T) {
	t.Parallel()
	people := []mentorship.Person{{ID: "a"}, {ID: "b"}, {}, {ID: "a"}, {ID: malformedText}}
	itself := func(p mentorship.Person) []mentorship.Person { return []mentorship.Person{p} }
	calls := 0
	tests := map[string]struct {
		m        ethics.Matcher
		variants func(mentorship.Person) []mentorship.Person
		err      error
	}{
		"no matcher":  {nil, itself, ethics.ErrMatcher},
		"no variants": {ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) { return nil, nil }), nil, ethics.ErrMatcher},
		"fails":       {ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) { return nil, errors.New("no") }), itself, ethics.ErrMatcher},
		"fails later": {ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) {
			if calls++; calls > 3 {
				return nil, errors.New("no more")
			}
			return nil, nil
		}), itself, ethics.ErrMatcher},
		"matches strangers": {ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) {
			return []mentorship.Match{{Mentee: "x", Mentor: "y", Score: math.MinInt64}, {}}, nil
		}), itself, nil},
		"forgets people": {ethics.MatcherFunc(func(list []mentorship.Person) ([]mentorship.Match, error) {
			clear(list)
			return nil, nil
		}), itself, nil},
		"knows no change": {ethics.MatcherFunc(func([]mentorship.Person) ([]mentorship.Match, error) { return nil, nil }), func(mentorship.Person) []mentorship.Person { return nil }, nil},
	}
	for name, tt := range tests {
		f, err := ethics.Flip(tt.m, people, tt.variants)
		if tt.err != nil {
			require.ErrorIs(t, err, tt.err, name)
			assert.Empty(t, f, name)
			continue
		}
		require.NoError(t, err, name)
		assert.Empty(t, f.Changed, "%s: nothing was changed", name)
	}
	assert.Equal(t, mentorship.PersonID("a"), people[0].ID, "what was handed over is as it was")
}

// Questions about access that make no sense are answered or refused, and by nothing else.
func TestHostileQuestions(t *testing.T) {
	t.Parallel()
	match := func(s *ethics.Seeker, change func(*mentorship.Match)) {
		m := mentorship.Match{Mentee: s.Person}
		change(&m)
		s.Match = &m
	}
	tests := map[string]struct {
		change func(*ethics.AccessQuestion)
		place  string // of the error; empty for none
	}{
		"nobody asked":        {func(q *ethics.AccessQuestion) { q.Seekers = nil }, ""},
		"somebody of no name": {func(q *ethics.AccessQuestion) { q.Seekers[7].Person = "" }, "seeker 7: nobody"},
		"somebody twice": {func(q *ethics.AccessQuestion) {
			q.Seekers[7].Person = q.Seekers[3].Person
			q.Seekers[7].Match = nil
			q.Seekers[7].Served = false
		}, "seeker 7: the person stands there"},
		"a negative rank":       {func(q *ethics.AccessQuestion) { q.Seekers[7].Rank = math.MinInt }, "seeker 7: the rank"},
		"served by nobody":      {func(q *ethics.AccessQuestion) { q.Seekers[7].Match, q.Seekers[7].Served = nil, true }, "seeker 7: served without a match"},
		"served without a goal": {func(q *ethics.AccessQuestion) { q.Seekers[7].Goal, q.Seekers[7].Served = "", true }, "seeker 7: served without a goal"},
		"the match of another":  {func(q *ethics.AccessQuestion) { match(&q.Seekers[7], func(m *mentorship.Match) { m.Mentee = "x" }) }, "seeker 7: the match"},
		"matched before": {func(q *ethics.AccessQuestion) {
			match(&q.Seekers[7], func(m *mentorship.Match) { m.Decided = q.Seekers[7].Asked.Add(-1) })
		}, "seeker 7: matched before"},
		"aspects of nothing":         {func(q *ethics.AccessQuestion) { q.Aspects = []mentorship.Aspect{"", malformedText} }, ""},
		"one aspect a thousandfold":  {func(q *ethics.AccessQuestion) { q.Aspects = slices.Repeat(q.Aspects, 1000) }, ""},
		"no aspects":                 {func(q *ethics.AccessQuestion) { q.Aspects = []mentorship.Aspect{} }, ""},
		"at the zero instant":        {func(q *ethics.AccessQuestion) { q.At = time.Time{} }, ""},
		"a group of everybody":       {func(q *ethics.AccessQuestion) { *q = smallGroup(*q, math.MaxInt) }, ""},
		"a group of fewer than none": {func(q *ethics.AccessQuestion) { *q = smallGroup(*q, math.MinInt) }, ""},
		"no policy":                  {func(q *ethics.AccessQuestion) { q.Policy = mentorship.Policy{} }, ""},
	}
	for name, tt := range tests {
		q := question(crowds(planted()...))
		tt.change(&q)
		a, err := ethics.AuditAccess(q)
		if tt.place == "" {
			require.NoError(t, err, name)
			finite(t, a)
			continue
		}
		require.ErrorIs(t, err, ethics.ErrSeeker, name)
		require.ErrorContains(t, err, tt.place, name)
		assert.Empty(t, a, name)
	}
}
