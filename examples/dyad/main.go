// Dyad asks what a one-to-one mentorship in person is held to, and shows that
// silence can be proved: the report lists what was checked.
package main

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func main() {
	nairobi := &mentorship.Coordinates{Latitude: -1.29, Longitude: 36.82}
	mombasa := &mentorship.Coordinates{Latitude: -4.04, Longitude: 39.67}
	mondays := []mentorship.Window{{Day: time.Monday, From: 9 * 60, Until: 12 * 60}}
	year, _ := mentorship.NewPeriod(
		time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC), time.Date(2028, 1, 3, 0, 0, 0, 0, time.UTC),
	)
	roster := mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "dyad-1", Structure: mentorship.Dyad, Mode: mentorship.InPerson, Setting: mentorship.Clinical,
			Purpose: []mentorship.Sought{{Area: "stroke rehabilitation"}}, Period: year,
			Participants: []mentorship.Participant{
				{Person: "mentor-1", Role: mentorship.RoleMentor},
				{Person: "mentee-1", Role: mentorship.RoleMentee},
			},
		},
		People: []mentorship.Person{
			{ID: "mentor-1", Zone: "Africa/Nairobi", Availability: mondays, Place: mentorship.Place{Coordinates: nairobi}},
			{ID: "mentee-1", Zone: "Africa/Nairobi", Availability: mondays, Place: mentorship.Place{Coordinates: mombasa}},
		},
		Policy: mentorship.DefaultPolicy(),
	}
	report := structure.Rules().Check(roster)
	for _, f := range report.Findings {
		fmt.Printf("%s %s: %s\n", f.Severity, f.Code, f.Message)
		for _, e := range f.Evidence {
			if !e.Want.IsZero() {
				fmt.Printf("    %s: %s, expected %s\n", e.Name, e.Got, e.Want)
			}
		}
	}
	fmt.Println("satisfied:", report.Satisfied())
}
