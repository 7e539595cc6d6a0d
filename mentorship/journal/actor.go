package journal

import (
	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Actor is who brought an event about: a person, or a job of the service
// that runs without one. Exactly one of the two is set; the zero value is
// nobody, and no event has it. Actors are comparable with ==.
type Actor struct {
	Person mentorship.PersonID `json:"person,omitzero"`
	// Job is the job's name, such as "request expiry".
	Job Code `json:"job,omitzero"`
}

// ByPerson returns the person as an actor.
func ByPerson(id mentorship.PersonID) Actor { return Actor{Person: id} }

// ByJob returns the named job as an actor.
func ByJob(name Code) Actor { return Actor{Job: name} }

// Valid reports whether a is one well-formed person or one well-formed job.
func (a Actor) Valid() bool {
	if a.Job == "" {
		return mentorship.ValidID(a.Person)
	}
	return a.Person == "" && mentorship.ValidWord(a.Job)
}

// String names the actor and says which of the two it is.
func (a Actor) String() string {
	switch {
	case !a.Valid():
		return "nobody"
	case a.Job != "":
		return "job " + string(a.Job)
	default:
		return "person " + string(a.Person)
	}
}
