package outcome

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Step is one of the four of an individual development plan, which are gone through
// once a year (Davis 2005): a closed vocabulary.
type Step string

// The steps.
const (
	SelfAssess Step = "self-assess" // a rating, an instrument or a reflection about oneself
	Survey     Step = "survey"      // of what is possible: goals talked over, or a question or advice about one
	WriteShare Step = "write-share" // a goal that is set, or set anew
	Implement  Step = "implement"   // and revise: progress of a goal, or its end
)

// Steps returns the vocabulary in order.
func Steps() []Step { return []Step{SelfAssess, Survey, WriteShare, Implement} }

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (s *Step) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "step of a plan", Steps()...)
}

// A Plan is where a mentee stands in the cycle of their development plan.
type Plan struct {
	Person mentorship.PersonID `json:"person"`
	// Year counts from 1, from the day that they joined.
	Year  int       `json:"year"`
	From  time.Time `json:"from"`
	Until time.Time `json:"until"`
	// Done are the steps of this year, in order, each with the first event that shows it;
	// zero where none does.
	Done []StepDone `json:"done"`
	// Due is the first step that is not done; empty where all are, until the next year
	// begins.
	Due Step `json:"due,omitzero"`
}

// A StepDone is a step with the event that shows it.
type StepDone struct {
	Step  Step            `json:"step"`
	Event journal.EventID `json:"event,omitzero"`
	At    time.Time       `json:"at,omitzero"`
}

// PlanOf returns where a mentee stands in the yearly cycle at the instant of the
// view; false where nobody of the id is mentored or has joined by then. Which events
// show which step is a convention. Pauses do not lengthen a year.
func PlanOf(v journal.View, mentee mentorship.PersonID) (Plan, bool) {
	s, known := v.Side(mentee)
	if !known || !s.Role.Mentored() || s.Joined.IsZero() || s.Joined.At.After(v.At()) {
		return Plan{}, false
	}
	p := Plan{Person: mentee, Year: 1, From: s.Joined.At}
	years := v.At().Year() - s.Joined.At.Year() // at most one too many
	for ; years > 0; years-- {
		if from := s.Joined.At.AddDate(years, 0, 0); !from.After(v.At()) {
			p.From, p.Year = from, years+1
			break
		}
	}
	p.Until = s.Joined.At.AddDate(p.Year, 0, 0)
	first := map[Step]journal.Mark{}
	for _, e := range v.Facts().Journal().All() {
		step, ok := stepOf(v, e.Body, mentee)
		if at := e.At; ok && !at.Before(p.From) && at.Before(p.Until) && !at.After(v.At()) && first[step].IsZero() {
			first[step] = journal.Mark{Event: e.ID, At: at}
		}
	}
	for _, step := range Steps() {
		m := first[step]
		p.Done = append(p.Done, StepDone{step, m.Event, m.At})
		if m.IsZero() && p.Due == "" {
			p.Due = step
		}
	}
	return p, true
}

// stepOf returns the step of the mentee that an event shows.
func stepOf(v journal.View, body journal.Body, mentee mentorship.PersonID) (Step, bool) {
	mine := func(id mentorship.GoalID) bool {
		g, ok := v.Facts().Goal(id)
		return ok && g.For == mentee
	}
	switch b := body.(type) {
	case journal.RatingGiven:
		return SelfAssess, b.By == mentee && (b.Of == mentee || b.Goal != "" && mine(b.Goal))
	case journal.OutcomeMeasured:
		return SelfAssess, b.By == mentee && b.Of == mentee
	case journal.ReflectionWritten:
		return SelfAssess, b.By == mentee
	case journal.PointDiscussed:
		return Survey, b.Point == journal.PointGoals
	case journal.QuestionAsked:
		return Survey, b.By == mentee && b.Goal != ""
	case journal.AdviceGiven:
		return Survey, b.To == mentee && b.Goal != ""
	case journal.GoalSet:
		return WriteShare, b.For == mentee
	case journal.GoalChanged:
		return WriteShare, mine(b.Goal)
	case journal.GoalMoved:
		return Implement, mine(b.Goal)
	case journal.GoalMet:
		return Implement, mine(b.Goal)
	case journal.GoalDropped:
		return Implement, mine(b.Goal)
	default:
		return "", false
	}
}
