package ethics_test

import (
	"fmt"
	"log/slog"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/stats"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestAccessCounts(t *testing.T) {
	a := audit(t, fair()...)
	assert.Equal(t, [...]int{210, 156, 210, 156}, [...]int{a.Asked, a.Matched, a.Goals, a.Served})
	assert.Equal(t, 5, a.SmallGroup, "the policy's")
	assert.Equal(t, 80, a.LeastRatio, "the policy's")

	var names []string
	for _, axis := range a.Axes {
		names = append(names, axis.Name)
	}
	assert.Equal(t, []string{"gender", "age", "gender x age", "goal"}, names)

	gender := along(t, a, "gender")
	assert.Equal(t, 200, gender.Counted)
	assert.Equal(t, 10, gender.Uncounted, "who said nothing is in no group, and counted as such")
	women := groupOf(t, gender, "woman")
	assert.Equal(t, 100, women.Size)
	assert.Equal(t, ethics.Share{Yes: 75, Of: 100}, women.Rates[0].Share)
	assert.Equal(t, ethics.Share{Yes: 75, Of: 100}, women.Rates[0].Rest, "the rest is who else is in a group")

	crossed := along(t, a, "gender x age")
	assert.Equal(t, 60, groupOf(t, crossed, "woman", "30 to 39").Size)
	assert.Len(t, crossed.Groups, 4)
	assert.Equal(t, 10, crossed.Uncounted)
	assert.Len(t, along(t, a, "goal").Groups, 2, "goals need no consent")
}

// The figures are those of package stats, which is tested against R.
func TestAccessStatistics(t *testing.T) {
	a := audit(t, planted()...)
	w := groupOf(t, along(t, a, "gender x age"), "woman", "30 to 39").Rates[0]
	assert.Equal(t, ethics.Share{Yes: 20, Of: 60}, w.Share)
	assert.Equal(t, ethics.Share{Yes: 105, Of: 140}, w.Rest)
	near := func(want, got float64) { t.Helper(); assert.InEpsilon(t, want, got, 1e-9) }
	near(6.62648209003688e-08, w.P) // R: fisher.test
	near(0.227292615235227, w.Wilson.Low)
	near(0.459431335478803, w.Wilson.High)
	near(0.21686944543117, w.Exact.Low)
	near(0.466872674742831, w.Exact.High)
	pair := stats.Pair{K1: 20, N1: 60, K2: 105, N2: 140}
	d, dl, dh, _ := stats.Newcombe(pair, 0.95)
	r, rl, rh, _ := stats.Katz(pair, 0.95)
	assert.Equal(t, ethics.Estimate{Known: true, Value: d, Interval: ethics.Interval{Low: dl, High: dh}}, w.Difference)
	assert.Equal(t, ethics.Estimate{Known: true, Value: r, Interval: ethics.Interval{Low: rl, High: rh}}, w.Ratio)
	assert.Equal(t, ethics.BeyondChance, w.Standing)
	assert.True(t, w.Lower())
}

// Corrections are for every comparison of the audit, those along two groups once and
// those of too few people not at all.
func TestAccessCorrections(t *testing.T) {
	a := audit(t, planted()...)
	var p, holm, fdr []float64
	for _, axis := range a.Axes {
		for j, g := range axis.Groups {
			if len(axis.Groups) == 2 && j == 1 {
				for k := range g.Rates {
					assert.InEpsilon(t, axis.Groups[0].Rates[k].Holm, g.Rates[k].Holm, 1e-12, "the other side of the same")
					assert.Equal(t, axis.Groups[0].Rates[k].Standing, g.Rates[k].Standing)
				}
				continue
			}
			add := func(c ethics.Chance) {
				if c.Standing != ethics.TooFew {
					p, holm, fdr = append(p, c.P), append(holm, c.Holm), append(fdr, c.BenjaminiHochberg)
				}
			}
			for _, r := range g.Rates {
				add(r.Chance)
			}
			for _, r := range g.Ranks {
				add(r.Chance)
			}
		}
	}
	assert.Equal(t, len(p), a.Comparisons)
	assert.Equal(t, stats.Holm(p), holm)
	assert.Equal(t, stats.BenjaminiHochberg(p), fdr)
}

func TestAccessFair(t *testing.T) {
	a := audit(t, fair()...)
	for _, axis := range a.Axes {
		if axis.Goals() || axis.Name == "age" {
			continue // in this world goals go with age, and those of gait wait longer
		}
		for _, g := range axis.Groups {
			for _, r := range g.Rates {
				assert.Equal(t, ethics.WithinChance, r.Standing, "%s %v %s", axis.Name, g.Views, r.Outcome)
				assert.False(t, r.Best.Below, "%s %v %s", axis.Name, g.Views, r.Outcome)
			}
		}
	}
}

func TestAccessRanks(t *testing.T) {
	a := audit(t, planted()...)
	g := groupOf(t, along(t, a, "gender x age"), "woman", "30 to 39")
	wait, wish, score := g.Ranks[0], g.Ranks[1], g.Ranks[2]
	assert.Equal(t, int64(50*24*3600), wait.Median, "seconds")
	assert.Equal(t, int64(22*24*3600), wait.RestMedian)
	assert.Equal(t, [...]int{20, 105}, [...]int{wait.Of, wait.RestOf}, "of those who are matched")
	assert.InDelta(t, 1, wait.Greater.Value, 0)
	assert.False(t, wait.Greater.Known, "all of them are greater: there is no interval")
	for _, r := range []ethics.Rank{wait, wish, score} {
		assert.Equal(t, ethics.BeyondChance, r.Standing, r.Measure)
		assert.True(t, r.Worse(), r.Measure)
	}
	men := groupOf(t, along(t, a, "gender"), "man")
	for _, r := range men.Ranks {
		assert.False(t, r.Worse(), r.Measure)
		assert.True(t, r.Greater.Known, r.Measure)
		assert.Less(t, r.Greater.Low, r.Greater.Value)
		assert.Greater(t, r.Greater.High, r.Greater.Value)
	}
}

func TestAccessRanksOfFew(t *testing.T) {
	list := fair()
	list[0].matched = 4
	a := audit(t, list...)
	r := groupOf(t, along(t, a, "gender x age"), "woman", "30 to 39").Ranks[0]
	assert.Equal(t, ethics.Rank{Measure: ethics.WaitingTime, Chance: ethics.Chance{Standing: ethics.TooFew, P: 1, Holm: 1, BenjaminiHochberg: 1}}, r,
		"the middle of four is too near to somebody")
	list[0].matched = 5
	assert.NotEqual(t, ethics.TooFew, groupOf(t, along(t, audit(t, list...), "gender x age"), "woman", "30 to 39").Ranks[0].Standing)
}

func TestAccessMedian(t *testing.T) {
	seekers := crowds(crowdOf{gender: "woman", n: 6, matched: 6, score: 1}, crowdOf{gender: "man", n: 5, matched: 5, score: 1})
	for i := range seekers {
		seekers[i].Match.Score = int64(i * i)
	}
	seekers[0].Match.Score, seekers[10].Match.Score = math.MinInt64, math.MaxInt64
	a, err := ethics.AuditAccess(question(seekers))
	require.NoError(t, err)
	gender := along(t, a, "gender")
	assert.Equal(t, int64(6), groupOf(t, gender, "woman").Ranks[2].Median, "of 4 and 9 the mean, rounded down")
	assert.Equal(t, int64(64), groupOf(t, gender, "man").Ranks[2].Median)
}

// The rates of (3/5)/(3/4) are exactly four fifths, which floating point makes less.
func TestFourFifthsInWholeNumbers(t *testing.T) {
	low, high := 3.0/5, 3.0/4
	require.Less(t, low/high, 0.8, "why it is not done so")
	tests := map[string]struct {
		matched, of, best, bestOf int
		below                     bool
		turn                      int
		reason                    string
	}{
		"at four fifths":   {3, 5, 15, 20, false, 1, "the share itself is reached, and one fewer would not"},
		"one below":        {11, 20, 15, 20, true, 1, "12 of 20 are four fifths of 15 of 20"},
		"three above":      {14, 20, 15, 20, false, 3, "11 of 20 would be below"},
		"nobody":           {0, 10, 10, 10, true, 8, "eight of ten would be enough"},
		"rounded up":       {5, 7, 20, 20, true, 1, "5.6 of 7 are 6"},
		"just as the best": {10, 20, 10, 20, false, 0, "the best is held to nobody"},
		"nobody anywhere":  {0, 20, 0, 20, false, 0, "there is no best rate to reach"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a := audit(t, crowdOf{gender: "b", n: tt.of, matched: tt.matched}, crowdOf{gender: "a", n: tt.bestOf, matched: tt.best})
			b := groupOf(t, along(t, a, "gender"), "b").Rates[0].Best
			assert.Equal(t, tt.below, b.Below, tt.reason)
			assert.Equal(t, tt.turn, b.Turn, tt.reason)
			top := groupOf(t, along(t, a, "gender"), "a").Rates[0].Best
			assert.Empty(t, top.Views, "the best is not held to itself")
		})
	}
}

// Turn is right: with so many more the flag is gone, and with one fewer than that it is not.
func TestTurnTurns(t *testing.T) {
	for of := 5; of <= 12; of++ {
		for yes := range of + 1 {
			below := func(yes int) ethics.Best {
				a := audit(t, crowdOf{gender: "a", n: 9, matched: 8}, crowdOf{gender: "b", n: of, matched: yes})
				return groupOf(t, along(t, a, "gender"), "b").Rates[0].Best
			}
			b := below(yes)
			if len(b.Views) == 0 {
				continue // the best
			}
			if b.Below {
				assert.False(t, below(yes+b.Turn).Below)
				assert.True(t, below(yes+b.Turn-1).Below)
			} else {
				assert.True(t, below(yes-b.Turn).Below)
				assert.False(t, below(yes-b.Turn+1).Below)
			}
		}
	}
}

// Kidney stones: open surgery does better with small stones and with large ones, and
// worse with all (Charig and others 1986; Julious and Mullee 1994).
func TestSimpson(t *testing.T) {
	list := []crowdOf{
		{gender: "open", goal: "small", n: 87, matched: 81},
		{gender: "open", goal: "large", n: 263, matched: 192},
		{gender: "other", goal: "small", n: 270, matched: 234},
		{gender: "other", goal: "large", n: 80, matched: 55},
		{gender: "open", goal: "elsewhere", n: 9, matched: 9}, // which nobody else seeks
		{gender: "open", n: 1, matched: 1},                    // who did not say
	}
	a := audit(t, list...)
	gender := along(t, a, "gender")
	s := groupOf(t, gender, "open").Rates[0].Strata
	assert.Equal(t, [...]int{2, 0, 2}, [...]int{s.Parts, s.Lower, s.Higher})
	assert.True(t, s.Reversed)
	assert.InEpsilon(t, 0.0538362, s.Difference, 1e-4, "pooled by hand")
	assert.InEpsilon(t, 1.0690, s.Ratio, 1e-4, "pooled by hand")
	other := groupOf(t, gender, "other").Rates[0].Strata
	assert.True(t, other.Reversed, "seen from the other side")
	assert.InEpsilon(t, -s.Difference, other.Difference, 1e-12)

	list[1].matched = 180 // 0.684 against 0.6875: one part goes along with the whole
	s = groupOf(t, along(t, audit(t, list...), "gender"), "open").Rates[0].Strata
	assert.Equal(t, [...]int{2, 1, 1}, [...]int{s.Parts, s.Lower, s.Higher})
	assert.False(t, s.Reversed)
	assert.Zero(t, groupOf(t, along(t, a, "goal"), "small").Rates[0].Strata, "people with one goal are no strata")
}

func TestStrataWithoutParts(t *testing.T) {
	a := audit(t, crowdOf{gender: "a", goal: "gait", n: 9, matched: 5}, crowdOf{gender: "b", goal: "stroke", n: 9, matched: 0})
	assert.Zero(t, groupOf(t, along(t, a, "gender"), "a").Rates[0].Strata, "nobody seeks the same")
	a = audit(t, crowdOf{gender: "a", goal: "gait", n: 9, matched: 5}, crowdOf{gender: "b", goal: "gait", n: 9, matched: 0})
	s := groupOf(t, along(t, a, "gender"), "a").Rates[0].Strata
	assert.Equal(t, 1, s.Parts)
	assert.Zero(t, s.Ratio, "nothing can be so many times nothing")
	assert.False(t, s.Reversed)
}

func TestTooFewToTell(t *testing.T) {
	rate := func(list ...crowdOf) ethics.Rate {
		return groupOf(t, along(t, audit(t, list...), "gender"), "a").Rates[0]
	}
	r := rate(crowdOf{gender: "a", n: 5, matched: 0}, crowdOf{gender: "b", n: 40, matched: 1})
	assert.Equal(t, ethics.TooFew, r.Standing, "the one who is matched is in either group by chance")
	assert.InDelta(t, 1, r.P, 0)
	assert.InDelta(t, 1, r.Holm, 0)
	assert.InDelta(t, 1, r.BenjaminiHochberg, 0)
	r = rate(crowdOf{gender: "a", n: 5, matched: 0}, crowdOf{gender: "b", n: 40, matched: 39})
	assert.Equal(t, ethics.BeyondChance, r.Standing, "five are enough for a gap as wide as that")
	r = rate(crowdOf{gender: "a", n: 30, matched: 30}, crowdOf{gender: "b", n: 40, matched: 40})
	assert.Equal(t, ethics.TooFew, r.Standing, "where all are matched there is nothing to tell apart")
}

func TestConsentIsAsked(t *testing.T) {
	seekers := crowds(crowdOf{gender: "a", n: 10, matched: 5}, crowdOf{gender: "b", n: 10, matched: 5})
	counted := func() (int, int) {
		a, err := ethics.AuditAccess(question(seekers))
		require.NoError(t, err)
		axis := along(t, a, "gender")
		return axis.Counted, axis.Uncounted
	}
	consent := func(i int, c mentorship.Consent) { seekers[i].Perspectives[0].Consent = c }
	statistics := []mentorship.Purpose{mentorship.PurposeStatistics}
	consent(0, mentorship.Consent{})
	consent(1, mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeMatching, mentorship.PurposeRelationship}})
	consent(2, mentorship.Consent{Purposes: statistics, Until: auditDay})
	consent(3, mentorship.Consent{Purposes: statistics, Until: auditDay.Add(1)})
	seekers[4].Perspectives[0].View = ""
	in, out := counted()
	assert.Equal(t, [...]int{16, 4}, [...]int{in, out}, "neither silence, nor consent to something else or until now, is consent")
}

// Who is several things is counted once, in a group of those who are the same.
func TestSeveralViews(t *testing.T) {
	seekers := crowds(crowdOf{gender: "a", n: 18}, crowdOf{gender: "b", n: 7})
	for i := range 6 {
		seekers[i].Perspectives = append(shared(mentorship.AspectGender, "b"), seekers[i].Perspectives...)
		seekers[i].Perspectives = append(seekers[i].Perspectives, seekers[i].Perspectives...)
	}
	a, err := ethics.AuditAccess(question(seekers))
	require.NoError(t, err)
	var sizes []string
	for _, g := range along(t, a, "gender").Groups {
		sizes = append(sizes, fmt.Sprint(g.Views, g.Size))
	}
	assert.Equal(t, []string{"[[a]] 12", "[[a b]] 6", "[[b]] 7"}, sizes)
}

func TestViewsDoNotRunTogether(t *testing.T) {
	seekers := crowds(crowdOf{gender: "a\"\"b", n: 6}, crowdOf{gender: "a", n: 7})
	for i := 6; i < 13; i++ {
		seekers[i].Perspectives = append(seekers[i].Perspectives, shared(mentorship.AspectGender, "b")...)
	}
	a, err := ethics.AuditAccess(question(seekers))
	require.NoError(t, err)
	assert.Len(t, along(t, a, "gender").Groups, 2)
}

func TestPolicyDecides(t *testing.T) {
	q := question(crowds(fair()...))
	q.Policy = mentorship.Policy{}
	a, err := ethics.AuditAccess(q)
	require.NoError(t, err)
	assert.Empty(t, a.Axes, "without a limit nothing is told of groups")
	assert.Equal(t, 210, a.Asked)
	assert.Empty(t, ethics.AccessRules().Check(a).Checked)

	q = question(crowds(fair()...))
	q.Policy.Signs.LeastRatio = mentorship.Limit[int]{}
	a, err = ethics.AuditAccess(q)
	require.NoError(t, err)
	assert.Empty(t, groupOf(t, along(t, a, "gender"), "woman").Rates[0].Best.Views, "held to no share")
	for _, nonsense := range []int{-1, 0, 101, math.MaxInt} {
		q.Policy.Signs.LeastRatio = mentorship.LimitOf(nonsense, rule.Convention)
		a, err = ethics.AuditAccess(q)
		require.NoError(t, err)
		assert.Zero(t, a.LeastRatio, "%d is no share", nonsense)
	}

	a, err = ethics.AuditAccess(smallGroup(question(crowds(crowdOf{gender: "a", n: 1}, crowdOf{gender: "b", n: 2})), 0))
	require.NoError(t, err)
	assert.Equal(t, 1, a.SmallGroup)
	assert.Len(t, along(t, a, "gender").Groups, 2, "a programme may choose to hide nothing")
}

func TestAspectsAsked(t *testing.T) {
	q := question(crowds(fair()...))
	q.Aspects = nil
	a, err := ethics.AuditAccess(q)
	require.NoError(t, err)
	assert.Len(t, a.Axes, 8, "six aspects, one two of them that is told of, and goals")
	q.Aspects = []mentorship.Aspect{"gender", "gender"}
	a, err = ethics.AuditAccess(q)
	require.NoError(t, err)
	assert.Len(t, a.Axes, 2, "asked twice is asked once")
	q.Aspects = []mentorship.Aspect{}
	a, err = ethics.AuditAccess(q)
	require.NoError(t, err)
	assert.Len(t, a.Axes, 1, "goals alone")
}

// Permuting people changes nothing, to the last bit.
func TestPeopleInAnyOrder(t *testing.T) {
	seekers := crowds(planted()...)
	want, err := ethics.AuditAccess(question(seekers))
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		random.Shuffle(len(seekers), func(i, j int) { seekers[i], seekers[j] = seekers[j], seekers[i] })
		got, err := ethics.AuditAccess(question(seekers))
		require.NoError(t, err)
		assert.Empty(t, cmp.Diff(want, got, cmp.AllowUnexported(ethics.Chance{})))
	}
}

// Relabelling groups relabels the result.
func TestGroupsByAnotherName(t *testing.T) {
	want := audit(t, planted()...)
	list := planted()
	for i := range list {
		switch list[i].gender {
		case "woman":
			list[i].gender = "a" // which comes before the other, as before
		case "man":
			list[i].gender = "b"
		}
	}
	got := audit(t, list...)
	back := map[string]string{"a": "woman", "b": "man"}
	for _, name := range []string{"gender", "gender x age"} {
		for _, g := range along(t, got, name).Groups {
			views := []string{back[g.Views[0][0]]}
			if len(g.Views) > 1 {
				views = append(views, g.Views[1][0])
			}
			w := groupOf(t, along(t, want, name), views...)
			assert.Equal(t, w.Size, g.Size)
			for k := range g.Rates {
				assert.Equal(t, w.Rates[k].Share, g.Rates[k].Share)
				assert.InEpsilon(t, w.Rates[k].Holm, g.Rates[k].Holm, 1e-12)
				assert.Equal(t, w.Rates[k].Best.Turn, g.Rates[k].Best.Turn)
				assert.Equal(t, w.Rates[k].Strata, g.Rates[k].Strata)
			}
			for k := range g.Ranks {
				assert.Equal(t, w.Ranks[k].Median, g.Ranks[k].Median)
				assert.InEpsilon(t, w.Ranks[k].Holm, g.Ranks[k].Holm, 1e-12)
			}
		}
	}
}

// Merging groups that fare equally changes nothing for anybody else.
func TestEqualGroupsMerged(t *testing.T) {
	apart := audit(t,
		crowdOf{gender: "a", goal: "gait", n: 30, matched: 20}, crowdOf{gender: "b", goal: "gait", n: 15, matched: 10},
		crowdOf{gender: "c", goal: "gait", n: 40, matched: 10}, crowdOf{gender: "d", goal: "gait", n: 20, matched: 16})
	merged := audit(t,
		crowdOf{gender: "a", goal: "gait", n: 30, matched: 20}, crowdOf{gender: "a", goal: "gait", n: 15, matched: 10},
		crowdOf{gender: "c", goal: "gait", n: 40, matched: 10}, crowdOf{gender: "d", goal: "gait", n: 20, matched: 16})
	for _, view := range []string{"c", "d"} {
		one, other := groupOf(t, along(t, apart, "gender"), view), groupOf(t, along(t, merged, "gender"), view)
		for k := range one.Rates {
			a, b := one.Rates[k], other.Rates[k]
			assert.InEpsilon(t, a.P, b.P, 1e-12)
			a.Chance, b.Chance = ethics.Chance{}, ethics.Chance{} // corrected for fewer comparisons
			assert.Equal(t, a, b)
		}
	}
	a, b := groupOf(t, along(t, apart, "gender"), "a").Rates[0], groupOf(t, along(t, merged, "gender"), "a").Rates[0]
	assert.Equal(t, a.Yes*b.Of, b.Yes*a.Of, "the rate is the same")
	assert.Equal(t, a.Best.Below, b.Best.Below)
}

// A better outcome for one of a group never makes its gap wider.
func TestHelpingNarrowsTheGap(t *testing.T) {
	last := math.Inf(-1)
	for yes := range 31 {
		a := audit(t, crowdOf{gender: "a", n: 30, matched: yes}, crowdOf{gender: "b", n: 40, matched: 33})
		d := groupOf(t, along(t, a, "gender"), "a").Rates[0].Difference
		assert.Greater(t, d.Value, last)
		last = d.Value
	}
}

func TestManyGroupsAreWithheld(t *testing.T) {
	var list []crowdOf
	for i := range 256 {
		list = append(list, crowdOf{gender: fmt.Sprint(i), n: 1})
	}
	told := func() bool {
		a, err := ethics.AuditAccess(smallGroup(question(crowds(list...)), 1))
		require.NoError(t, err)
		return !along(t, a, "gender").Withheld
	}
	assert.True(t, told())
	list = append(list, crowdOf{gender: "one more", n: 1})
	assert.False(t, told())
}

func TestSeekersThatCannotBe(t *testing.T) {
	day := auditDay
	match := func(mentee mentorship.PersonID) *mentorship.Match {
		return &mentorship.Match{Mentor: "m", Mentee: mentee}
	}
	tests := map[string]struct {
		seekers []ethics.Seeker
		faults  []string
	}{
		"nobody":             {[]ethics.Seeker{{}}, []string{"0: nobody is named"}},
		"twice":              {[]ethics.Seeker{{Person: "CANARY"}, {Person: "CANARY"}}, []string{"1: the person stands there already"}},
		"negative rank":      {[]ethics.Seeker{{Person: "CANARY", Rank: -1}}, []string{"0: the rank is negative"}},
		"served by nobody":   {[]ethics.Seeker{{Person: "CANARY", Goal: "CANARY", Served: true}}, []string{"0: served without a match"}},
		"served for nothing": {[]ethics.Seeker{{Person: "CANARY", Match: match("CANARY"), Served: true}}, []string{"0: served without a goal"}},
		"of somebody else":   {[]ethics.Seeker{{Person: "CANARY", Match: match("e-2")}}, []string{"0: the match is somebody else's"}},
		"before they asked": {
			[]ethics.Seeker{{Person: "CANARY", Asked: day, Match: &mentorship.Match{Mentee: "CANARY", Decided: day.Add(-1)}}},
			[]string{"0: matched before they asked"},
		},
		"before the match says they asked": {
			[]ethics.Seeker{{Person: "CANARY", Match: &mentorship.Match{Mentee: "CANARY", Asked: day, Decided: day.Add(-1)}}},
			[]string{"0: matched before they asked"},
		},
		"several": {[]ethics.Seeker{{Person: "CANARY", Rank: -1, Served: true}}, []string{"rank", "without a match", "without a goal"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a, err := ethics.AuditAccess(question(tt.seekers))
			require.ErrorIs(t, err, ethics.ErrSeeker)
			for _, fault := range tt.faults {
				assert.ErrorContains(t, err, fault)
			}
			assert.NotContains(t, err.Error(), "CANARY", "an error names places, not people")
			assert.Zero(t, a)
		})
	}
	_, err := ethics.AuditAccess(question([]ethics.Seeker{{Person: "e", Asked: day, Match: &mentorship.Match{Mentee: "e", Decided: day}}}))
	assert.NoError(t, err, "at once is no earlier")
}

func TestAccessOfNobody(t *testing.T) {
	a, err := ethics.AuditAccess(question(nil))
	require.NoError(t, err)
	assert.Zero(t, a.Asked)
	for _, axis := range a.Axes {
		assert.True(t, axis.Withheld)
		assert.Zero(t, axis.Uncounted, "how many are counted in no group is withheld too")
	}
	assert.Empty(t, ethics.AccessRules().Check(a).Checked, "nobody asked")
}

func TestSeekersOfMatches(t *testing.T) {
	mentors := []mentorship.Person{{ID: "m-1", Expertise: []mentorship.Expertise{{Area: "gait"}}}, {ID: "m-2"}}
	mentees := []mentorship.Person{
		{ID: "e-1", Seeks: []mentorship.Sought{{Area: "gait"}, {Area: "stroke"}}, Perspectives: shared("gender", "a")},
		{ID: "e-2", Seeks: []mentorship.Sought{{Area: "gait"}}},
		{ID: "e-3"},
		{ID: "e-4", Seeks: []mentorship.Sought{{Area: "gait"}}},
	}
	asked := auditDay
	matches := []mentorship.Match{
		{Mentor: "m-2", Mentee: "e-1", Score: 5},
		{Mentor: "m-1", Mentee: "e-1", Score: 5, Asked: asked},
		{Mentor: "m-1", Mentee: "e-2", Score: 4},
		{Mentor: "m-2", Mentee: "e-2", Score: 9},
		{Mentor: "m-1", Mentee: "e-3"},
		{Mentor: "m-1", Mentee: "e-9"},
	}
	got := ethics.Seekers(mentors, mentees, matches)
	require.Len(t, got, 4)
	assert.Equal(t, mentorship.PersonID("m-1"), got[0].Match.Mentor, "of equal scores the lower id")
	assert.Equal(t, asked, got[0].Match.Asked)
	assert.True(t, got[0].Served)
	assert.Equal(t, mentorship.Area("gait"), got[0].Goal, "the first that they seek")
	assert.Len(t, got[0].Perspectives, 1)
	assert.Equal(t, mentorship.PersonID("m-2"), got[1].Match.Mentor, "of several the best")
	assert.False(t, got[1].Served, "who does not offer it")
	assert.False(t, got[2].Served, "nothing was sought")
	assert.Nil(t, got[3].Match)
	_, err := ethics.AuditAccess(question(got))
	assert.NoError(t, err)
}

// What people said of themselves is in no log line, and of few people in no answer.
func TestCanaries(t *testing.T) {
	s := ethics.Seeker{Person: "e-1", Perspectives: shared("gender", "CANARY"), Goal: "CANARY", Match: &mentorship.Match{Mentor: "CANARY", Mentee: "e-1"}}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("seeker", "seeker", s, "flipped", ethics.Flipped{Person: "e-1", Before: []mentorship.PersonID{"CANARY"}})
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d"} {
		fmt.Fprintf(&log, verb, s)
		fmt.Fprintf(&log, verb, ethics.Flipped{Person: "e-1", After: []mentorship.PersonID{"CANARY"}})
	}
	assert.NotContains(t, log.String(), "CANARY")
	assert.Contains(t, log.String(), `"e-1"`)

	list := append(planted(), crowdOf{gender: "CANARY", age: "CANARY", goal: "CANARY", n: 4}, crowdOf{gender: "CANARY too", age: "CANARY too", goal: "CANARY too", n: 3})
	a := audit(t, list...)
	told := fmt.Sprintf("%+v %+v", a, ethics.AccessRules().Check(a))
	assert.NotContains(t, told, "CANARY")
	assert.NotRegexp(t, `\be-\d{4}`, told, "no person is named")
}

func TestHostileSeekers(t *testing.T) {
	far := time.Date(99999, 1, 1, 0, 0, 0, 0, time.UTC)
	tests := map[string]func(s *ethics.Seeker){
		"broken UTF-8":         func(s *ethics.Seeker) { s.Perspectives = shared("gender", "\xff\xfe") },
		"broken UTF-8 as goal": func(s *ethics.Seeker) { s.Goal = "\xff" },
		"nothing but quotes":   func(s *ethics.Seeker) { s.Perspectives = shared("gender", `"""`) },
		"a long view":          func(s *ethics.Seeker) { s.Perspectives = shared("gender", strings.Repeat("a", 100_000)) },
		"an aspect of nothing": func(s *ethics.Seeker) { s.Perspectives = shared("", "a") },
		"a thousand views": func(s *ethics.Seeker) {
			for i := range 1000 {
				s.Perspectives = append(s.Perspectives, shared("gender", fmt.Sprint(i))...)
			}
		},
		"the end of time":   func(s *ethics.Seeker) { s.Match = &mentorship.Match{Mentee: s.Person, Decided: far} },
		"asked at year one": func(s *ethics.Seeker) { s.Asked = time.Time{}.Add(1) },
		"the least score": func(s *ethics.Seeker) {
			s.Match = &mentorship.Match{Mentee: s.Person, Score: math.MinInt64, Parts: make([]mentorship.Part, 1)}
		},
		"the greatest score": func(s *ethics.Seeker) {
			s.Match = &mentorship.Match{Mentee: s.Person, Score: math.MaxInt64, Parts: make([]mentorship.Part, 1)}
		},
		"the greatest rank":   func(s *ethics.Seeker) { s.Match, s.Rank = &mentorship.Match{Mentee: s.Person}, math.MaxInt },
		"a rank of no match":  func(s *ethics.Seeker) { s.Match, s.Rank, s.Served = nil, 3, false },
		"a match of nobody":   func(s *ethics.Seeker) { s.Match = &mentorship.Match{Mentee: s.Person} },
		"consent to nonsense": func(s *ethics.Seeker) { s.Perspectives[0].Consent.Purposes = []mentorship.Purpose{"nonsense"} },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			for _, n := range []int{1, 20, 200} {
				seekers := crowds(planted()...)
				for i := range n {
					change(&seekers[i])
				}
				a, err := ethics.AuditAccess(question(seekers))
				require.NoError(t, err)
				finite(t, a)
				report := ethics.AccessRules().Check(a)
				for _, f := range report.Findings {
					assert.Less(t, len(f.Message), 1000)
				}
			}
		})
	}
}

// finite looks for figures that are none.
func finite(t testing.TB, a ethics.Access) {
	t.Helper()
	ok := func(list ...float64) {
		t.Helper()
		for _, v := range list {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Errorf("%v in %+v", v, a)
			}
		}
	}
	share := func(c ethics.Chance) {
		t.Helper()
		ok(c.P, c.Holm, c.BenjaminiHochberg)
		if !(c.P >= 0 && c.P <= c.Holm+1e-12 && c.Holm <= 1 && c.BenjaminiHochberg <= c.Holm+1e-12) {
			t.Errorf("chances %+v", c)
		}
	}
	for _, axis := range a.Axes {
		people := axis.Hidden
		for _, g := range axis.Groups {
			people += g.Size
			for _, r := range g.Rates {
				share(r.Chance)
				ok(r.Wilson.Low, r.Wilson.High, r.Exact.Low, r.Exact.High, r.Difference.Value, r.Difference.Low, r.Difference.High,
					r.Ratio.Value, r.Ratio.Low, r.Ratio.High, r.Strata.Difference, r.Strata.Ratio)
			}
			for _, r := range g.Ranks {
				share(r.Chance)
				ok(r.Greater.Value, r.Greater.Low, r.Greater.High)
			}
		}
		if people != axis.Counted {
			t.Errorf("%s: %d of %d", axis.Name, people, axis.Counted)
		}
	}
}
