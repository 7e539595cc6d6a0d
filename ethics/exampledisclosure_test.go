package ethics_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A mentor is asked by the mentee's manager how the mentee is getting on.
func ExampleDecide() {
	at := time.Date(2030, time.March, 4, 0, 0, 0, 0, time.UTC)
	asked := ethics.Disclosure{
		About: "mentee-8", Note: ethics.NoteTalk, By: ethics.PartyPartner, To: ethics.PartyManager,
		Purpose: ethics.PurposeAssessment, At: at, Circle: mentorship.CircleRelationship,
	}
	fmt.Println(ethics.Decide(asked))

	asked.Consents = []ethics.Consent{{
		ID: "consent-3", By: "mentee-8", Notes: []ethics.Note{ethics.NoteTalk, ethics.NoteWork},
		Purposes: []ethics.Purpose{ethics.PurposeAssessment}, To: []ethics.Party{ethics.PartyManager}, Given: at,
	}}
	fmt.Println(ethics.Decide(asked))
	// Output:
	// denied: no-consent
	// allowed: consent
}

// What a mentee wrote is logged with everything else, and shows nowhere.
func ExampleRedact() {
	note := ethics.Redact("mentee-8", ethics.NoteReflection, "I was afraid of the patient.")
	fmt.Println(note)

	text, why := note.Reveal(ethics.Disclosure{By: ethics.PartyPartner, To: ethics.PartyCoordinator, Purpose: ethics.PurposeCoordination})
	fmt.Printf("%q, %v\n", text, why)
	text, why = note.Reveal(ethics.Disclosure{By: ethics.PartySubject, To: ethics.PartySubject, Purpose: ethics.PurposeMentoring})
	fmt.Printf("%q, %v\n", text, why)
	// Output:
	// [redacted]
	// "", denied: no-consent
	// "I was afraid of the patient.", allowed: own
}

// A confidence is broken because somebody may come to harm, as was agreed.
func ExampleNewTrail() {
	at := time.Date(2030, time.March, 4, 0, 0, 0, 0, time.UTC)
	told := ethics.Disclosure{
		About: "mentee-8", Note: ethics.NoteTalk, By: ethics.PartyPartner, To: ethics.PartyAuthority,
		Purpose: ethics.PurposeProtection, At: at, Duty: ethics.DutyHarm, Duties: []ethics.Duty{ethics.DutyHarm},
	}
	trail, err := ethics.NewTrail(told, "event-9", "mentor-3", "")
	fmt.Println(trail.Why, trail.As, err)

	told.Duty = "bad manners"
	_, err = ethics.NewTrail(told, "event-9", "mentor-3", "")
	fmt.Println(err)
	// Output:
	// risk of harm authority <nil>
	// ethics: no trail
}

// The mentor told a manager what the mentee had said.
func ExampleRules() {
	at := time.Date(2030, time.March, 4, 0, 0, 0, 0, time.UTC)
	event := func(id journal.EventID, body journal.Body) journal.Event {
		return journal.Event{ID: id, At: at, Actor: journal.ByPerson("mentor-3"), Relationship: "r5", Body: body}
	}
	j, err := journal.New(
		event("e1", journal.Joined{Person: "mentor-3", Role: mentorship.RoleMentor}),
		event("e2", journal.Joined{Person: "mentee-8", Role: mentorship.RoleMentee}),
		event("e3", journal.DisclosureMade{About: "mentee-8", By: "mentor-3", As: "manager", Note: "talk", Purpose: "assessment"}),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	facts, err := j.Facts()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range ethics.Rules(ethics.Register{}).Check(facts.View(journal.Look{Policy: mentorship.DefaultPolicy()})).Findings {
		fmt.Println(f.Severity, f.Code, f.Path)
	}
	// Output:
	// violation ethics.disclosure.no-consent /disclosures/e3
}
