package phases_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

func TestCrossWalk(t *testing.T) {
	tests := map[mentorship.Phase]struct {
		want   phases.Counterpart
		reason string
	}{
		mentorship.PhaseReadiness:    {phases.Counterpart{Zachary: phases.ZacharyPreparing}, "Kram begins when two people meet"},
		mentorship.PhaseAcquaintance: {phases.Counterpart{Zachary: phases.ZacharyNegotiating, Kram: phases.KramInitiation}, "goals and terms"},
		mentorship.PhaseApplication:  {phases.Counterpart{Zachary: phases.ZacharyEnabling, Kram: phases.KramCultivation}, "the work itself"},
		mentorship.PhaseClosure:      {phases.Counterpart{Zachary: phases.ZacharyClosing, Kram: phases.KramSeparation}, "the end, not what comes after"},
		"":                           {phases.Counterpart{}, "no phase"},
		"Closure":                    {phases.Counterpart{}, "no phase of the article"},
	}
	for p, test := range tests {
		assert.Equal(t, test.want, phases.CrossWalk(p), "%q: %s", p, test.reason)
	}
	zachary, kram := map[phases.ZacharyPhase]int{}, map[phases.KramPhase]int{}
	for _, p := range mentorship.Phases() {
		zachary[phases.CrossWalk(p).Zachary]++
		kram[phases.CrossWalk(p).Kram]++
	}
	for _, z := range phases.ZacharyPhases() {
		assert.Equal(t, 1, zachary[z], "each of Zachary's is the counterpart of one: %s", z)
	}
	for _, k := range phases.KramPhases() {
		assert.Equal(t, k != phases.KramRedefinition, kram[k] == 1, "each of Kram's but the last: %s", k)
	}
}

func TestCounterpartsHaveSources(t *testing.T) {
	for _, source := range []rule.Source{phases.ZacharyEnabling.Source(), phases.KramCultivation.Source()} {
		work, known := mentorship.LookUp(source)
		assert.True(t, known, source)
		assert.Equal(t, mentorship.KindFurther, work.Kind)
	}
}

func TestKramMonths(t *testing.T) {
	tests := map[phases.KramPhase][2]int{
		phases.KramInitiation: {6, 12}, phases.KramCultivation: {24, 60}, phases.KramSeparation: {}, phases.KramRedefinition: {}, "": {},
	}
	for k, want := range tests {
		from, to := k.Months()
		assert.Equal(t, want, [2]int{from, to}, k)
	}
}

func TestStateCrossWalk(t *testing.T) {
	const z, k = phases.ZacharyClosing, phases.KramRedefinition
	ended := func(e journal.Ending) *story {
		return newStory(t).applying().do("mentor-1", journal.Closed{Ending: e, By: "mentor-1"})
	}
	redefined := newStory(t).applying().do("mentor-1", journal.RelationshipRedefined{
		Outline: journal.Outline{Structure: mentorship.Peer}, By: "mentor-1",
	})
	tests := map[string]struct {
		story  *story
		want   phases.Counterpart
		reason string
	}{
		"unopened":    {newStory(t), phases.Counterpart{}, "nothing has begun"},
		"requested":   {newStory(t).requested(), phases.Counterpart{}, "nobody is mentored yet"},
		"readiness":   {newStory(t).matched(), phases.CrossWalk(mentorship.PhaseReadiness), "as its phase"},
		"acquainted":  {newStory(t).acquainted(), phases.CrossWalk(mentorship.PhaseAcquaintance), "as its phase"},
		"applying":    {newStory(t).applying(), phases.CrossWalk(mentorship.PhaseApplication), "as its phase"},
		"ended early": {ended(journal.EndingEarly), phases.CrossWalk(mentorship.PhaseClosure), "ended, and no more"},
		"ended to be redefined": {
			ended(journal.EndingRedefined), phases.Counterpart{Zachary: z, Kram: k}, "it goes on as something else",
		},
		"reopened after that": {
			ended(journal.EndingRedefined).do("mentor-1", journal.Reopened{By: "mentor-1"}), phases.CrossWalk(mentorship.PhaseApplication),
			"the closing was taken back, and with it what it said",
		},
		"redefined": {
			redefined, phases.Counterpart{Zachary: phases.ZacharyEnabling, Kram: k}, "among peers now, and at work",
		},
	}
	for name, test := range tests {
		assert.Equal(t, test.want, test.story.state.CrossWalk(), "%s: %s", name, test.reason)
	}
	assert.Zero(t, phases.State{}.CrossWalk())
}
