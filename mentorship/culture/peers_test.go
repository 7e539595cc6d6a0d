package culture_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// says is feedback of m to e on a day, named after it.
func says(n int, public bool, effective journal.Verdict, traits ...journal.TraitVerdict) on {
	return on{n, journal.FeedbackGiven{
		Feedback: journal.FeedbackID("f" + day(n).Format("0102")), From: m, To: e, Public: public, Effective: effective, Traits: traits,
	}}
}

func shows(t mentorship.Trait) journal.TraitVerdict {
	return journal.TraitVerdict{Trait: t, Verdict: journal.VerdictPresent}
}

func lacks(t mentorship.Trait) journal.TraitVerdict {
	return journal.TraitVerdict{Trait: t, Verdict: journal.VerdictAbsent}
}

func TestCriticismBeforePeers(t *testing.T) {
	const code = "culture.feedback.before-peers"
	group := []on{join(m, mentorship.RoleMentor), join(e, mentorship.RoleMentee), join(f, mentorship.RoleMentee)}
	thrice := func(public bool, effective journal.Verdict, traits ...journal.TraitVerdict) (list []on) {
		for n := range 3 {
			list = append(list, says(20+n, public, effective, traits...))
		}
		return list
	}
	many := func(critical, others int) (list []on) {
		for n := range critical + others {
			v := journal.VerdictPresent
			if n < critical {
				v = journal.VerdictAbsent
			}
			list = append(list, says(20+n, true, v))
		}
		return list
	}
	private := mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{By: mentorship.RoleMentor, Private: true}}}
	all := func(x mentorship.Terms) []on { return []on{terms(1, x), sign(2, m), sign(3, e), sign(3, f)} }
	three := []string{"broken /participants/m critical-before-others=3:3 e04,e05,e06"}
	agreedThree := []string{"broken /participants/m critical-before-others=3:3 e08,e09,e10"}
	unsure := journal.TraitVerdict{Trait: mentorship.Attacking, Verdict: journal.VerdictCannotTell}
	check(t, code, map[string]ruleCase{
		"ineffective":            {seen(t, 40, nil, group, thrice(true, journal.VerdictAbsent)), three, "found so"},
		"in private":             {seen(t, 40, nil, group, thrice(false, journal.VerdictAbsent)), nil, "between two"},
		"in private, and praise": {seen(t, 40, nil, group, thrice(false, journal.VerdictAbsent), says(30, true, journal.VerdictPresent)), nil, "only the praise was heard"},
		"judging":                {seen(t, 40, nil, group, thrice(true, "", shows(mentorship.Judgmental))), three, "a trait of it"},
		"not judging":            {seen(t, 40, nil, group, thrice(true, "", lacks(mentorship.Judgmental))), nil, "looked for and not there"},
		"without support":        {seen(t, 40, nil, group, thrice(true, "", lacks(mentorship.Supportive))), three, "corrective"},
		"praise":                 {seen(t, 40, nil, group, thrice(true, journal.VerdictPresent, shows(mentorship.Supportive))), nil, "all may hear it"},
		"praise that judges":     {seen(t, 40, nil, group, thrice(true, "", shows(mentorship.Supportive), shows(mentorship.Judgmental))), three, "no praise"},
		"effective":              {seen(t, 40, nil, group, thrice(true, journal.VerdictPresent)), nil, "nothing hard to hear"},
		"clear":                  {seen(t, 40, nil, group, thrice(true, "", shows(mentorship.Clear))), nil, "nothing hard to hear"},
		"nothing found":          {seen(t, 40, nil, group, thrice(true, journal.VerdictCannotTell, unsure)), nil, "nobody knows"},
		"three of ten":           {seen(t, 60, nil, group, many(3, 7)), []string{"broken /participants/m critical-before-others=3:10 e04,e05,e06"}, "the limit itself"},
		"three of eleven":        {seen(t, 60, nil, group, many(3, 8)), nil, "fewer"},
		"one of two":             {seen(t, 60, nil, group, many(1, 1)), []string{"undetermined /participants/m critical-before-others=1:2 e04"}, "too few"},
		"among untold":           {seen(t, 60, nil, group, many(1, 1), says(50, true, "")), []string{"undetermined /participants/m critical-before-others=1:2 e04"}, "what nothing was found in does not count"},
		"private counts":         {seen(t, 60, nil, group, many(2, 0), says(50, false, "", lacks(mentorship.Clear))), []string{"broken /participants/m critical-before-others=2:3 e04,e05"}, "among all"},
		"a dyad":                 {seen(t, 40, nil, dyad(), thrice(true, journal.VerdictAbsent)), nil, "no peers"},
		"paused":                 {seen(t, 40, nil, group, thrice(true, journal.VerdictAbsent), pause(39)), nil, "not now"},
		"the mentor pauses":      {seen(t, 40, nil, group, thrice(true, journal.VerdictAbsent), on{39, journal.Paused{Person: m}}), nil, "not now"},
		"agreed as private":      {seen(t, 40, nil, group, all(private), thrice(true, "")), agreedThree, "whatever was said"},
		"agreed for all":         {seen(t, 40, nil, group, all(mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{Private: true}}}), thrice(true, "")), agreedThree, "whoever gives it"},
		"agreed for mentees":     {seen(t, 40, nil, group, all(mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{By: mentorship.RoleMentee, Private: true}}}), thrice(true, "")), nil, "not for mentors"},
		"agreed as written":      {seen(t, 40, nil, group, all(mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{Written: true}}}), thrice(true, "")), nil, "another term"},
		"agreed, and praise":     {seen(t, 40, nil, group, all(private), thrice(true, "", shows(mentorship.Supportive))), nil, "all may hear it"},
		"agreed, and effective":  {seen(t, 40, nil, group, all(private), thrice(true, journal.VerdictPresent)), agreedThree, "it was to be private"},
		"agreed, and kept":       {seen(t, 40, nil, group, all(private), thrice(false, "")), nil, "as agreed"},
		"not signed by all":      {seen(t, 40, nil, group, terms(1, private), sign(2, m), sign(3, e), thrice(true, "")), nil, "not in force"},
		"signed afterwards":      {seen(t, 40, nil, group, terms(1, private), sign(2, m), sign(3, e), sign(30, f), thrice(true, "")), nil, "not in force then"},
		"giver joined afterward": {seen(t, 40, nil, join(e, mentorship.RoleMentee), join(f, mentorship.RoleMentee), terms(1, private), sign(3, e), sign(3, f), on{5, journal.Joined{Person: m, Role: mentorship.RoleMentor}}, thrice(true, "")), nil, "they had signed nothing"},
		"feedback of others":     {seen(t, 40, nil, group, many(1, 2), on{20, journal.FeedbackGiven{Feedback: "z", From: f, To: e, Public: true}}), []string{"undetermined /participants/m critical-before-others=1:3 e04"}, "theirs counts for them, and one is no pattern"},
	})
	v := seen(t, 40, nil, group, thrice(true, journal.VerdictAbsent))
	assert.Empty(t, said(under(v, func(s *mentorship.Signs) { s.IneffectiveFeedback = mentorship.Limit[int]{} }), code), "no limit")
	assert.False(t, applies(seen(t, 40, nil, dyad()), code))
	assert.Equal(t, []string{"30"}, figure(v, code, "percent-that-speaks-up"))
	w := v.Facts().View(journal.Look{At: v.At(), Policy: *v.Policy(), Window: mentorship.Period{From: day(22)}})
	assert.Equal(t, []string{"undetermined /participants/m critical-before-others=1:1 e06"}, said(w, code), "in the window")
}
