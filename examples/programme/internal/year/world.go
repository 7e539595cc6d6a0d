package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
	"github.com/go-mentorship/mentorkit/phases"
)

// A world is where all relationships stand.
type world struct {
	people []mentorship.Person
	policy mentorship.Policy
	states map[mentorship.RelationshipID]phases.State
}

// load finds out what the people carry whose figures a command needs.
func (w world) load(needs phases.Needs, c phases.Command) (*phases.Load, error) {
	load := &phases.Load{
		Mentored: each(needs.Mentored, func(id mentorship.PersonID) int { return w.mentored(id, c.Relationship) }),
		Sent:     each(needs.Sent, func(id mentorship.PersonID) int { return w.open(func(r phases.Request) bool { return r.By == id }) }),
		Received: each(needs.Received, func(id mentorship.PersonID) int { return w.open(func(r phases.Request) bool { return r.To == id }) }),
		Free:     map[mentorship.PersonID]int{},
	}
	if len(needs.Free) == 0 {
		return load, nil
	}
	ledger, err := w.ledger()
	if err != nil {
		return nil, err
	}
	for _, id := range needs.Free {
		if free, known := ledger.Free(id, mentorship.Period{From: c.At, Until: c.At.Add(time.Second)}); known {
			load.Free[id] = free
		}
	}
	return load, nil
}

func each(people []mentorship.PersonID, figure func(mentorship.PersonID) int) map[mentorship.PersonID]int {
	figures := map[mentorship.PersonID]int{}
	for _, id := range people {
		figures[id] = figure(id)
	}
	return figures
}

// open counts the open requests that are meant.
func (w world) open(meant func(phases.Request) bool) int {
	n := 0
	for _, s := range w.states {
		for _, r := range s.Requests() {
			if r.Status == phases.Pending && meant(r) {
				n++
			}
		}
	}
	return n
}

// mentored counts where else somebody is mentored.
func (w world) mentored(id mentorship.PersonID, but mentorship.RelationshipID) int {
	n := 0
	for r, s := range w.states {
		_, over := s.Closing()
		if p, ok := s.Participant(id); ok && !over && r != but && p.Active() && p.Role.Mentored() {
			n++
		}
	}
	return n
}

// ledger knows what everybody carries.
func (w world) ledger() (structure.Ledger, error) {
	var running []mentorship.Relationship
	for id, s := range w.states {
		if _, over := s.Closing(); !over && !s.Opened().IsZero() {
			running = append(running, relationship(id, s))
		}
	}
	return structure.NewLedger(w.policy, w.people, running...)
}

// relationship returns a relationship as the ledger counts it.
func relationship(id mentorship.RelationshipID, s phases.State) mentorship.Relationship {
	r := mentorship.Relationship{ID: id, Structure: s.Outline().Structure, Period: mentorship.Period{From: s.Opened()}}
	for _, p := range s.Participants() {
		r.Participants = append(r.Participants, mentorship.Participant{
			Person: p.Person, Role: p.Role, Period: mentorship.Period{From: p.Joined, Until: p.Left},
		})
	}
	return r
}
