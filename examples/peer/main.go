// Peer asks which structure and mode suit an expert in a place with few
// mentors. The advice ranks every combination, with the reasons for and against each as data.
package main

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// expert works in the islands and is proficient in what they seek to develop.
func expert(id mentorship.PersonID, latitude, longitude float64) mentorship.Person {
	return mentorship.Person{
		ID: id, Stage: mentorship.StageMid, Zone: "Pacific/Fiji",
		Place:        mentorship.Place{Country: "FJ", Coordinates: &mentorship.Coordinates{Latitude: latitude, Longitude: longitude}},
		Availability: []mentorship.Window{{Day: time.Tuesday, From: 18 * 60, Until: 20 * 60}},
		Expertise:    []mentorship.Expertise{{Area: "community-based rehabilitation", Level: mentorship.Proficient}},
		Seeks:        []mentorship.Sought{{Area: "community-based rehabilitation"}},
	}
}

func main() {
	start := time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC)
	advice := structure.Advise(expert("peer-1", -18.14, 178.44), structure.Situation{
		Fellows: []mentorship.Person{expert("peer-2", -18.13, 178.42), expert("peer-3", -17.61, 177.45)},
		Period:  mentorship.Period{From: start, Until: start.AddDate(1, 0, 0)},
		Policy:  mentorship.DefaultPolicy(),
	})
	for _, o := range advice.Options[:3] {
		fmt.Printf("%s, %s: %s (%+d), with %v\n", o.Structure, o.Mode, o.Fit, o.Points, o.Fellows)
		for _, r := range o.Reasons {
			fmt.Printf("    %s speaks %s", r.Topic, r.Speaks)
			for _, e := range r.Evidence {
				fmt.Printf("; %s: %s", e.Name, e.Got)
			}
			fmt.Println()
		}
	}
}
