// Functional checks a mentorship for one project, a new course: it has an end,
// and the mentorship lasts until then. Each finding is followed to its
// remedy and to the works it rests on.
package main

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func main() {
	start := time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC)
	roster := mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "functional-1", Structure: mentorship.Functional, Mode: mentorship.Virtual, Setting: mentorship.Academic,
			Period:   mentorship.Period{From: start, Until: start.AddDate(0, 6, 0)},
			Channels: []mentorship.Channel{mentorship.Video, mentorship.Email},
			Participants: []mentorship.Participant{
				{Person: "mentor-1", Role: mentorship.RoleMentor},
				{Person: "mentee-1", Role: mentorship.RoleMentee},
			},
			Project: &mentorship.Project{
				ID: "course-1", Kind: mentorship.Course, Owner: "mentee-1",
				Period: mentorship.Period{From: start, Until: start.AddDate(0, 9, 0)},
			},
		},
		Policy: mentorship.DefaultPolicy(),
	}
	rules := structure.Rules()
	findings := rules.Check(roster).Broken()
	for _, info := range rules.Infos() {
		for _, f := range findings {
			if f.Code != info.Code {
				continue
			}
			fmt.Printf("%s: %s\n  what would help: %s\n  basis: %s\n", f.Code, f.Message, info.Remedy, info.Basis)
			for _, source := range info.Sources {
				work, _ := mentorship.LookUp(source)
				fmt.Printf("  source: %s (%d), %s\n", work.Authors, work.Year, work.Title)
			}
		}
	}
}
