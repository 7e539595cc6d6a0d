package phases_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// TestGuardsAreAskedOfEachWhoCompletes, and once of the whole where nobody does.
func TestGuardsAreAskedOfEachWhoCompletes(t *testing.T) {
	asked := rule.New(rule.Info{
		Code: "acme.audit.asked", Severity: rule.Advice, Title: "It is asked", Why: "To see of whom.", Remedy: "None.", Basis: rule.Convention,
	}, func(s phases.Step) []rule.Finding {
		mentee, _ := s.Mentee()
		return []rule.Finding{{Message: "asked", Evidence: []rule.Evidence{{Name: "mentee", Got: rule.Text(mentee.Person)}}}}
	})
	d := phases.StandardDefinition()
	d.Name = "acme"
	for i := range d.Permits {
		if k := d.Permits[i].Kind; k == "closed" || k == "left" || k == "question-asked" {
			d.Permits[i].Guards = rule.NewSet(asked)
		}
	}
	s := newStory(t)
	var err error
	s.machine, err = phases.New(d)
	require.NoError(t, err)
	s.grouped()
	left := func(who mentorship.PersonID, e journal.Ending) journal.Left {
		return journal.Left{Person: who, By: "mentor-1", Ending: e}
	}
	tests := map[string]struct {
		body   journal.Body
		of     ids
		reason string
	}{
		"completed":         {closing(journal.EndingCompleted, "mentor-1"), ids{"mentee-1", "mentee-2", "mentee-3"}, "each of them completes"},
		"ended early":       {closing(journal.EndingEarly, "mentor-1"), ids{""}, "nobody does"},
		"one has completed": {left("mentee-2", journal.EndingCompleted), ids{"mentee-2"}, "that one does"},
		"one leaves":        {left("mentee-2", journal.EndingEarly), ids{""}, "that one does not"},
		"mentor leaves":     {left("mentor-1", journal.EndingCompleted), ids{""}, "it is not the mentor's mentorship"},
		"a question":        {journal.QuestionAsked{By: "mentor-1"}, ids{""}, "it ends nothing"},
	}
	for name, tt := range tests {
		var of ids
		for _, f := range s.machine.Advice(s.state, s.command("mentor-1", tt.body), phases.Context{}) {
			who, _ := f.Evidence[0].Got.Text()
			of = append(of, mentorship.PersonID(who))
		}
		assert.Equal(t, tt.of, of, "%s: %s", name, tt.reason)
	}
}

// TestRefusalsSayWhatTheyRestOn: the evidence is all there for who acts on it.
func TestRefusalsSayWhatTheyRestOn(t *testing.T) {
	texts := func(f rule.Finding, name string) (all []string) {
		for _, e := range f.Evidence {
			if text, is := e.Got.Text(); is && e.Name == name {
				all = append(all, text)
			}
		}
		return all
	}
	s := newStory(t).applying()
	f := s.refused("stranger-1", journal.GoalChanged{Goal: "g1", Reason: "scope"}, "phases.actor.not-entitled").Findings[0]
	assert.Equal(t, []string{"stranger"}, texts(f, "party"))
	assert.Equal(t, []string{"mentor", "mentee", "peer", "facilitator", "coordinator", "job"}, texts(f, "entitled"))

	last, _ := s.journal.Last()
	late := journal.Event{ID: "e000", At: last.At, Actor: last.Actor, Relationship: "r1", Body: journal.QuestionAsked{By: "mentor-1"}}
	_, err := s.machine.Evolve(s.state, late)
	var refused *phases.RefusedError
	require.ErrorAs(t, err, &refused)
	require.Equal(t, rule.Code("phases.event.out-of-order"), refused.Findings[0].Code)
	assert.Equal(t, []string{string(last.ID)}, refused.Findings[0].Evidence[0].Events)

	nobody := journal.TaskAgreed{Task: "k1", Owner: "nobody-1", For: "nobody-1"}
	s.refused("mentor-1", nobody, "phases.people.stranger")
	nobody.For = "nobody-2"
	s.refused("mentor-1", nobody, "phases.people.stranger", "phases.people.stranger")

	broken := journal.FeedbackGiven{From: "mentor-1", To: "mentee-1", On: "\xff"}
	paths := map[string]bool{}
	for _, f := range s.refused("mentor-1", broken, "phases.event.malformed", "phases.event.malformed").Findings {
		paths[f.Path] = true
	}
	assert.Equal(t, map[string]bool{"/body/feedback": true, "/body/on": true}, paths, "each member at fault by its place")
}

// TestAllowedTellsOfEveryKindAndParty, the programme's own kinds last, and who may
// where somebody may not.
func TestAllowedTellsOfEveryKindAndParty(t *testing.T) {
	s := newStory(t)
	s.machine = acme(t, 1, phases.Readiness)
	options := s.machine.Allowed(s.matched().state)
	kinds := append([]journal.Kind{}, "acme.orientation-held")
	for i, b := range journal.Bodies() {
		kinds = append(kinds[:i], b.Form().Kind, "acme.orientation-held")
	}
	parties := phases.Parties()
	require.Len(t, options, len(kinds)*len(parties))
	for i, o := range options {
		assert.Equal(t, kinds[i/len(parties)], o.Kind)
		assert.Equal(t, parties[i%len(parties)], o.Party)
		assert.Equal(t, o.Allowed, len(o.Findings) == 0)
		if o.Kind == "acme.orientation-held" && o.Party == phases.AsMentor {
			assert.Equal(t, []rule.Evidence{{Name: "party", Got: rule.Text("mentor")}, {Name: "entitled", Got: rule.Text("coordinator")}}, o.Findings[0].Evidence)
		}
	}
}

// TestNothingIsNoKind: a command without a body is refused for that alone, and what
// is malformed besides being out of place is both.
func TestNothingIsNoKind(t *testing.T) {
	s := newStory(t).applying()
	s.refused("mentor-1", nil, "phases.event.unknown-kind")
	s.refused("mentor-1", journal.ConcernResolved{}, "phases.actor.not-entitled", "phases.event.malformed", "phases.event.malformed")
}

// TestCommitmentInPart tells which part it is that is not full.
func TestCommitmentInPart(t *testing.T) {
	s := newStory(t).matched().ready("mentor-1")
	c := full("mentee-1")
	c.Time, c.Energy = 99, 0
	s.do("mentee-1", journal.ReadinessStated{Person: "mentee-1", Prepared: true}, c)
	f := s.refused("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}, "phases.readiness.not-committed").Findings[0]
	assert.Equal(t, []string{"person", "time-percent", "energy-percent"}, []string{f.Evidence[0].Name, f.Evidence[1].Name, f.Evidence[2].Name})
	assert.Len(t, f.Evidence, 3)
}
