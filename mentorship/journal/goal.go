package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A GoalSet is a goal that a mentee and a mentor settled on. Its wording stands
// outside; see [mentorship.Goal].
type GoalSet struct {
	Goal mentorship.GoalID `json:"goal"`
	// For is the mentee whose goal it is.
	For       mentorship.PersonID  `json:"for"`
	Objective mentorship.Objective `json:"objective,omitzero"`
	// Aim is the area and the level to be reached.
	Aim     mentorship.Sought    `json:"aim,omitzero"`
	Due     time.Time            `json:"due,omitzero"`
	Project mentorship.ProjectID `json:"project,omitzero"`
}

// Form returns goal-set.
func (GoalSet) Form() Form { return Form{"goal-set", 1} }

// A GoalChanged sets a goal anew. It says all that [GoalSet] says; what was
// reached stays.
type GoalChanged struct {
	Goal      mentorship.GoalID    `json:"goal"`
	Objective mentorship.Objective `json:"objective,omitzero"`
	Aim       mentorship.Sought    `json:"aim,omitzero"`
	Due       time.Time            `json:"due,omitzero"`
	Project   mentorship.ProjectID `json:"project,omitzero"`
	Reason    Reason               `json:"reason,omitzero"`
}

// Form returns goal-changed.
func (GoalChanged) Form() Form { return Form{"goal-changed", 1} }

// A GoalMoved says how much of a goal is reached now; it may be less than
// before.
type GoalMoved struct {
	Goal     mentorship.GoalID `json:"goal"`
	Progress Percent           `json:"progress"`
	// By is who says so.
	By mentorship.PersonID `json:"by"`
}

// Form returns goal-moved.
func (GoalMoved) Form() Form { return Form{"goal-moved", 1} }

// A GoalMet is a goal reached.
type GoalMet struct {
	Goal mentorship.GoalID `json:"goal"`
	// By is who says so.
	By mentorship.PersonID `json:"by"`
}

// Form returns goal-met.
func (GoalMet) Form() Form { return Form{"goal-met", 1} }

// A GoalDropped is a goal given up.
type GoalDropped struct {
	Goal   mentorship.GoalID   `json:"goal"`
	By     mentorship.PersonID `json:"by"`
	Reason Reason              `json:"reason,omitzero"`
}

// Form returns goal-dropped.
func (GoalDropped) Form() Form { return Form{"goal-dropped", 1} }

// A ProjectFinished is the end of the project that a functional mentorship was
// for (R5).
type ProjectFinished struct {
	Project mentorship.ProjectID `json:"project"`
	// Completed says that what was to be made is there.
	Completed bool `json:"completed"`
}

// Form returns project-finished.
func (ProjectFinished) Form() Form { return Form{"project-finished", 1} }
