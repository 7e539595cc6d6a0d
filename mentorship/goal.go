package mentorship

import "time"

// A Goal is what a mentee works towards. It is the outcome; the tasks agreed
// in sessions serve it.
type Goal struct {
	ID GoalID `json:"id"`
	// For is the mentee whose goal it is.
	For PersonID `json:"for"`
	// Objective is the kind of goal.
	Objective Objective `json:"objective,omitzero"`
	// Aim is the area and the level to be reached.
	Aim Sought `json:"aim,omitzero"`
	// Statement is the mentee's own wording. It stays out of journals.
	Statement string `json:"statement,omitzero"`
	// Measure says how both will know that it is reached.
	Measure string `json:"measure,omitzero"`
	// Due is when it should be reached; zero where unstated.
	Due time.Time `json:"due,omitzero"`
	// Project is the project that it belongs to, if any.
	Project ProjectID `json:"project,omitzero"`
}

// A Project is the specific piece of work that a functional mentor guides, such
// as a new course or a new clinical service (R5). It has an end, and the
// relationship is measured by it.
type Project struct {
	ID ProjectID `json:"id"`
	// Kind says what is made.
	Kind ProjectKind `json:"kind"`
	// Owner is the mentee who carries the project.
	Owner PersonID `json:"owner"`
	// Period is from its start until it is due.
	Period Period `json:"period,omitzero"`
	// Measure says how completion will be known.
	Measure string `json:"measure,omitzero"`
}

// A ProjectKind says what a project makes: an open vocabulary of words that
// [ValidWord] accepts, the article's examples named (R5).
type ProjectKind string

// The projects that the article names.
const (
	Course          ProjectKind = "course"
	ClinicalService ProjectKind = "clinical service"
)
