package journal_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

var update = flag.Bool("update", false, "rewrite golden files and the schema")

// golden compares got with a file, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, got, 0o644))
		return
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// TestGolden keeps the JSON of every kind stable. The file is also what later
// versions must still read: where the body of a kind changes, its line stays as it is
// and a new one joins it.
func TestGolden(t *testing.T) {
	j, err := journal.New(course()...)
	require.NoError(t, err)
	lines, err := j.AppendLines(nil)
	require.NoError(t, err)
	golden(t, "testdata/course.jsonl", lines)

	read, err := journal.ParseLines(lines)
	require.NoError(t, err)
	if diff := cmp.Diff(j, read); diff != "" {
		t.Errorf("what was written and read (-want +got):\n%s", diff)
	}
	for i, e := range read.All() {
		_, unknown := e.Body.(journal.Unknown)
		assert.False(t, unknown, "event %d, %v", i, e.Kind())
		if diff := cmp.Diff(course()[i], e); diff != "" {
			t.Errorf("event %d (-want +got):\n%s", i, diff)
		}
	}
}

func TestJSONArrayAndLinesAgree(t *testing.T) {
	j, err := journal.New(course()...)
	require.NoError(t, err)
	array, err := json.Marshal(j)
	require.NoError(t, err)
	lines, err := j.AppendLines([]byte("kept\n"))
	require.NoError(t, err)
	lines, ok := bytes.CutPrefix(lines, []byte("kept\n"))
	require.True(t, ok, "what was there stays")

	joined := bytes.Join(bytes.Split(bytes.TrimSuffix(lines, []byte("\n")), []byte("\n")), []byte(","))
	assert.Equal(t, string(array), "["+string(joined)+"]")

	var read journal.Journal
	require.NoError(t, json.Unmarshal(array, &read))
	assert.True(t, j.Equal(read))
	for i, line := range bytes.Split(bytes.TrimSpace(lines), []byte("\n")) {
		var e journal.Event
		require.NoError(t, json.Unmarshal(line, &e))
		if diff := cmp.Diff(course()[i], e); diff != "" {
			t.Errorf("event %d (-want +got):\n%s", i, diff)
		}
		again, err := json.Marshal(e)
		require.NoError(t, err)
		assert.Equal(t, string(line), string(again), "json.Marshal changes nothing in what AppendJSON writes")
	}
}

func TestEmptyJournal(t *testing.T) {
	var j journal.Journal
	array, err := json.Marshal(j)
	require.NoError(t, err)
	assert.Equal(t, "[]", string(array))
	lines, err := j.AppendLines(nil)
	require.NoError(t, err)
	assert.Empty(t, lines)
	for _, text := range []string{"", " \n\n\r\n"} {
		read, err := journal.ParseLines([]byte(text))
		require.NoError(t, err)
		assert.Zero(t, read.Len())
	}
	read, err := journal.Decoder{}.Journal([]byte(" [ ] "))
	require.NoError(t, err)
	assert.True(t, j.Equal(read))
}
