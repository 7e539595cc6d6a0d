package challenge_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// spring returns a mentorship of a spring in which the mentor missed three sessions
// out of four, and the mentee asked for somebody to look at it.
func spring() journal.Journal {
	var j journal.Journal
	add := func(day int, by mentorship.PersonID, body journal.Body) {
		e := journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%02d", j.Len())), At: time.Date(2026, 3, day, 9, 0, 0, 0, time.UTC),
			Actor: journal.ByPerson(by), Relationship: "r1", Body: body,
		}
		var err error
		if j, err = j.Append(e); err != nil {
			fmt.Println(err)
		}
	}
	add(1, "ada", journal.Joined{Person: "ada", Role: mentorship.RoleMentor})
	add(1, "eve", journal.Joined{Person: "eve", Role: mentorship.RoleMentee})
	for n := range 4 {
		id := journal.SessionID(fmt.Sprint("s", n))
		start := time.Date(2026, 3, 3+7*n, 15, 0, 0, 0, time.UTC)
		add(2+7*n, "eve", journal.SessionPlanned{Session: id, Start: start, Length: mentorship.Duration(time.Hour)})
		if n == 0 {
			add(4, "eve", journal.SessionHeld{Session: id, Start: start, Length: mentorship.Duration(time.Hour), Present: []mentorship.PersonID{"ada", "eve"}})
		} else {
			add(4+7*n, "eve", journal.SessionMissed{Session: id, By: []mentorship.PersonID{"ada"}})
		}
	}
	add(40, "eve", journal.ReviewRequested{By: "eve", Reason: "time"})
	return j
}

func springView() journal.View {
	facts, err := spring().Facts()
	if err != nil {
		fmt.Println(err)
	}
	return facts.View(journal.Look{At: time.Date(2026, 4, 10, 0, 0, 0, 0, time.UTC), Policy: mentorship.DefaultPolicy()})
}

// A coordinator looks at what is known, and at what to ask next.
func ExampleWeighing_Review() {
	review := challenge.Weigh(springView()).Review()
	for _, c := range review.Concerns {
		fmt.Println(c.Factor, c.Weight, c.Sureness)
		fmt.Println(" before:", c.Prior)
		for _, clue := range c.For {
			fmt.Printf("  for: %+d %s %v\n", clue.Weight, clue.Evidence.Name, clue.Evidence.Got)
		}
		for _, clue := range c.Against {
			fmt.Printf("  against: %+d %s %v\n", clue.Weight, clue.Evidence.Name, clue.Evidence.Got)
		}
	}
	fmt.Println(review.Ask.Ask)
	// Output:
	// neglect 8 possible
	//  before: -10
	//   for: +16 mentor-absent 3:4
	//   for: +5 review-asked-for-time 1:1
	//   against: -3 mentor-silent 0:1
	// How does the mentee rate the mentor on the item accessible?
}

func ExampleWeigh() {
	w := challenge.Weigh(springView())
	fmt.Println(len(w.View().Sides()), "people", len(w.Review().Undetermined), "undetermined")
	// Output:
	// 2 people 7 undetermined
}

// The mentor sees what both sides know, and not that the mentee asked.
func ExampleReviewFor() {
	look := journal.Look{At: time.Date(2026, 4, 10, 0, 0, 0, 0, time.UTC), Policy: mentorship.DefaultPolicy()}
	for _, p := range []mentorship.PersonID{"ada", "eve"} {
		review, err := challenge.ReviewFor(spring(), p, look)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(p, "opened:", len(review.Opened))
		for _, c := range review.Concerns {
			fmt.Println(p, c.Factor, c.Weight)
		}
	}
	// Output:
	// ada opened: 0
	// ada neglect 3
	// eve opened: 1
	// eve neglect 8
}

func ExampleRules() {
	for _, f := range challenge.Rules().AppendFindings(nil, challenge.Weigh(springView())) {
		fmt.Println(f.Outcome, f.Code, f.Path)
	}
	// Output:
	// broken challenge.neglect.needs-unmet /mentees/eve
}

func ExampleOpenings() {
	for _, o := range challenge.Openings(springView()) {
		fmt.Println(o.Reason, o.Person, o.Evidence.Got, o.Evidence.Events)
	}
	// Output:
	// requested eve time [e10]
}

func ExampleTypologies() {
	for _, t := range challenge.Typologies()[:3] {
		fmt.Println(t.Source, t.Name, t.Factors)
	}
	// Output:
	// eby-2000 match within the dyad [mismatch-values mismatch-personalities mismatch-styles]
	// eby-2000 distancing behavior [neglect]
	// eby-2000 manipulative behavior [recognition attitude]
}

func ExampleFactors() {
	for _, f := range challenge.Factors()[3:6] {
		fmt.Println(f, f.Code())
	}
	// Output:
	// neglect challenge.neglect.needs-unmet
	// expertise challenge.expertise.lacking
	// attitude challenge.attitude.negative
}
