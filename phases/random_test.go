package phases_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// remedy returns a command that closes the first gap that stands before the next
// phase; where there is none, the one that enters it, or completes.
func (s *story) remedy() (actor any, body journal.Body) {
	for _, g := range s.machine.Missing(s.state, s.at, phases.Context{Policy: &s.policy}) {
		lapsed := g.Finding.Code == "phases.request.lapsed" || g.Finding.Code == "phases.request.waiting" || g.Finding.Code == "phases.people.nobody-mentored"
		if g.Blocking() || lapsed {
			return s.closes(g)
		}
	}
	f := fitter{state: s.state, choose: first}
	switch s.state.Phase() {
	case phases.Unopened:
		return "mentee-1", journal.RequestMade{
			Request: "q1", By: "mentee-1", To: "mentor-1", As: mentorship.RoleMentor, Wanted: journal.Outline{Structure: mentorship.Group},
		}
	case phases.Closure:
		return coordinator, journal.Reopened{}
	}
	for _, p := range s.state.Participants() {
		if p.Active() && p.Role.Mentored() && p.Phase != phases.Application {
			next := map[journal.PhaseName]journal.PhaseName{phases.Readiness: phases.Acquaintance, phases.Acquaintance: phases.Application}[p.Phase]
			return string(p.Person), journal.PhaseEntered{Phase: next, Person: p.Person}
		}
	}
	return string(f.mentee()), journal.Closed{Ending: journal.EndingCompleted, By: f.mentee()}
}

// closes returns a command that closes a gap.
func (s *story) closes(g phases.Gap) (actor any, body journal.Body) {
	f := fitter{state: s.state, choose: first}
	evidence := map[string]string{}
	for _, e := range g.Finding.Evidence {
		evidence[e.Name], _ = e.Got.Text()
	}
	a, _ := s.state.Agreement()
	switch id := string(g.Person); g.Finding.Code {
	case "phases.event.while-paused":
		return id, journal.Resumed{}
	case "phases.request.waiting":
		return id, journal.RequestAccepted{Request: journal.RequestID(evidence["request"]), By: g.Person}
	case "phases.request.lapsed", "phases.people.nobody-mentored":
		return coordinator, journal.MatchMade{Mentor: f.one(append(f.active(mentorship.RoleMentor), "mentor-1")), Mentee: "mentee-1"}
	case "phases.people.no-mentor":
		return coordinator, journal.Joined{Person: f.free("mentor"), Role: mentorship.RoleMentor}
	case "phases.readiness.not-prepared":
		return id, journal.ReadinessStated{Person: g.Person, Prepared: true}
	case "phases.readiness.not-committed":
		return id, full(g.Person)
	case "phases.acquaintance.point-open":
		return id, journal.PointDiscussed{Point: journal.Point(evidence["point"]), By: g.Person}
	case "phases.acquaintance.no-goal":
		return id, journal.GoalSet{Goal: numbered[mentorship.GoalID]("g", len(s.state.Goals())), For: g.Mentee}
	case "phases.agreement.not-proposed":
		return id, journal.AgreementProposed{Agreement: "a1", Version: 1, By: g.Person, Terms: terms}
	case "phases.agreement.not-signed":
		return id, journal.AgreementSigned{Agreement: a.ID, Version: journal.Ordinal(a.Version), By: g.Person}
	case "phases.closure.not-run":
		for _, goal := range s.state.Goals() {
			if goal.For == g.Mentee && goal.Status == phases.GoalOpen {
				return id, journal.GoalMet{Goal: goal.ID, By: g.Person}
			}
		}
		return id, journal.GoalSet{Goal: numbered[mentorship.GoalID]("g", len(s.state.Goals())), For: g.Mentee}
	default:
		s.t.Fatalf("nobody knows what closes %s", g.Finding.Code)
		return nil, nil
	}
}

// free returns somebody who was never there.
func (f fitter) free(role string) mentorship.PersonID {
	for i := 0; ; i++ {
		id := numbered[mentorship.PersonID](role+"-", i)
		if _, was := f.state.Participant(id); !was {
			return id
		}
	}
}

// players are those who act in random stories: each may be anything.
var players = []any{
	"mentor-1", "mentor-2", "mentor-7", "mentee-1", "mentee-2", "mentee-7", "peer-1", "peer-7", "facilitator-1", "stranger-1",
	coordinator, coordinator, journal.Code("housekeeping"),
}

// random returns a command that is as sensible as chance allows: what is missing,
// so many times out of ten, or one of the attempts of somebody. Endings are rare.
func (s *story) random(r *rand.Rand, eager int) (actor any, body journal.Body) {
	for {
		if r.IntN(10) < eager {
			actor, body = s.remedy()
		} else {
			actor = players[r.IntN(len(players))]
			some := fitter{s.state, s.at.Add(time.Hour), onTheirOwn(actor), r.IntN}.some(r.IntN(numGroups))
			body = some[r.IntN(len(some))].body
		}
		if _, ends := body.(journal.Closed); !ends || r.IntN(8) == 0 {
			return actor, body
		}
		eager = 0
	}
}

// wander tells a random story until it has so many events.
func wander(t testing.TB, seed uint64, events int) *story {
	r := rand.New(rand.NewPCG(seed, 1))
	s, eager := newStory(t), 1+r.IntN(5)
	for tries := 0; s.journal.Len() < events && tries < 20*events; tries++ {
		if r.IntN(20) == 0 {
			s.wait(time.Duration(r.IntN(60)) * day)
		}
		if decided, err := s.try(s.random(r, eager)); err == nil {
			s.live(decided...)
		}
	}
	return s
}
