package matching

import "math"

// Verify returns a [SolutionError] with everything that is wrong with a stable
// matching, nil if nothing is: mentor is that of each mentee, by number, or -1.
//
// Whoever is matched must rank each other, and no mentor may have more mentees
// than there is room. A pair blocks where the mentee has nobody or ranks the
// mentor above the one they have, and the mentor has room or ranks the mentee
// above one of those they have. No pair may block (Gale and Shapley 1962; with
// ties, this is what is called weakly stable). It takes time linear in the
// length of the rankings.
func (r Rankings) Verify(mentor []int32) error {
	if f := r.verify(mentor); len(f) > 0 {
		return &SolutionError{f}
	}
	return nil
}

func (r Rankings) verify(mentor []int32) faults {
	var f faults
	mentees, mentors := Lists(r.market.Mentees), Lists(r.market.Mentors)
	if len(mentor) != mentees.Len() {
		f.add(FaultMalformed, "/mentees", "%d mentors for %d mentees", len(mentor), mentees.Len())
		return f
	}
	// Who would rather have whom: the mentees of each mentor, by counting.
	start := make([]int32, mentors.Len()+2)
	envious := make([]int32, mentees.Len()) // how many entries of each mentee
	for i, j := range mentor {
		from, until := mentees.Start[i], mentees.Start[i+1]
		switch {
		case j == -1:
			envious[i] = until - from
		case j < 0 || int(j) >= mentors.Len():
			f.add(FaultUnknown, at("/mentees", i), "there is no mentor %d", j)
		default:
			e := from
			for e < until && mentees.To[e] != j {
				e++
			}
			if e == until {
				f.add(FaultForbidden, at("/mentees", i), "mentor %d is not ranked", j)
				continue
			}
			place := mentees.place(e)
			for e > from && mentees.place(e-1) == place {
				e--
			}
			envious[i] = e - from
		}
	}
	if len(f) > 0 {
		return f
	}
	for i, n := range envious {
		for _, j := range mentees.To[mentees.Start[i] : mentees.Start[i]+n] {
			start[j+2]++
		}
	}
	for j := range mentors.Len() {
		start[j+2] += start[j+1]
	}
	from := make([]int32, start[mentors.Len()+1])
	for i, n := range envious {
		for _, j := range mentees.To[mentees.Start[i] : mentees.Start[i]+n] {
			from[start[j+1]] = int32(i)
			start[j+1]++
		}
	}
	wants := make([]int32, mentees.Len()) // the last mentor by whom a mentee is wanted, from 1
	for j := range int32(mentors.Len()) {
		for _, i := range from[start[j]:start[j+1]] {
			wants[i] = j + 1
		}
		r.verifyMentor(j, mentor, wants, &f)
	}
	return f
}

// verifyMentor finds what is wrong with one mentor, given who would rather have
// them.
func (r Rankings) verifyMentor(j int32, mentor, wants []int32, f *faults) {
	mentors := Lists(r.market.Mentors)
	held, worst := int32(0), int64(-1)
	from, until := mentors.Start[j], mentors.Start[j+1]
	for e := from; e < until; e++ {
		if mentor[mentors.To[e]] == j {
			held++
			worst = int64(mentors.place(e))
		}
	}
	switch room := r.market.MentorCapacity[j]; {
	case held > room:
		f.add(FaultCapacity, at("/mentors", int(j)), "%d mentees and %d slots", held, room)
		return
	case room == 0:
		return
	case held < room:
		worst = math.MaxInt64 // any place is better
	}
	for e := from; e < until && int64(mentors.place(e)) < worst; e++ {
		if i := mentors.To[e]; wants[i] == j+1 {
			f.add(FaultBlocking, at("/mentors", int(j)), "mentor %d and mentee %d prefer each other", j, i)
			return // one fault for each mentor says enough
		}
	}
}

// verifyStable finds the pairs that block a choice of an instance.
func (in Instance) verifyStable(chosen []bool, used usage, f *faults) {
	menteeWorst, mentorWorst := make([]int64, len(in.Mentees)), make([]int64, len(in.Mentors))
	for i := range menteeWorst {
		menteeWorst[i] = math.MinInt64
	}
	for j := range mentorWorst {
		mentorWorst[j] = math.MinInt64
	}
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			if chosen[e] {
				menteeWorst[i] = max(menteeWorst[i], in.menteePlace(e))
				mentorWorst[in.Mentor[e]] = max(mentorWorst[in.Mentor[e]], in.mentorPlace(e))
			}
		}
	}
	// Whoever has room takes anybody; with no room at all, nobody.
	for i, n := range used.mentees {
		if n < in.MenteeCapacity[i] {
			menteeWorst[i] = math.MaxInt64
		}
	}
	for j, n := range used.mentors {
		if n < in.MentorCapacity[j] {
			mentorWorst[j] = math.MaxInt64
		}
	}
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			j := in.Mentor[e]
			if !chosen[e] && in.menteePlace(e) < menteeWorst[i] && in.mentorPlace(e) < mentorWorst[j] {
				f.add(FaultBlocking, at("/mentees", i), "mentor %q and mentee %q prefer each other to what they have",
					string(in.Mentors[j]), string(in.Mentees[i]))
				break // one fault for each mentee says enough
			}
		}
	}
}
