package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// conduct tells what happened that ethics has a say in, beside what the stories tell.
func conduct(t *teller) {
	answered(t)
	passedOn(t)
	used(t)
	misused(t)
}

// answered lets people answer when asked what ties them to one another. In a few
// relationships nobody was asked.
func answered(t *teller) {
	type people = []mentorship.PersonID
	for _, a := range [...]struct {
		id     mentorship.RelationshipID
		people people
	}{
		{"dyad-01", people{"mentor-03", "mentee-18"}},
		{"dyad-02", people{"mentor-03", "mentee-19"}},
		{"dyad-03", people{"mentor-17", "mentee-27"}},
		{"dyad-04", people{"mentor-08", "mentee-28"}},
		{"dyad-05", people{"mentor-07", "mentee-29"}},
		{"dyad-06", people{"mentor-07", "mentee-30"}},
		{"dyad-08", people{"mentor-06", "mentee-34"}},
		{"dyad-11", people{"mentor-18", "mentee-37"}},
		{"dyad-12", people{"mentor-10", "mentee-38"}},
		{"dyad-14", people{"mentor-15", "mentee-40"}},
		{"dyad-15", people{"mentor-22", "mentee-41"}},
		{"dyad-16", people{"mentor-10", "mentee-42"}},
		{"dyad-17", people{"mentor-12", "mentee-46"}},
		{"dyad-18", people{"mentor-15", "mentee-47"}},
		{"dyad-19", people{"mentor-20", "mentee-48"}},
		{"dyad-20", people{"mentor-13", "mentee-55"}},
		{"dyad-22", people{"mentor-04", "mentee-58"}},
		{"group-3", people{"mentor-16", "mentee-50", "mentee-51"}},
	} {
		t.declare(a.id, date(time.August, 5), a.people...)
	}
	t.declare("dyad-13", date(time.January, 19), "mentor-04", "mentee-39")
	t.declare("project-1", date(time.January, 26), "mentor-23", "mentee-15")
	t.declare("peer islands", date(time.January, 19), "mentee-09", "mentee-10")
	t.declare("group chest physiotherapy", date(time.January, 19), "mentor-11", "mentee-06", "mentee-07", "mentee-08")
	t.declare("group chest physiotherapy", date(time.October, 27), "mentee-57")

	// Two who write a handbook together have both said so, and only one has signed it.
	r := t.of("dyad-12", "d12").on(time.August, 6)
	r.by("mentor-10", journal.TieDeclared{ID: "d12-tie", Tie: mentorship.Tie{
		Kind: mentorship.TieCoAuthor, From: "mentor-10", To: "mentee-38", Matter: "teaching handbook", DeclaredBy: "mentor-10",
	}}, journal.TieAcknowledged{Tie: "d12-tie", By: "mentor-10"})
}

func (t *teller) declare(id mentorship.RelationshipID, on time.Time, people ...mentorship.PersonID) {
	r := t.of(id, "").at(on)
	for _, p := range people {
		r.by(p, journal.DeclarationMade{By: p})
	}
}

// passedOn: what is told outside, with consent and without, and for a duty.
func passedOn(t *teller) {
	t.of("dyad-16", "").on(time.October, 20).by("mentor-10", journal.DisclosureMade{
		About: "mentee-42", By: "mentor-10", As: journal.Code(ethics.PartyManager),
		Note: journal.Code(ethics.NoteWork), Purpose: journal.Code(ethics.PurposeMentoring), Consent: leave,
	})
	t.of("dyad-13", "").on(time.November, 3).by("mentor-04", journal.DisclosureMade{
		About: "mentee-39", By: "mentor-04", As: journal.Code(ethics.PartyManager),
		Note: journal.Code(ethics.NoteWork), Purpose: journal.Code(ethics.PurposeMentoring), Consent: leaveTakenBack,
	})
	t.of("dyad-20", "").on(time.November, 2).by("mentor-13", journal.DisclosureMade{
		About: "mentee-55", By: "mentor-13", To: coordinator, As: journal.Code(ethics.PartyCoordinator),
		Note: journal.Code(ethics.NoteTalk), Purpose: journal.Code(ethics.PurposeProtection),
	})
	t.of("dyad-18", "").on(time.November, 4).by("mentor-15", journal.DisclosureMade{
		About: "mentee-47", By: "mentor-15", To: coordinator, As: journal.Code(ethics.PartyCoordinator),
		Note: journal.Code(ethics.NoteTalk), Purpose: journal.Code(ethics.PurposeProtection),
	})
}

// used: works of others, with the source named, and with a source that was lost on
// the way.
func used(t *teller) {
	t.of("dyad-16", "").on(time.November, 17).by(
		"mentee-42",
		journal.WorkReused{Work: "teaching handbook", Owner: "mentor-10", By: "mentee-42", In: "journal club"},
		journal.WorkAcknowledged{Work: "teaching handbook", By: "mentee-42", In: "journal club"},
	)
	t.of("dyad-01", "").on(time.November, 25).by(
		"mentee-18",
		journal.WorkReused{Work: "ward teaching", Owner: "mentee-60", By: "mentee-18", In: "dysphagia day"},
		journal.WorkAcknowledged{Work: "ward teaching", By: "mentee-18", In: "dysphagia day"},
	)
}

// misused: what was brought up by a safe route, and tasks that serve the mentor.
func misused(t *teller) {
	for i, on := range []time.Time{date(time.November, 9), date(time.November, 30)} {
		t.of("dyad-15", "").at(on).job("safe route", journal.ConcernReported{
			Concern: []journal.ConcernID{"d15-c01", "d15-c02"}[i], Kind: journal.ConcernBullying, About: "mentor-22",
		})
	}
	t.of("dyad-11", "").on(time.December, 2).job("safe route", journal.ConcernReported{
		Concern: "d11-c03", Kind: journal.ConcernHarassment, About: "mentor-18",
	})
	for i := range 4 {
		t.of("dyad-02", "").at(date(time.September, 20).AddDate(0, 0, 14*i)).by("mentor-03", journal.TaskAgreed{
			Task: []journal.TaskID{"d02-u01", "d02-u02", "d02-u03", "d02-u04"}[i], Owner: "mentee-19", For: "mentor-03",
		})
	}
}
