package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Approval is what a journal says of a question for leave.
type Approval struct {
	ID    ApprovalID
	Asked Mark
	// By is who asked, and Of who was asked.
	By, Of mentorship.PersonID
	Task   TaskID
	// Answered is zero until somebody answers; Given is then the answer.
	Answered   Mark
	AnsweredBy mentorship.PersonID
	Given      bool
}

// Approvals returns the questions for leave in order.
func (f Facts) Approvals() List[Approval] { return f.look().approvals }

// Questions returns the other questions in order. A journal does not say which
// were answered.
func (f Facts) Questions() List[Fact[QuestionAsked]] { return f.look().questions }

// ApprovalAnswers returns how long the questions for leave of the window to a
// person took, or take, until they answered; see [Facts.MessageAnswers].
func (f Facts) ApprovalAnswers(of mentorship.PersonID, w mentorship.Period, at time.Time) Delays {
	a := answers{clock: f.Clock(of), at: at}
	for one := range during(f.look().approvals, w) {
		if one.Of != of {
			continue
		}
		if one.AnsweredBy == of {
			a.add(one.Asked, one.Answered, Mark{})
		} else {
			a.add(one.Asked, Mark{}, one.Answered)
		}
	}
	return a.sorted()
}

// Asking is how often somebody turned to others.
type Asking struct {
	// Approvals are what they asked leave for, Questions what else they asked,
	// and Messages what they wrote.
	Approvals, Questions, Messages Rate
}

// Asking returns how often a person turned to others in the window, over its
// time by the clock of the relationship and the person. Ends that are open are
// the first event and the last.
func (f Facts) Asking(by mentorship.PersonID, w mentorship.Period) Asking {
	over := f.Clock(by).Between(f.ends(w))
	var approvals, questions, messages []EventID
	k := f.look()
	for one := range during(k.approvals, w) {
		if one.By == by {
			approvals = append(approvals, one.Asked.Event)
		}
	}
	for one := range during(k.questions, w) {
		if one.Body.By == by {
			questions = append(questions, one.Event)
		}
	}
	for one := range during(k.messages, w) {
		if one.From == by {
			messages = append(messages, one.Sent.Event)
		}
	}
	return Asking{rateOf(approvals, over), rateOf(questions, over), rateOf(messages, over)}
}

func (f *folder) approvalAsked(b ApprovalAsked) {
	f.contact(b.By)
	if !begin(f, &f.approvals, approvalSpace, b.Approval, "approval", Approval{
		ID: b.Approval, Asked: f.mark, By: b.By, Of: b.Of, Task: b.Task,
	}) || b.Task == "" {
		return
	}
	if t := change(f, &f.tasks, taskSpace, b.Task, "task"); t != nil && t.Owner == b.By {
		push(f, &t.Approvals, f.mark)
	}
}

func (f *folder) approvalAnswered(b ApprovalAnswered) {
	f.contact(b.By)
	a := change(f, &f.approvals, approvalSpace, b.Approval, "approval")
	if a != nil && f.once(&a.Answered, "approval") {
		a.AnsweredBy, a.Given = b.By, b.Given
	}
}
