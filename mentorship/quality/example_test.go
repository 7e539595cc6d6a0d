package quality_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
)

// example returns a journal in which a mentor comes to two of five sessions, and a
// mentee says three times how they find it.
func example() journal.Journal {
	at := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)
	var events []journal.Event
	add := func(b journal.Body) {
		events = append(events, journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%02d", len(events))), At: at, Actor: journal.ByJob("import"), Relationship: "r1", Body: b,
		})
	}
	add(journal.Joined{Person: "lin", Role: mentorship.RoleMentor})
	add(journal.Joined{Person: "sam", Role: mentorship.RoleMentee})
	for i := range 5 {
		id := journal.SessionID(fmt.Sprint("s", i))
		add(journal.SessionPlanned{Session: id, Start: at.AddDate(0, 0, 7)})
		at = at.AddDate(0, 0, 7)
		if i < 2 {
			add(journal.SessionHeld{Session: id, Start: at, Length: mentorship.Duration(time.Hour), Present: []mentorship.PersonID{"lin", "sam"}})
			continue
		}
		add(journal.SessionMissed{Session: id, By: []mentorship.PersonID{"lin"}})
		add(journal.RatingGiven{By: "sam", Of: "lin", Scale: quality.MentorScale, Items: []journal.ItemScore{
			{Item: quality.MentorAccessible.Item(), Score: 2}, {Item: quality.MentorPositive.Item(), Score: 5},
		}})
	}
	j, err := journal.New(events...)
	if err != nil {
		fmt.Println(err)
	}
	return j
}

// seen is what a coordinator sees.
func seen() journal.View {
	facts, err := example().Facts()
	if err != nil {
		fmt.Println(err)
	}
	return facts.View(journal.Look{Policy: mentorship.DefaultPolicy()})
}

func ExampleRules() {
	for _, f := range quality.Rules().Check(seen()).Broken() {
		fmt.Printf("%v %s at %q:\n  %s\n", f.Severity, f.Code, f.Path, f.Message)
	}
	// Output:
	// advice quality.mentor.accessible at "/participants/lin":
	//   accessibility as a mentor of "lin": a median of 2 of 5 in 3 ratings by 1 person; 3 of 5 sessions missed or called off
	// advice quality.relationship.schedule at "":
	//   a schedule that suits both in the relationship: 3 of 7 sessions missed or called off (3 of 5 by those who mentor, 0 of 2 by those who are mentored)
}

func ExampleNewProfile() {
	p, _ := quality.NewProfile(seen(), "lin")
	fmt.Println("strengths:", p.Strengths())
	fmt.Println("gaps:", p.Gaps())
	for _, l := range p.Letters {
		fmt.Println(l.Letter, "is", l.Standing, l.Parts)
	}
	// Output:
	// strengths: [mentor.positive]
	// gaps: [mentor.accessible]
	// motivational is untold [mentor.positive]
	// effective is untold []
	// non-judgmental is untold []
	// trustworthy is gap [mentor.accessible]
	// open-communicator is untold []
	// reflective is untold []
}

// The mentor sees what happened, and nothing of what the mentee reported.
func ExampleProfileFor() {
	look := journal.Look{Policy: mentorship.DefaultPolicy()}
	p, _, err := quality.ProfileFor(example(), "lin", "lin", look)
	if err != nil {
		fmt.Println(err)
		return
	}
	accessible := p.Qualities[0]
	fmt.Println(accessible.Quality, "is a", accessible.Standing)
	fmt.Println("ratings:", len(accessible.Rated))
	for _, o := range accessible.Observed {
		fmt.Println(o.Name, o.Count, "of", o.Of, o.Told)
	}
	// Output:
	// mentor.accessible is a gap
	// ratings: 0
	// sessions-absent 3 of 5 reached
	// answers-late 0 of 0 too-few
}

func ExampleQualities() {
	for _, q := range quality.Qualities()[:3] {
		fmt.Println(q, "-", q.Title())
	}
	// Output:
	// mentor.accessible - A mentor can be reached, answers in time and keeps appointments
	// mentor.follow-through - A mentor sets an agenda and carries it through
	// mentor.accepts-criticism - A mentor takes criticism
}

func ExampleQuality_Signs() {
	for _, g := range quality.MentorFeedback.Signs() {
		fmt.Println(g.Name, "speaks", g.Speaks)
	}
	// Output:
	// feedback-late speaks against
	// feedback-ineffective speaks against
}

func ExampleLetters() {
	for _, l := range quality.Letters() {
		fmt.Println(l, l.Parts())
	}
	// Output:
	// motivational [mentor.positive mentor.empowering]
	// effective [mentor.follow-through mentor.feedback mentor.practical-knowledge mentor.realistic-goals]
	// non-judgmental [mentor.non-judgmental]
	// trustworthy [mentor.accessible mentor.trust]
	// open-communicator [mentor.accepts-criticism mentor.communication]
	// reflective [mentor.critical-thinking]
}
