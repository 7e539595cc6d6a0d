package journal

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Goal is what a journal says of a goal.
type Goal struct {
	ID  mentorship.GoalID
	Set Mark
	// For is the mentee whose goal it is.
	For mentorship.PersonID
	// Objective, Aim, Due and Project are as stated last.
	Objective mentorship.Objective
	Aim       mentorship.Sought
	Due       time.Time
	Project   mentorship.ProjectID

	Changed List[Fact[GoalChanged]]
	Moved   List[Fact[GoalMoved]]
	// State is where it stands; Met and Dropped are when it was so last.
	State   GoalState
	Met     Fact[GoalMet]
	Dropped Fact[GoalDropped]
	// Touched are the events that worked on it, in order of being recorded.
	Touched List[Touch]
}

// A GoalState is where a goal stands: a closed vocabulary (convention).
type GoalState string

// The states.
const (
	GoalOpen    GoalState = "open"    // neither of the others since it was set or changed
	GoalReached GoalState = "reached" // met; stands over given up
	GoalGivenUp GoalState = "given-up"
)

// A Touch is an event that worked on a goal: a session held, a task, a
// challenge, advice, a question, a reflection, a rating.
type Touch struct {
	Mark
	Kind Kind
}

// Progress returns what was reached of the goal by what was said before the
// instant, and the event that says it; false if nothing was. A goal met is not
// for that reason at 100.
func (g Goal) Progress(at time.Time) (Percent, EventID, bool) {
	for i := g.Moved.length - 1; i >= 0; i-- {
		if m := g.Moved.at(i); m.At.Before(at) {
			return m.Body.Progress, m.Event, true
		}
	}
	return 0, "", false
}

// Overdue reports whether the goal is open and its date, as stated last, is over
// at the instant.
func (g Goal) Overdue(at time.Time) bool {
	return g.State == GoalOpen && !g.Due.IsZero() && !at.Before(g.Due)
}

// Goals returns the goals in order.
func (f Facts) Goals() List[Goal] { return f.look().goals }

// Goal returns the goal of the id, and whether there is one.
func (f Facts) Goal(id mentorship.GoalID) (Goal, bool) {
	return lookup(f, goalSpace, id, f.look().goals)
}

// ProjectsFinished returns the projects that came to their end, in order.
func (f Facts) ProjectsFinished() List[Fact[ProjectFinished]] { return f.look().projects }

// GoalWork is what became of goals. All but Overdue are of all of them.
type GoalWork struct {
	// Open, Reached and GivenUp: each goal counts in one of them.
	Open, Reached, GivenUp Tally
	// Changed are those that were set anew, once or more.
	Changed Tally
	// Moved are those of which some progress was recorded.
	Moved Tally
	// Touched are those that something was done for.
	Touched Tally
	// Overdue are of those that are open and have a date.
	Overdue Tally
}

// GoalWork returns what became of the goals of a person that were set in the
// window, as one sees it at the given instant; the empty person is anybody.
func (f Facts) GoalWork(of mentorship.PersonID, w mentorship.Period, at time.Time) GoalWork {
	var t GoalWork
	for g := range during(f.look().goals, w) {
		if !matches(of, g.For) {
			continue
		}
		note(&t.Open, g.State == GoalOpen, g.Set.Event)
		note(&t.Reached, g.State == GoalReached, g.Met.Event)
		note(&t.GivenUp, g.State == GoalGivenUp, g.Dropped.Event)
		note(&t.Changed, g.Changed.length > 0, g.Set.Event)
		note(&t.Moved, g.Moved.length > 0, g.Set.Event)
		note(&t.Touched, g.Touched.length > 0, g.Set.Event)
		if g.State == GoalOpen && !g.Due.IsZero() {
			note(&t.Overdue, g.Overdue(at), g.Set.Event)
		}
	}
	return t
}

// GoalsTouched returns how many of the goals of a person that stood at some
// instant of the window were worked on in it, and the events that set the
// others; the empty person is anybody. A goal stands from when it is set until
// it is reached or given up.
func (f Facts) GoalsTouched(of mentorship.PersonID, w mentorship.Period) (touched Tally, untouched []EventID) {
	for g := range f.look().goals.each() {
		if !matches(of, g.For) || !g.stands(w) {
			continue
		}
		is := false
		for range during(g.Touched, w) {
			is = true
			break
		}
		note(&touched, is, g.Set.Event)
		if !is {
			untouched = append(untouched, g.Set.Event)
		}
	}
	return touched, untouched
}

// stands reports whether the goal is open at some instant of the window.
func (g Goal) stands(w mentorship.Period) bool {
	from, until := g.Set.At, w.Until
	if w.From.After(from) {
		from = w.From
	}
	if end := g.ended(); until.IsZero() || !end.IsZero() && end.Before(until) {
		until = end
	}
	return until.IsZero() || from.Before(until)
}

// ended returns when the goal was reached or given up; zero while it is open.
func (g Goal) ended() time.Time {
	switch g.State {
	case GoalReached:
		return g.Met.At
	case GoalGivenUp:
		return g.Dropped.At
	default:
		return time.Time{}
	}
}

func (f *folder) goalSet(b GoalSet) {
	begin(f, &f.goals, goalSpace, b.Goal, "goal", Goal{
		ID: b.Goal, Set: f.mark, For: b.For, State: GoalOpen,
		Objective: b.Objective, Aim: b.Aim, Due: b.Due, Project: b.Project,
	})
}

func (f *folder) goalChanged(b GoalChanged) {
	if g := change(f, &f.goals, goalSpace, b.Goal, "goal"); g != nil {
		keep(f, &g.Changed, b)
		g.State = GoalOpen
		g.Objective, g.Aim, g.Due, g.Project = b.Objective, b.Aim, b.Due, b.Project
	}
}

func (f *folder) goalMoved(b GoalMoved) {
	if g := change(f, &f.goals, goalSpace, b.Goal, "goal"); g != nil {
		keep(f, &g.Moved, b)
	}
}

func (f *folder) goalMet(b GoalMet) {
	g := change(f, &f.goals, goalSpace, b.Goal, "goal")
	switch {
	case g == nil:
	case g.State == GoalReached:
		f.stray("goal", true)
	default:
		g.State, g.Met = GoalReached, Fact[GoalMet]{f.mark, b}
	}
}

func (f *folder) goalDropped(b GoalDropped) {
	g := change(f, &f.goals, goalSpace, b.Goal, "goal")
	switch {
	case g == nil:
	case g.State != GoalOpen:
		f.stray("goal", true)
	default:
		g.State, g.Dropped = GoalGivenUp, Fact[GoalDropped]{f.mark, b}
	}
}

// touch notes that the event at hand worked on a goal, if it names one.
func (f *folder) touch(id mentorship.GoalID, member string) {
	if id == "" {
		return
	}
	if g := change(f, &f.goals, goalSpace, id, member); g != nil {
		push(f, &g.Touched, Touch{f.mark, f.event.Kind()})
	}
}
