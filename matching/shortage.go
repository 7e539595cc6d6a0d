package matching

import "github.com/go-mentorship/mentorkit/mentorship"

// shortage returns by how much minima of one side, and locks, ask for more than
// there is; nil if that is not what is wrong.
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
	if byMentees > 0 == (byMentors > 0) {
		return nil
	}
	s := Shortage{Need: byMentees + byMentors}
	locked := in.locked()
	within, ids, capacity, locks := mentees, in.Mentees, in.MentorCapacity, in.LockedMentor
	if byMentors > 0 {
		within, ids, capacity, locks = mentors, in.Mentors, in.MenteeCapacity, in.LockedMentee
	}
	left := make([]int64, len(capacity))
	for k, n := range capacity {
		left[k] = int64(n)
	}
	for _, k := range locks {
		left[k]--
	}
	var people []mentorship.PersonID
	for k, n := range within {
		if n > 0 {
			people = append(people, ids[k])
		}
	}
	s.People = people
	// Each open pair of the people is room, as far as the other side has places.
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			own, other := i, int(in.Mentor[e])
			if byMentors > 0 {
				own, other = other, own
			}
			if within[own] > 0 && left[other] > 0 && (locked == nil || !locked[e]) {
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
