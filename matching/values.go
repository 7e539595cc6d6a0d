package matching

import "github.com/go-mentorship/mentorkit/mentorship"

// Values returns the criterion that the two hold the same things dear;
// conflicts in values are one of three causes of mismatch (R10), and likeness
// in what lies deep goes along with good mentoring more than likeness on the
// surface (eby-2013). The points are the share of the shorter list that is in
// the other (convention). It is unstated where either names none.
func Values() Criterion {
	return inCommon("a value", "values", func(p *mentorship.Person) []mentorship.CoreValue { return p.Values })
}
