package matching

import (
	"math/bits"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// halfHours is a week in UTC, one bit for each half hour of which somebody is
// available for any part.
type halfHours [6]uint64

const (
	halfHour   = 30 * time.Minute
	ofTheWeek  = int(7 * 24 * time.Hour / halfHour)
	quietSpan  = 21 * 24 * time.Hour // holds a whole week on whichever clock
	quietWeeks = 2                   // how many are compared: in winter and in summer
	quietSince = 2 * openPeriod      // how much of the period is searched for them
)

// A quick tells for the people of a scene, in some nanoseconds a pair, how much
// time two have in common at most: as much as in any of some weeks in which no
// clock of the scene is changed.
type quick struct {
	mentors, mentees [][quietWeeks]halfHours // by class, as hoursKey makes them
	weeks            int                     // how many of these weeks there are
}

// newQuick looks at the first person of each class.
func newQuick(s Scene, firstMentor, firstMentee []int32) *quick {
	q := &quick{}
	quiet := quietInstants(s)
	q.weeks = len(quiet)
	q.mentors, q.mentees = halves(s.Mentors, firstMentor, quiet), halves(s.Mentees, firstMentee, quiet)
	return q
}

// most returns the time in common of two classes at most, false if nothing is
// known of it. Both must have a schedule that is known.
func (q *quick) most(mentorClass, menteeClass int32) (time.Duration, bool) {
	a, b := &q.mentors[mentorClass], &q.mentees[menteeClass]
	least := ofTheWeek
	for w := range q.weeks {
		n := 0
		for k := range a[w] {
			n += bits.OnesCount64(a[w][k] & b[w][k])
		}
		least = min(least, n)
	}
	return time.Duration(least) * halfHour, q.weeks > 0
}

func halves(people []mentorship.Person, first []int32, quiet []time.Time) [][quietWeeks]halfHours {
	list := make([][quietWeeks]halfHours, len(first))
	clocks := map[string]*time.Location{}
	for class, i := range first {
		loc, known := clocks[people[i].Zone]
		if !known {
			loc, _ = zone.Load(people[i].Zone)
			clocks[people[i].Zone] = loc
		}
		for w, at := range quiet {
			if loc == nil {
				break // then there is no schedule either
			}
			_, offset := at.In(loc).Zone()
			list[class][w] = newHalfHours(people[i].Availability, time.Duration(offset)*time.Second)
		}
	}
	return list
}

// newHalfHours returns what windows cover in UTC, on a clock that is ahead by
// the offset.
func newHalfHours(windows []mentorship.Window, offset time.Duration) halfHours {
	const day, week = 24 * time.Hour, 7 * 24 * time.Hour
	var h halfHours
	for _, w := range windows {
		midnight := time.Duration((w.Day+6)%7)*day - offset
		from := midnight + time.Duration(w.From)*time.Minute + 2*week // so that it is not below zero
		until := midnight + time.Duration(w.Until)*time.Minute + 2*week
		for k := from / halfHour; k*halfHour < until; k++ {
			bit := int(k) % ofTheWeek
			h[bit/64] |= 1 << (bit % 64)
		}
	}
	return h
}

// quietInstants returns instants of the period of a scene about which no clock
// of its people is changed for weeks, of each arrangement of the clocks the
// first.
func quietInstants(s Scene) []time.Time {
	if s.Period.From.IsZero() {
		return nil
	}
	var clocks []*time.Location
	seen := map[string]bool{"": true}
	for _, people := range [...][]mentorship.Person{s.Mentors, s.Mentees} {
		for i := range people {
			if name := people[i].Zone; !seen[name] {
				seen[name] = true
				if loc, err := zone.Load(name); err == nil {
					clocks = append(clocks, loc)
				}
			}
		}
	}
	until := s.Period.Until
	if until.IsZero() {
		until = s.Period.From.Add(openPeriod)
	}
	if last := s.Period.From.Add(quietSince); last.Before(until) {
		until = last
	}
	var quiet []time.Time
	var known [][]int
	for at := s.Period.From; !at.Add(quietSpan).After(until) && len(quiet) < quietWeeks; at = at.Add(7 * 24 * time.Hour) {
		offsets, still := offsetsDuring(clocks, at, at.Add(quietSpan))
		if !still || slices.ContainsFunc(known, func(o []int) bool { return slices.Equal(o, offsets) }) {
			continue
		}
		quiet, known = append(quiet, at), append(known, offsets)
	}
	return quiet
}

// offsetsDuring returns the offsets of clocks, false if one of them is changed.
func offsetsDuring(clocks []*time.Location, from, until time.Time) ([]int, bool) {
	offsets := make([]int, len(clocks))
	for k, loc := range clocks {
		local := from.In(loc)
		if _, end := local.ZoneBounds(); !end.IsZero() && end.Before(until) {
			return nil, false
		}
		_, offsets[k] = local.Zone()
	}
	return offsets, true
}
