package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Question is what to find out next.
type Question struct {
	// Ask is the question, and Whom the role that can answer it; empty for both
	// sides.
	Ask  string          `json:"ask"`
	Whom mentorship.Role `json:"whom,omitzero"`
	// Clue is what the answer adds to.
	Clue string `json:"clue"`
	// Between are the two factors that it tells apart, by so many decibans between
	// a yes and a no.
	Between [2]Factor `json:"between"`
	Apart   int       `json:"apart"`
}

// question returns the question whose answer would tell the first two factors
// apart best, among those of which nothing is known yet; where one factor leads
// alone, the runner-up is the likeliest of the others.
func (r *Review) question(v journal.View) Question {
	var two []Concern
	for _, list := range [...][]Concern{r.Concerns, r.Unlikely, r.Undetermined} {
		for _, c := range list {
			if c.Factor != "" && (len(two) == 0 || two[0].Factor != c.Factor && two[0].Mentee == c.Mentee) {
				two = append(two, c)
			}
			if len(two) == 2 {
				return standard.apart(v, two[0], two[1])
			}
		}
	}
	return Question{}
}

// apart returns the clue that tells two factors apart best.
func (t *table) apart(v journal.View, a, b Concern) Question {
	var s sight
	for _, one := range sights(v) {
		if one.mentee.Person == a.Mentee {
			s = one
		}
	}
	var best Question
	for i, c := range t.clues {
		if _, of := c.see(&s, nil); of > 0 {
			continue
		}
		yes, no := t.swing(a.Factor, i)
		yesB, noB := t.swing(b.Factor, i)
		d := (yes - no) - (yesB - noB)
		if d = max(d, -d); d > best.Apart {
			best = Question{c.ask, c.whom, c.name, [2]Factor{a.Factor, b.Factor}, d}
		}
	}
	return best
}

// swing returns what one observation would add to a factor if the clue is true
// and if it is not.
func (t *table) swing(f Factor, clue int) (yes, no int) {
	for _, l := range t.lines[f.index()] {
		if l.clue == clue {
			return l.weigh(1, 1), l.weigh(0, 1)
		}
	}
	return 0, 0
}
