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
		mentor: goals,
		mentee: goals,
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
			if r == Worst {
				return fmt.Sprintf("shares none of %d goals", len(mentee))
			}
			return fmt.Sprintf("shares %s of %d goals", list(shared(mentee, mentor)), len(mentee))
		},
	}
}
