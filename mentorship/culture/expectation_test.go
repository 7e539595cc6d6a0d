package culture_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func raise(n int, id journal.ExpectationID, by mentorship.PersonID) on {
	return on{n, journal.CulturalExpectationRaised{Expectation: id, By: by}}
}

func heed(n int, id journal.ExpectationID, by mentorship.PersonID) on {
	return on{n, journal.CulturalExpectationHeeded{Expectation: id, By: by}}
}

func TestExpectationsAreRaisedEarly(t *testing.T) {
	const code = "culture.expectation.not-raised"
	missing := func(outcome string, ids ...string) (list []string) {
		for _, id := range ids {
			list = append(list, outcome+" /participants/"+id+" expectations-raised=0")
		}
		return list
	}
	acquaintance, application := phase(1, mentorship.PhaseAcquaintance), phase(30, mentorship.PhaseApplication)
	check(t, code, map[string]ruleCase{
		"getting acquainted":       {seen(t, 10, differing(), dyad(), acquaintance), missing("undetermined", "e", "m"), "there is time"},
		"afterwards":               {seen(t, 40, differing(), dyad(), acquaintance, application), missing("broken", "e", "m"), "time is over"},
		"one raised":               {seen(t, 40, differing(), dyad(), acquaintance, raise(5, "x", e), application), missing("broken", "m"), "each side"},
		"both raised":              {seen(t, 40, differing(), dyad(), acquaintance, raise(5, "x", e), raise(6, "y", m), application), nil, "early"},
		"late":                     {seen(t, 40, differing(), dyad(), raise(35, "x", e), raise(36, "y", m), application), nil, "and still"},
		"unstated, acquainted":     {seen(t, 40, nil, dyad(), application), missing("undetermined", "e", "m"), "do they differ?"},
		"unstated, no phase":       {seen(t, 40, nil, dyad()), missing("undetermined", "e", "m"), "nothing known"},
		"differing, no phase":      {seen(t, 40, differing(), dyad()), missing("undetermined", "e", "m"), "which phase?"},
		"a phase of one person":    {seen(t, 40, differing(), dyad(), on{3, journal.PhaseEntered{Phase: "application", Person: e}}), missing("undetermined", "e", "m"), "the others have not gone on"},
		"a phase of the programme": {seen(t, 40, differing(), dyad(), on{3, journal.PhaseEntered{Phase: "practice"}}), missing("undetermined", "e", "m"), "whether it is after the second nobody knows"},
		"alike":                    {seen(t, 40, alike(), dyad(), application), nil, "nothing between them"},
		"first phase":              {seen(t, 40, differing(), dyad(), phase(1, mentorship.PhaseReadiness)), nil, "too early"},
		"closed":                   {seen(t, 40, differing(), dyad(), phase(1, mentorship.PhaseClosure)), nil, "too late"},
		"paused":                   {seen(t, 40, differing(), dyad(), application, pause(35)), nil, "not now"},
		"one pauses":               {seen(t, 40, differing(), dyad(), application, on{35, journal.Paused{Person: e}}), missing("broken", "m"), "of who is there"},
		"one has left":             {seen(t, 40, differing(), dyad(), application, on{35, journal.Left{Person: e}}), nil, "nobody to ask"},
		"alone":                    {seen(t, 40, differing(), join(m, mentorship.RoleMentor), application), nil, "nobody to differ from"},
		"two mentees": {
			seen(t, 40, append(alike(), speaks(f, "RW", "rw")), dyad(), join(f, mentorship.RoleMentee), application),
			missing("broken", "f", "m"), "e is like the mentor, and is not guided by f",
		},
	})
	assert.False(t, applies(seen(t, 40, alike(), dyad(), application), code))
	assert.False(t, applies(seen(t, 40, differing(), dyad(), phase(1, mentorship.PhaseClosure)), code))
	assert.True(t, applies(seen(t, 40, differing(), dyad(), application), code))
	assert.Equal(t, []string{"differ", "differ"}, figure(seen(t, 40, differing(), dyad(), application), code, "people-who-meet"))
	assert.Equal(t, []string{"application e03", "application e03"}, figure(seen(t, 40, differing(), dyad(), application), code, "phase"))
	assert.Equal(t, []string{"expectations", "expectations"}, figure(seen(t, 40, nil, dyad()), code, "question"))
}

func TestExpectationsAreHeeded(t *testing.T) {
	const code = "culture.expectation.unheeded"
	// raised returns so many expectations of e, the first of them acted on by m.
	raised := func(n, heeded int) (list []on) {
		for i := range n {
			id := journal.ExpectationID(fmt.Sprint("x", i))
			list = append(list, raise(3+i, id, e))
			if i < heeded {
				list = append(list, heed(20+i, id, m))
			}
		}
		return list
	}
	check(t, code, map[string]ruleCase{
		"half":              {seen(t, 90, nil, dyad(), raised(4, 2)), []string{"broken /participants/m expectations-unheeded=2:4 e05,e06"}, "the limit itself"},
		"less than half":    {seen(t, 90, nil, dyad(), raised(5, 3)), nil, "most are acted on"},
		"none of three":     {seen(t, 90, nil, dyad(), raised(3, 0)), []string{"broken /participants/m expectations-unheeded=3:3 e03,e04,e05"}, "the least that tells"},
		"none of two":       {seen(t, 90, nil, dyad(), raised(2, 0)), []string{"undetermined /participants/m expectations-unheeded=2:2 e03,e04"}, "too few"},
		"both of two":       {seen(t, 90, nil, dyad(), raised(2, 2)), nil, "too few, and nothing wrong"},
		"none raised":       {seen(t, 90, nil, dyad()), nil, "nothing to act on"},
		"fresh":             {seen(t, 30, nil, dyad(), raised(4, 0)), nil, "they have had no time"},
		"one fresh":         {seen(t, 90, nil, dyad(), raised(4, 2), raise(80, "y", e)), []string{"broken /participants/m expectations-unheeded=2:4 e05,e06"}, "it is left out"},
		"fresh, and a few":  {seen(t, 90, nil, dyad(), raised(2, 0), raise(31, "y", e)), []string{"undetermined /participants/m expectations-unheeded=2:2 e03,e04"}, "two have had time"},
		"time is just up":   {seen(t, 90, nil, dyad(), raised(2, 0), raise(30, "y", e)), []string{"broken /participants/m expectations-unheeded=3:3 e03,e04,e05"}, "sixty days"},
		"paused":            {seen(t, 90, nil, dyad(), raised(4, 0), pause(80)), nil, "not now"},
		"a pause takes off": {seen(t, 90, nil, dyad(), raised(3, 0), pause(10), on{60, journal.Resumed{}}), nil, "no time in pauses"},
		"of mentors":        {seen(t, 90, nil, dyad(), raise(3, "a", m), raise(3, "b", m), raise(3, "c", m)), nil, "mentees need not guide"},
		"of one day":        {seen(t, 90, nil, dyad(), raise(3, "a", e), raise(3, "b", e), raise(3, "c", e)), []string{"undetermined /participants/m expectations-unheeded=3:3 e03,e04,e05"}, "one talk is no pattern"},
		"another acted": {
			seen(t, 90, nil, dyad(), join("n", mentorship.RoleMentor), raise(3, "a", e), raise(4, "b", e), raise(5, "c", e), heed(9, "a", "n"), heed(9, "b", "n"), heed(9, "c", "n")),
			nil, "it says nothing of who needed not",
		},
		"a new mentor": {
			seen(t, 90, nil, dyad(), raise(3, "a", e), raise(4, "b", e), raise(5, "c", e), on{31, journal.Left{Person: m}}, on{31, journal.Joined{Person: "n", Role: mentorship.RoleMentor}}),
			nil, "who joined late has had less time",
		},
		"a new mentor, in time": {
			seen(t, 91, nil, dyad(), raise(3, "a", e), raise(4, "b", e), raise(5, "c", e), on{31, journal.Left{Person: m}}, on{31, journal.Joined{Person: "n", Role: mentorship.RoleMentor}}),
			[]string{"broken /participants/n expectations-unheeded=3:3 e03,e04,e05"},
			"sixty days are up",
		},
		"facilitator": {
			seen(t, 90, nil, join(m, mentorship.RoleFacilitator), join(e, mentorship.RolePeer), raised(3, 0)),
			[]string{"broken /participants/m expectations-unheeded=3:3 e03,e04,e05"},
			"who oversees peers guides them",
		},
	})
	v := seen(t, 90, nil, dyad(), raised(4, 2))
	assert.Equal(t, []string{"50"}, figure(v, code, "percent-that-speaks-up"))
	assert.Equal(t, []string{"4"}, figure(v, code, "observations"))
	assert.Equal(t, []string{"expectation-still-open"}, figure(seen(t, 90, nil, dyad(), raised(2, 0)), code, "question"))
	assert.Empty(t, said(under(v, func(s *mentorship.Signs) { s.Unheeded = mentorship.Limit[int]{} }), code), "no limit")

	fresh := seen(t, 90, nil, dyad(), raised(3, 1), raise(80, "y", e), raise(81, "z", m))
	assert.Equal(t, culture.Heed{
		Acted:    journal.Tally{Count: 1, Of: 3, Events: []journal.EventID{"e06"}},
		Unheeded: []journal.EventID{"e04", "e05"}, Waiting: []journal.EventID{"e07"},
	}, culture.Heeded(fresh, m))
	all := under(fresh, func(s *mentorship.Signs) { s.UnderstandingEvery = mentorship.Limit[mentorship.Duration]{} })
	assert.Equal(t, 4, culture.Heeded(all, m).Acted.Of, "without a limit all have had time")
	assert.Equal(t, culture.Heed{}, culture.Heeded(journal.View{}, m))
	assert.Equal(t, culture.Heed{}, culture.Heeded(fresh, "stranger"))
}
