package year

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// lateJoiner is a group that a fourth mentee joins in autumn, once both sides have
// acknowledged the tie between them of which the plan warned. The others go on
// meanwhile. One of them rests alone for exams.
func lateJoiner(t *teller) {
	const mentor, late = "mentor-11", "mentee-57"
	c := among(mentor, mentorship.FaceToFace, 21, "mentee-06", "mentee-07", "mentee-08")
	r := t.of("group chest physiotherapy", "grp").on(time.January, 11).opened(mentorship.Group, mentorship.InPerson, mentorship.ClinicalAcademic)
	for _, mentee := range c.others {
		r.job("matching round", journal.MatchMade{Mentor: mentor, Mentee: mentee})
	}
	r.on(time.January, 12).ready(c.all()...)
	r.on(time.January, 18).acquainted(c)
	r.on(time.February, 16).aims(mentorship.ClinicalSuccess, c.others...).agreed(c, mentorship.CircleRelationship)
	r.on(time.February, 22).by(mentor, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.March, 1), 5, c)

	const student = "mentee-07"
	r.on(time.May, 31).by(student, journal.Paused{Person: student, By: student, Reason: "exams", Until: date(time.July, 5)})
	fewer := among(mentor, mentorship.FaceToFace, 21, "mentee-06", "mentee-08")
	for i, on := range []time.Time{date(time.June, 14), date(time.July, 5)} {
		r.session(on, fewer)
		r.at(on.Add(2*day)).by(mentor, journal.FeedbackGiven{Feedback: journal.FeedbackID(r.name("f")), From: mentor, To: fewer.others[i], On: "session"})
	}
	r.on(time.July, 7).by(student, journal.Resumed{Person: student})
	r.work(date(time.July, 26), 5, c)

	const request = "grp-q01"
	r.on(time.October, 18).by(late, journal.RequestMade{Request: request, By: late, To: mentor, As: mentorship.RoleMentor, Rank: 1})
	r.on(time.October, 19).by(mentor, journal.TieDeclared{ID: "grp-tie", Tie: mentorship.Tie{Kind: mentorship.TieFinancial, From: mentor, To: late, DeclaredBy: mentor}})
	r.by(mentor, journal.TieAcknowledged{Tie: "grp-tie", By: mentor})
	r.on(time.October, 20).by(late, journal.TieAcknowledged{Tie: "grp-tie", By: late})
	r.on(time.October, 22).by(mentor, journal.RequestAccepted{Request: request, By: mentor})
	r.on(time.October, 26).ready(late)
	r.on(time.November, 8).by(late, journal.PhaseEntered{Phase: phases.Acquaintance, Person: late})

	more := among(mentor, mentorship.FaceToFace, 21, append(c.others, late)...)
	r.session(date(time.November, 9), more)
	r.by(mentor, r.points(journal.PointIntroductions, journal.PointPractice)(mentor, late)...)
	r.by(late, journal.ResourcesStated{Person: late, Has: []journal.Resource{"library access"}, Lacks: []journal.Resource{"treadmill"}})
	r.session(date(time.December, 6), more)
	r.by(mentor, r.points(journal.PointFeedback)(mentor, late)...)
	r.by("mentee-06", journal.GoalMet{Goal: r.goal(1), By: "mentee-06"})
	r.on(time.December, 14).planned(date(time.December, 20), more)
}

// replacedMentor is a team one of whose mentors manages one of its mentees, as the
// plan had found. Somebody new takes the place; what was reached stays, and all
// sign anew. One mentee has completed before.
func replacedMentor(t *teller) {
	const first, second = "mentor-01", "mentor-02"
	mentees := []mentorship.PersonID{"mentee-01", "mentee-02", "mentee-03", "mentee-04", "mentee-05"}
	all := append([]mentorship.PersonID{second}, mentees...)
	r := t.of("team stroke unit", "team").on(time.January, 11).opened(mentorship.Team, mentorship.InPerson, mentorship.Clinical)
	for i, mentor := range []mentorship.PersonID{first, second, second, first, second} {
		r.job("matching round", journal.MatchMade{Mentor: mentor, Mentee: mentees[i]})
	}
	c := among(first, mentorship.FaceToFace, 21, mentees...)
	r.on(time.January, 13).ready(first).ready(all...)
	r.on(time.January, 25).acquainted(c)
	r.on(time.March, 3).aims(mentorship.ClinicalSuccess, mentees...).agreed(c, mentorship.CircleRelationship).signed(1, second)
	r.on(time.March, 8).by(first, journal.PhaseEntered{Phase: phases.Application}).heeds(second, mentees)
	r.work(date(time.March, 15), 5, c)

	r.on(time.June, 24).by("mentee-04", journal.GoalMet{Goal: r.goal(4), By: "mentee-04"}, journal.ReflectionWritten{By: "mentee-04"})
	r.on(time.June, 30).by("mentee-04", journal.Left{Person: "mentee-04", By: "mentee-04", Ending: journal.EndingCompleted})
	r.on(time.June, 28).by(first, journal.TieDeclared{ID: "team-tie", Tie: mentorship.Tie{Kind: mentorship.TieLineManager, From: first, To: "mentee-03", DeclaredBy: first}})
	r.on(time.July, 5).by(coordinator, journal.Joined{Person: newcomer, Role: mentorship.RoleMentor, Replaces: first})
	r.on(time.July, 6).ready(newcomer)
	r.on(time.July, 8).heeds(newcomer, mentees)
	c = among(newcomer, mentorship.FaceToFace, 21, "mentee-01", "mentee-02", "mentee-03", "mentee-05")
	r.on(time.July, 12).by(second, journal.AgreementAmended{Agreement: r.agreement(), Version: 2, By: second, Terms: r.terms(c, mentorship.CircleRelationship), Reason: "new mentor"})
	r.signed(2, append(c.all(), second)...)
	r.work(date(time.July, 19), 6, c)
	r.on(time.November, 23).by("mentee-01", journal.GoalMet{Goal: r.goal(1), By: "mentee-01"})
	r.session(date(time.December, 13), c)
	r.on(time.December, 17).planned(time.Date(2028, time.January, 3, 8, 0, 0, 0, time.UTC), c)
}

// heeds lets a mentor act on what mentees said that they expect.
func (r *thread) heeds(mentor mentorship.PersonID, mentees []mentorship.PersonID) {
	for i := range mentees {
		r.by(mentor, journal.CulturalExpectationHeeded{Expectation: journal.ExpectationID(fmt.Sprintf("%s-x%02d", r.prefix, i+1)), By: mentor})
	}
}
