package culture_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestWhatPeopleHaveSaid(t *testing.T) {
	fluent := func(id mentorship.PersonID, country string, list ...mentorship.Language) mentorship.Person {
		return mentorship.Person{ID: id, Place: mentorship.Place{Country: country}, Languages: list}
	}
	lang := func(tag string, f mentorship.Fluency) mentorship.Language {
		return mentorship.Language{Tag: tag, Fluency: f}
	}
	sees := func(id mentorship.PersonID, aspect mentorship.Aspect, view string, until int, purposes ...mentorship.Purpose) mentorship.Person {
		return mentorship.Person{ID: id, Perspectives: []mentorship.SharedPerspective{{
			Perspective: mentorship.Perspective{Aspect: aspect, View: view},
			Consent:     mentorship.Consent{Purposes: purposes, Until: day(until)},
		}}}
	}
	people := func(list ...mentorship.Person) []mentorship.Person { return list }
	const known = mentorship.PurposeRelationship
	raised := func(by mentorship.PersonID) on {
		return on{3, journal.CulturalExpectationRaised{Expectation: "x", By: by}}
	}
	none := []culture.Difference(nil)
	tests := map[string]struct {
		people []mentorship.Person
		more   []on
		stated culture.Stated
		by     []culture.Difference
		reason string
	}{
		"nothing":            {nil, nil, culture.Unstated, none, "silence tells nothing"},
		"one record":         {people(speaks(m, "DK", "da")), nil, culture.Unstated, none, "of one alone nothing follows"},
		"alike":              {alike(), nil, culture.Alike, none, "a country and a language that both speak well"},
		"no country":         {people(speaks(m, "DK", "da"), speaks(e, "", "da")), nil, culture.Unstated, none, "a language is not a culture"},
		"no languages":       {people(speaks(m, "DK"), speaks(e, "DK", "da")), nil, culture.Unstated, none, "neighbours may speak what they like"},
		"nobody's languages": {people(speaks(m, "DK"), speaks(e, "DK")), nil, culture.Unstated, none, "no list is no difference"},
		"countries":          {people(speaks(m, "DK", "da"), speaks(e, "SE", "da")), nil, culture.Differ, []culture.Difference{culture.ByCountry}, "both stated"},
		"none in common":     {people(speaks(m, "CH", "fr"), speaks(e, "CH", "de")), nil, culture.Differ, []culture.Difference{culture.ByLanguage}, "one country, two languages"},
		"both":               {differing(), nil, culture.Differ, []culture.Difference{culture.ByLanguage, culture.ByCountry}, "in order"},
		"B2": {
			people(fluent(m, "DK", lang("da", mentorship.Native)), fluent(e, "DK", lang("da", mentorship.B2))), nil,
			culture.Differ,
			[]culture.Difference{culture.ByLanguage},
			"just below well",
		},
		"B2 the other way": {
			people(fluent(m, "DK", lang("da", mentorship.B2)), fluent(e, "DK", lang("da", mentorship.Native))), nil,
			culture.Differ,
			[]culture.Difference{culture.ByLanguage},
			"either side",
		},
		"C1": {
			people(fluent(m, "DK", lang("da", mentorship.Native)), fluent(e, "DK", lang("da", mentorship.C1))), nil,
			culture.Alike, none, "well enough",
		},
		"unstated fluency": {
			people(fluent(m, "DK", lang("da", 0)), fluent(e, "DK", lang("da", 0))), nil, culture.Unstated, none, "who knows how well",
		},
		"one unstated fluency": {
			people(fluent(m, "DK", lang("da", 0)), fluent(e, "DK", lang("da", mentorship.Native))), nil, culture.Unstated, none, "who knows how well",
		},
		"a better one": {
			people(fluent(m, "DK", lang("da", mentorship.B1), lang("en", mentorship.C2)), fluent(e, "DK", lang("en", mentorship.C1), lang("da", mentorship.C2))), nil,
			culture.Alike, none, "one that both speak well is enough",
		},
		"an unstated and a halting one": {
			people(fluent(m, "DK", lang("da", mentorship.B1), lang("en", 0)), fluent(e, "DK", lang("en", 0), lang("da", mentorship.C2))), nil,
			culture.Unstated, none, "English may do",
		},
		"expectation of the mentee":   {nil, []on{raised(e)}, culture.Differ, []culture.Difference{culture.ByExpectation}, "they said so"},
		"expectation of the mentor":   {alike(), []on{raised(m)}, culture.Differ, []culture.Difference{culture.ByExpectation}, "said weighs more than like records"},
		"expectation of somebody":     {nil, []on{raised(f)}, culture.Unstated, none, "it is not theirs"},
		"a reference":                 {nil, []on{{2, journal.PerspectiveShared{Perspective: "p", By: m}}}, culture.Unstated, none, "what it is stands outside"},
		"one aspect, seen alike":      {people(sees(m, "age", "old", 99, known), sees(e, "age", "old", 99, known)), nil, culture.Unstated, none, "no difference"},
		"one aspect":                  {people(sees(m, "age", "old", 99, known), sees(e, "age", "young", 99, known)), nil, culture.Differ, []culture.Difference{culture.ByPerspective}, "by consent"},
		"two aspects":                 {people(sees(m, "age", "old", 99, known), sees(e, "gender", "young", 99, known)), nil, culture.Unstated, none, "nothing to compare"},
		"consent of one over":         {people(sees(m, "age", "old", 10, known), sees(e, "age", "young", 99, known)), nil, culture.Unstated, none, "not usable now"},
		"consent of the other over":   {people(sees(m, "age", "old", 99, known), sees(e, "age", "young", 10, known)), nil, culture.Unstated, none, "not usable now"},
		"consent for something else":  {people(sees(m, "age", "old", 99, mentorship.PurposeMatching), sees(e, "age", "young", 99, known)), nil, culture.Unstated, none, "not for this"},
		"consent for nothing at all":  {people(sees(m, "age", "old", 99), sees(e, "age", "young", 99)), nil, culture.Unstated, none, "never inferred"},
		"consent until the day after": {people(sees(m, "age", "old", 11, known), sees(e, "age", "young", 11, known)), nil, culture.Differ, []culture.Difference{culture.ByPerspective}, "still covered"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			v := seen(t, 10, test.people, dyad(), test.more)
			for _, pair := range [][2]mentorship.PersonID{{m, e}, {e, m}} {
				stated, by := culture.Between(v, pair[0], pair[1])
				assert.Equal(t, test.stated, stated, test.reason)
				assert.Equal(t, test.by, by, test.reason)
			}
		})
	}
	stated, by := culture.Between(seen(t, 10, nil, dyad(), raised(m)), m, m)
	assert.Equal(t, culture.Unstated, stated, "nobody differs from themselves")
	assert.Empty(t, by)
}

func TestOneSharedViewAmongSeveral(t *testing.T) {
	said := func(view string) mentorship.SharedPerspective {
		return mentorship.SharedPerspective{
			Perspective: mentorship.Perspective{Aspect: "religion", View: view},
			Consent:     mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeRelationship}},
		}
	}
	v := seen(t, 10, []mentorship.Person{
		{ID: m, Perspectives: []mentorship.SharedPerspective{said("a")}},
		{ID: e, Perspectives: []mentorship.SharedPerspective{said("b"), said("a"), said("c")}},
	}, dyad())
	stated, _ := culture.Between(v, m, e)
	assert.Equal(t, culture.Unstated, stated, "one of several is the same")
}
