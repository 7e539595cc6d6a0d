package file

import "math"

// Prefs is an instance in which both sides rank each other.
type Prefs struct {
	Mentees, Mentors Lists
	Capacity         []int32 // of mentors
}

// Lists are the rankings of one side: who is ranked, best first, and the place
// of each, from 0 and equal where tied. Rank is nil where nothing is tied.
type Lists struct{ Start, To, Rank []int32 }

func (s *scanner) prefs() *Prefs {
	mentees := s.number("how many mentees", 0, math.MaxInt32)
	mentors := s.number("how many mentors", 0, math.MaxInt32)
	s.ends()
	x := &Prefs{Capacity: s.named("caps", mentors)}
	s.side("mentees")
	x.Mentees = s.lists("mentee", mentees, mentors)
	s.side("mentors")
	x.Mentors = s.lists("mentor", mentors, mentees)
	return x
}

// side reads the line before the lists of a side.
func (s *scanner) side(name string) {
	if s.row(); s.err == nil {
		if w := s.word(); w != name {
			s.fail("want %q, found %q", name, w)
		}
		s.ends()
	}
}

// lists reads one list for each person. Until the first tie, places are not
// kept.
func (s *scanner) lists(who string, people, others int) Lists {
	l := Lists{Start: []int32{0}}
	for i := 0; i < people && s.head(who, i); i++ {
		first, rank, open, empty := len(l.To), int32(-1), false, false
		for s.more() {
			switch {
			case s.next == '(' && !open:
				open, empty = true, true
				rank++
				s.step()
				continue
			case s.next == ')' && open:
				if empty {
					s.fail("nobody between the parentheses")
				}
				open = false
				s.step()
				continue
			case !open:
				rank++
			}
			l.To = append(l.To, int32(s.number("somebody of the other side", 0, others-1)))
			l.place(first, rank)
			empty = false
		}
		if open && s.err == nil {
			s.fail("want %q before the end of the line", ')')
		}
		if len(l.To) > math.MaxInt32 {
			s.fail("more than %d entries", math.MaxInt32)
		}
		l.Start = append(l.Start, int32(len(l.To)))
	}
	return l
}

// place keeps the place of the last entry of a list that begins at first.
func (l *Lists) place(first int, rank int32) {
	last := len(l.To) - 1
	if l.Rank == nil {
		if int(rank) == last-first {
			return
		}
		l.Rank = make([]int32, last, 2*last)
		for i, from := range l.Start {
			until := last
			if i+1 < len(l.Start) {
				until = int(l.Start[i+1])
			}
			for k := int(from); k < until; k++ {
				l.Rank[k] = int32(k) - from
			}
		}
	}
	l.Rank = append(l.Rank, rank)
}
