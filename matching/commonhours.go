package matching

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// plenty is the weekly time in common that earns all points (convention).
const plenty = 4 * time.Hour

// openPeriod is how far availability is compared in a period without an end: a
// year, which holds every change of the clocks (convention).
const openPeriod = 365 * 24 * time.Hour

// CommonHours returns the criterion that mentor and mentee can meet: the time
// they have in common in the worst week of the whole period, across time zones
// and changes of the clocks, as a share of four hours (R9 asks that a match
// covers the whole period; the four hours are a convention). Weeks are Monday to
// Sunday on the clock of one of the two, the one by which the worst week is
// better. A week belongs to the period that holds its Thursday noon, and all of
// it counts; a period that holds none has the week in which it begins
// (convention). A period without an end is looked at for a year. It is unstated
// where either has named no availability or no time zone, or where the period is
// not known.
func CommonHours() Criterion { return commonHours{compareHours()} }

func compareHours() comparison[schedule, schedule] {
	return comparison[schedule, schedule]{
		mentor: newSchedule, mentorKey: hoursKey,
		mentee: newSchedule, menteeKey: hoursKey,
		rate: func(mentor, mentee schedule) Rating {
			least, known := mentor.least(mentee)
			if !known {
				return Unstated
			}
			return Share(int64(least), int64(plenty))
		},
		words: func(mentor, mentee schedule, r Rating) string {
			if r == Unstated {
				if mentor.known && mentee.known || mentor.timeless {
					return "the period is not known"
				}
				return missing(!mentor.known, !mentee.known, "hours and time zone")
			}
			least, _ := mentor.least(mentee)
			return fmt.Sprintf("%s in common in the week with the least", hoursText(least))
		},
	}
}

// A commonHours is the criterion [CommonHours].
type commonHours struct {
	comparison[schedule, schedule]
}

func (c commonHours) Prepare(s Scene) Prepared {
	drawn := c.prepare(s)
	return comparedHours{drawn, newQuick(s, firsts(drawn.mentorClass), firsts(drawn.menteeClass))}
}

// comparedHours are the schedules of a scene.
type comparedHours struct {
	compared[schedule, schedule]
	quick *quick
}

// BoundPair counts half hours.
func (c comparedHours) BoundPair(mentor, mentee int) (least, most Rating) {
	m, e := c.mentorClass[mentor], c.menteeClass[mentee]
	if !c.mentors[m].known || !c.mentees[e].known {
		return Neutral, Neutral
	}
	common, told := c.quick.most(m, e)
	if !told {
		return Worst, Best
	}
	return Worst, Share(int64(common), int64(plenty))
}

// hoursKey holds what a schedule is made of.
func hoursKey(k key, p *mentorship.Person) key {
	k = k.text(p.Zone)
	for _, w := range p.Availability {
		k = k.number(int(w.Day)).number(w.From).number(w.Until)
	}
	return k
}

// A schedule is when somebody can meet over the period of a scene.
type schedule struct {
	calendar hours.Calendar
	known    bool // the calendar says when
	timeless bool // the period is not known
}

func newSchedule(s Scene, p *mentorship.Person) schedule {
	if s.Period.From.IsZero() {
		return schedule{timeless: true}
	}
	if len(p.Availability) == 0 || p.Zone == "" {
		return schedule{}
	}
	until := s.Period.Until
	if until.IsZero() {
		until = s.Period.From.Add(openPeriod)
	}
	loc, err := zone.Load(p.Zone)
	if err != nil {
		return schedule{}
	}
	calendar, err := hours.Compile(p.Availability, loc, s.Period.From, until)
	return schedule{calendar: calendar, known: err == nil}
}

// least returns the time in common in the week with the least, and whether it
// is known.
func (s schedule) least(t schedule) (time.Duration, bool) {
	if !s.known || !t.known {
		return 0, false
	}
	shared, err := hours.Overlap(s.calendar, t.calendar)
	return shared.Least, err == nil
}
