package ethics_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestJournalConflicts(t *testing.T) {
	set := ethics.JournalConflicts()
	require.NoError(t, set.Validate())
	assert.Equal(t, ethics.RosterConflicts().Infos(), set.Infos(), "the same codes")

	asked := func(s *story) *story {
		return s.on(1, journal.DeclarationMade{By: mentor}, journal.DeclarationMade{By: mentee})
	}
	money := journal.TieDeclared{ID: "t", Tie: tie(mentorship.TieFinancial, mentor, mentee)}
	tests := map[string]struct {
		story  *story
		people []mentorship.Person
		want   []string
		reason string
	}{
		"empty":                {&story{}, nil, []string{}, "nobody takes part"},
		"nobody was asked":     {dyad(), nil, []string{"?undeclared /participants/mentor", "?undeclared /participants/mentee"}, "no ties are no declaration"},
		"one was asked":        {dyad().on(1, journal.DeclarationMade{By: mentor}), nil, []string{"?undeclared /participants/mentee"}, "the other was not"},
		"both declared none":   {asked(dyad()), nil, []string{}, "nothing is an answer"},
		"a tie":                {asked(dyad()).on(2, money), nil, []string{"financial /participants/mentee"}, "not acknowledged"},
		"a tie is no answer":   {dyad().on(1, journal.DeclarationMade{By: mentor}).on(2, money), nil, []string{"financial /participants/mentee", "?undeclared /participants/mentee"}, "who told of it is not known"},
		"acknowledged by one":  {asked(dyad()).on(2, money).on(3, journal.TieAcknowledged{Tie: "t", By: mentor}), nil, []string{"financial /participants/mentee"}, "both must"},
		"acknowledged by both": {asked(dyad()).on(2, money).on(3, journal.TieAcknowledged{Tie: "t", By: mentor}, journal.TieAcknowledged{Tie: "t", By: mentee}), nil, []string{}, "mended"},
		"a manager": {
			asked(dyad()),
			[]mentorship.Person{{ID: mentor}, {ID: mentee, Manager: mentor}},
			[]string{"line-manager /participants/mentee"},
			"records of people count",
		},
		"family, acknowledged": {
			asked(dyad()).on(2, journal.TieDeclared{ID: "t", Tie: tie(mentorship.TieFamily, mentor, mentee)}).
				on(3, journal.TieAcknowledged{Tie: "t", By: mentor}, journal.TieAcknowledged{Tie: "t", By: mentee}), nil,
			[]string{"family /participants/mentee"},
			"nothing mends it",
		},
		"an id that needs escaping": {
			(&story{}).on(0, journal.Joined{Person: "a/b", Role: mentorship.RoleMentor}).on(1, journal.DeclarationMade{By: "x"}), nil,
			[]string{"?undeclared /participants/a~1b"},
			"JSON Pointer",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := tt.story.facts(t).View(journal.Look{Policy: mentorship.DefaultPolicy(), People: tt.people})
			got := []string{}
			for _, f := range set.Check(v).Findings {
				mark := map[bool]string{true: "?"}[f.Outcome == rule.Undetermined]
				got = append(got, mark+string(f.Code)[len("ethics.conflict."):]+" "+f.Path)
			}
			assert.ElementsMatch(t, tt.want, got, tt.reason)
		})
	}
}

func TestClearances(t *testing.T) {
	roundTrip(t, ethics.Clearances())
	undeclared := pair()
	undeclared.Declared = nil
	tests := map[string]struct {
		p      mentorship.Pairing
		want   ethics.Clearance
		reason string
	}{
		"no ties":                      {pair(), ethics.ClearanceFree, "both said so"},
		"nobody asked":                 {undeclared, ethics.ClearanceUnsettled, "an empty declaration is no declaration"},
		"zero":                         {mentorship.Pairing{}, ethics.ClearanceUnsettled, "nobody is known"},
		"acknowledged":                 {pair(signed(tie(mentorship.TieFinancial, "mentor", "mentee"), "mentor", "mentee")), ethics.ClearanceAcknowledged, "both signed"},
		"to be acknowledged":           {pair(signed(tie(mentorship.TieFinancial, "mentor", "mentee"), "mentor")), ethics.ClearanceDisclosable, "one signed"},
		"joint work":                   {pair(tie(mentorship.TieCoAuthor, "mentor", "mentee")), ethics.ClearanceDisclosable, "advice is enough"},
		"family":                       {pair(signed(tie(mentorship.TieFamily, "mentor", "mentee"), "mentor", "mentee")), ethics.ClearanceBlocked, "signing does not mend it"},
		"two ties":                     {pair(tie(mentorship.TieCoAuthor, "mentor", "mentee"), tie(mentorship.TieAssessor, "mentee", "mentor")), ethics.ClearanceBlocked, "the worst counts"},
		"a tie to a matter, signed":    {pair(signed(about(mentorship.TieFinancial, "mentor", "x"), "mentor", "mentee")), ethics.ClearanceAcknowledged, "both know of it"},
		"of strangers, signed":         {pair(signed(tie(mentorship.TieFinancial, "a", "b"), "mentor", "mentee")), ethics.ClearanceFree, "not theirs"},
		"signed, and over":             {pair(over(signed(tie(mentorship.TieFinancial, "mentor", "mentee"), "mentor", "mentee"))), ethics.ClearanceFree, "it does not hold any more"},
		"a tie to somebody, unsigned":  {pair(tie(mentorship.TieFinancial, "mentor", "a")), ethics.ClearanceFree, "it does not tie the two"},
		"signed, of mentee to another": {pair(signed(tie(mentorship.TieFinancial, "a", "mentee"), "mentor", "mentee")), ethics.ClearanceAcknowledged, "both know of it"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, ethics.ClearanceOf(tt.p), tt.reason)
		})
	}
}

func over(t mentorship.Tie) mentorship.Tie {
	t.Period = mentorship.Period{Until: day(-2)}
	return t
}

// A tie more that not both have signed never makes a pairing freer.
func TestATieMoreNeverFrees(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	rank := func(s ethics.Clearance) int { return slices.Index(ethics.Clearances(), s) }
	for range 5000 {
		p := randomPairing(r)
		before := ethics.ClearanceOf(p)
		more := randomTie(r)
		more.Acknowledged = more.Acknowledged[:min(1, len(more.Acknowledged))]
		p.Ties = append(slices.Clip(p.Ties), more)
		require.GreaterOrEqual(t, rank(ethics.ClearanceOf(p)), rank(before), "%+v", more.Kind)
	}
}
