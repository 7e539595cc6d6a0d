package culture_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// march returns an instant.
func march(day int) time.Time { return time.Date(2026, 3, day, 9, 0, 0, 0, time.UTC) }

// facts returns facts of what a job recorded, one thing a day from 1 March on.
func facts(bodies ...journal.Body) journal.Facts {
	var j journal.Journal
	for i, body := range bodies {
		var err error
		j, err = j.Append(journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%02d", i+1)), At: march(1 + i), Actor: journal.ByJob("import"), Relationship: "r5", Body: body,
		})
		if err != nil {
			fmt.Println(err)
		}
	}
	f, err := j.Facts()
	if err != nil {
		fmt.Println(err)
	}
	return f
}

func look(at int, people ...mentorship.Person) journal.Look {
	return journal.Look{At: march(at), Policy: mentorship.DefaultPolicy(), People: people}
}

var (
	joined = []journal.Body{
		journal.Joined{Person: "mentor-3", Role: mentorship.RoleMentor},
		journal.Joined{Person: "mentee-8", Role: mentorship.RoleMentee},
	}
	dane   = mentorship.Person{ID: "mentor-3", Languages: []mentorship.Language{{Tag: "da"}}, Place: mentorship.Place{Country: "DK"}}
	rwanda = mentorship.Person{ID: "mentee-8", Languages: []mentorship.Language{{Tag: "rw"}}, Place: mentorship.Place{Country: "RW"}}
)

func ExampleRules() {
	view := facts(joined...).View(look(90, dane, rwanda))
	for _, f := range culture.Rules().Check(view).Findings {
		fmt.Println(f.Severity, f.Code)
		fmt.Println("  ", f.Message)
	}
	// Output:
	// advice culture.expectation.not-raised
	//    what "mentee-8" expects of a mentorship has not been raised yet; this is the time to ask
	// advice culture.expectation.not-raised
	//    what "mentor-3" expects of a mentorship has not been raised yet; this is the time to ask
	// advice culture.trust.no-time
	//    whether trust has time cannot be told: neither a period nor how often to meet is stated
	// advice culture.understanding.unchecked
	//    "mentor-3" and "mentee-8", who differ in language or culture, have not checked for 88 days that they understand each other
}

func ExampleBetween() {
	fmt.Println(culture.Between(facts(joined...).View(look(9)), "mentor-3", "mentee-8"))
	fmt.Println(culture.Between(facts(joined...).View(look(9, dane, rwanda)), "mentor-3", "mentee-8"))
	// Output:
	// unstated []
	// differ [language country]
}

func ExampleUsable() {
	f := facts(
		journal.PerspectiveShared{Perspective: "p1", By: "mentee-8"},
		journal.PerspectiveShared{Perspective: "p2", By: "mentee-8"},
		journal.PerspectiveWithdrawn{Perspective: "p1", By: "mentee-8"},
	)
	consent := mentorship.SharedPerspective{Consent: mentorship.Consent{
		Purposes: []mentorship.Purpose{mentorship.PurposeRelationship}, Until: march(20),
	}}
	held := []culture.Held{{ID: "p1", By: "mentee-8", SharedPerspective: consent}, {ID: "p2", By: "mentee-8", SharedPerspective: consent}}
	for _, at := range []int{10, 20} {
		for _, u := range culture.Usable(f, held, mentorship.PurposeRelationship, march(at)) {
			fmt.Println(at, u.ID, u.Life, "since", u.Since.Format(time.DateOnly), u.Event)
		}
	}
	// Output:
	// 10 p1 withdrawn since 2026-03-03 e03
	// 10 p2 live since 2026-03-02 e02
	// 20 p1 withdrawn since 2026-03-03 e03
	// 20 p2 expired since 2026-03-20
}

func ExampleHeeded() {
	v := facts(append(joined,
		journal.CulturalExpectationRaised{Expectation: "x1", By: "mentee-8"},
		journal.CulturalExpectationRaised{Expectation: "x2", By: "mentee-8"},
		journal.CulturalExpectationHeeded{Expectation: "x1", By: "mentor-3"},
	)...).View(look(90))
	h := culture.Heeded(v, "mentor-3")
	fmt.Println(h.Acted.Evidence("expectations-acted-on").Got, h.Unheeded)
	// Output: 1:2 [e04]
}

// agreeable returns a mentee who agrees with everything and does nothing.
func agreeable() journal.View {
	bodies := append([]journal.Body{}, joined...)
	for n := range 6 {
		id := journal.AdviceID(fmt.Sprint("a", n))
		bodies = append(bodies, journal.AdviceGiven{Advice: id, By: "mentor-3", To: "mentee-8"},
			journal.AdviceAnswered{Advice: id, By: "mentee-8", Response: journal.ResponseAgreed})
	}
	return facts(bodies...).View(look(60))
}

func ExampleHarmonyOf() {
	h := culture.HarmonyOf(agreeable(), "mentee-8")
	fmt.Println("agreed", h.Now.Agreed.Evidence("").Got, "unused", h.Now.Unused.Evidence("").Got, "before", h.Usual.Unused.Evidence("").Got)
	fmt.Println(h.Told)
	// Output:
	// agreed 3:3 unused 3:3 before 3:3
	// reached
}

func ExampleHabitOf() {
	h := culture.HabitOf(agreeable(), "mentee-8")
	fmt.Println(h.Agreed.Count, "agreed,", h.Unused.Count, "unused,", len(h.Questions), "questions")
	// Output: 6 agreed, 6 unused, 0 questions
}

func ExampleAsk() {
	q, _ := culture.Ask(agreeable(), "mentee-8")
	fmt.Println(q.Text)
	q, _ = culture.Ask(agreeable(), "mentee-8", q.ID)
	fmt.Println(q.Text)
	// Output:
	// Which of the things we talked over is hardest to fit into your days, and what makes it so?
	// What is on your mind that we have not talked about yet?
}

func ExampleLookUp() {
	q, _ := culture.LookUp(culture.AskTrust)
	fmt.Println(q.Text)
	// Output: What do people do, where you come from, to show that they can be relied on?
}

func ExampleQuestions() {
	fmt.Println(len(culture.Questions()), "questions, the first about", culture.Questions()[0].ID)
	// Output: 13 questions, the first about expectation-still-open
}

func ExampleDifferences() {
	fmt.Println(culture.Differences())
	// Output: [language country perspective expectation]
}

func ExampleIncidents() {
	told := append(joined, journal.DisclosureMade{About: "mentee-8", By: "mentor-3", As: "line manager", Note: "progress", Purpose: "appraisal"})
	for _, i := range culture.Incidents(facts(told...).View(look(40, dane, rwanda))) {
		fmt.Println(i.Deed, "involving", i.By, "is a", i.Verdict)
		for _, r := range i.Reasons {
			fmt.Println("-", r.Ground)
		}
	}
	// Output:
	// disclosure involving mentor-3 is a misunderstanding
	// - no-agreement
	// - unchecked
}
