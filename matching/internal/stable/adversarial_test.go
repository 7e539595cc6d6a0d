package stable_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// crowd returns a market in which every mentee ranks the same few mentors in the
// same order, and each mentor ranks all mentees, the last first.
func crowd(mentees, mentors int, capacity int32) stable.Market {
	m := stable.Market{Mentees: stable.Lists{Start: []int32{0}}, Mentors: stable.Lists{Start: []int32{0}}}
	for i := range mentees {
		for j := range mentors {
			m.Mentees.To = append(m.Mentees.To, int32(j))
		}
		m.Mentees.Start = append(m.Mentees.Start, int32((i+1)*mentors))
	}
	for j := range mentors {
		for i := range mentees {
			m.Mentors.To = append(m.Mentors.To, int32(mentees-1-i))
		}
		m.Mentors.Start = append(m.Mentors.Start, int32((j+1)*mentees))
		m.MentorCapacity = append(m.MentorCapacity, capacity)
	}
	return m
}

// solvers are all ways to a stable matching.
var solvers = map[string]func(stable.Market) []int32{
	"mentees": func(m stable.Market) []int32 { mates, _ := stable.MenteesPropose(m, nil); return mates },
	"mentors": func(m stable.Market) []int32 { mates, _ := stable.MentorsPropose(m, nil); return mates },
	"approximate": func(m stable.Market) []int32 {
		mates, _ := stable.Approximate(m, nil)
		return mates
	},
	"greatest": func(m stable.Market) []int32 {
		most, _ := stable.Greatest(m, 1_000_000, nil)
		return most.Mentor
	},
}

// Were each of a million asks to go through a list of a million, this would not
// end.
func TestCrowds(t *testing.T) {
	n := scaletest.Pick(1_000_000, 20_000)
	for name, solve := range solvers {
		for _, capacity := range []int32{0, 1, 7, int32(n) - 1, 1<<31 - 1} {
			mates := solve(crowd(n, 1, capacity))
			want := min(int(capacity), n)
			require.Equal(t, want, size(mates), "%s, capacity %d", name, capacity)
			for i := range n - want {
				if mates[i] >= 0 {
					t.Fatalf("%s, capacity %d: mentee %d is matched, and the mentor prefers others", name, capacity, i)
				}
			}
		}
	}
}

// plainly is deferred acceptance at its plainest: one asks after the other, and
// mentors look their ranks up.
func plainly(m stable.Market) []int32 {
	rank := make([]map[int32]int, len(m.MentorCapacity))
	for j := range rank {
		rank[j] = map[int32]int{}
		for place, i := range m.Mentors.To[m.Mentors.Start[j]:m.Mentors.Start[j+1]] {
			rank[j][i] = place
		}
	}
	held := make([][]int32, len(rank))
	mates, next, free := make([]int32, m.Mentees.Len()), slices.Clone(m.Mentees.Start), []int32{}
	for i := range mates {
		mates[i] = -1
		free = append(free, int32(i))
	}
	for len(free) > 0 {
		i := free[len(free)-1]
		if next[i] == m.Mentees.Start[i+1] {
			free = free[:len(free)-1]
			continue
		}
		j := m.Mentees.To[next[i]]
		next[i]++
		place, known := rank[j][i]
		if !known {
			continue
		}
		at, _ := slices.BinarySearchFunc(held[j], place, func(k int32, place int) int { return rank[j][k] - place })
		if at >= int(m.MentorCapacity[j]) {
			continue
		}
		held[j], mates[i], free = slices.Insert(held[j], at, i), j, free[:len(free)-1]
		if len(held[j]) > int(m.MentorCapacity[j]) {
			last := held[j][len(held[j])-1]
			held[j], mates[last], free = held[j][:len(held[j])-1], -1, append(free, last)
		}
	}
	return mates
}

// A few mentors whom all rank stand far apart, so that both goroutines meet
// lists that are too long to be looked through again and again.
func TestCrowdsFarApart(t *testing.T) {
	n := scaletest.Pick(60_000, 20_000)
	g := newRand(1)
	popular := []int32{0, 3, 1500, 2998, 2999}
	mentees := make([][][]int32, n)
	mentors := make([][][]int32, 3000)
	capacity := make([]int32, len(mentors))
	for i := range mentees {
		for _, k := range g.Perm(len(popular)) {
			mentees[i] = append(mentees[i], []int32{popular[k]})
		}
	}
	for k, j := range popular {
		capacity[j] = int32(n / 10 * (k % 3))
		for _, i := range g.Perm(n) {
			mentors[j] = append(mentors[j], []int32{int32(i)})
		}
	}
	m := world{mentees, mentors, capacity}.market()
	require.True(t, slices.Equal(plainly(m), solvers["mentees"](m)))
	for _, j := range popular { // hardly anybody asks twice
		m.MentorCapacity[j] = int32(n/len(popular) - n/100)
	}
	require.True(t, slices.Equal(plainly(m), solvers["mentees"](m)))
	for seed := range uint64(3) {
		m := uniform(seed, n, 12, 0)
		require.True(t, slices.Equal(plainly(m), solvers["mentees"](m)), "seed %d", seed)
	}
}

func TestCrowdsOfSeveral(t *testing.T) {
	n := scaletest.Pick(2000, 200)
	for name, solve := range solvers {
		mates := solve(crowd(n, n, 1))
		want := make([]int32, n) // the last mentee is everybody's favourite
		for i := range want {
			want[i] = int32(n - 1 - i)
		}
		assert.Equal(t, want, mates, name)
	}
}

// In a chain each mentee moves the next one on, to the very end.
func TestLongChains(t *testing.T) {
	n := int32(scaletest.Pick(300_000, 3000))
	m := stable.Market{Mentees: stable.Lists{Start: []int32{0}}, Mentors: stable.Lists{Start: []int32{0}}}
	for i := range n {
		m.Mentees.To = append(m.Mentees.To, max(i-1, 0))
		if i > 0 {
			m.Mentees.To = append(m.Mentees.To, i)
		}
		m.Mentees.Start = append(m.Mentees.Start, int32(len(m.Mentees.To)))
		if i+1 < n {
			m.Mentors.To = append(m.Mentors.To, i+1)
		}
		m.Mentors.To = append(m.Mentors.To, i)
		m.Mentors.Start = append(m.Mentors.Start, int32(len(m.Mentors.To)))
		m.MentorCapacity = append(m.MentorCapacity, 1)
	}
	for name, solve := range solvers {
		mates := solve(m)
		require.EqualValues(t, n-1, size(mates), name)
		require.EqualValues(t, -1, mates[0], "%s: mentee 0 is nobody's favourite", name)
	}
}

func TestNobody(t *testing.T) {
	empty := stable.Lists{}
	people := stable.Lists{Start: []int32{0, 0, 0}}
	for name, solve := range solvers {
		assert.Empty(t, solve(stable.Market{}), name)
		assert.Empty(t, solve(stable.Market{Mentees: empty, Mentors: people, MentorCapacity: []int32{1, 1}}), name)
		assert.Equal(t, []int32{-1, -1}, solve(stable.Market{Mentees: people, Mentors: empty}), name)
		assert.Equal(t, []int32{-1, -1}, solve(stable.Market{Mentees: people, Mentors: people, MentorCapacity: []int32{1, 1}}), name)
	}
}

// Somebody who does not rank back is nobody's match, and blocks nothing.
func TestOneSidedRankings(t *testing.T) {
	m := stable.Market{
		Mentees: lists([][][]int32{{{0}, {1}}, {{1}}}), Mentors: lists([][][]int32{nil, {{1}, {0}}}),
		MentorCapacity: []int32{1, 1},
	}
	for name, solve := range solvers {
		assert.Equal(t, []int32{-1, 1}, solve(m), name)
	}
}

// Whatever stops the work, no half of a matching comes out.
func TestProgressStops(t *testing.T) {
	g := newRand(1)
	w := draw(g, 200, 60, 2, 4, 3)
	never := func(int, int) bool { return false }
	_, complete := stable.MenteesPropose(w.market(), never)
	assert.False(t, complete)
	_, complete = stable.MentorsPropose(w.market(), never)
	assert.False(t, complete)
	for left := range 30 {
		most, complete := stable.Greatest(w.market(), 4_000_000, func(done, total int) bool {
			assert.LessOrEqual(t, done, total)
			left--
			return left >= 0
		})
		assert.Equal(t, complete, most.Mentor != nil)
	}
}

func TestEqualMarketsGiveEqualMatchings(t *testing.T) {
	w := draw(newRand(2), 300, 100, 1, 5, 3)
	before := w.market()
	for name, solve := range solvers {
		m := w.market()
		want := solve(m)
		assert.Equal(t, before, m, "%s leaves the market alone", name)
		for range 3 {
			require.True(t, slices.Equal(want, solve(w.market())), name)
		}
	}
}
