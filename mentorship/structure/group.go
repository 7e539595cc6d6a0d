package structure

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// groupRules: a group has one mentor, and as many mentees as the policy says.
func groupRules() []rule.Rule[mentorship.Roster] {
	return []rule.Rule[mentorship.Roster]{
		headcount(rule.Info{
			Code: "structure.group.no-mentor", Severity: rule.Violation,
			Title:   "A group has a mentor at all times",
			Why:     "Without one, nobody guides; mentees who go on alone are a peer cohort at best.",
			Remedy:  "Find a successor before the mentor leaves, or end the relationship.",
			Basis:   rule.Convention,
			Sources: []rule.Source{mentorship.Article},
		}, mentorship.Group, mentors(), atLeast(one)),
		headcount(rule.Info{
			Code: "structure.group.too-many-mentors", Severity: rule.Violation,
			Title:   "A group has a single mentor",
			Why:     "With two, it must be clear who guides whom, and the rules of a team hold.",
			Remedy:  "Make it a team, or let one of the mentors stand back.",
			Basis:   rule.Convention,
			Sources: []rule.Source{mentorship.Article},
		}, mentorship.Group, mentors(), atMost(one)),
		headcount(rule.Info{
			Code: "structure.group.too-few-mentees", Severity: rule.Violation,
			Title:   "A group has enough mentees",
			Why:     "Learning from one another needs others.",
			Remedy:  "Let further mentees join, or go on as a dyad.",
			Basis:   rule.Convention,
			Sources: []rule.Source{mentorship.Article},
		}, mentorship.Group, mentees(), atLeast(func(p mentorship.Policy) mentorship.Limit[int] { return p.GroupMentees })),
		headcount(rule.Info{
			Code: "structure.group.too-many-mentees", Severity: rule.Warning,
			Title:  "A group is small enough for its mentor",
			Why:    "In a large group single mentees are lost from sight. Programmes differ widely in where they draw the line.",
			Remedy: "Divide the group, or win another mentor and make it a team.",
			Basis:  rule.Convention,
		}, mentorship.Group, mentees(), atMost(func(p mentorship.Policy) mentorship.Limit[int] { return p.GroupMenteesMax })),
	}
}
