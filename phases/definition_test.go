package phases_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

func TestStandardDefinitionIsRight(t *testing.T) {
	m, err := phases.New(phases.StandardDefinition())
	require.NoError(t, err)
	d := m.Definition()
	assert.Equal(t, journal.Code("standard"), d.Name)
	permitted := map[journal.Kind]bool{}
	for _, p := range d.Permits {
		permitted[p.Kind] = true
	}
	for _, b := range journal.Bodies() {
		assert.True(t, permitted[b.Form().Kind], "%s can happen", b.Form())
	}
}

func TestWrongDefinitions(t *testing.T) {
	own := journal.Own{Form: OrientationHeld{}.Form(), Decode: journal.Strict[OrientationHeld]}
	permit := phases.Permit{Kind: "acme.orientation-held", In: []journal.PhaseName{phases.Readiness}, By: []phases.Party{phases.AsCoordinator}}
	tests := map[string]struct {
		change func(*phases.Definition)
		want   string
		reason string
	}{
		"no name":            {func(d *phases.Definition) { d.Name = "" }, "the name", "it is recorded"},
		"name with capitals": {func(d *phases.Definition) { d.Name = "Acme" }, "the name", "a word has one spelling"},
		"no version":         {func(d *phases.Definition) { d.Version = 0 }, "the version 0", "versions count from 1"},
		"no phases":          {func(d *phases.Definition) { d.Phases = nil }, "0 phases", "nobody knows where to begin"},
		"too many phases":    {func(d *phases.Definition) { d.Phases = many(57) }, "57 phases", "a set of phases is one word"},
		"phase twice":        {func(d *phases.Definition) { d.Phases = append(d.Phases, d.Phases[0]) }, `the phase "readiness" is malformed, reserved or there twice`, "a name means one phase"},
		"reserved phase":     {func(d *phases.Definition) { d.Phases[0].Name = phases.Forming }, `the phase "forming" is malformed, reserved`, "what comes before is the same everywhere"},
		"closure":            {func(d *phases.Definition) { d.Phases[0].Name = phases.Closure }, `the phase "closure" is malformed, reserved`, "what comes after, too"},
		"malformed phase":    {func(d *phases.Definition) { d.Phases[0].Name = "a\xff" }, "is malformed", "names are words"},
		"belongs nowhere":    {func(d *phases.Definition) { d.Phases[0].As = "" }, `belongs to ""`, "permits go by it"},
		"belongs to closure": {func(d *phases.Definition) { d.Phases[0].As = mentorship.PhaseClosure }, `belongs to "closure"`, "closure is no phase of a definition"},
		"stall of nothing": {func(d *phases.Definition) {
			d.Phases[0].StallAfter = mentorship.LimitOf(mentorship.Duration(0), rule.Convention)
		}, "without progress", "everybody would stall at once"},
		"arc to nowhere":      {func(d *phases.Definition) { d.Arcs[0].To = "limbo" }, `an arc leads from "readiness" to "limbo"`, "no such phase"},
		"arc from nowhere":    {func(d *phases.Definition) { d.Arcs[0].From = phases.Requested }, `an arc leads from "requested"`, "requests have ways of their own"},
		"arc to closure":      {func(d *phases.Definition) { d.Arcs[0].To = phases.Closure }, `an arc leads from "readiness" to "closure"`, "closure is entered by closing"},
		"arc to itself":       {func(d *phases.Definition) { d.Arcs[0].To = d.Arcs[0].From }, "an arc leads from", "it leads nowhere"},
		"arc twice":           {func(d *phases.Definition) { d.Arcs = append(d.Arcs, d.Arcs[0]) }, `two arcs lead from "readiness" to "acquaintance"`, "which guards hold?"},
		"wrong guards":        {func(d *phases.Definition) { d.Arcs[0].Guards = d.Arcs[0].Guards.With(nil) }, "guards from", "a set that is wrong says so"},
		"unreachable":         {func(d *phases.Definition) { d.Arcs = d.Arcs[:1] }, `no way leads to the phase "application"`, "nobody comes there"},
		"no way out":          {func(d *phases.Definition) { without(d, journal.Closed{}) }, `no way leads from the phase "application" to closure`, "a relationship would stay active for ever"},
		"unknown kind":        {func(d *phases.Definition) { d.Permits[0].Kind = "no-such-thing" }, `a permit for the kind "no-such-thing", which nobody can read`, "a misspelt kind permits nothing"},
		"own kind unreadable": {func(d *phases.Definition) { d.Permits = append(d.Permits, permit) }, `a permit for the kind "acme.orientation-held", which nobody can read`, "events must be decodable"},
		"own kind for nobody": {func(d *phases.Definition) { d.Own = []journal.Own{own} }, `no permit for the kind "acme.orientation-held"`, "it can never happen"},
		"decoder twice":       {func(d *phases.Definition) { d.Own, d.Permits = []journal.Own{own, own}, append(d.Permits, permit) }, "stands twice", "which one reads?"},
		"permit in no phase":  {func(d *phases.Definition) { d.Permits[0].In = nil }, "names no phase", "it can never happen"},
		"permit in limbo":     {func(d *phases.Definition) { d.Permits[0].In = []journal.PhaseName{"limbo"} }, `names the phase "limbo"`, "no such phase"},
		"permit for nobody":   {func(d *phases.Definition) { d.Permits[0].By = nil }, "names the parties", "it can never happen"},
		"unknown party":       {func(d *phases.Definition) { d.Permits[0].By = []phases.Party{"boss"} }, `names the parties ["boss"]`, "no such party"},
		"ambiguous permits":   {func(d *phases.Definition) { d.Permits = append(d.Permits, d.Permits[0]) }, `two permits for "request-made" in "unopened"`, "which one holds?"},
		"guards of a permit":  {func(d *phases.Definition) { d.Permits[0].Guards = d.Permits[0].Guards.Without("a.b.c") }, "guards of", "a set that is wrong says so"},
		"upcast from now":     {func(d *phases.Definition) { d.Upcasts = []phases.Upcast{{From: 1}} }, "an upcast from version 1", "it leads from an earlier version"},
		"upcast from 0":       {func(d *phases.Definition) { d.Upcasts = []phases.Upcast{{}} }, "an upcast from version 0", "versions count from 1"},
		"upcast twice":        {func(d *phases.Definition) { d.Version, d.Upcasts = 2, []phases.Upcast{{From: 1}, {From: 1}} }, "an upcast from version 1", "which one holds?"},
		"upcast with a hole":  {func(d *phases.Definition) { d.Version, d.Upcasts = 4, []phases.Upcast{{From: 1}, {From: 3}} }, "no upcast from version 2", "version 1 would end nowhere"},
		"upcast to limbo": {func(d *phases.Definition) {
			d.Version, d.Upcasts = 3, []phases.Upcast{{From: 2}, {From: 1, Renamed: map[journal.PhaseName]journal.PhaseName{"start": "limbo"}}}
		}, `the upcast from version 1 leads from "start" to "limbo"`, "no such phase"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := phases.StandardDefinition()
			tt.change(&d)
			_, err := phases.New(d)
			require.ErrorIs(t, err, phases.ErrDefinition, tt.reason)
			assert.ErrorContains(t, err, tt.want, tt.reason)
		})
	}
	_, err := phases.New(phases.Definition{})
	require.ErrorIs(t, err, phases.ErrDefinition)
	assert.GreaterOrEqual(t, len(err.(interface{ Unwrap() []error }).Unwrap()), 4, "everything at once")
}

// many returns n phases in a row.
func many(n int) (list []phases.Phase) {
	for i := range n {
		list = append(list, phases.Phase{Name: journal.PhaseName(fmt.Sprint("p", i)), As: mentorship.PhaseApplication})
	}
	return list
}

// without takes the permits of a kind away.
func without(d *phases.Definition, body journal.Body) {
	d.Permits = slices.DeleteFunc(d.Permits, func(p phases.Permit) bool { return p.Kind == body.Form().Kind })
}

func TestAsManyPhasesAsThereMayBe(t *testing.T) {
	d := phases.StandardDefinition()
	d.Phases, d.Arcs = many(56), nil
	for i := range d.Phases[1:] {
		d.Arcs = append(d.Arcs, phases.Arc{From: d.Phases[i].Name, To: d.Phases[i+1].Name})
	}
	m, err := phases.New(d)
	require.NoError(t, err)
	s := newStory(t)
	s.machine = m
	s.matched()
	for _, p := range d.Phases[1:] {
		s.do("mentor-1", journal.PhaseEntered{Phase: p.Name})
	}
	assert.Equal(t, journal.PhaseName("p55"), s.state.Phase())
	s.do("mentor-1", journal.Closed{Ending: journal.EndingEarly, By: "mentor-1"})
	assert.Equal(t, phases.Closure, s.state.Phase())
}

func TestDefinitionIsTheMachinesOwn(t *testing.T) {
	d := phases.StandardDefinition()
	m, err := phases.New(d)
	require.NoError(t, err)
	d.Phases[0].Name = "changed"
	d.Permits[0].In[0] = "changed"
	m.Definition().Phases[0].Name = "changed"
	m.Definition().Permits[0].Kind, m.Definition().Permits[0].By[0] = "changed", "changed"
	assert.Equal(t, phases.AsMentor, m.Definition().Permits[0].By[0])
	assert.Equal(t, journal.Kind("request-made"), m.Definition().Permits[0].Kind)
	renamed := map[journal.PhaseName]journal.PhaseName{"start": phases.Readiness}
	upcasting := acme(t, 2, phases.Readiness, phases.Upcast{From: 1, Renamed: renamed})
	renamed["start"] = "changed"
	upcasting.Definition().Upcasts[0].Renamed["start"] = "changed"
	assert.Equal(t, phases.Readiness, upcasting.Definition().Upcasts[0].Renamed["start"])
	assert.Equal(t, phases.Readiness, m.Definition().Phases[0].Name)
	assert.NotEqual(t, journal.PhaseName("changed"), phases.StandardDefinition().Permits[0].In[0], "nor does the standard change")
}

// acme returns the machine of a programme with a phase and a kind of its own,
// in a version that came after the standard one.
func acme(t *testing.T, version journal.Ordinal, first journal.PhaseName, upcasts ...phases.Upcast) phases.Machine {
	t.Helper()
	d := phases.StandardDefinition()
	d.Name, d.Version, d.Upcasts = "acme", version, upcasts
	d.Phases[0].Name = first
	d.Arcs[0].From = first
	d.Own = []journal.Own{{Form: OrientationHeld{}.Form(), Decode: journal.Strict[OrientationHeld]}}
	d.Permits = append(d.Permits, phases.Permit{
		Kind: "acme.orientation-held", In: []journal.PhaseName{phases.Readiness}, By: []phases.Party{phases.AsCoordinator},
	})
	m, err := phases.New(d)
	require.NoError(t, err)
	return m
}

func TestOwnKindOfEvent(t *testing.T) {
	s := newStory(t)
	s.machine = acme(t, 1, phases.Readiness)
	s.matched()
	held := OrientationHeld{People: []mentorship.PersonID{"mentee-1"}}
	s.refused("mentor-1", held, "phases.actor.not-entitled")
	s.do(coordinator, held)
	require.Len(t, s.state.Own("acme.orientation-held"), 1)
	assert.Equal(t, held, s.state.Own("acme.orientation-held")[0].Body)
	assert.Empty(t, s.state.Own("acme.other"))

	lines, err := s.journal.AppendLines(nil)
	require.NoError(t, err)
	read, err := s.machine.Decoder().Lines(lines)
	require.NoError(t, err)
	replayed, err := s.machine.Replay(read)
	require.NoError(t, err)
	assert.True(t, replayed.Equal(s.state), "what was written is read as what it was")

	var standard phases.Machine
	_, err = standard.Replay(read)
	assert.Error(t, err, "another definition")
}

func TestOlderJournals(t *testing.T) {
	s := newStory(t)
	s.machine = acme(t, 1, "start")
	s.matched().ready("mentor-1", "mentee-1").do("mentor-1", journal.PhaseEntered{Phase: phases.Acquaintance})
	s.do(coordinator, journal.Joined{Person: "mentee-2", Role: mentorship.RoleMentee})

	renamed := map[journal.PhaseName]journal.PhaseName{"start": "begin"}
	later := acme(t, 3, "prepare", phases.Upcast{From: 2, Renamed: map[journal.PhaseName]journal.PhaseName{"begin": "prepare"}}, phases.Upcast{From: 1, Renamed: renamed})
	state, err := later.Replay(s.journal)
	require.NoError(t, err, "an upcast leads there")
	assert.Equal(t, journal.Definition{Name: "acme", Version: 1}, state.Definition())
	p, _ := state.Participant("mentee-2")
	assert.Equal(t, journal.PhaseName("prepare"), p.Phase)

	_, err = acme(t, 2, "begin").Replay(s.journal)
	var refused *phases.RefusedError
	require.ErrorAs(t, err, &refused, "nothing leads there")
	require.Equal(t, rule.Code("phases.definition.other"), refused.Findings[0].Code)
	assert.Equal(t, 2, refused.Index)

	s.machine = acme(t, 2, "begin", phases.Upcast{From: 1, Renamed: renamed})
	s.state = phases.State{}
	s.journal = journal.Journal{}
	s.matched()
	_, err = acme(t, 1, "start").Replay(s.journal)
	require.ErrorAs(t, err, &refused, "an earlier machine knows nothing of it")
}

// TestARenamedPhaseIsEntered: a step into a phase that is called otherwise now.
// Each version has its own names.
func TestARenamedPhaseIsEntered(t *testing.T) {
	version := func(n journal.Ordinal, second journal.PhaseName, upcasts ...phases.Upcast) phases.Machine {
		d := phases.StandardDefinition()
		d.Name, d.Version, d.Upcasts = "acme", n, upcasts
		d.Phases[1].Name = second
		d.Arcs[0].To, d.Arcs[1].From, d.Arcs[2].To = second, second, second
		m, err := phases.New(d)
		require.NoError(t, err)
		return m
	}
	to := func(from, name journal.PhaseName) map[journal.PhaseName]journal.PhaseName {
		return map[journal.PhaseName]journal.PhaseName{from: name}
	}
	first := phases.Upcast{From: 1, Renamed: to("meeting", "talking")}
	second := phases.Upcast{From: 2, Renamed: to("talking", "agreeing")}
	for n, m := range map[journal.Ordinal]phases.Machine{
		1: version(1, "meeting"), 2: version(2, "talking", first), 3: version(3, "agreeing", first, second),
	} {
		s := newStory(t)
		s.machine = m
		s.matched().ready("mentor-1", "mentee-1").do("mentor-1", journal.PhaseEntered{Phase: m.Definition().Phases[1].Name})
		state, err := version(3, "agreeing", first, second).Replay(s.journal)
		require.NoError(t, err, "written under version %d", n)
		assert.Equal(t, journal.PhaseName("agreeing"), state.Phase(), "written under version %d", n)
	}

	foreign := journal.RelationshipOpened{Definition: journal.Definition{Name: "other", Version: 1}}
	s := newStory(t)
	s.machine = version(3, "agreeing", first, second)
	s.refused(coordinator, foreign, "phases.definition.other")
}

// TestAnOldNameIsNotThatOfAnotherPhase: in a relationship that was opened under the
// first version, whoever enters the phase of that name would come to the other one.
func TestAnOldNameIsNotThatOfAnotherPhase(t *testing.T) {
	const negotiation = "negotiation"
	d := phases.StandardDefinition()
	d.Name, d.Version = "acme", 3
	d.Phases = slices.Insert(d.Phases, 2, phases.Phase{Name: negotiation, As: mentorship.PhaseAcquaintance})
	d.Arcs = []phases.Arc{
		{From: phases.Readiness, To: phases.Acquaintance},
		{From: phases.Acquaintance, To: negotiation},
		{From: negotiation, To: phases.Application},
	}
	to := func(from, name journal.PhaseName) map[journal.PhaseName]journal.PhaseName {
		return map[journal.PhaseName]journal.PhaseName{from: name}
	}
	for reason, tell := range map[string]struct {
		first, second map[journal.PhaseName]journal.PhaseName
		wrong         bool
	}{
		"taken by another phase":      {to(phases.Acquaintance, negotiation), nil, true},
		"taken, by way of the second": {to(phases.Acquaintance, "meeting"), to("meeting", negotiation), true},
		"later":                       {nil, to(phases.Acquaintance, negotiation), true},
		"free":                        {to("meeting", negotiation), nil, false},
		"to and fro":                  {to(phases.Acquaintance, "meeting"), to("meeting", phases.Acquaintance), false},
	} {
		d.Upcasts = []phases.Upcast{{From: 1, Renamed: tell.first}, {From: 2, Renamed: tell.second}}
		_, err := phases.New(d)
		if tell.wrong {
			require.ErrorIs(t, err, phases.ErrDefinition, reason)
		} else {
			require.NoError(t, err, reason)
		}
	}
}

// TestNoPassageLeadsNowhere: whatever a definition permits, what changes no phase is
// no passage, and closing and opening lead where they lead.
func TestNoPassageLeadsNowhere(t *testing.T) {
	d := phases.StandardDefinition()
	all := []journal.PhaseName{
		phases.Unopened, phases.Requested, phases.Lapsed, phases.Forming, phases.Readiness, phases.Acquaintance, phases.Application, phases.Closure,
	}
	d.Permits = nil
	for _, b := range journal.Bodies() {
		d.Permits = append(d.Permits, phases.Permit{Kind: b.Form().Kind, In: all, By: phases.Parties()})
	}
	m, err := phases.New(d)
	require.NoError(t, err)
	var standard phases.Machine
	known := map[[2]journal.PhaseName]bool{}
	for _, p := range standard.Passages() {
		known[[2]journal.PhaseName{p.From, p.To}] = true
	}
	for _, p := range m.Passages() {
		assert.NotEqual(t, p.From, p.To, "%v", p.Kinds)
		if p.From != phases.Unopened { // which the standard one cannot close, nor accept anything in
			assert.True(t, known[[2]journal.PhaseName{p.From, p.To}], "%s to %s: %v", p.From, p.To, p.Kinds)
		}
	}
}

func TestStateOfAnotherMachine(t *testing.T) {
	s := newStory(t).matched()
	other := acme(t, 1, phases.Readiness)
	_, err := other.Decide(s.state, phases.Command{
		ID: "e999", At: s.at.Add(day), Relationship: "r1", Actor: journal.ByPerson("mentor-1"), Body: journal.ReadinessStated{Person: "mentor-1"},
	}, phases.Context{})
	var refused *phases.RefusedError
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, rule.Code("phases.definition.other"), refused.Findings[0].Code)
	assert.Empty(t, other.Missing(s.state, s.at, phases.Context{}))
	assert.Empty(t, other.Stalls(s.state, s.at, phases.Context{Policy: &s.policy}))
	for _, o := range other.Allowed(s.state) {
		assert.False(t, o.Allowed)
	}
}

// TestLastPhaseWithoutAWayOut but back: nothing is missing for what does not come
// next.
func TestLastPhaseWithoutAWayOut(t *testing.T) {
	d := phases.StandardDefinition()
	for i := range d.Permits {
		if p := &d.Permits[i]; p.Kind == "closed" && len(p.In) > 2 {
			p.In = []journal.PhaseName{phases.Forming, phases.Readiness, phases.Acquaintance}
		}
	}
	m, err := phases.New(d)
	require.NoError(t, err)
	s := newStory(t)
	s.machine = m
	s.applying()
	assert.Empty(t, m.Missing(s.state, s.at, phases.Context{Policy: &s.policy}))
	s.refused("mentee-1", closing(journal.EndingEarly, "mentee-1"), "phases.event.not-in-phase")
}

// TestNobodysPermitDependsOnWhoLags: where permits of one kind differ by phase, that
// of the mentee counts who is named; of the whole, where none is.
func TestNobodysPermitDependsOnWhoLags(t *testing.T) {
	d := phases.StandardDefinition()
	d.Name = "acme"
	d.Permits = slices.DeleteFunc(d.Permits, func(p phases.Permit) bool { return p.Kind == "goal-met" || p.Kind == "task-agreed" })
	for _, k := range []journal.Kind{"goal-met", "task-agreed"} {
		d.Permits = append(d.Permits,
			phases.Permit{Kind: k, In: []journal.PhaseName{phases.Acquaintance}, By: []phases.Party{phases.AsCoordinator}, WhilePaused: true},
			phases.Permit{Kind: k, In: []journal.PhaseName{phases.Application}, By: []phases.Party{phases.AsMentee, phases.AsMentor}})
	}
	m, err := phases.New(d)
	require.NoError(t, err)
	s := newStory(t)
	s.machine = m
	s.grouped().do(coordinator, joins("mentee-4", mentorship.RoleMentee)).ready("mentee-4").
		do("mentee-4", journal.PhaseEntered{Phase: phases.Acquaintance})
	task := func(of mentorship.PersonID) journal.TaskAgreed {
		return journal.TaskAgreed{Task: "k1", Owner: "mentor-1", For: of}
	}
	s.copied().do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"})
	s.copied().do("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"}) // the whole is at work
	s.copied().do("mentor-1", task("mentee-1")).refused("mentee-4", journal.TaskAgreed{Task: "k2", Owner: "mentee-4", For: "mentee-4"}, "phases.actor.not-entitled")
	s.refused("mentor-1", task("mentee-4"), "phases.actor.not-entitled")
	s.copied().do(coordinator, task("mentee-4"))

	allowed := func(kind journal.Kind) (by []phases.Party) {
		for _, o := range m.Allowed(s.state) {
			if o.Kind == kind && o.Allowed {
				by = append(by, o.Party)
			}
		}
		return by
	}
	assert.Equal(t, []phases.Party{phases.AsMentor, phases.AsMentee, phases.AsCoordinator}, allowed("goal-met"), "each for somebody")
	s.do("mentor-1", journal.Paused{})
	assert.Equal(t, []phases.Party{phases.AsCoordinator}, allowed("goal-met"))
}
