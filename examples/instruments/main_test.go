package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

var update = flag.Bool("update", false, "rewrite golden files")

func score(t *testing.T, csv string) (out, problems string, err error) {
	t.Helper()
	var w, p bytes.Buffer
	err = run(strings.NewReader(csv), &w, &p, instruments(5), 0.95)
	return w.String(), p.String(), err
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

func TestExample(t *testing.T) {
	t.Parallel()
	out, problems, err := score(t, example)
	require.NoError(t, err)
	assert.Empty(t, problems)
	golden(t, "testdata/example.txt", out)
}

// Turning the lines round changes nothing.
func TestOrderOfLines(t *testing.T) {
	t.Parallel()
	lines := strings.Split(strings.TrimSpace(example), "\n")
	turned := []string{lines[0]}
	for i := len(lines) - 1; i > 0; i-- {
		turned = append(turned, lines[i])
	}
	one, _, err := score(t, example)
	require.NoError(t, err)
	other, _, err := score(t, strings.Join(turned, "\r\n"))
	require.NoError(t, err)
	assert.Equal(t, one, other)
}

const head = "person,instrument,wave,item,answer\n"

func TestABadLineIsToldAndTheRestGoesOn(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ line, says string }{
		"too few fields":     {"a,pulse,before,pulse", "line 3: 4 fields, not 5"},
		"too many fields":    {"a,pulse,before,pulse,1,1", "line 3: 6 fields, not 5"},
		"nobody":             {" ,pulse,before,pulse,1", "line 3: no person"},
		"unknown instrument": {"a,canary,before,pulse,1", "line 3: unknown instrument"},
		"unknown wave":       {"a,pulse,canary,pulse,1", "line 3: the wave is none of before, during and after"},
		"no number":          {"a,pulse,before,pulse,canary", "line 3: the answer is no whole number"},
		"half":               {"a,pulse,before,pulse,1.5", "line 3: the answer is no whole number"},
		"beyond numbers":     {"a,pulse,before,pulse,99999999999999999999", "line 3: the answer is no whole number"},
		"below the scale":    {"a,pulse,before,pulse,0", "line 3: the answer is not within 1 to 4"},
		"above the scale":    {"a,pulse,before,pulse,5", "line 3: the answer is not within 1 to 4"},
		"unknown item":       {"a,mfq-9,before,10,1", "line 3: no such item"},
		"dropped item":       {"a,mca-21,before,5,1", "line 3: no such item"},
		"answered already":   {"first,pulse,before,pulse,2", "line 3: the item is answered already"},
		"a lone quote":       {`a"b,pulse,before,pulse,1`, "line 3: bare \" in non-quoted-field"},
	} {
		out, problems, err := score(t, head+"first,pulse,before,pulse,1\n"+tt.line+"\nlast,pulse,after,pulse,4\n")
		require.ErrorIs(t, err, errLines, name)
		assert.Equal(t, tt.says, strings.TrimSpace(problems), name)
		assert.NotContains(t, problems, "canary", "%s: what somebody wrote stays out of messages", name)
		assert.Contains(t, out, "first, before: 1.00 (at the floor)", name)
		assert.Contains(t, out, "last, after: 4.00 (at the ceiling)", name)
		assert.Contains(t, out, "change: cannot be told, nobody of 2 was scored before and after", name)
	}
}

func TestUnusable(t *testing.T) {
	t.Parallel()
	for name, csv := range map[string]string{
		"nothing":        "",
		"column missing": "person,instrument,wave,item\n",
	} {
		_, _, err := score(t, csv)
		require.Error(t, err, name)
	}
	out, _, err := score(t, "\ufeff"+head)
	require.NoError(t, err, "a byte order mark is passed over")
	assert.Empty(t, out, "no answers, no report")
	for _, confidence := range []float64{0, 1, -1} {
		require.Error(t, run(strings.NewReader(head), new(bytes.Buffer), new(bytes.Buffer), instruments(5), confidence))
	}
	require.ErrorIs(t, run(strings.NewReader(head), new(bytes.Buffer), new(bytes.Buffer), instruments(1), 0.95), outcome.ErrInstrument, "a scale of one point")
}

func FuzzRun(f *testing.F) {
	f.Add(head + "a,pulse,before,pulse,1\n")
	f.Add(head + "\"a\nb\",pulse,before,pulse,1\n")
	f.Fuzz(func(t *testing.T, csv string) {
		out, _, _ := score(t, csv)
		require.NotContains(t, out, "NaN")
	})
}
