package phases_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A node is a state that the search came to.
type node struct {
	state phases.State
	depth int
	next  []int // where commands lead that change something, by index
}

// abstract returns what the search tells states apart by: where everybody stands
// who takes part, what they have done, and what became of requests and goals; not
// when, in what order, nor how often.
func abstract(s phases.State) string {
	closing, _ := s.Closing()
	agreement, _ := s.Agreement()
	var list []string
	for _, r := range s.Requests() {
		list = append(list, fmt.Sprint(r.As, r.Status))
	}
	for _, p := range s.Participants() {
		if p.Active() {
			list = append(list, fmt.Sprint(p.Role, p.Phase, p.Prepared != nil && p.Commitment != nil, int(p.Signed) == agreement.Version, p.Paused, p.Waiting))
		}
	}
	for _, g := range s.Goals() {
		list = append(list, fmt.Sprint(g.Status))
	}
	slices.Sort(list)
	return fmt.Sprint(s.Phase(), s.Paused(), closing.Ending, agreement.Version > 0, slices.Compact(list))
}

// crowded reports whether more people take part than so many, or more was asked
// than by all but one of them.
func crowded(s phases.State, people int) bool {
	active := 0
	for _, p := range s.Participants() {
		if p.Active() {
			active++
		}
	}
	return active > people || len(s.Requests()) > people-1 || len(s.Goals()) > 1
}

// moves are the kinds of event that lead from one abstract state to another.
// Kinds of which a state keeps nothing that is abstract would be loops.
var moves = []journal.Kind{
	"request-made", "request-forwarded", "request-accepted", "request-declined", "request-withdrawn", "request-expired",
	"match-made", "relationship-opened", "phase-entered", "joined", "left", "role-changed", "agreement-signed", "agreement-amended",
	"goal-met", "goal-dropped",
	"paused", "resumed", "rematch-made", "relationship-redefined", "closed", "reopened",
}

// TestEverythingCanBeReachedAndLeft searches all that eight commands of a dyad
// lead to, and a few of three people, from nothing and from the third phase. Wherever the search comes to:
//
//   - if it is not closed, somebody can lead on, and the programme can close it;
//   - if it is not closed, doing what is missing, one thing after the other, leads
//     to completion;
//   - if it is closed, it can be reopened.
//
// And it comes to every phase, pause, status of a request and way to end.
func TestEverythingCanBeReachedAndLeft(t *testing.T) {
	places, statuses, endings := map[string]int{}, map[phases.RequestStatus]int{}, map[journal.Ending]int{}
	for _, from := range []struct {
		story        *story
		mentor       string
		people, deep int
	}{
		{newStory(t), "mentor-7", 2, scaletest.Pick(8, 6)},
		{newStory(t), "mentor-7", 3, scaletest.Pick(5, 4)},
		{newStory(t).applying(), "mentor-1", 3, scaletest.Pick(3, 2)},
	} {
		nodes := search(from.story, from.mentor, from.people, from.deep)
		for i, n := range nodes {
			s := from.story.copied()
			s.state, s.at, s.n = n.state, n.state.Last(), 1_000_000
			places[fmt.Sprint(n.state.Phase(), n.state.Paused())]++
			for _, r := range n.state.Requests() {
				statuses[r.Status]++
			}
			if closing, closed := n.state.Closing(); closed {
				endings[closing.Ending]++
				_, reopens := s.after(coordinator, []journal.Body{journal.Reopened{}})
				require.True(t, reopens, "%s", abstract(n.state))
				continue
			}
			closes := n.state.Phase() == phases.Unopened // there is nothing to close
			for _, e := range journal.Endings() {
				if _, ends := s.after(coordinator, []journal.Body{closing(e, "")}); ends {
					endings[e]++
					closes = true
				}
			}
			require.True(t, closes, "%s", abstract(n.state))
			require.True(t, len(n.next) > 0 || n.depth == from.deep, "%s", abstract(n.state))
			if i%scaletest.Pick(1, 7) == 0 {
				s.completes()
			}
		}
		t.Logf("%d states of %d people within %d commands", len(nodes), from.people, from.deep)
	}
	for _, p := range []journal.PhaseName{phases.Unopened, phases.Requested, phases.Lapsed, phases.Forming, phases.Readiness, phases.Acquaintance, phases.Application, phases.Closure} {
		assert.Positive(t, places[fmt.Sprint(p, false)], "%s", p)
	}
	for _, p := range order[ready : applying+1] {
		assert.Positive(t, places[fmt.Sprint(p, true)], "%s, paused", p)
	}
	for _, status := range phases.RequestStatuses() {
		assert.Positive(t, statuses[status], "%s", status)
	}
	for _, e := range journal.Endings() {
		assert.Positive(t, endings[e], "%s", e)
	}
}

// completes does what is missing, one thing after the other, until the
// relationship is completed.
func (s *story) completes() {
	s.t.Helper()
	began := abstract(s.state)
	for range 60 {
		if c, closed := s.state.Closing(); closed {
			require.Equal(s.t, journal.EndingCompleted, c.Ending, "%s", began)
			return
		}
		actor, body := s.remedy()
		if s.state.Paused() {
			actor, body = coordinator, journal.Resumed{}
		}
		events, err := s.try(actor, body)
		require.NoError(s.t, err, "%s: then %s", began, abstract(s.state))
		for _, e := range events {
			s.state, err = s.machine.Evolve(s.state, e)
			require.NoError(s.t, err)
		}
	}
	s.t.Fatalf("%s: not completed after 60 commands: %s", began, abstract(s.state))
}

// search goes breadth first through the states that can be reached from a story.
func search(from *story, mentor string, people, deep int) []node {
	nodes := []node{{state: from.state}}
	index := map[string]int{abstract(from.state): 0}
	for i := 0; i < len(nodes); i++ {
		if nodes[i].depth == deep {
			continue
		}
		s := from.copied()
		s.state, s.at, s.n = nodes[i].state, nodes[i].state.Last(), 1000*(nodes[i].depth+1)
		if s.at.IsZero() {
			s.at = start
		}
		for _, next := range s.neighbours(mentor) {
			if crowded(next, people) {
				continue
			}
			key := abstract(next)
			at, known := index[key]
			if !known {
				at = len(nodes)
				index[key] = at
				nodes = append(nodes, node{state: next, depth: nodes[i].depth + 1})
			}
			if at != i {
				nodes[i].next = append(nodes[i].next, at)
			}
		}
	}
	return nodes
}

// neighbours returns the states that one command of somebody leads to. What is
// stated or discussed together is taken as one.
func (s *story) neighbours(mentor string) (next []phases.State) {
	for _, actor := range []any{"mentee-1", mentor, coordinator, journal.Code("housekeeping")} {
		f := fitter{s.state, s.at.Add(time.Hour), onTheirOwn(actor), first}
		var commands [][]journal.Body
		for _, a := range slices.Concat(f.some(0), f.some(1), f.some(2), f.some(3), f.some(9)) {
			if slices.Contains(moves, a.body.Form().Kind) {
				commands = append(commands, []journal.Body{a.body})
			}
		}
		commands = append(commands, []journal.Body{journal.ReadinessStated{Person: f.who, Prepared: true}, full(f.who)})
		var discussed []journal.Body
		for _, p := range journal.Points() {
			discussed = append(discussed, journal.PointDiscussed{Point: p, By: f.who})
		}
		commands = append(commands, append(discussed, journal.GoalSet{Goal: "g1", For: f.mentee()},
			journal.AgreementProposed{Agreement: "a1", Version: 1, By: f.who, Terms: terms}))
		for _, bodies := range commands {
			if after, ok := s.after(actor, bodies); ok {
				next = append(next, after)
			}
		}
	}
	return next
}

// after returns the state after commands of somebody, if all are accepted.
func (s *story) after(actor any, bodies []journal.Body) (phases.State, bool) {
	one := s.copied()
	for _, body := range bodies {
		events, err := one.try(actor, body)
		if err != nil {
			return phases.State{}, false
		}
		for _, e := range events {
			one.state, err = one.machine.Evolve(one.state, e)
			require.NoError(s.t, err)
		}
	}
	return one.state, true
}
