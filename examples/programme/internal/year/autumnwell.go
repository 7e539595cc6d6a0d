package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// closeEarly is close in the first weeks, with many messages and questions, and goes
// on alone afterwards: that is no dependence.
func closeEarly(t *teller) {
	a := t.begins(pair{"dyad-01", "d01", "mentor-03", "mentee-18", mentorship.InPerson, 21}, "dysphagia")
	for i := range 18 {
		a.writes(date(time.September, 7).AddDate(0, 0, i), 1)
	}
	for i := range 3 {
		a.leave(date(time.September, 8).AddDate(0, 0, 4*i), true)
	}
	a.usual(meetings()...)
	a.fits(date(time.November, 22), 4, "independence", "benefit", "values")
}

// honest works at something hard and says so: feedback is open both ways. What the two
// hold dear differs, and fits all the same.
func honest(t *teller) {
	a := t.begins(pair{"dyad-04", "d04", "mentor-08", "mentee-28", mentorship.Virtual, 21}, "vestibular rehabilitation")
	a.usual(meetings()...)
	for i, on := range meetings()[:4] {
		id := a.told(on.Add(2*day), on, false, mentorship.Specific)
		a.at(on.Add(3*day)).by(a.mentee, journal.FeedbackAnswered{Feedback: id, By: a.mentee, Traits: found(
			[]mentorship.Trait{mentorship.Open, mentorship.Reflective}, mentorship.Open, mentorship.Reflective, mentorship.Closed, mentorship.Defensive,
		)})
		a.by(a.mentee, journal.ReflectionWritten{By: a.mentee, Goal: a.goals[a.mentee]})
		a.rates(on, a.mentee, a.mentor, "mentor-qualities", journal.Score(min(2+i, 4)), "trust") // which grows
	}
	a.advised(date(time.October, 4), journal.ResponseRefused, false)
	a.fits(date(time.November, 22), 4, "values", "needs", "benefit")
}

// rests pauses for seven weeks on parental leave. What is written meanwhile waits
// for the day after, as was said.
func rests(t *teller) {
	a := t.begins(pair{"dyad-08", "d08", "mentor-06", "mentee-34", mentorship.InPerson, 21}, "prosthetic fitting")
	a.usual(meetings()[:2]...)
	a.on(time.October, 18).by(a.mentor, journal.Paused{By: a.mentor, Reason: "parental leave", Until: date(time.December, 6)})
	for i := range 5 {
		a.writes(date(time.October, 21).AddDate(0, 0, 7*i), 47-7*i)
	}
	a.on(time.December, 6).job("end of pauses", journal.Resumed{})
	a.session(date(time.December, 13), a.circle)
}

// agreesAndActs agrees with everything, does it and asks: that is no harmony kept for
// its own sake. Both say what they expect, act on it, and check that they understand.
func agreesAndActs(t *teller) {
	a := t.begins(pair{"dyad-16", "d16", "mentor-10", "mentee-42", mentorship.InPerson, 21}, "research methods")
	a.usual(meetings()...)
	a.expects(date(time.August, 20), a.mentor, a.mentee, 10)
	for i, on := range meetings()[:4] {
		a.expects(on.Add(-24*day), a.mentee, a.mentor, 14)
		a.advised(on, journal.ResponseAgreed, true)
		a.advised(on.Add(7*day), journal.ResponseAgreed, true)
		a.checked(on, a.mentor, a.mentee, true)
		a.checked(on.Add(time.Hour), a.mentee, a.mentor, i > 0)
		a.at(on.Add(5*day)).by(a.mentee, journal.QuestionAsked{By: a.mentee, To: a.mentor, Goal: a.goals[a.mentee]})
	}
	a.fits(date(time.November, 22), 5, "needs", "benefit", "independence", "personality")
}
