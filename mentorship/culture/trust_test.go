package culture_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func opened(from, until int) on {
	p := mentorship.Period{From: day(from)}
	if until > 0 {
		p.Until = day(until)
	}
	return on{0, journal.RelationshipOpened{Outline: journal.Outline{Period: p}}}
}

func terms(n int, terms mentorship.Terms) on {
	return on{n, journal.AgreementProposed{Agreement: "a", Version: 1, By: m, Terms: terms}}
}

func sign(n int, p mentorship.PersonID) on {
	return on{n, journal.AgreementSigned{Agreement: "a", Version: 1, By: p}}
}

func cadence(n int) mentorship.Terms {
	return mentorship.Terms{Cadence: mentorship.Cadence{Every: mentorship.Duration(n) * mentorship.Day}}
}

func TestPlansLeaveTimeForTrust(t *testing.T) {
	const code = "culture.trust.no-time"
	check(t, code, map[string]ruleCase{
		"ninety days":         {seen(t, 5, differing(), opened(0, 90), dyad()), nil, "the limit itself"},
		"eighty-nine":         {seen(t, 5, differing(), opened(0, 89), dyad()), []string{"broken /period period=89 days"}, "a day less"},
		"open end":            {seen(t, 5, differing(), opened(0, 0), dyad()), nil, "there is time"},
		"every thirty days":   {seen(t, 5, differing(), dyad(), terms(1, cadence(30))), nil, "three meetings"},
		"every thirty-one":    {seen(t, 5, differing(), dyad(), terms(1, cadence(31))), []string{"broken /agreement meetings-in-the-time-of-trust=2 e03"}, "two meetings"},
		"both":                {seen(t, 5, differing(), opened(0, 60), dyad(), terms(1, cadence(31))), []string{"broken /period period=60 days", "broken /agreement meetings-in-the-time-of-trust=2 e04"}, "each is told"},
		"the last terms":      {seen(t, 5, differing(), dyad(), terms(1, cadence(31)), on{2, journal.AgreementAmended{Agreement: "a", Version: 2, By: m, Reason: "trust", Terms: cadence(7)}}), nil, "amended"},
		"terms without":       {seen(t, 5, differing(), dyad(), terms(1, mentorship.Terms{})), []string{"undetermined /period period=unknown"}, "nothing planned"},
		"nothing planned":     {seen(t, 5, differing(), dyad()), []string{"undetermined /period period=unknown"}, "nothing to look at"},
		"alike":               {seen(t, 5, alike(), opened(0, 30), dyad()), nil, "it takes no longer"},
		"unstated":            {seen(t, 5, nil, opened(0, 30), dyad()), []string{"undetermined /participants people-who-meet=unstated"}, "nobody guesses"},
		"unstated and enough": {seen(t, 5, nil, opened(0, 300), dyad()), nil, "whether they differ does not matter"},
		"paused":              {seen(t, 5, differing(), opened(0, 30), dyad(), pause(3)), nil, "not now"},
		"nobody":              {seen(t, 5, nil, opened(0, 30)), nil, "who would differ?"},
		"one differs": {
			seen(t, 5, append(alike(), speaks(f, "RW", "rw")), opened(0, 30), dyad(), join(f, mentorship.RoleMentee)),
			[]string{"broken /period period=30 days"},
			"the plan is for all",
		},
		"a mentor who differed has left": {
			seen(t, 5, []mentorship.Person{speaks("a", "DK", "da"), speaks(e, "DK", "da"), speaks(m, "RW", "rw")},
				opened(0, 30), dyad(), join("a", mentorship.RoleMentor), on{2, journal.Left{Person: m}}),
			nil, "those who stay are alike",
		},
		"who differed has left": {
			seen(t, 5, append(alike(), speaks(f, "RW", "rw")), opened(0, 30), dyad(), join(f, mentorship.RoleMentee), on{2, journal.Left{Person: f}}),
			nil, "those who stay are alike",
		},
	})
	v := seen(t, 5, differing(), opened(0, 30), dyad())
	assert.Equal(t, []string{"languages-and-customs"}, figure(seen(t, 5, nil, dyad()), code, "question"))
	assert.False(t, applies(under(v, func(s *mentorship.Signs) { s.Trust = mentorship.Limit[mentorship.Duration]{} }), code))
	assert.False(t, applies(seen(t, 5, alike(), dyad()), code))
	noLeast := under(seen(t, 5, differing(), dyad(), terms(1, cadence(31))), func(s *mentorship.Signs) { s.Observations = mentorship.Limit[int]{} })
	assert.Empty(t, said(noLeast, code), "no least number of meetings")
}

func rate(n int, by, of mentorship.PersonID, item journal.Code, score journal.Score) on {
	return on{n, journal.RatingGiven{By: by, Of: of, Scale: "mentor-qualities", Items: []journal.ItemScore{{Item: item, Score: score}}}}
}

func trusts(by, of mentorship.PersonID, scores ...journal.Score) (list []on) {
	for i, s := range scores {
		list = append(list, rate(90+i*20, by, of, "trust", s))
	}
	return list
}

func TestLowTrust(t *testing.T) {
	const code = "culture.trust.low"
	low := []string{"broken /participants/m trust=2 e03,e04,e05"}
	check(t, code, map[string]ruleCase{
		"low": {seen(t, 140, differing(), dyad(), trusts(e, m, 2, 2, 2)), low, "the limit itself, from when time is up"},
		"early": {
			seen(t, 140, differing(), dyad(), rate(30, e, m, "trust", 1), rate(60, e, m, "trust", 1), rate(89, e, m, "trust", 1)),
			nil, "low trust early tells nothing, however long ago it was",
		},
		"early, then grown": {
			seen(t, 140, differing(), dyad(), rate(30, e, m, "trust", 1), rate(40, e, m, "trust", 1), rate(50, e, m, "trust", 1), rate(60, e, m, "trust", 1), trusts(e, m, 4, 4, 4)),
			nil, "only the later scores count",
		},
		"who joined late": {
			seen(t, 140, differing(), join(m, mentorship.RoleMentor), on{60, journal.Joined{Person: e, Role: mentorship.RoleMentee}}, trusts(e, m, 1, 1, 1)),
			nil, "trust begins when both are there",
		},
		"a mentor who joined late": {
			seen(t, 140, differing(), join(e, mentorship.RoleMentee), on{60, journal.Joined{Person: m, Role: mentorship.RoleMentor}}, trusts(e, m, 1, 1, 1)),
			nil, "trust begins when both are there",
		},
		"opened late": {
			seen(t, 140, differing(), dyad(), on{60, journal.RelationshipOpened{}}, trusts(e, m, 1, 1, 1)),
			nil, "and when it is open",
		},
		"of one day": {
			seen(t, 140, differing(), dyad(), rate(100, e, m, "trust", 1), rate(100, e, m, "trust", 1), rate(100, e, m, "trust", 1)),
			[]string{"undetermined /participants/m trust=1 e03,e04,e05"},
			"one bad day",
		},
		"no scores of the scale": {seen(t, 140, differing(), dyad(), trusts(e, m, 0, 0, -3)), nil, "they say nothing"},
		"low, and none besides":  {seen(t, 165, differing(), dyad(), trusts(e, m, 0, 2, 2, 2)), []string{"broken /participants/m trust=2 e04,e05,e06"}, "they say nothing"},
		"even":                   {seen(t, 165, differing(), dyad(), trusts(e, m, 1, 1, 3, 3)), nil, "of two in the middle the higher"},
		"not low":                {seen(t, 140, differing(), dyad(), trusts(e, m, 3, 3, 3)), nil, "a point more"},
		"one bad day":            {seen(t, 140, differing(), dyad(), trusts(e, m, 4, 1, 4)), nil, "no pattern"},
		"growing":                {seen(t, 140, differing(), dyad(), trusts(e, m, 1, 3, 4)), nil, "the one in the middle"},
		"two scores":             {seen(t, 140, differing(), dyad(), trusts(e, m, 1, 1)), []string{"undetermined /participants/m trust=1 e03,e04"}, "too few"},
		"alike":                  {seen(t, 140, alike(), dyad(), trusts(e, m, 1, 1, 1)), nil, "another matter"},
		"unstated":               {seen(t, 140, nil, dyad(), trusts(e, m, 1, 1, 1)), nil, "another matter"},
		"own":                    {seen(t, 140, differing(), dyad(), trusts(m, m, 1, 1, 1)), nil, "modesty"},
		"own, and expects":       {seen(t, 140, nil, dyad(), raise(1, "x", m), trusts(m, m, 1, 1, 1)), nil, "nobody differs from themselves"},
		"of a mentee":            {seen(t, 140, differing(), dyad(), trusts(m, e, 1, 1, 1)), nil, "they guide nobody"},
		"another item":           {seen(t, 140, differing(), dyad(), rate(30, e, m, "positive", 1), rate(31, e, m, "positive", 1), rate(32, e, m, "positive", 1)), nil, "not trust"},
		"paused":                 {seen(t, 140, differing(), dyad(), trusts(e, m, 1, 1, 1), pause(135)), nil, "not now"},
		"the mentor pauses":      {seen(t, 140, differing(), dyad(), trusts(e, m, 1, 1, 1), on{135, journal.Paused{Person: m}}), nil, "not now"},
		"a pause stops clock":    {seen(t, 140, differing(), dyad(), trusts(e, m, 1, 1, 1), pause(80), on{121, journal.Resumed{}}), nil, "eighty-nine days"},
	})
	v := seen(t, 140, differing(), dyad(), trusts(e, m, 2, 2, 2))
	assert.Empty(t, said(under(v, func(s *mentorship.Signs) { s.LowRating = mentorship.Limit[int]{} }), code), "nothing is low")
	assert.False(t, applies(under(v, func(s *mentorship.Signs) { s.Trust = mentorship.Limit[mentorship.Duration]{} }), code))
	assert.Equal(t, []string{"e"}, figure(v, code, "rated-by"))
	few := seen(t, 140, differing(), dyad(), trusts(e, m, 1, 1))
	assert.Equal(t, []string{"2"}, figure(few, code, "scores"))
	assert.Equal(t, []string{"broken /participants/m trust=1 e03,e04"}, said(under(few, func(s *mentorship.Signs) { s.Observations = mentorship.Limit[int]{} }), code), "any number will do")
	facts := v.Facts()
	theirs, err := facts.Journal().SeenBy(m).Facts()
	assert.NoError(t, err)
	assert.Empty(t, said(theirs.View(journal.Look{At: day(140), Policy: *v.Policy(), People: differing()}), code), "the mentor does not see what was reported")
	assert.Equal(t, 140*24*time.Hour, v.Age())
}
