package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// busy has a mentor whose days are full: sessions are called off, and answers come late.
func busy(t *teller) {
	a := t.begins(pair{"dyad-17", "d17", "mentor-12", "mentee-46", mentorship.Virtual, 21}, "aphasia")
	for i, on := range meetings() {
		a.writes(on.Add(-3*day), 8)
		a.writes(on.Add(4*day), 6)
		if i%2 == 1 {
			a.session(on, a.circle)
			continue
		}
		id := a.at(on.Add(-6*day)).planned(on, a.circle)
		a.at(on.Add(-day)).by(a.mentor, journal.SessionCancelled{Session: id, By: a.mentor, Reason: "clinic"})
	}
	for _, on := range meetings()[:3] {
		a.task(on, 10)
	}
	a.moves(date(time.October, 10), 20)
	a.rates(date(time.November, 22), a.mentee, a.mentor, "mentor-qualities", 2, "accessible", "follow-through")
	a.on(time.November, 24).by(a.mentee, journal.ReviewRequested{By: a.mentee, Reason: "time"})
}

// tooNear: what is written late in the evening goes beyond what mentoring is about.
func tooNear(t *teller) {
	a := t.begins(pair{"dyad-11", "d11", "mentor-18", "mentee-37", mentorship.InPerson, 21}, "wheelchair service")
	a.usual(meetings()...)
	a.fits(date(time.November, 22), 4, "style", "values")
	for i, on := range []time.Time{date(time.October, 12), date(time.November, 17)} {
		a.at(on).job("safe route", journal.ConcernReported{
			Concern: []journal.ConcernID{"d11-c01", "d11-c02"}[i], Kind: journal.ConcernBoundaries, About: a.mentor,
		})
	}
}

// indiscreet: what stays between the two was told outside, twice.
func indiscreet(t *teller) {
	a := t.begins(pair{"dyad-14", "d14", "mentor-15", "mentee-40", mentorship.Virtual, 21}, "evidence-based practice")
	a.usual(meetings()...)
	a.expects(date(time.August, 20), a.mentor, a.mentee, 10)
	a.checked(date(time.September, 13), a.mentee, a.mentor, true)
	a.on(time.October, 13).by(a.mentor, journal.DisclosureMade{
		About: a.mentee, By: a.mentor, As: journal.Code(ethics.PartyManager), Note: journal.Code(ethics.NoteWork), Purpose: journal.Code(ethics.PurposeAssessment),
	})
	a.on(time.November, 10).by(a.mentor, journal.DisclosureMade{ // in words of their own
		About: a.mentee, By: a.mentor, As: "head of department", Note: "study progress", Purpose: "appraisal",
	})
}

// overstated is told to be an expert, and is found of little help in that field.
func overstated(t *teller) {
	a := t.begins(pair{"dyad-19", "d19", "mentor-20", "mentee-48", mentorship.InPerson, 21}, "stroke rehabilitation")
	a.usual(meetings()...)
	for _, on := range meetings()[1:4] {
		a.rates(on, a.mentee, a.mentor, "mentor-qualities", 2, "practical-knowledge")
	}
}

// unheard brings in what the mentor does not take up: expectations, what there is at
// the place of work, and the goal itself.
func unheard(t *teller) {
	a := t.begins(pair{"dyad-22", "d22", "mentor-04", "mentee-58", mentorship.Virtual, 21}, "stroke rehabilitation", "evidence-based practice")
	a.usual(meetings()...)
	a.on(time.September, 7).by(a.mentee, journal.ResourcesStated{Person: a.mentee, Has: []journal.Resource{"library access"}, Lacks: []journal.Resource{"gait laboratory"}})
	for i, on := range meetings()[:4] {
		a.expects(date(time.August, 18).AddDate(0, 0, 9*i), a.mentee, a.mentor, 0)
		advice := a.advised(on, journal.ResponseQuestioned, false)
		if i < 3 {
			a.by(a.mentor, journal.ResourceNeeded{Advice: advice, Resource: "gait laboratory"})
		}
		a.checked(on, a.mentee, a.mentor, false)
	}
	for _, on := range []time.Time{date(time.November, 8), date(time.November, 22), date(time.December, 6)} {
		a.rates(on, a.mentee, a.mentor, "mentor-qualities", 2, "trust")
	}
	a.on(time.October, 6).by(a.mentor, journal.GoalChanged{Goal: a.goal(2), Objective: mentorship.AcademicSuccess, Due: theYear.Until, Reason: "better for a paper"})
	a.rates(date(time.November, 22), a.mentee, "", "fit", 2, "needs", "benefit")
}
