package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestCount(t *testing.T) {
	assert.Equal(t, "1 mentee", words.Count(1, "mentee"))
	assert.Equal(t, "0 mentees", words.Count(0, "mentee"))
	assert.Equal(t, "2 people", words.Count(2, "person"))
	assert.Equal(t, "2 countries", words.Count(2, "country"))
	assert.Equal(t, "2 losses", words.Count(2, "loss"))
}

func TestList(t *testing.T) {
	assert.Empty(t, words.List([]string(nil), 3))
	assert.Equal(t, "a", words.List([]string{"a"}, 3))
	assert.Equal(t, "a and b", words.List([]string{"a", "b"}, 3))
	assert.Equal(t, "a, b and c", words.List([]string{"a", "b", "c"}, 3))
	assert.Equal(t, "a, b, c and 2 more", words.List([]string{"a", "b", "c", "d", "e"}, 3))
}

func TestTitle(t *testing.T) {
	assert.Empty(t, words.Title(""))
	assert.Equal(t, "Every", words.Title("every"))
	assert.Equal(t, "Étude", words.Title("étude"))
}

func TestWorth(t *testing.T) {
	assert.Equal(t, "5 points", words.Worth(matching.Worth{Score: 5}))
	assert.Equal(t, "1 place", words.Worth(matching.Worth{Places: 1}))
	assert.Equal(t, "2 places and 5 points", words.Worth(matching.Worth{Places: 2, Score: 5}))
	assert.Equal(t, "1 place, and gain 5 points", words.Worth(matching.Worth{Places: 1, Score: -5}))
}

func TestReasons(t *testing.T) {
	parts := []mentorship.Part{
		{Criterion: "expertise", Points: 10_000, Weight: 25, Note: "covers it"},
		{Criterion: "goals", Points: 5_000, Weight: 12, Note: "half of them"},
		{Criterion: "hours", Points: 6_000, Weight: 12, Note: "some"},
		{Criterion: "languages", Points: 5_000, Weight: 8, Unstated: true, Note: "neither has named one"},
		{Criterion: "personality", Points: 9_000, Weight: 6, Note: "not shown"},
		{Criterion: "style", Points: 0, Weight: 6},
		{Criterion: "penalty", Points: 10_000, Weight: -3},
	}
	assert.Equal(t, "expertise: covers it; hours: some", words.Parts(words.For(parts, 9), false))
	assert.Equal(t, "expertise: covers it", words.Parts(words.For(parts, 1), false))
	assert.Equal(t, "goals: half of them (50%); style (0%)", words.Parts(words.Against(parts, 9), true), "what loses most comes first")
}

func TestSourcesAreWorks(t *testing.T) {
	assert.Equal(t, "unknown-1999", words.Source("unknown-1999"))
	assert.Contains(t, words.Source("R1"), "(2018). Mentorship in the health professions: a review.")
}

// Every cause and verdict that the library knows has words of its own.
func TestVocabulariesHaveWords(t *testing.T) {
	for _, c := range []matching.Cause{
		matching.NoMentors, matching.NoneEligible, matching.NoSlots, matching.ScoreBelow,
		matching.CapacityTaken, matching.LostTie, matching.LeftOut,
	} {
		assert.NotEqual(t, string(c), words.Cause(c))
	}
	for _, v := range []matching.Verdict{matching.Forbidden, matching.Slotless, matching.Costlier, matching.Level} {
		assert.NotEqual(t, string(v), words.Verdict(v))
	}
}
