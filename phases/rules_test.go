package phases_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
	"github.com/go-mentorship/mentorkit/phases"
)

// carried returns a figure that is the same for all players.
func carried(n int) map[mentorship.PersonID]int {
	figures := map[mentorship.PersonID]int{}
	for _, p := range players {
		figures[onTheirOwn(p)] = n
	}
	return figures
}

// steps returns steps in every place of the matrix, of each kind of event or, in
// turns, of some; with and without a mentee; sensible ones, empty ones, and some
// out of their minds.
func steps(t *testing.T, every int) []phases.Step {
	var all []phases.Step
	huge := strings.Repeat("x", 1<<16)
	for i, p := range places() {
		s := p.told(t)
		if p.pause {
			s.do(coordinator, journal.Paused{Until: s.at.Add(day)})
		}
		contexts := []phases.Context{
			{},
			{Policy: &s.policy, Load: &phases.Load{Free: carried(10), Mentored: carried(0), Sent: carried(0), Received: carried(0)}, Coordinator: true},
			{Policy: &s.policy, Load: &phases.Load{Free: carried(-1), Mentored: carried(9), Sent: carried(5), Received: carried(-5)}},
		}
		add := func(actor journal.Actor, at time.Time, id journal.EventID, r mentorship.RelationshipID, body journal.Body, mentee mentorship.PersonID) {
			c := phases.Command{ID: id, At: at, Actor: actor, Relationship: r, Body: body}
			all = append(all, s.machine.Step(s.state, c, contexts[len(all)%len(contexts)], mentee))
		}
		sensible := fitter{s.state, s.at.Add(time.Hour), "mentor-1", first}.attempts()
		for k, a := range sensible {
			if k%every == i%every {
				add(journal.ByPerson("mentor-1"), s.at.Add(time.Hour), "e999", "r1", a.body, "mentee-1")
			}
		}
		add(journal.ByJob("housekeeping"), s.at.Add(time.Hour), "e999", "r1", journal.Resumed{}, "")
		add(journal.ByPerson("mentor-1"), s.at.Add(time.Hour), "e999", "r1", journal.Paused{Until: s.at}, "")
		for k, b := range append(journal.Bodies(), nil, (*journal.Closed)(nil), journal.Unknown{}, journal.Unknown{Raw: huge}) {
			if k%every == i%every {
				add(journal.Actor{}, time.Time{}, "", "", b, "peer-1")
			}
		}
		add(journal.Actor{Person: mentorship.PersonID(huge), Job: "\xff"}, time.Unix(1<<60, 0), journal.EventID(huge), mentorship.RelationshipID(huge),
			journal.Left{Person: mentorship.PersonID(huge), By: "\xff\x00", Ending: journal.Ending(huge)}, "nobody-1")
		add(journal.ByPerson("mentee-1"), s.at.Add(-day), "e001", "r2", journal.PhaseEntered{Phase: journal.PhaseName(huge)}, "mentee-1")
		foreign, _ := phases.New(phases.StandardDefinition())
		c := phases.Command{ID: "e999", At: s.at, Relationship: "r1", Body: closing(journal.EndingCompleted, "")}
		all = append(all, foreign.Step(s.state, c, contexts[1], "mentee-1"))
	}
	s := newStory(t).acquainted().do("mentor-1", journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1"}) // of nothing
	c := phases.Command{ID: "e999", At: s.at.Add(day), Actor: journal.ByPerson("mentor-1"), Relationship: "r1", Body: journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-2"}}
	all = append(all, s.machine.Step(s.state, c, phases.Context{Policy: &s.policy, Load: &phases.Load{Mentored: carried(1)}}, "mentee-1"))
	s = newStory(t).matched().do("mentor-1", journal.Left{Person: "mentor-1"}) // nobody mentors
	c.Body = journal.PhaseEntered{Phase: phases.Acquaintance}
	all = append(all, s.machine.Step(s.state, c, phases.Context{}, "mentee-1"))
	next := func(s *story, actor any, body journal.Body) { // of a story that stands in no place
		s.n++
		all = append(all, s.machine.Step(s.wait(time.Hour).state, s.command(actor, body), phases.Context{Policy: &s.policy}, ""))
	}
	next(newStory(t).applying().do("mentor-1", journal.Left{Person: "mentor-1", Ending: journal.EndingSafety}),
		journal.Code("engine"), joins("mentor-1", mentorship.RoleMentor))
	next(newStory(t).requested(), "mentee-2", journal.RequestMade{Request: "q2", By: "mentee-2", To: "mentor-2", As: mentorship.RoleMentor})
	next(newStory(t).requested().ask("q2", "mentee-2", "mentor-1", mentorship.RoleMentor, mentorship.Dyad), "mentee-2", closing(journal.EndingWithdrawn, ""))
	next(newStory(t).applying(), "mentor-1", journal.Paused{Person: "mentee-1"})
	next(newStory(t).applying().do("mentee-1", journal.PerspectiveShared{Perspective: "p1", By: "mentee-1"}),
		"mentor-1", journal.PerspectiveWithdrawn{Perspective: "p1", By: "mentor-1"})
	next(newStory(t).applying(), coordinator, journal.RematchMade{Person: "mentee-1", Into: "r1"})
	return all
}

func TestRulesKeepTheContract(t *testing.T) {
	all := steps(t, scaletest.Pick(5, 20))
	t.Logf("%d steps", len(all))
	ruletest.RunSet(t, phases.Rules(), all...)
}

func TestGuardsKeepTheContract(t *testing.T) {
	few := steps(t, scaletest.Pick(10, 40))
	for _, set := range []rule.Set[phases.Step]{phases.ReadinessGuards(), phases.AcquaintanceGuards(), phases.CompletionGuards()} {
		ruletest.RunSet(t, set, few...)
		for _, info := range set.Infos() {
			assert.Contains(t, phases.Rules().Infos(), info, "%s stands in the catalogue", info.Code)
		}
	}
}

func TestStallRulesKeepTheContract(t *testing.T) {
	s := newStory(t).applying()
	var stalls []phases.Stall
	for _, at := range []time.Time{{}, s.at, s.at.Add(21*day - 1), s.at.Add(21 * day), time.Unix(1<<60, 0)} {
		stalls = append(stalls, s.machine.Stalls(s.state, at, phases.Context{Policy: &s.policy})...)
	}
	ruletest.RunSet(t, phases.StallRules(), stalls...)
}

func TestSourcesOfRulesAreKnown(t *testing.T) {
	infos := append(phases.Rules().Infos(), phases.StallRules().Infos()...)
	for _, info := range infos {
		for _, source := range info.Sources {
			_, known := mentorship.LookUp(source)
			assert.True(t, known, "%s rests on %s", info.Code, source)
		}
	}
}

// TestEachRuleSpeaks: every rule of the catalogue finds something in some step.
func TestEachRuleSpeaks(t *testing.T) {
	found := map[rule.Code]bool{}
	for _, step := range steps(t, 1) {
		for _, f := range phases.Rules().AppendFindings(nil, step) {
			found[f.Code] = true
		}
	}
	told := []*story{newStory(t).ask("q1", "mentee-1", "mentor-7", mentorship.RoleMentor, mentorship.Dyad)} // whom the attempt would ask again
	for _, p := range places() {
		told = append(told, p.told(t))
	}
	for seed := range uint64(10) {
		told = append(told, wander(t, seed, 50))
	}
	for _, s := range told {
		for _, actor := range players {
			for _, a := range (fitter{s.state, s.at.Add(time.Hour), onTheirOwn(actor), first}).attempts() {
				_, err := s.copied().try(actor, a.body)
				if refused, ok := errors.AsType[*phases.RefusedError](err); ok {
					for _, f := range refused.Findings {
						found[f.Code] = true
					}
				}
			}
		}
	}
	for _, info := range phases.Rules().Infos() {
		assert.True(t, found[info.Code], "%s", info.Code)
	}
}

func TestStepSaysWhatItIsAbout(t *testing.T) {
	s := newStory(t).applying()
	c := phases.Command{ID: "e999", At: s.at.Add(day), Actor: journal.ByPerson("mentor-1"), Relationship: "r1", Body: closing(journal.EndingEarly, "mentor-1")}
	x := phases.Context{Policy: &s.policy, Load: &phases.Load{Free: carried(3)}, Coordinator: true}
	step := s.machine.Step(s.state, c, x, "mentee-1")
	assert.True(t, step.State() == s.state)
	assert.Equal(t, c.At, step.At())
	assert.Equal(t, c.Actor, step.Actor())
	assert.Equal(t, c.Body, step.Body())
	assert.Equal(t, x, step.Context())
	mentee, about := step.Mentee()
	assert.True(t, about)
	assert.Equal(t, s.participant("mentee-1"), mentee)
	for _, id := range []mentorship.PersonID{"", "mentor-1", "stranger-1"} {
		_, about := s.machine.Step(s.state, c, x, id).Mentee()
		assert.False(t, about, "%q is not mentored", id)
	}

	var zero phases.Step
	assert.True(t, zero.State() == phases.State{})
	assert.Zero(t, zero.At())
	assert.Zero(t, zero.Actor())
	assert.Nil(t, zero.Body())
	assert.Zero(t, zero.Context())
	_, about = zero.Mentee()
	assert.False(t, about)
}
