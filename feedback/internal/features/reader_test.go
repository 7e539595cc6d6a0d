package features_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

func english(t testing.TB) features.Vocabulary {
	t.Helper()
	v, err := features.English()
	require.NoError(t, err)
	return v
}

// located returns the features of each token, and what they are.
func located(v *features.Vocabulary, message string) (all [][]features.Feature, tokens []text.Token) {
	r := v.NewReader(message, "")
	for block := r.Block(); len(block) > 0; block = r.Block() {
		for range block {
			all = append(all, slices.Clone(r.Next()))
		}
		tokens = append(tokens, block...)
	}
	return all, tokens
}

// style returns the features of a whole message that answers another.
func style(v *features.Vocabulary, message, answers string) []uint32 {
	r := v.NewReader(message, answers)
	for block := r.Block(); len(block) > 0; block = r.Block() {
		for range block {
			r.Next()
		}
	}
	return r.AppendStyle(nil)
}

// keys returns those of the last token of a message.
func keys(v *features.Vocabulary, message string) []features.Feature {
	all, _ := located(v, message)
	return all[len(all)-1]
}

// examine checks what holds of the features of any bytes.
func examine(t *testing.T, v *features.Vocabulary, message, answers string) {
	t.Helper()
	const most = 9 // of a token: see the comment of perToken
	all, tokens := located(v, message)
	require.Len(t, all, len(tokens))
	words := 0
	for k, of := range all {
		require.NotEmpty(t, of, "a token is a feature at least")
		require.LessOrEqual(t, len(of), most)
		require.False(t, k == 0 && of[0].Pair, "the first token has none before it")
		if tokens[k].Kind == text.Word {
			words++
		}
	}
	r := v.NewReader(message, answers)
	for block := r.Block(); len(block) > 0; block = r.Block() {
		for k := range block {
			for _, f := range r.Next() {
				require.False(t, f.Pair && k == 0, "a pair stands in one block")
			}
		}
	}
	if n := len(r.Tokens()); n > 0 {
		require.Equal(t, tokens[len(tokens)-n:], r.Tokens(), "the last tokens stay")
	}
	counted, frequent := r.Words()
	require.Equal(t, words, counted)
	require.LessOrEqual(t, frequent, counted)
	whole := r.AppendStyle(nil)
	require.LessOrEqual(t, len(whole), features.MaxStyle)
	slices.Sort(whole)
	require.Len(t, slices.Compact(whole), len(whole), "no feature of a message counts twice")
}

func TestReaderExamined(t *testing.T) {
	v := english(t)
	long := strings.Repeat("You are not lazy, but careless and \"hopeless\": aggressive mobilisation of the hip! ", 30)
	everything := strings.Join(strings.FieldsFunc(all(t), func(r rune) bool { return r == ',' || r == '\n' || r == ':' }), " ")
	for _, message := range []string{"", "a", "?", "\xff", "5 5 5", long, everything, strings.Repeat(everything+"? ", 4), strings.Repeat("you ", 1000)} {
		examine(t, &v, message, "")
		examine(t, &v, message, everything+"?")
		examine(t, &features.Vocabulary{}, message, message)
	}
}

// all returns the list of the English words.
func all(t testing.TB) string {
	t.Helper()
	v := english(t)
	return strings.Join(v.Names, ", ") + " thanks sorry good bad useless always might must will monday because tired learned tried what help honestly whatever fault ok agree instance report hip very dear hello fired bravo the"
}

// What is said of somebody, denied, or somebody else's words has keys of its own.
func TestScopes(t *testing.T) {
	v := english(t)
	key := func(message string) uint32 { return keys(&v, message)[0].Key }
	plain, negated, quoted, both := key("they are careless"), key("they are not careless"), key(`he said "they are careless"`), key(`he said "they are not careless"`)
	assert.NotEqual(t, plain, negated, "negated")
	assert.NotEqual(t, plain, quoted, "quoted")
	assert.NotEqual(t, negated, quoted, "negated and quoted")
	assert.NotContains(t, []uint32{plain, negated, quoted}, both, "negated inside a quotation")
	assert.Equal(t, plain, key("We think that you were Careless"), "the word before changes nothing of the word")
	assert.Equal(t, plain, key("not now, careless"), "a negation ends with its clause")

	pair := func(message string) features.Feature {
		of := keys(&v, message)
		return of[slices.IndexFunc(of, func(f features.Feature) bool { return f.Pair })]
	}
	assert.NotEqual(t, pair("really are careless").Key, pair(`he said "really are careless"`).Key, "quoted pairs")
	assert.Equal(t, pair("you are careless"), pair("they are careless"), "two words, not three")
	assert.NotEqual(t, pair("are careless"), pair("careless are"), "the order counts")
}

func TestLocated(t *testing.T) {
	v := english(t)
	one, _ := located(&v, "Careless")
	require.Len(t, one, 1)
	assert.Len(t, one[0], 3, "the word, its beginning, and that it opens the sentence")
	short, _ := located(&v, "bed")
	assert.Len(t, short[0], 2, "a short word is its own beginning")
	again, _ := located(&v, "bed. Bed, bed")
	for k := range again {
		for n := range again[k] {
			require.Equal(t, uint8(k), again[k][n].Token)
			again[k][n].Token = 0
		}
	}
	assert.Equal(t, again[0], again[1], "a word that opens a sentence is the same feature in each")
	assert.NotEqual(t, again[0], again[2], "a word inside a sentence is not")
	assert.Equal(t, again[0][0], again[2][0], "but for the word itself")
}

// Classes that stand in one clause are features, once for each clause.
func TestPairsOfClasses(t *testing.T) {
	v, err := features.ParseVocabulary(first + "you: you\nbad: bad, worse\ngood: good\nfunction: the\n")
	require.NoError(t, err)
	n := func(message string) (n int) { // features beyond those of words
		all, _ := located(&v, message)
		for _, of := range all {
			n += len(of) - 2 // the word, and the pair with the one before, or that it opens the sentence
		}
		return n
	}
	tests := map[string]struct {
		message string
		want    int
		reason  string
	}{
		"none":          {"bed", 0, "no class"},
		"one":           {"you", 0, "nothing beside it"},
		"two":           {"you bad", 1, "one pair"},
		"apart":         {"you see red bad", 1, "anywhere in the clause"},
		"two clauses":   {"you, bad", 0, "a comma parts them"},
		"two sentences": {"you. bad", 0, "a full stop parts them"},
		"again":         {"you bad you bad worse", 1, "each class counts once in a clause"},
		"anew":          {"you bad, you bad", 2, "and again in the next"},
		"three":         {"you bad good", 3, "each pair of three"},
		"function":      {"you the", 0, "function words stand in no pair"},
		"quoted":        {`x "you bad`, 1, "a quotation that does not close is none"},
		"in quotation":  {`x "you bad"`, 0, "quoted words have no part in it"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, n(tt.message), tt.reason) })
	}
	assert.Equal(t, keys(&v, "you so bad")[2], keys(&v, "bad so you")[2], "the order of classes does not count")
	assert.NotEqual(t, keys(&v, "you so bad")[2], keys(&v, "you so good")[2], "other classes are another feature")
}

// What wounds when it is aimed at a person says nothing beside a clinical word.
func TestClinicalWordsAreNeutral(t *testing.T) {
	v := english(t)
	tests := map[string]struct {
		one, other string
		same       bool
		reason     string
	}{
		"before":        {"aggressive mobilisation", "hostile mobilisation", true, "the word is neutral beside a clinical one"},
		"after":         {"the heart failed", "the heart crash", true, "on either side"},
		"two apart":     {"hostile or rigid abdomen", "violent or rigid abdomen", false, "three words are too far"},
		"one between":   {"hostile rigid abdomen", "violent rigid abdomen", true, "one word may stand between"},
		"no clinical":   {"hostile email", "violent email", false, "nothing clinical stands there"},
		"aimed":         {"your hostile abdomen", "your violent abdomen", false, "it follows upon your"},
		"you are":       {"you are hostile abdomen", "you are violent abdomen", false, "it follows upon you are"},
		"you, verb":     {"you call hostile abdomen", "you call violent abdomen", true, "what stands between must be a function word"},
		"at the end":    {"abdomen, hostile", "abdomen, violent", true, "a comma does not part them"},
		"not ambiguous": {"useless mobilisation", "pathetic mobilisation", false, "a word that is no term of the clinic keeps its meaning"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			one, _ := located(&v, tt.one)
			other, _ := located(&v, tt.other)
			if tt.same {
				assert.Equal(t, one, other, tt.reason)
			} else {
				assert.NotEqual(t, one, other, tt.reason)
			}
		})
	}
	without, err := features.ParseVocabulary(first + "clinical: abdomen\n")
	require.NoError(t, err)
	assert.NotEqual(t, keys(&without, "abdomen hostile"), keys(&without, "abdomen violent"), "a vocabulary without ambiguous words has no guard")
}

func TestReaderAllocatesNothing(t *testing.T) {
	v := english(t)
	message := strings.Repeat("You don't know “what” is late… isn't it?! ", 50)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		r := v.NewReader(message, message)
		for block := r.Block(); len(block) > 0; block = r.Block() {
			for range block {
				r.Next()
			}
		}
		var keys [features.MaxStyle]uint32
		r.AppendStyle(keys[:0])
	}))
}
