package outcome_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func most(hours mentorship.Duration, categories ...journal.Code) outcome.HoursPart {
	return outcome.HoursPart{Categories: categories, Most: mentorship.LimitOf(hours*hour, rule.Convention)}
}

// A time that is too much in one part of a policy is not taken off again in another.
func TestPartsWithinParts(t *testing.T) {
	t.Parallel()
	thrice := dyad().on(1, logged("x", 30*hour), logged("y", 30*hour), logged("z", 30*hour))
	tests := map[string]struct {
		parts     []outcome.HoursPart
		total     mentorship.Duration
		uncounted []mentorship.Duration
		reason    string
	}{
		"apart":              {[]outcome.HoursPart{most(10, "x"), most(20, "y", "z")}, 30, []mentorship.Duration{20, 40}, "each cuts its own"},
		"within":             {[]outcome.HoursPart{most(10, "x"), most(20, "x", "y")}, 50, []mentorship.Duration{20, 20}, "of 10 and 30 that are left 20 count"},
		"within, wide first": {[]outcome.HoursPart{most(20, "x", "y"), most(10, "x")}, 50, []mentorship.Duration{20, 20}, "the order says nothing"},
		"loose around":       {[]outcome.HoursPart{most(10, "x"), most(45, "x", "y")}, 70, []mentorship.Duration{20, 0}, "40 are left, which are not too many"},
		"three deep":         {[]outcome.HoursPart{most(60, "x", "y", "z"), most(25, "y", "x"), most(10, "y")}, 55, []mentorship.Duration{0, 15, 20}, "10, 25, and 30 of z"},
		"two in one":         {[]outcome.HoursPart{most(10, "x"), most(10, "y"), most(15, "x", "y")}, 45, []mentorship.Duration{20, 20, 5}, "of 10 and 10 15 count"},
		"the same twice":     {[]outcome.HoursPart{most(20, "x"), most(10, "x", "x")}, 70, []mentorship.Duration{0, 20}, "the stricter cuts all that is cut"},
		"nothing":            {[]outcome.HoursPart{most(10), most(10, "w")}, 90, []mentorship.Duration{0, 0}, "nobody logs these"},
		"below nothing":      {[]outcome.HoursPart{most(-5, "x")}, 60, []mentorship.Duration{30}, "a negative limit is one of nothing"},
	}
	for name, tt := range tests {
		policy := outcome.HoursPolicy{Parts: tt.parts}
		require.NoError(t, policy.Validate(), name)
		l := outcome.LedgerOf(thrice.at(t, 30), e, policy)
		assert.Equal(t, tt.total, l.Total/hour, "%s: %s", name, tt.reason)
		for i, p := range l.Parts {
			assert.Equal(t, tt.uncounted[i], p.Uncounted/hour, "%s, part %d: %s", name, i, tt.reason)
		}
	}
	least := outcome.HoursPolicy{Total: mentorship.LimitOf[mentorship.Duration](math.MinInt64, rule.Convention)}
	assert.Equal(t, outcome.Met, outcome.LedgerOf(thrice.at(t, 30), e, least).Result, "less than nothing is asked for")
}

// Of parts that cross it would be a guess which of them a time is too much of.
func TestPartsThatCross(t *testing.T) {
	t.Parallel()
	v := dyad().on(1, logged("a", 10*hour), logged("b", 10*hour), logged("c", 10*hour), logged("z", 10*hour)).on(9, closedBy(journal.EndingCompleted)).at(t, 30)
	tests := map[string]struct {
		parts   []outcome.HoursPart
		crosses []outcome.CrossingError
		reason  string
	}{
		"the first name":      {[]outcome.HoursPart{most(10, "a", "b"), most(10, "a", "c")}, []outcome.CrossingError{{Part: 1, Other: 0}}, "both could cut a"},
		"the last name":       {[]outcome.HoursPart{most(10, "z", "b"), most(10, "z", "c")}, []outcome.CrossingError{{Part: 1, Other: 0}}, "names say nothing"},
		"without a most":      {[]outcome.HoursPart{{Categories: []journal.Code{"a", "b"}}, most(10, "a", "c")}, []outcome.CrossingError{{Part: 0, Other: 1}}, "one that is set later changes nothing else"},
		"around one within":   {[]outcome.HoursPart{most(1, "a"), most(1, "a", "b"), most(1, "a", "c", "z")}, []outcome.CrossingError{{Part: 2, Other: 1}}, "what lies within both is well"},
		"two with one":        {[]outcome.HoursPart{most(1, "a", "b"), most(2, "b", "c"), most(3, "c", "a")}, []outcome.CrossingError{{Part: 1, Other: 0}, {Part: 2, Other: 0}}, "all are named"},
		"of nobody's concern": {[]outcome.HoursPart{most(1, "a", "u"), most(2, "a", "v")}, []outcome.CrossingError{{Part: 1, Other: 0}}, "what nobody logged yet may be logged"},
	}
	for name, tt := range tests {
		policy := outcome.HoursPolicy{Total: mentorship.LimitOf(hour, rule.Convention), Parts: tt.parts}
		err := policy.Validate()
		require.ErrorIs(t, err, outcome.ErrHours, name)
		joined, ok := err.(interface{ Unwrap() []error })
		require.True(t, ok, name)
		var crosses []outcome.CrossingError
		for _, fault := range joined.Unwrap() {
			c, ok := errors.AsType[*outcome.CrossingError](fault)
			require.True(t, ok, name)
			assert.Contains(t, c.Error(), fmt.Sprintf("parts %d and %d", c.Part+1, c.Other+1), name)
			crosses = append(crosses, *c)
		}
		assert.Equal(t, tt.crosses, crosses, "%s: %s", name, tt.reason)

		l := outcome.LedgerOf(v, e, policy)
		assert.Equal(t, outcome.NoData, l.Result, name)
		assert.Zero(t, l.Total+l.Owed+l.Parts[0].Uncounted+l.Parts[1].Uncounted, name)
		assert.NotZero(t, l.Parts[0].Logged, "%s: what was logged is known", name)
		assert.Len(t, l.Events, 4, name)
		findings := outcome.HoursRules(policy).Check(v).Findings
		require.Len(t, findings, 1, name)
		assert.Equal(t, rule.Undetermined, findings[0].Outcome, name)
	}
}

// In every small world what counts is the most that the limits allow, found by trying
// all ways to count; with what is uncounted it is all that was logged; and neither the
// names of categories nor the order of parts change anything.
func TestEverySmallPolicy(t *testing.T) {
	t.Parallel()
	codes := []journal.Code{"a", "b", "c"}
	views := map[[3]int]journal.View{}
	for n := range 27 {
		times := [3]int{n % 3 * 2, n / 3 % 3 * 2, n / 9 * 2}
		s := dyad()
		for c, d := range times {
			if d > 0 {
				s = s.on(1, logged(codes[c], mentorship.Duration(d)*hour))
			}
		}
		views[times] = s.at(t, 30)
	}
	orders := [][3]int{{2, 0, 1}, {2, 1, 0}, {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}} // the first two end in those of two
	limits := []int{-1, 1, 3}                                                            // below 0: unset
	tables(scaletest.Pick(3, 2), 8*len(limits), func(kinds []int) {
		if !slices.IsSorted(kinds) {
			return // all orders of these are tried below
		}
		twice := len(slices.Compact(slices.Clone(kinds))) < len(kinds) // of two that are the same either may cut
		sets, mosts := make([]int, len(kinds)), make([]int, len(kinds))
		for i, k := range kinds {
			sets[i], mosts[i] = k/len(limits), limits[k%len(limits)]
		}
		policy := policyOf(sets, mosts, codes)
		crosses := slices.ContainsFunc(sets, func(a int) bool {
			return slices.ContainsFunc(sets, func(b int) bool { return a&b != 0 && a&^b != 0 && b&^a != 0 })
		})
		require.Equal(t, crosses, policy.Validate() != nil, "%v", policy.Parts)
		renamed := policyOf(sets, mosts, []journal.Code{"c", "a", "b"})
		for times, v := range views {
			l := outcome.LedgerOf(v, e, policy)
			other := outcome.LedgerOf(views[[3]int{times[1], times[2], times[0]}], e, renamed)
			other.Events = l.Events
			require.Equal(t, l, other, "%v %v", times, policy.Parts)
			for _, order := range orders[:len(kinds)*(len(kinds)-1)] {
				mixed := outcome.HoursPolicy{}
				want := l
				want.Parts = nil
				for _, i := range order[3-len(kinds):] {
					mixed.Parts, want.Parts = append(mixed.Parts, policy.Parts[i]), append(want.Parts, l.Parts[i])
				}
				got := outcome.LedgerOf(v, e, mixed)
				if twice {
					got.Parts, want.Parts = nil, nil
				}
				require.Equal(t, want, got, "%v %v", times, mixed.Parts)
			}
			if crosses {
				continue
			}
			sum := l.Total
			for _, p := range l.Parts {
				sum += p.Uncounted
			}
			require.Equal(t, mentorship.Duration(times[0]+times[1]+times[2])*hour, sum, "%v %v", times, policy.Parts)
			require.Equal(t, mentorship.Duration(counting(times, sets, mosts))*hour, l.Total, "%v %v", times, policy.Parts)
		}
	})
}

// tables yields every list of so many numbers below a limit.
func tables(n, below int, yield func([]int)) {
	list := make([]int, n)
	var fill func(int)
	fill = func(i int) {
		if i == n {
			yield(list)
			return
		}
		for list[i] = range below {
			fill(i + 1)
		}
	}
	fill(0)
}

// policyOf returns parts of sets of categories, a bit for each.
func policyOf(sets, mosts []int, codes []journal.Code) (p outcome.HoursPolicy) {
	for i, set := range sets {
		var part outcome.HoursPart
		if mosts[i] >= 0 {
			part = most(mentorship.Duration(mosts[i]))
		}
		for c, code := range codes {
			if set&(1<<c) != 0 {
				part.Categories = append(part.Categories, code)
			}
		}
		p.Parts = append(p.Parts, part)
	}
	return p
}

// counting tries all ways to count.
func counting(times [3]int, sets, mosts []int) (best int) {
	for a := range times[0] + 1 {
		for b := range times[1] + 1 {
			for c := range times[2] + 1 {
				fits := true
				for i, set := range sets {
					sum := set&1*a + set>>1&1*b + set>>2&1*c
					fits = fits && (mosts[i] < 0 || sum <= mosts[i])
				}
				if fits {
					best = max(best, a+b+c)
				}
			}
		}
	}
	return best
}
