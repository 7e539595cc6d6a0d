package matching

import "slices"

// complete checks that cases are all leaves of a tree: each begins as the one
// before up to its last taken split, has the other side of that, and goes on
// with taken ones.
func (v *verifier) complete(cases []Case, path string, f *faults) {
	var open []Split // what the next case begins with
	for k, c := range cases {
		for n, x := range c.Splits {
			at := at(at(path+"/cases", k)+"/splits", n)
			_, isMentor := v.mentors(x.Mentor)
			_, isMentee := v.mentees(x.Mentee)
			switch {
			case !isMentor || !isMentee:
				f.add(FaultUnknown, at, "no mentor %.60q or no mentee %.60q", string(x.Mentor), string(x.Mentee))
			case n < len(open) && x != open[n], n >= len(open) && !x.Taken:
				f.add(FaultMalformed, at, "not the next case")
			default:
				continue
			}
			return
		}
		if len(c.Splits) < len(open) || k > 0 && len(open) == 0 {
			f.add(FaultMalformed, at(path+"/cases", k), "not the next case")
			return
		}
		open = slices.Clone(c.Splits)
		for len(open) > 0 && !open[len(open)-1].Taken {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			open[len(open)-1].Taken = false
		}
	}
	if len(open) > 0 {
		f.add(FaultMalformed, path+"/cases", "a case is missing")
	}
}
