package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A deed is what a body says was done: by whom, and to or with whom.
type deed struct {
	act act
	// by is who is said to have done it; empty for the programme.
	by mentorship.PersonID
	// one, two and many are the others who are named and belong to the
	// relationship. Who is named as somebody from outside is not among them.
	one, two mentorship.PersonID
	many     []mentorship.PersonID
}

// An act is a kind of event as a small number, for tables.
type act uint8

// Acts beside those of package journal.
const (
	unknownAct act = iota // of a kind that nobody here knows
	ownAct                // of a programme's own
	firstAct
)

// The acts, in the order of [journal.Bodies].
const (
	requestMade act = firstAct + iota
	requestRanked
	requestForwarded
	requestAccepted
	requestDeclined
	requestWithdrawn
	requestExpired
	matchMade
	relationshipOpened
	phaseEntered
	joined
	left
	roleChanged
	readinessStated
	commitmentStated
	pointDiscussed
	resourcesStated
	culturalExpectationRaised
	culturalExpectationHeeded
	perspectiveShared
	perspectiveWithdrawn
	agreementProposed
	agreementSigned
	agreementAmended
	goalSet
	goalChanged
	goalMoved
	goalMet
	goalDropped
	projectFinished
	sessionPlanned
	sessionHeld
	sessionMissed
	sessionCancelled
	sessionRescheduled
	messageSent
	messageAnswered
	taskAgreed
	taskDone
	taskDropped
	challengeSet
	adviceGiven
	adviceAnswered
	adviceUsed
	resourceNeeded
	approvalAsked
	approvalAnswered
	questionAsked
	understandingChecked
	feedbackGiven
	feedbackAnswered
	reflectionWritten
	ratingGiven
	outcomeMeasured
	hoursLogged
	declarationMade
	tieDeclared
	tieAcknowledged
	disclosureMade
	workReused
	workAcknowledged
	concernReported
	concernResolved
	reviewRequested
	paused
	resumed
	extended
	rematchMade
	relationshipRedefined
	closed
	reopened
	numActs
)

// deedOf reads a body. A body of a programme's own names nobody whom this
// package could find.
func deedOf(body journal.Body) deed {
	switch b := body.(type) {
	case nil, journal.Unknown:
		return deed{}
	case journal.RequestMade:
		return deed{act: requestMade, by: b.By}
	case journal.RequestRanked:
		return deed{act: requestRanked, by: b.By}
	case journal.RequestForwarded:
		return deed{act: requestForwarded}
	case journal.RequestAccepted:
		return deed{act: requestAccepted, by: b.By}
	case journal.RequestDeclined:
		return deed{act: requestDeclined, by: b.By}
	case journal.RequestWithdrawn:
		return deed{act: requestWithdrawn, by: b.By}
	case journal.RequestExpired:
		return deed{act: requestExpired}
	case journal.MatchMade:
		return deed{act: matchMade}
	case journal.RelationshipOpened:
		return deed{act: relationshipOpened}
	case journal.PhaseEntered:
		return deed{act: phaseEntered, one: b.Person}
	case journal.Joined:
		return deed{act: joined, one: b.Replaces}
	case journal.Left:
		return deed{act: left, by: b.By, one: b.Person}
	case journal.RoleChanged:
		return deed{act: roleChanged, one: b.Person}
	case journal.ReadinessStated:
		return deed{act: readinessStated, by: b.Person}
	case journal.CommitmentStated:
		return deed{act: commitmentStated, by: b.Person}
	case journal.PointDiscussed:
		return deed{act: pointDiscussed, by: b.By, many: b.With}
	case journal.ResourcesStated:
		return deed{act: resourcesStated, by: b.Person}
	case journal.CulturalExpectationRaised:
		return deed{act: culturalExpectationRaised, by: b.By}
	case journal.CulturalExpectationHeeded:
		return deed{act: culturalExpectationHeeded, by: b.By}
	case journal.PerspectiveShared:
		return deed{act: perspectiveShared, by: b.By}
	case journal.PerspectiveWithdrawn:
		return deed{act: perspectiveWithdrawn, by: b.By}
	case journal.AgreementProposed:
		return deed{act: agreementProposed, by: b.By}
	case journal.AgreementSigned:
		return deed{act: agreementSigned, by: b.By}
	case journal.AgreementAmended:
		return deed{act: agreementAmended, by: b.By}
	default:
		return deedOfWork(body)
	}
}

// deedOfWork reads the bodies of what people do with one another.
func deedOfWork(body journal.Body) deed {
	switch b := body.(type) {
	case journal.GoalSet:
		return deed{act: goalSet, one: b.For}
	case journal.GoalChanged:
		return deed{act: goalChanged}
	case journal.GoalMoved:
		return deed{act: goalMoved, by: b.By}
	case journal.GoalMet:
		return deed{act: goalMet, by: b.By}
	case journal.GoalDropped:
		return deed{act: goalDropped, by: b.By}
	case journal.ProjectFinished:
		return deed{act: projectFinished}
	case journal.SessionPlanned:
		return deed{act: sessionPlanned, many: b.With}
	case journal.SessionHeld:
		return deed{act: sessionHeld, many: b.Present}
	case journal.SessionMissed:
		return deed{act: sessionMissed, many: b.By}
	case journal.SessionCancelled: // anybody may record who called it off
		return deed{act: sessionCancelled, one: b.By}
	case journal.SessionRescheduled:
		return deed{act: sessionRescheduled, one: b.By}
	case journal.MessageSent:
		return deed{act: messageSent, by: b.From, many: b.To}
	case journal.MessageAnswered:
		return deed{act: messageAnswered, by: b.By}
	case journal.TaskAgreed:
		return deed{act: taskAgreed, one: b.Owner, two: b.For}
	case journal.TaskDone:
		return deed{act: taskDone}
	case journal.TaskDropped:
		return deed{act: taskDropped, by: b.By}
	case journal.ChallengeSet:
		return deed{act: challengeSet, by: b.By, one: b.For}
	case journal.AdviceGiven:
		return deed{act: adviceGiven, by: b.By, one: b.To}
	case journal.AdviceAnswered:
		return deed{act: adviceAnswered, by: b.By}
	case journal.AdviceUsed:
		return deed{act: adviceUsed, by: b.By}
	case journal.ResourceNeeded:
		return deed{act: resourceNeeded}
	case journal.ApprovalAsked:
		return deed{act: approvalAsked, by: b.By, one: b.Of}
	case journal.ApprovalAnswered:
		return deed{act: approvalAnswered, by: b.By}
	case journal.QuestionAsked:
		return deed{act: questionAsked, by: b.By, one: b.To}
	case journal.UnderstandingChecked:
		return deed{act: understandingChecked, by: b.By, one: b.Of}
	case journal.FeedbackGiven:
		return deed{act: feedbackGiven, by: b.From, one: b.To}
	case journal.FeedbackAnswered:
		return deed{act: feedbackAnswered, by: b.By}
	case journal.ReflectionWritten:
		return deed{act: reflectionWritten, by: b.By}
	case journal.RatingGiven:
		return deed{act: ratingGiven, by: b.By, one: b.Of}
	case journal.OutcomeMeasured:
		return deed{act: outcomeMeasured, by: b.By, one: b.Of}
	case journal.HoursLogged:
		return deed{act: hoursLogged, one: b.Person, two: b.With}
	default:
		return deedOfCourse(body)
	}
}

// deedOfCourse reads the bodies of ethics and of the course of a relationship.
func deedOfCourse(body journal.Body) deed {
	switch b := body.(type) {
	case journal.DeclarationMade:
		return deed{act: declarationMade, by: b.By}
	case journal.TieDeclared:
		return deed{act: tieDeclared}
	case journal.TieAcknowledged:
		return deed{act: tieAcknowledged, by: b.By}
	case journal.DisclosureMade:
		return deed{act: disclosureMade, by: b.By, one: b.About}
	case journal.WorkReused:
		return deed{act: workReused, by: b.By}
	case journal.WorkAcknowledged:
		return deed{act: workAcknowledged, by: b.By}
	case journal.ConcernReported: // whoever reports need not belong to it
		return deed{act: concernReported}
	case journal.ConcernResolved:
		return deed{act: concernResolved}
	case journal.ReviewRequested:
		return deed{act: reviewRequested, by: b.By}
	case journal.Paused:
		return deed{act: paused, by: b.By, one: b.Person}
	case journal.Resumed:
		return deed{act: resumed, one: b.Person}
	case journal.Extended:
		return deed{act: extended, by: b.By}
	case journal.RematchMade:
		return deed{act: rematchMade, one: b.Person}
	case journal.RelationshipRedefined:
		return deed{act: relationshipRedefined, by: b.By}
	case journal.Closed:
		return deed{act: closed, by: b.By}
	case journal.Reopened:
		return deed{act: reopened, by: b.By}
	default:
		return deed{act: ownAct}
	}
}

// actsByKind returns the acts of the kinds of package journal.
func actsByKind() map[journal.Kind]act {
	acts := make(map[journal.Kind]act, numActs)
	for _, b := range journal.Bodies() {
		acts[b.Form().Kind] = deedOf(b).act
	}
	return acts
}
