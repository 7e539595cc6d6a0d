package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Goal is a goal of a relationship as it stands.
type Goal struct {
	ID mentorship.GoalID
	// For is the mentee whose goal it is.
	For      mentorship.PersonID
	Due      time.Time
	Progress journal.Percent
	Status   GoalStatus
	// Changes counts how often it was set anew.
	Changes int
}

// A GoalStatus is what became of a goal: a closed vocabulary.
type GoalStatus string

// The statuses.
const (
	GoalOpen    GoalStatus = "open"
	GoalMet     GoalStatus = "met"
	GoalDropped GoalStatus = "dropped"
)

// A Task is something that a participant is to do, as it stands.
type Task struct {
	ID journal.TaskID
	// Owner does it, and For benefits.
	Owner, For mentorship.PersonID
	Due        time.Time
	Status     TaskStatus
}

// A TaskStatus is what became of a task: a closed vocabulary.
type TaskStatus string

// The statuses.
const (
	TaskOpen    TaskStatus = "open"
	TaskDone    TaskStatus = "done"
	TaskDropped TaskStatus = "dropped"
)
