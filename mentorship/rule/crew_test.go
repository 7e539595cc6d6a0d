package rule_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Crew is what the rules in these examples look at.
type Crew struct {
	Mentors, Mentees int
	Answered         []time.Duration // how long each answer took
}

// Crowded returns the rule that no mentor has more than five mentees. It
// multiplies instead of dividing: a crew without mentors breaks the rule with
// its first mentee.
func Crowded() rule.Rule[Crew] {
	return rule.New(rule.Info{
		Code:     "programme.crew.crowded",
		Severity: rule.Warning,
		Title:    "A mentor has at most five mentees.",
		Why:      "Beyond that nobody gets enough time; a crew of independent people may do with less.",
		Remedy:   "Ask another mentor to join, or form two crews.",
		Basis:    rule.Research, Sources: []rule.Source{"article"},
	}, func(c Crew) []rule.Finding {
		if c.Mentees <= 5*c.Mentors {
			return nil
		}
		return []rule.Finding{{
			Path:    "/mentees",
			Message: fmt.Sprintf("%d mentees share %d mentors", c.Mentees, c.Mentors),
			Evidence: []rule.Evidence{{
				Name: "mentees-per-mentor",
				Got:  rule.Ratio(int64(c.Mentees), int64(c.Mentors)),
				Want: rule.Ratio(5, 1).With(rule.AtMost),
			}},
		}}
	})
}

// Slow returns the rule that answers come within a week. It concerns crews that
// have somebody to answer, and cannot tell from fewer than three answers.
func Slow() rule.Scoped[Crew] {
	return rule.NewScoped(rule.Info{
		Code:     "programme.crew.slow-answers",
		Severity: rule.Advice,
		Title:    "Answers come within a week.",
		Why:      "Questions that wait are asked no more; holidays look the same.",
		Remedy:   "Agree on a time to answer.",
		Basis:    rule.Convention,
	}, func(c Crew) bool { return c.Mentees > 0 }, func(c Crew) []rule.Finding {
		if n := len(c.Answered); n < 3 {
			return []rule.Finding{{
				Outcome:  rule.Undetermined,
				Path:     "/answered",
				Message:  fmt.Sprintf("%d answers are too few to judge by", n),
				Evidence: []rule.Evidence{{Name: "answers", Got: rule.Count(int64(n)), Want: rule.Count(3).With(rule.AtLeast)}},
			}}
		}
		var found []rule.Finding
		for i, took := range c.Answered {
			if took > 7*24*time.Hour {
				found = append(found, rule.Finding{
					Path:    fmt.Sprintf("/answered/%d", i),
					Message: fmt.Sprintf("answer %d took longer than a week", i+1),
					Evidence: []rule.Evidence{{
						Name: "time-to-answer",
						Got:  rule.Duration(took), Want: rule.Duration(7 * 24 * time.Hour).With(rule.AtMost),
					}},
				})
			}
		}
		return found
	})
}
