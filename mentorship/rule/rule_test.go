package rule_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestNewKeepsItsDescription(t *testing.T) {
	always := func(team) bool { return true }
	nothing := func(team) []rule.Finding { return nil }
	tests := map[string]func(rule.Info) rule.Rule[team]{
		"New":       func(i rule.Info) rule.Rule[team] { return rule.New(i, nothing) },
		"NewScoped": func(i rule.Info) rule.Rule[team] { return rule.NewScoped(i, always, nothing) },
		"Adapt": func(i rule.Info) rule.Rule[team] {
			return rule.Adapt(rule.New(i, nothing), func(t team) team { return t })
		},
	}
	for name, build := range tests {
		t.Run(name, func(t *testing.T) {
			info := described("a.b.c")
			r := build(info)
			info.Sources[0] = "changed by the caller"
			r.Info().Sources[0] = "changed by a reader"
			if diff := cmp.Diff(described("a.b.c"), r.Info()); diff != "" {
				t.Errorf("the description is not the rule's own (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNewWithoutParts(t *testing.T) {
	always := func(team) bool { return true }
	nothing := func(team) []rule.Finding { return nil }
	info := described("a.b.c")
	same := func(t team) team { return t }
	tests := map[string]rule.Rule[team]{
		"New, no check":         rule.New[team](info, nil),
		"NewScoped, no check":   rule.NewScoped(info, always, nil),
		"NewScoped, no applies": rule.NewScoped(info, nil, nothing),
		"Adapt, no rule":        rule.Adapt(nil, same),
		"Adapt, no from":        rule.Adapt[team](silent("a.b.c"), nil),
	}
	for name, r := range tests {
		t.Run(name, func(t *testing.T) {
			require.Nil(t, r)
			require.ErrorIs(t, rule.NewSet(r).Validate(), rule.ErrSet)
		})
	}
}

func TestScope(t *testing.T) {
	r := elsewhere("a.b.c")
	assert.True(t, r.Applies(team{}))
	assert.False(t, r.Applies(team{Mentors: 1}))
	assert.Len(t, r.Check(team{Mentors: 1}), 1, "the scope is for the caller to ask")
	_, scoped := silent("a.b.c").(rule.Scoped[team])
	assert.False(t, scoped, "New makes rules for all subjects")
}

func TestAdapt(t *testing.T) {
	type programme struct{ Team team }
	from := func(p programme) team { return p.Team }

	plain := rule.Adapt(loud("a.b.c"), from)
	_, scoped := plain.(rule.Scoped[programme])
	assert.False(t, scoped, "as the rule was")
	assert.Len(t, plain.Check(programme{team{Mentees: 3}}), 3)

	narrow, scoped := rule.Adapt(rule.Rule[team](elsewhere("a.b.c")), from).(rule.Scoped[programme])
	require.True(t, scoped, "as the rule was")
	assert.True(t, narrow.Applies(programme{}))
	assert.False(t, narrow.Applies(programme{team{Mentors: 1}}))
	assert.Len(t, narrow.Check(programme{}), 1)
}
