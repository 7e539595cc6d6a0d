package quality_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
)

const hour = mentorship.Duration(time.Hour)

// observe adds so many observations of a sign of a quality, of which the first are
// bad: they speak against it. They are some days apart, or all on one day.
func (s *story) observe(q quality.Quality, sign string, bad, of, apart int) {
	who, other := o, e
	if q.Scale() == quality.MenteeScale {
		who, other = e, o
	}
	for i := range of {
		day, n, is := 20+i*apart, fmt.Sprint(i), i < bad
		switch sign {
		case "sessions-absent":
			id := journal.SessionID("s" + n)
			s.on(day-1, journal.SessionPlanned{Session: id, Start: noon(day), With: []mentorship.PersonID{who}})
			if is {
				s.on(day, journal.SessionMissed{Session: id, By: []mentorship.PersonID{who}})
			} else {
				s.on(day, held(id, day, who))
			}
		case "sessions-unprepared":
			one := held(journal.SessionID("s"+n), day, who)
			if !is {
				one.Prepared = one.Present
			}
			s.on(day, one)
		case "answers-late":
			id := journal.MessageID("m" + n)
			s.on(day, journal.MessageSent{Message: id, From: other, To: []mentorship.PersonID{who}})
			if !is {
				s.on(day+1, journal.MessageAnswered{Message: id, By: who})
			}
		case "tasks-late", "tasks-with-leave":
			if sign == "tasks-with-leave" {
				who, other = e, o
			}
			id := journal.TaskID("k" + n)
			s.on(day, journal.TaskAgreed{Task: id, Owner: who, For: e, Due: noon(day + 2)})
			if is && sign == "tasks-with-leave" {
				s.on(day, journal.ApprovalAsked{Approval: journal.ApprovalID("l" + n), By: who, Of: other, Task: id})
			}
			if !is || sign == "tasks-with-leave" {
				s.on(day+1, journal.TaskDone{Task: id})
			}
		case "feedback-late":
			happened := noon(day - 1)
			if is {
				happened = noon(day - 15)
			}
			s.on(day, journal.FeedbackGiven{Feedback: journal.FeedbackID("f" + n), From: who, To: other, Happened: happened})
		case "checks-misunderstood":
			s.on(day, journal.UnderstandingChecked{By: who, Of: other, Understood: !is})
		case "advice-impractical", "advice-unused", "advice-unanswered":
			s.advise(sign, n, day, is)
		case "goals-overdue", "goals-given-up", "goals-untouched":
			s.goal(sign, n, day, is)
		case "expectations-unheeded":
			id := journal.ExpectationID("x" + n)
			s.on(day, journal.CulturalExpectationRaised{Expectation: id, By: e})
			if !is {
				s.on(day, journal.CulturalExpectationHeeded{Expectation: id, By: o})
			}
		case "feedback-to-fellows-disrespectful":
			s.on(day, journal.FeedbackGiven{Feedback: journal.FeedbackID("f" + n), From: e, To: e2, Traits: shows(mentorship.Disrespectful, is)})
		default:
			s.text(sign, who, other, n, day, is)
		}
	}
}

func held(id journal.SessionID, day int, present ...mentorship.PersonID) journal.SessionHeld {
	return journal.SessionHeld{Session: id, Start: noon(day), Length: hour, Present: present}
}

func shows(t mentorship.Trait, is bool) []journal.TraitVerdict {
	verdict := journal.VerdictAbsent
	if is {
		verdict = journal.VerdictPresent
	}
	return []journal.TraitVerdict{{Trait: t, Verdict: verdict}}
}

// text adds feedback, or an answer to some.
func (s *story) text(sign string, who, other mentorship.PersonID, n string, day int, is bool) {
	id := journal.FeedbackID("f" + n)
	if t, ok := strings.CutPrefix(sign, "answers-"); ok {
		s.on(day, journal.FeedbackGiven{Feedback: id, From: other, To: who},
			journal.FeedbackAnswered{Feedback: id, By: who, Traits: shows(mentorship.Trait(t), is)})
		return
	}
	t := mentorship.Trait(strings.TrimPrefix(sign, "feedback-"))
	if t == "ineffective" {
		t = mentorship.Superficial
	}
	s.on(day, journal.FeedbackGiven{Feedback: id, From: who, To: other, Traits: shows(t, is)})
}

func (s *story) advise(sign, n string, day int, is bool) {
	id := journal.AdviceID("d" + n)
	s.on(day, journal.AdviceGiven{Advice: id, By: o, To: e})
	switch {
	case sign == "advice-unused" && !is:
		s.on(day, journal.AdviceUsed{Advice: id, By: e})
	case sign == "advice-unanswered" && !is:
		s.on(day, journal.AdviceAnswered{Advice: id, By: e, Response: journal.ResponseAgreed})
	case sign == "advice-impractical":
		s.on(day, journal.ResourcesStated{Person: e, Has: []journal.Resource{"mat"}, Lacks: []journal.Resource{"treadmill"}})
		need := journal.Resource("mat")
		if is {
			need = "treadmill"
		}
		s.on(day, journal.ResourceNeeded{Advice: id, Resource: need})
	}
}

func (s *story) goal(sign, n string, day int, is bool) {
	id := mentorship.GoalID("g" + n)
	due := noon(end + 100)
	if is && sign == "goals-overdue" {
		due = noon(day + 1)
	}
	s.on(day, journal.GoalSet{Goal: id, For: e, Due: due})
	if !is || sign != "goals-untouched" {
		s.on(day, journal.ReflectionWritten{By: e, Goal: id})
	}
	if is && sign == "goals-given-up" {
		s.on(day, journal.GoalDropped{Goal: id, By: e})
	}
}
