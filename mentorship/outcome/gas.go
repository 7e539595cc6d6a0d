package outcome

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// GoalScale is the scale under which the attainment of a goal is rated in a journal:
// a [journal.RatingGiven] that names the goal, with the items [AttainmentItem], -2 to
// +2, and [WeightItem], a whole number from 1, 1 where it is left out.
const (
	GoalScale                   = journal.GoalAttainment
	AttainmentItem journal.Code = "attainment"
	WeightItem     journal.Code = "weight"
)

// The levels of goal attainment: what was expected is 0, and by two steps each more
// or less than that.
const (
	MuchLess  = -2
	Less      = -1
	AsPlanned = 0
	More      = 1
	MuchMore  = 2
)

// Correlation is how much the attainments of the goals of one person are taken to go
// together (convention, by Kiresuk and Sherman 1968).
const Correlation = 0.3

// Kinds of problem with goals to be scored, for errors.Is.
var (
	ErrNoGoals     = errors.New("outcome: no goals to score")
	ErrLevel       = errors.New("outcome: a level of attainment beyond -2 to 2")
	ErrWeight      = errors.New("outcome: a weight that is not positive and finite")
	ErrCorrelation = errors.New("outcome: a correlation beyond 0 to 1")
)

// A GoalError is a goal that cannot be scored. Its text names the place of the goal.
type GoalError struct {
	// Index is the place among the goals, from 0.
	Index int
	Goal  mentorship.GoalID
	// Err is [ErrLevel] or [ErrWeight].
	Err error
}

// Error names the kind and the place.
func (e *GoalError) Error() string { return fmt.Sprintf("%v: goal %d", e.Err, e.Index+1) }

// Unwrap returns the kind.
func (e *GoalError) Unwrap() error { return e.Err }

// A Scaled is a goal with how far it was attained.
type Scaled struct {
	Goal mentorship.GoalID `json:"goal"`
	// Level is from -2 to 2.
	Level int `json:"level"`
	// Weight is how much the goal counts beside the others; 1 if they count alike.
	Weight float64 `json:"weight"`
}

// TScore returns the goal attainment score of the goals of one person, with mean 50
// and deviation 10 where goals are set as they should be:
//
//	T = 50 + 10 sum(w x) / sqrt((1-r) sum(w^2) + r (sum w)^2)
//
// This is the formula of the erratum to Turner-Stokes (2009); the one printed first
// was wrong. The correlation r is usually [Correlation]. The error is [ErrNoGoals],
// [ErrCorrelation], or joins a [GoalError] for each that cannot be scored.
func TScore(goals []Scaled, r float64) (float64, error) {
	if len(goals) == 0 {
		return 0, ErrNoGoals
	}
	if !(r >= 0 && r <= 1) {
		return 0, ErrCorrelation
	}
	var faults []error
	heaviest := 0.0
	for n, g := range goals {
		if g.Level < MuchLess || g.Level > MuchMore {
			faults = append(faults, &GoalError{n, g.Goal, ErrLevel})
		}
		if !(g.Weight > 0) || math.IsInf(g.Weight, 0) {
			faults = append(faults, &GoalError{n, g.Goal, ErrWeight})
		}
		heaviest = max(heaviest, g.Weight)
	}
	if len(faults) > 0 {
		return 0, errors.Join(faults...)
	}
	var score, weights, squares float64
	for _, g := range goals {
		w := g.Weight / heaviest // only their proportions count, and no square overflows
		score += w * float64(g.Level)
		weights += w
		squares += w * w
	}
	return 50 + 10*score/math.Sqrt((1-r)*squares+r*weights*weights), nil
}

// An Attainment is how far the goals of a mentee were attained.
type Attainment struct {
	Person mentorship.PersonID `json:"person"`
	// T is the score of the goals that were rated; nil where none was.
	T *float64 `json:"t"`
	// Goals are those, by the rating that was given last, and Unrated the others
	// that were not given up.
	Goals   []Scaled            `json:"goals"`
	Unrated []mentorship.GoalID `json:"unrated"`
	// Events are the ratings behind the score, in the order of the goals.
	Events []journal.EventID `json:"events"`
}

// Attained returns how far the goals of a mentee were attained, by the ratings on
// [GoalScale]. A rating with a level or a weight off the scale does not count.
func Attained(v journal.View, mentee mentorship.PersonID) Attainment {
	a := Attainment{Person: mentee, Goals: []Scaled{}, Unrated: []mentorship.GoalID{}, Events: []journal.EventID{}}
	type rated struct {
		scaled Scaled
		event  journal.EventID
	}
	last := map[mentorship.GoalID]rated{}
	for _, r := range v.Facts().Ratings().All() {
		if r.Body.Scale != GoalScale || r.Body.Goal == "" {
			continue
		}
		if s, ok := scaledBy(r.Body); ok {
			last[s.Goal] = rated{s, r.Event}
		}
	}
	for _, g := range v.Facts().Goals().All() {
		if g.For != mentee {
			continue
		}
		if r, ok := last[g.ID]; ok {
			a.Goals, a.Events = append(a.Goals, r.scaled), append(a.Events, r.event)
		} else if g.State != journal.GoalGivenUp {
			a.Unrated = append(a.Unrated, g.ID)
		}
	}
	if t, err := TScore(a.Goals, Correlation); err == nil {
		a.T = &t
	}
	return a
}

// scaledBy reads a rating on [GoalScale].
func scaledBy(r journal.RatingGiven) (Scaled, bool) {
	s := Scaled{Goal: r.Goal, Weight: 1}
	level := slices.IndexFunc(r.Items, func(i journal.ItemScore) bool { return i.Item == AttainmentItem })
	if level < 0 {
		return s, false
	}
	s.Level = int(r.Items[level].Score)
	if n := slices.IndexFunc(r.Items, func(i journal.ItemScore) bool { return i.Item == WeightItem }); n >= 0 {
		s.Weight = float64(r.Items[n].Score)
	}
	return s, s.Level >= MuchLess && s.Level <= MuchMore && s.Weight > 0
}
