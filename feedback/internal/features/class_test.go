package features_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/text"
)

// first are the classes that every list begins with.
const first = "negator: not\ndivider: but\nabbreviation: dr\n"

func TestParseVocabulary(t *testing.T) {
	var full strings.Builder
	for k := range features.MaxClasses - 3 {
		fmt.Fprintf(&full, "class%d: word\n", k)
	}
	tests := map[string]struct {
		list   string
		fault  string
		reason string
	}{
		"least":            {first, "", "the classes that the scanner knows are enough"},
		"comments":         {"# about\n\n" + first + "\n# more\nyou: you, your\n", "", "comments and empty lines are passed over"},
		"pairs":            {first + "praise: well done , spot  on,good", "", "one word or two, blanks do not matter"},
		"full":             {first + full.String(), "", "so many classes have room"},
		"nothing":          {"", "first", "the scanner needs its classes"},
		"another first":    {"divider: but\nnegator: not\nabbreviation: dr\n", "first", "the scanner knows its classes by their place"},
		"one missing":      {"negator: not\ndivider: but\n", "first", "the scanner knows its classes by their place"},
		"no colon":         {first + "you, your\n", "line 4", "nothing tells the name from the words"},
		"twice":            {first + "you: you\nyou: your\n", "line 5", "two lists of one class are a slip"},
		"one too many":     {first + full.String() + "more: word\n", fmt.Sprintf("line %d", features.MaxClasses+1), "the last bit is the lexicon's own"},
		"three words":      {first + "praise: keep it up\n", `line 4: "keep it up"`, "the lexicon knows pairs only"},
		"no word":          {first + "praise: good,, well\n", `line 4: ""`, "a comma too many is a slip"},
		"no words":         {first + "praise:\n", `line 4: ""`, "a class without words is a slip"},
		"comma at the end": {first + "praise: good,\n", `line 4: ""`, "a comma too many is a slip"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v, err := features.ParseVocabulary(tt.list)
			if tt.fault == "" {
				require.NoError(t, err, tt.reason)
				assert.Equal(t, text.Negator, v.Class("negator"), tt.reason)
				return
			}
			require.ErrorContains(t, err, tt.fault, tt.reason)
			assert.Empty(t, v, "nothing half read")
		})
	}
}

func TestClass(t *testing.T) {
	v, err := features.ParseVocabulary(first + "you: you\nme: i, me\n")
	require.NoError(t, err)
	assert.Equal(t, text.Class(8), v.Class("you"))
	assert.Equal(t, text.Class(16), v.Class("me"))
	assert.Zero(t, v.Class("them"), "a name that is not in the list")
	assert.Equal(t, []string{"negator", "divider", "abbreviation", "you", "me"}, v.Names)
}

// Each entry of the English list is found in a text that has it, in the folded form
// in which it stands.
func TestEnglish(t *testing.T) {
	v := english(t)
	list, err := os.ReadFile("words.txt")
	require.NoError(t, err)
	// Nothing of these is a word of the scanner: the full stop in them parts it.
	dead := []string{"e.g", "i.e"}
	for line := range strings.Lines(string(list)) {
		name, members, found := strings.Cut(strings.TrimSpace(line), ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		require.NotZero(t, v.Class(name), name)
		for member := range strings.SplitSeq(members, ",") {
			member = strings.Join(strings.Fields(member), " ")
			var last text.Token
			s := text.NewScanner(member, &v.Lexicon)
			for _, last = range s.Next() {
			}
			want := v.Class(name)
			if strings.Contains(member, " ") {
				want &^= text.Negator | text.Divider | text.Abbreviation
			}
			got := last.Class
			for _, d := range dead {
				if member == d {
					got |= want
				}
			}
			assert.Equal(t, want, got&want, "%s: %s", name, member)
		}
	}
}

func FuzzParseVocabulary(f *testing.F) {
	f.Add(first+"you: you, your own\n", "You are not late.")
	f.Add(first, "")
	f.Add("", "a")
	f.Add("negator:a\ndivider:a\nabbreviation:a a\nfunction:a\nyou:b\nclinical:c\nambiguous:d\n", "a b c d a. d c")
	f.Add("a:b\n#\nc", "\xff")
	f.Fuzz(func(t *testing.T, list, message string) {
		v, err := features.ParseVocabulary(list)
		if err != nil {
			assert.Empty(t, v, "nothing half read")
			return
		}
		assert.LessOrEqual(t, len(v.Names), features.MaxClasses)
		for k, name := range v.Names {
			assert.Equal(t, text.Class(1)<<k, v.Class(name))
		}
		examine(t, &v, message, list)
	})
}
