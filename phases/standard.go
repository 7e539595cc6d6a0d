package phases

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// StandardDefinition returns the phases of the article (R9), with the ways
// between them and their guards, and what may be done when and by whom (most of
// it convention). From the third phase a way leads back to the second, where
// goals and terms are negotiated anew; what was reached stays.
//
// Some choices behind the permits:
//
//   - Whoever was asked accepts or declines, and closes nothing before it has
//     begun: whether somebody else is asked next is for the one who asked. Where
//     several have asked, the programme alone closes: each takes back their own.
//   - A job may bring about a match, since an engine does, but accepts nothing for
//     anybody: what is personal nobody does for another.
//   - Everybody who takes part may pause the relationship, leave it and close it at
//     any time. Putting somebody else out of it is for the programme and for a
//     facilitator.
//   - Everybody who took part to the end may reopen it, unless it was closed to
//     protect somebody or somebody asked not to be matched again: then pressure to
//     go on must have no way, and the programme alone does it. So it is with
//     whoever left for safety, or was put out for it: a job does not bring them back
//     either.
//   - Guards of capacity are asked whenever something gives somebody a mentee more,
//     also when a closing is taken back: the place may have been given away. When
//     one of several mentors leaves they are not, though the others share what is
//     left: nobody is held back by it.
func StandardDefinition() Definition {
	d := Definition{
		Name: "standard", Version: 1,
		Phases: []Phase{
			{Name: Readiness, As: mentorship.PhaseReadiness},
			{Name: Acquaintance, As: mentorship.PhaseAcquaintance},
			{Name: Application, As: mentorship.PhaseApplication},
		},
		Arcs: []Arc{
			{From: Readiness, To: Acquaintance, Guards: ReadinessGuards()},
			{From: Acquaintance, To: Application, Guards: AcquaintanceGuards().With(mentorRule())},
			{From: Application, To: Acquaintance},
		},
		Permits: standardPermits(),
	}
	return d.clone()
}

// Groups of phases and parties, for the table below.
var (
	asked        = []journal.PhaseName{Requested, Forming, Readiness, Acquaintance, Application}
	beginning    = []journal.PhaseName{Unopened, Requested, Lapsed, Forming, Readiness, Acquaintance, Application}
	lasting      = []journal.PhaseName{Forming, Readiness, Acquaintance, Application}
	mentored     = []journal.PhaseName{Readiness, Acquaintance, Application}
	working      = []journal.PhaseName{Acquaintance, Application}
	workingLater = []journal.PhaseName{Acquaintance, Application, Closure}
	mentoredLate = []journal.PhaseName{Readiness, Acquaintance, Application, Closure}
	known        = []journal.PhaseName{Requested, Lapsed, Forming, Readiness, Acquaintance, Application, Closure}

	participants = []Party{AsMentor, AsMentee, AsPeer, AsFacilitator}
	recorders    = []Party{AsMentor, AsMentee, AsPeer, AsFacilitator, AsCoordinator, AsJob}
	whoever      = []Party{AsMentor, AsMentee, AsPeer, AsFacilitator, AsFormer, AsAsker, AsAsked, AsCoordinator, AsJob}
	programme    = []Party{AsCoordinator, AsJob}
)

// standardPermits are in the order of [journal.Bodies].
func standardPermits() []Permit {
	return slices.Concat(
		requestPermits(), peoplePermits(), acquaintancePermits(), workPermits(), feedbackPermits(), ethicsPermits(), coursePermits(),
	)
}

func kind[B journal.Body]() journal.Kind {
	var b B
	return b.Form().Kind
}

func requestPermits() []Permit {
	return []Permit{
		{
			Kind: kind[journal.RequestMade](), In: beginning, Guards: requestGuards().Merge(courseGuards()),
			By: []Party{AsMentor, AsMentee, AsPeer, AsFacilitator, AsFormer, AsAsker, AsAsked, AsCoordinator, AsStranger},
		},
		{Kind: kind[journal.RequestRanked](), In: asked, By: []Party{AsAsker, AsAsked, AsCoordinator}},
		{Kind: kind[journal.RequestForwarded](), In: append([]journal.PhaseName{Lapsed}, asked...), By: []Party{AsAsker, AsCoordinator, AsJob}, Guards: requestGuards().Merge(courseGuards())},
		{Kind: kind[journal.RequestAccepted](), In: asked, By: []Party{AsAsked}, Personal: true, Guards: capacityGuards().Merge(courseGuards())},
		{Kind: kind[journal.RequestDeclined](), In: asked, By: []Party{AsAsked}, Personal: true, WhilePaused: true},
		{Kind: kind[journal.RequestWithdrawn](), In: asked, By: []Party{AsAsker, AsCoordinator}, WhilePaused: true},
		{Kind: kind[journal.RequestExpired](), In: asked, By: programme, WhilePaused: true, Guards: requestGuards()},
		{Kind: kind[journal.MatchMade](), In: beginning, By: programme, Guards: capacityGuards().Merge(courseGuards())},
		{Kind: kind[journal.RelationshipOpened](), In: []journal.PhaseName{Unopened, Requested, Lapsed}, By: programme},
	}
}

func peoplePermits() []Permit {
	return []Permit{
		{Kind: kind[journal.PhaseEntered](), In: mentored, By: recorders},
		{Kind: kind[journal.Joined](), In: lasting, By: programme, Guards: capacityGuards().Merge(courseGuards())},
		{Kind: kind[journal.Left](), In: lasting, By: recorders, WhilePaused: true, Guards: CompletionGuards().Merge(courseGuards())},
		{Kind: kind[journal.RoleChanged](), In: lasting, By: programme, Guards: capacityGuards()},
		{Kind: kind[journal.ReadinessStated](), In: lasting, By: participants, Personal: true},
		{Kind: kind[journal.CommitmentStated](), In: lasting, By: participants, Personal: true},
	}
}

func acquaintancePermits() []Permit {
	return []Permit{
		{Kind: kind[journal.PointDiscussed](), In: working, By: recorders},
		{Kind: kind[journal.ResourcesStated](), In: mentored, By: recorders},
		{Kind: kind[journal.CulturalExpectationRaised](), In: mentored, By: participants, Personal: true},
		{Kind: kind[journal.CulturalExpectationHeeded](), In: working, By: recorders},
		{Kind: kind[journal.PerspectiveShared](), In: lasting, By: participants, Personal: true},
		{Kind: kind[journal.PerspectiveWithdrawn](), In: known, By: []Party{AsMentor, AsMentee, AsPeer, AsFacilitator, AsFormer}, Personal: true, WhilePaused: true},
		{Kind: kind[journal.AgreementProposed](), In: working, By: recorders},
		{Kind: kind[journal.AgreementSigned](), In: working, By: participants, Personal: true},
		{Kind: kind[journal.AgreementAmended](), In: working, By: recorders},
	}
}

func workPermits() []Permit {
	var permits []Permit
	for _, k := range []journal.Kind{
		kind[journal.GoalSet](), kind[journal.GoalChanged](), kind[journal.GoalMoved](), kind[journal.GoalMet](), kind[journal.GoalDropped](),
		kind[journal.ProjectFinished](), kind[journal.TaskAgreed](), kind[journal.ChallengeSet](), kind[journal.AdviceGiven](),
		kind[journal.AdviceAnswered](), kind[journal.AdviceUsed](), kind[journal.ResourceNeeded](), kind[journal.ApprovalAsked](),
		kind[journal.ApprovalAnswered](), kind[journal.QuestionAsked](), kind[journal.UnderstandingChecked](),
	} {
		permits = append(permits, Permit{Kind: k, In: working, By: recorders})
	}
	for _, k := range []journal.Kind{
		kind[journal.SessionPlanned](), kind[journal.SessionHeld](), kind[journal.SessionMissed](),
		kind[journal.SessionCancelled](), kind[journal.SessionRescheduled](),
	} {
		permits = append(permits, Permit{Kind: k, In: mentored, By: recorders})
	}
	for _, k := range []journal.Kind{kind[journal.TaskDone](), kind[journal.TaskDropped]()} { // what is owed may be done later
		permits = append(permits, Permit{Kind: k, In: workingLater, By: recorders, WhilePaused: true})
	}
	for _, k := range []journal.Kind{kind[journal.MessageSent](), kind[journal.MessageAnswered]()} {
		permits = append(permits, Permit{Kind: k, In: known, By: whoever, WhilePaused: true})
	}
	return permits
}

func feedbackPermits() []Permit {
	participating := append([]Party{AsFormer, AsCoordinator, AsJob}, participants...)
	var permits []Permit
	for _, k := range []journal.Kind{kind[journal.FeedbackGiven](), kind[journal.FeedbackAnswered](), kind[journal.RatingGiven]()} {
		permits = append(permits, Permit{Kind: k, In: workingLater, By: participating, WhilePaused: true})
	}
	for _, k := range []journal.Kind{kind[journal.ReflectionWritten](), kind[journal.HoursLogged]()} {
		permits = append(permits, Permit{Kind: k, In: mentoredLate, By: participating, WhilePaused: true})
	}
	return append(permits, Permit{
		Kind: kind[journal.OutcomeMeasured](), In: append([]journal.PhaseName{Forming}, mentoredLate...), By: participating, WhilePaused: true,
	})
}

func ethicsPermits() []Permit {
	var permits []Permit
	for _, k := range []journal.Kind{
		kind[journal.DeclarationMade](), kind[journal.TieDeclared](), kind[journal.DisclosureMade](), kind[journal.WorkReused](),
		kind[journal.WorkAcknowledged](), kind[journal.ReviewRequested](),
	} {
		permits = append(permits, Permit{Kind: k, In: known, By: whoever, WhilePaused: true})
	}
	return append(permits,
		Permit{Kind: kind[journal.TieAcknowledged](), In: known, By: whoever, Personal: true, WhilePaused: true},
		Permit{Kind: kind[journal.ConcernReported](), In: known, By: append([]Party{AsStranger}, whoever...), WhilePaused: true},
		Permit{Kind: kind[journal.ConcernResolved](), In: known, By: programme, WhilePaused: true},
	)
}

func coursePermits() []Permit {
	return []Permit{
		{Kind: kind[journal.Paused](), In: mentored, By: recorders, Guards: courseGuards()},
		{Kind: kind[journal.Resumed](), In: mentored, By: recorders, WhilePaused: true, Guards: courseGuards()},
		{Kind: kind[journal.Extended](), In: lasting, By: recorders, WhilePaused: true},
		{Kind: kind[journal.RematchMade](), In: append([]journal.PhaseName{Forming}, mentoredLate...), By: programme, WhilePaused: true},
		{Kind: kind[journal.RelationshipRedefined](), In: []journal.PhaseName{Application, Closure}, By: []Party{AsMentor, AsMentee, AsPeer, AsCoordinator}, Guards: capacityGuards().Merge(courseGuards())},
		{Kind: kind[journal.Closed](), In: []journal.PhaseName{Requested, Lapsed}, By: []Party{AsAsker, AsCoordinator, AsJob}, Guards: courseGuards()},
		{Kind: kind[journal.Closed](), In: lasting, By: recorders, WhilePaused: true, Guards: CompletionGuards().Merge(courseGuards())},
		{Kind: kind[journal.Reopened](), In: []journal.PhaseName{Closure}, By: []Party{AsMentor, AsMentee, AsPeer, AsFacilitator, AsCoordinator}, Guards: capacityGuards().Merge(courseGuards())},
	}
}
