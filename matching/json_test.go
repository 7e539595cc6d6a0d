package matching_test

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var update = flag.Bool("update", false, "rewrite golden files")

// golden holds a value against the file of the name, or rewrites the file.
func golden(t *testing.T, name string, value any) {
	t.Helper()
	text, err := json.MarshalIndent(value, "", "  ")
	require.NoError(t, err)
	text = append(text, '\n')
	if *update {
		require.NoError(t, os.WriteFile(name, text, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(text))
}

func TestResultGolden(t *testing.T) {
	w := world{scores: [][]int{{9, 5}, {5, 9}, {5, no}, {no, no}, {9, no}}, slots: []int{2, 1}, taken: []int{0, 0}}
	p := w.problem()
	p.Mode, p.Strict = mentorship.Virtual, false
	p.Period = mentorship.Period{From: day("2027-01-01"), Until: day("2028-01-01")}
	p.Policy.Capacity = mentorship.LimitOf(1, rule.Convention, mentorship.Article)
	p.Eligibility = p.Eligibility.With(hint("test.hint.unclear", rule.Violation, rule.Undetermined))
	_, r := matched(t, p)
	r.TimeZones = "2025c" // the data may be renewed
	golden(t, "testdata/result.json", r)
	x, err := matching.Explain(p, r, matching.Pair{Mentor: "mentor-1", Mentee: "mentee-2"})
	require.NoError(t, err)
	golden(t, "testdata/explanation.json", x)
}

func TestEmptyListsPrintAsLists(t *testing.T) {
	text, err := json.Marshal(matching.Result{})
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"objective": "", "worth": {"places": 0, "score": 0}, "matches": [], "unmatched": [], "mentors": [], "remarks": [],
		"certificate": {"proof": "", "mentors": [], "mentees": []}, "criteria": [], "rules": [],
		"strict": false, "policy": {}, "timeZones": ""}`, string(text))
}

func TestResultsSurviveStorage(t *testing.T) {
	for seed := range uint64(10) {
		p := population(seed, 6, 9)
		_, r := matched(t, p)
		text, err := json.Marshal(r)
		require.NoError(t, err)
		read := copyOf(t, r)
		again, err := json.Marshal(read)
		require.NoError(t, err)
		require.Equal(t, string(text), string(again))
		require.NoError(t, matching.Verify(t.Context(), p, read))
	}
}

func TestVocabularies(t *testing.T) {
	accepted := func(value any, words ...string) {
		t.Helper()
		for _, word := range words {
			require.NoError(t, json.Unmarshal([]byte(`"`+word+`"`), value), word)
			text, err := json.Marshal(value)
			require.NoError(t, err)
			assert.Equal(t, `"`+word+`"`, string(text))
		}
		assert.ErrorIs(t, json.Unmarshal([]byte(`"other"`), value), mentorship.ErrText)
		text, err := json.Marshal(value)
		require.NoError(t, err)
		assert.Equal(t, `"`+words[len(words)-1]+`"`, string(text), "a refused word changes nothing")
	}
	accepted(new(matching.Objective), "", "participation", "score")
	accepted(new(matching.Proof), "", "none", "duals")
	accepted(new(matching.Cause), "no-mentors", "none-eligible", "no-slots", "score-below", "capacity-taken", "lost-tie", "left-out")
	accepted(new(matching.Verdict), "matched", "forbidden", "slotless", "costlier", "level", "unproven")
	assert.Equal(t, []matching.Objective{"participation", "score"}, matching.Objectives())
}
