package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Stage returns the criterion that the mentor's career is ahead of the
// mentee's, but not out of sight (convention; a mentor brings advanced
// experience, R1).
//
// One to two named stages ahead (20 to 40) earn all points. A smaller lead
// earns its share of one stage; none or less earns nothing. Each step beyond
// two stages costs 125 points, so that four stages ahead earn half. It is
// unstated where either has not said.
func Stage() Criterion {
	stage := func(_ Scene, p *mentorship.Person) mentorship.Stage { return p.Stage }
	return comparison[mentorship.Stage, mentorship.Stage]{
		mentor: stage, mentorKey: stageKey,
		mentee: stage, menteeKey: stageKey,
		rate: func(mentor, mentee mentorship.Stage) Rating {
			const one, two = int64(mentorship.StageEarly - mentorship.StageStudent), int64(mentorship.StageMid - mentorship.StageStudent)
			if mentor == 0 || mentee == 0 {
				return Unstated
			}
			lead := int64(mentor) - int64(mentee)
			if lead <= two {
				return Share(lead, one)
			}
			return Rating(max(int64(Worst), int64(Best)-125*(lead-two)))
		},
		words: func(mentor, mentee mentorship.Stage, r Rating) string {
			if r == Unstated {
				return missing(mentor == 0, mentee == 0, "a stage")
			}
			return fmt.Sprintf("%v for %v", mentor, mentee)
		},
	}
}

func stageKey(k key, p *mentorship.Person) key { return k.number(int(p.Stage)) }
