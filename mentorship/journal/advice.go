package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// An AdviceGiven is a piece of guidance.
type AdviceGiven struct {
	Advice AdviceID            `json:"advice"`
	By     mentorship.PersonID `json:"by"`
	To     mentorship.PersonID `json:"to"`
	Goal   mentorship.GoalID   `json:"goal,omitzero"`
}

// Form returns advice-given.
func (AdviceGiven) Form() Form { return Form{"advice-given", 1} }

func (b AdviceGiven) contradictions() []fault { return differ("/to", b.By, b.To) }

// An AdviceAnswered is the answer to a piece of advice.
type AdviceAnswered struct {
	Advice   AdviceID            `json:"advice"`
	By       mentorship.PersonID `json:"by"`
	Response Response            `json:"response"`
}

// Form returns advice-answered.
func (AdviceAnswered) Form() Form { return Form{"advice-answered", 1} }

// An AdviceUsed is advice put into practice.
type AdviceUsed struct {
	Advice AdviceID            `json:"advice"`
	By     mentorship.PersonID `json:"by"`
}

// Form returns advice-used.
func (AdviceUsed) Form() Form { return Form{"advice-used", 1} }

// A ResourceNeeded says that a piece of advice cannot be followed without a
// resource.
type ResourceNeeded struct {
	Advice   AdviceID `json:"advice"`
	Resource Resource `json:"resource"`
}

// Form returns resource-needed.
func (ResourceNeeded) Form() Form { return Form{"resource-needed", 1} }

// An ApprovalAsked is somebody asking another's leave for what they could
// decide themselves.
type ApprovalAsked struct {
	Approval ApprovalID          `json:"approval"`
	By       mentorship.PersonID `json:"by"`
	Of       mentorship.PersonID `json:"of"`
	Task     TaskID              `json:"task,omitzero"`
}

// Form returns approval-asked.
func (ApprovalAsked) Form() Form { return Form{"approval-asked", 1} }

func (b ApprovalAsked) contradictions() []fault { return differ("/of", b.By, b.Of) }

// An ApprovalAnswered is the answer.
type ApprovalAnswered struct {
	Approval ApprovalID          `json:"approval"`
	By       mentorship.PersonID `json:"by"`
	Given    bool                `json:"given"`
}

// Form returns approval-answered.
func (ApprovalAnswered) Form() Form { return Form{"approval-answered", 1} }

// A QuestionAsked is a question of one participant.
type QuestionAsked struct {
	By mentorship.PersonID `json:"by"`
	// To is who was asked; empty for all.
	To   mentorship.PersonID `json:"to,omitzero"`
	Goal mentorship.GoalID   `json:"goal,omitzero"`
}

// Form returns question-asked.
func (QuestionAsked) Form() Form { return Form{"question-asked", 1} }

func (b QuestionAsked) contradictions() []fault { return differ("/to", b.By, b.To) }

// An UnderstandingChecked is somebody making sure that they were understood.
type UnderstandingChecked struct {
	By mentorship.PersonID `json:"by"`
	Of mentorship.PersonID `json:"of"`
	// Understood is what came out.
	Understood bool `json:"understood"`
}

// Form returns understanding-checked.
func (UnderstandingChecked) Form() Form { return Form{"understanding-checked", 1} }

func (b UnderstandingChecked) contradictions() []fault { return differ("/of", b.By, b.Of) }
