package quality_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
)

func TestVocabulary(t *testing.T) {
	byScale := map[journal.Code][]string{}
	for _, q := range quality.Qualities() {
		byScale[q.Scale()] = append(byScale[q.Scale()], string(q.Item()))
		assert.NotEmpty(t, q.Title(), q)
		assert.NotEmpty(t, q.Sources(), q)
		assert.NoError(t, q.Code().Validate())
		var read quality.Quality
		require.NoError(t, read.UnmarshalText([]byte(q)))
		assert.Equal(t, q, read)
	}
	assert.Equal(t, map[journal.Code][]string{
		quality.MentorScale: strings.Fields("accessible follow-through accepts-criticism communication feedback practical-knowledge" +
			" critical-thinking non-judgmental positive empowering realistic-goals trust interest enthusiasm adapts"),
		quality.MenteeScale: strings.Fields("accessible communication initiative engaged learning open-to-feedback non-judgmental" +
			" positive follow-up time interest fellow-respect"),
		quality.RelationshipScale: strings.Fields("desire mutual-goals confidentiality respect honesty accountability strengths schedule"),
	}, byScale, "twelve and three, ten and two, eight")
}

func TestOutsideTheVocabulary(t *testing.T) {
	for name, q := range map[string]quality.Quality{"empty": "", "unknown": "mentor.x", "short": "m", "item alone": "accessible"} {
		assert.Empty(t, q.Scale(), name)
		assert.Empty(t, q.Item(), name)
		assert.Empty(t, q.Title(), name)
		assert.Empty(t, q.Sources(), name)
		assert.Empty(t, q.Code(), name)
		assert.Empty(t, q.Signs(), name)
		assert.ErrorIs(t, q.UnmarshalText([]byte(q)), mentorship.ErrText, name)
	}
	speaks, letter, standing := quality.For, quality.Effective, quality.Gap
	assert.ErrorIs(t, speaks.UnmarshalText([]byte("x")), mentorship.ErrText)
	assert.ErrorIs(t, letter.UnmarshalText([]byte("x")), mentorship.ErrText)
	assert.ErrorIs(t, standing.UnmarshalText([]byte("x")), mentorship.ErrText)
	require.NoError(t, speaks.UnmarshalText([]byte("against")))
	require.NoError(t, letter.UnmarshalText([]byte("reflective")))
	require.NoError(t, standing.UnmarshalText([]byte("sound")))
	assert.Empty(t, quality.Letter("x").Parts())
}

// Sources are lent to nobody: what a caller writes there stays with the caller.
func TestAnswersAreCopies(t *testing.T) {
	quality.MentorTrust.Sources()[0] = "R18"
	quality.Qualities()[0] = "x"
	assert.NotContains(t, quality.MentorTrust.Sources(), "R18")
	assert.Equal(t, quality.MentorAccessible, quality.Qualities()[0])
}

func TestEachOfTheTwelveBelongsToOneLetter(t *testing.T) {
	var parts []quality.Quality
	var initials strings.Builder
	for _, l := range quality.Letters() {
		parts = append(parts, l.Parts()...)
		initials.WriteString(string(l[:1]))
	}
	assert.Equal(t, "mentor", initials.String())
	slices.Sort(parts)
	twelve := slices.Sorted(slices.Values(quality.Qualities()[:12]))
	assert.Equal(t, twelve, parts)
}

func TestSignsHaveNamesOfTheirOwn(t *testing.T) {
	for _, q := range quality.Qualities() {
		seen := map[string]bool{}
		for _, g := range q.Signs() {
			assert.False(t, seen[g.Name], "%s of %s", g.Name, q)
			seen[g.Name] = true
			assert.NotEmpty(t, g.Says)
		}
	}
}
