package conduct_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestEveryRuleHasAMatter(t *testing.T) {
	for _, info := range ethics.Rules(ethics.Register{}).Merge(ethics.JournalConflicts()).Infos() {
		assert.Contains(t, conduct.Matters(), conduct.MatterOf(info.Code), "%s", info.Code)
	}
	for _, other := range []rule.Code{"", "ethics", "ethics.access.lower-rate", "quality.mentor.trust"} {
		assert.Empty(t, conduct.MatterOf(other), "%q", other)
	}
}

var begun = time.Date(2027, time.January, 11, 8, 0, 0, 0, time.UTC)

// a pair of which something happens, a day later each.
func pair(t *testing.T, register ethics.Register, bodies ...journal.Body) conduct.Overview {
	t.Helper()
	return overview(t, register, paired(t, journal.Journal{}, "pair", bodies...))
}

// paired is the journal with one more pair of the same mentor, of which something
// happens, a day later each.
func paired(t *testing.T, j journal.Journal, id mentorship.RelationshipID, bodies ...journal.Body) journal.Journal {
	t.Helper()
	for i, body := range append([]journal.Body{
		journal.RelationshipOpened{}, journal.Joined{Person: "mentor", Role: mentorship.RoleMentor}, journal.Joined{Person: "mentee", Role: mentorship.RoleMentee},
	}, bodies...) {
		var err error
		j, err = j.Append(journal.Event{
			ID: journal.EventID(string(id) + string(rune('a'+i))), At: begun.AddDate(0, 0, j.Len()), Actor: journal.ByJob("test"), Relationship: id, Body: body,
		})
		require.NoError(t, err)
	}
	return j
}

func overview(t *testing.T, register ethics.Register, j journal.Journal) conduct.Overview {
	t.Helper()
	policy := mentorship.DefaultPolicy()
	r, err := course.Of(j, time.Time{}, &policy)
	require.NoError(t, err)
	known := review.Known{Register: register, Policy: &policy}
	return conduct.Of(review.All(r, known), r, known)
}

func TestStandings(t *testing.T) {
	harassed := journal.ConcernReported{Concern: "c1", Kind: journal.ConcernHarassment, About: "mentor"}
	again := journal.ConcernReported{Concern: "c2", Kind: journal.ConcernHarassment, About: "mentor"}
	unfounded := journal.ConcernResolved{Concern: "c1", Outcome: journal.Unfounded}
	told := journal.DisclosureMade{About: "mentee", By: "mentor", As: "manager", Note: "work", Purpose: "mentoring", Consent: "leave"}
	consent := ethics.Register{Consents: []ethics.Consent{{
		ID: "leave", By: "mentee", Notes: []ethics.Note{ethics.NoteWork}, Purposes: []ethics.Purpose{ethics.PurposeMentoring},
		To: []ethics.Party{ethics.PartyManager}, Given: begun,
	}}}
	contact := ethics.Register{Organisation: ethics.Organisation{Contacts: []ethics.Contact{{Person: "contact"}}}}
	tests := map[string]struct {
		matter   conduct.Matter
		register ethics.Register
		bodies   []journal.Body
		want     string
		reason   string
	}{
		"nothing":          {conduct.Abuse, ethics.Register{}, nil, "silent", "nobody reported anything, which is not the same as nothing amiss"},
		"one report":       {conduct.Abuse, ethics.Register{}, []journal.Body{harassed}, "unsure", "it is too little to tell and never silent"},
		"two reports":      {conduct.Abuse, ethics.Register{}, []journal.Body{harassed, again}, "found", "two of different days are a pattern"},
		"unfounded":        {conduct.Abuse, ethics.Register{}, []journal.Body{harassed, unfounded}, "clear", "it was looked into"},
		"nothing told":     {conduct.Confidences, ethics.Register{}, nil, "silent", "nothing is recorded that was told"},
		"consent":          {conduct.Confidences, consent, []journal.Body{told}, "clear", "it was allowed"},
		"unknown consent":  {conduct.Confidences, ethics.Register{}, []journal.Body{told}, "unsure", "the consent may stand elsewhere"},
		"no register":      {conduct.Dependence, ethics.Register{}, nil, "silent", "nothing is known of who depends on whom"},
		"a contact":        {conduct.Dependence, contact, nil, "clear", "there is somebody to turn to"},
		"nobody was asked": {conduct.Ties, ethics.Register{}, nil, "unsure", "no answer is no declaration"},
		"both answered": {
			conduct.Ties,
			ethics.Register{},
			[]journal.Body{journal.DeclarationMade{By: "mentor"}, journal.DeclarationMade{By: "mentee"}},
			"clear", "neither has a tie",
		},
		"no agreement": {conduct.Promises, ethics.Register{}, nil, "silent", "what was not agreed is no obligation"},
		"source named": {
			conduct.Sources,
			ethics.Register{},
			[]journal.Body{journal.WorkReused{Work: "w", Owner: "mentor", By: "mentee", In: "x"}, journal.WorkAcknowledged{Work: "w", By: "mentee", In: "x"}},
			"clear", "it says whose it is",
		},
		"source not named": {
			conduct.Sources, ethics.Register{}, []journal.Body{journal.WorkReused{Work: "w", Owner: "mentor", By: "mentee", In: "x"}}, "found", "it does not",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for _, row := range pair(t, test.register, test.bodies...).Rows {
				if row.Matter != test.matter {
					continue
				}
				got := map[string]int{"found": len(row.Found), "unsure": len(row.Unsure), "clear": len(row.Clear), "silent": len(row.Silent)}
				assert.Equal(t, 1, got[test.want], "%s: %v", test.reason, got)
			}
		})
	}
}

// What a pair's review does not tell, because it is over, is told apart.
func TestWhatIsOverIsToldApart(t *testing.T) {
	used := journal.WorkReused{Work: "w", Owner: "mentor", By: "mentee", In: "x"}
	lasting, over := pair(t, ethics.Register{}, used), pair(t, ethics.Register{}, used, journal.Closed{Ending: journal.EndingOneSided})
	require.Len(t, lasting.Reviewed, 1)
	assert.Empty(t, lasting.Apart)
	assert.Empty(t, over.Reviewed)
	require.Len(t, over.Apart, 1)
	assert.NotEmpty(t, over.Apart[0].Info.Remedy)
	require.Len(t, over.Debts, 1, "the source can still be named")
}

// Without contacts nobody can be said to be safe to turn to.
func TestNoContactsNoRoutes(t *testing.T) {
	assert.Empty(t, pair(t, ethics.Register{}).Routes)
	o := pair(t, ethics.Register{Organisation: ethics.Organisation{Contacts: []ethics.Contact{{Person: "mentor"}}}})
	require.Len(t, o.Routes, 1)
	assert.True(t, o.Routes[0].Outside, "the only contact is whom it is about")
	assert.Empty(t, o.Routes[0].Steps)
}

// Who is tied to somebody stays so when the relationship ends in which it was said.
func TestTiesOutlastRelationships(t *testing.T) {
	register := ethics.Register{Organisation: ethics.Organisation{Contacts: []ethics.Contact{{Person: "contact-1"}, {Person: "contact-2"}}}}
	until := func(end time.Time) journal.TieDeclared {
		return journal.TieDeclared{ID: "t", Tie: mentorship.Tie{
			Kind: mentorship.TieFamily, From: "mentor", To: "contact-1", DeclaredBy: "mentor", Period: mentorship.Period{Until: end},
		}}
	}
	closed := journal.Closed{Ending: journal.EndingOneSided}
	first, second := ethics.Contact{Person: "contact-1"}, ethics.Contact{Person: "contact-2"}
	tests := map[string]struct {
		bodies []journal.Body
		want   []ethics.Contact
		reason string
	}{
		"lasting":      {[]journal.Body{until(time.Time{})}, []ethics.Contact{second}, "kin is no way for a concern"},
		"closed":       {[]journal.Body{until(time.Time{}), closed}, []ethics.Contact{second}, "they are kin all the same"},
		"the tie over": {[]journal.Body{until(begun.AddDate(0, 0, 5)), closed}, []ethics.Contact{first, second}, "it has a period of its own"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			o := overview(t, register, paired(t, paired(t, journal.Journal{}, "a", test.bodies...), "b"))
			require.Len(t, o.Routes, 1)
			assert.Equal(t, []mentorship.PersonID{"mentor"}, o.Routes[0].About, "who still mentors")
			assert.Equal(t, test.want, o.Routes[0].Steps, test.reason)
		})
	}
}

// Each thing that was told is counted once, by the ground that there is for it.
func TestToldIsCountedByGround(t *testing.T) {
	harm := journal.DisclosureMade{About: "mentee", By: "mentor", To: "coordinator-1", As: "coordinator", Note: "talk", Purpose: "protection"}
	report := journal.DisclosureMade{About: "mentee", By: "mentor", As: "manager", Note: "report", Purpose: "mentoring"}
	own := journal.DisclosureMade{About: "mentee", By: "mentee", As: "manager", Note: "work", Purpose: "mentoring"}
	duty := []ethics.Duty{ethics.DutyHarm}
	trail := ethics.Trail{
		Event: "paird", About: "mentee", By: "mentor", To: "coordinator-1", As: ethics.PartyCoordinator, Note: ethics.NoteTalk,
		Purpose: ethics.PurposeProtection, Why: ethics.DutyHarm, At: begun.AddDate(0, 0, 3),
	}
	tests := map[string]struct {
		register ethics.Register
		bodies   []journal.Body
		want     conduct.Told
		reason   string
	}{
		"nothing":  {ethics.Register{}, nil, conduct.Told{}, "nothing is recorded"},
		"trailed":  {ethics.Register{Duties: duty, Trails: []ethics.Trail{trail}}, []journal.Body{harm}, conduct.Told{Times: 1, Trailed: 1}, "the duty was noted down"},
		"no trail": {ethics.Register{Duties: duty}, []journal.Body{harm}, conduct.Told{Times: 1, Unsure: 1}, "nothing says under which duty"},
		"own":      {ethics.Register{}, []journal.Body{own}, conduct.Told{Times: 1, Covered: 1}, "one's own matter is one's own"},
		"breached": {ethics.Register{}, []journal.Body{report}, conduct.Told{Times: 1, Breached: 1}, "a report stays with those who look into it"},
		"each":     {ethics.Register{}, []journal.Body{report, own}, conduct.Told{Times: 2, Covered: 1, Breached: 1}, "each is judged for itself"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, pair(t, test.register, test.bodies...).Told, test.reason)
		})
	}
}
