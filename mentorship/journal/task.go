package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A TaskAgreed is something that a participant is to do.
type TaskAgreed struct {
	Task TaskID `json:"task"`
	// Owner is who does it.
	Owner mentorship.PersonID `json:"owner"`
	// For is who benefits. Many tasks of a mentee that serve the mentor may be a
	// sign of exploitation (R12).
	For mentorship.PersonID `json:"for"`
	// Goal is what it serves, if any of the goals.
	Goal mentorship.GoalID `json:"goal,omitzero"`
	Due  time.Time         `json:"due,omitzero"`
}

// Form returns task-agreed.
func (TaskAgreed) Form() Form { return Form{"task-agreed", 1} }

// A TaskDone is a task that its owner has finished.
type TaskDone struct {
	Task TaskID `json:"task"`
}

// Form returns task-done.
func (TaskDone) Form() Form { return Form{"task-done", 1} }

// A TaskDropped is a task that will not be done.
type TaskDropped struct {
	Task   TaskID              `json:"task"`
	By     mentorship.PersonID `json:"by"`
	Reason Reason              `json:"reason,omitzero"`
}

// Form returns task-dropped.
func (TaskDropped) Form() Form { return Form{"task-dropped", 1} }

// A ChallengeSet is a mentor asking for something that the mentee has not done
// before, to further skills and knowledge (R9).
type ChallengeSet struct {
	By   mentorship.PersonID `json:"by"`
	For  mentorship.PersonID `json:"for"`
	Goal mentorship.GoalID   `json:"goal,omitzero"`
	// Task is the task agreed upon, if it became one.
	Task TaskID `json:"task,omitzero"`
}

// Form returns challenge-set.
func (ChallengeSet) Form() Form { return Form{"challenge-set", 1} }

func (b ChallengeSet) contradictions() []fault { return differ("/for", b.By, b.For) }
