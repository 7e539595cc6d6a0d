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
	// moves is whom it lets enter a phase.
	moves move
	// permit is what permits it here and now; nil if nothing does.
	permit *permit
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
func deedOf(body journal.Body) (d deed) {
	d.read(body)
	return d
}

// read is deedOf into a deed that says nothing yet.
func (d *deed) read(body journal.Body) {
	switch b := body.(type) {
	case nil, journal.Unknown:
	case journal.RequestMade:
		d.act, d.by = requestMade, b.By
	case journal.RequestRanked:
		d.act, d.by = requestRanked, b.By
	case journal.RequestForwarded:
		d.act = requestForwarded
	case journal.RequestAccepted:
		d.act, d.by = requestAccepted, b.By
	case journal.RequestDeclined:
		d.act, d.by = requestDeclined, b.By
	case journal.RequestWithdrawn:
		d.act, d.by = requestWithdrawn, b.By
	case journal.RequestExpired:
		d.act = requestExpired
	case journal.MatchMade:
		d.act = matchMade
	case journal.RelationshipOpened:
		d.act = relationshipOpened
	case journal.PhaseEntered:
		d.act, d.one = phaseEntered, b.Person
	case journal.Joined:
		d.act, d.one = joined, b.Replaces
	case journal.Left:
		d.act, d.by, d.one = left, b.By, b.Person
	case journal.RoleChanged:
		d.act, d.one = roleChanged, b.Person
	case journal.ReadinessStated:
		d.act, d.by = readinessStated, b.Person
	case journal.CommitmentStated:
		d.act, d.by = commitmentStated, b.Person
	case journal.PointDiscussed:
		d.act, d.by, d.many = pointDiscussed, b.By, b.With
	case journal.ResourcesStated:
		d.act, d.by = resourcesStated, b.Person
	case journal.CulturalExpectationRaised:
		d.act, d.by = culturalExpectationRaised, b.By
	case journal.CulturalExpectationHeeded:
		d.act, d.by = culturalExpectationHeeded, b.By
	case journal.PerspectiveShared:
		d.act, d.by = perspectiveShared, b.By
	case journal.PerspectiveWithdrawn:
		d.act, d.by = perspectiveWithdrawn, b.By
	case journal.AgreementProposed:
		d.act, d.by = agreementProposed, b.By
	case journal.AgreementSigned:
		d.act, d.by = agreementSigned, b.By
	case journal.AgreementAmended:
		d.act, d.by = agreementAmended, b.By
	default:
		d.readWork(body)
	}
}

// readWork reads the bodies of what people do with one another.
func (d *deed) readWork(body journal.Body) {
	switch b := body.(type) {
	case journal.GoalSet:
		d.act, d.one = goalSet, b.For
	case journal.GoalChanged:
		d.act = goalChanged
	case journal.GoalMoved:
		d.act, d.by = goalMoved, b.By
	case journal.GoalMet:
		d.act, d.by = goalMet, b.By
	case journal.GoalDropped:
		d.act, d.by = goalDropped, b.By
	case journal.ProjectFinished:
		d.act = projectFinished
	case journal.SessionPlanned:
		d.act, d.many = sessionPlanned, b.With
	case journal.SessionHeld:
		d.act, d.many = sessionHeld, b.Present
	case journal.SessionMissed:
		d.act, d.many = sessionMissed, b.By
	case journal.SessionCancelled: // anybody may record who called it off
		d.act, d.one = sessionCancelled, b.By
	case journal.SessionRescheduled:
		d.act, d.one = sessionRescheduled, b.By
	case journal.MessageSent:
		d.act, d.by, d.many = messageSent, b.From, b.To
	case journal.MessageAnswered:
		d.act, d.by = messageAnswered, b.By
	case journal.TaskAgreed:
		d.act, d.one, d.two = taskAgreed, b.Owner, b.For
	case journal.TaskDone:
		d.act = taskDone
	case journal.TaskDropped:
		d.act, d.by = taskDropped, b.By
	case journal.ChallengeSet:
		d.act, d.by, d.one = challengeSet, b.By, b.For
	case journal.AdviceGiven:
		d.act, d.by, d.one = adviceGiven, b.By, b.To
	case journal.AdviceAnswered:
		d.act, d.by = adviceAnswered, b.By
	case journal.AdviceUsed:
		d.act, d.by = adviceUsed, b.By
	case journal.ResourceNeeded:
		d.act = resourceNeeded
	case journal.ApprovalAsked:
		d.act, d.by, d.one = approvalAsked, b.By, b.Of
	case journal.ApprovalAnswered:
		d.act, d.by = approvalAnswered, b.By
	case journal.QuestionAsked:
		d.act, d.by, d.one = questionAsked, b.By, b.To
	case journal.UnderstandingChecked:
		d.act, d.by, d.one = understandingChecked, b.By, b.Of
	case journal.FeedbackGiven:
		d.act, d.by, d.one = feedbackGiven, b.From, b.To
	case journal.FeedbackAnswered:
		d.act, d.by = feedbackAnswered, b.By
	case journal.ReflectionWritten:
		d.act, d.by = reflectionWritten, b.By
	case journal.RatingGiven:
		d.act, d.by, d.one = ratingGiven, b.By, b.Of
	case journal.OutcomeMeasured:
		d.act, d.by, d.one = outcomeMeasured, b.By, b.Of
	case journal.HoursLogged:
		d.act, d.one, d.two = hoursLogged, b.Person, b.With
	default:
		d.readCourse(body)
	}
}

// readCourse reads the bodies of ethics and of the course of a relationship.
func (d *deed) readCourse(body journal.Body) {
	switch b := body.(type) {
	case journal.DeclarationMade:
		d.act, d.by = declarationMade, b.By
	case journal.TieDeclared:
		d.act, d.by = tieDeclared, b.Tie.DeclaredBy
	case journal.TieAcknowledged:
		d.act, d.by = tieAcknowledged, b.By
	case journal.DisclosureMade:
		d.act, d.by, d.one = disclosureMade, b.By, b.About
	case journal.WorkReused:
		d.act, d.by = workReused, b.By
	case journal.WorkAcknowledged:
		d.act, d.by = workAcknowledged, b.By
	case journal.ConcernReported: // whoever reports need not belong to it
		d.act, d.by = concernReported, b.By
	case journal.ConcernResolved:
		d.act = concernResolved
	case journal.ReviewRequested:
		d.act, d.by = reviewRequested, b.By
	case journal.Paused:
		d.act, d.by, d.one = paused, b.By, b.Person
	case journal.Resumed:
		d.act, d.one = resumed, b.Person
	case journal.Extended:
		d.act, d.by = extended, b.By
	case journal.RematchMade:
		d.act, d.one = rematchMade, b.Person
	case journal.RelationshipRedefined:
		d.act, d.by = relationshipRedefined, b.By
	case journal.Closed:
		d.act, d.by = closed, b.By
		for _, o := range b.Outstanding {
			d.many = append(d.many, o.By)
		}
	case journal.Reopened:
		d.act, d.by = reopened, b.By
	default:
		d.act = ownAct
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
