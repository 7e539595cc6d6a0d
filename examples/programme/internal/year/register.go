package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// The consents that the journal refers to.
const (
	leave          journal.ConsentID = "consent-42"
	leaveTakenBack journal.ConsentID = "consent-39"
)

// Register is what the programme keeps of the year outside of the journal: consents,
// the trail of a confidence that had to be broken, who depends on whom, and to whom
// concerns can be brought.
func Register(j journal.Journal) ethics.Register {
	work := ethics.Consent{
		Notes: []ethics.Note{ethics.NoteWork}, Purposes: []ethics.Purpose{ethics.PurposeMentoring},
		To: []ethics.Party{ethics.PartyManager}, Given: date(time.September, 15),
	}
	given, takenBack := work, work
	given.ID, given.By = leave, "mentee-42"
	takenBack.ID, takenBack.By, takenBack.Withdrawn = leaveTakenBack, "mentee-39", date(time.October, 18)
	const adviser = "adviser-1"
	return ethics.Register{
		Consents: []ethics.Consent{given, takenBack},
		Duties:   []ethics.Duty{ethics.DutyHarm},
		Trails:   trails(j),
		Dependences: []ethics.Dependence{
			{Lever: ethics.LeverGrade, Weaker: "mentee-19", Stronger: "mentor-03"},
			{Lever: ethics.LeverAuthorship, Weaker: "mentee-41", Stronger: "mentor-22"},
			{Lever: ethics.LeverReference, Weaker: "mentee-41", Stronger: "mentor-22"},
		},
		Organisation: ethics.Organisation{
			Contacts: []ethics.Contact{
				{Person: coordinator, Post: "coordination"},
				{Person: adviser, Post: "confidential adviser"},
				{Person: "ombudsperson-1", Post: "ombudsperson", Outside: true},
			},
			People: []mentorship.Person{{ID: adviser, Manager: "mentor-22"}},
			Ties:   []mentorship.Tie{{Kind: mentorship.TieCoAuthor, From: coordinator, To: "mentor-22", Matter: "rehabilitation reader", DeclaredBy: coordinator}},
		},
	}
}

// trails are of what was told for protection in the relationship in which the duty
// was noted down; in the other one nobody did.
func trails(j journal.Journal) []ethics.Trail {
	var list []ethics.Trail
	for _, e := range j.All() {
		d, is := e.Body.(journal.DisclosureMade)
		if !is || d.About != "mentee-55" {
			continue
		}
		trail, err := ethics.NewTrail(ethics.Disclosure{
			About: d.About, Note: ethics.Note(d.Note), By: ethics.PartyPartner, To: ethics.Party(d.As), Purpose: ethics.Purpose(d.Purpose),
			At: e.At, Duty: ethics.DutyHarm, Duties: []ethics.Duty{ethics.DutyHarm},
		}, e.ID, d.By, d.To)
		if err == nil {
			list = append(list, trail)
		}
	}
	return list
}
