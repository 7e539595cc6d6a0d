package mentorship_test

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A level is an ordered vocabulary.
type level interface {
	~int
	fmt.Stringer
	encoding.TextAppender
	encoding.TextMarshaler
	Valid() bool
}

// scale checks the whole of an ordered vocabulary against a table of its named
// levels, lowest first.
func scale[L level, P interface {
	*L
	encoding.TextUnmarshaler
}](t *testing.T, noun string, names []string, levels []L,
) {
	t.Helper()
	texts := map[string]bool{}
	for n := -20; n <= 1020; n++ {
		l := L(n)
		text, err := l.MarshalText()
		if n < int(levels[0]) || n > 1000 {
			assert.False(t, l.Valid(), "%s %d", noun, n)
			require.ErrorIs(t, err, mentorship.ErrText, "%s %d", noun, n)
			want := fmt.Sprintf("%s(%d)", noun, n)
			if n == 0 {
				want = "unstated"
			}
			assert.Equal(t, want, l.String())
			kept, err := l.AppendText([]byte("kept"))
			assert.Error(t, err)
			assert.Equal(t, "kept", string(kept))
			continue
		}
		require.NoError(t, err, "%s %d", noun, n)
		assert.True(t, l.Valid(), "%s %d", noun, n)
		assert.Equal(t, twinText(n, names, levels), string(text))
		assert.Equal(t, string(text), l.String())
		assert.False(t, texts[string(text)], "%s is the text of one level", text)
		texts[string(text)] = true

		var read L
		require.NoError(t, P(&read).UnmarshalText(text), "%s", text)
		require.Equal(t, l, read, "%s", text)
	}
	first := names[0]
	for _, text := range []string{
		"", "+", "+1", "unstated", strings.ToUpper(first), " " + first, first + " ", first + "+", first + "+0", first + "+01", first + "++1", first + "+ 1",
		first + "-1", first + "+1+1", first + "+1.5", first + "+1000000000000000000000", noun + "(5)", "10",
		first + fmt.Sprintf("+%d", int(levels[1])-int(levels[0])), names[len(names)-1] + "+1000",
	} {
		read := levels[1]
		assert.ErrorIs(t, P(&read).UnmarshalText([]byte(text)), mentorship.ErrText, "%q", text)
		assert.Equal(t, levels[1], read, "a text that is refused changes nothing")
	}
}

// twinText spells a level by looking at every name.
func twinText[L level](n int, names []string, levels []L) string {
	text := ""
	for i, l := range levels {
		if n == int(l) {
			text = names[i]
		} else if n > int(l) {
			text = fmt.Sprintf("%s+%d", names[i], n-int(l))
		}
	}
	return text
}

func TestLevels(t *testing.T) {
	scale(t, "level", []string{"novice", "advanced-beginner", "competent", "proficient", "expert"},
		[]mentorship.Level{mentorship.Novice, mentorship.AdvancedBeginner, mentorship.Competent, mentorship.Proficient, mentorship.Expert})
}

func TestStages(t *testing.T) {
	scale(t, "stage", []string{"student", "early", "mid", "senior", "leading"},
		[]mentorship.Stage{mentorship.StageStudent, mentorship.StageEarly, mentorship.StageMid, mentorship.StageSenior, mentorship.StageLeading})
}

func TestFluencies(t *testing.T) {
	scale(t, "fluency", []string{"a1", "a2", "b1", "b2", "c1", "c2", "native"},
		[]mentorship.Fluency{mentorship.A1, mentorship.A2, mentorship.B1, mentorship.B2, mentorship.C1, mentorship.C2, mentorship.Native})
}

func FuzzStage(f *testing.F) {
	for _, s := range []string{"student", "senior+5", "leading+910", "leading+911", "mid+20", "early+", "", "mid+-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s mentorship.Stage
		if err := s.UnmarshalText([]byte(text)); err != nil {
			require.ErrorIs(t, err, mentorship.ErrText)
			require.Zero(t, s)
			return
		}
		require.True(t, s.Valid())
		back, err := s.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(back), "a level has one spelling")
	})
}
