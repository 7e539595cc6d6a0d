package culture_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// told says what incidents there are: deed, who, verdict, grounds.
func told(v journal.View) (list []string) {
	for _, i := range culture.Incidents(v) {
		var s strings.Builder
		s.WriteString(fmt.Sprint(i.Deed, " ", i.By, " ", i.Verdict, ":"))
		for _, r := range i.Reasons {
			s.WriteString(strings.TrimRight(fmt.Sprint(" ", r.Ground, " ", r.Event), " "))
		}
		list = append(list, s.String())
	}
	return list
}

func circle(c mentorship.Circle, exceptions ...string) mentorship.Terms {
	return mentorship.Terms{Confidentiality: mentorship.Confidentiality{Circle: c, Exceptions: exceptions}}
}

func tells(n int, about, by, to mentorship.PersonID, as, purpose journal.Code) on {
	return on{n, journal.DisclosureMade{About: about, By: by, To: to, As: as, Note: "progress", Purpose: purpose}}
}

// agreedOn is terms that both of a dyad have signed.
func agreedOn(x mentorship.Terms) []on { return []on{terms(1, x), sign(2, m), sign(3, e)} }

func reuse(n int, work journal.WorkID, by, owner mentorship.PersonID) on {
	return on{n, journal.WorkReused{Work: work, By: by, Owner: owner}}
}

func concern(n int, kind journal.ConcernKind) on {
	return on{n, journal.ConcernReported{Concern: "c", Kind: kind, About: m, By: e}}
}

func misses(planned, missed int) (list []on) {
	for n := range planned {
		id := journal.SessionID(fmt.Sprint("s", n))
		list = append(list, on{10, journal.SessionPlanned{Session: id, Start: day(20 + n)}})
		if n < missed {
			list = append(list, on{20 + n, journal.SessionMissed{Session: id, By: []mentorship.PersonID{e}}})
		} else {
			list = append(list, on{20 + n, journal.SessionHeld{Session: id, Start: day(20 + n), Length: 60, Present: []mentorship.PersonID{m, e}}})
		}
	}
	return list
}

func TestBreachesAndMisunderstandings(t *testing.T) {
	out := tells(30, e, m, "boss", "line manager", "appraisal")
	pair := circle(mentorship.CirclePair)
	tests := map[string]struct {
		view   journal.View
		want   []string
		reason string
	}{
		"nothing":                  {seen(t, 40, nil, dyad()), nil, "nothing happened"},
		"signed":                   {seen(t, 40, nil, dyad(), agreedOn(pair), out), []string{"disclosure m breach: signed e03"}, "it was known"},
		"signed, and alike":        {seen(t, 40, alike(), dyad(), agreedOn(pair), out), []string{"disclosure m breach: signed e03"}, "it was known"},
		"signed, differing":        {seen(t, 40, differing(), dyad(), agreedOn(pair), out), []string{"disclosure m cannot-tell: signed e03 unchecked"}, "had they understood it?"},
		"signed, differing, check": {seen(t, 40, differing(), dyad(), agreedOn(pair), checked(10, e, m, true), out), []string{"disclosure m breach: signed e03 understood e06"}, "they had"},
		"signed, not understood":   {seen(t, 40, nil, dyad(), agreedOn(pair), checked(10, e, m, false), out), []string{"disclosure m cannot-tell: signed e03 not-understood e06"}, "both"},
		"the last check":           {seen(t, 40, nil, dyad(), agreedOn(pair), checked(10, e, m, false), checked(11, e, m, true), out), []string{"disclosure m breach: signed e03 understood e07"}, "in the end they had"},
		"a check afterwards":       {seen(t, 40, differing(), dyad(), agreedOn(pair), out, checked(31, e, m, true)), []string{"disclosure m cannot-tell: signed e03 unchecked"}, "what is known now was not known then"},
		"a check that day":         {seen(t, 40, differing(), dyad(), agreedOn(pair), checked(30, e, m, true), out), []string{"disclosure m breach: signed e03 understood e06"}, "by the instant"},
		"a check of the other":     {seen(t, 40, differing(), dyad(), agreedOn(pair), checked(10, m, e, true), out), []string{"disclosure m cannot-tell: signed e03 unchecked"}, "of who told it"},
		"nothing agreed":           {seen(t, 40, nil, dyad(), out), []string{"disclosure m cannot-tell: no-agreement"}, "nothing speaks for either"},
		"nothing agreed, differ":   {seen(t, 40, differing(), dyad(), out), []string{"disclosure m misunderstanding: no-agreement unchecked"}, "neither agreed nor checked"},
		"no clause":                {seen(t, 40, differing(), dyad(), agreedOn(cadence(7)), out), []string{"disclosure m misunderstanding: no-clause e03 unchecked"}, "nothing on it"},
		"signed afterwards":        {seen(t, 40, differing(), dyad(), terms(1, pair), sign(2, m), sign(31, e), out), []string{"disclosure m misunderstanding: no-agreement unchecked"}, "not in force then"},
		"joined afterwards": {
			seen(t, 40, append(differing(), speaks(f, "DK", "da")), join(f, mentorship.RoleMentor), join(e, mentorship.RoleMentee),
				terms(1, pair), sign(2, f), sign(3, e), on{5, journal.Joined{Person: m, Role: mentorship.RoleMentor}}, out),
			[]string{"disclosure m misunderstanding: unsigned e03 unchecked"},
			"others had signed",
		},
		"joined and signed afterwards": {
			seen(t, 40, append(differing(), speaks(f, "DK", "da")), join(f, mentorship.RoleMentor), join(e, mentorship.RoleMentee),
				terms(1, pair), sign(2, f), sign(3, e), on{5, journal.Joined{Person: m, Role: mentorship.RoleMentor}}, out, sign(31, m)),
			[]string{"disclosure m misunderstanding: unsigned e03 unchecked"},
			"not yet then",
		},
		"own expectation waits":  {seen(t, 40, nil, dyad(), raise(5, "x", m), checked(6, e, m, true), out), []string{"disclosure m misunderstanding: no-agreement understood e04 expectation-unheeded e03"}, "they see it otherwise, and said so"},
		"own expectation heeded": {seen(t, 40, nil, dyad(), raise(5, "x", m), checked(6, e, m, true), heed(7, "x", e), out), []string{"disclosure m cannot-tell: no-agreement understood e04"}, "it was taken up"},
		"heeded afterwards":      {seen(t, 40, nil, dyad(), raise(5, "x", m), checked(6, e, m, true), heed(31, "x", e), out), []string{"disclosure m misunderstanding: no-agreement understood e04 expectation-unheeded e03"}, "not then"},
		"raised afterwards":      {seen(t, 40, nil, dyad(), checked(6, e, m, true), out, raise(31, "x", m)), []string{"disclosure m cannot-tell: no-agreement understood e03"}, "not then"},
		"the other had spoken":   {seen(t, 40, differing(), dyad(), raise(5, "x", e), out), []string{"disclosure m cannot-tell: no-agreement expectation-raised e03 unchecked"}, "perhaps of this"},
		"the other spoke late":   {seen(t, 40, differing(), dyad(), out, raise(31, "x", e)), []string{"disclosure m misunderstanding: no-agreement unchecked"}, "not before"},
		"by consent":             {seen(t, 40, nil, dyad(), on{30, journal.DisclosureMade{About: e, By: m, As: "friend", Note: "progress", Purpose: "help", Consent: "k"}}), nil, "nothing wrong"},
		"one's own":              {seen(t, 40, nil, dyad(), tells(30, m, m, "boss", "line manager", "help")), nil, "of oneself"},
		"to whom it concerns":    {seen(t, 40, nil, dyad(), agreedOn(pair), tells(30, e, m, e, "mentee", "help")), nil, "they know"},
		"an exception":           {seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CirclePair, "risk of harm")), tells(30, e, m, "boss", "line manager", "risk of harm")), nil, "agreed"},
		"exception of no circle": {seen(t, 40, nil, dyad(), agreedOn(circle("", "risk of harm")), tells(30, e, m, "boss", "line manager", "risk of harm")), []string{"disclosure m cannot-tell: no-clause e03"}, "an exception to nothing"},
		"pair, to a third":       {seen(t, 40, nil, dyad(), join(f, mentorship.RoleMentee), agreedOn(pair), sign(3, f), tells(30, e, m, f, "mentee", "help")), []string{"disclosure m breach: signed e04"}, "not of the two"},
		"all, to a third":        {seen(t, 40, nil, dyad(), join(f, mentorship.RoleMentee), agreedOn(circle(mentorship.CircleRelationship)), sign(3, f), tells(30, e, m, f, "mentee", "help")), nil, "one of them"},
		"all, to outside":        {seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CircleRelationship)), tells(30, e, m, "c", "coordinator", "help")), []string{"disclosure m breach: signed e03"}, "not one of them"},
		"programme":              {seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CircleProgramme)), tells(30, e, m, "c", "coordinator", "help")), nil, "a coordinator may know"},
		"programme, to a third":  {seen(t, 40, nil, dyad(), join(f, mentorship.RoleMentee), agreedOn(circle(mentorship.CircleProgramme)), sign(3, f), tells(30, e, m, f, "mentee", "help")), nil, "one of them"},
		"programme, to outside":  {seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CircleProgramme)), out), []string{"disclosure m breach: signed e03"}, "not of the programme"},
		"reuse":                  {seen(t, 40, nil, dyad(), reuse(30, "w", m, e)), []string{"reuse m cannot-tell: no-agreement"}, "nothing known"},
		"reuse, differing":       {seen(t, 40, differing(), dyad(), agreedOn(pair), reuse(30, "w", m, e)), []string{"reuse m misunderstanding: no-clause e03 unchecked"}, "no clause covers it"},
		"reuse, named":           {seen(t, 40, nil, dyad(), reuse(30, "w", m, e), on{31, journal.WorkAcknowledged{Work: "w", By: m}}), nil, "as it should be"},
		"reuse, named one before": {
			seen(t, 40, nil, dyad(), reuse(10, "v", m, e), on{11, journal.WorkAcknowledged{Work: "v", By: m}}, reuse(30, "w", m, e)),
			[]string{"reuse m breach: no-agreement acknowledged e04"},
			"they know how",
		},
		"reuse, named one after": {
			seen(t, 40, nil, dyad(), reuse(10, "v", m, e), reuse(30, "w", m, e), on{31, journal.WorkAcknowledged{Work: "v", By: m}}),
			[]string{"reuse m cannot-tell: no-agreement"},
			"not known then",
		},
		"reuse, another named one": {
			seen(t, 40, nil, dyad(), reuse(10, "v", e, m), on{11, journal.WorkAcknowledged{Work: "v", By: e}}, reuse(30, "w", m, e)),
			[]string{"reuse m cannot-tell: no-agreement"},
			"not they",
		},
		"told, named before": {
			seen(t, 40, nil, dyad(), reuse(10, "v", m, e), on{11, journal.WorkAcknowledged{Work: "v", By: m}}, out),
			[]string{"disclosure m cannot-tell: no-agreement"},
			"another matter",
		},
		"missed":              {seen(t, 40, nil, dyad(), agreedOn(cadence(7)), misses(10, 3)), []string{"missed-sessions e breach: signed e03"}, "as often as the limit"},
		"missed, less often":  {seen(t, 40, nil, dyad(), agreedOn(cadence(7)), misses(10, 2)), nil, "that happens"},
		"missed, no cadence":  {seen(t, 40, differing(), dyad(), agreedOn(pair), misses(4, 3)), []string{"missed-sessions e misunderstanding: no-clause e03 unchecked"}, "how often was not agreed"},
		"missed two":          {seen(t, 40, nil, dyad(), misses(2, 2)), nil, "too few"},
		"missed, then agreed": {seen(t, 40, nil, dyad(), terms(1, cadence(7)), sign(2, m), sign(22, e), misses(4, 3)), []string{"missed-sessions e breach: signed e03"}, "known at the last of them"},
		"missed, agreed late": {seen(t, 40, nil, dyad(), terms(1, cadence(7)), sign(2, m), sign(23, e), misses(4, 3)), []string{"missed-sessions e cannot-tell: no-agreement"}, "a day after the last"},
		"confidence":          {seen(t, 40, nil, dyad(), agreedOn(pair), concern(30, journal.ConcernConfidentiality)), []string{"concern m breach: signed e03"}, "covered"},
		"confidence, no clause": {
			seen(t, 40, differing(), dyad(), agreedOn(cadence(7)), concern(30, journal.ConcernConfidentiality)),
			[]string{"concern m misunderstanding: no-clause e03 unchecked"},
			"not covered",
		},
		"boundaries":    {seen(t, 40, differing(), dyad(), agreedOn(pair), concern(30, journal.ConcernBoundaries)), []string{"concern m misunderstanding: no-clause e03 unchecked"}, "nearness differs"},
		"bullying":      {seen(t, 40, differing(), dyad(), concern(30, journal.ConcernBullying)), []string{"concern m cannot-tell: serious e03"}, "never a misunderstanding"},
		"exploitation":  {seen(t, 40, differing(), dyad(), concern(30, journal.ConcernExploitation)), []string{"concern m cannot-tell: serious e03"}, "never a misunderstanding"},
		"harassment":    {seen(t, 40, differing(), dyad(), concern(30, journal.ConcernHarassment)), []string{"concern m cannot-tell: serious e03"}, "never a misunderstanding"},
		"resolved":      {seen(t, 40, nil, dyad(), concern(30, journal.ConcernBoundaries), on{35, journal.ConcernResolved{Concern: "c", Outcome: "talk"}}), nil, "over"},
		"in order":      {seen(t, 40, nil, dyad(), reuse(30, "w", m, e), concern(30, journal.ConcernBoundaries), tells(20, m, e, "boss", "line manager", "help"), tells(30, m, e, "boss", "line manager", "help")), []string{"disclosure e cannot-tell: no-agreement", "disclosure e cannot-tell: no-agreement", "concern m cannot-tell: no-agreement", "reuse m cannot-tell: no-agreement"}, "instant, person, deed"},
		"of a stranger": {seen(t, 40, nil, dyad(), tells(30, e, "z", "boss", "line manager", "help")), []string{"disclosure z cannot-tell: no-agreement"}, "told all the same"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, told(test.view), test.reason) })
	}
	assert.Empty(t, culture.Incidents(journal.View{}))
	v := tests["in order"].view
	w := v.Facts().View(journal.Look{At: v.At(), Policy: *v.Policy(), Window: mentorship.Period{Until: day(30)}})
	assert.Len(t, culture.Incidents(w), 1, "the window ends before the others")
	i := culture.Incidents(tests["missed"].view)[0]
	assert.Equal(t, day(22), i.At, "the last")
	assert.Equal(t, []journal.EventID{"e16", "e17", "e18"}, i.Events)
	no := under(tests["missed"].view, func(s *mentorship.Signs) { s.MissedSessions = mentorship.LimitOf(0, "convention") })
	assert.Len(t, culture.Incidents(no), 1, "who missed nothing missed nothing, at any limit")
}

func TestVerdictsAreFindings(t *testing.T) {
	out := tells(30, e, m, "boss", "line manager", "appraisal")
	codes := map[string]string{
		"culture.agreement.breached":           "broken",
		"culture.misunderstanding.likely":      "broken",
		"culture.misunderstanding.cannot-tell": "undetermined",
	}
	views := map[string]journal.View{
		"culture.agreement.breached":           seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CirclePair)), out),
		"culture.misunderstanding.likely":      seen(t, 40, differing(), dyad(), agreedOn(cadence(7)), out),
		"culture.misunderstanding.cannot-tell": seen(t, 40, nil, dyad(), agreedOn(cadence(7)), out),
	}
	for code, v := range views {
		for other, outcome := range codes {
			var want []string
			if code == other {
				want = []string{outcome + " /participants/m incident=disclosure e06"}
			}
			assert.Equal(t, want, said(v, culture.Rules().Infos()[index(other)].Code), "%s of %s", other, code)
		}
	}
	breach := views["culture.agreement.breached"]
	assert.Equal(t, []string{"signed e03"}, figure(breach, "culture.agreement.breached", "ground"))
	assert.Equal(t, []string{"e"}, figure(breach, "culture.agreement.breached", "concerns"))
	assert.Empty(t, figure(breach, "culture.agreement.breached", "question"))
	assert.Equal(t, []string{"taken-as-agreed"}, figure(views["culture.misunderstanding.likely"], "culture.misunderstanding.likely", "question"))
	both := seen(t, 40, nil, dyad(), agreedOn(cadence(7)), out, reuse(31, "w", m, e))
	assert.Len(t, said(both, "culture.misunderstanding.cannot-tell"), 2, "what was told and what was used are two")
	for name, quiet := range map[string]journal.View{
		"paused":   seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CirclePair)), out, pause(39)),
		"left":     seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CirclePair)), out, on{39, journal.Left{Person: m}}),
		"stranger": seen(t, 40, nil, dyad(), agreedOn(circle(mentorship.CirclePair)), tells(30, e, "z", "boss", "line manager", "help")),
	} {
		assert.Empty(t, said(quiet, "culture.agreement.breached"), name)
		assert.Empty(t, said(quiet, "culture.misunderstanding.cannot-tell"), name)
	}
}

func index(code string) int {
	for i, info := range culture.Rules().Infos() {
		if string(info.Code) == code {
			return i
		}
	}
	return -1
}
