package culture_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func held(id journal.PerspectiveID, by mentorship.PersonID, until time.Time, purposes ...mentorship.Purpose) culture.Held {
	return culture.Held{ID: id, By: by, SharedPerspective: mentorship.SharedPerspective{
		Perspective: mentorship.Perspective{Aspect: mentorship.AspectReligion, View: "a secret"},
		Consent:     mentorship.Consent{Purposes: purposes, Until: until},
	}}
}

func TestPerspectivesUnderConsent(t *testing.T) {
	facts := recorded(t, days(dyad(),
		on{2, journal.PerspectiveShared{Perspective: "p", By: e}},
		on{20, journal.PerspectiveWithdrawn{Perspective: "p", By: e}},
		on{3, journal.PerspectiveShared{Perspective: "q", By: e}}))
	const known, matching = mentorship.PurposeRelationship, mentorship.PurposeMatching
	tests := map[string]struct {
		held    culture.Held
		purpose mentorship.Purpose
		at      int
		want    culture.Use
		reason  string
	}{
		"live":                   {held("q", e, day(50), known), known, 10, culture.Use{ID: "q", By: e, Life: culture.Live, Since: day(3), Event: "e04", Until: day(50)}, "since it was shared, until consent ends"},
		"no end":                 {held("q", e, time.Time{}, known), known, 10, culture.Use{ID: "q", By: e, Life: culture.Live, Since: day(3), Event: "e04"}, "until withdrawn"},
		"before the end":         {held("q", e, day(50), known), known, 49, culture.Use{ID: "q", By: e, Life: culture.Live, Since: day(3), Event: "e04", Until: day(50)}, "the day before"},
		"at the end":             {held("q", e, day(50), known), known, 50, culture.Use{ID: "q", By: e, Life: culture.Expired, Since: day(50)}, "the first instant that is not covered"},
		"before it is withdrawn": {held("p", e, time.Time{}, known), known, 19, culture.Use{ID: "p", By: e, Life: culture.Live, Since: day(2), Event: "e03"}, "it still lives"},
		"when it is withdrawn":   {held("p", e, time.Time{}, known), known, 20, culture.Use{ID: "p", By: e, Life: culture.Withdrawn, Since: day(20), Event: "e05"}, "dead at once"},
		"withdrawn for all":      {held("p", e, time.Time{}, matching), matching, 30, culture.Use{ID: "p", By: e, Life: culture.Withdrawn, Since: day(20), Event: "e05"}, "for each purpose"},
		"withdrawn and expired":  {held("p", e, day(10), known), known, 30, culture.Use{ID: "p", By: e, Life: culture.Withdrawn, Since: day(20), Event: "e05"}, "the strongest reason"},
		"another purpose":        {held("q", e, day(50), matching), known, 10, culture.Use{ID: "q", By: e, Life: culture.Uncovered}, "consent is for one thing"},
		"no purpose":             {held("q", e, day(50)), known, 10, culture.Use{ID: "q", By: e, Life: culture.Uncovered}, "nothing is inferred from silence"},
		"somebody else's":        {held("q", m, day(50), known), known, 10, culture.Use{ID: "q", By: m, Life: culture.Foreign, Since: day(3), Event: "e04"}, "nobody consents for others"},
		"not shared":             {held("z", e, day(50), known), known, 10, culture.Use{ID: "z", By: e, Life: culture.Unshared}, "to consent is not to tell"},
		"not shared yet":         {held("q", e, day(50), known), known, 2, culture.Use{ID: "q", By: e, Life: culture.Unshared}, "tomorrow"},
		"shared that day":        {held("q", e, day(50), known), known, 3, culture.Use{ID: "q", By: e, Life: culture.Live, Since: day(3), Event: "e04", Until: day(50)}, "at the instant"},
		"matching alone":         {held("z", e, day(50), matching), matching, 10, culture.Use{ID: "z", By: e, Life: culture.Live, Until: day(50)}, "nobody has to tell the others"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, []culture.Use{test.want}, culture.Usable(facts, []culture.Held{test.held}, test.purpose, day(test.at)), test.reason)
		})
	}
	list := culture.Usable(facts, []culture.Held{held("z", m, day(9)), held("b", m, day(9)), held("c", e, day(9))}, known, day(1))
	assert.Equal(t, []journal.PerspectiveID{"c", "b", "z"}, []journal.PerspectiveID{list[0].ID, list[1].ID, list[2].ID}, "in order of person and reference")
	assert.Equal(t, "[redacted]", fmt.Sprintf("%+v", held("z", m, day(9))))
	assert.Empty(t, culture.Usable(journal.Facts{}, nil, known, day(1)))
}

func TestDeadPerspectives(t *testing.T) {
	const known = mentorship.PurposeRelationship
	record := func(list ...culture.Held) []mentorship.Person {
		p := mentorship.Person{ID: e}
		for _, h := range list {
			p.Perspectives = append(p.Perspectives, h.SharedPerspective)
		}
		return []mentorship.Person{p}
	}
	share := on{2, journal.PerspectiveShared{Perspective: "p", By: e}}
	other := on{2, journal.PerspectiveShared{Perspective: "q", By: e}}
	foreign := on{2, journal.PerspectiveShared{Perspective: "r", By: m}}
	withdraw := on{20, journal.PerspectiveWithdrawn{Perspective: "p", By: e}}
	again := func(n int) on { return on{n, journal.PerspectiveShared{Perspective: "p", By: e}} }
	one := []string{"broken /participants/e perspectives-after-consent=1"}
	check(t, "culture.perspective.dead", map[string]ruleCase{
		"nothing shared": {seen(t, 40, nil, dyad()), nil, "nobody has to"},
		"in consent":     {seen(t, 40, record(held("", e, day(41), known)), dyad()), nil, "it ends tomorrow"},
		"at the end":     {seen(t, 40, record(held("", e, day(40), known)), dyad()), one, "the end itself is over"},
		"without an end": {seen(t, 40, record(held("", e, time.Time{}, known)), dyad()), nil, "until withdrawn"},
		"two": {
			seen(t, 40, record(held("", e, day(30), known), held("", e, day(20), known), held("", e, day(35), known), held("", e, day(50), known)), dyad()),
			[]string{"broken /participants/e perspectives-after-consent=3"},
			"counted once",
		},
		"paused":                {seen(t, 40, record(held("", e, day(40), known)), dyad(), pause(30)), one, "consent does not rest"},
		"withdrawn":             {seen(t, 40, nil, dyad(), share, withdraw), nil, "as it should be"},
		"shared again":          {seen(t, 40, nil, dyad(), share, withdraw, again(30)), []string{"broken /participants/e reference=p e04,e05"}, "the reference is dead"},
		"shared again at once":  {seen(t, 40, nil, dyad(), share, withdraw, again(20)), []string{"broken /participants/e reference=p e04,e05"}, "on the same instant"},
		"doubled before":        {seen(t, 40, nil, dyad(), share, again(10), withdraw), nil, "it lived then"},
		"doubled":               {seen(t, 40, nil, dyad(), share, again(10)), nil, "it lives"},
		"withdrawn, one left":   {seen(t, 40, record(held("", e, day(50), known)), dyad(), share, other, withdraw), nil, "one reference lives"},
		"withdrawn twice":       {seen(t, 40, nil, dyad(), share, withdraw, on{25, journal.PerspectiveWithdrawn{Perspective: "p", By: e}}), nil, "once more is no use of it"},
		"withdrawn, none left":  {seen(t, 40, record(held("", e, day(50), known)), dyad(), share, withdraw), []string{"undetermined /participants/e perspectives-of-the-record=1"}, "perhaps the one"},
		"another's lives":       {seen(t, 40, record(held("", e, day(50), known)), dyad(), foreign, share, withdraw), []string{"undetermined /participants/e perspectives-of-the-record=1"}, "not their own"},
		"for matching only":     {seen(t, 40, record(held("", e, day(50), mentorship.PurposeMatching)), dyad(), share, withdraw), nil, "it was never shared"},
		"never referred to":     {seen(t, 40, record(held("", e, day(50), known)), dyad(), foreign), nil, "nothing was withdrawn"},
		"record of a stranger":  {seen(t, 40, []mentorship.Person{{ID: "z", Perspectives: []mentorship.SharedPerspective{held("", "z", day(1), known).SharedPerspective}}}, dyad()), nil, "who is not there"},
		"another kind of stray": {seen(t, 40, nil, dyad(), on{3, journal.TaskDone{Task: "k"}}, on{4, journal.Joined{Person: e, Role: mentorship.RoleMentee}}), nil, "joined twice"},
	})
	v := seen(t, 40, record(held("", e, day(30), known), held("", e, day(20), known), held("", e, day(35), known)), dyad())
	assert.Equal(t, []string{"2026-01-25T09:00:00Z"}, figure(v, "culture.perspective.dead", "first-ended"), "the earliest")
	for _, found := range culture.Rules().Check(v).Findings {
		assert.NotContains(t, fmt.Sprintf("%+v", found), "secret")
		assert.NotContains(t, fmt.Sprintf("%+v", found), "religion", "what it is about is not repeated")
	}
}
