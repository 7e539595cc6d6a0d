package feedback_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

var start = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// sent returns a message with a score, so many days after the start.
func sent(day float64, score int) feedback.Sent {
	return feedback.Sent{
		Relationship: "r", Writer: "w", At: start.Add(time.Duration(day * 24 * float64(time.Hour))),
		Assessment: feedback.Assessment{Judgements: []feedback.Judgement{{Role: mentorship.RoleMentor, Trait: mentorship.Clear, Score: score, State: feedback.Present}}},
	}
}

// series returns messages of one trait, one a day.
func series(scores ...int) (list []feedback.Sent) {
	for k, s := range scores {
		list = append(list, sent(float64(k), s))
	}
	return list
}

// pattern returns the only one of a series.
func pattern(t testing.TB, list []feedback.Sent) feedback.Pattern {
	t.Helper()
	all := feedback.Patterns(list)
	require.Len(t, all, 1)
	return all[0]
}

func TestDrift(t *testing.T) {
	many := func(n int, score func(k int) int) (list []feedback.Sent) {
		for k := range n {
			list = append(list, sent(float64(k), score(k)))
		}
		return list
	}
	tests := map[string]struct {
		sent   []feedback.Sent
		want   feedback.Drift
		reason string
	}{
		"one":              {series(1), feedback.TooFew, "one message has no direction"},
		"five":             {series(1, 2, 3, 4, 5), feedback.TooFew, "one fewer than is asked for"},
		"six rise":         {series(1, 2, 3, 4, 5, 6), feedback.Rising, "no two are out of order"},
		"six fall":         {series(6, 5, 4, 3, 2, 1), feedback.Falling, "no two are in order"},
		"one out of order": {series(1, 2, 4, 3, 5, 6), feedback.Rising, "thirteen pairs of fifteen more than not"},
		"two out of order": {series(1, 4, 2, 3, 5, 6), feedback.Steady, "eleven of fifteen come about by chance"},
		"level":            {series(5, 5, 5, 5, 5, 5), feedback.Steady, "no two differ"},
		"up and down":      {series(1, 9, 1, 9, 1, 9, 1, 9), feedback.Steady, "no direction"},
		"steps":            {series(1, 1, 1, 1, 9, 9, 9, 9), feedback.Rising, "ties are no disorder"},
		"at one time":      {[]feedback.Sent{sent(1, 1), sent(1, 2), sent(1, 3), sent(1, 4), sent(1, 5), sent(1, 6)}, feedback.TooFew, "nothing is later than anything"},
		"at two times":     {[]feedback.Sent{sent(1, 1), sent(1, 2), sent(1, 3), sent(2, 4), sent(2, 5), sent(2, 6)}, feedback.Steady, "nine pairs are not enough"},
		"newest":           {many(feedback.MaxPatternMessages+500, func(k int) int { return min(k, 500) }), feedback.Steady, "only the newest are looked at, and those are level"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := pattern(t, tt.sent)
			assert.Equal(t, tt.want, p.Drift, "%s: P is %v", tt.reason, p.P)
			assert.Equal(t, len(tt.sent), p.Messages, "all count")
			assert.Equal(t, p.Drift == feedback.Rising || p.Drift == feedback.Falling, p.P < feedback.PatternLevel, "a drift is told below the level")
			if tt.want == feedback.TooFew {
				assert.Equal(t, []float64{0, 0, 0, 1}, []float64{p.PerMonth, p.Low, p.High, p.P}, "nothing is told of too few")
			}
		})
	}
}

// Wherever one message differs from all others, and however much, there is no
// drift.
func TestOneBadDayIsNoPattern(t *testing.T) {
	for n := feedback.PatternMessages; n <= 40; n++ {
		for at := range n {
			for _, bad := range []int{0, 1000} {
				scores := slices.Repeat([]int{500}, n)
				scores[at] = bad
				require.Equal(t, feedback.Steady, pattern(t, series(scores...)).Drift, "message %d of %d", at, n)
			}
		}
	}
}

// No message turns a drift into its opposite.
func TestNoMessageTurnsADrift(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := feedback.PatternMessages + r.IntN(10)
		scores := make([]int, n)
		for k := range scores {
			scores[k] = 40*k + r.IntN(200)
		}
		if pattern(t, series(scores...)).Drift != feedback.Rising {
			continue
		}
		for at := range n {
			for _, bad := range []int{0, 1000} {
				other := slices.Clone(scores)
				other[at] = bad
				require.NotEqual(t, feedback.Falling, pattern(t, series(other...)).Drift, "%v", other)
			}
		}
	}
}

// Of scores in an order of chance about one series in twenty shows a drift, and of
// few messages fewer: the level is what it says.
func TestLevel(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for _, n := range []int{feedback.PatternMessages, 10, 30} {
		told := 0
		const times = 2000
		for range times {
			scores := make([]int, n)
			for k := range scores {
				scores[k] = r.IntN(1001)
			}
			if pattern(t, series(scores...)).Drift != feedback.Steady {
				told++
			}
		}
		share := float64(told) / times
		assert.True(t, share > 0.005 && share < 0.06, "%d messages: %v", n, share)
	}
}

// permutations calls f with every order of a list.
func permutations(list []int, f func()) {
	var swap func(n int)
	swap = func(n int) {
		if n <= 1 {
			f()
			return
		}
		for k := range n {
			swap(n - 1)
			other := 0
			if n%2 == 0 {
				other = k
			}
			list[other], list[n-1] = list[n-1], list[other]
		}
	}
	swap(len(list))
}

// partitions returns every way in which n values can be tied, as the values.
func partitions(n int) (all [][]int) {
	var cut func(rest, most int, values []int, value int)
	cut = func(rest, most int, values []int, value int) {
		if rest == 0 {
			all = append(all, slices.Clone(values))
			return
		}
		for size := 1; size <= min(rest, most); size++ {
			cut(rest-size, size, append(values, slices.Repeat([]int{value}, size)...), value+1)
		}
	}
	cut(n, n, nil, 0)
	return all
}

// kendall is the sum of signs by its definition.
func kendall(times, scores []int) (s int) {
	for j := range times {
		for i := range j {
			s += cmp.Compare(times[j], times[i]) * cmp.Compare(scores[j], scores[i])
		}
	}
	return s
}

// With six and with seven messages, and every way in which scores and instants may
// be tied, P comes from the variance over all orders of the scores.
func TestVarianceAgainstAllOrders(t *testing.T) {
	for n := feedback.PatternMessages; n <= 7; n++ {
		for _, times := range partitions(n) {
			for _, scores := range partitions(n) {
				sum, orders := 0, 0
				order := slices.Clone(scores)
				permutations(order, func() {
					s := kendall(times, order)
					sum += s * s
					orders++
				})
				var list []feedback.Sent
				for k := range times {
					list = append(list, sent(float64(times[k]), scores[k]))
				}
				p, s := pattern(t, list), kendall(times, scores)
				if times[0] == times[n-1] {
					require.Equal(t, feedback.TooFew, p.Drift)
					continue
				}
				want := 1.0
				if s > 1 {
					deviation := math.Sqrt(float64(sum) / float64(orders))
					want = math.Erfc(float64(s-1) / deviation / math.Sqrt2)
				}
				require.InDelta(t, want, p.P, 1e-9, "times %v, scores %v", times, scores)
			}
		}
	}
}

// theilSen returns the median of all slopes, and those at the ends of Sen's
// interval, by their definition.
func theilSen(days []float64, scores []int, deviation float64) (median, low, high float64) {
	var slopes []float64
	for j := range days {
		for i := range days {
			if days[j] > days[i] {
				slopes = append(slopes, float64(scores[j]-scores[i])/(days[j]-days[i])*30)
			}
		}
	}
	slices.Sort(slopes)
	n := len(slopes)
	median = slopes[n/2]
	if n%2 == 0 {
		median = (slopes[n/2-1] + slopes[n/2]) / 2
	}
	c := 1.959963984540054 * deviation
	rank := func(r float64) float64 { return slopes[min(max(int(math.Round(r)), 1), n)-1] } // from 1 on
	return median, rank((float64(n) - c) / 2), rank((float64(n)+c)/2 + 1)
}

func TestTheilSenAgainstDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		n := feedback.PatternMessages + r.IntN(20)
		var list []feedback.Sent
		days, scores := make([]float64, n), make([]int, n)
		times := make([]int, n)
		for k := range n {
			times[k] = r.IntN(2 * n)
			days[k], scores[k] = float64(times[k]), r.IntN(1001)
			if r.IntN(2) == 0 {
				scores[k] = 100 * r.IntN(5)
			}
			list = append(list, sent(days[k], scores[k]))
		}
		p := pattern(t, list)
		s := kendall(times, scores)
		if s < 0 {
			s = -s
		}
		if s < 2 || p.P == 0 {
			continue
		}
		deviation := float64(s-1) / (math.Sqrt2 * math.Erfcinv(p.P)) // whose square is held against all orders above
		median, low, high := theilSen(days, scores, deviation)
		require.InDelta(t, median, p.PerMonth, 1e-6)
		require.InDelta(t, low, p.Low, 1e-6)
		require.InDelta(t, high, p.High, 1e-6)
		require.True(t, p.Low <= p.PerMonth && p.PerMonth <= p.High)
	}
}

// A straight line has its slope, without doubt.
func TestStraightLine(t *testing.T) {
	var list []feedback.Sent
	for k := range 10 {
		list = append(list, sent(float64(k*k), 100+2*k*k))
	}
	p := pattern(t, list)
	for _, slope := range []float64{p.PerMonth, p.Low, p.High} {
		assert.InDelta(t, 60, slope, 1e-9, "two a day")
	}
}

// Whatever is tied, there is an answer and it is a number.
func TestTiesNeverBreakIt(t *testing.T) {
	for n := feedback.PatternMessages; n < 40; n++ {
		for same := 1; same < n; same++ {
			for other := 1; other <= n-same; other++ {
				var list []feedback.Sent
				for k := range n {
					day := k
					switch {
					case k < same:
						day = 0
					case k < same+other:
						day = 1
					}
					list = append(list, sent(float64(day), 5))
				}
				p := pattern(t, list)
				require.Equal(t, feedback.Steady, p.Drift, "%d, %d and %d", n, same, other)
				require.Equal(t, []float64{0, 0, 0, 1}, []float64{p.PerMonth, p.Low, p.High, p.P})
			}
		}
	}
}

// mixture returns messages of several relationships, writers, roles and traits.
func mixture() (list []feedback.Sent) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		s := sent(float64(r.IntN(40)), r.IntN(1001))
		s.Relationship = mentorship.RelationshipID([]string{"r1", "r2"}[r.IntN(2)])
		s.Writer = mentorship.PersonID([]string{"a", "b"}[r.IntN(2)])
		s.Assessment.Judgements = nil
		for _, role := range []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee} {
			for _, trait := range []mentorship.Trait{mentorship.Engaged, mentorship.Closed} {
				s.Assessment.Judgements = append(s.Assessment.Judgements, feedback.Judgement{Role: role, Trait: trait, Score: r.IntN(1001), State: states()[r.IntN(3)]})
			}
		}
		list = append(list, s)
	}
	return list
}

// Order and zones of time do not matter, and the result is sorted.
func TestPatternsAreTheSameInAnyOrder(t *testing.T) {
	list := mixture()
	want := feedback.Patterns(list)
	require.Len(t, want, 16)
	assert.True(t, slices.IsSortedFunc(want, func(a, b feedback.Pattern) int {
		return cmp.Or(cmp.Compare(a.Relationship, b.Relationship), cmp.Compare(a.Writer, b.Writer), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Trait, b.Trait))
	}))
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for k := range list {
			list[k].At = list[k].At.In(time.FixedZone("", r.IntN(80000)-40000))
		}
		assert.Equal(t, want, feedback.Patterns(list))
	}
}

func TestPatternsCount(t *testing.T) {
	list := series(1, 2, 3, 4)
	list[1].Assessment.Judgements[0].State = feedback.Absent
	list[2].Assessment.Judgements[0].State = feedback.CannotTell
	list[3].At = time.Time{}
	p := pattern(t, list)
	assert.Equal(t, []int{3, 1, 1}, []int{p.Messages, p.Shown, p.Unclear}, "what has no instant is left out")
	assert.Equal(t, feedback.TooFew, p.Drift)
	assert.Equal(t, []feedback.Pattern{}, feedback.Patterns(nil), "no messages, no patterns, and a list all the same")
}
