package phases_test

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// A mentee asks, a mentor accepts; the relationship opens and both join it.
func ExampleMachine_Decide() {
	var machine phases.Machine // the standard one
	policy := mentorship.DefaultPolicy()
	known := &phases.Load{
		Free:     map[mentorship.PersonID]int{"mentor-1": 1},
		Mentored: map[mentorship.PersonID]int{"mentee-1": 0},
		Sent:     map[mentorship.PersonID]int{"mentee-1": 0},
		Received: map[mentorship.PersonID]int{"mentor-1": 0},
	}
	at := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)

	var state phases.State
	var log journal.Journal
	for _, c := range []phases.Command{
		{
			ID: "e1", At: at, Actor: journal.ByPerson("mentee-1"), Relationship: "r1",
			Body: journal.RequestMade{Request: "q1", By: "mentee-1", To: "mentor-1", As: mentorship.RoleMentor},
		},
		{
			ID: "e2", At: at.Add(time.Hour), Actor: journal.ByPerson("mentor-1"), Relationship: "r1",
			Body: journal.RequestAccepted{Request: "q1", By: "mentor-1"},
		},
	} {
		events, err := machine.Decide(state, c, phases.Context{
			Policy: &policy,
			Load:   known,
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, e := range events {
			fmt.Println(e.ID, e.Kind())
			log, _ = log.Append(e) // a service appends under state.Version()
			state, _ = machine.Evolve(state, e)
		}
	}
	fmt.Println(state.Phase())
	// Output:
	// e1 request-made
	// e2 request-accepted
	// e2-0002 relationship-opened
	// e2-0003 joined
	// e2-0004 joined
	// readiness
}

// A service asks whose figures a command needs before it decides.
func ExampleMachine_Needs() {
	var machine phases.Machine
	command := phases.Command{
		ID: "e1", At: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC), Relationship: "r1",
		Actor: journal.ByPerson("coordinator-1"), Body: journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"},
	}
	needs := machine.Needs(phases.State{}, command)
	fmt.Println(needs.Free, needs.Mentored)

	known := phases.Load{Free: map[mentorship.PersonID]int{}, Mentored: map[mentorship.PersonID]int{}}
	for _, id := range needs.Free {
		known.Free[id] = 0 // from the ledger of package structure
	}
	for _, id := range needs.Mentored {
		known.Mentored[id] = 0
	}
	_, err := machine.Decide(phases.State{}, command, phases.Context{Load: &known, Coordinator: true})
	fmt.Println(err)
	// Output:
	// [mentor-1] [mentee-1]
	// phases: match-made refused: "mentor-1" would carry more mentees than there is room for
}

// A refusal names every reason, as data.
func ExampleRefusedError() {
	var machine phases.Machine
	c := phases.Command{
		ID: "e1", At: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC), Relationship: "r1",
		Actor: journal.ByJob("nightly clean-up"),
		Body:  journal.Closed{Ending: journal.EndingCompleted},
	}
	_, err := machine.Decide(phases.State{}, c, phases.Context{})
	if refused, ok := errors.AsType[*phases.RefusedError](err); ok {
		for _, f := range refused.Findings {
			fmt.Println(f.Code, "-", f.Message)
		}
	}
	// Output:
	// phases.closure.other-ending - the mentorship never began, and cannot end as "completed"
	// phases.event.not-in-phase - closed has no place in the phase "unopened"
}

// An OrientationHeld is an event of a programme's own.
type OrientationHeld struct {
	People []mentorship.PersonID `json:"people"`
}

// Form returns acme.orientation-held.
func (OrientationHeld) Form() journal.Form {
	return journal.Form{Kind: "acme.orientation-held", Version: 1}
}

// A programme adds a phase before the acquaintance, in which everybody comes to
// an orientation, and a guard that asks for it.
func ExampleNew() {
	oriented := rule.New(rule.Info{
		Code: "acme.orientation.missed", Severity: rule.Violation,
		Title: "Everybody has been to the orientation", Why: "It tells the house rules.",
		Remedy: "Come to the next one.", Basis: rule.Convention,
	}, func(s phases.Step) []rule.Finding {
		mentee, ok := s.Mentee()
		if !ok {
			return nil
		}
		for _, e := range s.State().Own("acme.orientation-held") {
			if held, ok := e.Body.(OrientationHeld); ok && slices.Contains(held.People, mentee.Person) {
				return nil
			}
		}
		return []rule.Finding{{
			Path: "/participants", Message: "the orientation was missed",
			Evidence: []rule.Evidence{{Name: "person", Got: rule.Text(mentee.Person)}},
		}}
	})

	d := phases.StandardDefinition()
	d.Name = "acme"
	d.Phases = slices.Insert(d.Phases, 1, phases.Phase{Name: "orientation", As: mentorship.PhaseReadiness})
	d.Arcs = append(d.Arcs[1:],
		phases.Arc{From: phases.Readiness, To: "orientation", Guards: phases.ReadinessGuards()},
		phases.Arc{From: "orientation", To: phases.Acquaintance, Guards: rule.NewSet(oriented)},
	)
	d.Permits = append(d.Permits, phases.Permit{
		Kind: "acme.orientation-held", In: []journal.PhaseName{"orientation"}, By: []phases.Party{phases.AsCoordinator},
	})
	d.Own = []journal.Own{{Form: OrientationHeld{}.Form(), Decode: journal.Strict[OrientationHeld]}}

	machine, err := phases.New(d)
	fmt.Println(machine.Definition().Name, err)

	d.Arcs = d.Arcs[:2] // and nobody finds the way to the orientation any more
	_, err = phases.New(d)
	fmt.Println(err)
	// Output:
	// acme <nil>
	// phases: wrong definition: no way leads to the phase "orientation"
	// phases: wrong definition: no way leads to the phase "acquaintance"
	// phases: wrong definition: no way leads to the phase "application"
}

// What is missing is told for each person.
func ExampleMachine_Missing() {
	var machine phases.Machine
	at := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)
	var state phases.State
	for i, body := range []journal.Body{
		journal.RelationshipOpened{},
		journal.Joined{Person: "mentor-1", Role: mentorship.RoleMentor},
		journal.Joined{Person: "mentee-1", Role: mentorship.RoleMentee},
		journal.ReadinessStated{Person: "mentee-1", Prepared: true},
		journal.CommitmentStated{Person: "mentee-1", Participation: 100, Time: 60, Energy: 100},
	} {
		var err error
		state, err = machine.Evolve(state, journal.Event{
			ID: journal.EventID(fmt.Sprint("e", i)), At: at, Actor: journal.ByJob("import"), Relationship: "r1", Body: body,
		})
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	for _, gap := range machine.Missing(state, at, phases.Context{}) {
		fmt.Println(gap.Person, "before", gap.Next+":", gap.Finding.Message)
	}
	// Output:
	// mentee-1 before acquaintance: "mentee-1" commits only in part
	// mentor-1 before acquaintance: whether "mentor-1" commits to the mentorship has not been said
	// mentor-1 before acquaintance: whether "mentor-1" is prepared has not been said
}
