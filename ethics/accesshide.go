package ethics

import "slices"

// hideSmall hides groups of fewer people, or people with a goal, than small, and as many
// more, the smallest first, that the totals give none of them away: all who are hidden
// are together not fewer than small, and in groups of more than one size. Groups of one
// size are hidden together, so that whoever knows this rule learns from it no more: any
// two of the hidden groups could change places, and all that is told would be the same.
func (s *sorted) hideSmall(small int) {
	s.hidden = slices.Repeat([]bool{len(s.cells) > mostCells}, len(s.cells))
	for threshold := small; slices.Contains(s.hidden, false); {
		next := 0 // the least that is told of
		for i, c := range s.cells {
			n := c.tally.least()
			s.hidden[i] = s.hidden[i] || n < threshold
			if !s.hidden[i] && (next == 0 || n < next) {
				next = n
			}
		}
		if s.covered(small) {
			return
		}
		threshold = next + 1
	}
}

// covered reports whether the groups that are hidden cover one another.
func (s *sorted) covered(small int) bool {
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
}
