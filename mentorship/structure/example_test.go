package structure_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func date(month time.Month, d int) time.Time { return time.Date(2026, month, d, 0, 0, 0, 0, time.UTC) }

// A mentor leaves a team halfway.
func ExampleRules() {
	half := mentorship.Period{From: date(time.January, 1), Until: date(time.April, 1)}
	roster := mentorship.Roster{
		Policy: mentorship.DefaultPolicy(),
		Relationship: mentorship.Relationship{
			ID: "gait-team", Structure: mentorship.Team,
			Period: mentorship.Period{From: half.From, Until: date(time.July, 1)},
			Participants: []mentorship.Participant{
				{Person: "mentor-1", Role: mentorship.RoleMentor},
				{Person: "mentor-2", Role: mentorship.RoleMentor, Period: half},
				{Person: "mentee-1", Role: mentorship.RoleMentee},
				{Person: "mentee-2", Role: mentorship.RoleMentee},
			},
		},
	}
	for _, f := range structure.Rules().Check(roster).Broken() {
		fmt.Println(f.Code, f.Severity)
		for _, e := range f.Evidence {
			fmt.Println(" ", e.Name, e.Got)
		}
	}
	// Output:
	// structure.capacity.exceeded violation
	//   mentees 2
	//   person mentor-1
	//   since 2026-04-01T00:00:00Z
	//   fits-from 2026-07-01T00:00:00Z
	// structure.team.too-few-mentors violation
	//   mentors 1
	//   since 2026-04-01T00:00:00Z
	//   left mentor-2
}

// What a virtual dyad is held to.
func ExampleFor() {
	for _, info := range structure.For(mentorship.Dyad, mentorship.Virtual, mentorship.DefaultPolicy()).Infos() {
		fmt.Println(info.Code, info.Sources)
	}
	// Output:
	// structure.capacity.exceeded [R9]
	// structure.capacity.unstated [R9]
	// structure.dyad.not-one-to-one [article]
	// structure.mode.unstated [article]
	// structure.period.not-covered [R9]
	// structure.period.unstated [R9]
	// structure.role.foreign []
	// structure.virtual.no-channel [R1 R4]
	// structure.virtual.no-common-hours [R1 R4]
}

func dyad(id mentorship.RelationshipID, mentor, mentee mentorship.PersonID, from, until time.Time) mentorship.Relationship {
	return mentorship.Relationship{
		ID: id, Structure: mentorship.Dyad, Period: mentorship.Period{From: from, Until: until},
		Participants: []mentorship.Participant{
			{Person: mentor, Role: mentorship.RoleMentor},
			{Person: mentee, Role: mentorship.RoleMentee},
		},
	}
}

// A mentor with room for one is asked twice.
func ExampleLedger_Accept() {
	ledger, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{{ID: "mentor", Capacity: new(1)}})
	if err != nil {
		fmt.Println(err)
		return
	}
	ledger, _ = ledger.Accept(dyad("first", "mentor", "mentee-1", date(time.January, 1), date(time.July, 1)))
	ledger, err = ledger.Accept(dyad("second", "mentor", "mentee-2", date(time.June, 1), date(time.December, 1)))
	if refused, ok := errors.AsType[*structure.RefusedError](err); ok {
		for _, f := range refused.Findings {
			fmt.Println(f.Code, f.Evidence)
		}
	}
	_, err = ledger.Accept(dyad("second", "mentor", "mentee-2", date(time.July, 1), date(time.December, 1)))
	fmt.Println(err)
	// Output:
	// structure.capacity.exceeded [{mentees 2 at most 1 []} {person mentor unknown []} {since 2026-06-01T00:00:00Z unknown []} {fits-from 2026-07-01T00:00:00Z unknown []}]
	// <nil>
}

// A pause gives the slot away, and somebody else takes it.
func ExampleLedger_Resume() {
	ledger, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{{ID: "mentor", Capacity: new(1)}},
		dyad("first", "mentor", "mentee-1", date(time.January, 1), date(time.July, 1)))
	if err != nil {
		fmt.Println(err)
		return
	}
	leave := structure.Pause{Period: mentorship.Period{From: date(time.February, 1)}, Releases: true}
	ledger, _ = ledger.Pause("first", leave)
	ledger, _ = ledger.Accept(dyad("second", "mentor", "mentee-2", date(time.March, 1), date(time.April, 1)))
	_, err = ledger.Resume("first", date(time.March, 15))
	fmt.Println(err)
	_, err = ledger.Resume("first", date(time.April, 1))
	fmt.Println(err)
	// Output:
	// structure: resume in relationship "first" is refused: 2 mentees for "mentor", who takes at most 1, from 2026-03-15T00:00:00Z on
	// <nil>
}

func ExampleLedger_Loads() {
	ledger, err := structure.NewLedger(mentorship.Policy{}, []mentorship.Person{{ID: "mentor", Capacity: new(3)}},
		dyad("first", "mentor", "mentee-1", date(time.January, 1), date(time.July, 1)),
		dyad("second", "mentor", "mentee-2", date(time.June, 1), date(time.December, 1)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, load := range ledger.Loads("mentor") {
		fmt.Println(load.Period.From.Format(time.DateOnly), load.Mentees)
	}
	free, known := ledger.Free("mentor", mentorship.Period{From: date(time.July, 1)})
	fmt.Println(free, known)
	// Output:
	// 2026-01-01 1
	// 2026-06-01 2
	// 2026-07-01 1
	// 2 true
}

func ExampleLedgerRules() {
	ledger, err := structure.NewLedger(mentorship.DefaultPolicy(), nil,
		dyad("first", "mentor", "mentee-1", date(time.January, 1), date(time.July, 1)),
		dyad("second", "mentor", "mentee-2", date(time.June, 1), date(time.December, 1)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range structure.LedgerRules().Check(ledger).Broken() {
		fmt.Println(f.Code, f.Message)
	}
	// Output:
	// structure.capacity.exceeded 2 mentees for "mentor", who takes at most 1, from 2026-06-01T00:00:00Z on
}

// The expert is far away, and whoever is near knows something else.
func ExampleAdvise() {
	stroke := mentorship.Area("stroke rehabilitation")
	here, there := mentorship.Place{Country: "KE", Region: "kisumu"}, mentorship.Place{Country: "NO", Region: "oslo"}
	monday := []mentorship.Window{{Day: time.Monday, From: 9 * 60, Until: 17 * 60}}
	situation := structure.Situation{
		Mentors: []structure.Available{
			{Person: mentorship.Person{
				ID: "far", Place: there, Zone: "Europe/Oslo", Availability: monday,
				Expertise: []mentorship.Expertise{{Area: stroke, Level: mentorship.Expert}},
			}, Free: new(1)},
			{Person: mentorship.Person{
				ID: "near", Place: here, Zone: "Africa/Nairobi", Availability: monday,
				Expertise: []mentorship.Expertise{{Area: "paediatrics", Level: mentorship.Expert}},
			}, Free: new(1)},
		},
		Period: mentorship.Period{From: date(time.January, 1), Until: date(time.July, 1)},
		Policy: mentorship.DefaultPolicy(),
	}
	mentee := mentorship.Person{
		ID: "mentee", Place: here, Zone: "Africa/Nairobi", Availability: monday,
		Seeks: []mentorship.Sought{{Area: stroke}},
	}
	best, ok := structure.Advise(mentee, situation).Best()
	fmt.Println(best.Structure, best.Mode, ok, best.Mentors)
	for _, r := range best.Reasons {
		fmt.Println(r.Topic, r, r.Sources)
	}
	// Output:
	// dyad virtual true [far]
	// expertise for: mentors-with-expertise 1 (at least 1) [R1 R2]
	// hours for: mentors-with-common-hours 1 (at least 1) [R1 R4]
	// willing for: mentors-willing 1 (at least 1) []
	// capacity for: mentors-free 1 (at least 1) [R9]
	// locality for: mentors-with-expertise-near 0 (at least 1) [R1 R4]
}
