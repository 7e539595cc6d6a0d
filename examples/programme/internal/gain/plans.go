package gain

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// Plans are where the development plans of this year stand of those who are mentored.
type Plans struct {
	// Due counts those before whom a step lies, in the order of [outcome.Steps].
	Due []PlanStep `json:"due"`
	// Done is how many have gone through all of them.
	Done int `json:"done"`
}

// A PlanStep is a step and how many have to take it next.
type PlanStep struct {
	Step   outcome.Step `json:"step"`
	People int          `json:"people"`
}

// Of returns how many people there are.
func (p Plans) Of() int {
	n := p.Done
	for _, s := range p.Due {
		n += s.People
	}
	return n
}

func plans(views []journal.View) Plans {
	var p Plans
	for _, step := range outcome.Steps() {
		p.Due = append(p.Due, PlanStep{Step: step})
	}
	for _, v := range views {
		if _, closed := v.Facts().Closed(); closed {
			continue
		}
		for _, s := range mentees(v) {
			one, ok := outcome.PlanOf(v, s.Person)
			switch {
			case !ok || !s.Left.IsZero():
			case one.Due == "":
				p.Done++
			}
			for i := range p.Due {
				if ok && s.Left.IsZero() && p.Due[i].Step == one.Due {
					p.Due[i].People++
				}
			}
		}
	}
	return p
}
