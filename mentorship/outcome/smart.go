package outcome

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Mark is one of the five marks of a goal that can be worked with (Doran 1981): a
// closed vocabulary.
type Mark string

// The marks.
const (
	Specific   Mark = "specific"   // the aim names an area
	Measurable Mark = "measurable" // there is a measure
	Attainable Mark = "attainable" // the level to be reached is stated
	Relevant   Mark = "relevant"   // the area is one that the mentorship is for
	TimeBound  Mark = "time-bound" // there is a date within the mentorship
)

// Marks returns the vocabulary in the order of the letters.
func Marks() []Mark { return []Mark{Specific, Measurable, Attainable, Relevant, TimeBound} }

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (m *Mark) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(m, text, "mark of a goal", Marks()...)
}

// A MarkFound is whether a goal has a mark, and why not: a closed vocabulary.
type MarkFound string

// The answers.
const (
	MarkPresent MarkFound = "present"
	MarkMissing MarkFound = "missing"        // it is not stated
	MarkOutside MarkFound = "outside"        // the area, or the date, lies outside the mentorship
	MarkUntold  MarkFound = "cannot-be-told" // what the mentorship is for, or lasts, is not stated
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (f *MarkFound) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(f, text, "answer about a goal", MarkPresent, MarkMissing, MarkOutside, MarkUntold)
}

// A GoalCheck is what was found of each mark of a goal. It holds nothing that
// somebody wrote.
type GoalCheck struct {
	Goal  mentorship.GoalID `json:"goal"`
	Found []MarkCheck       `json:"found"`
}

// A MarkCheck is what was found of one mark.
type MarkCheck struct {
	Mark  Mark      `json:"mark"`
	Found MarkFound `json:"found"`
}

// CheckGoal looks whether a goal has the five marks, in the order of [Marks], given
// what the mentorship is for and how long it lasts. A date at the end of the period
// is within it; of a measure only that there is one can be told.
func CheckGoal(g mentorship.Goal, purpose []mentorship.Sought, period mentorship.Period) GoalCheck {
	return GoalCheck{g.ID, []MarkCheck{
		{Specific, present(g.Aim.Area != "")},
		{Measurable, present(g.Measure != "")},
		{Attainable, present(g.Aim.Level.Valid())},
		{Relevant, relevant(g.Aim.Area, purpose)},
		{TimeBound, timeBound(g.Due, period)},
	}}
}

// Lacks returns the marks that are missing or outside.
func (c GoalCheck) Lacks() []Mark {
	list := []Mark{}
	for _, f := range c.Found {
		if f.Found == MarkMissing || f.Found == MarkOutside {
			list = append(list, f.Mark)
		}
	}
	return list
}

func present(is bool) MarkFound {
	if is {
		return MarkPresent
	}
	return MarkMissing
}

func relevant(area mentorship.Area, purpose []mentorship.Sought) MarkFound {
	switch {
	case area == "":
		return MarkMissing
	case len(purpose) == 0:
		return MarkUntold
	case slices.ContainsFunc(purpose, func(s mentorship.Sought) bool { return s.Area == area }):
		return MarkPresent
	default:
		return MarkOutside
	}
}

func timeBound(due time.Time, period mentorship.Period) MarkFound {
	switch {
	case due.IsZero():
		return MarkMissing
	case period.IsZero():
		return MarkUntold
	case due.Before(period.From) || !period.Until.IsZero() && due.After(period.Until):
		return MarkOutside
	default:
		return MarkPresent
	}
}
