package feedback_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// margin returns the margin of a trait in a mentor's message.
func margin(t *testing.T, m *feedback.Model, trait mentorship.Trait, text string) int64 {
	t.Helper()
	j, ok := m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: text}).Find(trait)
	require.True(t, ok)
	return j.Margin
}

// insults are twenty words for somebody, each for five sentences.
var insults = strings.Fields("useless stupid pathetic incompetent lazy hopeless ridiculous clueless ignorant foolish " +
	"laughable spoiled brainless arrogant dumb worthless disgusting dense idiotic thick")

// A hundred insults, plain and negated.
func TestNegatingAnInsultDoesNotRaiseIt(t *testing.T) {
	m, err := feedback.NewModel()
	require.NoError(t, err)
	frames := [][2]string{
		{"You are %s.", "You are not %s."},
		{"You are %s with patients.", "You are not %s with patients."},
		{"Everybody on the ward says you are %s.", "Nobody on the ward says you are %s."},
		{"I do think you are %s.", "I do not think you are %s."},
		{"You were %s again on Monday.", "You were never %s again on Monday."},
	}
	for _, word := range insults {
		for _, f := range frames {
			plain, negated := fmt.Sprintf(f[0], word), fmt.Sprintf(f[1], word)
			assert.LessOrEqual(t, margin(t, m, mentorship.Attacking, negated), margin(t, m, mentorship.Attacking, plain), negated)
		}
	}
}

// A hundred harsh sentences, the writer's own and quoted from a third party.
func TestQuotedHarshWordsWeighLess(t *testing.T) {
	m, err := feedback.NewModel()
	require.NoError(t, err)
	frames := []string{"You are %s.", "You are %s, go home.", "You are a %s person.", "What a %s note you wrote.", "Only somebody %s would do that."}
	for _, word := range insults {
		for _, f := range frames {
			harsh := fmt.Sprintf(f, word)
			own, quoted := "He said this: "+harsh, "He said this: “"+harsh+"”"
			assert.Less(t, margin(t, m, mentorship.Attacking, quoted), margin(t, m, mentorship.Attacking, own), quoted)
		}
	}
}

// A hundred messages without and with a concrete passage.
func TestAConcretePassageDoesNotLowerSpecific(t *testing.T) {
	m, err := feedback.NewModel()
	require.NoError(t, err)
	openings := []string{
		"Good work.", "Well done today.", "That was not good enough.", "Thank you for your effort.", "Please try harder.",
		"I was pleased with you.", "This needs more work.", "Keep going.", "Not your best day.", "Nice session.",
	}
	passages := []string{
		"You checked the brakes before the transfer in bay 3.", "On page 2 the dose of the second drug is missing.",
		"You asked the daughter twice what she had understood.", "The gait analysis left out the terminal stance.",
		"In your note of Tuesday the pain score has no time.", "You waited eight seconds after your question.",
		"The splint was too tight at the thumb.", "Slide 4 has three graphs and no title.",
		"You told him the result while he was still undressed.", "Your handover began with the allergy, as it should.",
	}
	for _, o := range openings {
		for _, p := range passages {
			assert.GreaterOrEqual(t, margin(t, m, mentorship.Specific, o+" "+p), margin(t, m, mentorship.Specific, o), "%s %s", o, p)
		}
	}
}

// A word of abuse does not drown in kind ones.
func TestAbuseDoesNotDrown(t *testing.T) {
	m, err := feedback.NewModel()
	require.NoError(t, err)
	kind := "Thank you for staying with the family on Tuesday. You asked the daughter what she had understood, and you waited for her answer. " +
		"The plan on page 2 was clear, and I would only add the time of the next visit. Shall we go through it together on Friday?"
	require.Equal(t, feedback.Present, m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: kind}).Effective.State, "as it is")
	for word := range strings.FieldsSeq("idiot moron imbecile fool clown coward liar loser stupid pathetic useless worthless brainless dumb disgusting incompetent idiots morons scum") {
		for _, frame := range []string{"You are a %s.", "You %s.", "What a %s you are.", "I think you are %s!", "Go home, you %s."} {
			a := m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: kind + " " + fmt.Sprintf(frame, word)})
			j, _ := a.Find(mentorship.Attacking)
			assert.NotEqual(t, feedback.Absent, j.State, "%s, %s", frame, word)
			assert.NotEqual(t, feedback.Present, a.Effective.State, "%s, %s", frame, word)
		}
	}
}
