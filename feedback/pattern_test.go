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
		"on one day":       {[]feedback.Sent{sent(1, 1), sent(1.1, 2), sent(1.2, 3), sent(1.3, 4), sent(1.4, 5), sent(1.5, 6)}, feedback.TooFew, "a day is one day, whatever is written on it"},
		"newest":           {many(feedback.MaxPatternDays+500, func(k int) int { return min(k, 500) }), feedback.Steady, "only the newest are looked at, and those are level"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := pattern(t, tt.sent)
			assert.Equal(t, tt.want, p.Drift, "%s: P is %v", tt.reason, p.P)
			assert.Equal(t, len(tt.sent), p.Messages, "all count")
			assert.Equal(t, p.Days < feedback.PatternDays, tt.want == feedback.TooFew, "only days decide whether there are enough")
			assert.Equal(t, p.Drift == feedback.Rising || p.Drift == feedback.Falling, p.P < feedback.PatternLevel, "a drift is told below the level")
			if tt.want == feedback.TooFew {
				assert.Equal(t, []float64{0, 0, 0, 0, 0, 1, 1}, []float64{p.Earlier, p.Later, p.PerMonth, p.Low, p.High, p.P, p.LeastP}, "nothing is told of too few")
			}
		})
	}
}

// Wherever one day differs from all others, however much, and in however many
// messages, there is no drift.
func TestOneBadDayIsNoPattern(t *testing.T) {
	for n := feedback.PatternDays; n <= 40; n++ {
		for at := range n {
			for _, bad := range []int{0, 1000} {
				scores := slices.Repeat([]int{500}, n)
				scores[at] = bad
				list := series(scores...)
				once := pattern(t, list)
				require.Equal(t, feedback.Steady, once.Drift, "day %d of %d", at, n)
				for k := range 19 {
					list = append(list, sent(float64(at)+float64(k)/60, bad))
				}
				requireSameButFor(t, 19, once, pattern(t, list))
			}
		}
	}
}

// requireSameButFor requires two patterns to tell the same, though one is of so
// many messages more.
func requireSameButFor(t testing.TB, more int, want, got feedback.Pattern) {
	t.Helper()
	require.Equal(t, want.Messages+more, got.Messages)
	want.Messages, want.Shown, want.Unclear = got.Messages, got.Shown, got.Unclear
	require.Equal(t, want, got)
}

// A message that is split into two equal ones of its day changes nothing, and
// neither does the hour.
func TestSplitDay(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 200 {
		var list, split []feedback.Sent
		for day := range 20 {
			score := r.IntN(1001)
			list = append(list, sent(float64(day), score))
			split = append(split, sent(float64(day)+r.Float64()/2, score), sent(float64(day)-r.Float64()/3, score))
		}
		requireSameButFor(t, 20, pattern(t, list), pattern(t, split))
	}
}

// A day counts with the median of its scores, and ends at midnight of UTC.
func TestDays(t *testing.T) {
	days := func(list []feedback.Sent) int { return pattern(t, list).Days }
	midnight := start.Truncate(24 * time.Hour)
	at := func(instants ...time.Time) (list []feedback.Sent) {
		for _, i := range instants {
			s := sent(0, 1)
			s.At = i
			list = append(list, s)
		}
		return list
	}
	assert.Equal(t, 1, days(at(midnight, midnight.Add(24*time.Hour-1))), "from midnight until the next")
	assert.Equal(t, 2, days(at(midnight.Add(-1), midnight)), "midnight is of the new day")
	assert.Equal(t, 1, days(at(midnight, midnight.In(time.FixedZone("", -3600)))), "whatever the clock on the wall says")
	assert.Equal(t, 2, days(at(time.Unix(-1, 0), time.Unix(0, 0))), "also before 1970")
	assert.Equal(t, 2, days(at(time.Unix(-86400, 0), time.Unix(-1, 0), time.Unix(-86401, 0))), "and in the days there")

	list := series(0, 0, 0, 600, 600, 600)
	assert.Equal(t, []float64{0, 600}, []float64{pattern(t, list).Earlier, pattern(t, list).Later})
	list = append(list, sent(0, 1000), sent(0, 100))
	assert.InDelta(t, 100.0/3, pattern(t, list).Earlier, 1e-9, "0, 100 and 1000: the one in the middle")
	list = append(list, sent(0, 200))
	assert.InDelta(t, 150.0/3, pattern(t, list).Earlier, 1e-9, "0, 100, 200 and 1000: between the two")
	list = append(list, sent(2.5, 900), sent(2.6, 900), sent(-1, 0))
	assert.InDelta(t, 150.0/3, pattern(t, list).Earlier, 1e-9, "of seven days the one in the middle is in neither half")
}

// No message turns a drift into its opposite.
func TestNoMessageTurnsADrift(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := feedback.PatternDays + r.IntN(10)
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
// few days fewer: the level is what it says.
func TestLevel(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for _, n := range []int{feedback.PatternDays, 10, 30} {
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
		assert.True(t, share > 0.005 && share < 0.06, "%d days: %v", n, share)
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
func kendall(scores []int) (s int) {
	for j := range scores {
		for i := range j {
			s += cmp.Compare(scores[j], scores[i])
		}
	}
	return s
}

// With six to eight days, and every way in which scores may be tied, P comes from
// the variance over all orders of the scores, and the least P from the best of them.
func TestVarianceAgainstAllOrders(t *testing.T) {
	for n := feedback.PatternDays; n <= 8; n++ {
		for _, scores := range partitions(n) {
			sum, orders, most := 0, 0, 0
			order := slices.Clone(scores)
			permutations(order, func() {
				s := kendall(order)
				sum += s * s
				orders++
				most = max(most, s)
			})
			chance := func(s int) float64 {
				if s <= 1 {
					return 1
				}
				return math.Erfc(float64(s-1) / math.Sqrt(float64(sum)/float64(orders)) / math.Sqrt2)
			}
			p := pattern(t, series(scores...))
			require.InDelta(t, chance(kendall(scores)), p.P, 1e-9, "%v", scores)
			require.InDelta(t, chance(most), p.LeastP, 1e-9, "%v", scores)
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
		n := feedback.PatternDays + r.IntN(20)
		var list []feedback.Sent
		days, scores := make([]float64, n), make([]int, n)
		day := -n
		for k := range n {
			day += 1 + r.IntN(3)
			days[k], scores[k] = float64(day), r.IntN(1001)
			if r.IntN(2) == 0 {
				scores[k] = 100 * r.IntN(5)
			}
			list = append(list, sent(days[k], scores[k]))
		}
		p := pattern(t, list)
		s := kendall(scores)
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

// mixture returns messages of several relationships, writers, roles and traits.
func mixture() (list []feedback.Sent) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		s := sent(float64(r.IntN(40)), r.IntN(1001))
		s.Relationship = mentorship.RelationshipID([]string{"r1", "r2"}[r.IntN(2)])
		s.Writer = mentorship.PersonID([]string{"a", "b"}[r.IntN(2)])
		s.Reader = mentorship.PersonID([]string{"", "c"}[r.IntN(2)])
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
	require.Len(t, want, 32)
	assert.True(t, slices.IsSortedFunc(want, func(a, b feedback.Pattern) int {
		return cmp.Or(cmp.Compare(a.Relationship, b.Relationship), cmp.Compare(a.Writer, b.Writer), cmp.Compare(a.Reader, b.Reader), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Trait, b.Trait))
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
