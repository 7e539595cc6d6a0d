package ethics_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// disclosed is the mentor telling a manager what the mentee said.
func disclosed(change func(*journal.DisclosureMade)) journal.DisclosureMade {
	d := journal.DisclosureMade{About: mentee, By: mentor, To: "boss", As: "manager", Note: "talk", Purpose: "mentoring"}
	change(&d)
	return d
}

func circle(c mentorship.Circle, exceptions ...string) mentorship.Terms {
	return mentorship.Terms{Confidentiality: mentorship.Confidentiality{Circle: c, Exceptions: exceptions}}
}

func TestBreaches(t *testing.T) {
	leave := ethics.Consent{
		ID: "leave", By: mentee, Notes: []ethics.Note{ethics.NoteTalk}, Purposes: []ethics.Purpose{ethics.PurposeMentoring},
		To: []ethics.Party{ethics.PartyManager}, Given: day(1), Until: day(50),
	}
	withdrawn := leave
	withdrawn.Withdrawn = day(9)
	trail := ethics.Trail{Event: "told", Why: ethics.DutyHarm}
	protect := func(d *journal.DisclosureMade) { d.As, d.Purpose = "authority", "protection" }
	tests := map[string]struct {
		change   func(*journal.DisclosureMade)
		terms    mentorship.Terms
		register ethics.Register
		want     string // code without its beginning, "?" where undetermined; empty for silence
		reason   string
	}{
		"to a manager": {func(*journal.DisclosureMade) {}, circle(mentorship.CirclePair), ethics.Register{}, "no-consent", "nobody consented"},
		"nothing agreed, to a manager": {
			func(*journal.DisclosureMade) {}, mentorship.Terms{}, ethics.Register{}, "no-consent", "no circle would take in a manager",
		},
		"with consent": {
			func(d *journal.DisclosureMade) { d.Consent = "leave" }, circle(mentorship.CirclePair),
			ethics.Register{Consents: []ethics.Consent{leave}},
			"", "it covers what was told",
		},
		"a consent that the record does not name": {
			func(*journal.DisclosureMade) {}, circle(mentorship.CirclePair),
			ethics.Register{Consents: []ethics.Consent{leave}},
			"no-consent", "consent is not inferred",
		},
		"a consent in no register": {
			func(d *journal.DisclosureMade) { d.Consent = "leave" }, circle(mentorship.CirclePair),
			ethics.Register{},
			"?beyond-purpose", "what it covers is not known",
		},
		"withdrawn before": {
			func(d *journal.DisclosureMade) { d.Consent = "leave" }, circle(mentorship.CirclePair),
			ethics.Register{Consents: []ethics.Consent{withdrawn}},
			"no-consent", "none was in force",
		},
		"for another purpose": {
			func(d *journal.DisclosureMade) { d.Consent, d.Purpose = "leave", "assessment" }, circle(mentorship.CirclePair),
			ethics.Register{Consents: []ethics.Consent{leave}},
			"beyond-purpose", "the consent is for mentoring",
		},
		"within the programme": {
			func(d *journal.DisclosureMade) { d.As = "coordinator" }, circle(mentorship.CircleProgramme), ethics.Register{}, "", "the circle takes in coordinators",
		},
		"for assessment within the programme": {
			func(d *journal.DisclosureMade) { d.As, d.Purpose = "coordinator", "assessment" }, circle(mentorship.CircleProgramme),
			ethics.Register{},
			"beyond-purpose", "the circle is not for that",
		},
		"to a coordinator beyond the circle": {
			func(d *journal.DisclosureMade) { d.As = "coordinator" }, circle(mentorship.CircleRelationship), ethics.Register{}, "beyond-circle", "the circle is narrower",
		},
		"to a coordinator, nothing agreed": {
			func(d *journal.DisclosureMade) { d.As = "coordinator" }, mentorship.Terms{}, ethics.Register{}, "?beyond-circle", "agreement is not inferred",
		},
		"dates to a coordinator": {
			func(d *journal.DisclosureMade) { d.As, d.Note, d.Purpose = "coordinator", "schedule", "coordination" }, mentorship.Terms{}, ethics.Register{}, "", "a programme knows who meets",
		},
		"to the fellow mentee in a pair": {
			func(d *journal.DisclosureMade) { d.To, d.As = fellow, "mentee" }, circle(mentorship.CirclePair), ethics.Register{}, "beyond-circle", "the pair is two people",
		},
		"to the fellow mentee in a wide circle": {
			func(d *journal.DisclosureMade) { d.To, d.As = fellow, "mentee" }, circle(mentorship.CircleRelationship), ethics.Register{}, "", "all participants may know",
		},
		"a role counts without a name": {
			func(d *journal.DisclosureMade) { d.To, d.As = "", "peer" }, circle(mentorship.CircleRelationship), ethics.Register{}, "", "a peer is a participant",
		},
		"taking part counts over the role named": {
			func(d *journal.DisclosureMade) { d.To, d.As = fellow, "outsider" }, circle(mentorship.CircleRelationship), ethics.Register{}, "", "the journal knows who takes part",
		},
		"one's own": {
			func(d *journal.DisclosureMade) { d.By = mentee }, mentorship.Terms{}, ethics.Register{}, "", "whose matter it is may tell it",
		},
		"told whose it is": {
			func(d *journal.DisclosureMade) { d.To, d.As = mentee, "mentee" }, mentorship.Terms{}, ethics.Register{}, "", "they may know it",
		},
		"a report reaches who it is about": {
			func(d *journal.DisclosureMade) { d.To, d.As, d.Note = mentee, "mentee", "report" }, circle(mentorship.CircleProgramme), ethics.Register{}, "report-exposed", "it may show who reported",
		},
		"a report reaches others": {
			func(d *journal.DisclosureMade) { d.Note = "report" }, circle(mentorship.CircleProgramme), ethics.Register{}, "report-exposed", "it stays with who looks into it",
		},
		"a report to a coordinator": {
			func(d *journal.DisclosureMade) { d.As, d.Note, d.Purpose = "coordinator", "report", "protection" }, mentorship.Terms{}, ethics.Register{}, "", "that is where it goes",
		},
		"a duty that was agreed": {
			protect, circle(mentorship.CirclePair, "risk of harm"), ethics.Register{Trails: []ethics.Trail{trail}}, "", "people knew of it",
		},
		"a duty of the programme": {
			protect, circle(mentorship.CirclePair), ethics.Register{Trails: []ethics.Trail{trail}, Duties: []ethics.Duty{ethics.DutyHarm}}, "", "it is on the list",
		},
		"a duty on no list": {
			protect, circle(mentorship.CirclePair, "abuse"), ethics.Register{Trails: []ethics.Trail{trail}}, "no-trail", "nobody named it before",
		},
		"a duty without a trail": {
			protect, circle(mentorship.CirclePair, "risk of harm"), ethics.Register{}, "?no-trail", "which duty it was is not known",
		},
		"a duty that the record names": {
			func(d *journal.DisclosureMade) { d.As, d.Purpose = "authority", "risk of harm" }, circle(mentorship.CirclePair, "risk of harm"), ethics.Register{}, "", "and people knew of",
		},
		"a duty that the record names, and nobody knew": {
			func(d *journal.DisclosureMade) { d.As, d.Purpose = "authority", "risk of harm" }, circle(mentorship.CirclePair), ethics.Register{}, "?unclear", "a word of no list",
		},
		"the trail of another": {
			protect, circle(mentorship.CirclePair, "risk of harm"), ethics.Register{Trails: []ethics.Trail{{Event: "x", Why: ethics.DutyHarm}}}, "?no-trail", "it is of another disclosure",
		},
		"by somebody outside": {
			func(d *journal.DisclosureMade) { d.By = "stranger" }, circle(mentorship.CirclePair), ethics.Register{}, "?unclear", "how they know it is not recorded",
		},
		"in unknown words": {
			func(d *journal.DisclosureMade) { d.As = "mrs-smith" }, circle(mentorship.CirclePair), ethics.Register{}, "?unclear", "what cannot be read is no breach",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := group()
			if tt.terms.Confidentiality.Circle != "" {
				s.agreed(1, tt.terms, mentor, mentee, fellow)
			}
			s.on(10, disclosed(tt.change))
			s.events[len(s.events)-1].ID = "told"
			var got []string
			for _, f := range ethics.Rules(tt.register).Check(s.view(t)).Findings {
				if topic, is := strings.CutPrefix(string(f.Code), "ethics.disclosure."); is {
					got = append(got, map[bool]string{true: "?"}[f.Outcome == rule.Undetermined]+topic)
					assert.Equal(t, "/disclosures/told", f.Path)
					assert.Equal(t, []string{"told"}, f.Evidence[0].Events)
					assert.NotContains(t, fmt.Sprint(f), "mrs-smith", "unknown words are not repeated")
				}
			}
			if tt.want == "" {
				assert.Empty(t, got, tt.reason)
				return
			}
			assert.Equal(t, []string{tt.want}, got, tt.reason)
		})
	}
}

// The agreement that counts is that of the day, and a window leaves out the rest.
func TestBreachesByTheAgreementOfTheDay(t *testing.T) {
	toCoordinator := disclosed(func(d *journal.DisclosureMade) { d.As = "coordinator" })
	s := dyad().on(5, toCoordinator).agreed(10, circle(mentorship.CirclePair)).on(15, toCoordinator).
		agreed(20, circle(mentorship.CircleProgramme)).on(25, toCoordinator)
	set := ethics.Rules(ethics.Register{})
	assert.Equal(t, []string{"?/disclosures/e00002", "/disclosures/e00006"}, paths(set, s.view(t), "ethics.disclosure.beyond-circle"))
	window := s.facts(t).View(journal.Look{Window: mentorship.Period{From: day(15)}})
	assert.Equal(t, []string{"/disclosures/e00006"}, paths(set, window, "ethics.disclosure.beyond-circle"))
}

// Whoever told of a report may be who reported.
func TestNoFindingAboutAReportNamesWhoToldIt(t *testing.T) {
	s := dyad().on(3, disclosed(func(d *journal.DisclosureMade) { d.Note, d.By, d.About = "report", mentee, mentor }))
	f := found(t, ethics.Rules(ethics.Register{}), s.view(t), "ethics.disclosure.report-exposed")
	assert.NotContains(t, fmt.Sprint(f), string(mentee))
}

// A finding says who told what for what, where that gives nobody away and can be read.
func TestWhatAFindingSaysOfABreach(t *testing.T) {
	tests := map[string]struct {
		code   rule.Code
		change func(*journal.DisclosureMade)
		names  []string
		reason string
	}{
		"plain": {"ethics.disclosure.no-consent", func(*journal.DisclosureMade) {}, []string{"ground", "told-by", "note", "purpose"}, "all can be told"},
		"exposed": {"ethics.disclosure.report-exposed", func(d *journal.DisclosureMade) {
			d.Note, d.By, d.About, d.To, d.As = "report", mentee, mentor, mentor, "mentor"
		}, []string{"ground", "note", "purpose"}, "who told it may be who reported"},
		"stays":      {"ethics.disclosure.report-exposed", func(d *journal.DisclosureMade) { d.Note, d.By, d.About = "report", mentee, mentor }, []string{"ground", "note", "purpose"}, "who told it may be who reported"},
		"unreadable": {"ethics.disclosure.unclear", func(d *journal.DisclosureMade) { d.Note = "nonsense" }, []string{"ground", "told-by"}, "words of no vocabulary are not repeated"},
	}
	for name, tt := range tests {
		f := found(t, ethics.Rules(ethics.Register{}), dyad().on(3, disclosed(tt.change)).view(t), tt.code)
		var names []string
		for _, e := range f.Evidence {
			names = append(names, e.Name)
		}
		assert.Equal(t, tt.names, names, "%s: %s", name, tt.reason)
	}
}

func randomDisclosure(r *rand.Rand) journal.DisclosureMade {
	words := func(list ...journal.Code) journal.Code { return list[r.IntN(len(list))] }
	people := []mentorship.PersonID{mentor, mentee, fellow, "x"}
	d := journal.DisclosureMade{
		About: people[r.IntN(4)], By: people[r.IntN(4)], To: people[r.IntN(4)],
		As:      words("manager", "coordinator", "mentee", "authority", "nonsense"),
		Note:    words("talk", "report", "background", "schedule", "nonsense"),
		Purpose: words("mentoring", "assessment", "protection", "nonsense"),
	}
	if d.To == d.By {
		d.To = ""
	}
	if r.IntN(2) == 0 {
		d.Consent = "leave"
	}
	return d
}

// A consent more in the register never makes a breach, and one withdrawn never
// mends one.
func TestConsentsInTheRegisterOnlyMend(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	broken := func(register ethics.Register, v journal.View) int {
		return len(ethics.Rules(register).Check(v).Broken())
	}
	for range 300 {
		s := group().agreed(1, circle(circles[1+r.IntN(3)]), mentor, mentee, fellow).on(10, randomDisclosure(r))
		v := s.view(t)
		d := s.events[len(s.events)-1].Body.(journal.DisclosureMade)
		leave := ethics.Consent{
			ID: "leave", By: d.About, Notes: ethics.Notes(), Purposes: ethics.Purposes(), To: ethics.Parties(), Given: day(2),
		}
		without := broken(ethics.Register{}, v)
		with := broken(ethics.Register{Consents: []ethics.Consent{leave}}, v)
		require.LessOrEqual(t, with, without, "%+v", d)
		leave.Withdrawn = day(5)
		require.GreaterOrEqual(t, broken(ethics.Register{Consents: []ethics.Consent{leave}}, v), with)
	}
}

// eventful is a group in which nearly everything goes badly.
func eventful() *story {
	return group().agreed(1, answerWithin(2), mentor, mentee, fellow).on(5, disclosed(func(*journal.DisclosureMade) {})).
		on(6, reused("w", "mentor", "mentee", "x"), reused("x", "mentee", "fellow", "y")).
		asks(mentor, 10, 7, 9, 10, 3).meets(mentee, 11, 7, 9, 10).works(mentor, 12, 7, 9, 10).
		reports(journal.ConcernBullying, mentor, 2, 1).speaks(mentor, mentorship.Attacking, 9, 10, 5, true).
		on(200, message("a", mentor)).on(210, message("b", mentor))
}

func fullRegister() ethics.Register {
	return ethics.Register{
		Duties: ethics.Duties(), Dependences: []ethics.Dependence{lever(ethics.LeverGrade, mentee, mentor)},
		Organisation: ethics.Organisation{Contacts: contacts(mentor)}, Uses: []ethics.Use{uses("u", "z", "mentor", "w")},
	}
}

func TestRulesKeepTheContract(t *testing.T) {
	s := eventful()
	for _, set := range []rule.Set[journal.View]{ethics.Rules(ethics.Register{}), ethics.Rules(fullRegister()), ethics.JournalConflicts()} {
		require.NoError(t, set.Validate())
		ruletest.RunSet(t, set, s.view(t), group().view(t), journal.View{})
	}
	for _, info := range ethics.Rules(ethics.Register{}).Infos() {
		assert.Contains(t, info.Why, "misfires", "%s: every rule can be wrong", info.Code)
		for _, source := range info.Sources {
			_, known := mentorship.LookUp(source)
			assert.True(t, known, "%s rests on %s", info.Code, source)
		}
	}
	broken := map[rule.Code]bool{}
	for _, f := range ethics.Rules(fullRegister()).Check(s.view(t)).Findings {
		broken[f.Code] = true
	}
	assert.GreaterOrEqual(t, len(broken), 9, "the story is eventful: %v", broken)
}
