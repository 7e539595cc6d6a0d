package rotation

import "slices"

// turn moves each mentee of a cycle to the mentor whom they wish for, who gives
// up the next one for it, and records the rotation.
//
// What it needs follows Gusfield and Irving, section 3.2. A mentee comes only
// after the rotation that brought them where they are, and after those by which
// the mentors whom they pass over stopped accepting them. A mentor of several
// gives up their worst one only after having given up all who were worse: with
// a mentor split into places of capacity one, these rotations move the same
// mentee from place to place.
func (f *finder) turn(cycle []int32) {
	l, r := f.lattice, int32(f.lattice.Len())
	known := len(l.needs.to)
	mentee, mentor := int64(0), int64(0)
	for _, i := range cycle {
		from, to := f.held[i], f.next[i]
		l.from, l.to = append(l.from, from), append(l.to, to)
		mentee += int64(f.mentees.rank[to]) - int64(f.mentees.rank[from])
		mentor += int64(f.mentors.rank[f.mentees.twin[to]]) - int64(f.mentors.rank[f.mentees.twin[from]])
		f.require(f.moved[i])
		f.require(f.changed[f.mentees.to[from]])
		for e := from + 1; e < to; e++ {
			f.require(f.passed[e])
		}
		f.moved[i], f.onPath[i] = r, -1
		f.held[i], f.next[i] = to, to+1
	}
	for _, from := range l.from[l.start[r]:] {
		f.giveUp(f.mentees.to[from], r)
	}
	needs := l.needs.to[known:]
	slices.Sort(needs)
	l.needs.to = l.needs.to[:known+len(slices.Compact(needs))]
	l.start, l.needs.start = append(l.start, int32(len(l.from))), append(l.needs.start, int32(len(l.needs.to)))
	l.menteeDelta, l.mentorDelta = append(l.menteeDelta, mentee), append(l.mentorDelta, mentor)
}

func (f *finder) require(r int32) {
	if r >= 0 {
		f.lattice.needs.to = append(f.lattice.needs.to, r)
	}
}

// giveUp finds who is now the worst mentee of a mentor, and marks those in
// between as no longer acceptable.
func (f *finder) giveUp(j, r int32) {
	q := f.last[j]
	for q--; !f.has(q); q-- {
		f.passed[f.mentors.twin[q]] = r
	}
	f.last[j], f.changed[j] = q, r
}
