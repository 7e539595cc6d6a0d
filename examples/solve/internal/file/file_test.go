package file_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/solve/internal/file"
)

func TestReadScores(t *testing.T) {
	t.Parallel()
	const text = `# two mentees
scores 2 3 3
caps 1 0 5

mins 0 0 1
0: 2:-7 0:10000
# in between
1:	1:5`
	scores, prefs, err := file.Read("a.txt", strings.NewReader(text))
	require.NoError(t, err)
	assert.Nil(t, prefs)
	assert.Empty(t, cmp.Diff(&file.Scores{
		Start: []int32{0, 2, 3}, Mentor: []int32{0, 2, 1}, Score: []int32{10000, -7, 5},
		Capacity: []int32{1, 0, 5}, Minimum: []int32{0, 0, 1},
	}, scores))
}

func TestReadPrefs(t *testing.T) {
	t.Parallel()
	const text = "prefs 3 2\r\ncaps 2 2\r\nmentees\r\n0: 0 1\r\n1: (1 0)\r\n2:\r\nmentors\r\n0: 1 (0)\r\n1: 0 1\r\n"
	_, prefs, err := file.Read("a.txt", strings.NewReader(text))
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(&file.Prefs{
		Mentees:  file.Lists{Start: []int32{0, 2, 4, 4}, To: []int32{0, 1, 1, 0}, Rank: []int32{0, 1, 0, 0}},
		Mentors:  file.Lists{Start: []int32{0, 2, 4}, To: []int32{1, 0, 0, 1}},
		Capacity: []int32{2, 2},
	}, prefs))
}

func TestFaultsHaveAPlace(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ text, place string }{
		"empty":            {"", "1:1"},
		"a comment":        {"# nothing\n", "2:1"},
		"another kind":     {"ranks 1 1\n", "1:6"},
		"no number":        {"scores x 1 1\n", "1:8"},
		"negative":         {"scores -1 1 1\n", "1:8"},
		"too large":        {"scores 99999999999999999999 1 1\n", "1:8"},
		"too much":         {"scores 1 1 1 1\n", "1:14"},
		"caps missing":     {"scores 1 1 1\n0: 0:1\n", "2:1"},
		"few caps":         {"scores 1 2 1\ncaps 1\n", "2:7"},
		"many caps":        {"scores 1 1 1\ncaps 1 2\n", "2:8"},
		"mins misspelt":    {"scores 1 1 1\ncaps 1\nminx 1\n", "3:5"},
		"another mentee":   {"scores 2 1 2\ncaps 1\n1: 0:1\n", "3:2"},
		"mentee missing":   {"scores 2 1 1\ncaps 1\n0: 0:1\n", "4:1"},
		"no colon":         {"scores 1 1 1\ncaps 1\n0 0:1\n", "3:2"},
		"unknown mentor":   {"scores 1 1 1\ncaps 1\n0: 1:1\n", "3:4"},
		"no score":         {"scores 1 1 1\ncaps 1\n0: 0\n", "3:5"},
		"score too large":  {"scores 1 1 1\ncaps 1\n0: 0:2147483648\n", "3:6"},
		"twice":            {"scores 1 1 2\ncaps 1\n0: 0:1 0:2\n", "3:3"},
		"more than said":   {"scores 1 2 1\ncaps 1 1\n0: 0:1 1:2\n", "3:11"},
		"less than said":   {"scores 1 1 2\ncaps 1\n0: 0:1\n", "3:7"},
		"after the end":    {"scores 0 0 0\ncaps\n5\n", "3:1"},
		"no mentees":       {"prefs 1 1\ncaps 1\n0: 0\n", "3:1"},
		"mentors misspelt": {"prefs 1 1\ncaps 1\nmentees\n0: 0\nmentor\n", "5:7"},
		"tie in a tie":     {"prefs 1 1\ncaps 1\nmentees\n0: ((0))\n", "4:5"},
		"tie left open":    {"prefs 1 1\ncaps 1\nmentees\n0: (0\n", "4:6"},
		"tie of nobody":    {"prefs 1 1\ncaps 1\nmentees\n0: () 0\n", "4:5"},
		"tie closed":       {"prefs 1 1\ncaps 1\nmentees\n0: 0)\n", "4:5"},
		"a stranger":       {"prefs 1 1\ncaps 1\nmentees\n0: 1\n", "4:4"},
		"broken UTF-8":     {"scores 1 1 1\ncaps 1\n0: \xff\n", "3:4"},
	}
	for name, tt := range tests {
		scores, prefs, err := file.Read("a.txt", strings.NewReader(tt.text))
		wrong, ok := errors.AsType[*file.Error](err)
		require.True(t, ok, name)
		assert.Equal(t, tt.place, fmt.Sprintf("%d:%d", wrong.Line, wrong.Column), "%s: %v", name, err)
		assert.True(t, scores == nil && prefs == nil, "nothing half done")
	}
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	_, _, err := file.Read("a.txt", io.MultiReader(strings.NewReader("scores 1 1 1\n"), iotest.ErrReader(errors.New("torn"))))
	require.ErrorContains(t, err, "torn")
}

func TestWrite(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	require.NoError(t, file.Write(&out, []int32{3, -1, 0}))
	assert.Equal(t, "3\n-1\n0\n", out.String())
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("scores 2 2 2\ncaps 1 1\n0: 0:1\n1: 1:2\n"))
	f.Add([]byte("prefs 1 2\ncaps 1 1\nmentees\n0: (0 1)\nmentors\n0: 0\n1: 0\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		scores, prefs, err := file.Read("a.txt", bytes.NewReader(text))
		if err != nil {
			_, ok := errors.AsType[*file.Error](err)
			require.True(t, ok, "%v", err)
			return
		}
		if scores != nil {
			require.Len(t, scores.Mentor, int(scores.Start[len(scores.Start)-1]))
			require.Len(t, scores.Score, len(scores.Mentor))
			return
		}
		for _, l := range []file.Lists{prefs.Mentees, prefs.Mentors} {
			require.Len(t, l.To, int(l.Start[len(l.Start)-1]))
			require.True(t, l.Rank == nil || len(l.Rank) == len(l.To))
		}
	})
}
