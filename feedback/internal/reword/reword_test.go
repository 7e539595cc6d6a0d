package reword_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/reword"
)

func kinds() map[string]reword.Kind {
	all := map[string]reword.Kind{}
	for _, k := range reword.Kinds() {
		all[k.Name] = k
	}
	return all
}

func TestKinds(t *testing.T) {
	tests := map[string]struct {
		kind, text, want, reason string
	}{
		"a name":             {"names", "well done", "Mohammed, well done", "it is put before the message"},
		"a placeholder":      {"names", "Hi <NAME>, you and <NAME>", "Hi Mohammed, you and Mohammed", "where a name was taken out, it stands there"},
		"women and men":      {"gender", "She told HIM that her daughter left.", "He told HIM that his son left.", "of men, in the same case"},
		"her, the object":    {"gender", "I told her. You met her at noon, her notes too", "I told him. You met him at noon, his notes too", "what follows tells"},
		"inside words":       {"gender", "there, they shed the chest", "", "whole words alone"},
		"a nation":           {"nationality", "nurses in NIGERIA", "nurses in NORWAY", "in the same case"},
		"and back":           {"nationality", "nurses in Norway", "nurses in Norway", "the second of the two"},
		"a nation told":      {"nationality", "Well done.", "Well done. You trained in Nigeria.", "said of the reader"},
		"a belief":           {"belief and origin", "Well done.", "Well done. You said that you are Muslim.", "said of the reader"},
		"British":            {"spelling", "Behaviour in the centre", "Behavior in the center", "to American"},
		"American":           {"spelling", "program", "program", "it is already"},
		"a phrase":           {"dialect", "We're going to want to ask", "We're gonna wanna ask", "two words are one"},
		"curly":              {"dialect", "it isn’t so", "it ain't so", "either apostrophe"},
		"articles":           {"articles", "The plan was a good one, an answer to the need. A few", "Plan was good one, answer to need. A few", "a capital stays, and a lone capital A may be a name"},
		"no article":         {"articles", "theatre and another", "", "whole words alone"},
		"agreement":          {"agreement", "She needs advice, these were fine", "She need advices, this was fine", "of verbs and of number"},
		"prepositions":       {"prepositions", "In bay 3 at noon on Monday", "At bay 3 at noon in Monday", "the first, the third"},
		"second language":    {"second language", "The patient needs rest in the bay", "Patient need rest at bay", "one after another"},
		"nothing to say":     {"prepositions", "well done", "", "there is none"},
		"empty":              {"dialect", "", "", "there is nothing"},
		"not UTF-8":          {"articles", "the \xff end", "", "what is no letter is left alone"},
		"letters of 2 bytes": {"articles", "The été", "Été", "a capital of more than one byte"},
	}
	all := kinds()
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			kind, known := all[tt.kind]
			require.True(t, known)
			pairs := kind.Pairs(tt.text)
			if tt.want == "" {
				assert.Empty(t, pairs, tt.reason)
				return
			}
			require.NotEmpty(t, pairs, tt.reason)
			assert.Equal(t, tt.want, pairs[0][1], tt.reason)
		})
	}
}

// A judgement is held to something in every kind.
func TestEveryKindHasABound(t *testing.T) {
	for name, k := range kinds() {
		assert.Positive(t, k.Bound, name)
		assert.Less(t, k.Bound, 500, "%s: half the scale is no bound", name)
		assert.NotEmpty(t, k.How, name)
	}
	assert.Len(t, kinds(), len(reword.Kinds()), "names are told apart")
}

// What is reworded differs, and is text where the message was.
func FuzzKinds(f *testing.F) {
	f.Add("She told him. The needs of <NAME> in Norway ain't HIS’ programme")
	f.Add("\xffher\x00 the ß")
	all := reword.Kinds()
	f.Fuzz(func(t *testing.T, text string) {
		for _, k := range all {
			for _, pair := range k.Pairs(text) {
				assert.NotEqual(t, pair[0], pair[1], k.Name)
				if utf8.ValidString(text) {
					assert.True(t, utf8.ValidString(pair[0]) && utf8.ValidString(pair[1]), k.Name)
				}
			}
		}
	})
}

// Four pairs that move by 0, 3 up, 5 down and 100 up.
func TestMovement(t *testing.T) {
	var m reword.Movement
	m.Add(500, 500, reword.Open, reword.Open)
	m.Add(500, 503, reword.Open, reword.Present)
	m.Add(300, 295, reword.Absent, reword.Absent)
	m.Add(250, 350, reword.Absent, reword.Present)
	assert.Equal(t, []int{4, 2, 1}, []int{m.Pairs, m.Changed, m.Reversed})
	assert.InDelta(t, 98./4, m.Shift(), 1e-9)
	assert.InDelta(t, 108./4, m.Mean(), 1e-9)
	assert.Equal(t, 100, m.Most())
	assert.Equal(t, 100, m.High(), "95 of 100 is more than three of four")
	assert.InDelta(t, 0.5, m.Beyond(3), 1e-9, "the bound itself is not beyond")
	assert.InDelta(t, 0, m.Beyond(100), 1e-9)
	assert.InDelta(t, 0, m.Beyond(2000), 1e-9)
	for range 16 {
		m.Add(0, 4, reword.Absent, reword.Absent)
	}
	assert.Equal(t, 5, m.High(), "nineteen of twenty move by no more")
	var none reword.Movement
	assert.Zero(t, none.Mean()+none.Shift()+none.Beyond(0)+float64(none.High()+none.Most()), "nothing was counted")
}

func TestReversedEitherWay(t *testing.T) {
	var m reword.Movement
	m.Add(900, 100, reword.Present, reword.Absent)
	m.Add(500, 100, reword.Open, reword.Absent)
	assert.Equal(t, 1, m.Reversed, "from open it is no reversal")
	assert.Equal(t, 2, m.Changed)
	var both reword.Movement
	both.Add(0, 7, reword.Absent, reword.Absent)
	both.Merge(&m)
	assert.Equal(t, []int{3, 2, 1, 800}, []int{both.Pairs, both.Changed, both.Reversed, both.Most()}, "merged as if counted together")
	assert.InDelta(t, (7-800-400)/3., both.Shift(), 1e-9)
	assert.InDelta(t, (7+800+400)/3., both.Mean(), 1e-9)
}

// Each side is what it is whichever side a message was written on.
func TestSides(t *testing.T) {
	tests := map[string]struct{ kind, first, second string }{
		"women, men": {"gender", "She told her sister", "He told his brother"},
		"spelling":   {"spelling", "The behaviour of the programme", "The behavior of the program"},
		"dialect":    {"dialect", "I'm going to ask nothing", "I'm gonna ask nowt"},
	}
	all := kinds()
	for name, tt := range tests {
		want := [][2]string{{tt.first, tt.second}}
		assert.Equal(t, want, all[tt.kind].Pairs(tt.first), name)
		assert.Equal(t, want, all[tt.kind].Pairs(tt.second), name)
	}
	assert.Equal(t, "her, her", all["gender"].Pairs("him, his")[0][0], "one word for two")
}
