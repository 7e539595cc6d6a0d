package year

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// An autumn is a pair of the plan that begins in August: short stories of what goes
// well, what does not, and what only looks as if it did not.
type autumn struct {
	*thread
	circle
	mentor, mentee mentorship.PersonID
	progress       journal.Percent
}

// A pair is one that the plan forms, and how often the two meet, in days.
type pair struct {
	id             mentorship.RelationshipID
	prefix         string
	mentor, mentee mentorship.PersonID
	mode           mentorship.Mode
	every          int
}

// begins lets a pair get acquainted and agree, as usual, until the sixth of
// September. The mentee has a goal in each of the areas, of which the first is
// worked on, and says what they expect by their culture.
func (t *teller) begins(p pair, areas ...mentorship.Area) *autumn {
	channel := mentorship.FaceToFace
	if p.mode == mentorship.Virtual {
		channel = mentorship.Video
	}
	mentor, mentee := p.mentor, p.mentee
	a := &autumn{thread: t.of(p.id, p.prefix), circle: among(mentor, channel, p.every, mentee), mentor: mentor, mentee: mentee}
	a.on(time.August, 2).job("matching round", journal.RelationshipOpened{Outline: journal.Outline{
		Structure: mentorship.Dyad, Mode: p.mode, Setting: mentorship.Clinical,
		Period: mentorship.Period{From: date(time.August, 2).Add(-8 * time.Hour), Until: theYear.Until},
	}}, journal.MatchMade{Mentor: mentor, Mentee: mentee})
	a.on(time.August, 3).ready(mentor, mentee)
	a.on(time.August, 9).acquainted(a.circle)
	a.on(time.September, 1)
	for _, area := range areas {
		goal := mentorship.GoalID(a.name("g"))
		a.by(mentee, journal.GoalSet{
			Goal: goal, For: mentee, Objective: mentorship.ClinicalSuccess,
			Aim: mentorship.Sought{Area: area, Level: mentorship.Proficient}, Due: theYear.Until,
		})
		if a.goals[mentee] == "" {
			a.goals[mentee] = goal
		}
	}
	a.agreed(a.circle, mentorship.CirclePair)
	a.on(time.September, 6).by(mentor, journal.PhaseEntered{Phase: phases.Application})
	return a
}

// meetings are the usual days of sessions; the first four are worked from.
func meetings() []time.Time {
	return []time.Time{
		date(time.September, 13), date(time.October, 4), date(time.October, 25), date(time.November, 15), date(time.December, 6),
	}
}

// usual is what goes on between two sessions where all goes well.
func (a *autumn) usual(days ...time.Time) {
	for _, on := range days {
		a.session(on, a.circle)
		if on.Before(date(time.December, 1)) {
			a.writes(on.Add(-3*day), 1)
			a.works(on)
			a.moves(on.Add(12*day), 20)
		}
	}
}

// writes sends a message to the mentor, who answers after some days; never, after
// none.
func (a *autumn) writes(on time.Time, answered int) {
	message := journal.MessageID(a.name("m"))
	a.at(on).by(a.mentee, journal.MessageSent{Message: message, From: a.mentee, To: []mentorship.PersonID{a.mentor}})
	if answered > 0 {
		a.at(on.AddDate(0, 0, answered)).by(a.mentor, journal.MessageAnswered{Message: message, By: a.mentor})
	}
}

// works is a task, done in time, and helpful feedback on it.
func (a *autumn) works(on time.Time) {
	a.task(on, 10)
	a.told(on.Add(11*day), on.Add(10*day), false, mentorship.Supportive, mentorship.Specific)
}

// task is agreed on a day and done some days later; never, after none.
func (a *autumn) task(on time.Time, done int) {
	task := journal.TaskID(a.name("t"))
	a.at(on.Add(8*time.Hour)).by(a.mentor, journal.TaskAgreed{
		Task: task, Owner: a.mentee, For: a.mentee, Goal: a.goals[a.mentee], Due: on.Add(14 * day),
	})
	if done > 0 {
		a.at(on.AddDate(0, 0, done)).by(a.mentee, journal.TaskDone{Task: task})
	}
}

// told is feedback of the mentor that shows the given traits of some that were looked for.
func (a *autumn) told(on, happened time.Time, public bool, traits ...mentorship.Trait) journal.FeedbackID {
	id := journal.FeedbackID(a.name("f"))
	a.at(on).by(a.mentor, journal.FeedbackGiven{
		Feedback: id, From: a.mentor, To: a.mentee, On: "task", Happened: happened, Public: public,
		Traits: found(traits, mentorship.Supportive, mentorship.Specific, mentorship.Attacking, mentorship.Judgmental),
	})
	return id
}

// found says of traits that were looked for which are there.
func found(there []mentorship.Trait, looked ...mentorship.Trait) []journal.TraitVerdict {
	var list []journal.TraitVerdict
	for _, t := range looked {
		verdict := journal.VerdictAbsent
		if slices.Contains(there, t) {
			verdict = journal.VerdictPresent
		}
		list = append(list, journal.TraitVerdict{Trait: t, Verdict: verdict})
	}
	return list
}

// moves brings the goal nearer.
func (a *autumn) moves(on time.Time, by journal.Percent) {
	a.progress += by
	a.at(on).by(a.mentee, journal.GoalMoved{Goal: a.goals[a.mentee], Progress: a.progress, By: a.mentee})
}

// advised is a piece of advice, the answer to it, and whether it was put into practice.
func (a *autumn) advised(on time.Time, answer journal.Response, used bool) journal.AdviceID {
	advice := journal.AdviceID(a.name("v"))
	a.at(on.Add(8*time.Hour)).by(a.mentor, journal.AdviceGiven{Advice: advice, By: a.mentor, To: a.mentee, Goal: a.goals[a.mentee]})
	a.by(a.mentee, journal.AdviceAnswered{Advice: advice, By: a.mentee, Response: answer})
	if used {
		a.at(on.Add(6*day)).by(a.mentee, journal.AdviceUsed{Advice: advice, By: a.mentee})
	}
	return advice
}

// rates lets one of the two rate the other, or the relationship.
func (a *autumn) rates(on time.Time, by, of mentorship.PersonID, scale journal.Code, score journal.Score, items ...journal.Code) {
	rating := journal.RatingGiven{By: by, Of: of, Scale: scale}
	for _, item := range items {
		rating.Items = append(rating.Items, journal.ItemScore{Item: item, Score: score})
	}
	a.at(on.Add(10*time.Hour)).by(by, rating)
}

// fits lets both say how well they fit.
func (a *autumn) fits(on time.Time, score journal.Score, items ...journal.Code) {
	for _, by := range a.all() {
		a.rates(on, by, "", "fit", score, items...)
	}
}

// missed is a session to which somebody does not come.
func (a *autumn) missed(on time.Time, by mentorship.PersonID) {
	id := a.at(on.Add(-6*day)).planned(on, a.circle)
	other := a.mentor
	if by == a.mentor {
		other = a.mentee
	}
	a.at(on.Add(8*time.Hour)).by(other, journal.SessionMissed{Session: id, By: []mentorship.PersonID{by}})
}

// checked is a check that one understood the other.
func (a *autumn) checked(on time.Time, by, of mentorship.PersonID, understood bool) {
	a.at(on.Add(9*time.Hour)).by(by, journal.UnderstandingChecked{By: by, Of: of, Understood: understood})
}

// expects lets somebody say what they expect, and the other act on it after some
// days; never, after none.
func (a *autumn) expects(on time.Time, who, other mentorship.PersonID, heeded int) {
	id := journal.ExpectationID(a.name("x"))
	a.at(on).by(who, journal.CulturalExpectationRaised{Expectation: id, By: who})
	if heeded > 0 {
		a.at(on.AddDate(0, 0, heeded)).by(other, journal.CulturalExpectationHeeded{Expectation: id, By: other})
	}
}
