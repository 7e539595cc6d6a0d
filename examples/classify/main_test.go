package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// classify runs the programme on lines.
func classify(explaining bool, lines ...string) (out []string, problems string, err error) {
	var w, p bytes.Buffer
	err = run(strings.NewReader(strings.Join(lines, "\n")), &w, &p, explaining)
	return strings.Split(strings.TrimSpace(w.String()), "\n"), p.String(), err
}

func TestEachLineGetsItsScores(t *testing.T) {
	t.Parallel()
	out, problems, err := classify(false,
		`{"id":"1","role":"mentor","text":"You greeted the daughter first, and she calmed down. Try the same tomorrow."}`,
		`{"id":"2","role":"mentee","text":"ok","context":"What will you change?"}`,
		``,
		`{"id":"3","role":"unknown","text":"Thank you 😀 you are kind.","context":{"answers":"Here is the form.","channel":"private","at":"2026-03-02T10:00:00Z","eventAt":"2026-03-01T10:00:00Z","within":"72h"}}`,
	)
	require.NoError(t, err)
	assert.Empty(t, problems)
	require.Len(t, out, 3)
	traits := map[string]int{"1": 17, "2": 12, "3": 23} // of the role, effective, and actionable of mentors
	for _, line := range out {
		var got struct {
			ID        string
			Scores    map[string]float64
			Spans     map[string][][2]int
			Effective float64
			Verdict   string
		}
		require.NoError(t, json.Unmarshal([]byte(line), &got))
		assert.Len(t, got.Scores, traits[got.ID], "message %s", got.ID)
		assert.InDelta(t, got.Effective, got.Scores["effective"], 0)
		assert.Contains(t, []string{"effective", "ineffective", "cannot-tell"}, got.Verdict)
		if got.ID == "3" {
			assert.InDelta(t, 1, got.Scores["timely"], 0, "a day after the event, where three were agreed")
			for _, spans := range got.Spans {
				for _, s := range spans {
					assert.LessOrEqual(t, s[1], 26, "offsets count characters, not bytes")
				}
			}
		}
	}
}

func TestABadLineIsToldAndTheRestGoesOn(t *testing.T) {
	t.Parallel()
	for name, bad := range map[string]string{
		"no object":  `[1]`,
		"no text":    `{"id":"1","role":"mentor"}`,
		"no JSON":    `{"id":"1"`,
		"context":    `{"id":"1","role":"mentor","text":"x","context":7}`,
		"no channel": `{"id":"1","role":"mentor","text":"x","context":{"channel":"loud"}}`,
	} {
		out, problems, err := classify(false, `{"id":"a","role":"mentor","text":"Fine."}`, bad, `{"id":"b","role":"mentor","text":"Fine."}`)
		require.ErrorIs(t, err, errLines, name)
		assert.Len(t, out, 2, name)
		assert.True(t, strings.HasPrefix(problems, "line 2: "), "%s: %s", name, problems)
	}
}

func TestExplainMarksWords(t *testing.T) {
	t.Parallel()
	out, _, err := classify(true, strings.TrimSpace(example))
	require.NoError(t, err)
	text := strings.Join(out, "\n")
	assert.Contains(t, text, "example from a mentor")
	assert.Contains(t, text, bold)
}
