package features_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
)

// beyond returns how many of the features of one message another has not.
func beyond(one, other []uint32) (n int) {
	for _, key := range one {
		if !slices.Contains(other, key) {
			n++
		}
	}
	return n
}

// A figure of style is a feature of a message that has it.
func TestStyle(t *testing.T) {
	v, err := features.ParseVocabulary(first + "you: you\nfunction: the\n")
	require.NoError(t, err)
	base := style(&v, "Bed bed bed", "")
	tests := map[string]struct {
		message string
		more    int
		reason  string
	}{
		"the same":      {"bay bay bay", 0, "words without a class are no style"},
		"question":      {"Bed bed bed?", 2, "a question, and the last sentence asks"},
		"asked before":  {"Bed bed bed? bed", 2, "a question, and a second sentence; the last one does not ask"},
		"exclamation":   {"Bed bed bed!", 1, "a cry"},
		"three":         {"Bed bed bed! ! !", 4, "a second step of cries, and two more sentences"},
		"drawn out":     {"Bed bed beddd", 1, "a word drawn out"},
		"shout":         {"Bed bed BED", 1, "capitals"},
		"emoji":         {"Bed bed bed 👍", 1, "a pictograph"},
		"ellipsis":      {"Bed bed bed...", 1, "three dots"},
		"number":        {"Bed bed bed 5", 1, "a figure"},
		"name":          {"Bed bed bed <NAME>", 1, "a placeholder"},
		"quotation":     {"Bed bed 'bed'", 1, "a quoted word"},
		"list":          {"- Bed bed bed", 1, "an item"},
		"class":         {"Bed bed you", 1, "a class of words"},
		"class first":   {"You bed bed", 2, "and that the message begins with it"},
		"class, quoted": {"Bed bed 'you'", 1, "the quotation; its words are not the writer's"},
		"six words":     {"Bed bed bed bed bed bed", 2, "the next step of words, and of words in a sentence"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.more, beyond(style(&v, tt.message, ""), base), tt.reason)
		})
	}
	assert.Empty(t, style(&v, "", ""), "a message without tokens has no style")
}

// More of something keeps the features that less of it has: steps are nested.
func TestStepsAreNested(t *testing.T) {
	v := english(t)
	for _, unit := range []string{"5 ", "👍 ", "... ", "<NAME> ", "beddd ", "useless ", "you "} {
		before := style(&v, "x", "")
		for n := 1; n < 300; n++ {
			now := style(&v, "x "+strings.Repeat(unit, n), "")
			assert.Zero(t, beyond(before, now), "%d times %q", n, unit)
			before = now
		}
	}
}

// What stands between a message and the one that it answers is style.
func TestAnswers(t *testing.T) {
	v, err := features.ParseVocabulary(first + "you: you\nfunction: the, of\n")
	require.NoError(t, err)
	const message = "you wrote the discharge letter of bay six"
	alone := style(&v, message, "")
	tests := map[string]struct {
		answers string
		more    int
		reason  string
	}{
		"nothing":        {"", 0, "an empty text is no message"},
		"something":      {"Hello there", 1, "that there is one"},
		"asks":           {"Hello there?", 4, "that it asks, and each of two classes of words that answer"},
		"a word of it":   {"A letter", 2, "one word is taken up"},
		"two words":      {"discharge letter", 3, "the next step"},
		"function words": {"the of", 2, "function words are of a class, and nothing taken up"},
		"a class":        {"you", 3, "its class, and the word taken up"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := style(&v, message, tt.answers)
			assert.Equal(t, tt.more, beyond(got, alone), tt.reason)
			assert.Zero(t, beyond(alone, got), "nothing is taken away")
		})
	}
	assert.Equal(t, 2, beyond(style(&v, "letter", "letter "+strings.Repeat("x. ", 10)), style(&v, "letter", "")), "of a long message its beginning is looked at")
}
