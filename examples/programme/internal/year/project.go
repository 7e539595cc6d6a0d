package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// project is a course that is to be made until September. Whom the mentee asks
// first has no time; the request goes on to the mentor of the plan. When the
// project is finished the mentor still owes something, which holds nothing up.
func project(t *teller) {
	const wished, mentor, mentee = "mentor-10", "mentor-23", "mentee-15"
	const course, request = "functional prosthetics course", "prj-q01"
	until := time.Date(2027, time.September, 1, 0, 0, 0, 0, time.UTC)
	period := mentorship.Period{From: theYear.From, Until: until}
	c := among(mentor, mentorship.Video, 21, mentee)
	r := t.of("project-1", "prj").on(time.January, 11)
	r.by(mentee, journal.RequestMade{Request: request, By: mentee, To: wished, As: mentorship.RoleMentor, Rank: 1, Wanted: journal.Outline{
		Structure: mentorship.Functional, Mode: mentorship.Virtual, Setting: mentorship.Academic, Period: period, Project: course,
	}})
	r.on(time.January, 15).by(wished, journal.RequestDeclined{Request: request, By: wished, Reason: "no time"})
	r.on(time.January, 18).by(coordinator, journal.RequestForwarded{Request: request, To: mentor, Rank: 2})
	r.on(time.January, 20).by(mentor, journal.RequestAccepted{Request: request, By: mentor})
	r.on(time.January, 21).ready(mentor, mentee)
	r.on(time.January, 25).acquainted(c)
	r.goals[mentee] = mentorship.GoalID(r.name("g"))
	r.on(time.February, 17).by(mentee, journal.GoalSet{
		Goal: r.goals[mentee], For: mentee, Objective: mentorship.ProjectCompletion, Due: until, Project: course,
	})
	terms := r.terms(c, mentorship.CirclePair)
	terms.Period = period
	r.by(mentor, journal.AgreementProposed{Agreement: r.agreement(), Version: 1, By: mentor, Terms: terms}).signed(1, mentor, mentee)
	r.on(time.February, 22).by(mentor, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.March, 1), 9, c)

	r.on(time.August, 23).by(mentor, journal.TaskAgreed{Task: "prj-handover", Owner: mentor, For: mentee, Goal: r.goal(1), Due: date(time.September, 15)})
	r.on(time.August, 30).by(mentee, journal.ProjectFinished{Project: course, Completed: true}, journal.GoalMet{Goal: r.goal(1), By: mentee})
	r.on(time.September, 1).by(mentor, journal.Closed{Ending: journal.EndingCompleted, By: mentor})
}
