package journal

import (
	"reflect"
	"sync"
)

// Bodies returns the zero value of every type of body that this package
// defines, roughly in the order of a mentorship. There is one for each kind, in
// the version in which it is written.
//
// The list only grows. A body whose JSON changes gets a new version, and the
// older form stays readable.
func Bodies() []Body {
	return []Body{
		RequestMade{},
		RequestRanked{},
		RequestForwarded{},
		RequestAccepted{},
		RequestDeclined{},
		RequestWithdrawn{},
		RequestExpired{},
		MatchMade{},
		RelationshipOpened{},
		PhaseEntered{},
		Joined{},
		Left{},
		RoleChanged{},
		ReadinessStated{},
		CommitmentStated{},
		PointDiscussed{},
		ResourcesStated{},
		CulturalExpectationRaised{},
		CulturalExpectationHeeded{},
		PerspectiveShared{},
		PerspectiveWithdrawn{},
		AgreementProposed{},
		AgreementSigned{},
		AgreementAmended{},
		GoalSet{},
		GoalChanged{},
		GoalMoved{},
		GoalMet{},
		GoalDropped{},
		ProjectFinished{},
		SessionPlanned{},
		SessionHeld{},
		SessionMissed{},
		SessionCancelled{},
		SessionRescheduled{},
		MessageSent{},
		MessageAnswered{},
		TaskAgreed{},
		TaskDone{},
		TaskDropped{},
		ChallengeSet{},
		AdviceGiven{},
		AdviceAnswered{},
		AdviceUsed{},
		ResourceNeeded{},
		ApprovalAsked{},
		ApprovalAnswered{},
		QuestionAsked{},
		UnderstandingChecked{},
		FeedbackGiven{},
		FeedbackAnswered{},
		ReflectionWritten{},
		RatingGiven{},
		OutcomeMeasured{},
		HoursLogged{},
		DeclarationMade{},
		TieDeclared{},
		TieAcknowledged{},
		DisclosureMade{},
		WorkReused{},
		WorkAcknowledged{},
		ConcernReported{},
		ConcernResolved{},
		ReviewRequested{},
		Paused{},
		Resumed{},
		Extended{},
		RematchMade{},
		RelationshipRedefined{},
		Closed{},
		Reopened{},
	}
}

// kinds is what is known of the types of this package.
type kinds struct {
	envelope *shape
	byForm   map[Form]*shape
	byType   map[reflect.Type]*shape
}

var catalogue = sync.OnceValue(func() kinds {
	k := kinds{shapeOf(reflect.TypeFor[envelope]()), map[Form]*shape{}, map[reflect.Type]*shape{}}
	for _, b := range Bodies() {
		s := shapeOf(reflect.TypeOf(b))
		k.byForm[b.Form()] = s
		k.byType[s.typ] = s
	}
	return k
})
