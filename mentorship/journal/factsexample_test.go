package journal_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// recorded returns a journal of things that a job recorded, one a day from 2
// March on.
func recorded(bodies ...journal.Body) journal.Journal {
	var j journal.Journal
	for i, body := range bodies {
		var err error
		j, err = j.Append(journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%02d", i+1)), At: at(2+i, 9), Actor: journal.ByJob("import"), Relationship: "r5", Body: body,
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	return j
}

// Two sessions were planned; the mentor missed one, and nothing says what became
// of the other.
func ExampleJournal_Facts() {
	j := recorded(
		journal.Joined{Person: "mentor-3", Role: mentorship.RoleMentor},
		journal.Joined{Person: "mentee-8", Role: mentorship.RoleMentee},
		journal.SessionPlanned{Session: "s1", Start: at(6, 15)},
		journal.SessionPlanned{Session: "s2", Start: at(20, 15)},
		journal.SessionMissed{Session: "s1", By: []mentorship.PersonID{"mentor-3"}},
	)
	facts, err := j.Facts()
	if err != nil {
		fmt.Println(err)
		return
	}
	march := mentorship.Period{From: at(1, 0), Until: at(32, 0)}
	a := facts.Attendance("mentor-3", march, at(31, 0))
	fmt.Println("missed", a.Missed.Count, "of", a.Missed.Of, "as told by", a.Missed.Events)
	fmt.Println("unaccounted for", a.Unaccounted.Count, "of", a.Unaccounted.Of)
	fmt.Println("prepared", a.Prepared.Evidence("sessions-prepared").Got)
	// Output:
	// missed 1 of 2 as told by [e05]
	// unaccounted for 1 of 2
	// prepared unknown
}

// Facts grow with the journal. An answer counts without the days in which the
// person who owes it paused.
func ExampleFacts_Append() {
	facts, err := recorded(
		journal.MessageSent{Message: "m1", From: "mentee-8", To: []mentorship.PersonID{"mentor-3"}},
		journal.Paused{Person: "mentor-3", Until: at(10, 9)},
		journal.MessageSent{Message: "m2", From: "mentee-8", To: []mentorship.PersonID{"mentor-3"}},
	).Facts()
	if err != nil {
		fmt.Println(err)
		return
	}
	facts, err = facts.Append(journal.Event{
		ID: "e04", At: at(12, 9), Actor: journal.ByPerson("mentor-3"), Relationship: "r5",
		Body: journal.MessageAnswered{Message: "m1", By: "mentor-3"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	answers := facts.MessageAnswers("mentor-3", mentorship.Period{}, at(14, 9))
	longest, _ := answers.Longest()
	fmt.Println("longest", longest.Length, "since", longest.Since)
	fmt.Println(len(answers.Ended), "answered,", len(answers.Lasting), "waiting")
	late := answers.Over(72 * time.Hour)
	fmt.Println(late.Count, "of", late.Of, "later than three days")
	// Output:
	// longest 96h0m0s since e03
	// 1 answered, 1 waiting
	// 1 of 2 later than three days
}

// A finding takes a figure over with the events behind it.
func ExampleTally_Evidence() {
	facts, _ := recorded(
		journal.GoalSet{Goal: "g1", For: "mentee-8", Due: at(10, 0)},
		journal.GoalSet{Goal: "g2", For: "mentee-8"},
		journal.GoalMet{Goal: "g2", By: "mentor-3"},
	).Facts()
	goals := facts.GoalWork("mentee-8", mentorship.Period{}, at(20, 0))
	e := goals.Overdue.Evidence("goals-overdue-to-goals-open-with-a-date")
	fmt.Println(e.Name, e.Got, e.Events)
	// Output: goals-overdue-to-goals-open-with-a-date 1:1 [e01]
}
