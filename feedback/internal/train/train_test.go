package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

func TestBounds(t *testing.T) {
	scores := []int{950, 900, 850, 800, 750, 700, 300, 200, 100, 50}
	shown := []bool{true, true, true, true, true, false, false, true, false, false}
	tests := map[string]struct {
		precision   float64
		from, below int
		reason      string
	}{
		"all":    {1, 750, 101, "five are right, and the sixth would be wrong"},
		"most":   {0.8, 700, 101, "five of six are enough"},
		"little": {0.1, likely, 101, "never where it is less likely than not"},
	}
	for name, tt := range tests {
		from, below := bounds(scores, shown, tt.precision)
		assert.Equal(t, tt.from, from, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.below, below, "%s: of those below, one in twenty may show it", name)
	}
	from, below := bounds([]int{900, 800}, []bool{true, true}, 0.5)
	assert.Equal(t, 900, from, "too few to tell")
	assert.Equal(t, 0, below, "each of them shows it")
}

func TestStateOf(t *testing.T) {
	for score, want := range map[int]state{700: present, 699: open, 300: open, 299: absent} {
		assert.Equal(t, want, stateOf(score, 700, 300), "%d", score)
	}
}

// Of fifty messages seven in ten agree, where five would by chance.
func TestKappa(t *testing.T) {
	assert.InDelta(t, 0.4, (&annotators{both: 20, first: 5, second: 10, neither: 15}).kappa(), 1e-9)
	assert.InDelta(t, 1, (&annotators{neither: 9}).kappa(), 0, "nothing to differ about")
	a := agreementOf([]corpus.Message{
		{Source: "own", Role: "mentor", Labels: map[string]int{"clear": 1}},
		{Source: "own", Role: "mentor", Labels: map[string]int{"clear": 1}, Disputed: map[string][2]int{"clear": {0, 1}}},
		{Source: "own", Role: "mentor", Labels: map[string]int{"clear": 0}, Disputed: map[string][2]int{"clear": {1, 0}}},
		{Source: "own", Role: "mentor", Labels: map[string]int{"clear": 0}},
		{Source: "own", Role: "mentee", Labels: map[string]int{"clear": 1}},
		{Source: "mentoring", Role: "mentor", Labels: map[string]int{"clear": 1}},
	}, "mentor", "clear")
	assert.Equal(t, annotators{1, 1, 1, 1}, a, "only our own, of the role")
}

func TestCounts(t *testing.T) {
	var c counts
	c.add(950, true, present, true)
	c.add(650, false, present, true)
	c.add(550, true, open, false)
	c.add(50, false, absent, true)
	assert.Equal(t, []int{4, 2, 2, 1, 1, 2, 3}, []int{c.n, c.yes, c.said, c.hits, c.band, c.alarms, c.good})
	assert.InDelta(t, (0.05+0.65+0.45+0.05)/4, c.ece(), 1e-9, "each in a bin of its own")
}

func TestAgreementOfPassages(t *testing.T) {
	text := "naïve words"
	tests := map[string]struct {
		gold  [][2]int
		found []weights.Span
		want  float64
	}{
		"the same":  {[][2]int{{0, 5}}, []weights.Span{{Start: 0, End: 6}}, 1}, // ï has two bytes
		"half":      {[][2]int{{0, 5}, {6, 11}}, []weights.Span{{Start: 7, End: 12}}, 2. * 5 / 15},
		"neither":   {nil, nil, 1},
		"elsewhere": {[][2]int{{0, 5}}, []weights.Span{{Start: 7, End: 12}}, 0},
	}
	for name, tt := range tests {
		assert.InDelta(t, tt.want, agreement(text, tt.gold, tt.found), 1e-9, name)
	}
}

func TestParted(t *testing.T) {
	m := corpus.Message{ID: "1", Source: "s", Role: "mentor", Text: "Bad day, you fool, really.", Spans: map[string][][2]int{"attacking": {{9, 17}}}}
	parts := parted(m)
	require.Len(t, parts, 3)
	assert.Equal(t, m, parts[0], "the message itself")
	assert.Equal(t, "Bad day,  , really.", parts[1].Text)
	assert.Equal(t, map[string]int{"attacking@": 0}, parts[1].Labels)
	assert.Equal(t, "you fool", parts[2].Text)
	assert.Equal(t, map[string]int{"attacking@": 1}, parts[2].Labels)
}

// No writer is on both sides of a fold.
func TestSplit(t *testing.T) {
	messages := []corpus.Message{{ID: "1", Source: "own", Writer: "A"}, {ID: "2", Source: "own", Writer: "B"}, {ID: "3", Source: "own", Writer: "A"}, {ID: "4", Source: "mentoring"}, {ID: "5", Source: "epitome"}}
	folds, n := split(messages)
	assert.Equal(t, publicFolds, n)
	assert.Equal(t, folds[0], folds[2])
	assert.NotEqual(t, folds[0], folds[1])
	assert.NotEqual(t, folds[3], folds[1])
	assert.Less(t, folds[4], publicFolds)
}

// Whatever teaches has a licence on the card.
func TestEverySourceHasItsLicence(t *testing.T) {
	for _, s := range shippable {
		found := false
		for _, l := range licences {
			found = found || l.source == s && l.licence != "" && l.what != ""
		}
		assert.True(t, found, s)
	}
	assert.Len(t, licences, len(shippable))
}

// Each message counts once, and weighs the same in whatever file it stands.
func TestArranged(t *testing.T) {
	list := arranged([]corpus.Message{
		{Source: "own", ID: "2"},
		{Source: "own", ID: "1"},
		{Source: "uptake", ID: "1"},
		{Source: "epitome", ID: "9"},
		{Source: "uptake", ID: "1", Text: "again"},
		{Source: "uptake", ID: "0"},
	})
	assert.Equal(t, []corpus.Message{
		{Source: "epitome", ID: "9"}, {Source: "uptake", ID: "1"}, {Source: "uptake", ID: "0"}, {Source: "own", ID: "2"}, {Source: "own", ID: "1"},
	}, list, "by source, our corpus last; within one as they stand")
}

// The card names as many messages of the corpus as there are.
func TestCardCountsTheCorpus(t *testing.T) {
	messages, err := loadAll("../corpus/messages")
	require.NoError(t, err)
	card, err := os.ReadFile("../../MODEL.md")
	require.NoError(t, err)
	hands, n := map[string]int{}, map[string]int{}
	for _, m := range messages {
		n[m.Source]++
		if m.Source != "own" {
			continue
		}
		hands[m.Writer]++
		for _, trait := range append(traits[m.Role], "effective") {
			if _, known := m.Labels[trait]; !known && isTrait(trait) {
				t.Errorf("message %s has no label of %s", m.ID, trait)
			}
		}
	}
	assert.Equal(t, map[string]int{"own": 3580, "mentoring": 240, "vignettes": 95}, n)
	for source, messages := range n {
		assert.Contains(t, string(card), fmt.Sprintf("| %s | %d |", source, messages))
	}
	assert.Len(t, hands, 14)
}

// Ten messages of one to ten words, in bins of two.
func TestByLength(t *testing.T) {
	docs := make([]doc, 10)
	var list []judged
	for k, x := range []struct {
		score int
		yes   bool
	}{
		{9, true}, {1, false}, // told: 1 of 1
		{2, true}, {5, false}, // not told: 0 of 1
		{3, true}, {3, false}, // half of one
		{7, true}, {8, true}, // nothing to compare
		{4, false}, {6, true}, // told: 1 of 1
	} {
		docs[k].Text = strings.Repeat("word ", k+1)
		list = append(list, judged{k, x.score, x.yes})
	}
	x, ok := byLength(docs, list)
	require.True(t, ok)
	assert.InDelta(t, 2.5/4, x.scoresWithin, 1e-9, "of four pairs two and a half")
	assert.InDelta(t, 1./4, x.wordsWithin, 1e-9, "only in the last bin is the longer one that which shows it")
	// Of the yeses, 9 exceeds four noes, 2 one, 3 one and a half, 7, 8 and 6 all four.
	assert.InDelta(t, (4+1+1.5+4+4+4)/24., x.scores, 1e-9)
	// Of lengths, 1 and 3 exceed none and one of 2, 4, 6, 9; 5 two; 7, 8 three; 10 four.
	assert.InDelta(t, (0+1+2+3+3+4)/24., x.words, 1e-9)
	_, ok = byLength(docs, list[:1])
	assert.False(t, ok, "one message is no pair")
	_, ok = byLength(docs, list[6:9])
	assert.False(t, ok, "no bin has two that differ")
	assert.Equal(t, 3, lengthOf(" two\nwords  more "))
}
