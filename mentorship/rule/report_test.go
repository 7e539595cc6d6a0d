package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// mixed has findings of each outcome, several of one rule, and one of a rule
// that was both broken and undetermined.
func mixed() rule.Report {
	f := func(code rule.Code, severity rule.Severity, outcome rule.Outcome) rule.Finding {
		return rule.Finding{Code: code, Severity: severity, Outcome: outcome, Message: "m"}
	}
	return rule.Report{
		Checked:       []rule.Code{"a.a.a", "a.a.b", "a.a.c", "a.a.d", "a.a.e"},
		NotApplicable: []rule.Code{"a.a.x"},
		Findings: []rule.Finding{
			f("a.a.b", rule.Advice, rule.Broken),
			f("a.a.b", rule.Advice, rule.Broken),
			f("a.a.c", rule.Violation, rule.Undetermined),
			f("a.a.d", rule.Warning, rule.Broken),
			f("a.a.d", rule.Warning, rule.Undetermined),
		},
	}
}

func TestReport(t *testing.T) {
	r := mixed()
	assert.Equal(t, []rule.Code{"a.a.b", "a.a.b", "a.a.d"}, codes(r.Broken()))
	assert.Equal(t, []rule.Code{"a.a.c", "a.a.d"}, codes(r.Undetermined()))
	assert.Equal(t, []rule.Code{"a.a.a", "a.a.e"}, r.Satisfied(), "undetermined is not satisfied, nor is not applicable")
	assert.Equal(t, rule.Warning, r.Worst(rule.Broken), "of that outcome only")
	assert.Equal(t, rule.Violation, r.Worst(rule.Undetermined))
	assert.Zero(t, r.Worst("healthy"))
}

func TestReportZero(t *testing.T) {
	var r rule.Report
	assert.Empty(t, r.Broken())
	assert.Empty(t, r.Undetermined())
	assert.Empty(t, r.Satisfied(), "nothing was checked")
	assert.Zero(t, r.Worst(rule.Broken))
	if diff := cmp.Diff(r, rule.Set[team]{}.Check(team{})); diff != "" {
		t.Errorf("the empty set (-want +got):\n%s", diff)
	}
}

func TestReportJSON(t *testing.T) {
	full := mixed()
	full.Findings = append(full.Findings, rich())
	all := []rule.Report{full, {}}
	got, err := json.MarshalIndent(all, "", "\t")
	require.NoError(t, err)
	golden(t, "reports.json", append(got, '\n'))

	var read []rule.Report
	require.NoError(t, json.Unmarshal(got, &read))
	if diff := cmp.Diff(all, read, equalValues, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
	assert.Nil(t, all[1].Checked, "writing changes nothing")
}
