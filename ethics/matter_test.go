package ethics_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestMattersInCommon(t *testing.T) {
	both := []mentorship.PersonID{"mentor", "mentee"}
	of := func(kind mentorship.TieKind, from, to mentorship.PersonID, matter string) mentorship.Tie {
		return mentorship.Tie{Kind: kind, From: from, To: to, Matter: matter}
	}
	over := about(mentorship.TieApplicant, "mentee", "post")
	over.Period.Until = day(0)
	tests := map[string]struct {
		ties   []mentorship.Tie
		want   []string
		reason string
	}{
		"two applicants": {
			[]mentorship.Tie{about(mentorship.TieApplicant, "mentor", "post"), about(mentorship.TieApplicant, "mentee", "post")},
			[]string{"competing-application"},
			"two applicants for one post compete",
		},
		"signed applications": {
			[]mentorship.Tie{signed(about(mentorship.TieApplicant, "mentor", "post"), both...), signed(about(mentorship.TieApplicant, "mentee", "post"), both...)},
			[]string{"competing-application"},
			"knowing of it does not end the competition",
		},
		"two posts": {
			[]mentorship.Tie{about(mentorship.TieApplicant, "mentor", "post"), about(mentorship.TieApplicant, "mentee", "Post")},
			[]string{},
			"matters are compared byte by byte",
		},
		"one applicant twice": {
			[]mentorship.Tie{about(mentorship.TieApplicant, "mentor", "post"), about(mentorship.TieApplicant, "mentor", "post")},
			[]string{},
			"nobody competes with themselves",
		},
		"decided before": {
			[]mentorship.Tie{about(mentorship.TieApplicant, "mentor", "post"), over},
			[]string{},
			"the mentee's application is over",
		},
		"with third parties": {
			[]mentorship.Tie{of(mentorship.TieCoAuthor, "third", "mentor", "book"), of(mentorship.TieCoAuthor, "mentee", "fourth", "book")},
			[]string{"co-author"},
			"both work on the book, whoever else does",
		},
		"one work, two kinds": {
			[]mentorship.Tie{about(mentorship.TieCoAuthor, "mentor", "x"), about(mentorship.TieFinancial, "mentee", "x")},
			[]string{},
			"ties of different kinds do not meet",
		},
		"shares of one clinic": {
			[]mentorship.Tie{about(mentorship.TieFinancial, "mentor", "clinic"), about(mentorship.TieFinancial, "mentee", "clinic")},
			[]string{"financial"},
			"they share money",
		},
		"shares, one signed": {
			[]mentorship.Tie{about(mentorship.TieFinancial, "mentor", "clinic"), signed(about(mentorship.TieFinancial, "mentee", "clinic"), both...)},
			[]string{},
			"both have acknowledged the mentee's share",
		},
		"shares, one signed beside": {
			[]mentorship.Tie{
				about(mentorship.TieFinancial, "mentor", "clinic"), about(mentorship.TieFinancial, "mentee", "clinic"),
				signed(about(mentorship.TieFinancial, "mentee", "clinic"), both...),
			},
			[]string{"financial"},
			"the unsigned share stands",
		},
		"two matters": {
			[]mentorship.Tie{
				about(mentorship.TieOther, "mentor", "club"), about(mentorship.TieOther, "mentor", "choir"),
				about(mentorship.TieOther, "mentee", "choir"), about(mentorship.TieOther, "mentee", "club"), about(mentorship.TieOther, "mentee", "club"),
			},
			[]string{"other", "other"},
			"each matter counts once",
		},
		"assessors of one thing": {
			[]mentorship.Tie{of(mentorship.TieAssessor, "mentor", "a", "exam"), of(mentorship.TieAssessor, "mentee", "b", "exam")},
			[]string{},
			"fellow examiners assess others",
		},
		"between the two, with a matter": {
			[]mentorship.Tie{of(mentorship.TieCoAuthor, "mentor", "mentee", "book")},
			[]string{"co-author"},
			"one tie is one finding",
		},
		"a matter and nobody else": {
			[]mentorship.Tie{of(mentorship.TieCoAuthor, "mentor", "mentee", "book"), about(mentorship.TieCoAuthor, "mentee", "book")},
			[]string{"co-author"},
			"the tie between the two says it all",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, codes(ethics.Conflicts().AppendFindings(nil, pair(tt.ties...))), tt.reason)
		})
	}
}

func TestEvidenceOfAMatter(t *testing.T) {
	told := func(from mentorship.PersonID) mentorship.Tie {
		share := about(mentorship.TieFinancial, from, "clinic")
		share.DeclaredBy = from
		return share
	}
	found := ethics.Conflicts().AppendFindings(nil, pair(told("mentor"), about(mentorship.TieFinancial, "mentor", "clinic"), told("mentee")))
	want := []rule.Evidence{
		{Name: "tie", Got: rule.Text("financial"), Want: rule.Text("financial").With(rule.Not)},
		{Name: "from", Got: rule.Text("mentor")},
		{Name: "to", Got: rule.Text("mentee")},
		{Name: "matter-in-common", Got: rule.Text("clinic")},
		{Name: "declared-by", Got: rule.Text("mentee")},
		{Name: "declared-by", Got: rule.Text("mentor")},
	}
	require.Len(t, found, 1)
	assert.Empty(t, cmp.Diff(want, found[0].Evidence, cmp.AllowUnexported(rule.Value{})))
}

// A person may have any number of ties; only the smaller side is kept.
func TestManyMatters(t *testing.T) {
	for _, n := range []int{7, 8, 9, 1000} {
		for _, m := range []int{1, n} {
			var ties []mentorship.Tie
			for i := range n {
				ties = append(ties, about(mentorship.TieOther, "mentor", fmt.Sprint(i)))
			}
			for i := range m {
				ties = append(ties, about(mentorship.TieOther, "mentee", fmt.Sprint(n-1+i)))
			}
			for range 2 { // mentor and mentee may have the larger side
				found := ethics.Conflicts().AppendFindings(nil, pair(ties...))
				require.Equal(t, []string{"other"}, codes(found), "%d and %d matters, one in common", n, m)
				assert.Contains(t, found[0].Evidence, rule.Evidence{Name: "matter-in-common", Got: rule.Text(fmt.Sprint(n - 1))})
				for i := range ties {
					ties[i].From = map[mentorship.PersonID]mentorship.PersonID{"mentor": "mentee", "mentee": "mentor"}[ties[i].From]
				}
			}
		}
	}
}
