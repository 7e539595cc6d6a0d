package feedback_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// model returns the model that is shipped. No test depends on what its weights
// say of a text, but for the most certain cases.
func model(t testing.TB) *feedback.Model {
	t.Helper()
	m, err := feedback.NewModel()
	require.NoError(t, err)
	return m
}

// shown are the states of traits; what is not among them is not judged.
type shown map[mentorship.Trait]feedback.State

// assessment returns one of a role with the states of its traits, in order.
func assessment(role mentorship.Role, states shown) feedback.Assessment {
	a := feedback.Assessment{Effective: feedback.Effective{State: feedback.CannotTell}}
	for _, trait := range append(mentorship.Traits(role, true), mentorship.Traits(role, false)...) {
		if s, judged := states[trait]; judged {
			a.Judgements = append(a.Judgements, feedback.Judgement{Role: role, Trait: trait, State: s})
		}
	}
	return a
}

// by returns the classifier that assesses each text as it is told.
func by(assessments map[string]feedback.Assessment) feedback.Classifier {
	return feedback.ClassifierFunc(func(m feedback.Message) feedback.Assessment { return assessments[m.Text] })
}

func states() []feedback.State {
	return []feedback.State{feedback.Absent, feedback.CannotTell, feedback.Present}
}
