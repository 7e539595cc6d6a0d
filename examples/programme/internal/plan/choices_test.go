package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func criteria(p *plan.Plan) []string {
	var names []string
	for _, c := range p.Result.Criteria {
		names = append(names, c.Name)
	}
	slices.Sort(names)
	return names
}

// Where nobody was asked for a wish, nobody has one.
func TestSameProfessionIsTheProgrammesChoice(t *testing.T) {
	const mentors = "id,profession\na,nursing\nb,audiology\n"
	p := of(t, mentors, "id,profession\ne1,nursing\ne2,audiology\n", "")
	assert.Equal(t, []string{"same profession"}, criteria(p))
	assert.True(t, slices.ContainsFunc(p.Choices, func(s string) bool { return strings.Contains(s, "nobody's wish") }), "it is said")
	assert.Equal(t, mentorship.PersonID("a"), p.Result.Of("e1")[0].Mentor)
	assert.Equal(t, `both in "nursing"`, p.Result.Of("e1")[0].Parts[0].Note)

	p = of(t, mentors, "id,profession,profession wished\ne1,nursing,other\ne2,audiology,\n", "")
	assert.Equal(t, []string{"profession"}, criteria(p))
	assert.Equal(t, mentorship.PersonID("b"), p.Result.Of("e1")[0].Mentor)
}

func TestPerspectivesNeedConsentAndAWish(t *testing.T) {
	tests := map[string]struct {
		mentor, mentee string
		used           bool
		reason         string
	}{
		"consent and wish": {"Gay,matching", "yes,Gay", true, "both have said so"},
		"no consent":       {"Gay,", "yes,Gay", false, "a filled column is not consent"},
		"other consent":    {"Gay,statistics", "yes,Gay", false, "it is for another purpose"},
		"consent is over":  {"Gay,matching until 2027-01-11", "yes,Gay", false, "at the beginning it holds no more"},
		"no wish":          {"Gay,matching", "no,Gay", false, "the mentee does not ask"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := of(t, "characteristics,consent\n"+test.mentor+"\n", "match with similar identity,identity to match\n"+test.mentee+"\n", "")
			assert.Equal(t, test.used, slices.Contains(criteria(p), "perspectives"), test.reason)
		})
	}
}

func TestConflicts(t *testing.T) {
	const mentors, mentees = "id,manager\nm1,\nm2,\n", "id,manager\ne1,m1\ne2,\n"
	p := of(t, mentors, mentees, strings.Join([]string{
		"kind,from,to,matter",
		"family,e2,m2,",
		"applicant,m1,,chair",
		"applicant,e2,,chair",
		"line-manager,m2,m1,",
	}, "\n"))
	var found []string
	for _, c := range p.Conflicts {
		found = append(found, string(c.Mentor+" "+c.Mentee)+" "+string(c.Finding.Code))
		assert.Equal(t, c.Finding.Code, c.Info.Code)
	}
	assert.Equal(t, []string{
		"m1 e1 ethics.conflict.line-manager",
		"m1 e2 ethics.conflict.competing-application",
		"m2 e1 ethics.conflict.manager-of-manager", // m2 manages m1, who manages e1
		"m2 e2 ethics.conflict.family",
	}, found)
	assert.Len(t, p.Result.Matches, 1, "one pair is left, with a warning")

	p = of(t, "id,manager\nm1,m2\nm2,\n", mentees, "")
	found = nil
	for _, c := range p.Conflicts {
		found = append(found, string(c.Mentor+" "+c.Mentee)+" "+string(c.Finding.Code))
	}
	assert.Equal(t, []string{"m1 e1 ethics.conflict.line-manager", "m2 e1 ethics.conflict.manager-of-manager"}, found, "by what managers say of their own")
}

// Each conflict that the rules of eligibility see is listed, and no other: the
// list is made on another way than the matching.
func TestConflictsAreThoseOfTheMatching(t *testing.T) {
	p := embedded(t)
	listed := map[matching.Pair]bool{}
	for _, c := range p.Conflicts {
		listed[c.Pair] = true
	}
	explainer, err := matching.NewExplainer(t.Context(), p.Problem, p.Result)
	require.NoError(t, err)
	for _, m := range p.Problem.Mentees {
		all, err := explainer.Mentee(m.ID)
		require.NoError(t, err)
		for _, x := range all {
			conflict := slices.ContainsFunc(x.Report.Broken(), func(f rule.Finding) bool { return f.Code.Package() == "ethics" })
			assert.Equal(t, conflict, listed[x.Pair], "%v", x.Pair)
		}
	}
}

func TestConflictsWithinATeam(t *testing.T) {
	p := embedded(t)
	for _, f := range p.Formed {
		if f.Structure == mentorship.Team {
			require.Len(t, f.Conflicts, 1)
			assert.Equal(t, matching.Pair{Mentor: "mentor-01", Mentee: "mentee-03"}, f.Conflicts[0].Pair)
			return
		}
	}
	t.Fatal("no team")
}

func TestConflictsAmongPeers(t *testing.T) {
	p := of(t, "id\nm1\n", "id,relationship,manager\ne1,peer x,e2\ne2,peer x,\n", "")
	require.Len(t, p.Formed, 1)
	require.Len(t, p.Formed[0].Conflicts, 1, "told once")
	assert.Equal(t, rule.Code("ethics.conflict.line-manager"), p.Formed[0].Conflicts[0].Finding.Code)
}

func TestNotAgain(t *testing.T) {
	p := of(t, "id,not again\nm1,e2\nm2,\n", "id,not again\ne1,m1\ne2,\n", "")
	require.Len(t, p.Result.Matches, 1)
	assert.Equal(t, mentorship.PersonID("m2"), p.Result.Matches[0].Mentor, "whoever asked")
}

func TestUndeclared(t *testing.T) {
	p := of(t, "id,ties declared\nm1,2026-11-02\nm2,\n", "id\ne1\n", "")
	assert.Equal(t, []mentorship.PersonID{"m2", "e1"}, p.Undeclared())
}

// Somebody may mentor in one relationship and be mentored in another.
func TestOnBothSides(t *testing.T) {
	p := of(t, "id,areas\nx,gait\ny,hand\n", "id,areas\nx,hand\nz,gait\n", "")
	require.NoError(t, p.Verified)
	assert.Equal(t, []string{"dyad, : mentee x, mentor y", "dyad, : mentee z, mentor x"}, names(p))
	x, known := p.Member("x")
	require.True(t, known)
	assert.Equal(t, mentorship.Covered, x.Covers(mentorship.Sought{Area: "gait"}))
}

// Two who were matched each as the other's mentor are peers: that is one
// relationship, in which both give and take.
func TestMatchedBothWays(t *testing.T) {
	const mentors, mentees = "id,areas,capacity\nx,gait:expert,2\ny,hand:expert,1\n", "id,areas,project,relationship\nx,hand,,\ny,gait,%s\nz,gait,,\n"
	tests := map[string]struct {
		y      string // project and relationship asked for
		want   []string
		reason string
	}{
		"peers":     {",", []string{"dyad, : mentee z, mentor x", "peer, : peer x, peer y"}, "and others of the same mentor are not drawn in"},
		"a project": {"new course until 2027-06-30,", []string{"dyad, : mentee x, mentor y", "dyad, : mentee z, mentor x", "functional, : mentee y, mentor x"}, "who asked for a project has one"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := of(t, mentors, fmt.Sprintf(mentees, test.y), "")
			require.NoError(t, p.Verified)
			assert.Equal(t, test.want, names(p), test.reason)
			assert.Empty(t, p.Load.Broken())
			assert.True(t, slices.ContainsFunc(p.Choices, func(s string) bool { return strings.Contains(s, "both ways") }), "it is said")
			for _, f := range p.Formed {
				if f.Structure == mentorship.Peer {
					assert.Len(t, p.Within(f), 2, "both matches are shown with it")
					assert.Empty(t, f.Report.Broken())
				}
			}
		})
	}
	p := of(t, "id,areas\nx,gait\n", "id,areas\ny,gait\n", "")
	assert.False(t, slices.ContainsFunc(p.Choices, func(s string) bool { return strings.Contains(s, "both ways") }), "where nobody is on both sides, there is nothing to say")
}

// Whoever offers hours and needs others has no one number of hours.
func TestHoursOnBothSides(t *testing.T) {
	outcomes := func(offers, needs string) (all []rule.Outcome) {
		p := of(t, "id,areas,hours a month\nx,gait,"+offers+"\ny,hand,9\n", "id,areas,hours a month\nx,hand,"+needs+"\nz,gait,3\n", "")
		for _, f := range p.Load.Findings {
			all = append(all, f.Outcome)
		}
		return all
	}
	assert.Empty(t, outcomes("3", "3"))
	assert.Equal(t, []rule.Outcome{rule.Undetermined, rule.Undetermined}, outcomes("3", "2"), "as mentor, and as mentee of y")
	assert.Equal(t, []rule.Outcome{rule.Undetermined, rule.Undetermined}, outcomes("3", ""))
}

func TestSupplyAlone(t *testing.T) {
	p := of(t, "id,areas\nx,gait\n", "", "")
	require.NoError(t, p.Verified)
	assert.Empty(t, p.Formed)
	assert.Empty(t, p.Result.Unmatched)
}

func TestFigures(t *testing.T) {
	p := of(t, "id,areas,capacity\na,gait; hand,2\nb,gait,\n", "id,areas\ne1,hand\ne2,hand\ne3,hand\ne4,gait\ne5,pelvic\n", "")
	assert.Equal(t, []plan.Balance{
		{Area: "hand", Seeking: 3, Placed: 2, Mentors: 1, Slots: 2},
		{Area: "pelvic", Seeking: 1},
		{Area: "gait", Seeking: 1, Placed: 1, Mentors: 2, Slots: 3},
	}, p.Areas())
	assert.Equal(t, []plan.Tally[matching.Cause]{{What: matching.LostTie, Times: 1}, {What: matching.NoneEligible, Times: 1}}, p.Causes())
}

func TestPercent(t *testing.T) {
	parts := []mentorship.Part{{Points: 5_000, Weight: 3}, {Points: 10_000, Weight: 1}, {Points: 1, Weight: -1}}
	assert.Equal(t, 62, plan.Percent(mentorship.Sum(parts), parts), "rounded down; a penalty promises nothing")
	assert.Zero(t, plan.Percent(0, nil))
	assert.Zero(t, plan.Percent(-5, parts))
}
