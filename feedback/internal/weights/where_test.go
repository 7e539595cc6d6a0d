package weights_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// located returns the passages of the first of two heads, where each word adds
// to the first, and the second knows "hip" alone.
func located(t *testing.T, message string, heads ...weights.Head) []weights.Span {
	t.Helper()
	v := vocabulary(t, first)
	b := weights.NewBuilder(64)
	for word, row := range map[string]weights.Row{"bed": {3}, "hip": {2, 5}, "leg": {-1, -5}} {
		blocks, _ := read(&v, word, "")
		require.True(t, b.Insert(blocks[0][0].features[0].Key, row))
	}
	reader := weights.Reader{Heads: heads, Table: b.Table()}
	var x weights.Reading
	x.Read(&reader, &v, message, "")
	return x.AppendEvidence(nil, 1)
}

func TestAnotherHeadSaysWhere(t *testing.T) {
	scale := weights.Located(4) // two words, each with its pair or that it opens
	got := located(t, "bed hip", weights.Head{Where: 2}, weights.Head{})
	assert.Equal(t, []weights.Span{{Start: 4, End: 7, Points: 2 * scale}}, got, "found by the second head, with the points of the first")
	got = located(t, "bed hip", weights.Head{}, weights.Head{})
	assert.Equal(t, []weights.Span{{Start: 0, End: 7, Points: 5 * scale}}, got, "without it the head finds its own")
}

func TestSmallPassagesAreLeftOut(t *testing.T) {
	scale := weights.Located(8)
	message := "bed. leg leg hip"
	got := located(t, message, weights.Head{Least: 2*scale + 1}, weights.Head{})
	assert.Equal(t, []weights.Span{{Start: 0, End: 3, Points: 3 * scale}}, got, "hip adds two, and three are asked for")
	assert.Len(t, located(t, message, weights.Head{Least: 2 * scale}, weights.Head{}), 2, "as much as is asked for is enough")
}

func TestEvidenceOfWholeSentences(t *testing.T) {
	even := weights.Head{Where: 2}
	finds := weights.Head{Even: true}
	scale := weights.Located(8)
	got := located(t, "bed hip. leg bed", even, finds)
	assert.Equal(t, []weights.Span{{Start: 0, End: 7, Points: 5 * scale}}, got, "the words of a sentence stand or fall together")
	finds.Cut = 5 * scale
	got = located(t, "bed hip. leg bed", even, finds)
	assert.Equal(t, []weights.Span{{Start: 0, End: 7, Points: 5 * scale}, {Start: 13, End: 16, Points: 3 * scale}}, got,
		"no sentence weighs as much for each word: the head finds its own")
}
