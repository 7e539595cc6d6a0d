package journal_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// lately is a mentorship in which the mentor missed three sessions.
func lately() journal.Journal {
	session := func(id journal.SessionID, day int) journal.Body {
		return journal.SessionPlanned{Session: id, Start: at(day, 15)}
	}
	return recorded(
		journal.Joined{Person: "mentor-3", Role: mentorship.RoleMentor},
		journal.Joined{Person: "mentee-8", Role: mentorship.RoleMentee},
		session("s1", 8), session("s2", 9), session("s3", 10),
		journal.SessionMissed{Session: "s1", By: []mentorship.PersonID{"mentor-3"}},
		journal.SessionMissed{Session: "s2", By: []mentorship.PersonID{"mentor-3"}},
		journal.SessionMissed{Session: "s3", By: []mentorship.PersonID{"mentor-3"}},
		journal.RatingGiven{By: "mentee-8", Of: "mentor-3", Scale: "mentor-qualities", Items: []journal.ItemScore{{Item: "accessible", Score: 2}}},
	)
}

// A view holds the figures of everybody; a policy says what is enough to tell.
func ExampleFacts_View() {
	facts, err := lately().Facts()
	if err != nil {
		fmt.Println(err)
		return
	}
	view := facts.View(journal.Look{At: at(30, 0), Policy: mentorship.DefaultPolicy()})
	for i := range view.Sides() {
		s := &view.Sides()[i]
		fmt.Println(s.Person, s.Role, "absent", s.Absent.Count, "of", s.Absent.Of, view.Tell(s.Absent, view.Signs().MissedSessions))
	}
	for _, r := range view.Ratings("mentor-3", "mentor-qualities", "accessible") {
		fmt.Println(r.By, "rates", r.Item, r.Last().Score)
	}
	// Output:
	// mentee-8 mentee absent 0 of 0 too-few
	// mentor-3 mentor absent 3 of 3 reached
	// mentee-8 rates accessible 2
}

// What the mentee told the programme is not in what the mentor may see.
func ExampleJournal_SeenBy() {
	j := lately()
	fmt.Println(j.Len(), j.SeenBy("mentee-8").Len(), j.SeenBy("mentor-3").Len())
	// Output:
	// 9 9 8
}

func ExampleTally_Reaches() {
	third := journal.Tally{Count: 1, Of: 3}
	fmt.Println(third.Reaches(33), third.Reaches(34), journal.Tally{}.Reaches(0))
	// Output:
	// true false false
}
