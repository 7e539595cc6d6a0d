package matching

import (
	"encoding/json"

	"github.com/go-mentorship/mentorkit/matching/internal/teams"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// result names the people of groups and what they gain.
func (c *compiledGroups) result(groups []teams.Group) GroupResult {
	var r GroupResult
	for _, g := range groups {
		formed := FormedGroup{}
		for _, j := range g.Leads {
			formed.Mentors = append(formed.Mentors, c.instance.Mentors[j])
		}
		for _, i := range g.Members {
			gain := c.gain(i, g.Leads, g.Members)
			formed.Mentees = append(formed.Mentees, gain)
			r.Worth = r.Worth.Plus(Worth{1, gain.FromMentors + gain.FromPeers})
		}
		r.Groups = append(r.Groups, formed)
	}
	return r
}

// gain adds up what a mentee has of others in a group.
func (c *compiledGroups) gain(i int, leads, members []int) Gain {
	g := Gain{Mentee: c.instance.Mentees[i]}
	for _, j := range leads {
		g.FromMentors += int64(c.problem.FromLead[i*c.problem.Leads+j])
	}
	for _, k := range members {
		if k != i && c.problem.FromMember != nil {
			g.FromPeers += int64(c.problem.FromMember[i*c.problem.Members+k])
		}
	}
	g.FromMentors = floor(g.FromMentors, len(leads))
	g.FromPeers = floor(g.FromPeers, len(members)-1)
	return g
}

// floor divides and rounds down; by nothing, it is 0.
func floor(sum int64, n int) int64 {
	if n == 0 {
		return 0
	}
	q := sum / int64(n)
	if sum%int64(n) < 0 {
		q--
	}
	return q
}

// explain says of whoever is in no group why. It needs the worth and the bound.
func (c *compiledGroups) explain(r *GroupResult) {
	r.Unplaced, r.Idle = nil, nil
	placed := map[mentorship.PersonID]bool{}
	leading := map[mentorship.PersonID]bool{}
	for _, g := range r.Groups {
		for _, id := range g.Mentors {
			leading[id] = true
		}
		for _, m := range g.Mentees {
			placed[m.Mentee] = true
		}
	}
	for i, id := range c.instance.Mentees {
		if placed[id] {
			continue
		}
		u := Unplaced{Mentee: id, Cause: LeftOut, Eligible: c.eligible(i)}
		switch {
		case c.problem.Shape.LeadsMin > 0 && len(c.instance.Mentors) == 0:
			u.Cause = NoMentors
		case u.Eligible < c.problem.Shape.LeadsMin:
			u.Cause = NoneEligible
		case r.Exhausted || r.Worth.Places == r.Bound.Places:
			u.Cause = CapacityTaken
		}
		r.Unplaced = append(r.Unplaced, u)
	}
	for _, id := range c.instance.Mentors {
		if !leading[id] {
			r.Idle = append(r.Idle, id)
		}
	}
}

// eligible counts the mentors with a slot with whom a mentee may be.
func (c *compiledGroups) eligible(i int) int {
	n := 0
	from, until := c.instance.row(i)
	for e := from; e < until; e++ {
		if c.instance.MentorCapacity[c.instance.Mentor[e]] > 0 {
			n++
		}
	}
	return n
}

// MarshalJSON writes empty lists as [].
func (r GroupResult) MarshalJSON() ([]byte, error) {
	type plain GroupResult
	r.Groups, r.Unplaced, r.Idle = orEmpty(r.Groups), orEmpty(r.Unplaced), orEmpty(r.Idle)
	r.Mentors, r.Mentees = orEmpty(r.Mentors), orEmpty(r.Mentees)
	return json.Marshal(plain(r))
}

// MarshalJSON writes empty lists as [].
func (g FormedGroup) MarshalJSON() ([]byte, error) {
	type plain FormedGroup
	g.Mentors, g.Mentees = orEmpty(g.Mentors), orEmpty(g.Mentees)
	return json.Marshal(plain(g))
}
