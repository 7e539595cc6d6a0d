package challenge

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns a rule for each factor: that it is not at work for any mentee. It
// is broken where the weight of evidence says that it is more likely than not, and
// undetermined where there is evidence, and too little of it. Of a mentee of whom
// nothing is known, nothing is said.
func Rules() rule.Set[Weighing] { return rules }

var rules = newRules()

func newRules() rule.Set[Weighing] {
	var set rule.Set[Weighing]
	for f := range factorCount {
		set = set.With(factorRule(f))
	}
	return set
}

// factorRule returns the rule of a factor. It goes through the mentees.
func factorRule(f int) rule.Rule[Weighing] {
	return rule.New(info(Factors()[f]), func(w Weighing) []rule.Finding {
		var found []rule.Finding
		for i := range w.mentees {
			o := &w.mentees[i]
			switch known := o.factors[f]; {
			case known.observations == 0:
			case !tells(w.v, known.observations):
				found = append(found, undetermined(o, f, known.observations))
			case known.total >= 0:
				found = append(found, finding(o, f))
			}
		}
		return found
	})
}

// tooFew says that there is not enough to go by.
func tooFew(f, observations int) string {
	return fmt.Sprintf("too few observations, %d, to tell whether %s", observations, phrase(Factors()[f]))
}

// undetermined says that there is something to go by, and not enough.
func undetermined(o *observed, f, observations int) rule.Finding {
	return rule.Finding{
		Outcome: rule.Undetermined, Path: path(o),
		Message:  tooFew(f, observations),
		Evidence: []rule.Evidence{{Name: "observations", Got: rule.Count(int64(observations))}},
	}
}

// finding says what speaks for and against a factor.
func finding(o *observed, f int) rule.Finding {
	c := o.concern(f)
	evidence := []rule.Evidence{{Name: "weight-of-evidence", Got: rule.Count(int64(c.Weight))}}
	for _, list := range [...][]Clue{c.For, c.Against} {
		for _, clue := range list {
			evidence = append(evidence, clue.Evidence)
		}
	}
	return rule.Finding{
		Path:     c.Path,
		Message:  c.Message,
		Evidence: evidence,
	}
}

// path names the mentee by a JSON Pointer.
func path(o *observed) string {
	return rule.Pointer("mentees", string(o.mentee.Person))
}
