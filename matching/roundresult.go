package matching

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// result says who is matched and what has changed.
func (c *compiledRound) result(chosen []int32) RoundResult {
	r := RoundResult{
		Result: c.arrangement.result(c.instance, Solution{Chosen: chosen}),
		Waited: map[mentorship.PersonID]int{},
	}
	has := map[mentorship.PersonID]mentorship.PersonID{}
	for _, m := range r.Result.Matches {
		has[m.Mentee] = m.Mentor
	}
	for _, id := range c.instance.Mentees {
		if _, matched := has[id]; !matched {
			r.Waited[id] = min(c.Waited[id]+1, MaxWaited)
		}
	}
	stay := c.couldStay()
	everybody := maps.Clone(c.had)
	maps.Copy(everybody, has)
	for _, id := range slices.Sorted(maps.Keys(everybody)) {
		if c.had[id] == has[id] {
			continue
		}
		change := RoundChange{Mentee: id, Had: c.had[id], Has: has[id]}
		if change.Had != "" {
			c.reason(&change, has, stay)
		}
		r.Changes = append(r.Changes, change)
	}
	return r
}

// reason says why somebody is no longer with the mentor they had, given who has
// whom and how many mentees of each mentor could stay.
func (c *compiledRound) reason(change *RoundChange, has map[mentorship.PersonID]mentorship.PersonID, stay []int32) {
	in := c.instance
	j, isMentor := slices.BinarySearch(in.Mentors, change.Had)
	i, isMentee := slices.BinarySearch(in.Mentees, change.Mentee)
	eligible := false
	if isMentor && isMentee {
		_, eligible = in.find(j, i)
	}
	switch {
	case c.parted[Pair{change.Had, change.Mentee}]:
		change.Reason = PartedWays
	case !isMentor:
		change.Reason = MentorGone
	case !isMentee:
		change.Reason = MenteeGone
	case !eligible && c.arrangement.tooLow(j, i):
		change.Reason = NowTooLow
	case !eligible:
		change.Reason = NowForbidden
		change.Codes = c.arrangement.forbidding(c.arrangement.rules.AppendFindings(nil, c.arrangement.pairing(j, i)))
	case stay[j] > in.MentorCapacity[j]:
		change.Reason = FewerSlots
	default:
		change.Reason = MadeRoom
		for _, id := range in.Mentees {
			if has[id] == change.Had && c.had[id] != change.Had {
				change.For = append(change.For, id)
			}
		}
	}
}

// couldStay counts the mentees of each mentor who may stay.
func (c *compiledRound) couldStay() []int32 {
	n := make([]int32, len(c.instance.Mentors))
	for e, stays := range c.staying {
		if stays {
			n[c.instance.Mentor[e]]++
		}
	}
	return n
}

// Current returns the pairs of a result: what [Round.Current] of the next round
// is to be, as far as nothing else has changed.
func (r Result) Current() []Pair {
	pairs := make([]Pair, len(r.Matches))
	for k, m := range r.Matches {
		pairs[k] = Pair{m.Mentor, m.Mentee}
	}
	return pairs
}

// MarshalJSON writes empty lists as [].
func (r RoundResult) MarshalJSON() ([]byte, error) {
	type plain RoundResult
	r.Changes, r.Stages = orEmpty(r.Changes), orEmpty(r.Stages)
	return json.Marshal(plain(r))
}

// MarshalJSON writes empty lists as [].
func (s RoundStage) MarshalJSON() ([]byte, error) {
	type plain RoundStage
	s.Mentors, s.Mentees = orEmpty(s.Mentors), orEmpty(s.Mentees)
	return json.Marshal(plain(s))
}
