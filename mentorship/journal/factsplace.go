package journal

import "github.com/go-mentorship/mentorkit/mentorship"

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
