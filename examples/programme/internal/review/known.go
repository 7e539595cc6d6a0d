package review

import (
	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Known is what is known beside the journal.
type Known struct {
	People   []mentorship.Person
	Register ethics.Register
	Policy   *mentorship.Policy
}

// Beside returns what a plan knows beside the journal.
func Beside(p *plan.Plan) Known { return Known{p.Persons(), p.People.Register, &p.Problem.Policy} }

// Works returns the register with what all relationships of a round say of works that
// were used: a source may be lost in one and missed in another.
func (k Known) Works(r course.Round) ethics.Register {
	register := k.Register
	register.Uses = append([]ethics.Use{}, register.Uses...)
	register.Namings = append([]ethics.Naming{}, register.Namings...)
	for _, c := range r.Courses {
		for _, u := range c.Facts.Reuses(mentorship.Period{}) {
			register.Uses = append(register.Uses, ethics.Use{
				Work: u.Body.Work, Owner: u.Body.Owner, By: u.Body.By, In: u.Body.In, Named: !u.Acknowledged.IsZero(),
			})
		}
		for _, a := range c.Facts.Acknowledgements().All() {
			if a.Body.In != "" {
				register.Namings = append(register.Namings, ethics.Naming{In: a.Body.In, By: a.Body.By, Source: a.Body.Work})
			}
		}
	}
	return register
}
