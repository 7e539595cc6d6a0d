package ruletest_test

import (
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

func TestExamineAccepts(t *testing.T) {
	var calls atomic.Int64
	tests := map[string]struct {
		rule   rule.Rule[team]
		reason string
	}{
		"rule of New":    {rule.New(info(), check), "the plainest good rule"},
		"scoped":         {rule.NewScoped(info(), hasMentees, check), "a scope is optional"},
		"adapted":        {rule.Adapt(rule.New(info(), checkSize), size), "it is a rule like others"},
		"scope protects": {rule.NewScoped(info(), hasMentees, firstMentee), "a set does not call Check outside the scope"},
		"no figure": {finds(func(f *rule.Finding) {
			f.Outcome, f.Evidence[0].Got = rule.Undetermined, rule.Value{}
		}), "what cannot be told has none"},
		"broken in so many words": {finds(func(f *rule.Finding) { f.Outcome = rule.Broken }), "a set writes the same"},
		"whole subject":           {finds(func(f *rule.Finding) { f.Path = "" }), "the empty pointer is the whole"},
		"escapes in the path":     {finds(func(f *rule.Finding) { f.Path = "/load/a~0b~1c/" }), "RFC 6901"},
		"none, nil or not": {rule.New(info(), func(team) []rule.Finding {
			if calls.Add(1)%2 == 0 {
				return []rule.Finding{}
			}
			return nil
		}), "both say that nothing is wrong"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, ruletest.Examine(tt.rule, example()), tt.reason)
		})
	}
}

// Every fault is caught, and named. The given subject is the one of example.
func TestExamineNames(t *testing.T) {
	tests := map[string]struct {
		rule rule.Rule[team]
		want string
	}{
		"nil":                       {nil, "rule: the rule is nil"},
		"Info panics":               {custom{func() rule.Info { panic("boo") }, check}, "Info panics: boo"},
		"malformed code":            {describes(func(i *rule.Info) { i.Code = "team" }), "malformed code"},
		"no severity":               {describes(func(i *rule.Info) { i.Severity = 0 }), "severity 0 is none"},
		"no title":                  {describes(func(i *rule.Info) { i.Title = " " }), "no title"},
		"no why":                    {describes(func(i *rule.Info) { i.Why = "" }), "no why"},
		"no remedy":                 {describes(func(i *rule.Info) { i.Remedy = "" }), "no remedy"},
		"no basis":                  {describes(func(i *rule.Info) { i.Basis = ""; i.Sources = []rule.Source{"R1"} }), "unknown basis"},
		"no source":                 {describes(func(i *rule.Info) { i.Basis = rule.Research }), "no source"},
		"control in the title":      {describes(func(i *rule.Info) { i.Title = "A\x1b[1mB" }), "title of the rule is not readable: control character at byte 1"},
		"lines in the why":          {describes(func(i *rule.Info) { i.Why = "A\nB" }), "why of the rule is not readable: control"},
		"remedy not UTF-8":          {describes(func(i *rule.Info) { i.Remedy = "\xff" }), "remedy of the rule is not readable: \"\\xff\" is not UTF-8"},
		"control at the beginning":  {describes(func(i *rule.Info) { i.Remedy = "\x00" }), "remedy of the rule is not readable: control character at byte 0"},
		"two descriptions":          {fickleInfo(), "two descriptions"},
		"panics at zero":            {rule.New(info(), firstMentee), "Check panics: runtime error: index out of range [0] with length 0, at Hostile()[0] and "},
		"panics at one":             {atExample(func(team) []rule.Finding { panic("boo") }), "Check panics: boo, at subject 0"},
		"scope panics":              {rule.NewScoped(info(), func(t team) bool { return t.Mentees[0] != "" }, check), "Applies panics"},
		"two answers":               {from(2, func(t team) []rule.Finding { return []rule.Finding{finding(t)} }), "two answers to one subject: 0 findings, then 1 findings, at Hostile()[0]"},
		"panics when asked again":   {once(2, func(team) []rule.Finding { panic("boo") }), "two answers to one subject: 0 findings, then a panic (boo), at Hostile()[0]"},
		"two scopes":                {fickleScope(), "two answers to one subject: not applicable, then 0 findings"},
		"differs in evidence":       {counts(), "two answers to one subject: 1 findings, then 1 findings"},
		"differs under concurrency": {from(late(), func(t team) []rule.Finding { return []rule.Finding{finding(t)} }), "another answer when asked from several goroutines, at Hostile()[0]"},
		"panics under concurrency":  {from(late(), func(team) []rule.Finding { panic("boo") }), "another answer when asked from several goroutines"},
		"code":                      {finds(func(f *rule.Finding) { f.Code = "a.b.c" }), `a finding has a code; that is for the set to stamp: finding 0 has "a.b.c"`},
		"severity":                  {finds(func(f *rule.Finding) { f.Severity = rule.Advice }), "a finding has a severity; that is for the set to stamp: finding 0 has advice"},
		"outcome":                   {finds(func(f *rule.Finding) { f.Outcome = "passed" }), `unknown outcome: finding 0 has "passed"`},
		"no message":                {finds(func(f *rule.Finding) { f.Message = " " }), "a finding has no message: finding 0"},
		"message not UTF-8":         {finds(func(f *rule.Finding) { f.Message = "\xc0" }), "message of a finding is not readable: finding 0: \"\\xc0\" is not UTF-8"},
		"control in the message":    {finds(func(f *rule.Finding) { f.Message = "id \x00" }), "message of a finding is not readable: finding 0: control character at byte 3"},
		"quotes the subject":        {rule.New(info(), quoteMentee), "message of a finding is not readable"},
		"no evidence":               {finds(func(f *rule.Finding) { f.Evidence = nil }), "a finding has no evidence: finding 0"},
		"evidence without a name":   {finds(func(f *rule.Finding) { f.Evidence[0].Name = "" }), "not words joined by hyphens"},
		"evidence in camel case":    {finds(func(f *rule.Finding) { f.Evidence[0].Name = "menteesPerMentor" }), `not words joined by hyphens: finding 0 has "menteesPerMentor"`},
		"evidence with a dot":       {finds(func(f *rule.Finding) { f.Evidence[0].Name = "team.mentors" }), "not words joined by hyphens"},
		"broken without a figure":   {finds(func(f *rule.Finding) { f.Evidence[0].Got = rule.Value{} }), `evidence does not say what was seen, and the finding is not undetermined: finding 0, "mentors"`},
		"figure with a bound":       {finds(func(f *rule.Finding) { f.Evidence[0].Got = rule.Count(1).With(rule.AtMost) }), `what was seen has a bound; that is for what was wanted: finding 0, "mentors": at most 1`},
		"path without a slash":      {finds(func(f *rule.Finding) { f.Path = "mentors" }), `not a JSON Pointer: finding 0 has "mentors"`},
		"path with a bare tilde":    {finds(func(f *rule.Finding) { f.Path = "/a~" }), "not a JSON Pointer"},
		"path with a wrong escape":  {finds(func(f *rule.Finding) { f.Path = "/a~2" }), "not a JSON Pointer"},
		"path that escapes twice":   {finds(func(f *rule.Finding) { f.Path = "/a~~01" }), "not a JSON Pointer"},
		"path not UTF-8":            {finds(func(f *rule.Finding) { f.Path = "/\xff" }), "not a JSON Pointer"},
		"second finding":            {secondIsBad(), "a finding has no message: finding 1, at subject 0"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := ruletest.Examine(tt.rule, example())
			require.Error(t, err)
			assert.Contains(t, err.Error(), tt.want)
			assert.NotContains(t, err.Error(), "\n", "one fault has one line")
		})
	}
}

func TestExamineCountsPlaces(t *testing.T) {
	tests := map[string]struct {
		rule rule.Rule[team]
		want string
	}{
		"at one":      {onlyExample(1), "no message: finding 0, at subject 0"},
		"one twice":   {onlyExample(2), "no message: finding 0, at subject 0"},
		"all of them": {finds(func(f *rule.Finding) { f.Message = "" }), fmt.Sprintf("no message: finding 0, at Hostile()[0] and %d more", len(ruletest.Hostile[team]()))},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := ruletest.Examine(tt.rule, example())
			require.Error(t, err)
			assert.Equal(t, "ruletest: test.team.no-mentor: a finding has "+tt.want, err.Error())
		})
	}
}

func TestExamineTellsSeveralFaults(t *testing.T) {
	err := ruletest.Examine(finds(func(f *rule.Finding) { f.Message, f.Path, f.Evidence = "", "x", nil }))
	require.Error(t, err)
	assert.Len(t, strings.Split(err.Error(), "\n"), 3)
}

func TestExamineSet(t *testing.T) {
	bad := describes(func(i *rule.Info) { i.Code = "test.team.other"; i.Title = "" })
	worse := finds(func(f *rule.Finding) { f.Message = "" })
	tests := map[string]struct {
		set    rule.Set[team]
		want   []string
		reason string
	}{
		"empty": {rule.Set[team]{}, nil, "nothing is wrong with nothing"},
		"good":  {rule.NewSet(rule.New(info(), check)), nil, "valid, and so is its rule"},
		"two faults": {
			rule.NewSet(bad, worse),
			[]string{`no title`, "ruletest: test.team.no-mentor: a finding has no message", "ruletest: test.team.other: the description is not valid"},
			"the set's own, then each rule's in order of code",
		},
		"bad set of good rules": {
			rule.NewSet(rule.New(info(), check)).Without("a.b.c"), []string{`no rule "a.b.c" to remove`}, "validated too",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := ruletest.ExamineSet(tt.set, example())
			if tt.want == nil {
				require.NoError(t, err, tt.reason)
				return
			}
			require.Error(t, err)
			lines := strings.Split(err.Error(), "\n")
			require.Len(t, lines, len(tt.want), tt.reason)
			for i, want := range tt.want {
				assert.Contains(t, lines[i], want)
			}
		})
	}
}

// The rules of a set are shown the same subjects, one rule after the other.
func TestExamineSetBlamesTheRuleThatChanges(t *testing.T) {
	named := func(code rule.Code, spoil func(team)) rule.Rule[team] {
		i := info()
		i.Code = code
		return rule.New(i, func(t team) []rule.Finding {
			if spoil != nil && len(t.Mentors) > 0 {
				spoil(t)
			}
			return nil
		})
	}
	spoil := map[string]func(team){
		"and says so":     func(t team) { t.Mentors[0] = "x" },
		"and then panics": func(t team) { t.Mentors[0] = "x"; panic("boo") },
	}
	for name, how := range spoil {
		t.Run(name, func(t *testing.T) {
			err := ruletest.ExamineSet(rule.NewSet(named("test.a.good", nil), named("test.b.bad", how), named("test.c.good", nil)), example())
			require.ErrorContains(t, err, "test.b.bad")
			assert.NotContains(t, err.Error(), "good")
		})
	}
}

// A recorder stands in for a test.
type recorder struct {
	testing.TB
	helped bool
	told   []any
}

func (r *recorder) Helper()           { r.helped = true }
func (r *recorder) Error(args ...any) { r.told = append(r.told, args...) }

func TestRun(t *testing.T) {
	good, bad := rule.New(info(), check), finds(func(f *rule.Finding) { f.Message = "" })
	tests := map[string]struct {
		run  func(testing.TB)
		want error
	}{
		"good rule": {func(tb testing.TB) { ruletest.Run(tb, good, example()) }, nil},
		"bad rule": {
			func(tb testing.TB) { ruletest.Run(tb, bad, example(), example()) },
			ruletest.Examine(bad, example(), example()),
		},
		"good set": {func(tb testing.TB) { ruletest.RunSet(tb, rule.NewSet(good), example()) }, nil},
		"bad set": {
			func(tb testing.TB) { ruletest.RunSet(tb, rule.NewSet(bad), example(), example()) },
			ruletest.ExamineSet(rule.NewSet(bad), example(), example()),
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var rec recorder
			tt.run(&rec)
			assert.True(t, rec.helped, "the line in the caller's test is the one of interest")
			if tt.want == nil {
				assert.Empty(t, rec.told)
				return
			}
			require.Len(t, rec.told, 1)
			assert.EqualError(t, tt.want, rec.told[0].(error).Error())
		})
	}
}
