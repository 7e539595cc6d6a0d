package rule_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// severities tells the contents of a set: its codes in order, each with what
// the set stamps.
func severities(s rule.Set[team]) []string {
	var list []string
	for _, info := range s.Infos() {
		list = append(list, string(info.Code)+" "+info.Severity.String())
	}
	return list
}

// faults returns what is wrong with the set, one line each, without kind.
func faults(s rule.Set[team]) []string {
	err := s.Validate()
	if err == nil {
		return nil
	}
	var list []string
	for line := range strings.Lines(err.Error()) {
		_, text, _ := strings.Cut(strings.TrimSpace(line), ": ")
		_, text, _ = strings.Cut(text, ": ")
		list = append(list, text)
	}
	return list
}

func TestSet(t *testing.T) {
	abc := rule.NewSet(silent("a.a.c"), silent("a.a.a"), silent("a.a.b"))
	odd := rule.New(rule.Info{Code: "a.a.x", Severity: 15, Title: "T", Why: "W", Remedy: "R", Basis: rule.Convention},
		func(team) []rule.Finding { return nil })
	tests := map[string]struct {
		set    rule.Set[team]
		want   []string
		faults []string
	}{
		"zero":         {rule.Set[team]{}, nil, nil},
		"empty":        {rule.NewSet[team](), nil, nil},
		"sorted":       {abc, []string{"a.a.a warning", "a.a.b warning", "a.a.c warning"}, nil},
		"with":         {rule.Set[team]{}.With(silent("a.a.b")).With(silent("a.a.a")), []string{"a.a.a warning", "a.a.b warning"}, nil},
		"with nothing": {abc.With(), severities(abc), nil},
		"twice": {
			rule.NewSet(silent("a.a.a"), silent("a.a.a")).With(silent("a.a.a")),
			[]string{"a.a.a warning"},
			[]string{`two rules with the code "a.a.a"`, `two rules with the code "a.a.a"`},
		},
		"nil rule": {rule.NewSet(nil, silent("a.a.a")), []string{"a.a.a warning"}, []string{"a rule is nil"}},
		"reserved": {rule.NewSet(silent(rule.InvalidSet)), []string{"rule.set.invalid warning"}, []string{`the code "rule.set.invalid" is reserved`}},
		"odd severity": {
			rule.NewSet(odd),
			[]string{"a.a.x violation"},
			[]string{`"a.a.x": severity 15 is none of advice, warning, violation`},
		},
		"without first":    {abc.Without("a.a.a"), []string{"a.a.b warning", "a.a.c warning"}, nil},
		"without two":      {abc.Without("a.a.c", "a.a.b"), []string{"a.a.a warning"}, nil},
		"without nothing":  {abc.Without(), severities(abc), nil},
		"without stranger": {abc.Without("a.a.x"), severities(abc), []string{`no rule "a.a.x" to remove`}},
		"without twice":    {abc.Without("a.a.a", "a.a.a"), []string{"a.a.b warning", "a.a.c warning"}, []string{`no rule "a.a.a" to remove`}},
		"graver":           {abc.WithSeverity("a.a.b", rule.Violation), []string{"a.a.a warning", "a.a.b violation", "a.a.c warning"}, nil},
		"milder":           {abc.WithSeverity("a.a.c", rule.Advice), []string{"a.a.a warning", "a.a.b warning", "a.a.c advice"}, nil},
		"graver stranger":  {abc.WithSeverity("a.a.x", rule.Advice), severities(abc), []string{`no rule "a.a.x" to override`}},
		"unstamped":        {abc.WithSeverity("a.a.a", 0), severities(abc), []string{`severity 0 for "a.a.a" is none of advice, warning, violation`}},
		"unknown severity": {abc.WithSeverity("a.a.a", 29), severities(abc), []string{`severity 29 for "a.a.a" is none of advice, warning, violation`}},
		"merge": {
			rule.NewSet(silent("a.a.c")).Merge(rule.NewSet(silent("a.a.a")).WithSeverity("a.a.a", rule.Advice)),
			[]string{"a.a.a advice", "a.a.c warning"},
			nil,
		},
		"merge of one code": {
			rule.NewSet(silent("a.a.a")).Merge(rule.NewSet(silent("a.a.a"), silent("a.a.b")).WithSeverity("a.a.a", rule.Advice)),
			[]string{"a.a.a warning", "a.a.b warning"},
			[]string{`two rules with the code "a.a.a"`},
		},
		"merge of faults": {
			abc.Without("a.a.y").Merge(rule.Set[team]{}.Without("a.a.z", "a.a.x")), severities(abc),
			[]string{`no rule "a.a.x" to remove`, `no rule "a.a.y" to remove`, `no rule "a.a.z" to remove`},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, severities(tt.set)); diff != "" {
				t.Errorf("rules (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.faults, faults(tt.set)); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
			assert.Equal(t, len(tt.want), tt.set.Len())
			var all []string
			for r := range tt.set.All() {
				all = append(all, string(r.Info().Code))
			}
			assert.Len(t, all, len(tt.want))
			assert.True(t, slices.IsSorted(all))
		})
	}
}

// Incomplete descriptions are of one kind, all other faults of another.
func TestSetValidateKinds(t *testing.T) {
	nameless := rule.New(rule.Info{}, func(team) []rule.Finding { return nil })
	tests := map[string]struct {
		set  rule.Set[team]
		info bool
	}{
		"incomplete":   {rule.NewSet(nameless), true},
		"nil":          {rule.NewSet[team](nil), false},
		"twice":        {rule.NewSet(silent("a.b.c"), silent("a.b.c")), false},
		"reserved":     {rule.NewSet(silent(rule.InvalidSet)), false},
		"removal":      {rule.Set[team]{}.Without("a.b.c"), false},
		"override":     {rule.Set[team]{}.WithSeverity("a.b.c", rule.Advice), false},
		"no such rank": {rule.NewSet(silent("a.b.c")).WithSeverity("a.b.c", 1), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := tt.set.Validate()
			require.Error(t, err)
			assert.Equal(t, tt.info, errors.Is(err, rule.ErrInfo))
			assert.Equal(t, !tt.info, errors.Is(err, rule.ErrSet))
		})
	}
}

// Each method returns a new set and leaves the old one alone, also where two
// sets are made from one.
func TestSetIsImmutable(t *testing.T) {
	base := rule.NewSet(silent("a.a.b"), silent("a.a.d")).Without("a.a.x", "a.a.z")
	rules, wrong := severities(base), faults(base)
	made := []rule.Set[team]{
		base.With(silent("a.a.a")),
		base.With(silent("a.a.c"), nil),
		base.Without("a.a.b", "a.a.y"),
		base.WithSeverity("a.a.b", rule.Advice),
		base.WithSeverity("a.a.y", rule.Advice),
		base.Merge(rule.NewSet(silent("a.a.c")).Without("a.a.w")),
	}
	assert.Equal(t, rules, severities(base))
	assert.Equal(t, wrong, faults(base))
	assert.Equal(t, []string{"a.a.a warning", "a.a.b warning", "a.a.d warning"}, severities(made[0]))
	assert.Equal(t, []string{"a.a.b warning", "a.a.c warning", "a.a.d warning"}, severities(made[1]))
	assert.Equal(t, []string{"a.a.d warning"}, severities(made[2]))
	assert.Equal(t, []string{"a.a.b advice", "a.a.d warning"}, severities(made[3]))
	assert.Len(t, faults(made[1]), 3)
	assert.Len(t, faults(made[2]), 3)

	base.Infos()[0].Title = "changed by a reader"
	assert.Equal(t, "Title.", base.Infos()[0].Title)
}

func TestSetAllStops(t *testing.T) {
	seen := 0
	for range rule.NewSet(silent("a.a.a"), silent("a.a.b")).All() {
		seen++
		break
	}
	assert.Equal(t, 1, seen)
}
