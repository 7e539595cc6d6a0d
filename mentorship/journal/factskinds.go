package journal

// fold brings in the event of the given index.
func (f *folder) fold(index int, e Event) {
	f.index, f.event, f.mark = index, e, Mark{e.ID, e.At}
	switch b := e.Body.(type) {
	case RequestMade:
		f.requestMade(b)
	case RequestRanked:
		f.requestRanked(b)
	case RequestForwarded:
		f.requestForwarded(b)
	case RequestAccepted:
		f.requestSettled(b.Request)
	case RequestDeclined:
		f.requestSettled(b.Request)
	case RequestWithdrawn:
		f.requestSettled(b.Request)
	case RequestExpired:
		f.requestSettled(b.Request)
	case MatchMade:
		keep(f, &f.matches, b)
	case RelationshipOpened:
		f.relationshipOpened(b)
	case PhaseEntered:
		keep(f, &f.phases, b)
	case Joined:
		f.joined(b)
	case Left:
		f.left(b)
	case RoleChanged:
		f.roleChanged(b)
	case ReadinessStated:
		keep(f, &f.readiness, b)
	case CommitmentStated:
		keep(f, &f.commitments, b)
	case PointDiscussed:
		keep(f, &f.points, b)
	case ResourcesStated:
		keep(f, &f.resources, b)
	case CulturalExpectationRaised:
		begin(f, &f.expectations, expectationSpace, b.Expectation, "expectation", Expectation{
			ID: b.Expectation, Raised: f.mark, By: b.By, Text: b.Text,
		})
	case CulturalExpectationHeeded:
		if x := change(f, &f.expectations, expectationSpace, b.Expectation, "expectation"); x != nil {
			keep(f, &x.Heeded, b)
		}
	case PerspectiveShared:
		begin(f, &f.perspectives, perspectiveSpace, b.Perspective, "perspective", Perspective{
			ID: b.Perspective, Shared: f.mark, By: b.By,
		})
	case PerspectiveWithdrawn:
		if p := change(f, &f.perspectives, perspectiveSpace, b.Perspective, "perspective"); p != nil {
			f.once(&p.Withdrawn, "perspective")
		}
	case AgreementProposed:
		f.agreementProposed(b)
	case AgreementSigned:
		f.agreementSigned(b)
	case AgreementAmended:
		f.agreementAmended(b)
	case GoalSet:
		f.goalSet(b)
	case GoalChanged:
		f.goalChanged(b)
	case GoalMoved:
		f.goalMoved(b)
	case GoalMet:
		f.goalMet(b)
	case GoalDropped:
		f.goalDropped(b)
	case ProjectFinished:
		keep(f, &f.projects, b)
	case SessionPlanned:
		f.sessionPlanned(b)
	case SessionHeld:
		f.sessionHeld(b)
	case SessionMissed:
		f.sessionMissed(b)
	case SessionCancelled:
		f.sessionCancelled(b)
	case SessionRescheduled:
		f.sessionRescheduled(b)
	case MessageSent:
		f.messageSent(b)
	case MessageAnswered:
		f.messageAnswered(b)
	case TaskAgreed:
		f.taskAgreed(b)
	case TaskDone:
		f.taskDone(b)
	case TaskDropped:
		f.taskDropped(b)
	case ChallengeSet:
		f.challengeSet(b)
	case AdviceGiven:
		f.adviceGiven(b)
	case AdviceAnswered:
		f.adviceAnswered(b)
	case AdviceUsed:
		f.adviceUsed(b)
	case ResourceNeeded:
		f.resourceNeeded(b)
	case ApprovalAsked:
		f.approvalAsked(b)
	case ApprovalAnswered:
		f.approvalAnswered(b)
	case QuestionAsked:
		keep(f, &f.questions, b)
		f.touch(b.Goal, "goal")
		f.contact(b.By)
	case UnderstandingChecked:
		keep(f, &f.checks, b)
		f.contact(b.By)
	case FeedbackGiven:
		f.feedbackGiven(b)
	case FeedbackAnswered:
		f.feedbackAnswered(b)
	case ReflectionWritten:
		keep(f, &f.reflections, b)
		f.touch(b.Goal, "goal")
	case RatingGiven:
		keep(f, &f.ratings, b)
		f.touch(b.Goal, "goal")
	case OutcomeMeasured:
		keep(f, &f.outcomes, b)
	case HoursLogged:
		keep(f, &f.hours, b)
		f.refer(sessionSpace, string(b.Session), f.sessions.length, "session")
	case DeclarationMade:
		keep(f, &f.declarations, b)
	case TieDeclared:
		begin(f, &f.ties, tieSpace, b.ID, "id", DeclaredTie{Declared: Fact[TieDeclared]{f.mark, b}})
	case TieAcknowledged:
		if t := change(f, &f.ties, tieSpace, b.Tie, "tie"); t != nil {
			keep(f, &t.Acknowledged, b)
		}
	case DisclosureMade:
		keep(f, &f.disclosures, b)
	case WorkReused:
		keep(f, &f.reuses, b)
	case WorkAcknowledged:
		keep(f, &f.acknowledgements, b)
	case ConcernReported:
		begin(f, &f.concerns, concernSpace, b.Concern, "concern", Concern{
			ID: b.Concern, Reported: f.mark, Kind: b.Kind, About: b.About, Text: b.Text, reporter: b.By,
		})
	case ConcernResolved:
		if c := change(f, &f.concerns, concernSpace, b.Concern, "concern"); c != nil && f.once(&c.Resolved, "concern") {
			c.Outcome = b.Outcome
		}
	case ReviewRequested:
		keep(f, &f.reviews, b)
	case Paused:
		f.paused(b)
	case Resumed:
		f.resumed(b)
	case Extended:
		keep(f, &f.extensions, b)
		f.outline.Period.Until = b.Until
	case RematchMade:
		keep(f, &f.rematches, b)
	case RelationshipRedefined:
		keep(f, &f.redefinitions, b)
		f.outline = f.outline.With(b.Outline)
		f.goOn()
	case Closed:
		f.closed(b)
	case Reopened:
		f.reopened()
	default:
		f.unread++
	}
}
