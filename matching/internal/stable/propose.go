package stable

// Progress is told how many of how many steps are done. It returns false to
// stop.
type Progress func(done, total int) bool

// MenteesPropose returns the mentor of each mentee, -1 for none, in the stable
// matching that is best for every mentee at once when ties are broken by number,
// and false if progress stopped the work.
//
// This is deferred acceptance: whoever is free asks the best who has not turned
// them away; a mentor holds the best who have asked, as many as there is room
// for (Gale and Shapley, "College admissions and the stability of marriage",
// American Mathematical Monthly 69, 1962). The outcome does not depend on who
// asks first. It takes time linear in the length of all lists.
func MenteesPropose(m Market, progress Progress) ([]int32, bool) {
	c := newCourtship(m.Mentees, m.Mentors, func(j int32) int32 { return m.MentorCapacity[j] })
	free := make([]int32, m.Mentees.Len())
	for i := range free {
		free[i] = int32(i)
	}
	if !c.run(free, true, progress) {
		return nil, false
	}
	mentor := make([]int32, m.Mentees.Len())
	for i := range mentor {
		mentor[i] = nobody
	}
	for j := range int32(m.Mentors.Len()) {
		for _, h := range c.seats.of(j) {
			mentor[h.who()] = j
		}
	}
	return mentor, true
}

// MentorsPropose returns the mentor of each mentee, -1 for none, in the stable
// matching that is best for every mentor at once, and worst for every mentee,
// when ties are broken by number (Gale and Shapley 1962; Knuth, Mariages stables,
// 1976), and false if progress stopped the work.
func MentorsPropose(m Market, progress Progress) ([]int32, bool) {
	c := newCourtship(m.Mentors, m.Mentees, func(int32) int32 { return 1 })
	var free []int32
	for j, room := range m.MentorCapacity {
		for range min(room, m.Mentors.Start[j+1]-m.Mentors.Start[j]) {
			free = append(free, int32(j))
		}
	}
	if !c.run(free, false, progress) {
		return nil, false
	}
	mentor := make([]int32, m.Mentees.Len())
	for i := range mentor {
		mentor[i] = nobody
		for _, h := range c.seats.of(int32(i)) {
			mentor[i] = h.who()
		}
	}
	return mentor, true
}
