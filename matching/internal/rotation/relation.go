package rotation

// A relation is lists of rotations, one for each rotation.
type relation struct{ start, to []int32 }

func (r relation) of(x int32) []int32 { return r.to[r.start[x]:r.start[x+1]] }

// needs returns what each rotation needs at once, rising.
func (l *Lattice) needs() relation { return relation{l.needStart, l.need} }

// uses returns which rotations need each rotation, rising.
func (l *Lattice) uses() relation {
	u := relation{make([]int32, l.Len()+1), make([]int32, len(l.need))}
	for _, y := range l.need {
		u.start[y+1]++
	}
	for y := range l.Len() {
		u.start[y+1] += u.start[y]
	}
	next := append([]int32(nil), u.start...)
	for x := range int32(l.Len()) {
		for _, y := range l.needs().of(x) {
			u.to[next[y]] = x
			next[y]++
		}
	}
	return u
}
