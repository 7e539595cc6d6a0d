package stable

// A Most is a stable matching that matches many.
type Most struct {
	Mentor []int32 // of each mentee, -1 for none
	Size   int     // how many are matched
	Bound  int     // no stable matching matches more
}

// Greatest returns a stable matching that matches as many as it finds within an
// effort of most, at least two thirds of the most, and false if progress stopped the
// work. The effort counts pairs looked at, so that equal markets give equal
// matchings everywhere; where it suffices, size and bound are the same.
//
// It begins with [Approximate]. Then it takes turns, each twice as long as the
// one before, at a search that ends with a proof, and at a climb. Without ties all
// stable matchings match the same people (Gale and Sotomayor, "Some remarks on
// the stable matching problem", Discrete Applied Mathematics 11, 1985), and there
// is nothing to look for. With ties it is NP-hard (Iwama and others, "Stable
// marriage with incomplete lists and ties", ICALP 1999; Manlove and others, "Hard
// variants of stable marriage", Theoretical Computer Science 276, 2002).
func Greatest(m Market, most int, progress Progress) (Most, bool) {
	if m.Mentees.Rank == nil && m.Mentors.Rank == nil {
		mentor, complete := MenteesPropose(m, progress)
		return Most{mentor, matched(mentor), matched(mentor)}, complete
	}
	k := newKiraly(m)
	if !k.run(progress) {
		return Most{}, false
	}
	s := newSearch(newPairs(m))
	s.improve(k.mentors())
	c := newClimb(k)
	told := func() bool {
		return progress == nil || progress(min((s.effort.spent+c.work)>>8, most>>8), most>>8)
	}
	for share := max(most/64, 1000); ; share *= 2 {
		if !s.run(min(s.effort.spent+share, most-c.work), told) {
			return Most{}, false
		}
		if len(s.nodes) == 0 || s.effort.spent+c.work >= most {
			break
		}
		if !c.run(min(c.work+share, most-s.effort.spent), s.bound(), told) {
			return Most{}, false
		}
		s.improve(c.best)
	}
	return Most{Mentor: s.mentors(), Size: s.size, Bound: s.bound()}, true
}

// matched returns how many mentees have somebody, or a pair.
func matched(mate []int32) int {
	n := 0
	for _, x := range mate {
		if x != nobody {
			n++
		}
	}
	return n
}
