package phases_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// begun returns the journal of a mentorship that has just begun.
func begun() journal.Journal {
	at := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)
	event := func(id journal.EventID, days int, who mentorship.PersonID, body journal.Body) journal.Event {
		return journal.Event{ID: id, At: at.AddDate(0, 0, days), Actor: journal.ByPerson(who), Relationship: "r1", Body: body}
	}
	j, err := journal.New(
		event("e1", 0, "mentee-1", journal.RequestMade{Request: "q1", By: "mentee-1", To: "mentor-1", As: mentorship.RoleMentor}),
		event("e2", 3, "mentor-1", journal.RequestAccepted{Request: "q1", By: "mentor-1"}),
		event("e3", 3, "mentor-1", journal.RelationshipOpened{}),
		event("e4", 3, "mentor-1", journal.Joined{Person: "mentor-1", Role: mentorship.RoleMentor}),
		event("e5", 3, "mentor-1", journal.Joined{Person: "mentee-1", Role: mentorship.RoleMentee}),
		event("e6", 17, "mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}),
	)
	if err != nil {
		fmt.Println(err)
	}
	return j
}

// Where somebody was, and when.
func ExampleMachine_Ways() {
	var machine phases.Machine
	ways, err := machine.Ways(begun())
	if err != nil {
		fmt.Println(err)
	}
	for _, way := range ways {
		fmt.Println(way.Person)
		for _, stay := range way.Stays {
			fmt.Println(stay.From.Format(time.DateOnly), stay.Phase)
		}
	}
	// Output:
	// mentee-1
	// 2026-03-02 requested
	// 2026-03-05 readiness
	// 2026-03-19 acquaintance
}

// The definition as data, for a renderer of one's own.
func ExampleMachine_Passages() {
	var machine phases.Machine
	for _, p := range machine.Passages() {
		if p.Guards.Len() > 0 {
			fmt.Printf("%s -> %s by %s, if\n", p.From, p.To, p.Kinds[0])
			for _, info := range p.Guards.Infos() {
				fmt.Println(" ", info.Severity, info.Code)
			}
		}
	}
	// Output:
	// readiness -> acquaintance by phase-entered, if
	//   violation phases.people.no-mentor
	//   violation phases.readiness.not-committed
	//   violation phases.readiness.not-prepared
	// acquaintance -> application by phase-entered, if
	//   advice phases.acquaintance.expectations-unraised
	//   violation phases.acquaintance.no-goal
	//   violation phases.acquaintance.point-open
	//   warning phases.agreement.clause-open
	//   violation phases.agreement.not-proposed
	//   violation phases.agreement.not-signed
	//   violation phases.people.no-mentor
}

// The machine as a diagram, with a way that was taken through it.
func ExampleMachine_Mermaid() {
	var machine phases.Machine
	ways, err := machine.Ways(begun())
	if err != nil {
		fmt.Println(err)
	}
	for line := range strings.Lines(machine.Mermaid(ways...)) {
		if strings.Contains(line, " s4 ") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// s4 : 2 · 2026-03-05 to 2026-03-19
	// s4 --> s5 : phase-entered<br/>✓ 2026-03-19
	// s0 --> s4 : match-made
	// s1 --> s4 : request-accepted<br/>match-made<br/>✓ 2026-03-05
	// s2 --> s4 : match-made
	// s3 --> s4 : request-accepted<br/>match-made<br/>joined<br/>role-changed
}

// The same for Graphviz: pipe it to dot -Tsvg.
func ExampleMachine_Graphviz() {
	var machine phases.Machine
	for line := range strings.Lines(machine.Graphviz()) {
		if strings.Contains(line, "s4 -> s5") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// s4 -> s5 [label="phase-entered"]
}

// A picture for a page of its own, or for the middle of one.
func ExampleMachine_Timeline() {
	var machine phases.Machine
	today := time.Date(2026, time.May, 1, 0, 0, 0, 0, time.UTC)
	picture, err := machine.Timeline(begun(), today)
	if err != nil {
		fmt.Println(err)
	}
	title, _, _ := strings.Cut(picture[strings.Index(picture, "<title>"):], "\n")
	fmt.Println(title)
	// Output:
	// <title>Mentorship r1</title>
}

// What others call the phase that a relationship is in.
func ExampleState_CrossWalk() {
	var machine phases.Machine
	state, err := machine.Replay(begun())
	if err != nil {
		fmt.Println(err)
	}
	at := state.CrossWalk()
	from, to := at.Kram.Months()
	fmt.Printf("%s: %s (%s), %s (%s), the latter some %d to %d months\n",
		state.Phase(), at.Zachary, at.Zachary.Source(), at.Kram, at.Kram.Source(), from, to)
	// Output:
	// acquaintance: negotiating (zachary-2000), initiation (kram-1983), the latter some 6 to 12 months
}
