package matching

import (
	"fmt"
	"math"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// MonthlyHours returns the criterion that the hours a month which the mentor
// offers suffice for as many mentees like this one as the mentor takes: the
// share that is offered of what they would need together (convention).
//
// Hours are shared among all of a mentor's mentees: 4 hours of a mentor who
// takes three are a third of what it takes where each needs 4. How many the
// mentor takes is the mentor's own capacity or else the policy's, and one where
// neither says or it is less. The criterion is unstated where either has not
// said the hours; a need of no hours is always met.
//
// It looks at each pair alone and promises nothing about a result: mentees need
// different hours, slots stay empty, and those that were taken before count as
// any others. Whether a mentor's hours suffice for the mentees they got is told
// by package structure, structure.hours.exceeded.
func MonthlyHours() Criterion {
	return comparison[offer, *int]{
		mentor: func(s Scene, p *mentorship.Person) offer {
			return offer{p.HoursPerMonth, max(1, capacity(s.Policy, p))}
		},
		mentee:    func(_ Scene, p *mentorship.Person) *int { return p.HoursPerMonth },
		mentorKey: func(k key, p *mentorship.Person) key { return k.optional(p.HoursPerMonth).optional(p.Capacity) },
		menteeKey: func(k key, p *mentorship.Person) key { return k.optional(p.HoursPerMonth) },
		rate:      offer.rate,
		words:     offer.describe,
	}
}

// An offer is the hours a month of a mentor, and how many mentees share them.
type offer struct {
	hours   *int
	mentees int
}

func (o offer) rate(needed *int) Rating {
	switch {
	case o.hours == nil || needed == nil:
		return Unstated
	case *needed <= 0:
		return Best
	}
	bounded := func(n int) int64 { return int64(min(n, math.MaxInt32)) } // so that the product fits
	return Share(int64(*o.hours), bounded(*needed)*bounded(o.mentees))
}

func (o offer) describe(needed *int, r Rating) string {
	switch {
	case r == Unstated:
		return missing(o.hours == nil, needed == nil, "hours a month")
	case o.mentees == 1:
		return fmt.Sprintf("%d hours a month offered, %d needed", *o.hours, *needed)
	default:
		return fmt.Sprintf("%d hours a month shared by up to %d mentees, %d needed by this one", *o.hours, o.mentees, *needed)
	}
}
