package structure

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A survey is what is known of everybody in a [Situation], from where one
// mentee stands.
type survey struct {
	mentee  mentorship.Person
	project *mentorship.Project
	policy  mentorship.Policy
	areas   map[mentorship.Area]bool // that the mentee seeks
	mentors []candidate              // in order of id
	fellows []candidate              // in order of id
}

func newSurvey(mentee mentorship.Person, s Situation) survey {
	v := survey{mentee: mentee, project: s.Project, policy: s.Policy, areas: areasOf(mentee.Seeks)}
	bars := barring(s.Bars, mentee.ID)
	candidateOf := func(p *mentorship.Person, free *int) candidate {
		return candidate{person: p, free: free, bars: bars[p.ID], so: yes}
	}
	mentors := []candidate{}
	for i := range s.Mentors {
		mentors = append(mentors, candidateOf(&s.Mentors[i].Person, s.Mentors[i].Free))
	}
	fellows := []candidate{}
	for i := range s.Fellows {
		fellows = append(fellows, candidateOf(&s.Fellows[i], nil))
	}
	v.mentors, v.fellows = v.others(mentors), v.others(fellows)
	v.judge(v.mentors, s.Period)
	v.judge(v.fellows, s.Period)
	return v
}

// others returns everybody once, and not the mentee, in order of id.
func (v survey) others(list []candidate) []candidate {
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(a.person.ID, b.person.ID) })
	list = slices.CompactFunc(list, func(a, b candidate) bool { return a.person.ID == b.person.ID })
	return slices.DeleteFunc(list, func(c candidate) bool { return c.person.ID == v.mentee.ID })
}

// judge answers the questions about each candidate.
func (v survey) judge(list []candidate, period mentorship.Period) {
	radius, _ := v.policy.NearKilometres.Value()
	common, hoursMatter := v.policy.CommonHours.Value()
	level, _ := v.policy.PeerLevel.Value()
	desk := newDesk()
	for i := range list {
		c := &list[i]
		c.teaches = v.teaches(c.person)
		c.shares = v.shares(c.person)
		_, c.senior = seniority(c.person)
		_, c.expert = expertise(c.person, v.areas, level)
		c.near = between(v.mentee.Place, c.person.Place, radius).near
		if hoursMatter && max(c.teaches, c.shares, c.senior, c.expert) > no { // else nobody asks
			both := []attendee{{v.mentee.ID, &v.mentee}, {c.person.ID, c.person}}
			c.hours = desk.meeting(both, period).verdict(common)
		}
	}
}

// teaches says whether somebody covers an area that the mentee seeks, at the
// level sought, or else at that of the policy.
func (v survey) teaches(p *mentorship.Person) answer {
	if len(v.mentee.Seeks) == 0 || len(p.Expertise) == 0 {
		return unknown
	}
	claims := map[mentorship.Area][]mentorship.Expertise{}
	for _, e := range p.Expertise {
		if v.areas[e.Area] {
			claims[e.Area] = append(claims[e.Area], e)
		}
	}
	best := no
	for _, sought := range v.mentee.Seeks {
		if sought.Level == 0 {
			sought.Level, _ = v.policy.MentorLevel.Value()
		}
		switch (mentorship.Person{Expertise: claims[sought.Area]}).Covers(sought) {
		case mentorship.Covered:
			best = yes
		case mentorship.LevelUnsaid:
			best = max(best, unknown)
		case mentorship.BelowLevel, mentorship.NotCovered:
		}
	}
	return best
}

// shares says whether somebody seeks an area that the mentee seeks.
func (v survey) shares(p *mentorship.Person) answer {
	if len(v.mentee.Seeks) == 0 || len(p.Seeks) == 0 {
		return unknown
	}
	return truth(slices.ContainsFunc(p.Seeks, func(s mentorship.Sought) bool { return v.areas[s.Area] }))
}
