package ethics_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// accessFound returns what is found by code and group; "?" marks what cannot be told.
func accessFound(a ethics.Access) []string {
	var all []string
	for _, f := range ethics.AccessRules().Check(a).Findings {
		name := strings.TrimPrefix(string(f.Code), "ethics.access.")
		if f.Outcome == rule.Undetermined {
			all = append(all, name+"? "+text(f, "axis"))
			continue
		}
		all = append(all, fmt.Sprintf("%s %s %s %s", name, text(f, "axis"), text(f, "group"), text(f, "compared")))
	}
	slices.Sort(all)
	return all
}

func text(f rule.Finding, name string) string {
	for _, e := range f.Evidence {
		if e.Name == name {
			s, _ := e.Got.Text()
			return s
		}
	}
	return ""
}

// genders are people of two genders alone, matched so.
func genders(women, men crowdOf) []crowdOf {
	women.gender, men.gender = "woman", "man"
	return []crowdOf{women, men}
}

func TestAccessRulesFind(t *testing.T) {
	q := func(list ...crowdOf) ethics.Access {
		q := question(crowds(list...))
		q.Aspects = []mentorship.Aspect{mentorship.AspectGender}
		a, err := ethics.AuditAccess(q)
		require.NoError(t, err)
		return a
	}
	tests := map[string]struct {
		a      ethics.Access
		want   []string
		reason string
	}{
		"alike": {
			q(genders(crowdOf{n: 40, matched: 30}, crowdOf{n: 40, matched: 30})...),
			[]string{"lower-rate? gender", "unserved-goal? goal"},
			"nobody said what they seek, so of goals nothing can be told",
		},
		"a gap": {
			q(genders(crowdOf{n: 40, matched: 10, goal: "gait"}, crowdOf{n: 40, matched: 30, goal: "gait"})...),
			[]string{"below-share gender woman goal-served", "below-share gender woman matched", "lower-rate gender woman goal-served", "lower-rate gender woman matched", "unserved-goal? goal"},
			"the lower one is named, and once; one goal has no rest",
		},
		"within chance": {
			q(genders(crowdOf{n: 12, matched: 8, goal: "gait"}, crowdOf{n: 12, matched: 11, goal: "gait"})...),
			[]string{"below-share gender woman goal-served", "below-share gender woman matched", "unserved-goal? goal"},
			"four fifths are missed by what chance does too",
		},
		"waiting": {
			q(genders(crowdOf{n: 30, matched: 25, days: 60, goal: "gait"}, crowdOf{n: 30, matched: 25, days: 20, goal: "gait"})...),
			[]string{"longer-wait gender woman waiting-time", "unserved-goal? goal"},
			"the longer one is named",
		},
		"wishes": {
			q(genders(crowdOf{n: 30, matched: 25, rank: 1, goal: "gait"}, crowdOf{n: 30, matched: 25, rank: 3, goal: "gait"})...),
			[]string{"lower-wish gender man wish-rank", "unserved-goal? goal"},
			"a rank of 3 is worse",
		},
		"scores": {
			q(genders(crowdOf{n: 30, matched: 25, score: 100, goal: "gait"}, crowdOf{n: 30, matched: 25, score: 300, goal: "gait"})...),
			[]string{"lower-score gender woman match-score", "unserved-goal? goal"},
			"less is worse",
		},
		"goals": {
			q(crowdOf{gender: "woman", n: 40, matched: 10, goal: "gait"}, crowdOf{gender: "woman", n: 40, matched: 30, goal: "stroke"}, crowdOf{gender: "man", n: 40, matched: 10, goal: "gait"}, crowdOf{gender: "man", n: 40, matched: 30, goal: "stroke"}),
			[]string{"unserved-goal goal gait goal-served", "unserved-goal goal gait matched"},
			"what is sought in vain",
		},
		"Simpson": {
			q(crowdOf{gender: "open", goal: "small", n: 87, matched: 81}, crowdOf{gender: "open", goal: "large", n: 263, matched: 192}, crowdOf{gender: "other", goal: "small", n: 270, matched: 234}, crowdOf{gender: "other", goal: "large", n: 80, matched: 55}),
			[]string{"reversal gender open goal-served", "reversal gender open matched", "reversal gender other goal-served", "reversal gender other matched", "unserved-goal goal large goal-served", "unserved-goal goal large matched"},
			"said of both sides",
		},
		"few": {
			q(crowdOf{gender: "woman", n: 4}, crowdOf{gender: "man", n: 4, matched: 4}),
			[]string{"lower-rate? gender", "unserved-goal? goal"},
			"nothing is told of four",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, accessFound(tt.a), tt.reason) })
	}
}

func TestAccessFindingReads(t *testing.T) {
	a := audit(t, genders(crowdOf{n: 40, matched: 10, goal: "gait"}, crowdOf{n: 40, matched: 30, goal: "gait"})...)
	var f rule.Finding
	for _, f = range ethics.AccessRules().Check(a).Findings {
		if f.Code == "ethics.access.lower-rate" && f.Outcome == rule.Broken {
			break
		}
	}
	assert.Equal(t, `matched: 10 of 40 in gender "woman", 30 of 40 of the others; chance alone makes such a gap in 1 of 10000 cases or fewer`, f.Message)
	assert.Equal(t, "/axes/0/groups/1", f.Path)
	assert.Equal(t, []rule.Evidence{
		{Name: "compared", Got: rule.Text("matched")},
		{Name: "axis", Got: rule.Text("gender")},
		{Name: "group", Got: rule.Text("woman")},
		{Name: "group-size", Got: rule.Count(40)},
		{Name: "counted-in-no-group", Got: rule.Count(0)},
		{Name: "with-outcome", Got: rule.Ratio(10, 40), Want: rule.Ratio(30, 40).With(rule.AtLeast)},
		{Name: "chance-per-10000", Got: rule.Count(1)},
	}, f.Evidence)
}

// Who seeks what nobody offers adds nothing to what is found of groups, and a fair world
// is silent but for goals that go with ages in it.
func TestAccessPlanted(t *testing.T) {
	for _, line := range accessFound(audit(t, fair()...)) {
		assert.NotContains(t, line, " gender woman", "nothing was planted on women")
		assert.NotContains(t, line, " gender man", "nor on men")
		assert.NotContains(t, line, "lower-rate")
	}
	lines := accessFound(audit(t, planted()...))
	for _, want := range []string{
		"lower-rate gender x age woman x 30 to 39 matched",
		"lower-rate gender x age woman x 30 to 39 goal-served",
		"below-share gender x age woman x 30 to 39 matched",
		"longer-wait gender x age woman x 30 to 39 waiting-time",
		"lower-wish gender x age woman x 30 to 39 wish-rank",
		"lower-score gender x age woman x 30 to 39 match-score",
	} {
		assert.Contains(t, lines, want)
	}
	assert.NotContains(t, strings.Join(lines, "\n"), "lower-rate gender x age woman x 40", "the others are not named")
}

func TestAccessRulesKeepTheContract(t *testing.T) {
	ruletest.RunSet(t, ethics.AccessRules(), audit(t, fair()...), audit(t, planted()...), audit(t))
	ruletest.RunSet(t, ethics.FlipRules(), ethics.Flips{Tried: 3}, ethics.Flips{Tried: 3, Changed: []ethics.Flipped{{Person: "e"}}})
}
