package year

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// planned plans a session for the afternoon of a day.
func (r *thread) planned(on time.Time, c circle) journal.SessionID {
	id := journal.SessionID(r.name("s"))
	r.by(c.lead, journal.SessionPlanned{
		Session: id, Start: on.Add(6 * time.Hour), Channel: c.channel,
	})
	return id
}

// session is planned six days before it is held; the story goes on behind it.
func (r *thread) session(on time.Time, c circle, absent ...mentorship.PersonID) {
	id := r.at(on.Add(-6*day)).planned(on, c)
	held := journal.SessionHeld{Session: id, Start: on.Add(6 * time.Hour), Length: hour, Channel: c.channel}
	for _, p := range c.all() {
		if !slices.Contains(absent, p) {
			held.Present = append(held.Present, p)
		}
	}
	r.at(on.Add(7*time.Hour)).by(c.lead, held)
	if len(absent) > 0 {
		r.by(c.lead, journal.SessionMissed{Session: id, By: absent})
	}
}

// work is a number of rounds from a day on.
func (r *thread) work(from time.Time, rounds int, c circle) {
	for i := range rounds {
		r.round(r.rounds, from.AddDate(0, 0, i*c.every), c)
		r.rounds++
	}
}

// A round is what happens around one session: a message and its answer, what was
// agreed on the day and how it went. Whose turn it is goes round among those who
// do not lag behind.
func (r *thread) round(i int, on time.Time, c circle) {
	keen := slices.DeleteFunc(slices.Clone(c.others), func(p mentorship.PersonID) bool { return slices.Contains(c.lagging, p) })
	who := keen[(i+i/len(keen))%len(keen)]
	absent := c.lagging
	if i%3 == 2 {
		absent = nil
	}
	goal := r.goals[who]
	message := journal.MessageID(r.name("m"))
	r.at(on.Add(-3*day+3*time.Hour)).by(who, journal.MessageSent{Message: message, From: who, To: []mentorship.PersonID{c.lead}})
	r.at(on.Add(-2*day+time.Duration(i%5)*time.Hour)).by(c.lead, journal.MessageAnswered{Message: message, By: c.lead})
	r.session(on, c, absent...)

	task := journal.TaskID(r.name("t"))
	r.by(c.lead, journal.TaskAgreed{Task: task, Owner: who, For: who, Goal: goal, Due: on.AddDate(0, 0, c.every)})
	switch i % 3 {
	case 0:
		feedback := journal.FeedbackID(r.name("f"))
		r.at(on.Add(day)).by(c.lead, journal.FeedbackGiven{Feedback: feedback, From: c.lead, To: who, On: "task", Happened: on.Add(6 * time.Hour)})
		r.at(on.Add(2*day)).by(who, journal.FeedbackAnswered{Feedback: feedback, By: who})
	case 1:
		advice := journal.AdviceID(r.name("v"))
		r.by(c.lead, journal.AdviceGiven{Advice: advice, By: c.lead, To: who, Goal: goal})
		r.by(who, journal.AdviceAnswered{Advice: advice, By: who, Response: journal.ResponseAgreed})
		r.at(on.Add(5*day)).by(who, journal.AdviceUsed{Advice: advice, By: who})
	case 2:
		r.by(who, journal.QuestionAsked{By: who, To: c.lead, Goal: goal})
		r.by(c.lead, journal.ChallengeSet{By: c.lead, For: who, Goal: goal, Task: task})
		r.at(on.Add(3*day)).by(who, journal.ReflectionWritten{By: who, Goal: goal})
	}
	if i/len(keen)%2 == 1 {
		progress := journal.Percent(min(10+7*i, 85))
		r.at(on.Add(4*day)).by(who, journal.GoalMoved{Goal: goal, Progress: progress, By: who})
	}
	if i%4 == 3 {
		r.by(who, journal.RatingGiven{By: who, Scale: "confidence", Goal: goal, Items: []journal.ItemScore{{Item: "sure to reach it", Score: journal.Score(min(2+i/3, 5))}}})
	}
	r.at(on.Add(time.Duration(c.every)*day-5*day)).by(who, journal.TaskDone{Task: task})
}
