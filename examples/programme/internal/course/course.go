package course

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A Round is where all relationships of a journal stand.
type Round struct {
	// At is the instant of which it tells.
	At time.Time
	// From is when the first event happened.
	From time.Time
	// Events is how many there were.
	Events int
	// Courses are those of the relationships: those in which somebody has stalled,
	// the others that last, those that are over; each in order of id.
	Courses []Course
	// Machine is what the relationships go through.
	Machine phases.Machine
}

// A Course is where one relationship stands.
type Course struct {
	ID    mentorship.RelationshipID
	State phases.State
	Dates phases.Dates
	// People are all who are or were mentored, in the order in which they joined.
	People []Person
	// Waiting is what a relationship waits for in which nobody is mentored yet.
	Waiting []phases.Gap
	// Ways are how they came to where they are.
	Ways []phases.Way
	// Aftermath is what the end means for those whose part is over.
	Aftermath []phases.Aftermath
	// Facts are what the journal says of it, up to the instant.
	Facts journal.Facts
}

// A Person is somebody who is or was mentored.
type Person struct {
	phases.Participant
	// Missing is what stands before the next phase, or before completion.
	Missing []phases.Gap
	// Stall is how long the mentorship has not moved; nil once it is over.
	Stall *phases.Stall
	// On is where somebody went on who was matched again; empty for nowhere.
	On mentorship.RelationshipID
}

// Stalled reports whether the person's mentorship has come to rest.
func (p Person) Stalled() bool { return p.Stall != nil && p.Stall.Finding != nil }

// Stalled reports whether the mentorship of anybody has come to rest.
func (c Course) Stalled() bool { return slices.ContainsFunc(c.People, Person.Stalled) }

// Over reports whether the relationship is closed.
func (c Course) Over() bool {
	_, over := c.State.Closing()
	return over
}

// Of tells where the relationships of a journal stand at an instant; at that of
// the last event, which has happened then, where it is zero. The error is one of
// [phases.Machine.Replay].
func Of(j journal.Journal, at time.Time, policy *mentorship.Policy) (Round, error) {
	if at.IsZero() {
		last, _ := j.Last()
		at = last.At
	} else {
		j = j.Until(at)
	}
	r := Round{At: at, Events: j.Len()}
	for _, e := range j.All() {
		r.From = e.At
		break
	}
	for id, part := range j.ByRelationship() {
		c, err := r.course(id, part, policy)
		if err != nil {
			return Round{}, err
		}
		r.Courses = append(r.Courses, c)
	}
	slices.SortStableFunc(r.Courses, func(a, b Course) int { return cmp.Compare(a.rank(), b.rank()) })
	return r, nil
}

func (c Course) rank() int {
	switch {
	case c.Stalled():
		return 0
	case !c.Over():
		return 1
	}
	return 2
}

func (r Round) course(id mentorship.RelationshipID, j journal.Journal, policy *mentorship.Policy) (Course, error) {
	c := Course{ID: id}
	var errs [3]error
	c.State, errs[0] = r.Machine.Replay(j)
	c.Ways, errs[1] = r.Machine.Ways(j)
	c.Facts, errs[2] = j.Facts()
	if err := cmp.Or(errs[:]...); err != nil {
		return Course{}, err
	}
	c.Dates = c.State.Dates(policy)
	c.Aftermath = c.State.Aftermath(policy)
	x := phases.Context{Policy: policy}
	missing, stalls := r.Machine.Missing(c.State, r.At, x), r.Machine.Stalls(c.State, r.At, x)
	for _, p := range c.State.Participants() {
		if !p.Role.Mentored() {
			continue
		}
		person := Person{Participant: p}
		if p.Active() && !c.Over() {
			for _, g := range missing {
				if g.Mentee == p.Person {
					person.Missing = append(person.Missing, g)
				}
			}
			for _, s := range stalls {
				if s.Person == p.Person {
					person.Stall = &s
				}
			}
		}
		for _, m := range c.Facts.Rematches().All() {
			if m.Body.Person == p.Person {
				person.On = m.Body.Into
			}
		}
		c.People = append(c.People, person)
	}
	for _, g := range missing {
		if g.Mentee == "" {
			c.Waiting = append(c.Waiting, g)
		}
	}
	return c, nil
}

// Stalled returns how many people's mentorships have come to rest.
func (r Round) Stalled() int {
	n := 0
	for _, c := range r.Courses {
		for _, p := range c.People {
			if p.Stalled() {
				n++
			}
		}
	}
	return n
}

// Find returns the course of a relationship, and whether there is one.
func (r Round) Find(id mentorship.RelationshipID) (Course, bool) {
	i := slices.IndexFunc(r.Courses, func(c Course) bool { return c.ID == id })
	if i < 0 {
		return Course{}, false
	}
	return r.Courses[i], true
}

// Person returns somebody's last part in the relationship, and whether there is one.
func (c Course) Person(id mentorship.PersonID) (Person, bool) {
	for _, p := range slices.Backward(c.People) {
		if p.Participant.Person == id {
			return p, true
		}
	}
	return Person{}, false
}
