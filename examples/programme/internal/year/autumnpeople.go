package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// dependent is a student who asks leave for every step, long after the first weeks.
func dependent(t *teller) {
	a := t.begins(pair{"dyad-02", "d02", "mentor-03", "mentee-19", mentorship.InPerson, 21}, "aphasia")
	a.usual(meetings()...)
	for i := range 9 {
		on := date(time.October, 6).AddDate(0, 0, 7*i)
		a.leave(on, true)
		for k := range 5 {
			a.writes(on.Add(time.Duration(8+k)*time.Hour), 1)
		}
	}
	a.rates(date(time.November, 22), a.mentor, a.mentee, "mentee-qualities", 2, "initiative")
	a.fits(date(time.November, 23), 2, "independence")
	a.rates(date(time.November, 24), a.mentor, "", "fit", 2, "benefit")
}

// leave is asked of the mentor, and given or not.
func (a *autumn) leave(on time.Time, given bool) {
	id := journal.ApprovalID(a.name("l"))
	a.at(on).by(a.mentee, journal.ApprovalAsked{Approval: id, By: a.mentee, Of: a.mentor})
	a.at(on.Add(day)).by(a.mentor, journal.ApprovalAnswered{Approval: id, By: a.mentor, Given: given})
}

// vanished does not come, does not answer and does not say why, while the mentor is
// there and writes.
func vanished(t *teller) {
	a := t.begins(pair{"dyad-09", "d09", "mentor-06", "mentee-35", mentorship.InPerson, 21}, "prosthetic fitting")
	a.usual(meetings()[0])
	for _, on := range meetings()[1:4] {
		a.missed(on, a.mentee)
		a.task(on, 0)
		message := journal.MessageID(a.name("m"))
		a.at(on.Add(2*day)).by(a.mentor, journal.MessageSent{Message: message, From: a.mentor, To: []mentorship.PersonID{a.mentee}})
	}
	a.rates(date(time.November, 22), a.mentor, a.mentee, "mentee-qualities", 2, "accessible", "time")
	a.rates(date(time.November, 23), a.mentor, "", "fit", 2, "benefit")
	a.on(time.December, 1).by(a.mentor, journal.MessageSent{Message: "d09-m99", From: a.mentor, To: []mentorship.PersonID{a.mentee}})
}

// polite agrees with every piece of advice, uses none and never asks.
func polite(t *teller) {
	a := t.begins(pair{"dyad-06", "d06", "mentor-07", "mentee-30", mentorship.Virtual, 21}, "paediatric rehabilitation")
	for i := range 7 {
		a.advised(date(time.September, 7).AddDate(0, 0, 12*i), journal.ResponseAgreed, false)
	}
	for _, on := range meetings() {
		a.session(on, a.circle)
	}
	a.moves(date(time.October, 1), 20)
	a.rates(date(time.November, 22), a.mentee, "", "fit", 2, "benefit")
}

// overburdened has three goals, and time for one. All work, and none comes near.
func overburdened(t *teller) {
	a := t.begins(pair{"dyad-20", "d20", "mentor-13", "mentee-55", mentorship.InPerson, 21}, "hand therapy")
	a.on(time.September, 2)
	for i := range 3 {
		a.by(a.mentee, journal.GoalSet{
			Goal: mentorship.GoalID(a.name("g")), For: a.mentee, Objective: mentorship.ClinicalSuccess,
			Aim: mentorship.Sought{Area: "hand therapy", Level: mentorship.Competent}, Due: date(time.October, 15).AddDate(0, 0, 14*i),
		})
	}
	a.on(time.October, 20).by(a.mentee, journal.GoalMoved{Goal: a.goal(2), Progress: 20, By: a.mentee})
	a.by(a.mentee, journal.GoalMoved{Goal: a.goal(3), Progress: 15, By: a.mentee}, journal.GoalMoved{Goal: a.goal(4), Progress: 10, By: a.mentee})
	a.usual(meetings()...)
	a.fits(date(time.November, 22), 2, "expectations")
	a.rates(date(time.November, 23), a.mentee, "", "fit", 2, "benefit")
	a.on(time.November, 24).by(a.mentee, journal.ReviewRequested{By: a.mentee, Reason: "expectations"})
}

// misread works well and is rated as if not.
func misread(t *teller) {
	a := t.begins(pair{"dyad-05", "d05", "mentor-07", "mentee-29", mentorship.InPerson, 21}, "paediatric rehabilitation")
	a.usual(meetings()...)
	for _, on := range meetings()[1:4] {
		a.rates(on, a.mentor, a.mentee, "mentee-qualities", 2, "accessible", "follow-up")
		a.rates(on, a.mentee, a.mentor, "mentor-qualities", 4, "interest")
	}
}
