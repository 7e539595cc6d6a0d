package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// MonthlyHours returns the criterion that the mentor offers the hours a month
// that the mentee needs: the share of them that is offered (convention). It is
// unstated where either has not said; a need of no hours is always met.
func MonthlyHours() Criterion {
	stated := func(_ Scene, p *mentorship.Person) *int { return p.HoursPerMonth }
	return comparison[*int, *int]{
		mentor: stated,
		mentee: stated,
		rate: func(offered, needed *int) Rating {
			switch {
			case offered == nil || needed == nil:
				return Unstated
			case *offered >= *needed:
				return Best
			}
			return Share(int64(*offered), int64(*needed))
		},
		words: func(offered, needed *int, r Rating) string {
			if r == Unstated {
				return missing(offered == nil, needed == nil, "hours a month")
			}
			return fmt.Sprintf("offers %d of %d hours a month", *offered, *needed)
		},
	}
}
