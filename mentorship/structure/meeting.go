package structure

import (
	"time"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const (
	// openPeriod is how far common hours are looked at where a period has no
	// end: longer than a year, so that it holds every change of the clocks.
	openPeriod = 53 * 7 * 24 * time.Hour
	// maxWindows is how many windows of availability are looked at (convention,
	// so that no input makes the work unbounded).
	maxWindows = 200
)

// A meeting is what some people have in common over a period.
type meeting struct {
	// shared is about those of whom nothing is lacking; known says that there
	// are any.
	shared hours.Shared
	known  bool
	// lacking is what would have to be known of the others, or of the period.
	lacking []rule.Evidence
}

// verdict says whether there is time enough in every week. Where some have too
// little in common, so have all, on the clocks of those some.
func (m meeting) verdict(limit mentorship.Duration) answer {
	switch {
	case m.known && m.shared.Least < limit.Std():
		return no
	case len(m.lacking) > 0:
		return unknown
	default:
		return yes
	}
}

// An attendee is somebody who is to meet others; person is nil where nothing
// is known of them.
type attendee struct {
	id     mentorship.PersonID
	person *mentorship.Person
}

// A desk works out meetings. It is for one goroutine.
type desk struct {
	zones map[string]*time.Location // nil for a name that is none
}

func newDesk() desk { return desk{map[string]*time.Location{}} }

// meeting returns what the attendees have in common over the period.
func (d desk) meeting(attendees []attendee, period mentorship.Period) meeting {
	period, lacking, ok := bounded(period)
	m := meeting{lacking: lacking}
	if !ok {
		return m
	}
	var calendars []hours.Calendar
	for _, a := range attendees {
		calendar, lacks := d.calendar(a.person, period)
		if lacks != "" {
			m.lacking = append(m.lacking, rule.Evidence{Name: lacks, Got: rule.Text(a.id)})
			continue
		}
		calendars = append(calendars, calendar)
	}
	shared, err := hours.Common(calendars)
	m.shared, m.known = shared, err == nil
	return m
}

// calendar returns somebody's calendar, or what it lacks.
func (d desk) calendar(p *mentorship.Person, period mentorship.Period) (c hours.Calendar, lacks string) {
	switch {
	case p == nil:
		return c, "unknown-person"
	case p.Zone == "":
		return c, "without-zone"
	case len(p.Availability) == 0:
		return c, "without-availability"
	case len(p.Availability) > maxWindows:
		return c, "with-too-many-windows"
	}
	location := d.location(p.Zone)
	if location == nil {
		return c, "with-unknown-zone"
	}
	c, err := hours.Compile(p.Availability, location, period.From, period.Until)
	if err != nil { // the period and the location are good
		return c, "with-malformed-availability"
	}
	return c, ""
}

func (d desk) location(name string) *time.Location {
	location, asked := d.zones[name]
	if !asked {
		location, _ = zone.Load(name) // nil where there is no such zone
		d.zones[name] = location
	}
	return location
}

// bounded returns the period to look at, and what is lacking of the one given:
// an open one is looked at for [openPeriod]. It reports false where there is
// nothing to look at.
func bounded(p mentorship.Period) (looked mentorship.Period, lacking []rule.Evidence, ok bool) {
	lacking = unstated(p)
	switch {
	case p.From.IsZero():
		return p, lacking, false
	case p.Until.IsZero():
		p.Until = p.From.Add(openPeriod)
	}
	if length := p.Until.Sub(p.From); length > hours.MaxPeriod {
		return p, append(lacking, rule.Evidence{
			Name: "period-length", Got: rule.Duration(length), Want: rule.Duration(hours.MaxPeriod).With(rule.AtMost),
		}), false
	}
	return p, lacking, true
}
