package structure

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Load is how many mentees somebody carries during a period in which the
// number does not change. The zero value is nobody.
type Load struct {
	Period  mentorship.Period `json:"period"`
	Mentees int               `json:"mentees"`
}

// sum adds loads that may overlap, in any order. The result is in order, leaves
// out when nobody is carried, and no neighbours in it are alike.
func sum(loads []Load) []Load {
	type step struct {
		at time.Time
		by int
	}
	var steps []step
	for _, l := range loads {
		steps = append(steps, step{l.Period.From, l.Mentees})
		if !l.Period.Until.IsZero() {
			steps = append(steps, step{l.Period.Until, -l.Mentees})
		}
	}
	slices.SortFunc(steps, func(a, b step) int { return a.at.Compare(b.at) })

	var total []Load
	mentees := 0
	for i, s := range steps {
		mentees += s.by
		if i+1 < len(steps) && steps[i+1].at.Equal(s.at) {
			continue
		}
		if n := len(total); n > 0 && total[n-1].Period.Until.IsZero() {
			if total[n-1].Mentees == mentees {
				continue
			}
			total[n-1].Period.Until = s.at
		}
		if mentees > 0 {
			total = append(total, Load{mentorship.Period{From: s.at}, mentees})
		}
	}
	return total
}

// pieces returns the parts of a period in each of which the number does not
// change, those without mentees included. The loads are as [sum] returns them.
func pieces(loads []Load, period mentorship.Period) []Load {
	var list []Load
	for _, l := range loads {
		in, some := within(l.Period, period)
		if !some {
			continue
		}
		if period.From.Before(in.From) {
			list = append(list, Load{Period: mentorship.Period{From: period.From, Until: in.From}})
		}
		list = append(list, Load{in, l.Mentees})
		if in.Until == period.Until {
			return list
		}
		period.From = in.Until
	}
	return append(list, Load{Period: period})
}

// without returns the parts of a period that lie outside the given ones, which
// are in order and do not overlap.
func without(period mentorship.Period, cut []mentorship.Period) []mentorship.Period {
	var list []mentorship.Period
	for _, c := range cut {
		in, some := within(c, period)
		if !some {
			continue
		}
		if period.From.Before(in.From) {
			list = append(list, mentorship.Period{From: period.From, Until: in.From})
		}
		if in.Until == period.Until {
			return list
		}
		period.From = in.Until
	}
	return append(list, period)
}
