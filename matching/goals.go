package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Goals returns the criterion that the mentor wishes to help with the goals
// that the mentee wishes to work towards: the share of the mentee's goals that
// the mentor names too (R11: mentorships fail where goals are not recognised;
// the measure is a convention). It is unstated where either names none.
func Goals() Criterion {
	goals := func(_ Scene, p *mentorship.Person) []mentorship.Objective { return distinct(p.Wishes.Goals) }
	return comparison[[]mentorship.Objective, []mentorship.Objective]{
		mentor: goals, mentorKey: goalsKey,
		mentee: goals, menteeKey: goalsKey,
		rate: func(mentor, mentee []mentorship.Objective) Rating {
			if len(mentor) == 0 {
				return Unstated
			}
			return Share(countShared(mentor, mentee), int64(len(mentee)))
		},
		words: func(mentor, mentee []mentorship.Objective, r Rating) string {
			if r == Unstated {
				return missing(len(mentor) == 0, len(mentee) == 0, "any goal")
			}
			common := shared(mentee, mentor)
			switch n := len(mentee); {
			case n == 1 && len(common) == 0:
				return "does not share the one goal"
			case n == 1:
				return "shares the goal " + list(common)
			case len(common) == 0:
				return fmt.Sprintf("shares none of %d goals", n)
			default:
				return fmt.Sprintf("shares %d of %d goals: %s", len(common), n, list(common))
			}
		},
	}
}

func goalsKey(k key, p *mentorship.Person) key { return words(k, distinct(p.Wishes.Goals)) }
