package ethics_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

const (
	mentors     = mentorship.RoleMentor
	mentored    = mentorship.RoleMentee
	peers       = mentorship.RolePeer
	facilitates = mentorship.RoleFacilitator
)

// takes is somebody who takes part from one day until another, or as long as
// the relationship.
func takes(id mentorship.PersonID, role mentorship.Role, days ...int) mentorship.Participant {
	p := mentorship.Participant{Person: id, Role: role}
	if days != nil {
		p.Period = mentorship.Period{From: day(days[0]), Until: day(days[1])}
	}
	return p
}

// rosterOf is a relationship of day 0 until day 365 in which all have declared,
// with the given ties.
func rosterOf(participants []mentorship.Participant, ties ...mentorship.Tie) mentorship.Roster {
	r := mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "r", Participants: participants, Period: mentorship.Period{From: day(0), Until: day(365)},
		},
		Ties: ties,
	}
	for _, p := range participants {
		r.Declared = append(r.Declared, mentorship.Declaration{By: p.Person, At: day(-1)})
		r.People = append(r.People, mentorship.Person{ID: p.Person})
	}
	return r
}

// said returns the findings as "code path role id role id".
func said(found []rule.Finding) []string {
	list := []string{}
	for _, f := range found {
		var text strings.Builder
		text.WriteString(string(f.Code)[len("ethics.conflict."):] + " " + strings.TrimPrefix(f.Path, "/relationship/participants/"))
		for _, e := range f.Evidence {
			if slices.Contains(mentorship.Roles(), mentorship.Role(e.Name)) {
				id, _ := e.Got.Text()
				text.WriteString(" " + e.Name + " " + id)
			}
		}
		list = append(list, text.String())
	}
	return list
}

func TestRosterConflictsKeepTheContractOfRules(t *testing.T) {
	everything := rosterOf([]mentorship.Participant{takes("m", mentors), takes("e", mentored), takes("p", peers), takes("q", peers), takes("f", facilitates)})
	for _, kind := range mentorship.TieKinds() {
		for _, id := range []mentorship.PersonID{"m", "p", "q", "f"} {
			everything.Ties = append(everything.Ties, tie(kind, id, "e"), about(kind, id, "w"), about(kind, "e", "w"))
		}
	}
	everything.Ties = append(everything.Ties, tie("nonsense", "", ""), tie(manages, "m", "chief"), tie(manages, "chief", "p"))
	everything.People[1].Manager = "chief"
	everything.Declared = nil
	ruletest.RunSet(t, ethics.RosterConflicts(), rosterOf(nil), everything)
}

// The same problem has the same code, whether it is found before a match or in
// a relationship.
func TestRosterConflictsAreTheConflictsOfPairings(t *testing.T) {
	assert.Empty(t, cmp.Diff(ethics.Conflicts().Infos(), ethics.RosterConflicts().Infos()))
	assert.NoError(t, ethics.RosterConflicts().Validate())
}

func TestRosterConflicts(t *testing.T) {
	type participants = []mentorship.Participant
	kin := func(from, to mentorship.PersonID) mentorship.Tie { return tie(mentorship.TieFamily, from, to) }
	during := func(t mentorship.Tie, from, until int) mentorship.Tie {
		t.Period = mentorship.Period{From: day(from), Until: day(until)}
		return t
	}
	team := participants{takes("m", mentors), takes("n", mentors), takes("e", mentored), takes("d", mentored)}
	cohort := participants{takes("q", peers), takes("f", facilitates), takes("p", peers)}
	managing := func(r mentorship.Roster, reports ...mentorship.PersonID) mentorship.Roster {
		for i := 0; i < len(reports); i += 2 {
			k := slices.IndexFunc(r.People, func(p mentorship.Person) bool { return p.ID == reports[i] })
			if k < 0 {
				k = len(r.People)
				r.People = append(r.People, mentorship.Person{ID: reports[i]})
			}
			r.People[k].Manager = reports[i+1]
		}
		return r
	}
	tests := map[string]struct {
		roster mentorship.Roster
		want   []string
		reason string
	}{
		"nothing":           {rosterOf(team), nil, "all were asked, and nothing ties them"},
		"nobody":            {rosterOf(nil), nil, "there is nobody to tie"},
		"mentor and mentee": {rosterOf(team, kin("e", "m")), []string{"family 2 mentor m mentee e"}, "as in a pairing"},
		"two mentors":       {rosterOf(team, kin("m", "n")), nil, "neither guides the other"},
		"two mentees":       {rosterOf(team, kin("e", "d")), nil, "neither guides the other"},
		"with an outsider":  {rosterOf(team, kin("e", "x"), kin("x", "m")), nil, "who does not take part"},
		"peers":             {rosterOf(cohort, kin("q", "p")), []string{"family 0 peer p peer q"}, "each mentors the other, and they are told of once"},
		"facilitator":       {rosterOf(cohort, kin("p", "f")), []string{"family 2 facilitator f peer p"}, "overseeing is power too"},
		"each with each":    {rosterOf(team, kin("m", "e"), kin("n", "d")), []string{"family 2 mentor m mentee e", "family 3 mentor n mentee d"}, "every pair is looked at"},
		"an unknown role":   {rosterOf(participants{takes("m", "boss"), takes("e", mentored)}, kin("m", "e")), nil, "nobody knows what it does; that is for others to say"},
		"nobody's name":     {rosterOf(participants{takes("", mentors), takes("e", mentored)}, kin("e", "m")), nil, "nor who it is"},
		"reports":           {managing(rosterOf(team), "e", "m"), []string{"line-manager 2 mentor m mentee e"}, "the mentee says so"},
		"reports, reversed": {managing(rosterOf(team), "n", "d"), []string{"line-manager 3 mentor n mentee d"}, "the mentor says so"},
		"reports to peers":  {managing(rosterOf(cohort), "q", "p", "p", "q"), []string{"line-manager 0 peer p peer q", "line-manager 0 peer p peer q"}, "both say so, of one another"},
		"a chain of ties":   {rosterOf(team, tie(manages, "m", "chief"), tie(manages, "chief", "e")), []string{"manager-of-manager 2 mentor m mentee e"}, "by way of somebody unknown"},
		"a chain of people": {managing(rosterOf(team), "e", "chief", "chief", "m"), []string{"manager-of-manager 2 mentor m mentee e"}, "the people may hold more than take part"},
		"a chain within":    {managing(rosterOf(team), "d", "e", "e", "m"), []string{"line-manager 2 mentor m mentee e", "manager-of-manager 3 mentor m mentee d"}, "by way of another mentee"},
		"an unknown chief":  {managing(rosterOf(team), "e", "chief"), nil, "whom the chief reports to is not known"},
		"colleagues":        {managing(rosterOf(team), "e", "chief", "m", "chief"), nil, "one manager for both is no line"},
		"one post":          {rosterOf(team, about(mentorship.TieApplicant, "m", "post"), about(mentorship.TieApplicant, "d", "post"), about(mentorship.TieApplicant, "n", "grant")), []string{"competing-application 3 mentor m mentee d"}, "a matter in common"},
		"one post, mentees": {rosterOf(team, about(mentorship.TieApplicant, "e", "post"), about(mentorship.TieApplicant, "d", "post")), nil, "neither guides the other"},
		"a signed tie":      {rosterOf(team, signed(tie(mentorship.TieFinancial, "m", "e"), "m", "e")), nil, "acknowledging mends here as it does there"},
		"signed by others":  {rosterOf(team, signed(tie(mentorship.TieFinancial, "m", "e"), "n", "d")), []string{"financial 2 mentor m mentee e"}, "those concerned have not signed"},
		"over before":       {rosterOf(team, during(kin("m", "e"), -9, 0)), nil, "the relationship begins when it has ended"},
		"stranger":          {func() mentorship.Roster { r := rosterOf(team, kin("m", "e")); r.People = nil; return r }(), []string{"family 2 mentor m mentee e"}, "ids suffice for ties"},
		"comes later":       {rosterOf(participants{takes("m", mentors), takes("e", mentored, 100, 200)}, during(kin("m", "e"), 0, 100)), nil, "over when the mentee comes"},
		"while they are in": {rosterOf(participants{takes("m", mentors, 0, 150), takes("e", mentored, 100, 200)}, during(kin("m", "e"), 149, 300)), []string{"family 1 mentor m mentee e"}, "one day in common"},
		"never together":    {rosterOf(participants{takes("m", mentors, 0, 100), takes("e", mentored, 100, 200)}, kin("m", "e")), nil, "one leaves when the other comes"},
		"after the end":     {rosterOf(participants{takes("m", mentors, 400, 500), takes("e", mentored, 400, 500)}, kin("m", "e")), nil, "nobody takes part when it is over"},
		"comes back":        {rosterOf(participants{takes("m", mentors), takes("e", mentored, 0, 10), takes("e", mentored, 20, 30)}, during(kin("m", "e"), 12, 18)), []string{"family 1 mentor m mentee e"}, "from first to last is one time"},
		"comes and stays":   {rosterOf(participants{takes("m", mentors), takes("e", mentored, 0, 10), takes("e", mentored)}, during(kin("m", "e"), 300, 310)), []string{"family 1 mentor m mentee e"}, "a role without a time lasts as long as the whole"},
		"changes roles":     {rosterOf(participants{takes("a", mentored, 0, 10), takes("b", mentors), takes("a", mentors, 10, 20), takes("c", mentored)}, kin("a", "b"), kin("c", "a")), []string{"family 3 mentor a mentee c", "family 0 mentor b mentee a"}, "the path is the first place"},
		"a reversed role":   {rosterOf(participants{takes("m", mentors, 9, 2), takes("e", mentored)}, during(kin("m", "e"), 300, 310)), []string{"family 1 mentor m mentee e"}, "what cannot be read bounds nothing"},
		"a reversed whole": {func() mentorship.Roster {
			r := rosterOf(team, kin("m", "e"))
			r.Relationship.Period.Until = day(-1)
			return r
		}(), []string{"family 2 mentor m mentee e"}, "what cannot be read bounds nothing"},
		"known twice": {func() mentorship.Roster {
			r := managing(rosterOf(team), "e", "m")
			r.People = append(r.People, mentorship.Person{ID: "e"})
			return r
		}(), []string{"line-manager 2 mentor m mentee e"}, "the first counts"},
		"with oneself":        {managing(rosterOf(cohort, tie(manages, "p", "p")), "q", "q"), []string{"malformed /ties/0"}, "nobody has a conflict with themselves"},
		"a treatment":         {rosterOf(team, tie(mentorship.TieTreatment, "e", "m")), []string{"treatment 2 mentor m mentee e"}, "it has no direction here either"},
		"a matter of oneself": {rosterOf(cohort, about(mentorship.TieCoAuthor, "p", "w"), about(mentorship.TieCoAuthor, "p", "w")), nil, "one author"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := said(ethics.RosterConflicts().AppendFindings(nil, tt.roster))
			assert.Equal(t, append([]string{}, tt.want...), got, tt.reason)
		})
	}
}

func TestFindingsAboutARosterNameTheTwo(t *testing.T) {
	r := rosterOf([]mentorship.Participant{takes("e", mentored), takes("m", mentors)}, tie(mentorship.TieTreatment, "e", "m"))
	found := ethics.RosterConflicts().AppendFindings(nil, r)
	want := []rule.Evidence{
		{Name: "tie", Got: rule.Text("treatment"), Want: rule.Text("treatment").With(rule.Not)},
		{Name: "mentor", Got: rule.Text("m")},
		{Name: "mentee", Got: rule.Text("e")},
	}
	require.Len(t, found, 1)
	assert.Empty(t, cmp.Diff(want, found[0].Evidence, cmp.AllowUnexported(rule.Value{})), "that there is one, and no more")
	assert.Contains(t, found[0].Message, `mentor "m" and mentee "e"`, "a message makes sense alone")
}

func TestWhoOfARosterHasNotDeclared(t *testing.T) {
	r := rosterOf([]mentorship.Participant{
		takes("m", mentors), takes("e", mentored, 0, 9), takes("e", mentored, 9, 20), takes("d", mentored), takes("f", facilitates), takes("x", "guest"), takes("", mentors),
	})
	r.Declared = []mentorship.Declaration{{By: "d", At: day(0)}, {By: "f"}, {By: "d"}}
	found := ethics.RosterConflicts().AppendFindings(nil, r)
	assert.Equal(t, []string{"undeclared 0", "undeclared 1", "undeclared 4"}, said(found), "each once, in order of place; an undated declaration is none")
	for _, f := range found {
		assert.Equal(t, rule.Undetermined, f.Outcome)
	}
	assert.Equal(t, []rule.Evidence{{Name: "declared-by", Want: rule.Text("e")}}, found[1].Evidence)
}

func TestWhatOfARosterCannotBeRead(t *testing.T) {
	r := rosterOf([]mentorship.Participant{takes("m", mentors), takes("e", mentored)},
		tie("enemy", "m", "x"),                    // of a participant
		tie("enemy", "x", "y"),                    // of others
		tie(mentorship.TieFamily, " m", "x"),      // may be meant as one
		tie(mentorship.TieFamily, "", ""),         // may be anybody's
		tie(mentorship.TieFamily, "x", ""),        // of others
		tie(mentorship.TieFamily, "x", "\xff"),    // may be meant as one
		tie(mentorship.TieTreatment, "e", "e"),    // of a participant
		about(mentorship.TieFamily, "x", "ranch"), // of others
		tie(mentorship.TieFamily, "x", "y"),       // well formed
	)
	found := ethics.RosterConflicts().AppendFindings(nil, r)
	assert.Equal(t, []string{"malformed /ties/0", "malformed /ties/2", "malformed /ties/3", "malformed /ties/5", "malformed /ties/6"}, said(found))
	for _, f := range found {
		assert.Equal(t, rule.Undetermined, f.Outcome)
	}
	assert.Equal(t, rule.Evidence{Name: "fault", Got: rule.Text("unknown-kind")}, found[0].Evidence[0])
	assert.Len(t, found[4].Evidence, 2, "of a treatment, the fault and the kind")
}
