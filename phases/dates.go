package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Dates are the instants that follow from the mentoring period. They are reckoned
// from the state and stored nowhere, so that an extension or an amendment moves
// them. A date is zero where it cannot be told.
type Dates struct {
	// Begins and Ends are those of the period, as outlined, agreed or extended.
	Begins, Ends time.Time
	// Midpoint is half-way between them, when to look at goals and terms
	// (convention).
	Midpoint time.Time
	// Resumes is when the relationship is to go on that is paused now.
	Resumes time.Time
	// NextSession is the start of the first planned session that was neither
	// held, missed nor called off.
	NextSession time.Time
	// Answer is when the oldest open request expires.
	Answer time.Time
}

// Dates returns the dates of the relationship. The policy tells when requests
// expire; nil for none.
func (s State) Dates(policy *mentorship.Policy) Dates {
	c := s.content()
	d := Dates{Begins: c.period.From, Ends: c.period.Until}
	if !d.Begins.IsZero() && d.Ends.After(d.Begins) {
		d.Midpoint = d.Begins.Add(d.Ends.Sub(d.Begins) / 2)
	}
	if c.paused() {
		d.Resumes = c.resumes
	}
	earliest := func(date *time.Time, t time.Time) {
		if date.IsZero() || t.Before(*date) {
			*date = t
		}
	}
	for i := range c.sessions {
		if c.sessions[i].status == planned {
			earliest(&d.NextSession, c.sessions[i].start)
		}
	}
	if wait, set := limitsOf(policy).RequestExpires.Value(); set {
		for i := range c.requests {
			if r := &c.requests[i]; r.Status == Pending {
				earliest(&d.Answer, r.Since.Add(wait.Std()))
			}
		}
	}
	return d
}
