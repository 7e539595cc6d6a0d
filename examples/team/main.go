// Team lets a team of three mentors and eleven mentees lose a mentor halfway: the
// ratio is judged at every moment, not only at the start, and a limit can be
// overridden without forgetting on whose authority.
package main

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func main() {
	start := time.Date(2027, 1, 4, 0, 0, 0, 0, time.UTC)
	year := mentorship.Period{From: start, Until: start.AddDate(1, 0, 0)}
	half := mentorship.Period{From: start, Until: start.AddDate(0, 6, 0)}
	team := mentorship.Relationship{
		ID: "team-1", Structure: mentorship.Team, Mode: mentorship.Virtual, Setting: mentorship.Academic, Period: year,
		Channels: []mentorship.Channel{mentorship.Video},
		Participants: []mentorship.Participant{
			{Person: "mentor-1", Role: mentorship.RoleMentor},
			{Person: "mentor-2", Role: mentorship.RoleMentor},
			{Person: "mentor-3", Role: mentorship.RoleMentor, Period: half},
		},
	}
	for i := range 11 {
		id := mentorship.PersonID(fmt.Sprintf("mentee-%02d", i+1))
		team.Participants = append(team.Participants, mentorship.Participant{Person: id, Role: mentorship.RoleMentee})
	}
	policy := mentorship.DefaultPolicy()                     // at most five mentees for each mentor, as the article says
	policy.Capacity = mentorship.LimitOf(6, rule.Convention) // of a mentor who has not said
	show(team, policy)
	policy.MenteesPerMentor = mentorship.LimitOf(6, rule.Convention) // this programme's own
	show(team, policy)
}

func show(team mentorship.Relationship, policy mentorship.Policy) {
	limit, _ := policy.MenteesPerMentor.Value()
	fmt.Printf("with at most %d mentees for each mentor:\n", limit)
	report := structure.Rules().Check(mentorship.Roster{Relationship: team, Policy: policy})
	for _, f := range report.Broken() {
		fmt.Printf("  %s: %s\n", f.Code, f.Message)
	}
	fmt.Printf("  %d rules satisfied, %d without enough evidence\n", len(report.Satisfied()), len(report.Undetermined()))
}
