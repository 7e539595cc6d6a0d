package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// pausedPeers is a pair of peers that rests for eight weeks while one of them
// is called to relief work, and is extended by as much.
func pausedPeers(t *teller) {
	const a, b = "mentee-09", "mentee-10"
	c := among(a, mentorship.Video, 14, b)
	r := t.of("peer islands", "peer").on(time.January, 11).opened(mentorship.Peer, mentorship.Virtual, mentorship.Clinical)
	r.by(coordinator, journal.Joined{Person: a, Role: mentorship.RolePeer}, journal.Joined{Person: b, Role: mentorship.RolePeer})
	r.on(time.January, 13).ready(a, b)
	r.on(time.January, 18).acquainted(c)
	r.by(a, journal.CulturalExpectationRaised{Expectation: "peer-x09", By: a})
	r.on(time.February, 10).aims(mentorship.Networking, b, a).agreed(c, mentorship.CirclePair)
	r.on(time.February, 15).by(b, journal.PhaseEntered{Phase: phases.Application})
	r.work(date(time.February, 22), 5, c)

	r.on(time.May, 3).by(a, journal.Paused{By: a, Reason: "disaster relief", Until: date(time.June, 28)})
	r.on(time.June, 28).job("end of pauses", journal.Resumed{})
	r.at(date(time.July, 5)).by(a, journal.GoalMoved{Goal: r.goal(2), Progress: 40, By: a})
	turned := among(b, mentorship.Video, 21, a)
	for i := range 7 { // the other leads now
		on := date(time.July, 12).AddDate(0, 0, 21*i)
		r.session(on, turned)
		r.by(a, journal.QuestionAsked{By: a, To: b, Goal: r.goal(2)})
		feedback := journal.FeedbackID(r.name("f"))
		r.at(on.Add(day)).by(b, journal.FeedbackGiven{Feedback: feedback, From: b, To: a, On: "session"})
		r.at(on.Add(2*day)).by(a, journal.FeedbackAnswered{Feedback: feedback, By: a})
		r.at(on.Add(3*day)).by(a, journal.GoalMoved{Goal: r.goal(2), Progress: journal.Percent(45 + 5*i), By: a})
	}
	r.on(time.September, 13).by(b, journal.Extended{By: b, Until: theYear.Until.Add(56 * day), Reason: "pause"})
	r.session(date(time.December, 6), turned)
	r.on(time.December, 14).planned(date(time.December, 20), turned)
}

const clinicLeads mentorship.RelationshipID = "facilitated-peer clinic leads"

// cohort is a facilitated cohort in which one lags behind and holds up nobody, and
// which takes in the mentee whose mentor broke off.
func cohort(t *teller) {
	const facilitator, lagging, newcomer = "mentor-14", "mentee-14", "mentee-33"
	c := among(facilitator, mentorship.Video, 21, "mentee-11", "mentee-12", "mentee-13", lagging)
	peers := among("mentee-11", mentorship.Video, 21, "mentee-12", "mentee-13")
	r := t.of(clinicLeads, "coh").on(time.January, 11).opened(mentorship.FacilitatedPeer, mentorship.Virtual, mentorship.Clinical, mentorship.Networking)
	r.by(coordinator, journal.Joined{Person: facilitator, Role: mentorship.RoleFacilitator})
	for _, p := range c.others {
		r.by(coordinator, journal.Joined{Person: p, Role: mentorship.RolePeer})
	}
	r.on(time.January, 12).ready(facilitator).ready(peers.all()...)
	r.on(time.January, 18)
	for _, p := range peers.all() {
		r.by(p, journal.PhaseEntered{Phase: phases.Acquaintance, Person: p})
	}
	for i, points := range [][]journal.Point{
		{journal.PointIntroductions, journal.PointPractice}, {journal.PointGoals, journal.PointFeedback, journal.PointTimeframe},
	} {
		r.session(date(time.January, 25).AddDate(0, 0, 21*i), c, lagging)
		r.by(facilitator, r.points(points...)(facilitator, peers.all()...)...)
	}
	r.on(time.February, 16).aims(mentorship.CareerDevelopment, peers.all()...).agreed(peers, mentorship.CircleRelationship)
	r.on(time.March, 1)
	for _, p := range peers.all() {
		r.by(p, journal.PhaseEntered{Phase: phases.Application, Person: p})
	}
	r.on(time.March, 15).ready(lagging)
	r.on(time.April, 5).by(lagging, journal.PhaseEntered{Phase: phases.Acquaintance, Person: lagging})
	c.lagging = []mentorship.PersonID{lagging}
	r.work(date(time.March, 8), 12, c)
	r.on(time.April, 20).by(facilitator, r.points(journal.PointIntroductions, journal.PointPractice, journal.PointFeedback)(facilitator, lagging)...)

	r.at(date(time.October, 11).Add(time.Hour)).by(coordinator, journal.Joined{Person: newcomer, Role: mentorship.RolePeer})
	r.on(time.October, 13).ready(newcomer)
	r.on(time.October, 18).by(newcomer, journal.PhaseEntered{Phase: phases.Acquaintance, Person: newcomer})
	more := among(facilitator, mentorship.Video, 21, "mentee-11", "mentee-12", "mentee-13", newcomer)
	r.session(date(time.November, 8), more)
	r.by(facilitator, r.points(journal.Points()...)(facilitator, newcomer)...)
	r.on(time.November, 10).aims(mentorship.CareerDevelopment, newcomer)
	r.signed(1, newcomer)
	r.on(time.November, 15).by(newcomer, journal.PhaseEntered{Phase: phases.Application, Person: newcomer})
	r.session(date(time.December, 6), among(facilitator, mentorship.Video, 21, append(c.others, newcomer)...))
	r.on(time.December, 15).planned(date(time.December, 21), more)
}
