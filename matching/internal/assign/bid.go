package assign

// How long the auction goes on: an effort that was chosen by measurement. What
// it leaves over is the forest's.
const (
	rounds       = 2
	looksPerRoot = 4 // at candidates, for each mentee who is free when a round begins
)

// auction places mentees one by one, without a search, and returns who is left
// over. A mentee asks the mentor with the best value, score less price. If all
// places there are taken, the price rises to where somebody, there or the newcomer,
// would rather have their second best, and this one leaves.
func (s *state) auction(free []int32) []int32 {
	var next []int32
	bids := 0
	for range rounds {
		next = next[:0]
		s.patience = s.looks + looksPerRoot*len(free)
		for len(free) > 0 {
			i := free[len(free)-1]
			free = free[:len(free)-1]
			out, rose := s.bid(i)
			switch {
			case out == none:
				s.settled++
			case rose:
				free = append(free, out)
			default:
				next = append(next, out)
			}
			if bids++; bids%(1<<14) == 0 {
				if s.report(); s.stopped {
					return nil
				}
			}
		}
		free, next = next, free
	}
	s.report()
	return free
}

// bid lets a mentee ask for a place. It returns who is without one now, none if
// nobody is or if they will go without, and whether a price rose. When patience is
// at its end, it only takes places that are left.
func (s *state) bid(i int32) (out int32, rose bool) {
	s.looks++
	best, second := s.bestTwo(i)
	if best.mentor == none {
		return none, false // prices never fall
	}
	q := &s.quotes[best.mentor]
	own := place{limit: best.value + q.price - second, mentee: i, score: best.score}
	if q.room {
		s.accept(best.mentor, own)
		return none, false
	}
	if s.looks > s.patience {
		return i, false
	}
	held := s.taken(best.mentor)
	s.refresh(held, best.mentor, own.limit)
	before := q.price
	q.price = min(own.limit, held[0].limit)
	if held[0].limit >= own.limit {
		return i, q.price > before
	}
	out = held[0].mentee
	held[0] = own
	sink(held)
	s.mentees[out].mentor = none
	s.mentees[i].mentor = best.mentor
	return out, q.price > before
}

// An offer is what a mentee would have with a mentor.
type offer struct {
	value         int64
	mentor, score int32
}

// bestTwo returns a mentee's best offer, none if they had better go without, and the
// value of the second best, or of going without. Among equals a mentor with room is
// best.
func (s *state) bestTwo(i int32) (best offer, second int64) {
	best = offer{value: -s.bonus, mentor: none}
	second = -s.bonus
	room := true // also without a mentor: going without is as good as any equal
	row := s.row(i)
	for x := 0; ; x++ {
		if x == len(row) {
			if row = s.deeper(i); x == len(row) {
				return best, second
			}
		}
		score := row[x].score()
		weight := int64(score) * s.factor
		if weight <= second && (room || weight < best.value) {
			return best, second
		}
		q := s.quotes[row[x].mentor()]
		switch value := weight - q.price; {
		case value > best.value, value == best.value && !room && q.room:
			second = best.value
			best = offer{value, row[x].mentor(), score}
			room = q.room
		case value > second:
			second = value
		}
	}
}

// refresh looks anew at the limits below a bound, the least first, until the
// least is exact or the bound reached. They rise with the prices elsewhere.
func (s *state) refresh(held []place, j int32, bound int64) {
	for top := &held[0]; top.limit < bound; {
		s.looks++
		limit := int64(top.score)*s.factor - s.elsewhere(top.mentee, j)
		if limit == top.limit {
			return
		}
		top.limit = limit
		sink(held)
	}
}

// elsewhere returns the value of a mentee's best choice but one mentor, among
// them to go without.
func (s *state) elsewhere(i, but int32) int64 {
	best := -s.bonus
	row := s.row(i)
	for x := 0; ; x++ {
		if x == len(row) {
			if row = s.deeper(i); x == len(row) {
				return best
			}
		}
		weight := int64(row[x].score()) * s.factor
		if weight <= best {
			return best
		}
		if j := row[x].mentor(); j != but {
			best = max(best, weight-s.quotes[j].price)
		}
	}
}
