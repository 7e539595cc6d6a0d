package rotation_test

import (
	"math"
	"math/big"
	"runtime"
	"runtime/debug"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

func TestEmptyMarkets(t *testing.T) {
	tests := map[string]struct {
		m      stable.Market
		want   []int32
		reason string
	}{
		"nobody":         {stable.Market{}, []int32{}, "the zero value"},
		"no mentors":     {stable.Market{Mentees: flat([][]int32{{}, {}})}, []int32{-1, -1}, "nobody to list"},
		"no mentees":     {stable.Market{Mentors: flat([][]int32{{}}), MentorCapacity: []int32{3}}, []int32{}, "nobody to list"},
		"no room":        {world{[][]int32{{0}}, [][]int32{{0}}, []int32{0}}.market(), []int32{-1}, "a capacity of 0 is valid"},
		"boundless room": {world{[][]int32{{0}}, [][]int32{{0}}, []int32{math.MaxInt32}}.market(), []int32{0}, "more room than people"},
		"one-sided":      {world{[][]int32{{0}, {}}, [][]int32{{1}}, []int32{1}}.market(), []int32{-1, -1}, "they do not list each other"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			l, err := rotation.Find(test.m, nil)
			require.NoError(t, err)
			want := rotation.Matching{Mentor: test.want}
			assert.Equal(t, []rotation.Matching{want}, slices.Collect(l.All()), test.reason)
			egalitarian, err := l.Egalitarian(nil)
			require.NoError(t, err)
			assert.Equal(t, want, egalitarian)
			assert.Equal(t, want, l.MinRegret())
			assert.Equal(t, rotation.Balance{Matching: want}, l.SexEqual(1, nil))
			n, exact := l.Count(0, nil)
			assert.True(t, exact)
			assert.Equal(t, int64(1), n.Int64())
		})
	}
}

func TestWrongMarketsAreRefused(t *testing.T) {
	one := flat([][]int32{{0}})
	two := flat([][]int32{{0, 1}})
	with := func(l stable.Lists, rank ...int32) stable.Lists {
		l.Rank = rank
		return l
	}
	room := []int32{1}
	tests := map[string]struct {
		m      stable.Market
		reason string
	}{
		"capacities":      {stable.Market{Mentees: one, Mentors: one}, "one for each mentor"},
		"capacity":        {stable.Market{Mentees: one, Mentors: one, MentorCapacity: []int32{-1}}, "at least 0"},
		"stranger":        {stable.Market{Mentees: two, Mentors: one, MentorCapacity: room}, "there is one mentor"},
		"below 0":         {stable.Market{Mentees: flat([][]int32{{-1}}), Mentors: one, MentorCapacity: room}, "numbers begin at 0"},
		"mentee repeats":  {stable.Market{Mentees: flat([][]int32{{0, 0}}), Mentors: one, MentorCapacity: room}, "a list names everybody once"},
		"mentor repeats":  {stable.Market{Mentees: one, Mentors: flat([][]int32{{0, 0}}), MentorCapacity: room}, "a list names everybody once"},
		"entries, nobody": {stable.Market{Mentees: stable.Lists{To: []int32{0}}, Mentors: one, MentorCapacity: room}, "entries belong to people"},
		"span":            {stable.Market{Mentees: stable.Lists{Start: []int32{0, 2}, To: []int32{0}}, Mentors: one, MentorCapacity: room}, "beyond the end"},
		"falling":         {stable.Market{Mentees: stable.Lists{Start: []int32{0, 2, 1}, To: []int32{0}}, Mentors: one, MentorCapacity: room}, "offsets rise"},
		"far":             {stable.Market{Mentees: stable.Lists{Start: []int32{0, math.MaxInt32, 1}, To: []int32{0}}, Mentors: one, MentorCapacity: room}, "beyond the end"},
		"ranks":           {stable.Market{Mentees: with(one, 0, 1), Mentors: one, MentorCapacity: room}, "one for each entry"},
		"rank below 0":    {stable.Market{Mentees: with(one, -1), Mentors: one, MentorCapacity: room}, "0 is the first"},
		"ranks fall":      {stable.Market{Mentees: flat([][]int32{{0}, {0}}), Mentors: with(two, 1, 0), MentorCapacity: room}, "best first"},
	}
	for name, test := range tests {
		_, err := rotation.Find(test.m, nil)
		assert.ErrorIs(t, err, rotation.ErrMarket, "%s: %s", name, test.reason)
	}
}

func TestTiesAreNamed(t *testing.T) {
	m := stable.Market{
		Mentees:        flat([][]int32{{0}, {0}}),
		Mentors:        stable.Lists{Start: []int32{0, 2}, To: []int32{0, 1}, Rank: []int32{4, 4}},
		MentorCapacity: []int32{1},
	}
	_, err := rotation.Find(m, nil)
	assert.Equal(t, &rotation.TieError{Mentor: true, Person: 0, First: 0, Second: 1}, err)
	assert.EqualError(t, err, "rotation: mentor 0 ranks mentees 0 and 1 as equal")

	m.Mentors.Rank = []int32{4, 7}
	l, err := rotation.Find(m, nil)
	require.NoError(t, err, "places may have gaps")
	assert.Equal(t, int64(4), l.MenteeOptimal().MentorSum, "and count as they are")
	m.Mentees, m.Mentors = m.Mentors, m.Mentees
	m.Mentees.Rank = []int32{4, 4}
	m.MentorCapacity = []int32{1, 1}
	_, err = rotation.Find(m, nil)
	assert.EqualError(t, err, "rotation: mentee 0 ranks mentors 0 and 1 as equal")
}

// However long the chain of those who push each other out, the stack does not
// grow with it.
func TestLongChainsTakeNoStack(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(1 << 20))
	n := scaletest.Pick(200_000, 20_000)
	w := world{capacity: ones(n), mentors: make([][]int32, n)}
	for i := range n { // everybody wants the next place, which is worth it only if all move
		w.mentees = append(w.mentees, []int32{int32(i), int32((i + 1) % n)})
		w.mentors[i] = []int32{int32((i + n - 1) % n), int32(i)}
	}
	l := find(t, w)
	assert.Equal(t, 1, l.Len(), "one cycle of everybody")
	assert.Equal(t, int64(n), l.MentorOptimal().MenteeSum)

	l = find(t, pairs(n/2))
	assert.Equal(t, n/2, l.Len())
	egalitarian, err := l.Egalitarian(nil)
	require.NoError(t, err)
	assert.Equal(t, int64(n), total(egalitarian))
	equal := l.SexEqual(1<<20, nil)
	assert.Zero(t, equal.Gap, "half of the pairs turned")
	assert.Equal(t, int32(1), regret(l.MinRegret()))
}

// Thousands of rotations that need each other, by points on a circle and in one
// chain: what is found is stable, and nothing beside it is better.
func TestManyRotations(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(2000, 200)
	for name, w := range map[string]world{
		"one a one": local(1, n, n, 30, 1),
		"crowded":   local(2, n, n/4, 30, 4),
		"chain":     circle(n / 4),
		"complete":  complete(random(3), n/2, n/2, ones(n/2)),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := find(t, w)
			t.Logf("%d rotations", l.Len())
			egalitarian, err := l.Egalitarian(nil)
			require.NoError(t, err)
			fair, equal := l.MinRegret(), l.SexEqual(1<<20, nil)
			assert.Equal(t, equal.Bound, equal.Gap)
			for _, m := range []rotation.Matching{egalitarian, fair, equal.Matching, l.MenteeOptimal(), l.MentorOptimal()} {
				assert.Empty(t, w.fault(m.Mentor))
			}
			seen := 0
			for m := range l.All() {
				require.LessOrEqual(t, total(egalitarian), total(m))
				require.LessOrEqual(t, regret(fair), regret(m))
				require.LessOrEqual(t, equal.Gap, gap(m))
				if seen%101 == 0 {
					require.Empty(t, w.fault(m.Mentor))
				}
				if seen++; seen == 1000 {
					break
				}
			}
		})
	}
}

// Parts with nothing in common make a knapsack.
func TestSexEqualOfManyParts(t *testing.T) {
	r := random(5)
	w := world{}
	for range 60 {
		part := circle(2 + r.IntN(9))
		if r.IntN(2) == 0 {
			part = complete(r, 12, 12, ones(12))
		}
		w = w.beside(part)
	}
	l := find(t, w)
	equal := l.SexEqual(1<<22, nil)
	require.Empty(t, w.fault(equal.Mentor))
	assert.Equal(t, equal.Bound, equal.Gap)
	hasty := l.SexEqual(100, nil)
	assert.GreaterOrEqual(t, hasty.Gap, equal.Gap)
	assert.LessOrEqual(t, hasty.Bound, equal.Gap)
	t.Logf("%d rotations, gap %d; by 100 words %d, bound %d", l.Len(), equal.Gap, hasty.Gap, hasty.Bound)
}

func (w world) beside(other world) world {
	mentees, mentors := int32(len(w.mentees)), int32(len(w.mentors))
	moved := func(lists [][]int32, by int32) [][]int32 {
		var all [][]int32
		for _, list := range lists {
			list = slices.Clone(list)
			for k := range list {
				list[k] += by
			}
			all = append(all, list)
		}
		return all
	}
	return world{
		slices.Concat(w.mentees, moved(other.mentees, mentors)),
		slices.Concat(w.mentors, moved(other.mentors, mentees)),
		slices.Concat(w.capacity, other.capacity),
	}
}

// Separate parts of a market are factors of the number: eight times as many take
// hardly more than eight times as much to count, though the number is as long.
func TestSeparatePartsAreFactors(t *testing.T) {
	bytes := func(n int32) float64 {
		w := world{}
		for k := range n {
			a, b := 2*k, 2*k+1
			w.mentees = append(w.mentees, []int32{a, b}, []int32{b, a})
			w.mentors = append(w.mentors, []int32{b, a}, []int32{a, b})
			w.capacity = append(w.capacity, 1, 1)
		}
		l := find(t, w)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		number, exact := l.Count(1, nil)
		runtime.ReadMemStats(&after)
		require.True(t, exact, "one state at a time")
		require.Zero(t, number.Cmp(new(big.Int).Lsh(big.NewInt(1), uint(n))), "each part has two matchings")
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	few, many := bytes(2000), bytes(16_000)
	t.Logf("2000 parts: %.0f bytes, 16000 parts: %.0f bytes", few, many)
	require.Less(t, many, 16*few)
}

func TestStops(t *testing.T) {
	stop := func(int, int) bool { return false }
	_, err := rotation.Find(sampled(1, 2000, 500, 5, 4).market(), stop)
	require.ErrorIs(t, err, rotation.ErrStopped)
	w := doubled(doubled(doubled(doubled(world{[][]int32{{0}}, [][]int32{{0}}, ones(1)}))))
	l := find(t, w)
	_, err = find(t, local(1, 100, 100, 20, 1)).Egalitarian(func(int64, int64) bool { return false })
	require.ErrorIs(t, err, rotation.ErrStopped)
	n, exact := l.Count(1<<20, stop)
	assert.False(t, exact)
	assert.Positive(t, n.Sign())
	b := l.SexEqual(1<<20, stop)
	assert.Zero(t, w.blocking(b.Mentor))
	assert.LessOrEqual(t, b.Bound, b.Gap)
}

// Numbers of people say nothing about them: with other numbers, what is found
// is the same under those numbers.
func TestRelabelling(t *testing.T) {
	w := opposed(random(9), 14, 6, []int32{3, 2, 3, 2, 2, 2})
	l := find(t, w)
	want, err := l.Egalitarian(nil)
	require.NoError(t, err)
	fair, count := l.MinRegret(), len(slices.Collect(l.All()))
	require.Greater(t, count, 5)
	for seed := range uint64(scaletest.Pick(1000, 100)) {
		r := random(seed)
		mentee, mentor := shuffled(r, len(w.mentees)), shuffled(r, len(w.mentors))
		other := world{make([][]int32, len(w.mentees)), make([][]int32, len(w.mentors)), make([]int32, len(w.mentors))}
		for i, list := range w.mentees {
			for _, j := range list {
				other.mentees[mentee[i]] = append(other.mentees[mentee[i]], mentor[j])
			}
		}
		for j, list := range w.mentors {
			other.capacity[mentor[j]] = w.capacity[j]
			for _, i := range list {
				other.mentors[mentor[j]] = append(other.mentors[mentor[j]], mentee[i])
			}
		}
		named := func(m rotation.Matching) rotation.Matching {
			to := make([]int32, len(m.Mentor))
			for i, j := range m.Mentor {
				to[mentee[i]] = -1
				if j >= 0 {
					to[mentee[i]] = mentor[j]
				}
			}
			m.Mentor = to
			return m
		}
		k := find(t, other)
		got, err := k.Egalitarian(nil)
		require.NoError(t, err)
		require.Equal(t, named(want), got)
		require.Equal(t, named(fair), k.MinRegret())
		require.Len(t, slices.Collect(k.All()), count)
	}
}
