package matching

import (
	"cmp"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// shortage returns by how much minima of one side, beside locks, or locks of one
// person ask for more than there is; nil if that is not what is wrong.
func (in Instance) shortage() *Shortage {
	if in.grouped() {
		return nil
	}
	need := func(minima []int32, locks []int32) (list []int32, sum int64) {
		list = make([]int32, len(minima))
		copy(list, minima)
		for _, k := range locks {
			if minima != nil && list[k] > 0 {
				list[k]--
			}
		}
		for _, n := range list {
			sum += int64(n)
		}
		return list, sum
	}
	mentees, byMentees := need(in.MenteeMinimum, in.LockedMentee)
	mentors, byMentors := need(in.MentorMinimum, in.LockedMentor)
	own, left := vacant(in.MenteeCapacity, in.LockedMentee), vacant(in.MentorCapacity, in.LockedMentor)
	switch {
	case byMentees+byMentors == 0:
		return cmp.Or(overlocked(in.Mentees, in.MenteeCapacity, own), overlocked(in.Mentors, in.MentorCapacity, left))
	case byMentees > 0 && byMentors > 0:
		return nil
	}
	s := Shortage{Need: byMentees + byMentors}
	locked := in.locked()
	within, ids := mentees, in.Mentees
	if byMentors > 0 {
		within, ids, own, left = mentors, in.Mentors, left, own
	}
	for k, n := range within {
		if int64(n) > own[k] {
			return &Shortage{ids[k : k+1 : k+1], int64(n), max(0, own[k])}
		}
		if n > 0 {
			s.People = append(s.People, ids[k])
		}
	}
	// Each open pair of the people is room, as far as the other side has places.
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			one, other := i, int(in.Mentor[e])
			if byMentors > 0 {
				one, other = other, one
			}
			if within[one] > 0 && left[other] > 0 && (locked == nil || !locked[e]) {
				left[other]--
				s.Room++
			}
		}
	}
	if s.Need <= s.Room {
		return nil
	}
	return &s
}

// overlocked returns the first person for whom more pairs are locked than there
// are places, nil if there is none.
func overlocked(ids []mentorship.PersonID, capacity []int32, left []int64) *Shortage {
	for k, n := range left {
		if n < 0 {
			return &Shortage{ids[k : k+1 : k+1], int64(capacity[k]) - n, int64(capacity[k])}
		}
	}
	return nil
}

// vacant returns how many places everybody has beside the locked pairs.
func vacant(capacity, locks []int32) []int64 {
	left := make([]int64, len(capacity))
	for k, n := range capacity {
		left[k] = int64(n)
	}
	for _, k := range locks {
		left[k]--
	}
	return left
}
