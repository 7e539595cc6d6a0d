package phases_test

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// An attempt is a body that fits a state as well as can be, and a word that
// tells it from others of its kind.
type attempt struct {
	word string
	body journal.Body
}

// A fitter makes attempts for somebody in a state.
type fitter struct {
	state phases.State
	at    time.Time
	// who acts in their own name; empty for the programme, which names others.
	who mentorship.PersonID
	// choose picks one of n; where it says 0, the first that fits is taken.
	choose func(n int) int
}

func first(int) int { return 0 }

// attempts returns at least one attempt of each kind.
func (f fitter) attempts() []attempt {
	var all []attempt
	for group := range numGroups {
		all = append(all, f.some(group)...)
	}
	return all
}

const numGroups = 10

// some returns the attempts of one group of kinds.
func (f fitter) some(group int) []attempt {
	var some []attempt
	[numGroups]func(fitter, func(string, journal.Body)){
		fitter.requests, fitter.people, fitter.acquaintance, fitter.goals, fitter.sessions,
		fitter.tasks, fitter.advice, fitter.feedback, fitter.ethics, fitter.course,
	}[group](f, func(word string, b journal.Body) { some = append(some, attempt{word, b}) })
	return some
}

// active returns those who take part in one of the roles, in any if none is named.
func (f fitter) active(roles ...mentorship.Role) []mentorship.PersonID {
	var in []mentorship.PersonID
	for _, p := range f.state.Participants() {
		if p.Active() && (len(roles) == 0 || slices.Contains(roles, p.Role)) {
			in = append(in, p.Person)
		}
	}
	return in
}

// one returns one of the people, or somebody whom nobody knows.
func (f fitter) one(people []mentorship.PersonID) mentorship.PersonID {
	if len(people) == 0 {
		return "nobody-1"
	}
	return people[f.choose(len(people))]
}

func (f fitter) mentor() mentorship.PersonID {
	return f.one(f.active(mentorship.RoleMentor, mentorship.RolePeer))
}

func (f fitter) mentee() mentorship.PersonID {
	return f.one(f.active(mentorship.RoleMentee, mentorship.RolePeer))
}

// by returns who acts; for the programme, somebody in whose name it does.
func (f fitter) by() mentorship.PersonID {
	if f.who != "" {
		return f.who
	}
	return f.one(f.around())
}

// other returns somebody else than id.
func (f fitter) other(id mentorship.PersonID) mentorship.PersonID {
	return f.one(slices.DeleteFunc(f.around(), func(p mentorship.PersonID) bool { return p == id }))
}

// around returns those who take part; before there are any, both sides of each
// request.
func (f fitter) around() []mentorship.PersonID {
	people := f.active()
	if len(people) == 0 {
		for _, r := range f.state.Requests() {
			people = append(people, r.By, r.To)
		}
	}
	return people
}

// newcomer returns somebody who does not take part.
func (f fitter) newcomer(role string) mentorship.PersonID {
	return mentorship.PersonID(fmt.Sprintf("%s-%d", role, 7+f.choose(3)))
}

func (f fitter) role(id mentorship.PersonID) mentorship.Role {
	p, _ := f.state.Participant(id)
	return p.Role
}

// numbered returns an id behind n others.
func numbered[S ~string](letter string, n int) S { return S(fmt.Sprint(letter, n+1)) }

func (f fitter) requests(add func(string, journal.Body)) {
	made := journal.RequestMade{
		Request: numbered[journal.RequestID]("q", len(f.state.Requests())), By: f.by(), As: mentorship.RoleMentor,
		Wanted: journal.Outline{Structure: mentorship.Dyad},
	}
	inside, around := f.active(), f.around()
	switch {
	case len(inside) == 0 && len(around) > 0 && !slices.Contains(around, made.By):
		made.To = f.one(around)
	case len(inside) == 0:
		made.To = f.newcomer("mentor")
	case !slices.Contains(inside, made.By):
		made.To = f.mentor()
	case f.role(made.By) == mentorship.RoleMentor:
		made.To, made.As = f.newcomer("mentee"), mentorship.RoleMentee
	case f.role(made.By) == mentorship.RolePeer:
		made.To, made.As = f.newcomer("peer"), mentorship.RolePeer
	default:
		made.To = f.newcomer("mentor")
	}
	add("", made)
	q := f.request()
	answers, asks := q.To, q.By
	if f.who != "" {
		answers, asks = f.who, f.who
	}
	add("", journal.RequestRanked{Request: q.ID, By: answers, Rank: 2})
	add("", journal.RequestForwarded{Request: q.ID, To: f.nextChoice(q), Rank: 2})
	add("", journal.RequestAccepted{Request: q.ID, By: answers})
	add("", journal.RequestDeclined{Request: q.ID, By: answers, Reason: "no time"})
	add("", journal.RequestWithdrawn{Request: q.ID, By: asks})
	add("", journal.RequestExpired{Request: q.ID})
	add("", journal.MatchMade{Mentor: f.one(append(f.active(mentorship.RoleMentor), f.newcomer("mentor"))), Mentee: f.newcomer("mentee")})
	add("", journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Team}})
}

// nextChoice returns whom a request could go on to: somebody inside for who asks
// from outside, else somebody from outside.
func (f fitter) nextChoice(q phases.Request) mentorship.PersonID {
	inside := f.active()
	if len(inside) == 0 || slices.Contains(inside, q.By) {
		return f.newcomer(cmp.Or(string(q.As), "mentor"))
	}
	return f.one(slices.DeleteFunc(inside, func(id mentorship.PersonID) bool { return id == q.To }))
}

// request returns a request that concerns who acts, if there is one: an open one
// before one that is settled.
func (f fitter) request() phases.Request {
	best, rank := phases.Request{ID: "q1", By: "nobody-1", To: "nobody-2"}, -1
	list := f.state.Requests()
	skip := f.choose(len(list) + 1)
	for i, q := range append(list[skip:], list[:skip]...) {
		r := 0
		if q.Status == phases.Pending {
			r += 2
		}
		if f.who == q.To || f.who == q.By {
			r++
		}
		if r > rank || i == 0 {
			best, rank = q, r
		}
	}
	return best
}

func (f fitter) people(add func(string, journal.Body)) {
	for _, p := range []journal.PhaseName{phases.Readiness, phases.Acquaintance, phases.Application} {
		add(string(p), journal.PhaseEntered{Phase: p, Person: []mentorship.PersonID{"", f.mentee()}[f.choose(2)]})
	}
	add("", journal.Joined{Person: f.newcomer("mentee"), Role: mentorship.RoleMentee})
	by := f.by()
	add("oneself", journal.Left{Person: by, By: f.who})
	add("another", journal.Left{Person: f.other(by), By: f.who})
	changed := f.one(f.active(mentorship.RoleMentor, mentorship.RoleMentee))
	add("", journal.RoleChanged{Person: changed, From: f.role(changed), To: mentorship.RolePeer})
	add("", journal.ReadinessStated{Person: by, Prepared: f.choose(8) != 1})
	commitment := full(by)
	commitment.Time -= journal.Percent(f.choose(8) / 7)
	add("", commitment)
}

// view is the id of what somebody shares.
func view(of mentorship.PersonID) journal.PerspectiveID { return journal.PerspectiveID("v of " + of) }

func (f fitter) acquaintance(add func(string, journal.Body)) {
	by := f.by()
	add("", journal.PointDiscussed{Point: journal.Points()[f.choose(5)], By: by})
	add("", journal.ResourcesStated{Person: by, Lacks: []journal.Resource{"treadmill"}})
	add("", journal.CulturalExpectationRaised{Expectation: "x1", By: by})
	add("", journal.CulturalExpectationHeeded{Expectation: "x1", By: by})
	add("", journal.PerspectiveShared{Perspective: view(by), By: by})
	add("", journal.PerspectiveWithdrawn{Perspective: view(by), By: by})
	a, _ := f.state.Agreement()
	version := journal.Ordinal(a.Version)
	if a.ID == "" {
		a.ID = "a1"
	}
	add("", journal.AgreementProposed{Agreement: a.ID, Version: version + 1, By: by, Terms: terms})
	add("", journal.AgreementSigned{Agreement: a.ID, Version: max(version, 1), By: by})
	add("", journal.AgreementAmended{Agreement: a.ID, Version: max(version+1, 2), By: by, Terms: terms, Reason: "new roster"})
}

func (f fitter) goals(add func(string, journal.Body)) {
	by, goals := f.by(), f.state.Goals()
	add("", journal.GoalSet{Goal: numbered[mentorship.GoalID]("g", len(goals)), For: f.mentee()})
	goal := mentorship.GoalID("g1")
	if len(goals) > 0 {
		goal = goals[f.choose(len(goals))].ID
	}
	add("", journal.GoalChanged{Goal: goal, Reason: "too much"})
	add("", journal.GoalMoved{Goal: goal, Progress: 40, By: by})
	add("", journal.GoalMet{Goal: goal, By: by})
	add("", journal.GoalDropped{Goal: goal, By: by})
	add("", journal.ProjectFinished{Project: numbered[mentorship.ProjectID]("p", f.choose(3)), Completed: true})
}

// sessionStart is when the first session of a story is to begin.
var sessionStart = start.Add(100 * day)

func (f fitter) sessions(add func(string, journal.Body)) {
	by := f.by()
	session := numbered[journal.SessionID]("s", f.choose(4))
	another := numbered[journal.SessionID]("s", 1+f.choose(4))
	with := []mentorship.PersonID{by}
	add("", journal.SessionPlanned{Session: another, Start: sessionStart})
	add("", journal.SessionHeld{Session: session, Start: f.at.Add(-time.Minute), Length: mentorship.Duration(time.Hour), Present: with})
	add("", journal.SessionMissed{Session: session, By: with})
	add("", journal.SessionCancelled{Session: session, By: by})
	from := []time.Time{sessionStart, sessionStart.Add(day)}[f.choose(2)]
	add("", journal.SessionRescheduled{Session: session, By: by, From: from, To: from.Add(day)})
	add("", journal.MessageSent{Message: "m1", From: by})
	add("", journal.MessageAnswered{Message: "m1", By: by})
}

func (f fitter) tasks(add func(string, journal.Body)) {
	tasks := f.state.Tasks()
	task := journal.TaskID("k1")
	if len(tasks) > 0 {
		task = tasks[f.choose(len(tasks))].ID
	}
	add("", journal.TaskAgreed{Task: numbered[journal.TaskID]("k", len(tasks)), Owner: f.by(), For: f.mentee()})
	add("", journal.TaskDone{Task: task})
	add("", journal.TaskDropped{Task: task, By: f.by()})
	challenged := f.mentee()
	if challenged == f.who { // nobody challenges themselves
		challenged = f.one(slices.DeleteFunc(f.active(mentorship.RoleMentee, mentorship.RolePeer), func(p mentorship.PersonID) bool { return p == f.who }))
	}
	by := f.who
	if by == "" {
		by = f.other(challenged)
	}
	add("", journal.ChallengeSet{By: by, For: challenged})
}

func (f fitter) advice(add func(string, journal.Body)) {
	by := f.by()
	add("", journal.AdviceGiven{Advice: "d1", By: by, To: f.other(by)})
	add("", journal.AdviceAnswered{Advice: "d1", By: by, Response: journal.ResponseAgreed})
	add("", journal.AdviceUsed{Advice: "d1", By: by})
	add("", journal.ResourceNeeded{Advice: "d1", Resource: "treadmill"})
	add("", journal.ApprovalAsked{Approval: "l1", By: by, Of: f.other(by)})
	add("", journal.ApprovalAnswered{Approval: "l1", By: by, Given: true})
	add("", journal.QuestionAsked{By: by, To: f.other(by)})
	add("", journal.UnderstandingChecked{By: by, Of: f.other(by), Understood: true})
}

func (f fitter) feedback(add func(string, journal.Body)) {
	by := f.by()
	items := []journal.ItemScore{{Item: "listening", Score: 6}}
	add("", journal.FeedbackGiven{Feedback: "f1", From: by, To: f.other(by)})
	add("", journal.FeedbackAnswered{Feedback: "f1", By: by})
	add("", journal.ReflectionWritten{By: by})
	add("", journal.RatingGiven{By: by, Scale: "confidence", Items: items, Goal: "g1"})
	add("", journal.OutcomeMeasured{Of: by, By: by, Instrument: "pulse", Wave: journal.WaveDuring, Items: items})
	add("", journal.HoursLogged{Person: by, Category: "patient care", Length: mentorship.Duration(time.Hour)})
}

func (f fitter) ethics(add func(string, journal.Body)) {
	by := f.by()
	add("", journal.DeclarationMade{By: by})
	add("", journal.TieDeclared{ID: "i1", Tie: mentorship.Tie{Kind: mentorship.TieCoAuthor, From: by, To: f.other(by), DeclaredBy: by}})
	add("", journal.TieAcknowledged{Tie: "i1", By: by})
	add("", journal.DisclosureMade{About: f.other(by), By: by, As: "coordinator", Note: "progress", Purpose: "duty to report"})
	add("", journal.WorkReused{Work: "w1", Owner: f.other(by), By: by})
	add("", journal.WorkAcknowledged{Work: "w1", By: by})
	add("", journal.ConcernReported{Concern: "n1", Kind: journal.ConcernBoundaries, About: f.other(by), By: by})
	add("", journal.ConcernResolved{Concern: "n1", Outcome: "talked over"})
	add("", journal.ReviewRequested{By: by})
}

func (f fitter) course(add func(string, journal.Body)) {
	until := []time.Time{{}, f.at.Add(2 * time.Hour)}[f.choose(2)]
	add("the whole", journal.Paused{By: f.who, Until: until})
	add("oneself", journal.Paused{Person: f.by(), By: f.who, Until: until})
	add("the whole", journal.Resumed{})
	add("oneself", journal.Resumed{Person: f.by()})
	add("", journal.Extended{Until: start.Add((500 + time.Duration(f.choose(100))) * day), By: f.who})
	into := []mentorship.RelationshipID{"", "r2"}[f.choose(2)]
	add("", journal.RematchMade{Person: f.mentee(), Into: into})
	redefined := []mentorship.Structure{mentorship.Peer, mentorship.Team}[f.choose(2)]
	add("", journal.RelationshipRedefined{Outline: journal.Outline{Structure: redefined}, By: f.who})
	for _, ending := range []journal.Ending{
		journal.EndingWithdrawn, journal.EndingEarly, journal.EndingCompleted, journal.EndingSafety,
	} {
		add(string(ending), journal.Closed{Ending: ending, By: f.who})
	}
	add("", journal.Reopened{By: f.who})
}
