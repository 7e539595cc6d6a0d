package ethics

import "cmp"

// Best sets the rate of a group against that of the group with the best rate among
// those that are told of: the four-fifths rule of the Uniform Guidelines (1978),
// with whatever share the policy has. Rates are compared in whole numbers: in
// floating point (3/5)/(3/4) falls below 0.8, which it is.
//
// The rule knows nothing of chance, and among few people one more or fewer turns
// it; so Turn says how many do.
type Best struct {
	// Views are the group with the best rate, of several the largest and then the first;
	// empty for a group of that rate, and where no rates can be compared.
	Views [][]string `json:"views"`
	Share
	// Below says that the rate is less than the policy's share of the best one.
	Below bool `json:"below"`
	// Turn is how many more people with the outcome would lift the rate to the
	// share if it is below, and how many fewer would bring it below if it is not.
	Turn int `json:"turn"`
}

// holdToBest compares the groups of an axis with the best of them.
func (a *Access) holdToBest(groups []Group) {
	for k := range Outcomes() {
		best := -1
		for i := range groups {
			r := &groups[i].Rates[k]
			r.Best.Views = [][]string{}
			if r.Of < a.SmallGroup {
				continue
			}
			if best < 0 || r.better(groups[best].Rates[k].Share) {
				best = i
			}
		}
		if a.LeastRatio == 0 || best < 0 {
			continue
		}
		top := groups[best].Rates[k].Share
		for i := range groups {
			r := &groups[i].Rates[k]
			if r.Of < a.SmallGroup || top.Yes*r.Of == r.Yes*top.Of {
				continue
			}
			// The least count that is not below: Yes/Of >= LeastRatio/100 * top.
			enough := ceiling(a.LeastRatio*top.Yes*r.Of, 100*top.Of)
			r.Best = Best{Views: copied(groups[best].Views), Share: top, Below: r.Yes < enough}
			if r.Best.Below {
				r.Best.Turn = enough - r.Yes
			} else {
				r.Best.Turn = r.Yes - enough + 1
			}
		}
	}
}

// better reports whether the rate is higher than another, or the same of more people.
func (s Share) better(t Share) bool {
	return cmp.Or(cmp.Compare(s.Yes*t.Of, t.Yes*s.Of), cmp.Compare(s.Of, t.Of)) > 0
}

func ceiling(n, by int) int { return (n + by - 1) / by }
