package journal

import (
	"strconv"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A folder brings events into what is known, one after the other. It writes to
// known and places, and to what its maker made.
type folder struct {
	*known
	maker   *maker
	places  map[place]int
	journal Journal

	index int // of the event at hand
	event Event
	mark  Mark
}

// A place is a thing among those of its space.
type place struct {
	space space
	id    string
}

type space uint8

const (
	personSpace space = iota
	requestSpace
	expectationSpace
	perspectiveSpace
	agreementSpace
	versionSpace
	goalSpace
	sessionSpace
	messageSpace
	taskSpace
	adviceSpace
	approvalSpace
	feedbackSpace
	tieSpace
	concernSpace
)

// places returns the places of all things.
func (k *known) places() map[place]int {
	p := map[place]int{}
	settle(p, personSpace, k.people, func(v *person) mentorship.PersonID { return v.id })
	settle(p, requestSpace, k.requests, func(v *Request) RequestID { return v.ID })
	settle(p, expectationSpace, k.expectations, func(v *Expectation) ExpectationID { return v.ID })
	settle(p, perspectiveSpace, k.perspectives, func(v *Perspective) PerspectiveID { return v.ID })
	settle(p, agreementSpace, k.agreements, func(v *AgreementVersion) mentorship.AgreementID { return v.ID })
	settle(p, versionSpace, k.agreements, func(v *AgreementVersion) string { return versionKey(v.ID, v.Version) })
	settle(p, goalSpace, k.goals, func(v *Goal) mentorship.GoalID { return v.ID })
	settle(p, sessionSpace, k.sessions, func(v *Session) SessionID { return v.ID })
	settle(p, messageSpace, k.messages, func(v *Message) MessageID { return v.ID })
	settle(p, taskSpace, k.tasks, func(v *Task) TaskID { return v.ID })
	settle(p, adviceSpace, k.advice, func(v *Advice) AdviceID { return v.ID })
	settle(p, approvalSpace, k.approvals, func(v *Approval) ApprovalID { return v.ID })
	settle(p, feedbackSpace, k.feedback, func(v *Feedback) FeedbackID { return v.ID() })
	settle(p, tieSpace, k.ties, func(v *DeclaredTie) TieID { return v.Declared.Body.ID })
	settle(p, concernSpace, k.concerns, func(v *Concern) ConcernID { return v.ID })
	return p
}

func settle[T any, I ~string](places map[place]int, s space, l List[T], id func(*T) I) {
	i := 0
	for v := range l.each() {
		p := place{s, string(id(v))}
		if _, taken := places[p]; !taken {
			places[p] = i
		}
		i++
	}
}

// find returns the index of a thing in a list of the given length, and whether it
// is there.
func (f *folder) find(s space, id string, length int) (int, bool) {
	i, ok := f.places[place{s, id}]
	return i, ok && i < length
}

// begin adds a thing to the list, unless one of its id is there; it reports
// which, and notes a stray at the member.
func begin[T any, I ~string](f *folder, l *List[T], s space, id I, member string, v T) bool {
	if _, taken := f.find(s, string(id), l.length); taken {
		f.stray(member, true)
		return false
	}
	f.places[place{s, string(id)}] = l.length
	push(f, l, v)
	return true
}

// change returns a thing of the list to be written to; nil and a stray at the
// member if there is none of that id.
func change[T any, I ~string](f *folder, l *List[T], s space, id I, member string) *T {
	i, ok := f.find(s, string(id), l.length)
	if !ok {
		f.stray(member, false)
		return nil
	}
	return write(f, l, i)
}

func push[T any](f *folder, l *List[T], v T) { *l = l.push(f.maker, v) }

func write[T any](f *folder, l *List[T], i int) (v *T) {
	*l, v = l.write(f.maker, i)
	return v
}

// keep adds the event at hand to a list of its kind.
func keep[B Body](f *folder, l *List[Fact[B]], b B) { push(f, l, Fact[B]{f.mark, b}) }

// once sets a mark that is set only once; it reports whether it did, and notes a
// stray otherwise.
func (f *folder) once(m *Mark, member string) bool {
	if !m.IsZero() {
		f.stray(member, true)
		return false
	}
	*m = f.mark
	return true
}

// refer notes a stray if an id that is stated leads nowhere.
func (f *folder) refer(s space, id string, length int, member string) {
	if _, ok := f.find(s, id, length); id != "" && !ok {
		f.stray(member, false)
	}
}

// stray notes that a member of the body does not fit, or the body as a whole if
// it is empty.
func (f *folder) stray(member string, doubled bool) {
	path := "/body"
	if member != "" {
		path += "/" + member
	}
	push(f, &f.strays, Stray{f.mark, f.event.Kind(), path, doubled})
}

func element(member string, i int) string { return member + "/" + strconv.Itoa(i) }

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
		f.outline = f.outline.with(b.Outline)
	case Closed:
		f.closed(b)
	case Reopened:
		f.reopened()
	default:
		f.unread++
	}
}
