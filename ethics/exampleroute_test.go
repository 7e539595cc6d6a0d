package ethics_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A mentee has a concern about a mentor who manages one coordinator and is married
// to another.
func ExampleOrganisation_Route() {
	o := ethics.Organisation{
		Contacts: []ethics.Contact{
			{Person: "coordinator-1", Post: "coordinator"},
			{Person: "coordinator-2", Post: "coordinator"},
			{Person: "dean-1", Post: "dean"},
			{Person: "ombuds-1", Post: "ombudsperson", Outside: true},
		},
		People: []mentorship.Person{{ID: "coordinator-1", Manager: "mentor-3"}},
		Ties:   []mentorship.Tie{{Kind: mentorship.TieFamily, From: "mentor-3", To: "coordinator-2"}},
	}
	route := o.Route("mentor-3", "mentee-8", time.Date(2030, time.March, 4, 0, 0, 0, 0, time.UTC))
	for _, step := range route.Steps {
		fmt.Println(step.Post)
	}
	fmt.Println(route.Avoided, "avoided")

	o.Contacts = o.Contacts[:2]
	fmt.Println("outside:", o.Route("mentor-3", "mentee-8", time.Time{}).Outside)
	// Output:
	// dean
	// ombudsperson
	// 2 avoided
	// outside: true
}

// A slide of the mentor's went into the mentee's talk, and the talk into a paper.
func ExampleDebts() {
	for _, debt := range ethics.Debts([]ethics.Use{
		{Work: "slide-1", Owner: "mentor-3", By: "mentee-8", In: "talk-2"},
		{Work: "talk-2", Owner: "mentee-8", By: "colleague-5", In: "paper-4", Named: true},
	}) {
		fmt.Println(debt.Mend.In, "should name", debt.Mend.Source)
		for _, carried := range debt.Carried {
			fmt.Println("until then,", carried.In, "can name", carried.Source)
		}
	}
	// Output:
	// talk-2 should name slide-1
	// until then, paper-4 can name slide-1
}

func ExampleDependences() {
	ties := []mentorship.Tie{
		{Kind: mentorship.TieAssessor, From: "mentor-3", To: "mentee-8"},
		{Kind: mentorship.TieCoAuthor, From: "mentor-3", To: "mentee-8", Matter: "paper-4"},
	}
	for _, d := range ethics.Dependences(ties) {
		fmt.Println(d.Weaker, "depends on", d.Stronger, "for a", d.Lever)
	}
	// Output:
	// mentee-8 depends on mentor-3 for a grade
}

func ExampleClearanceOf() {
	asked := time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC)
	pairing := mentorship.Pairing{
		Mentor: &mentorship.Person{ID: "mentor-3"}, Mentee: &mentorship.Person{ID: "mentee-8"},
	}
	fmt.Println(ethics.ClearanceOf(pairing))

	pairing.Declared = []mentorship.Declaration{{By: "mentor-3", At: asked}, {By: "mentee-8", At: asked}}
	fmt.Println(ethics.ClearanceOf(pairing))

	pairing.Ties = []mentorship.Tie{{Kind: mentorship.TieCoAuthor, From: "mentor-3", To: "mentee-8"}}
	fmt.Println(ethics.ClearanceOf(pairing))

	pairing.Ties[0].Acknowledged = []mentorship.Signature{{Person: "mentor-3", At: asked}, {Person: "mentee-8", At: asked}}
	fmt.Println(ethics.ClearanceOf(pairing))
	// Output:
	// unsettled
	// free
	// disclosable
	// acknowledged
}

// Both were asked, and one of the two manages the other.
func ExampleJournalConflicts() {
	at := time.Date(2030, time.March, 4, 0, 0, 0, 0, time.UTC)
	event := func(id journal.EventID, body journal.Body) journal.Event {
		return journal.Event{ID: id, At: at, Actor: journal.ByJob("import"), Relationship: "r5", Body: body}
	}
	j, err := journal.New(
		event("e1", journal.Joined{Person: "mentor-3", Role: mentorship.RoleMentor}),
		event("e2", journal.Joined{Person: "mentee-8", Role: mentorship.RoleMentee}),
		event("e3", journal.DeclarationMade{By: "mentor-3"}),
		event("e4", journal.DeclarationMade{By: "mentee-8"}),
		event("e5", journal.TieDeclared{ID: "t1", Tie: mentorship.Tie{Kind: mentorship.TieLineManager, From: "mentor-3", To: "mentee-8"}}),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	facts, err := j.Facts()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range ethics.JournalConflicts().Check(facts.View(journal.Look{})).Findings {
		fmt.Println(f.Severity, f.Code, f.Path)
	}
	// Output:
	// violation ethics.conflict.line-manager /participants/mentee-8
}
