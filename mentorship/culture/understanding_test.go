package culture_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func checked(n int, by, of mentorship.PersonID, understood bool) on {
	return on{n, journal.UnderstandingChecked{By: by, Of: of, Understood: understood}}
}

func TestUnderstandingIsChecked(t *testing.T) {
	const code = "culture.understanding.unchecked"
	check(t, code, map[string]ruleCase{
		"sixty days":         {seen(t, 60, differing(), dyad()), nil, "the limit itself"},
		"sixty-one":          {seen(t, 61, differing(), dyad()), []string{"broken /participants/m since-last-check=61 days"}, "a day more"},
		"checked":            {seen(t, 100, differing(), dyad(), checked(40, m, e, true)), nil, "sixty days ago"},
		"long ago":           {seen(t, 101, differing(), dyad(), checked(40, m, e, true)), []string{"broken /participants/m since-last-check=61 days e03"}, "sixty-one"},
		"the other way":      {seen(t, 100, differing(), dyad(), checked(40, e, m, false)), nil, "either direction, whatever it found"},
		"the last counts":    {seen(t, 100, differing(), dyad(), checked(10, m, e, true), checked(50, m, e, true)), nil, "not the first"},
		"with others":        {seen(t, 70, differing(), dyad(), checked(40, m, f, true), checked(41, f, e, true)), []string{"broken /participants/m since-last-check=70 days"}, "not these two"},
		"with others, away":  {seen(t, 70, differing(), dyad(), checked(40, e, f, true), checked(41, f, m, true)), []string{"broken /participants/m since-last-check=70 days"}, "not these two"},
		"the mentor pauses":  {seen(t, 99, differing(), dyad(), on{90, journal.Paused{Person: m}}), nil, "not now"},
		"joined late":        {seen(t, 70, differing(), join(m, mentorship.RoleMentor), on{10, journal.Joined{Person: e, Role: mentorship.RoleMentee}}), nil, "sixty days together"},
		"mentor joined late": {seen(t, 70, differing(), join(e, mentorship.RoleMentee), on{10, journal.Joined{Person: m, Role: mentorship.RoleMentor}}), nil, "sixty days together"},
		"checked before":     {seen(t, 75, differing(), checked(0, m, e, true), join(e, mentorship.RoleMentee), on{10, journal.Joined{Person: m, Role: mentorship.RoleMentor}}), []string{"broken /participants/m since-last-check=65 days"}, "since both are there"},
		"alike":              {seen(t, 99, alike(), dyad()), nil, "no need"},
		"unstated":           {seen(t, 99, nil, dyad()), []string{"undetermined /participants/m since-last-check=99 days"}, "nobody guesses"},
		"unstated, checked":  {seen(t, 99, nil, dyad(), checked(80, m, e, true)), nil, "no matter"},
		"paused":             {seen(t, 99, differing(), dyad(), pause(90)), nil, "not now"},
		"one pauses":         {seen(t, 99, differing(), dyad(), on{90, journal.Paused{Person: e}}), nil, "not now"},
		"a pause between":    {seen(t, 99, differing(), dyad(), on{10, journal.Paused{Person: e}}, on{49, journal.Resumed{Person: e}}), nil, "sixty days without it"},
		"a shorter pause":    {seen(t, 99, differing(), dyad(), on{10, journal.Paused{Person: e}}, on{48, journal.Resumed{Person: e}}), []string{"broken /participants/m since-last-check=61 days"}, "sixty-one without it"},
		"peers": {
			seen(t, 61, differing(), join(m, mentorship.RolePeer), join(e, mentorship.RolePeer)),
			[]string{"broken /participants/e since-last-check=61 days"},
			"they guide each other, the first is named",
		},
		"facilitator": {
			seen(t, 61, differing(), join(m, mentorship.RoleFacilitator), join(e, mentorship.RolePeer)),
			[]string{"broken /participants/e since-last-check=61 days"},
			"who oversees meets the peers",
		},
		"two mentors": {seen(t, 61, differing(), join(m, mentorship.RoleMentor), join(e, mentorship.RoleMentor)), nil, "another matter"},
		"one alike": {
			seen(t, 61, append(alike(), speaks(f, "RW", "rw")), dyad(), join(f, mentorship.RoleMentee)),
			[]string{"broken /participants/m since-last-check=61 days"},
			"once, for f",
		},
	})
	v := seen(t, 61, differing(), dyad())
	assert.Equal(t, []string{"e"}, figure(v, code, "with"))
	assert.Equal(t, []string{"differ"}, figure(v, code, "people-who-meet"))
	assert.Equal(t, []string{"in-own-words"}, figure(v, code, "question"))
	assert.Equal(t, []string{"languages-and-customs"}, figure(seen(t, 61, nil, dyad()), code, "question"))
	assert.False(t, applies(under(v, func(s *mentorship.Signs) { s.UnderstandingEvery = mentorship.Limit[mentorship.Duration]{} }), code))
	assert.False(t, applies(seen(t, 61, alike(), dyad()), code))
}

func TestMisunderstandingsFound(t *testing.T) {
	const code = "culture.understanding.gap"
	checks := func(n, wrong int) (list []on) {
		for i := range n {
			list = append(list, checked(10+i, m, e, i >= wrong))
		}
		return list
	}
	check(t, code, map[string]ruleCase{
		"three of ten":      {seen(t, 40, nil, dyad(), checks(10, 3)), []string{"broken /participants/m checks-not-understood=3:10 e03,e04,e05"}, "the limit itself"},
		"three of eleven":   {seen(t, 40, nil, dyad(), checks(11, 3)), nil, "fewer"},
		"all of three":      {seen(t, 40, nil, dyad(), checks(3, 3)), []string{"broken /participants/m checks-not-understood=3:3 e03,e04,e05"}, "the least that tells"},
		"one of two":        {seen(t, 40, nil, dyad(), checks(2, 1)), []string{"undetermined /participants/m checks-not-understood=1:2 e03"}, "too few"},
		"none of two":       {seen(t, 40, nil, dyad(), checks(2, 0)), nil, "nothing found"},
		"none":              {seen(t, 40, nil, dyad()), nil, "nothing checked"},
		"paused":            {seen(t, 40, nil, dyad(), checks(3, 3), pause(39)), nil, "not now"},
		"who was not, is m": {seen(t, 40, alike(), dyad(), checks(3, 3)), []string{"broken /participants/m checks-not-understood=3:3 e03,e04,e05"}, "whether they differ or not"},
	})
	v := seen(t, 40, nil, dyad(), checks(10, 3))
	assert.Empty(t, said(under(v, func(s *mentorship.Signs) { s.Misunderstood = mentorship.Limit[int]{} }), code), "no limit")
	assert.Equal(t, []string{"in-own-words"}, figure(v, code, "question"))
	assert.Equal(t, []string{"30"}, figure(v, code, "percent-that-speaks-up"))
}
