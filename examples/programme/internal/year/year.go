package year

import (
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// Journal tells the year among the given people, whose capacities count.
func Journal(people []mentorship.Person) (journal.Journal, error) {
	t := &teller{}
	goodCourse(t)
	neglect(t)
	oneSided(t)
	lateJoiner(t)
	replacedMentor(t)
	pausedPeers(t)
	cohort(t)
	project(t)
	for _, story := range autumns {
		story(t)
	}
	for _, told := range [...]func(*teller){conduct, scored, attained, logged, lookBack} {
		told(t)
	}
	return t.decide(people)
}

// autumns are the stories that begin in August.
var autumns = [...]func(*teller){
	closeEarly, honest, rests, agreesAndActs, // these go well
	dependent, vanished, polite, overburdened, misread,
	differInValues, differInStyle, differInTemper, outOfField, turning,
	busy, tooNear, indiscreet, overstated, unheard,
	beforeOthers, silent,
}

// coordinator acts for the programme.
const coordinator mentorship.PersonID = "coordinator-1"

// newcomer is a mentor who comes in the summer.
const newcomer mentorship.PersonID = "mentor-25"

// A teller collects commands.
type teller struct{ commands []phases.Command }

// decide decides the commands in the order of their instants; of those of one
// instant, in the order in which they were told.
func (t *teller) decide(people []mentorship.Person) (journal.Journal, error) {
	slices.SortStableFunc(t.commands, func(a, b phases.Command) int { return a.At.Compare(b.At) })
	var machine phases.Machine // the standard one
	var log journal.Journal
	summer := mentorship.Person{ID: newcomer, Capacity: new(2)} // stands in no table
	w := world{people: append(slices.Clone(people), summer), policy: mentorship.DefaultPolicy(), states: map[mentorship.RelationshipID]phases.State{}}
	for i, c := range t.commands {
		c.ID = journal.EventID(fmt.Sprintf("e%04d", i+1))
		state := w.states[c.Relationship]
		load, err := w.load(machine.Needs(state, c), c)
		if err != nil {
			return journal.Journal{}, err
		}
		events, err := machine.Decide(state, c, phases.Context{
			Policy: &w.policy, Load: load, Coordinator: c.Actor.Person == coordinator,
		})
		if err != nil {
			return journal.Journal{}, fmt.Errorf("%s on %s: %w", c.Relationship, c.At.Format(time.DateOnly), err)
		}
		for _, e := range events {
			if log, err = log.Append(e); err != nil {
				return journal.Journal{}, err
			}
			if state, err = machine.Evolve(state, e); err != nil {
				return journal.Journal{}, err
			}
		}
		w.states[c.Relationship] = state
	}
	return log, nil
}
