package ethics_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// What is hidden of one aspect, below five.
func TestHiding(t *testing.T) {
	tests := map[string]struct {
		sizes  []int
		told   string
		hidden int
		reason string
	}{
		"all large":             {[]int{9, 8, 5}, "9 8 5", 0, "five are not few"},
		"one small":             {[]int{9, 8, 4}, "9", 12, "the next smallest goes with it"},
		"two small":             {[]int{9, 8, 4, 1}, "9 8", 5, "together they are five, of two sizes"},
		"two small and too few": {[]int{9, 8, 2, 1}, "9", 11, "together they are three"},
		"two of one size":       {[]int{9, 8, 3, 3}, "9", 14, "half of six would be known"},
		"the next are two":      {[]int{9, 8, 8, 4}, "9", 20, "those of one size go together"},
		"no more than needed":   {[]int{30, 20, 9, 6, 4}, "30 20 9", 10, "larger ones stay"},
		"all hidden":            {[]int{4, 9}, "withheld", 0, "nothing is left to tell"},
	}
	for name, tt := range tests {
		var list []crowdOf
		for i, n := range tt.sizes {
			list = append(list, crowdOf{gender: fmt.Sprint(i), n: n})
		}
		axis := along(t, audit(t, list...), "gender")
		var told []string
		for _, g := range axis.Groups {
			told = append(told, fmt.Sprint(g.Size))
		}
		if axis.Withheld {
			told = append(told, "withheld")
		}
		assert.Equal(t, tt.told, strings.Join(told, " "), "%s: %s", name, tt.reason)
		assert.Equal(t, tt.hidden, axis.Hidden, "%s: %s", name, tt.reason)
	}
}

// As many groups as are told of at most.
func TestMostGroupsOfACrossing(t *testing.T) {
	groups := func(n int) int {
		var list []crowdOf
		for i := range n {
			for k := range 16 {
				list = append(list, crowdOf{gender: fmt.Sprint(i), age: fmt.Sprint(k), n: 5})
			}
		}
		return len(along(t, audit(t, list...), "gender x age").Groups)
	}
	assert.Equal(t, 256, groups(16))
	assert.Equal(t, 256, groups(17), "of more the smallest are left out")
}

// Five are enough for every figure, and fewer for none.
func TestFiveAreEnough(t *testing.T) {
	a := audit(t,
		crowdOf{gender: "a", n: 5, matched: 5, goal: "gait", days: 30, rank: 2, score: 10},
		crowdOf{gender: "b", n: 20, matched: 5, goal: "gait", days: 10, rank: 1, score: 20})
	gender := along(t, a, "gender")
	few, many := groupOf(t, gender, "a"), groupOf(t, gender, "b")
	for k := range few.Rates {
		assert.Equal(t, [][]string{{"a"}}, many.Rates[k].Best.Views, "a group of five can be the best")
		assert.NotEqual(t, ethics.TooFew, many.Rates[k].Standing, "and the rest")
		assert.Equal(t, 1, few.Rates[k].Strata.Parts, "and a part")
		assert.Equal(t, 1, many.Rates[k].Strata.Parts, "on either side")
	}
	for k := range few.Ranks {
		assert.Equal(t, 5, few.Ranks[k].Of)
		assert.Equal(t, 5, few.Ranks[k].RestOf)
	}
	a = audit(t,
		crowdOf{gender: "a", n: 4, matched: 4, goal: "gait"}, crowdOf{gender: "a", n: 9, goal: "stroke"},
		crowdOf{gender: "b", n: 20, matched: 5, goal: "gait"})
	assert.Zero(t, groupOf(t, along(t, a, "gender"), "a").Rates[0].Strata, "four are too few for a part")
	assert.Zero(t, groupOf(t, along(t, a, "gender"), "b").Rates[0].Strata, "on the other side too")
}

func TestUnknownFiguresHaveNoRank(t *testing.T) {
	a := audit(t, crowdOf{gender: "a", n: 9, matched: 9}, crowdOf{gender: "b", n: 9, matched: 9})
	for _, r := range groupOf(t, along(t, a, "gender"), "a").Ranks[1:] {
		assert.Zero(t, r.Of, "%s: without a rank, or parts, there is no figure", r.Measure)
	}
}

// Those who are equal are neither lower nor worse, and the first of them is the best.
func TestEqualGroups(t *testing.T) {
	alike := crowdOf{n: 20, matched: 15, unserved: 5, goal: "gait", days: 10, rank: 2, score: 30}
	list := []crowdOf{alike, alike, alike, alike}
	for i := range list {
		list[i].gender = string(rune('a' + i))
	}
	list[3].matched, list[3].unserved = 6, 0
	gender := along(t, audit(t, list...), "gender")
	assert.Equal(t, [][]string{{"a"}}, groupOf(t, gender, "d").Rates[0].Best.Views, "of three that are equal the first")
	assert.Equal(t, ethics.Share{Yes: 10, Of: 20}, groupOf(t, gender, "a").Rates[1].Share, "ten of those with a goal found it, of twenty")
	gender = along(t, audit(t, list[:2]...), "gender")
	for _, g := range gender.Groups {
		for _, r := range g.Rates {
			assert.False(t, r.Lower(), r.Outcome)
		}
		for _, r := range g.Ranks {
			assert.False(t, r.Worse(), r.Measure)
		}
	}
}

func TestLeastRatioOfAll(t *testing.T) {
	for share, want := range map[int]int{1: 1, 99: 99, 100: 100, 101: 0} {
		q := question(crowds(fair()...))
		q.Policy.Signs.LeastRatio = mentorship.LimitOf(share, rule.Convention)
		a, err := ethics.AuditAccess(q)
		require.NoError(t, err)
		assert.Equal(t, want, a.LeastRatio)
	}
}

// Of two matches as good the mentor whose id comes first counts, whatever the order.
func TestSeekersOfEqualMatches(t *testing.T) {
	one, other := mentorship.Match{Mentor: "m-1", Mentee: "e", Score: 5}, mentorship.Match{Mentor: "m-2", Mentee: "e", Score: 5}
	for _, matches := range [][]mentorship.Match{{one, other}, {other, one}} {
		s := ethics.Seekers(nil, []mentorship.Person{{ID: "e"}}, matches)
		assert.Equal(t, mentorship.PersonID("m-1"), s[0].Match.Mentor)
	}
}

// Evidence of access has the figures that the message has.
func TestAccessEvidence(t *testing.T) {
	find := func(code rule.Code, list ...crowdOf) map[string]rule.Evidence {
		by := map[string]rule.Evidence{}
		for _, f := range ethics.AccessRules().Check(audit(t, list...)).Findings {
			if f.Code == code && len(by) == 0 {
				for _, e := range f.Evidence {
					by[e.Name] = e
				}
			}
		}
		require.NotEmpty(t, by, code)
		return by
	}
	below := find("ethics.access.below-share", genders(crowdOf{n: 20, matched: 11}, crowdOf{n: 20, matched: 15})...)
	due := below["with-outcome"].Want
	assert.Equal(t, rule.Ratio(12, 20).With(rule.AtLeast), due, "with one more the share is reached")
	assert.Equal(t, rule.Count(1), below["people-to-turn-it"].Got)
	assert.Equal(t, rule.Count(3_203), below["chance-per-10000"].Got, "R: fisher.test says 0.3203")

	wait := find("ethics.access.longer-wait", genders(crowdOf{n: 30, matched: 25, days: 60}, crowdOf{n: 30, matched: 25, days: 20})...)
	assert.Equal(t, rule.Duration(60*24*time.Hour), wait["median"].Got)
	due = wait["median"].Want
	assert.Equal(t, rule.Duration(20*24*time.Hour), due)
	wish := find("ethics.access.lower-wish", genders(crowdOf{n: 30, matched: 25, rank: 1}, crowdOf{n: 30, matched: 25, rank: 3})...)
	assert.Equal(t, rule.Count(3), wish["median"].Got)

	few := find("ethics.access.lower-rate", crowdOf{gender: "a", n: 30, matched: 30}, crowdOf{gender: "b", n: 30, matched: 30})
	assert.Equal(t, rule.Ratio(4, 4), few["too-few"].Got, "of two groups and two outcomes")
	for r := range ethics.AccessRules().All() {
		assert.NotEmpty(t, r.Info().Sources, r.Info().Code)
		if r.Info().Code == "ethics.access.lower-wish" {
			assert.Contains(t, r.Info().Sources, rule.Source("allen-2006"))
		}
	}
}
