// Group admits mentees to a mentor who takes three, over all relationships and
// at every instant: a ledger refuses what would exceed the capacity, says when, and
// is left as it was.
package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func main() {
	start := time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC)
	year := mentorship.Period{From: start, Until: start.AddDate(1, 0, 0)}
	people := []mentorship.Person{{ID: "mentor-1", Capacity: new(3)}}
	ledger, err := structure.NewLedger(mentorship.DefaultPolicy(), people)
	if err != nil {
		fmt.Println(err)
		return
	}
	ledger, err = ledger.Accept(mentorship.Relationship{
		ID: "group-1", Structure: mentorship.Group, Period: year,
		Participants: []mentorship.Participant{
			{Person: "mentor-1", Role: mentorship.RoleMentor},
			{Person: "mentee-1", Role: mentorship.RoleMentee},
			{Person: "mentee-2", Role: mentorship.RoleMentee},
		},
	})
	fmt.Println("a group of two:", outcome(err))
	join := func(id mentorship.PersonID) {
		var err error
		ledger, err = ledger.Join("group-1", mentorship.Participant{Person: id, Role: mentorship.RoleMentee, Period: year})
		free, _ := ledger.Free("mentor-1", year)
		fmt.Printf("%s joins: %s; %d places free\n", id, outcome(err), free)
	}
	join("mentee-3")
	join("mentee-4")
	ledger, err = ledger.Leave("group-1", "mentee-1", start)
	fmt.Println("mentee-1 leaves:", outcome(err))
	join("mentee-4")
}

func outcome(err error) string {
	if refused, ok := errors.AsType[*structure.RefusedError](err); ok {
		return "refused, " + refused.Findings[0].Message
	}
	if err != nil {
		return err.Error()
	}
	return "accepted"
}
