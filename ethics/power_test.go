package ethics_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func lever(l ethics.Lever, weaker, stronger mentorship.PersonID) ethics.Dependence {
	return ethics.Dependence{Lever: l, Weaker: weaker, Stronger: stronger}
}

func TestDependence(t *testing.T) {
	bounded := func(d ethics.Dependence, p mentorship.Period) ethics.Dependence {
		d.Period = p
		return d
	}
	declared := journal.TieDeclared{ID: "t", Tie: tie(mentorship.TieLineManager, mentor, mentee)}
	tests := map[string]struct {
		story              *story
		list               []ethics.Dependence
		single, compounded []string
		reason             string
	}{
		"nothing known":          {dyad(), nil, nil, nil, "silent"},
		"a grade":                {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor)}, []string{toMentee}, nil, "one way"},
		"a mentor who depends":   {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentor, mentee)}, []string{toMentor}, nil, "both sides alike"},
		"two ways":               {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor), lever(ethics.LeverVisa, mentee, mentor)}, nil, []string{toMentee}, "several at once"},
		"one way twice":          {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor), lever(ethics.LeverGrade, mentee, mentor)}, []string{toMentee}, nil, "each once"},
		"on each other":          {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor), lever(ethics.LeverPay, mentor, mentee)}, []string{toMentee, toMentor}, nil, "one way each"},
		"on somebody else":       {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentee, "x")}, nil, nil, "not of this relationship"},
		"on oneself":             {dyad(), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentee)}, nil, nil, "nobody does"},
		"over":                   {dyad(), []ethics.Dependence{bounded(lever(ethics.LeverPay, mentee, mentor), mentorship.Period{Until: day(lastSeen)})}, nil, nil, "it has ended"},
		"still":                  {dyad(), []ethics.Dependence{bounded(lever(ethics.LeverPay, mentee, mentor), mentorship.Period{Until: day(lastSeen + 1)})}, []string{toMentee}, nil, "it lasts"},
		"unreadable period":      {dyad(), []ethics.Dependence{bounded(lever(ethics.LeverPay, mentee, mentor), mentorship.Period{From: day(2), Until: day(1)})}, []string{toMentee}, nil, "what cannot be read holds"},
		"an unknown word":        {dyad(), []ethics.Dependence{lever("canary", mentee, mentor), lever("bird", mentee, mentor)}, []string{toMentee}, nil, "one way, and not repeated"},
		"declared in a journal":  {dyad().on(2, declared), nil, []string{toMentee}, nil, "whoever is managed depends"},
		"declared, and a visa":   {dyad().on(2, declared), []ethics.Dependence{lever(ethics.LeverVisa, mentee, mentor)}, nil, []string{toMentee}, "wherever it is known from"},
		"who depends has left":   {dyad().on(9, journal.Left{Person: mentee}), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor)}, nil, nil, "no more"},
		"in a pause":             {dyad().on(9, journal.Paused{}), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor)}, nil, nil, "they do not meet"},
		"a fellow who depends":   {group(), []ethics.Dependence{lever(ethics.LeverGrade, fellow, mentee)}, []string{"/participants/fellow"}, nil, "whatever their roles"},
		"one person alone":       {(&story{}).on(0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}), []ethics.Dependence{lever(ethics.LeverGrade, mentor, mentor)}, nil, nil, "on nobody"},
		"the stronger side left": {dyad().on(9, journal.Left{Person: mentor}), []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor)}, nil, nil, "no more"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			set := ethics.Rules(ethics.Register{Dependences: tt.list})
			v := tt.story.view(t)
			assert.ElementsMatch(t, tt.single, paths(set, v, "ethics.power.dependence"), tt.reason)
			assert.ElementsMatch(t, tt.compounded, paths(set, v, "ethics.power.compounded"), tt.reason)
		})
	}
	f := found(t, ethics.Rules(ethics.Register{Dependences: []ethics.Dependence{
		lever(ethics.LeverVisa, mentee, mentor), lever(ethics.LeverPay, mentee, mentor), lever("canary", mentee, mentor),
	}}), dyad().view(t), "ethics.power.compounded")
	assert.Equal(t, rule.Count(3), figure(f, "ways").Got)
	assert.Equal(t, rule.Text("pay"), figure(f, "lever").Got)
	assert.NotContains(t, fmt.Sprint(f), "visa", "leave to stay is nobody's business")
	assert.NotContains(t, fmt.Sprint(f), "canary")
}

func TestDependencesFromRecordsOfManagers(t *testing.T) {
	people := []mentorship.Person{{ID: mentee, Manager: mentor}}
	v := dyad().facts(t).View(journal.Look{Policy: mentorship.DefaultPolicy(), People: people})
	assert.Equal(t, []string{toMentee}, paths(ethics.Rules(ethics.Register{}), v, "ethics.power.dependence"))
	set := ethics.Rules(ethics.Register{Organisation: ethics.Organisation{People: people}})
	assert.Equal(t, []string{toMentee}, paths(set, dyad().view(t), "ethics.power.dependence"))
	set = ethics.Rules(ethics.Register{Organisation: ethics.Organisation{Ties: []mentorship.Tie{tie(mentorship.TieAssessor, mentor, mentee)}, Dependences: []ethics.Dependence{lever(ethics.LeverPay, mentee, mentor)}}})
	assert.Equal(t, []string{toMentee}, paths(set, dyad().view(t), "ethics.power.compounded"))
}

func TestDependences(t *testing.T) {
	period := mentorship.Period{Until: day(3)}
	manages := tie(mentorship.TieLineManager, "a", "b")
	manages.Period = period
	got := ethics.Dependences([]mentorship.Tie{
		manages, tie(mentorship.TieAssessor, "c", "d"), tie(mentorship.TieFinancial, "e", "f"), tie(mentorship.TieCoAuthor, "g", "h"),
		tie(mentorship.TieAssessor, "", "i"), tie(mentorship.TieAssessor, "j", ""), tie(mentorship.TieAssessor, "k", "k"),
	})
	assert.Equal(t, []ethics.Dependence{
		{Lever: ethics.LeverPay, Weaker: "b", Stronger: "a", Period: period},
		{Lever: ethics.LeverGrade, Weaker: "d", Stronger: "c"},
	}, got)
	roundTrip(t, ethics.Levers())
}

// reports adds concerns of a kind about somebody, one every so many days.
func (s *story) reports(kind journal.ConcernKind, about mentorship.PersonID, n, apart int, outcomes ...journal.Code) *story {
	for i := range n {
		id := journal.ConcernID(fmt.Sprintf("c%s%d", kind, i))
		s.on(50+i*apart, journal.ConcernReported{Concern: id, Kind: kind, About: about, By: "reporter", Text: "canary"})
		if i < len(outcomes) {
			s.on(90, journal.ConcernResolved{Concern: id, Outcome: outcomes[i]})
		}
	}
	return s
}

// speaks adds public feedback to somebody, of which the first is hostile.
func (s *story) speaks(by mentorship.PersonID, trait mentorship.Trait, hostile, of, apart int, public bool) *story {
	other := mentor
	if by == mentor {
		other = mentee
	}
	for i := range of {
		verdict := journal.VerdictAbsent
		if i < hostile {
			verdict = journal.VerdictPresent
		}
		s.on(20+i*apart, journal.FeedbackGiven{
			Feedback: journal.FeedbackID(fmt.Sprint("f", i)), From: by, To: other, Public: public,
			Traits: []journal.TraitVerdict{{Trait: trait, Verdict: verdict}},
		})
	}
	return s
}

// serves adds tasks of the mentee, of which the first serve somebody.
func (s *story) serves(who mentorship.PersonID, n, of, apart int) *story {
	for i := range of {
		task := journal.TaskAgreed{Task: journal.TaskID(fmt.Sprint("t", i)), Owner: mentee, For: mentee}
		if i < n {
			task.For = who
		}
		s.on(20+i*apart, task)
	}
	return s
}

func TestAbuse(t *testing.T) {
	tests := map[string]struct {
		code   rule.Code
		story  *story
		want   []string
		reason string
	}{
		"nothing":                   {"ethics.power.bullying", dyad(), []string{}, "silent"},
		"one report":                {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 1, 1), []string{"?" + toMentor}, "one is no pattern, and is not passed over"},
		"two reports":               {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 2, 1), []string{toMentor}, "of two days"},
		"two reports of one day":    {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 2, 0), []string{"?" + toMentor}, "one bad day"},
		"one upheld":                {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 1, 1, journal.Upheld), []string{toMentor}, "it needs no second"},
		"one unfounded":             {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 1, 1, journal.Unfounded), []string{}, "it counts no more"},
		"one of two unfounded":      {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 2, 1, journal.Unfounded), []string{"?" + toMentor}, "one is left"},
		"a mentee":                  {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentee, 2, 1), []string{toMentee}, "both sides alike"},
		"of another kind":           {"ethics.power.bullying", dyad().reports(journal.ConcernHarassment, mentor, 2, 1), []string{}, "each kind for itself"},
		"about a stranger":          {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, "x", 2, 1), []string{}, "who does not take part"},
		"harassment":                {"ethics.power.harassment", dyad().reports(journal.ConcernHarassment, mentor, 2, 1), []string{toMentor}, "by reports alone"},
		"harassment by a mentee":    {"ethics.power.harassment", dyad().reports(journal.ConcernHarassment, mentee, 1, 1), []string{"?" + toMentee}, "both sides alike"},
		"exploitation":              {"ethics.power.exploitation", dyad().reports(journal.ConcernExploitation, mentor, 2, 1), []string{toMentor}, "reports"},
		"in a pause":                {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 2, 1).on(200, journal.Paused{}), []string{toMentor}, "harm does not rest"},
		"who has left":              {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 2, 1).on(200, journal.Left{Person: mentor}), []string{toMentor}, "it happened"},
		"hostile before others":     {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Attacking, 3, 10, 5, true), []string{toMentor}, "the limit is reached"},
		"disrespectful":             {"ethics.power.bullying", dyad().speaks(mentee, mentorship.Disrespectful, 3, 10, 5, true), []string{toMentee}, "both sides alike"},
		"less than the limit":       {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Attacking, 2, 10, 5, true), []string{}, "below"},
		"hostile in private":        {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Attacking, 9, 10, 5, false), []string{}, "before others it puts down; in private it is poor feedback"},
		"superficial before others": {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Superficial, 9, 10, 5, true), []string{}, "no hostility"},
		"hostile once":              {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Attacking, 1, 1, 5, true), []string{"?" + toMentor}, "too few"},
		"hostile on one day":        {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Attacking, 9, 9, 0, true), []string{"?" + toMentor}, "one bad day"},
		"a report and one text":     {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 1, 1).speaks(mentor, mentorship.Attacking, 1, 1, 5, true), []string{"?" + toMentor}, "too little of either"},
		"a report and many texts":   {"ethics.power.bullying", dyad().reports(journal.ConcernBullying, mentor, 1, 1).speaks(mentor, mentorship.Attacking, 9, 9, 5, true), []string{toMentor}, "the texts tell"},
		"half of the tasks":         {"ethics.power.exploitation", dyad().serves(mentor, 5, 10, 3), []string{toMentor}, "the limit is reached"},
		"less than half":            {"ethics.power.exploitation", dyad().serves(mentor, 4, 10, 3), []string{}, "below"},
		"for somebody else":         {"ethics.power.exploitation", dyad().serves("x", 9, 10, 3), []string{}, "not for the mentor"},
		"for a fellow":              {"ethics.power.exploitation", group().serves(fellow, 9, 10, 3), []string{}, "who does not mentor"},
		"two tasks":                 {"ethics.power.exploitation", dyad().serves(mentor, 2, 2, 3), []string{"?" + toMentor}, "too few"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, paths(ethics.Rules(ethics.Register{}), tt.story.view(t), tt.code), tt.reason)
		})
	}
}

// What lies outside a window does not count.
func TestAbuseInAWindow(t *testing.T) {
	set := ethics.Rules(ethics.Register{})
	tests := map[string]struct {
		code  rule.Code
		story *story
	}{
		"reports":  {"ethics.power.harassment", dyad().reports(journal.ConcernHarassment, mentor, 2, 1, journal.Upheld)},
		"feedback": {"ethics.power.bullying", dyad().speaks(mentor, mentorship.Attacking, 9, 9, 3, true)},
		"tasks":    {"ethics.power.exploitation", dyad().serves(mentor, 9, 9, 3)},
	}
	for name, tt := range tests {
		seen := func(w mentorship.Period) journal.View {
			return tt.story.facts(t).View(journal.Look{At: day(lastSeen), Policy: mentorship.DefaultPolicy(), Window: w})
		}
		assert.Equal(t, []string{toMentor}, paths(set, seen(mentorship.Period{From: day(10), Until: day(60)}), tt.code), name)
		assert.Empty(t, paths(set, seen(mentorship.Period{From: day(60)}), tt.code), "%s before it", name)
		assert.Empty(t, paths(set, seen(mentorship.Period{Until: day(20)}), tt.code), "%s after it", name)
	}
}

// Neither who reported, nor when, nor what they wrote is in a finding: in two of
// them who else reported could be told.
func TestFindingsProtectWhoReported(t *testing.T) {
	s := group().on(0, journal.Joined{Person: "reporter", Role: mentorship.RoleMentee}).
		reports(journal.ConcernBullying, mentor, 3, 1, journal.Upheld).
		reports(journal.ConcernHarassment, mentor, 1, 1).reports(journal.ConcernExploitation, mentor, 2, 1)
	o := ethics.Organisation{Contacts: contacts("mentor", "reporter")}
	findings := ethics.Rules(ethics.Register{Organisation: o}).Check(s.view(t)).Findings
	require.Len(t, findings, 4)
	text, err := json.Marshal(findings)
	require.NoError(t, err)
	for _, secret := range []string{"reporter", "canary", "e0", "cbullying"} {
		assert.NotContains(t, string(text), secret)
	}
	assert.Equal(t, rule.Count(3), figure(findings[0], "reports").Got)
	assert.Equal(t, rule.Text(journal.Upheld), figure(findings[0], "outcome").Got)
}

func TestNoRoute(t *testing.T) {
	tests := map[string]struct {
		story  *story
		o      ethics.Organisation
		want   []string
		reason string
	}{
		"no contacts known":          {dyad(), ethics.Organisation{}, []string{}, "nothing is known"},
		"a way":                      {dyad(), ethics.Organisation{Contacts: contacts("a")}, []string{}, "nothing ties them"},
		"the mentor is the contact":  {dyad(), ethics.Organisation{Contacts: contacts("mentor")}, []string{toMentor}, "nobody is left"},
		"the mentee is the contact":  {dyad(), ethics.Organisation{Contacts: contacts("mentee")}, []string{toMentor}, "they are who would report"},
		"one mentee is the contact":  {group(), ethics.Organisation{Contacts: contacts("mentee")}, []string{toMentor}, "for the other there is a way, for this one none"},
		"only outside":               {dyad(), ethics.Organisation{Contacts: contacts("!z")}, []string{toMentor}, "nobody within"},
		"a tie declared":             {dyad().on(3, journal.TieDeclared{ID: "t", Tie: tie(mentorship.TieFamily, "a", mentor)}), ethics.Organisation{Contacts: contacts("a")}, []string{toMentor}, "the journal knows"},
		"in a pause":                 {dyad().on(9, journal.Paused{}), ethics.Organisation{Contacts: contacts("mentor")}, []string{}, "they do not meet"},
		"nobody mentored":            {(&story{}).on(0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}), ethics.Organisation{Contacts: contacts("mentor")}, []string{}, "nobody to report"},
		"the mentor left":            {dyad().on(9, journal.Left{Person: mentor}), ethics.Organisation{Contacts: contacts("mentor")}, []string{}, "no more"},
		"peers, and one the contact": {(&story{}).on(0, journal.Joined{Person: "a", Role: mentorship.RolePeer}, journal.Joined{Person: "b", Role: mentorship.RolePeer}), ethics.Organisation{Contacts: contacts("a")}, []string{"/participants/a", "/participants/b"}, "peers mentor one another"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := paths(ethics.Rules(ethics.Register{Organisation: tt.o}), tt.story.view(t), "ethics.power.no-route")
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}
