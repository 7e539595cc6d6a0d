package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A circle is who meets: one who leads, the others, and how.
type circle struct {
	lead    mentorship.PersonID
	others  []mentorship.PersonID
	channel mentorship.Channel
	every   int // days
	// lagging are those of the others who come each third time only.
	lagging []mentorship.PersonID
}

func among(lead mentorship.PersonID, channel mentorship.Channel, every int, others ...mentorship.PersonID) circle {
	return circle{lead: lead, others: others, channel: channel, every: every}
}

func (c circle) all() []mentorship.PersonID {
	return append([]mentorship.PersonID{c.lead}, c.others...)
}

// opened opens a relationship of the plan, with objectives beside those of its goals.
func (r *thread) opened(s mentorship.Structure, mode mentorship.Mode, setting mentorship.Setting, objectives ...mentorship.Objective) *thread {
	return r.job("matching round", journal.RelationshipOpened{Outline: journal.Outline{
		Structure: s, Mode: mode, Setting: setting, Objectives: objectives, Period: theYear,
	}})
}

// ready lets people state, a day after the other, that they are prepared and
// commit themselves.
func (r *thread) ready(people ...mentorship.PersonID) *thread {
	for _, id := range people {
		morning := r.now
		r.by(id, journal.ReadinessStated{Person: id, Prepared: true},
			journal.CommitmentStated{Person: id, Participation: journal.Full, Time: journal.Full, Energy: journal.Full})
		r.at(morning.Add(day))
	}
	return r
}

// acquainted lets people meet twice and go through the five points. What the others
// expect by their culture is told at the first meeting and acted on at the second.
func (r *thread) acquainted(c circle) {
	first := r.now
	r.by(c.lead, journal.PhaseEntered{Phase: phases.Acquaintance})
	r.session(first.Add(7*day), c)
	r.by(c.lead, r.points(journal.PointIntroductions, journal.PointPractice)(c.lead)...)
	raised := map[mentorship.PersonID]journal.ExpectationID{}
	for _, id := range c.others {
		raised[id] = journal.ExpectationID(r.name("x"))
		r.by(id, journal.ResourcesStated{Person: id, Has: []journal.Resource{"protected time"}},
			journal.CulturalExpectationRaised{Expectation: raised[id], By: id})
	}
	r.session(first.Add(21*day), c)
	for _, id := range c.others {
		r.by(c.lead, journal.CulturalExpectationHeeded{Expectation: raised[id], By: c.lead})
	}
	r.by(c.lead, r.points(journal.PointGoals, journal.PointFeedback, journal.PointTimeframe)(c.lead)...)
}

// points are discussed with those named; with all, if nobody is.
func (r *thread) points(points ...journal.Point) func(by mentorship.PersonID, with ...mentorship.PersonID) []journal.Body {
	return func(by mentorship.PersonID, with ...mentorship.PersonID) []journal.Body {
		var bodies []journal.Body
		for _, p := range points {
			bodies = append(bodies, journal.PointDiscussed{Point: p, By: by, With: with})
		}
		return bodies
	}
}

// aims sets goals, due at the end of November.
func (r *thread) aims(objective mentorship.Objective, people ...mentorship.PersonID) *thread {
	for _, id := range people {
		goal := mentorship.GoalID(r.name("g"))
		r.by(id, journal.GoalSet{Goal: goal, For: id, Objective: objective, Due: date(time.November, 30)})
		if r.goals[id] == "" {
			r.goals[id] = goal
		}
	}
	return r
}

// terms are those of a circle.
func (r *thread) terms(c circle, circle mentorship.Circle) mentorship.Terms {
	terms := mentorship.Terms{
		Cadence:  mentorship.Cadence{Every: mentorship.Duration(c.every) * mentorship.Day, Length: hour},
		Channels: []mentorship.Channel{c.channel, mentorship.Email}, AnswerWithin: 3 * mentorship.Day,
		Feedback:        []mentorship.FeedbackTerm{{Within: 2 * mentorship.Day, Private: true}},
		Confidentiality: mentorship.Confidentiality{Circle: circle, Exceptions: []string{"risk of harm"}},
		Period:          theYear,
	}
	for n := range r.counts["g"] {
		terms.Goals = append(terms.Goals, r.goal(n+1))
	}
	return terms
}

// agreed lets the lead propose an agreement and all sign it.
func (r *thread) agreed(c circle, among mentorship.Circle) *thread {
	r.by(c.lead, journal.AgreementProposed{Agreement: r.agreement(), Version: 1, By: c.lead, Terms: r.terms(c, among)})
	return r.signed(1, c.all()...)
}

func (r *thread) signed(version journal.Ordinal, people ...mentorship.PersonID) *thread {
	for _, id := range people {
		r.by(id, journal.AgreementSigned{Agreement: r.agreement(), Version: version, By: id})
	}
	return r
}
