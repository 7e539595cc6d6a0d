package structure

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// notOneToOne: a dyad has exactly one mentor and exactly one mentee, for as
// long as either takes part.
func notOneToOne() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.dyad.not-one-to-one", Severity: rule.Violation,
		Title:   "A dyad is one mentor with one mentee",
		Why:     "The traditional form rests on undivided attention. With more people, or one of the two gone, other rules hold, and the participants should know which.",
		Remedy:  "Find a successor for the one who left, end the relationship, or make it a group or a team.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article},
	}, in(mentorship.Dyad), func(r mentorship.Roster) []rule.Finding {
		return whenever(r, stretch.ratio, isOneToOne, anybody, func(got mentorship.Ratio) (string, rule.Evidence) {
			return fmt.Sprintf("there is %v in a dyad", got), ratioEvidence(got, rule.Ratio(1, 1))
		})
	})
}

func isOneToOne(r mentorship.Ratio) bool { return r == mentorship.Ratio{Mentees: 1, Mentors: 1} }

func anybody(mentorship.Role) bool { return true }

func (s stretch) ratio() mentorship.Ratio {
	return mentorship.Ratio{Mentees: s.mentees, Mentors: s.mentors}
}

func ratioEvidence(got mentorship.Ratio, want rule.Value) rule.Evidence {
	return rule.Evidence{Name: "mentees-per-mentor", Got: rule.Ratio(int64(got.Mentees), int64(got.Mentors)), Want: want}
}
