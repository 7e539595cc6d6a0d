package ethics

import "slices"

// hideSmall hides groups of fewer people, or people with a goal, than small, and as many
// more, the smallest first, that the totals give none of them away: all who are hidden
// are together not fewer than small, and in groups of more than one size. Groups of one
// size are hidden together, so that whoever knows this rule learns from it no more: any
// two of the hidden groups could change places, and all that is told would be the same.
func (s *sorted) hideSmall(small int) {
	s.raise(small, func() bool {
		for _, o := range Outcomes() {
			var sizes []int
			together := 0
			for i, c := range s.cells {
				if s.hidden[i] {
					sizes = append(sizes, c.tally.of(o))
					together += c.tally.of(o)
				}
			}
			if together > 0 && (together < small || slices.Min(sizes) == slices.Max(sizes)) {
				return false
			}
		}
		return true
	})
}

// raise hides what is smaller than a threshold, beside what is hidden for good, and
// raises it until that is safe or nothing is left to tell.
func (s *sorted) raise(threshold int, safe func() bool) {
	always := s.hidden
	s.hidden = make([]bool, len(s.cells))
	if len(s.cells) > mostCells {
		s.hideAll()
	}
	for {
		next := 0
		for i, c := range s.cells {
			n := c.tally.least()
			switch {
			case always != nil && always[i] || n < threshold:
				s.hidden[i] = true
			case !s.hidden[i] && (next == 0 || n < next):
				next = n
			}
		}
		if next == 0 {
			s.hideAll()
			return
		}
		if safe() {
			return
		}
		threshold = next + 1
	}
}
