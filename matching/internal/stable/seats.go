package stable

// seats are the places of one side, a few for each person: who holds them, and
// at which position of the person's list. Those of a person form a heap with
// the worst on top.
type seats struct {
	people  []seat // one more than there are people, which ends the last list
	holders []holder
}

// A seat is where the places of a person begin, how many are taken of how many,
// and where the person's list begins: what is looked at together lies together.
type seat struct {
	first, taken, room, list int32
}

// A holder is a position in a list, and who stands there; the greater, the worse.
type holder uint64

func newHolder(position, who int32) holder { return holder(position)<<32 | holder(uint32(who)) }

func (h holder) position() int32 { return int32(h >> 32) }
func (h holder) who() int32      { return int32(uint32(h)) }

// newSeats returns the places of a side whose people take as many as capacity
// says, and at most as many as they rank.
func newSeats(l Lists, capacity func(x int32) int32) seats {
	s := seats{people: make([]seat, l.Len()+1)}
	var total int32
	for x := range int32(l.Len()) {
		room := min(capacity(x), l.Start[x+1]-l.Start[x])
		s.people[x] = seat{first: total, room: room, list: l.Start[x]}
		total += room
	}
	s.people[l.Len()].list = int32(len(l.To))
	s.holders = make([]holder, total)
	return s
}

// open returns from where to where the entries of a person's list stand who
// would still be taken in.
func (s *seats) open(x int32) (from, until int32) {
	p := &s.people[x]
	switch {
	case p.taken < p.room:
		return p.list, s.people[x+1].list
	case p.room == 0:
		return p.list, p.list
	}
	return p.list, p.list + s.holders[p.first].position()
}

// take gives a place to somebody who would be taken in. It returns who has to
// leave for it, or nobody.
func (s *seats) take(x int32, h holder) int32 {
	p := &s.people[x]
	heap := s.holders[p.first : p.first+p.room]
	if p.taken < p.room {
		p.taken++
		rise(heap[:p.taken], h)
		return nobody
	}
	out := heap[0].who()
	sink(heap, h)
	return out
}

// of returns who holds places of a person.
func (s *seats) of(x int32) []holder {
	p := s.people[x]
	return s.holders[p.first : p.first+p.taken]
}
