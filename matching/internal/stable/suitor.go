package stable

// A suitor decides a part of the asks of a round, in memory of its own. Two may
// work at once as long as no two of their asks are to one person, and nobody
// asks twice in a round.
type suitor struct {
	*courtship
	free []int32 // who was turned away, or has lost a place
	asks []ask   // what they ask next
	late []ask   // what was left undecided because ranks are to be joined
	work int     // how many entries were looked through
	read int32   // see warm
}

// few is how many asks are read ahead.
const few = 16

// decide decides asks in turn.
func (s *suitor) decide(asks []ask) {
	s.late = nil
	budget := joinFrom * (len(s.asking.To) + len(s.asked.To) + len(s.asked.Start))
	for from := 0; from < len(asks); from += few {
		some := asks[from:min(from+few, len(asks))]
		if s.positions == nil {
			if s.work > budget {
				s.late = asks[from:]
				return
			}
			s.warm(some)
		}
		for _, a := range some {
			if out := s.decideOne(a); out != nobody {
				s.free = append(s.free, out)
			}
		}
	}
}

// warm reads the beginning of what the asks will look at. Nothing comes of it
// but that the memory is near; the sum keeps the reads from being left out.
func (s *suitor) warm(asks []ask) {
	sum := int32(0)
	for _, a := range asks {
		from, until := s.seats.open(a.to)
		if from == until {
			continue
		}
		sum += s.asked.To[from]
		if from+16 < until {
			sum += s.asked.To[from+16]
			if from+32 < until {
				sum += s.asked.To[from+32]
			}
		}
	}
	s.read += sum
}

// decideOne returns who is left without a place by an ask, or nobody.
func (s *suitor) decideOne(a ask) int32 {
	from, until := s.seats.open(a.to)
	var position int32
	if s.positions == nil {
		position = find(s.asked.To[from:until], a.who)
		s.work += int(until - from)
	} else {
		position = s.positions[a.entry]
	}
	if position < 0 || position >= until-from {
		return a.who
	}
	return s.seats.take(a.to, newHolder(position, a.who))
}

// choose moves everybody who is free to their next choice.
func (s *suitor) choose() {
	s.asks = s.asks[:0]
	for _, x := range s.free {
		c := &s.cursors[x]
		if c.next < c.end {
			s.asks = append(s.asks, ask{s.asking.To[c.next], x, c.next})
			c.next++
		}
	}
	s.free = s.free[:0]
}

// find returns the position of who in a list, or nobody. It compares eight
// entries between two jumps.
func find(list []int32, who int32) int32 {
	k := 0
	for ; k+8 <= len(list); k += 8 {
		b := list[k : k+8 : k+8]
		if b[0] == who || b[1] == who || b[2] == who || b[3] == who || b[4] == who || b[5] == who || b[6] == who || b[7] == who {
			break
		}
	}
	for ; k < len(list); k++ {
		if list[k] == who {
			return int32(k)
		}
	}
	return nobody
}
