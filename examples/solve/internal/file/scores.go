package file

import (
	"cmp"
	"math"
	"slices"
)

// Scores is an instance with a score for each permitted pair, in rows by
// mentee.
type Scores struct {
	Start, Mentor, Score []int32
	Capacity, Minimum    []int32 // of mentors; Minimum is nil where the file has no such line
}

func (s *scanner) scores() *Scores {
	mentees := s.number("how many mentees", 0, math.MaxInt32)
	mentors := s.number("how many mentors", 0, math.MaxInt32)
	pairs := s.number("how many candidates", 0, math.MaxInt32)
	s.ends()
	x := &Scores{Start: []int32{0}, Capacity: s.named("caps", mentors)}
	if s.row() && s.next == 'm' {
		x.Minimum = s.named("mins", mentors)
	}
	for i := 0; i < mentees && s.head("mentee", i); i++ {
		x.row(s, mentors)
		if len(x.Mentor) > pairs {
			s.fail("more candidates than the %d of the first line", pairs)
		}
	}
	if s.err == nil && len(x.Mentor) < pairs {
		s.fail("found %d of the %d candidates that the first line says", len(x.Mentor), pairs)
	}
	return x
}

// named reads a line of numbers, one for each mentor, after a word.
func (s *scanner) named(name string, n int) []int32 {
	if s.row(); s.err == nil {
		if w := s.word(); w != name {
			s.fail("want %q, found %q", name, w)
		}
	}
	return s.numbers("a number for each mentor", n)
}

// row reads the candidates of one mentee and puts them in order of mentor.
func (x *Scores) row(s *scanner, mentors int) {
	type pair struct{ mentor, score int32 }
	var buffer [64]pair
	row := buffer[:0]
	line, column := s.line, s.column
	for s.more() {
		j := s.number("a mentor", 0, mentors-1)
		s.want(':')
		row = append(row, pair{int32(j), int32(s.number("a score", math.MinInt32, math.MaxInt32))})
	}
	slices.SortFunc(row, func(a, b pair) int { return cmp.Compare(a.mentor, b.mentor) })
	for k, p := range row {
		if k > 0 && row[k-1].mentor == p.mentor && s.err == nil {
			s.line, s.column = line, column
			s.fail("mentor %d stands twice in this line", p.mentor)
		}
		x.Mentor = append(x.Mentor, p.mentor)
		x.Score = append(x.Score, p.score)
	}
	x.Start = append(x.Start, int32(len(x.Mentor)))
}
