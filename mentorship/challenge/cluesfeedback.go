package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// either returns the trait found more often of two.
func either(f *journal.FeedbackFound, a, b mentorship.Trait) journal.Tally {
	x, y := f.Trait(a), f.Trait(b)
	if y.Count > x.Count || x.Of == 0 {
		return y
	}
	return x
}

// written adds up a trait in what the mentee wrote: feedback, and answers to it.
func written(s *sight, events *[]journal.EventID, traits ...mentorship.Trait) (count, of int) {
	for _, f := range [...]*journal.FeedbackFound{&s.mentee.Wrote, &s.mentee.Answered} {
		var most journal.Tally
		for _, t := range traits {
			if x := f.Trait(t); x.Count > most.Count || most.Of == 0 {
				most = x
			}
		}
		add(&count, &of, events, &most)
	}
	return count, of
}

func answersShut(s *sight, events *[]journal.EventID) (count, of int) {
	return written(s, events, mentorship.Closed, mentorship.Defensive, mentorship.Attacking, mentorship.Disrespectful)
}

func answersPassive(s *sight, events *[]journal.EventID) (count, of int) {
	return written(s, events, mentorship.Passive)
}

func answersOpen(s *sight, events *[]journal.EventID) (count, of int) {
	return written(s, events, mentorship.Open, mentorship.Reflective)
}
