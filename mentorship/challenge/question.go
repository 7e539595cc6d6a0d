package challenge

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
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
func (w Weighing) question(r *Review) Question {
	var first, second *Concern
	for _, list := range [...][]Concern{r.Concerns, r.Unlikely, r.Undetermined} {
		for i := range list {
			switch c := &list[i]; {
			case c.Factor == "":
			case first == nil:
				first = c
			case second == nil && c.Mentee == first.Mentee:
				second = c
			}
		}
	}
	if first == nil || second == nil {
		return Question{}
	}
	i := slices.IndexFunc(w.mentees, func(o observed) bool { return o.mentee.Person == first.Mentee })
	return w.mentees[i].apart(first.Factor, second.Factor)
}

// apart returns the question about a clue of which nothing is known that tells two
// factors apart best; zero if none does.
func (o *observed) apart(a, b Factor) Question {
	var best Question
	for i := range standard.clues {
		c := standard.clues[i]
		if o.clues[i].of > 0 {
			continue
		}
		d := swing(a, i) - swing(b, i)
		if d = max(d, -d); d > best.Apart {
			best = Question{c.ask, c.whom, c.name, [2]Factor{a, b}, d}
		}
	}
	return best
}

// swing returns by how much one observation that is true of a clue moves a factor
// further than one that is not.
func swing(f Factor, clue int) int {
	for i := range standard.lines[f.index()] {
		if l := standard.lines[f.index()][i]; l.clue == clue {
			return l.weigh(counted{1, 1}) - l.weigh(counted{0, 1})
		}
	}
	return 0
}
