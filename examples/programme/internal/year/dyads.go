package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// goodCourse reaches its goals early. On the way the scope proves too wide: the
// two go back, settle on another goal and sign anew, and lose nothing.
func goodCourse(t *teller) {
	const mentor, mentee = "mentor-04", "mentee-39"
	c := among(mentor, mentorship.FaceToFace, 21, mentee)
	r := t.of("dyad-13", "d13").on(time.January, 11).opened(mentorship.Dyad, mentorship.InPerson, mentorship.Academic, mentorship.Retention)
	r.job("matching round", journal.MatchMade{Mentor: mentor, Mentee: mentee})
	r.on(time.January, 13).ready(mentor, mentee)
	r.on(time.January, 18).acquainted(c)
	r.on(time.February, 10).aims(mentorship.AcademicSuccess, mentee).aims(mentorship.CareerDevelopment, mentee).agreed(c, mentorship.CirclePair)
	r.on(time.February, 15).by(mentee, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.February, 22), 5, c)

	r.on(time.June, 1).by(mentee, journal.PhaseEntered{Phase: phases.Acquaintance},
		journal.GoalChanged{Goal: r.goal(1), Objective: mentorship.AcademicSuccess, Due: date(time.October, 31), Reason: "scope too wide"})
	terms := r.terms(c, mentorship.CirclePair)
	terms.Cadence.Length = 2 * hour
	r.on(time.June, 14).by(mentor, journal.AgreementAmended{Agreement: r.agreement(), Version: 2, By: mentor, Terms: terms, Reason: "narrower goal"})
	r.signed(2, mentor, mentee)
	r.on(time.June, 21).by(mentee, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.June, 28), 6, c)

	r.on(time.August, 31).by(mentee, journal.GoalMet{Goal: r.goal(2), By: mentee})
	r.on(time.November, 8).by(mentee, journal.GoalMet{Goal: r.goal(1), By: mentee}, journal.ReflectionWritten{By: mentee})
	r.on(time.November, 15).by(mentee, journal.Closed{Ending: journal.EndingCompleted, By: mentee})
}

// neglect goes well until the mentor falls silent: messages stay without an
// answer, sessions are missed, and nobody ends it.
func neglect(t *teller) {
	const mentor, mentee = "mentor-06", "mentee-36"
	c := among(mentor, mentorship.Video, 21, mentee)
	r := t.of("dyad-10", "d10").on(time.January, 11).opened(mentorship.Dyad, mentorship.Virtual, mentorship.Clinical)
	r.job("matching round", journal.MatchMade{Mentor: mentor, Mentee: mentee})
	r.on(time.January, 14).ready(mentee)
	r.on(time.January, 28).ready(mentor)
	r.on(time.February, 1).acquainted(c)
	r.on(time.March, 3).aims(mentorship.ClinicalSuccess, mentee).agreed(c, mentorship.CirclePair)
	r.on(time.March, 8).by(mentor, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.March, 15), 9, c)
	r.session(date(time.September, 20), c) // the last time that it moves

	waiting := among(mentee, mentorship.Video, 21, mentor) // now the mentee plans
	for _, on := range []time.Time{date(time.October, 11), date(time.November, 1)} {
		id := r.at(on.Add(-6*day)).planned(on, waiting)
		r.at(on.Add(8*time.Hour)).by(mentee, journal.SessionMissed{Session: id, By: []mentorship.PersonID{mentor}})
	}
	for _, on := range []time.Time{
		date(time.September, 28), date(time.October, 12), date(time.October, 19), date(time.November, 2), date(time.November, 16),
	} {
		r.at(on).by(mentee, journal.MessageSent{Message: journal.MessageID(r.name("m")), From: mentee, To: []mentorship.PersonID{mentor}})
	}
	r.on(time.November, 29).by(mentee, journal.ReviewRequested{By: mentee, Reason: "mentor is silent"})
}

// oneSided ends because the mentor does not have what the mentee seeks, as the
// plan had warned. The mentee waits, and goes on among the clinic leads.
func oneSided(t *teller) {
	const mentor, mentee = "mentor-18", "mentee-33"
	c := among(mentor, mentorship.Video, 21, mentee)
	r := t.of("dyad-07", "d07").on(time.January, 11).opened(mentorship.Dyad, mentorship.Virtual, mentorship.Clinical, mentorship.Retention)
	r.job("matching round", journal.MatchMade{Mentor: mentor, Mentee: mentee})
	r.on(time.January, 18).ready(mentor, mentee)
	r.on(time.January, 25).acquainted(c)
	r.on(time.February, 24).aims(mentorship.CareerDevelopment, mentee).agreed(c, mentorship.CirclePair)
	r.on(time.March, 1).by(mentee, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.March, 8), 8, c)
	cancelled := r.on(time.August, 17).planned(date(time.August, 23), c)
	r.on(time.August, 20).by(mentor, journal.SessionCancelled{Session: cancelled, By: mentor, Reason: "no time"})
	r.on(time.August, 30).by(mentor, journal.Left{Person: mentor, By: mentor, Ending: journal.EndingOneSided, Reason: "outside own field"})
	r.on(time.October, 11).by(coordinator, journal.RematchMade{Person: mentee, Into: clinicLeads, Reason: "leadership is sought"})
}
