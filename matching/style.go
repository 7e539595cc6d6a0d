package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Style returns the criterion that the two like to work together in the same
// ways; differences in collaborative style are one of three causes of mismatch
// (R10). The points are the share of the shorter list that is in the other
// (convention). It is unstated where either names none.
func Style() Criterion {
	return inCommon("a style", "styles", func(p *mentorship.Person) []mentorship.Style { return p.Styles })
}

// inCommon returns the criterion that two lists of words have much in common.
func inCommon[W ~string](one, many string, of func(*mentorship.Person) []W) Criterion {
	drawn := func(_ Scene, p *mentorship.Person) []W { return distinct(of(p)) }
	named := func(k key, p *mentorship.Person) key { return words(k, distinct(of(p))) }
	return comparison[[]W, []W]{
		mentor: drawn, mentorKey: named,
		mentee: drawn, menteeKey: named,
		rate: func(mentor, mentee []W) Rating {
			return Share(countShared(mentor, mentee), int64(min(len(mentor), len(mentee))))
		},
		words: func(mentor, mentee []W, r Rating) string {
			switch {
			case r == Unstated:
				return missing(len(mentor) == 0, len(mentee) == 0, one)
			case r == Worst:
				return "no " + many + " in common"
			}
			return fmt.Sprintf("%s in common: %s", many, list(shared(mentee, mentor)))
		},
	}
}
