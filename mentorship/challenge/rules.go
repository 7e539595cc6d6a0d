package challenge

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns a rule for each factor: that it is not at work for any mentee. It
// is broken where the weight of evidence says that it is more likely than not, and
// undetermined where there is evidence, and too little of it. Of a mentee of whom
// nothing is known, nothing is said.
func Rules() rule.Set[journal.View] { return rules }

var rules = newRules()

func newRules() rule.Set[journal.View] {
	var set rule.Set[journal.View]
	for f := range factorCount {
		set = set.With(rule.New(info(Factors()[f]), func(v journal.View) []rule.Finding { return check(v, f) }))
	}
	return set
}

// check goes through the mentees.
func check(v journal.View, f int) []rule.Finding {
	var found []rule.Finding
	sides := v.Sides()
	for i := range sides {
		if !sides[i].Role.Mentored() {
			continue
		}
		s := sight{v, &sides[i]}
		w := standard.weigh(&s, f)
		switch {
		case w.observations == 0:
		case !tells(v, w.observations):
			found = append(found, rule.Finding{
				Outcome: rule.Undetermined, Path: "/mentees/" + string(s.mentee.Person),
				Message:  fmt.Sprintf("%d observations are too few to tell about %s", w.observations, Factors()[f]),
				Evidence: []rule.Evidence{{Name: "observations", Got: rule.Count(int64(w.observations))}},
			})
		case w.total >= 0:
			found = append(found, standard.finding(&s, f))
		}
	}
	return found
}

// finding says what speaks for and against a factor.
func (t *table) finding(s *sight, f int) rule.Finding {
	c, _ := t.concern(s, f)
	evidence := []rule.Evidence{{Name: "weight-of-evidence", Got: rule.Count(int64(c.Weight))}}
	for _, list := range [...][]Clue{c.For, c.Against} {
		for _, clue := range list {
			evidence = append(evidence, clue.Evidence)
		}
	}
	return rule.Finding{
		Path:     "/mentees/" + string(s.mentee.Person),
		Message:  fmt.Sprintf("%s: %s, by %d observations for it and %d against", phrase(c.Factor), c.Sureness, len(c.For), len(c.Against)),
		Evidence: evidence,
	}
}
