package rule_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var equalValues = cmp.Comparer(func(a, b rule.Value) bool { return a == b })

func TestSetCheck(t *testing.T) {
	set := rule.NewSet(unsure("a.a.d"), elsewhere("a.a.c"), loud("a.a.b"), silent("a.a.a")).
		WithSeverity("a.a.d", rule.Advice)
	tests := map[string]struct {
		subject team
		checked []rule.Code
		not     []rule.Code
		found   []rule.Code
		reason  string
	}{
		"nothing broken": {
			team{Mentors: 1},
			[]rule.Code{"a.a.a", "a.a.b", "a.a.d"},
			[]rule.Code{"a.a.c"},
			[]rule.Code{"a.a.d"},
			"not applicable is told apart from satisfied",
		},
		"several of one rule": {
			team{1, 3},
			[]rule.Code{"a.a.a", "a.a.b", "a.a.d"},
			[]rule.Code{"a.a.c"},
			[]rule.Code{"a.a.b", "a.a.b", "a.a.b", "a.a.d"},
			"a rule may find more than one thing",
		},
		"all apply": {
			team{0, 1},
			[]rule.Code{"a.a.a", "a.a.b", "a.a.c", "a.a.d"},
			nil,
			[]rule.Code{"a.a.b", "a.a.c", "a.a.d"},
			"in order of code",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			report := set.Check(tt.subject)
			assert.Equal(t, tt.checked, report.Checked, tt.reason)
			assert.Equal(t, tt.not, report.NotApplicable, tt.reason)
			assert.Equal(t, tt.found, codes(report.Findings), tt.reason)
			if diff := cmp.Diff(report.Findings, set.AppendFindings(nil, tt.subject), equalValues); diff != "" {
				t.Errorf("AppendFindings differs (-Check +Append):\n%s", diff)
			}
			kept := append(make([]rule.Finding, 0, 9), rule.Finding{Message: "kept"})
			assert.Equal(t, append([]rule.Code{""}, tt.found...), codes(set.AppendFindings(kept, tt.subject)))
		})
	}
}

// The findings of one rule keep its order, and all but code, severity and
// outcome stays as the rule said.
func TestCheckStamps(t *testing.T) {
	tests := map[string]struct {
		said, want rule.Outcome
		reason     string
	}{
		"nothing":      {"", rule.Broken, "short for broken"},
		"broken":       {rule.Broken, rule.Broken, "as it is"},
		"undetermined": {rule.Undetermined, rule.Undetermined, "as it is"},
		"healthy":      {"healthy", rule.Undetermined, "an unknown word never reads as healthy, nor accuses"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			said := rich()
			said.Code, said.Severity, said.Outcome = "other.code.here", rule.Advice, tt.said
			r := rule.New(described("a.a.a"), func(team) []rule.Finding { return []rule.Finding{said, finding(1)} })
			want := rich()
			want.Code, want.Severity, want.Outcome = "a.a.a", rule.Violation, tt.want
			got := rule.NewSet(r).WithSeverity("a.a.a", rule.Violation).Check(team{}).Findings
			require.Len(t, got, 2)
			if diff := cmp.Diff(want, got[0], equalValues); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
			assert.Equal(t, finding(1).Message, got[1].Message)
			assert.Equal(t, tt.said, said.Outcome, "what the rule returned is left alone")
		})
	}
}

// A mistake in building a set cannot pass for a clean result.
func TestCheckOfInvalidSet(t *testing.T) {
	set := rule.NewSet(silent("a.a.a"), unsure("z.z.z")).Without("a.a.y", "a.a.x")
	report := set.Check(team{})
	assert.Equal(t, []rule.Code{"a.a.a", "z.z.z"}, report.Checked, "the rules run all the same")
	assert.Equal(t, []rule.Code{rule.InvalidSet, rule.InvalidSet, "z.z.z"}, codes(report.Findings))
	want := rule.Finding{
		Code: "rule.set.invalid", Severity: rule.Violation, Outcome: rule.Undetermined,
		Message:  `rule: inconsistent set: no rule "a.a.x" to remove`,
		Evidence: []rule.Evidence{{Name: "faults-of-the-set", Got: rule.Count(2), Want: rule.Count(0)}},
	}
	if diff := cmp.Diff(want, report.Findings[0], equalValues); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	assert.Equal(t, codes(report.Findings), codes(set.AppendFindings(nil, team{})))
	assert.Equal(t, rule.Violation, report.Worst(rule.Undetermined))
}

// Neither the order of rules nor the way of building shows in a report, faults
// included.
func TestOrderOfRulesDoesNotMatter(t *testing.T) {
	rules := []rule.Rule[team]{
		loud("a.a.b"), unsure("a.a.a"), elsewhere("b.a.a"), nil,
		rule.New(rule.Info{Code: "a"}, func(team) []rule.Finding { return nil }),
	}
	text := func(s rule.Set[team]) string {
		b, err := json.Marshal(s.Check(team{Mentees: 2}))
		require.NoError(t, err, "an invalid set has a report too")
		return string(b)
	}
	want := text(rule.NewSet(rules...))
	n := 0
	permute(rules, func(rules []rule.Rule[team]) {
		n++
		require.Equal(t, want, text(rule.NewSet(rules...)))
		require.Equal(t, want, text(rule.NewSet(rules[:2]...).With(rules[2:]...)))
		require.Equal(t, want, text(rule.NewSet(rules[3:]...).Merge(rule.NewSet(rules[:3]...))))
	})
	require.Equal(t, 120, n)
}

// permute shows every order of list to visit.
func permute[T any](list []T, visit func([]T)) {
	var place func(k int)
	list = slices.Clone(list)
	place = func(k int) {
		if k == len(list) {
			visit(slices.Clone(list))
			return
		}
		for i := k; i < len(list); i++ {
			list[k], list[i] = list[i], list[k]
			place(k + 1)
			list[k], list[i] = list[i], list[k]
		}
	}
	place(0)
}

// thirty returns a set of as many rules, half of them scoped, that find
// something wrong with teams of more mentees than the rule's number.
func thirty() rule.Set[team] {
	var set rule.Set[team]
	for i := range 30 {
		info := described(rule.Code(fmt.Sprintf("bench.rule.number-%02d", i)))
		check := func(t team) []rule.Finding {
			if t.Mentees <= i {
				return nil
			}
			return []rule.Finding{{Message: "too many", Evidence: []rule.Evidence{{
				Name: "mentees", Got: rule.Count(int64(t.Mentees)), Want: rule.Count(int64(i)).With(rule.AtMost),
			}}}}
		}
		if i%2 == 0 {
			set = set.With(rule.New(info, check))
		} else {
			set = set.With(rule.NewScoped(info, func(t team) bool { return t.Mentors < 100 }, check))
		}
	}
	return set
}

func TestCleanSubjectAllocatesNothing(t *testing.T) {
	set, clean := thirty(), team{Mentors: 1}
	require.NoError(t, set.Validate())
	require.Equal(t, 30, set.Len())
	require.Len(t, set.AppendFindings(nil, team{Mentees: 1 << 20}), 30, "the rules look")
	var found []rule.Finding
	assert.Zero(t, testing.AllocsPerRun(100, func() { found = set.AppendFindings(found[:0], clean) }))
	assert.Empty(t, found)
}

func BenchmarkSet(b *testing.B) {
	set := thirty()
	for _, mentees := range []int{0, 3, 30} {
		subject := team{Mentors: 1, Mentees: mentees}
		b.Run(fmt.Sprintf("Append/findings=%d", mentees), func(b *testing.B) {
			b.ReportAllocs()
			var found []rule.Finding
			for b.Loop() {
				found = set.AppendFindings(found[:0], subject)
			}
		})
		b.Run(fmt.Sprintf("Check/findings=%d", mentees), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = set.Check(subject)
			}
		})
	}
}
