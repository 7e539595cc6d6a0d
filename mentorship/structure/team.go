package structure

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// teamRules: a team has several mentors and several mentees, and not too many
// mentees for each mentor.
func teamRules() []rule.Rule[mentorship.Roster] {
	return []rule.Rule[mentorship.Roster]{
		headcount(rule.Info{
			Code: "structure.team.too-few-mentors", Severity: rule.Violation,
			Title:   "A team has several mentors",
			Why:     "What one mentor lacks or misses, another sees; with a single mentor it is a group.",
			Remedy:  "Win another mentor, or go on as a group.",
			Basis:   rule.Convention,
			Sources: []rule.Source{mentorship.Article},
		}, mentorship.Team, mentors(), atLeast(func(p mentorship.Policy) mentorship.Limit[int] { return p.TeamMentors })),
		headcount(rule.Info{
			Code: "structure.team.too-few-mentees", Severity: rule.Violation,
			Title:   "A team has several mentees",
			Why:     "Several mentors facing a single mentee are a panel, and the mentee has no fellow.",
			Remedy:  "Let further mentees join, or go on as a dyad.",
			Basis:   rule.Convention,
			Sources: []rule.Source{mentorship.Article},
		}, mentorship.Team, mentees(), atLeast(func(p mentorship.Policy) mentorship.Limit[int] { return p.TeamMentees })),
		tooManyMentees(),
	}
}

// tooManyMentees: a team has enough mentors for its mentees. One without
// mentees satisfies it; one without mentors breaks it with its first mentee.
func tooManyMentees() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.ratio.too-many-mentees", Severity: rule.Violation,
		Title:   "A team has enough mentors for its mentees",
		Why:     "Attention is shared: beyond a number of mentees for each mentor, some get none. Sources disagree on the number, so it is a matter of policy.",
		Remedy:  "Win another mentor, or divide the team.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article},
	}, func(r mentorship.Roster) bool {
		return in(mentorship.Team)(r) && !r.Policy.MenteesPerMentor.IsZero()
	}, func(r mentorship.Roster) []rule.Finding {
		limit, _ := r.Policy.MenteesPerMentor.Value()
		want := rule.Ratio(int64(limit), 1).With(rule.AtMost)
		right := func(got mentorship.Ratio) bool { return got.AtMost(limit) }
		return whenever(r, stretch.ratio, right, mentorship.Role.Mentors, func(got mentorship.Ratio) (string, rule.Evidence) {
			return fmt.Sprintf("%v is more than a team bears: at most %d to 1", got, limit), ratioEvidence(got, want)
		})
	})
}
