package rule_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// rich has something in every field.
func rich() rule.Finding {
	return rule.Finding{
		Code: "structure.ratio.too-many-mentees", Severity: rule.Violation, Outcome: rule.Broken,
		Path: "/mentees", Message: `12 mentees share 2 mentors, "more" than 5 <each>`,
		Evidence: []rule.Evidence{
			{Name: "mentees-per-mentor", Got: rule.Ratio(12, 2), Want: rule.Ratio(5, 1).With(rule.AtMost)},
			{Name: "last-session", Got: rule.Instant(time.Date(2024, 2, 29, 12, 30, 0, 0, time.UTC)), Events: []string{"e1", "e2"}},
			{Name: "pause", Want: rule.Duration(14 * 24 * time.Hour).With(rule.AtLeast)},
			{Name: "structure", Got: rule.Text("team"), Want: rule.Text("group").With(rule.Not)},
			{Name: "mentors", Got: rule.Count(2), Want: rule.Count(3)},
		},
	}
}

func TestFindingJSON(t *testing.T) {
	bare := rule.Finding{Outcome: rule.Undetermined, Message: "nobody knows"}
	all := []rule.Finding{rich(), bare, {}}
	got, err := json.MarshalIndent(all, "", "\t")
	require.NoError(t, err)
	golden(t, "findings.json", append(got, '\n'))

	var read []rule.Finding
	require.NoError(t, json.Unmarshal(got, &read))
	if diff := cmp.Diff(all, read, cmp.Comparer(func(a, b rule.Value) bool { return a == b })); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
}

func TestOutcomeUnknownText(t *testing.T) {
	f := rich()
	require.ErrorIs(t, json.Unmarshal([]byte(`{"outcome":"healthy"}`), &f), rule.ErrText)
	assert.Equal(t, rule.Broken, f.Outcome, "as it was")
	require.NoError(t, json.Unmarshal([]byte(`{"outcome":""}`), &f))
	assert.Empty(t, f.Outcome)
}

func TestFindingClone(t *testing.T) {
	f := rich()
	c := f.Clone()
	same := cmp.Comparer(func(a, b rule.Value) bool { return a == b })
	if diff := cmp.Diff(f, c, same); diff != "" {
		t.Fatalf("clone differs (-want +got):\n%s", diff)
	}
	c.Evidence[1].Events[0] = "x"
	c.Evidence[0].Name = "x"
	if diff := cmp.Diff(rich(), f, same); diff != "" {
		t.Errorf("the clone shares memory (-want +got):\n%s", diff)
	}
	assert.Nil(t, rule.Finding{}.Clone().Evidence)
	assert.Nil(t, rule.Finding{Evidence: make([]rule.Evidence, 1)}.Clone().Evidence[0].Events)
}
