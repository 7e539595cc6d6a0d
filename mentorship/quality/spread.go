package quality

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A spread is how many scores there are of each point of a scale.
type spread struct {
	at     [Highest + 1]int
	n      int
	raters int
	first  time.Time // when the first and the last score were given
	last   time.Time
}

// add counts the scores of a series, which are in order of time; those outside the scale are none.
func (s *spread) add(scores []journal.Scored) {
	first, last := -1, -1
	for i := range scores {
		score := scores[i].Score
		if !score.OnFive() {
			continue
		}
		s.at[score]++
		s.n++
		if last = i; first < 0 {
			first = i
		}
	}
	if first < 0 {
		return
	}
	if s.raters == 0 || scores[first].At.Before(s.first) {
		s.first = scores[first].At
	}
	if s.raters == 0 || scores[last].At.After(s.last) {
		s.last = scores[last].At
	}
	s.raters++
}

// median returns the score in the middle, the higher of two, and whether there is
// one.
func (s *spread) median() (journal.Score, bool) {
	below := 0
	for score := Lowest; score <= Highest; score++ {
		below += s.at[score]
		if 2*below > s.n {
			return score, true
		}
	}
	return 0, false
}

// tells reports whether there are scores enough to tell anything: as many as the
// policy asks for, and not all of one person on one day.
func (s *spread) tells(v journal.View) bool {
	least, _ := v.Signs().Observations.Value()
	return s.n >= max(1, least) && (s.raters > 1 || !journal.SameDay(s.first, s.last))
}

// low reports whether the median is one of the scores that are low.
func (s *spread) low(v journal.View) bool {
	median, ok := s.median()
	return ok && low(v, median)
}

func low(v journal.View, score journal.Score) bool {
	limit, set := v.Signs().LowRating.Value()
	return set && score <= journal.Score(limit)
}

// high reports whether the median is one of the scores that are high.
func (s *spread) high(v journal.View) bool {
	limit, set := v.Signs().HighRating.Value()
	median, ok := s.median()
	return set && ok && median >= journal.Score(limit)
}
