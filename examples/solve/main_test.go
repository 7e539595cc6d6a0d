package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	// Two want the first mentor; one can go to the second.
	wanted = "scores 3 2 4\ncaps 1 1\n0: 0:9 1:1\n1: 0:8\n2: 1:5\n"
	// Where mentor 0 likes both alike, breaking the tie for mentee 0 leaves mentee
	// 1 with nobody.
	tied = "prefs 2 2\ncaps 1 1\nmentees\n0: (0 1)\n1: 0\nmentors\n0: (0 1)\n1: 0\n"
	// Gale and Shapley's example 1 (1962): three stable matchings, in which
	// mentees get their first, second or third choice.
	cyclic = "prefs 3 3\ncaps 1 1 1\nmentees\n0: 0 1 2\n1: 1 2 0\n2: 2 0 1\nmentors\n0: 1 2 0\n1: 2 0 1\n2: 0 1 2\n"
)

// solve runs the programme on a file with the text.
func solve(t *testing.T, text string, flags ...string) (figures, answer string, err error) {
	t.Helper()
	dir := t.TempDir()
	in, to := filepath.Join(dir, "in.txt"), filepath.Join(dir, "out.txt")
	require.NoError(t, os.WriteFile(in, []byte(text), 0o600))
	var out bytes.Buffer
	err = run(t.Context(), append(flags, in, to), &out)
	written, _ := os.ReadFile(to) //nolint:gosec // missing where nothing was solved
	return out.String(), strings.ReplaceAll(strings.TrimSpace(string(written)), "\n", " "), err
}

func TestObjectives(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, objective, figures, answer string }{
		{wanted, "", "objective=optimal matched=2 total=14 blocking=- verified=yes", "0 -1 1"},
		{wanted, "total", "objective=total matched=2 total=14 blocking=- verified=yes", "0 -1 1"},
		{wanted, "stable", "objective=stable matched=2 total=14 blocking=- verified=yes", "0 -1 1"},
		{cyclic, "", "objective=stable matched=3 total=12 blocking=0 verified=yes", "0 1 2"},
		{wanted, "leximin", "objective=leximin matched=2 total=14 blocking=- verified=yes", "0 -1 1"},
		{wanted, "rank-maximal", "objective=rank-maximal matched=2 total=14 blocking=- verified=yes", "0 -1 1"},
		{cyclic, "egalitarian", "objective=egalitarian matched=3 total=12 blocking=0 verified=yes", ""},
		{cyclic, "min-regret", "objective=min-regret matched=3 total=12 blocking=0 verified=yes", "1 2 0"},
		{cyclic, "sex-equal", "objective=sex-equal matched=3 total=12 blocking=0 verified=yes", "1 2 0"},
		{cyclic, "count-stable", "objective=count-stable matched=3 total=12 blocking=0 verified=yes", "0 1 2"},
		{cyclic, "rank-maximal", "objective=rank-maximal matched=3 total=12 blocking=0 verified=yes", "0 1 2"},
		{tied, "max-stable", "objective=max-stable matched=2 total=4 blocking=0 verified=yes", "1 0"},
		{cyclic, "stable-mentor", "objective=stable-mentor matched=3 total=12 blocking=0 verified=yes", "2 0 1"},
	}
	for _, tt := range tests {
		figures, answer, err := solve(t, tt.text, "-objective="+tt.objective)
		require.NoError(t, err, tt.objective)
		assert.True(t, strings.HasPrefix(figures, tt.figures), "%s: got %s", tt.objective, figures)
		if tt.answer != "" { // otherwise several are as good
			assert.Equal(t, tt.answer, answer, tt.objective)
		}
		if tt.objective == "count-stable" {
			assert.Contains(t, figures, " count=3 exact=yes")
		}
		for _, key := range []string{"load_s=", "prep_s=", "solve_s=", "cpu_s=", "rss_mb="} {
			assert.Contains(t, figures, key)
		}
	}
}

// A newcomer has no file yet.
func TestExample(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), nil, &out))
	assert.Contains(t, out.String(), "mentee 4: mentor 0\n", "who has no other")
	assert.Contains(t, out.String(), "matched=6")
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	_, _, err := solve(t, "scores 1 1 1\ncaps 1\n0: 7:1\n")
	require.ErrorContains(t, err, "in.txt:3:4: want a mentor, 0 to 0")
	_, _, err = solve(t, wanted, "-objective=nonsense")
	require.ErrorContains(t, err, "there are")
	_, _, err = solve(t, cyclic, "-objective=total")
	require.ErrorContains(t, err, "no objective \"total\" for rankings")
	_, answer, err := solve(t, strings.Replace(wanted, "caps 1 1\n", "caps 1 3\nmins 0 3\n", 1))
	require.ErrorContains(t, err, "1 has at least 3 mentees")
	assert.Empty(t, answer, "nothing half done")
	_, answer, err = solve(t, strings.Replace(cyclic, "0: 1 2 0", "0: 1 2", 1))
	require.ErrorContains(t, err, "/mentees/0/0")
	assert.Empty(t, answer, "nothing half done")
	require.ErrorIs(t, run(t.Context(), []string{"a", "b", "c"}, &bytes.Buffer{}), errUsage)
	require.ErrorIs(t, run(t.Context(), []string{"-nonsense"}, &bytes.Buffer{}), errUsage)
	require.ErrorIs(t, run(t.Context(), []string{"missing.txt"}, &bytes.Buffer{}), os.ErrNotExist)
}
