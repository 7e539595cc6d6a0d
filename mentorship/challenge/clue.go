package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A clue is something that can be observed, again and again, and speaks for one
// factor and against another.
type clue struct {
	// name says what is counted, in words joined by hyphens.
	name string
	// ask is the question whose answer is another observation, and of whom.
	ask  string
	whom mentorship.Role
	// see returns of how many observations it is true. It adds the events behind
	// those of which it is true to the list, if there is one.
	see func(s *sight, events *[]journal.EventID) (count, of int)
}

// add adds a tally and its events.
func add(count, of *int, events *[]journal.EventID, t *journal.Tally) {
	*count += t.Count
	*of += t.Of
	if events != nil {
		*events = append(*events, t.Events...)
	}
}

// ofMentors counts what is true of mentors.
func ofMentors(name, ask string, tally func(*journal.Side) journal.Tally) clue {
	return clue{name, ask, mentorship.RoleMentor, func(s *sight, events *[]journal.EventID) (count, of int) {
		for m := range s.mentors {
			t := tally(m)
			add(&count, &of, events, &t)
		}
		return count, of
	}}
}

// ofMentee counts what is true of the mentee.
func ofMentee(name, ask string, tally func(*journal.Side) journal.Tally) clue {
	return clue{name, ask, mentorship.RoleMentee, func(s *sight, events *[]journal.EventID) (count, of int) {
		t := tally(s.mentee)
		add(&count, &of, events, &t)
		return count, of
	}}
}

// one is a single observation.
func one(is bool, events *[]journal.EventID, ids ...journal.EventID) (count, of int) {
	if !is {
		return 0, 1
	}
	if events != nil {
		for _, id := range ids {
			if id != "" {
				*events = append(*events, id)
			}
		}
	}
	return 1, 1
}

// lowRating counts the raters who rate something low, of those who rate it low or
// high; what lies between says neither. Of several ratings of one rater the latest
// counts, which says how it is now.
func lowRating(s *sight, events *[]journal.EventID, ratings []journal.Rating, by func(mentorship.PersonID) bool) (count, of int) {
	low, setLow := s.v.Signs().LowRating.Value()
	high, setHigh := s.v.Signs().HighRating.Value()
	if !setLow || !setHigh {
		return 0, 0
	}
	for i := range ratings {
		r := &ratings[i]
		if !by(r.By) || !r.Last().Score.OnFive() {
			continue
		}
		last := r.Last()
		switch score := int(last.Score); {
		case score <= low:
			count++
			of++
			if events != nil {
				*events = append(*events, last.Event)
			}
		case score >= high:
			of++
		}
	}
	return count, of
}
