package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
	"github.com/go-mentorship/mentorkit/phases"
)

// A world is where all relationships stand.
type world struct {
	people []mentorship.Person
	policy mentorship.Policy
	states map[mentorship.RelationshipID]phases.State
}

// load counts what the people carry whom a command concerns; nil for commands
// that depend on no other relationship.
func (w world) load(s phases.State, c phases.Command) (*phases.Load, error) {
	switch b := c.Body.(type) {
	case journal.RequestMade:
		return w.requests(b.By, b.To), nil
	case journal.RequestForwarded:
		return w.requests("", b.To), nil
	case journal.RequestAccepted:
		for _, r := range s.Requests() {
			if r.ID == b.Request {
				return w.places(c, r.By, b.By)
			}
		}
	case journal.MatchMade:
		return w.places(c, b.Mentee, b.Mentor)
	}
	return nil, nil
}

func (w world) requests(by, to mentorship.PersonID) *phases.Load {
	sent, received := 0, 0
	for _, s := range w.states {
		for _, r := range s.Requests() {
			if r.Status != phases.Pending {
				continue
			}
			if r.By == by {
				sent++
			}
			if r.To == to {
				received++
			}
		}
	}
	return &phases.Load{Sent: &sent, Received: &received}
}

// places counts the mentor's free places, and where else the mentee is mentored.
func (w world) places(c phases.Command, mentee, mentor mentorship.PersonID) (*phases.Load, error) {
	mentored := 0
	var running []mentorship.Relationship
	for id, s := range w.states {
		if _, over := s.Closing(); over || s.Opened().IsZero() {
			continue
		}
		running = append(running, relationship(id, s))
		if p, ok := s.Participant(mentee); ok && p.Active() && p.Role.Mentored() && id != c.Relationship {
			mentored++
		}
	}
	ledger, err := structure.NewLedger(w.policy, w.people, running...)
	if err != nil {
		return nil, err
	}
	load := &phases.Load{Mentored: &mentored}
	if free, known := ledger.Free(mentor, mentorship.Period{From: c.At, Until: c.At.Add(time.Second)}); known {
		load.Free = &free
	}
	return load, nil
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
