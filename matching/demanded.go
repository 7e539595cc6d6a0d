package matching

import (
	"fmt"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// withDemands returns an instance that has its people and slots with demands in
// canonical order.
func (in Instance) withDemands(d Demands) Instance {
	mentor := func(id mentorship.PersonID) int32 { return position(in.Mentors, id) }
	mentee := func(id mentorship.PersonID) int32 { return position(in.Mentees, id) }
	for _, pair := range d.Locked {
		in.LockedMentor = append(in.LockedMentor, mentor(pair.Mentor))
		in.LockedMentee = append(in.LockedMentee, mentee(pair.Mentee))
	}
	in.MentorMinimum = figures(len(in.Mentors), d.MentorMinimum, mentor)
	in.MenteeMinimum = figures(len(in.Mentees), d.MenteeMinimum, mentee)
	in.Together, in.Apart = groups(d.Together, mentee), groups(d.Apart, mentee)
	in.MenteeCapacity = make([]int32, len(in.Mentees))
	for i := range in.MenteeCapacity {
		in.MenteeCapacity[i] = max(1, in.least(i))
	}
	for id, n := range d.Places {
		in.MenteeCapacity[position(in.Mentees, id)] = clamp(n)
	}
	return in
}

// position returns the number of somebody who is known.
func position(ids []mentorship.PersonID, id mentorship.PersonID) int32 {
	k, _ := slices.BinarySearch(ids, id)
	return int32(k)
}

// figures lays out the figures of people by number, nil if there is none.
func figures(n int, of map[mentorship.PersonID]int, number func(mentorship.PersonID) int32) []int32 {
	if len(of) == 0 {
		return nil
	}
	list := make([]int32, n)
	for id, figure := range of {
		list[number(id)] = clamp(figure)
	}
	return list
}

// clamp returns n as an int32. More than fit are as good as without end.
func clamp(n int) int32 { return int32(min(n, math.MaxInt32)) }

func groups(of [][]mentorship.PersonID, number func(mentorship.PersonID) int32) Groups {
	if len(of) == 0 {
		return Groups{}
	}
	g := Groups{Start: []int32{0}}
	for _, group := range of {
		for _, id := range group {
			g.Member = append(g.Member, number(id))
		}
		g.Start = append(g.Start, int32(len(g.Member)))
	}
	return g
}

// checkDemands returns an error wrapping [ErrInstance] if the arrays of demands
// do not fit the people.
func (in Instance) checkDemands() error {
	if in.MentorMinimum != nil && len(in.MentorMinimum) != len(in.Mentors) || in.MenteeMinimum != nil && len(in.MenteeMinimum) != len(in.Mentees) {
		return fmt.Errorf("%w: %d mentors and %d mentees with %d and %d minima",
			ErrInstance, len(in.Mentors), len(in.Mentees), len(in.MentorMinimum), len(in.MenteeMinimum))
	}
	for _, list := range [...][]int32{in.MentorMinimum, in.MenteeMinimum} {
		for k, n := range list {
			if n < 0 {
				return fmt.Errorf("%w: minimum %d at %d", ErrInstance, n, k)
			}
		}
	}
	if len(in.LockedMentor) != len(in.LockedMentee) {
		return fmt.Errorf("%w: locks of %d mentors and %d mentees", ErrInstance, len(in.LockedMentor), len(in.LockedMentee))
	}
	last := [2]int32{-1, -1}
	for k, i := range in.LockedMentee {
		lock := [2]int32{i, in.LockedMentor[k]}
		if lock[0] < 0 || lock[1] < 0 || int(lock[0]) >= len(in.Mentees) || int(lock[1]) >= len(in.Mentors) || slices.Compare(lock[:], last[:]) <= 0 {
			return fmt.Errorf("%w: lock %d of mentee %d with mentor %d", ErrInstance, k, lock[0], lock[1])
		}
		last = lock
	}
	for _, g := range [...]Groups{in.Together, in.Apart} {
		if err := g.check(len(in.Mentees)); err != nil {
			return fmt.Errorf("%w: %w", ErrInstance, err)
		}
	}
	return nil
}

// least returns the minimum of a mentee, leastOf that of a mentor.
func (in Instance) least(mentee int) int32   { return minimum(in.MenteeMinimum, mentee) }
func (in Instance) leastOf(mentor int) int32 { return minimum(in.MentorMinimum, mentor) }

func minimum(of []int32, k int) int32 {
	if of == nil {
		return 0
	}
	return of[k]
}

// demanding reports whether anything is demanded, grouped whether any group is.
func (in Instance) demanding() bool {
	return in.grouped() || in.MentorMinimum != nil || in.MenteeMinimum != nil || len(in.LockedMentee) > 0
}

func (in Instance) grouped() bool { return in.Together.Len()+in.Apart.Len() > 0 }

// locked returns which pairs are locked, nil if none is.
func (in Instance) locked() []bool {
	if len(in.LockedMentee) == 0 {
		return nil
	}
	locked := make([]bool, len(in.Mentor))
	for k, i := range in.LockedMentee {
		if e, eligible := in.find(int(in.LockedMentor[k]), int(i)); eligible {
			locked[e] = true
		}
	}
	return locked
}

// demands returns what an instance demands, one by one.
func (in Instance) demands() []Demand {
	var list []Demand
	for k, i := range in.LockedMentee {
		list = append(list, Demand{Kind: DemandLocked, Mentor: in.Mentors[in.LockedMentor[k]], Mentee: in.Mentees[i]})
	}
	for i, n := range in.MenteeMinimum {
		if n > 0 {
			list = append(list, Demand{Kind: DemandMenteeMinimum, Mentee: in.Mentees[i], Minimum: int(n)})
		}
	}
	for j, n := range in.MentorMinimum {
		if n > 0 {
			list = append(list, Demand{Kind: DemandMentorMinimum, Mentor: in.Mentors[j], Minimum: int(n)})
		}
	}
	for k := range in.Together.Len() {
		list = append(list, Demand{Kind: DemandTogether, Mentees: in.names(in.Together.At(k))})
	}
	for k := range in.Apart.Len() {
		list = append(list, Demand{Kind: DemandApart, Mentees: in.names(in.Apart.At(k))})
	}
	return list
}

func (in Instance) names(mentees []int32) []mentorship.PersonID {
	list := make([]mentorship.PersonID, len(mentees))
	for k, i := range mentees {
		list[k] = in.Mentees[i]
	}
	return list
}

// only returns the instance with those of its demands, by position in
// [Instance.demands], that are kept.
func (in Instance) only(keep []bool) Instance {
	next := func() bool {
		k := keep[0]
		keep = keep[1:]
		return k
	}
	all := in
	in.LockedMentor, in.LockedMentee = nil, nil
	for k, i := range all.LockedMentee {
		if next() {
			in.LockedMentor = append(in.LockedMentor, all.LockedMentor[k])
			in.LockedMentee = append(in.LockedMentee, i)
		}
	}
	in.MenteeMinimum = minima(all.MenteeMinimum, next)
	in.MentorMinimum = minima(all.MentorMinimum, next)
	in.Together, in.Apart = all.Together.only(next), all.Apart.only(next)
	return in
}

func minima(of []int32, next func() bool) []int32 {
	of = slices.Clone(of)
	for k, n := range of {
		if n > 0 && !next() {
			of[k] = 0
		}
	}
	return of
}
