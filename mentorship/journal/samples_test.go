package journal_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// noon returns noon UTC of a day of 2026, counted from 1.
func noon(day int) time.Time { return time.Date(2026, 1, day, 12, 0, 0, 0, time.UTC) }

// event returns a valid event on the given day, its id made from the day.
func event(day int, body journal.Body) journal.Event {
	return journal.Event{
		ID: journal.EventID(fmt.Sprintf("e%03d", day)), At: noon(day),
		Actor: journal.ByPerson("mentee-1"), Relationship: "r1", Body: body,
	}
}

// samples returns one body of each kind, with every field filled.
func samples() []journal.Body {
	const hour = mentorship.Duration(time.Hour)
	outline := journal.Outline{
		Structure: mentorship.Functional, Mode: mentorship.Mixed, Setting: mentorship.ClinicalAcademic,
		Purpose:    []mentorship.Sought{{Area: "stroke rehabilitation", Level: mentorship.Expert + 5}},
		Objectives: []mentorship.Objective{mentorship.ProjectCompletion},
		Period:     mentorship.Period{From: noon(1), Until: noon(360)},
		Channels:   []mentorship.Channel{mentorship.Video},
		Project:    "p1",
	}
	terms := mentorship.Terms{
		Goals:        []mentorship.GoalID{"g1"},
		Cadence:      mentorship.Cadence{Every: 14 * mentorship.Day, Length: hour},
		Channels:     []mentorship.Channel{mentorship.Video, mentorship.Message},
		AnswerWithin: 3 * mentorship.Day,
		Feedback: []mentorship.FeedbackTerm{
			{By: mentorship.RoleMentor, Within: 2 * mentorship.Day, Private: true, Written: true},
		},
		Confidentiality: mentorship.Confidentiality{Circle: mentorship.CirclePair, Exceptions: []string{"risk of harm"}},
		Period:          mentorship.Period{From: noon(1), Until: noon(180)},
	}
	tie := mentorship.Tie{
		Kind: mentorship.TieCoAuthor, From: "mentor-1", To: "mentee-1", Matter: "Paper 7",
		Period:       mentorship.Period{From: noon(1), Until: noon(90)},
		DeclaredBy:   "mentor-1",
		Acknowledged: []mentorship.Signature{{Person: "mentee-1", At: noon(2)}},
	}
	people := []mentorship.PersonID{"mentor-1", "mentee-1"}
	traits := []journal.TraitVerdict{
		{Trait: mentorship.Specific, Verdict: journal.VerdictPresent},
		{Trait: mentorship.Attacking, Verdict: journal.VerdictCannotTell},
	}
	items := []journal.ItemScore{{Item: "listening", Score: 6}, {Item: "goal 2", Score: -1}}
	return []journal.Body{
		journal.RequestMade{Request: "q1", By: "mentee-1", To: "mentor-1", As: mentorship.RoleMentor, Wanted: outline, Rank: 1},
		journal.RequestRanked{Request: "q1", By: "mentor-1", Rank: 2},
		journal.RequestForwarded{Request: "q1", To: "mentor-2", Rank: 2},
		journal.RequestAccepted{Request: "q1", By: "mentor-2"},
		journal.RequestDeclined{Request: "q1", By: "mentor-1", Reason: "no time"},
		journal.RequestWithdrawn{Request: "q1", By: "mentee-1", Reason: "found another"},
		journal.RequestExpired{Request: "q1"},
		journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"},
		journal.RelationshipOpened{Outline: outline, Definition: journal.Definition{Name: "standard", Version: 1}},
		journal.PhaseEntered{Phase: "acquaintance", Person: "mentee-1"},
		journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor, Replaces: "mentor-1"},
		journal.Left{Person: "mentee-2", Ending: journal.EndingCompleted, Reason: "goals reached", By: "mentee-2"},
		journal.RoleChanged{Person: "mentee-1", From: mentorship.RoleMentee, To: mentorship.RolePeer},
		journal.ReadinessStated{Person: "mentee-1", Prepared: true},
		journal.CommitmentStated{Person: "mentee-1", Participation: 100, Time: 90, Energy: 100},
		journal.PointDiscussed{Point: journal.PointGoals, By: "mentor-1", With: people[1:]},
		journal.ResourcesStated{Person: "mentee-1", Has: []journal.Resource{"library access"}, Lacks: []journal.Resource{"treadmill"}},
		journal.CulturalExpectationRaised{Expectation: "x1", By: "mentee-1", Text: "t1"},
		journal.CulturalExpectationHeeded{Expectation: "x1", By: "mentor-1"},
		journal.PerspectiveShared{Perspective: "v1", By: "mentee-1"},
		journal.PerspectiveWithdrawn{Perspective: "v1", By: "mentee-1"},
		journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1", Terms: terms},
		journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentee-1"},
		journal.AgreementAmended{Agreement: "a1", Version: 2, By: "mentee-1", Terms: terms, Reason: "new roster"},
		journal.GoalSet{
			Goal: "g1", For: "mentee-1", Objective: mentorship.ClinicalSuccess,
			Aim: mentorship.Sought{Area: "gait analysis", Level: mentorship.Proficient}, Due: noon(120), Project: "p1",
		},
		journal.GoalChanged{
			Goal: "g1", Objective: mentorship.Networking,
			Aim: mentorship.Sought{Area: "gait analysis", Level: mentorship.Competent}, Due: noon(150), Project: "p1", Reason: "too much",
		},
		journal.GoalMoved{Goal: "g1", Progress: 40, By: "mentee-1"},
		journal.GoalMet{Goal: "g1", By: "mentor-1"},
		journal.GoalDropped{Goal: "g1", By: "mentee-1", Reason: "new post"},
		journal.ProjectFinished{Project: "p1", Completed: true},
		journal.SessionPlanned{Session: "s1", Start: noon(10), Length: hour, With: people, Channel: mentorship.Video},
		journal.SessionHeld{
			Session: "s1", Start: noon(10), Length: hour / 2, Present: people, Prepared: people[1:],
			Channel: mentorship.Video, Goals: []mentorship.GoalID{"g1", "g2"},
		},
		journal.SessionMissed{Session: "s1", By: people[:1]},
		journal.SessionCancelled{Session: "s1", By: "mentor-1", Reason: "illness"},
		journal.SessionRescheduled{Session: "s1", By: "mentee-1", From: noon(10), To: noon(11).Add(1), Reason: "on call"},
		journal.MessageSent{Message: "m1", From: "mentee-1", To: people[:1], Channel: mentorship.Email},
		journal.MessageAnswered{Message: "m1", By: "mentor-1"},
		journal.TaskAgreed{Task: "k1", Owner: "mentee-1", For: "mentor-1", Goal: "g1", Due: noon(20)},
		journal.TaskDone{Task: "k1"},
		journal.TaskDropped{Task: "k1", By: "mentee-1", Reason: "no longer needed"},
		journal.ChallengeSet{By: "mentor-1", For: "mentee-1", Goal: "g1", Task: "k1"},
		journal.AdviceGiven{Advice: "d1", By: "mentor-1", To: "mentee-1", Goal: "g1"},
		journal.AdviceAnswered{Advice: "d1", By: "mentee-1", Response: journal.ResponseQuestioned},
		journal.AdviceUsed{Advice: "d1", By: "mentee-1"},
		journal.ResourceNeeded{Advice: "d1", Resource: "treadmill"},
		journal.ApprovalAsked{Approval: "l1", By: "mentee-1", Of: "mentor-1", Task: "k1"},
		journal.ApprovalAnswered{Approval: "l1", By: "mentor-1", Given: true},
		journal.QuestionAsked{By: "mentee-1", To: "mentor-1", Goal: "g1"},
		journal.UnderstandingChecked{By: "mentor-1", Of: "mentee-1", Understood: true},
		journal.FeedbackGiven{
			Feedback: "f1", From: "mentor-1", To: "mentee-1", On: "case presentation", About: "e032", Happened: noon(10),
			Text: "t2", Channel: mentorship.Message, Public: true, Traits: traits, Effective: journal.VerdictPresent,
		},
		journal.FeedbackAnswered{Feedback: "f1", By: "mentee-1", Text: "t3", Traits: traits[:1], Effective: journal.VerdictAbsent},
		journal.ReflectionWritten{By: "mentee-1", Text: "t4", Goal: "g1"},
		journal.RatingGiven{By: "mentee-1", Of: "mentor-1", Scale: "mentor qualities", Items: items, Goal: "g1"},
		journal.OutcomeMeasured{Of: "mentee-1", By: "mentee-1", Instrument: "pulse", Wave: journal.WaveDuring, Items: items[:1]},
		journal.HoursLogged{Person: "mentee-1", With: "mentor-1", Category: "patient care", Length: 2 * hour, Start: noon(9), Session: "s1"},
		journal.DeclarationMade{By: "mentor-1"},
		journal.TieDeclared{ID: "i1", Tie: tie},
		journal.TieAcknowledged{Tie: "i1", By: "mentee-1"},
		journal.DisclosureMade{
			About: "mentee-1", By: "mentor-1", To: "coordinator-1", As: "coordinator", Note: "progress", Purpose: "duty to report", Consent: "c1",
		},
		journal.WorkReused{Work: "w1", Owner: "mentee-1", By: "mentor-1", In: "w2"},
		journal.WorkAcknowledged{Work: "w1", By: "mentor-1", In: "w2"},
		journal.ConcernReported{Concern: "n1", Kind: journal.ConcernBoundaries, About: "mentor-1", By: "mentee-1", Text: "t5"},
		journal.ConcernResolved{Concern: "n1", Outcome: "talked over"},
		journal.ReviewRequested{By: "mentee-1", Reason: "no progress"},
		journal.Paused{Person: "mentee-1", By: "mentee-1", Reason: "leave", Until: noon(200)},
		journal.Resumed{Person: "mentee-1"},
		journal.Extended{Until: noon(400), By: "mentee-1", Reason: "pause"},
		journal.RematchMade{Person: "mentee-1", Into: "r2", Reason: "mentor moved"},
		journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}, By: "mentor-1", Reason: "grown"},
		journal.Closed{
			Ending: journal.EndingOneSided, Reason: "no answer", By: "mentee-1",
			Outstanding: []journal.Owed{{By: "mentor-1", What: "final rating", Task: "k1"}}, NotAgain: true,
		},
		journal.Reopened{By: "mentor-1", Reason: "misunderstanding"},
	}
}

// course returns a valid journal with one event of each kind, one a day.
func course() []journal.Event {
	var events []journal.Event
	for i, body := range samples() {
		e := event(i+1, body)
		if i%10 == 6 {
			e.Actor = journal.ByJob("request expiry")
		}
		events = append(events, e)
	}
	return events
}
