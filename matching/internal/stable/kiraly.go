package stable

// Approximate returns the mentor of each mentee, -1 for none, in a stable
// matching that matches at least two thirds as many as any other, and false if
// progress stopped the work.
//
// This is the algorithm of Király ("Linear time local approximation algorithm
// for maximum stable marriage", Algorithms 6, 2013) with several places for a
// mentor, each of which stands for one woman there: mentees propose, and
//
//   - among equal mentors prefer one who has a place that was never taken;
//   - give way, once taken in, to anybody who asks the same mentor, as long as
//     such a place is open to them among equals, and may come back later;
//   - when nobody is left to ask, begin again from the top, and are then
//     preferred to those equal to them who have not as often. Once is enough for
//     the two thirds.
//
// It takes time linear in the length of all lists, but for the heaps of mentors
// with many places.
func Approximate(m Market, progress Progress) ([]int32, bool) {
	k := newKiraly(m)
	if !k.run(progress) {
		return nil, false
	}
	return k.mentors(), true
}

// lastRound is how often mentees begin again: more brings hardly anything (measured).
const lastRound = 3

type kiraly struct {
	Market
	positions []int32 // of each entry of a mentee in the mentor's list
	suitors   []gallant
	held      []int32 // the entry by which each mentee is matched, or nobody
	gone      []bool  // the entries that have turned their mentee away
	free      []int32

	seats   []seat // of mentors; list is how many of the places are the heap's
	holders []holder
	asks    int
}

// A gallant is a mentee who asks. The entries from first to end are equal: those
// before fresh have no place that was never taken, those before again have
// been asked since there was no such place at all.
type gallant struct {
	first, end, fresh, again int32
	round                    uint8 // how often the list has been gone through
}

// newKiraly returns the state in which nobody has asked yet.
func newKiraly(m Market) *kiraly {
	k := &kiraly{
		Market: m, positions: join(m.Mentees, m.Mentors),
		suitors: make([]gallant, m.Mentees.Len()), held: make([]int32, m.Mentees.Len()),
		gone: make([]bool, len(m.Mentees.To)), seats: make([]seat, m.Mentors.Len()),
	}
	total := int32(0)
	for j := range k.seats {
		room := min(m.MentorCapacity[j], m.Mentors.Start[j+1]-m.Mentors.Start[j])
		k.seats[j] = seat{first: total, room: room}
		total += room
	}
	k.holders = make([]holder, total)
	k.reset()
	return k
}

// reset goes back to the state in which nobody has asked yet.
func (k *kiraly) reset() {
	for j := range k.seats {
		k.seats[j].taken, k.seats[j].list = 0, 0
	}
	k.free = k.free[:0]
	for i := int32(k.Mentees.Len()) - 1; i >= 0; i-- {
		k.held[i] = nobody
		k.suitors[i].round = 0
		k.begin(i)
		k.free = append(k.free, i)
	}
}

// run goes on until nobody free has anybody left to ask, or progress says stop.
func (k *kiraly) run(progress Progress) bool {
	total := len(k.free)
	for len(k.free) > 0 {
		if k.asks++; progress != nil && k.asks&0xffff == 0 && !progress(total-len(k.free), total) {
			return false
		}
		i := k.free[len(k.free)-1]
		k.free = k.free[:len(k.free)-1]
		if e := k.choose(i); e != nobody {
			k.ask(i, e)
		}
	}
	return true
}

// matched returns how many mentees are.
func (k *kiraly) matched() int { return matched(k.held) }

// mentors returns the mentor of each mentee.
func (k *kiraly) mentors() []int32 {
	mentor := make([]int32, len(k.held))
	for i, e := range k.held {
		mentor[i] = nobody
		if e != nobody {
			mentor[i] = k.Mentees.To[e]
		}
	}
	return mentor
}

// begin puts a mentee at the top of the list, with nobody gone who ranks back.
func (k *kiraly) begin(i int32) {
	start, end := k.Mentees.Start[i], k.Mentees.Start[i+1]
	s := &k.suitors[i]
	s.first, s.end = start, k.Mentees.tieEnd(start, end)
	s.fresh, s.again = start, start
	for e := start; e < end; e++ {
		k.gone[e] = k.positions[e] < 0 || k.seats[k.Mentees.To[e]].room == 0
	}
}

// tieEnd returns where the entries end that are equal to e.
func (l Lists) tieEnd(e, end int32) int32 {
	if e == end {
		return end
	}
	until := e + 1
	for l.Rank != nil && until < end && l.Rank[until] == l.Rank[e] {
		until++
	}
	return until
}

// untaken returns an entry equal to where a mentee is whose mentor has a place
// that was never taken, or nobody.
func (k *kiraly) untaken(i int32) int32 {
	s := &k.suitors[i]
	for ; s.fresh < s.end; s.fresh++ {
		if j := k.Mentees.To[s.fresh]; !k.gone[s.fresh] && k.seats[j].taken < k.seats[j].room {
			return s.fresh
		}
	}
	return nobody
}

// choose returns the entry that a mentee asks next, or nobody.
func (k *kiraly) choose(i int32) int32 {
	s := &k.suitors[i]
	for {
		if e := k.untaken(i); e != nobody {
			return e
		}
		for s.again < s.end {
			e := s.again
			s.again++
			if !k.gone[e] {
				return e
			}
		}
		end := k.Mentees.Start[i+1]
		if s.end < end {
			s.first = s.end
			s.end = k.Mentees.tieEnd(s.first, end)
			s.fresh, s.again = s.first, s.first
			continue
		}
		if s.round == lastRound {
			return nobody
		}
		s.round++
		k.begin(i)
	}
}

// key returns what a mentee is to a mentor who holds them: by the place in the
// list first, then how often they have begun again, then by number.
func (k *kiraly) key(i, e int32) holder {
	j := k.Mentees.To[e]
	at := k.Mentors.Start[j] + k.positions[e]
	place := k.positions[e]
	if k.Mentors.Rank != nil {
		place = k.Mentors.Rank[at]
	}
	return holder(uint32(place))<<36 | holder(lastRound-k.suitors[i].round)<<32 | holder(uint32(i))
}

// ask decides what a mentor does when a mentee asks by an entry.
func (k *kiraly) ask(i, e int32) {
	j := k.Mentees.To[e]
	s := &k.seats[j]
	places := k.holders[s.first : s.first+s.room]
	// In front the heap of those who are settled, behind those who may not be.
	heap, loose := places[:s.list], places[s.list:s.taken]
	if s.taken < s.room {
		places[s.taken] = holder(uint32(i))
		s.taken++
		k.held[i] = e
		return
	}
	for len(loose) > 0 {
		last := len(loose) - 1
		other := loose[last].who()
		if k.untaken(other) != nobody {
			// They may come back to this mentor, who is therefore not gone.
			loose[last] = holder(uint32(i))
			k.held[i], k.held[other] = e, nobody
			k.free = append(k.free, other)
			return
		}
		loose[last] = loose[0] // and that place goes to the heap
		heap, loose = places[:len(heap)+1], loose[1:]
		rise(heap, k.key(other, k.held[other]))
		s.list++
	}
	mine := k.key(i, e)
	if len(heap) == 0 || mine>>32 >= heap[0]>>32 {
		k.gone[e] = true
		k.free = append(k.free, i)
		return
	}
	other := heap[0].who()
	k.gone[k.held[other]] = true
	k.held[i], k.held[other] = e, nobody
	k.free = append(k.free, other)
	sink(heap, mine)
}
