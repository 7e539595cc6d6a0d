package matching

// outranked returns why a mentee has nobody in a stable matching, with the slot
// that helps.
func (d *diagnosis) outranked(i int) (Cause, *Change) {
	from, until := d.in.row(i)
	cause := NoSlots
	for e := from; e < until; e++ {
		if d.in.MentorCapacity[d.in.Mentor[e]] > 0 {
			cause = Outranked
		}
	}
	var change *Change
	for _, e := range d.nearestPairs(i) {
		j := d.in.Mentor[e]
		who := d.moves.follow(d, j)
		if who < 0 {
			continue
		}
		c := &Change{Mentor: d.in.Mentors[j], Slots: 1}
		if d.moves.strict {
			c.Matches = d.in.Mentees[who]
		}
		if who == int32(i) {
			return cause, c
		}
		if change == nil {
			change = c
		}
	}
	return cause, change
}

// moves are what follows in a stable matching when a mentor gets one more slot:
// the mentor takes the best of those who would come, whom another mentor loses
// and replaces in the same way, until somebody comes who had nobody, or nobody
// comes. The outcome is stable again (Blum, Roth and Rothblum, "Vacancy chains
// and equilibration in senior-level labor markets", Journal of Economic Theory
// 76, 1997). Where nobody ranks two as equal, the same people are then matched in
// every stable matching.
type moves struct {
	strict bool    // whether nobody ranks two as equal
	has    []int32 // the pair of each mentee, or none
	last   []int32 // who is matched by one more slot of each mentor, none, or unknown
}

const unknown = -3

// longest is how many moves are followed at most (convention).
const longest = 1000

// newMoves returns the moves of a stable solution.
func newMoves(l *links) *moves {
	m := &moves{strict: l.in.strict(l), has: filled(len(l.in.Mentees), none), last: filled(len(l.in.Mentors), unknown)}
	for _, e := range l.s.Chosen {
		m.has[l.mentees[e]] = e
	}
	return m
}

// follow returns who is matched by one more slot of a mentor, or none.
func (m *moves) follow(d *diagnosis, j int32) int32 {
	if m.last[j] != unknown {
		return m.last[j]
	}
	before := map[int32]int32{}
	who, at := int32(none), j
	for range longest {
		best := int32(none)
		for _, e := range d.of(at) {
			has := m.has[d.mentees[e]]
			if has != none && d.in.menteePlace(has) <= d.in.menteePlace(e) {
				continue
			}
			if best == none || d.in.mentorPlace(e) < d.in.mentorPlace(best) {
				best = e
			}
		}
		if best == none {
			break
		}
		i := d.mentees[best]
		has := m.has[i]
		if _, moved := before[i]; !moved {
			before[i] = has
		}
		m.has[i] = best
		if has == none {
			who = i
			break
		}
		at = d.in.Mentor[has]
	}
	for i, has := range before {
		m.has[i] = has
	}
	m.last[j] = who
	return who
}

// strict reports whether nobody ranks two as equal.
func (in Instance) strict(l *links) bool {
	distinct := func(pairs []int32, place func(e int32) int64) bool {
		seen := make(map[int64]bool, len(pairs))
		for _, e := range pairs {
			if seen[place(e)] {
				return false
			}
			seen[place(e)] = true
		}
		return true
	}
	var row []int32
	for i := range in.Mentees {
		row = row[:0]
		from, until := in.row(i)
		for e := from; e < until; e++ {
			row = append(row, e)
		}
		if !distinct(row, in.menteePlace) {
			return false
		}
	}
	for j := range in.Mentors {
		if !distinct(l.of(int32(j)), in.mentorPlace) {
			return false
		}
	}
	return true
}
