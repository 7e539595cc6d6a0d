package matching

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// NoCommonHour returns the rule that mentor and mentee have time in common in
// every week of the whole period, across time zones and changes of the clocks:
// at least what the policy asks for (CommonHours). Which weeks those are, the
// criterion [CommonHours] says. A policy that asks for nothing is not checked. A
// period without an end is looked at for a year.
func NoCommonHour() rule.Rule[mentorship.Pairing] {
	r := hourRule{info: rule.Info{
		Code: "matching.eligibility.no-common-hour", Severity: rule.Violation,
		Title:   "The two can meet in every week of the period",
		Why:     "A match covers the whole period, and meetings need common hours, above all at a distance; hours that fit in one season may miss each other after a change of the clocks.",
		Remedy:  "Ask both for further hours, shorten the period, or look nearer in time zones.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R4", "R9"},
	}}
	r.unknown = cannotTell("whether the two have hours in common is not known", "people-with-hours-and-zone", 2)
	return r
}

// An hourRule is [NoCommonHour], with or without the schedules of a scene.
type hourRule struct {
	info      rule.Info
	unknown   []rule.Finding
	schedules map[*mentorship.Person]*schedule

	// For a scene: the class of each person, the schedule of each class, and what
	// tells of most pairs that there is too little.
	mentors, mentees         []int32
	menteeHours, mentorHours []schedule
	quick                    *quick
	index                    *hourIndex
}

func (r hourRule) Info() rule.Info {
	r.info.Sources = append([]rule.Source(nil), r.info.Sources...)
	return r.info
}

// PrepareRule reckons everybody's schedule once.
func (r hourRule) PrepareRule(s Scene) rule.Rule[mentorship.Pairing] {
	r.schedules = make(map[*mentorship.Person]*schedule, len(s.Mentors)+len(s.Mentees))
	r.mentors, r.mentorHours = r.reckon(s, s.Mentors)
	r.mentees, r.menteeHours = r.reckon(s, s.Mentees)
	r.quick = newQuick(s, firsts(r.mentors), firsts(r.mentees))
	want, _ := s.Policy.CommonHours.Value()
	r.index = newHourIndex(r.quick, r.mentorHours, r.mentors, want.Std())
	return r
}

// Sift counts half hours.
func (r hourRule) Sift(mentors []uint64, mentee int) {
	if e := r.mentees[mentee]; r.menteeHours[e].known {
		r.index.sift(mentors, e)
	}
}

// reckon keeps the schedule of each of some people, who are the same in class,
// and returns their classes and the schedule of each class.
func (r hourRule) reckon(s Scene, people []mentorship.Person) ([]int32, []schedule) {
	class, first := grouped(people, hoursKey)
	schedules := make([]schedule, len(first))
	for c, i := range first {
		schedules[c] = newSchedule(s, &people[i])
	}
	for i, c := range class {
		r.schedules[&people[i]] = &schedules[c]
	}
	return class, schedules
}

// Classes returns who has the same hours in the same zone.
func (r hourRule) Classes() (mentors, mentees []int32) { return r.mentors, r.mentees }

// Applies reports whether the policy asks for common hours.
func (r hourRule) Applies(p mentorship.Pairing) bool {
	if p.Policy == nil {
		return false
	}
	_, set := p.Policy.CommonHours.Value()
	return set
}

// Check compares the time in common with what the policy asks for.
func (r hourRule) Check(p mentorship.Pairing) []rule.Finding {
	if p.Mentor == nil || p.Mentee == nil || p.Policy == nil {
		return r.unknown
	}
	least, known := r.schedule(p, p.Mentor).least(r.schedule(p, p.Mentee))
	if !known {
		return r.unknown
	}
	want, _ := p.Policy.CommonHours.Value()
	if least >= want.Std() {
		return nil
	}
	return []rule.Finding{{
		Path:    "/mentee/availability",
		Message: fmt.Sprintf("%.40q and %.40q have %s in common in the week with the least", string(p.Mentor.ID), string(p.Mentee.ID), hoursText(least)),
		Evidence: []rule.Evidence{{
			Name: "common-hours-in-the-worst-week",
			Got:  rule.Duration(least), Want: rule.Duration(time.Duration(want)).With(rule.AtLeast),
		}},
	}}
}

func (r hourRule) schedule(p mentorship.Pairing, person *mentorship.Person) schedule {
	if s, ok := r.schedules[person]; ok {
		return *s
	}
	return newSchedule(Scene{Mode: p.Mode, Period: p.Period, Policy: p.Policy}, person)
}
