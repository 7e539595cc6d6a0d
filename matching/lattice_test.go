package matching_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// describe reckons the ranks of a matching.
func (m market) describe(mates []int32) matching.StableMatching {
	s := matching.StableMatching{Mentor: slices.Clone(mates)}
	for i, j := range mates {
		if j < 0 {
			continue
		}
		given, got := place(m.mentees[i], j), place(m.mentors[j], int32(i))
		s.MenteeSum += int64(given)
		s.MentorSum += int64(got)
		s.MenteeWorst, s.MentorWorst = max(s.MenteeWorst, int32(given)), max(s.MentorWorst, int32(got))
	}
	return s
}

func ranks(s matching.StableMatching) int64  { return s.MenteeSum + s.MentorSum }
func regret(s matching.StableMatching) int64 { return int64(max(s.MenteeWorst, s.MentorWorst)) }
func gap(s matching.StableMatching) int64 {
	return max(s.MenteeSum-s.MentorSum, s.MentorSum-s.MenteeSum)
}

// instance returns a market whose people rank each other as an instance.
func (m market) instance() matching.Instance {
	in := matching.Instance{Start: []int32{0}, MentorCapacity: m.capacity, MenteeRank: []int32{}, MentorRank: []int32{}}
	for j := range m.mentors {
		in.Mentors = append(in.Mentors, mentor(j))
	}
	for i, tiers := range m.mentees {
		in.Mentees = append(in.Mentees, mentee(i))
		in.MenteeCapacity = append(in.MenteeCapacity, 1)
		for j := range m.mentors {
			if p := place(tiers, int32(j)); p < math.MaxInt {
				in.Mentor = append(in.Mentor, int32(j))
				in.MenteeRank = append(in.MenteeRank, int32(p))
				in.MentorRank = append(in.MentorRank, int32(place(m.mentors[j], int32(i))))
			}
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	in.Score = make([]int32, len(in.Mentor))
	return in
}

// mates returns who is whose mentor in a solution.
func mates(in matching.Instance, s matching.Solution) []int32 {
	list := make([]int32, len(in.Mentees))
	for i := range list {
		list[i] = -1
		for _, e := range s.Chosen {
			if in.Start[i] <= e && e < in.Start[i+1] {
				list[i] = in.Mentor[e]
			}
		}
	}
	return list
}

func TestLatticeAgainstAllMatchings(t *testing.T) {
	for seed := range uint64(scaletest.Pick(2000, 200)) {
		g := newRand(seed)
		m := drawMarket(g, g.IntN(6), g.IntN(5), false)
		var want []matching.StableMatching
		for mates := range m.all {
			want = append(want, m.describe(mates))
		}
		r := m.rankings(t)
		l, err := matching.NewLattice(t.Context(), r)
		require.NoError(t, err)
		got := slices.Collect(l.All())
		first, err := matching.Stable{}.Match(t.Context(), r)
		require.NoError(t, err)
		last, err := matching.Stable{Proposing: mentorship.RoleMentor}.Match(t.Context(), r)
		require.NoError(t, err)
		require.Equal(t, first, got[0].Mentor)
		require.Equal(t, m.describe(first), l.MenteeOptimal())
		require.Equal(t, m.describe(last), l.MentorOptimal())
		slices.SortFunc(got, func(a, b matching.StableMatching) int { return slices.Compare(a.Mentor, b.Mentor) })
		require.Empty(t, cmp.Diff(want, got), "%+v", m)
		n, exact := l.Count(t.Context(), 0)
		require.True(t, exact)
		require.Equal(t, int64(len(want)), n.Int64())
		examineBest(t, m, r, l, want)
	}
}

func examineBest(t *testing.T, m market, r matching.Rankings, l *matching.Lattice, all []matching.StableMatching) {
	t.Helper()
	egalitarian, err := l.Egalitarian(t.Context())
	require.NoError(t, err)
	equal := l.SexEqual(t.Context(), 0)
	require.True(t, equal.Exact())
	tests := map[string]struct {
		solver interface {
			matching.Solver
			matcher
		}
		found  matching.StableMatching
		figure func(matching.StableMatching) int64
	}{
		"egalitarian": {matching.Egalitarian{}, egalitarian, ranks},
		"min-regret":  {matching.MinRegret{}, l.MinRegret(), regret},
		"sex-equal":   {matching.SexEqual{}, equal.StableMatching, gap},
	}
	in := m.instance()
	for name, test := range tests {
		best := int64(math.MaxInt64)
		for _, s := range all {
			best = min(best, test.figure(s))
		}
		require.Equal(t, best, test.figure(test.found), "%s: %+v", name, m)
		require.Equal(t, m.describe(test.found.Mentor), test.found)
		require.NoError(t, r.Verify(test.found.Mentor))
		got, err := test.solver.Match(t.Context(), r)
		require.NoError(t, err)
		require.Equal(t, test.found.Mentor, got)
		s, err := test.solver.Solve(t.Context(), in, func(int, int) {})
		require.NoError(t, err)
		require.Equal(t, matching.Stability, s.Proof)
		require.NoError(t, in.Verify(s))
		require.Equal(t, test.found.Mentor, mates(in, s))
	}
}

func TestTiesHaveNoLattice(t *testing.T) {
	m := market{
		mentees:  [][][]int32{strictly(0), strictly(0), strictly(0)},
		mentors:  [][][]int32{{{1}, {0, 2}}},
		capacity: []int32{1},
	}
	_, err := matching.NewLattice(t.Context(), m.rankings(t))
	require.ErrorIs(t, err, matching.ErrRankings)
	tie, ok := errors.AsType[*matching.TieError](err)
	require.True(t, ok)
	assert.Equal(t, matching.TieError{Role: mentorship.RoleMentor, Person: 0, First: 0, Second: 2}, *tie)
	assert.EqualError(t, err, "matching: invalid rankings: mentor 0 ranks 0 and 2 as equal")
	for _, solver := range []matching.Solver{matching.Egalitarian{}, matching.MinRegret{}, matching.SexEqual{}} {
		_, err = solver.Solve(t.Context(), m.instance(), func(int, int) {})
		require.ErrorIs(t, err, matching.ErrInstance)
		require.ErrorContains(t, err, `mentor "mentor-0" ranks "mentee-0" and "mentee-2" as equal`)
	}

	m = market{mentees: [][][]int32{{{0, 1}}}, mentors: [][][]int32{strictly(0), strictly(0)}, capacity: []int32{1, 1}}
	_, err = matching.Egalitarian{}.Solve(t.Context(), m.instance(), func(int, int) {})
	require.ErrorContains(t, err, `mentee "mentee-0" ranks "mentor-0" and "mentor-1" as equal`)
	_, err = matching.MinRegret{}.Match(t.Context(), m.rankings(t))
	require.ErrorIs(t, err, matching.ErrRankings)
	in := m.instance()
	in.MenteeCapacity[0] = 2
	_, err = matching.Egalitarian{}.Solve(t.Context(), in, func(int, int) {})
	require.ErrorIs(t, err, matching.ErrInstance, "one mentor for each mentee")
}

// crossed are pairs of mentees and mentors beside each other, each with two
// stable matchings.
func crossed(n int32) market {
	var m market
	for k := range n {
		a, b := 2*k, 2*k+1
		m.mentees = append(m.mentees, strictly(a, b), strictly(b, a))
		m.mentors = append(m.mentors, strictly(b, a), strictly(a, b))
		m.capacity = append(m.capacity, 1, 1)
	}
	return m
}

func TestALatticeTooLargeToList(t *testing.T) {
	l, err := matching.NewLattice(t.Context(), crossed(1000).rankings(t))
	require.NoError(t, err)
	n, exact := l.Count(t.Context(), 0)
	assert.True(t, exact)
	assert.Equal(t, 1001, n.BitLen(), "two to the power of 1000")
	seen := 0
	for range l.All() {
		if seen++; seen == 100 {
			break
		}
	}
	assert.Equal(t, 100, seen, "nobody has to wait for the last one")
}

// Where mentors prefer whomever prefers them least, there are many ways between
// the two sides; among five hundred a side the usual effort counts them all.
func TestTheUsualEffortCountsFiveHundred(t *testing.T) {
	t.Parallel()
	const n = 500
	g := newRand(1)
	var m market
	place := make([][]int, n) // of each mentee
	for i := range place {
		order := g.Perm(n)
		place[i] = make([]int, n)
		tiers := make([][]int32, n)
		for k, j := range order {
			place[i][j], tiers[k] = k, []int32{int32(j)}
		}
		m.mentees = append(m.mentees, tiers)
	}
	for j := range n {
		order := make([]int32, n)
		for i := range order {
			order[i] = int32(i)
		}
		slices.SortStableFunc(order, func(a, b int32) int { return place[b][j] - place[a][j] })
		m.mentors, m.capacity = append(m.mentors, strictly(order...)), append(m.capacity, 1)
	}
	l, err := matching.NewLattice(t.Context(), m.rankings(t))
	require.NoError(t, err)
	number, exact := l.Count(t.Context(), 0)
	assert.True(t, exact, "%v", number)
}

func TestLatticeStops(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	why := errors.New("enough")
	stop(why)
	large := crossed(1000).rankings(t)
	_, err := matching.NewLattice(ctx, large)
	require.ErrorIs(t, err, why)

	l, err := matching.NewLattice(t.Context(), large)
	require.NoError(t, err)
	n, exact := l.Count(ctx, 0)
	assert.False(t, exact)
	assert.Positive(t, n.Sign(), "at least what was counted")
	b := l.SexEqual(ctx, 0)
	require.NoError(t, large.Verify(b.Mentor))
	assert.LessOrEqual(t, b.Bound, b.Gap)

	_, err = l.Egalitarian(ctx)
	require.ErrorIs(t, err, why)

	small := crossed(2)
	_, err = matching.SexEqual{}.Match(ctx, small.rankings(t))
	require.ErrorIs(t, err, why)
	_, err = matching.SexEqual{}.Solve(ctx, small.instance(), func(int, int) {})
	require.ErrorIs(t, err, why)
}

// A mentee gains, where not the best for mentees is chosen, by leaving out whom
// they would rather not have.
func TestMisreportingToALattice(t *testing.T) {
	m := market{
		mentees:  [][][]int32{strictly(0, 1, 2), strictly(1, 2, 0), strictly(2, 0, 1)},
		mentors:  [][][]int32{strictly(1, 2, 0), strictly(2, 0, 1), strictly(0, 1, 2)},
		capacity: []int32{1, 1, 1},
	}
	honest, err := matching.SexEqual{}.Match(t.Context(), m.rankings(t))
	require.NoError(t, err)
	require.Equal(t, []int32{1, 2, 0}, honest)
	m.mentees[0] = strictly(0)
	m.mentors[1], m.mentors[2] = strictly(2, 1), strictly(1, 2)
	gained, err := matching.SexEqual{}.Match(t.Context(), m.rankings(t))
	require.NoError(t, err)
	assert.Equal(t, int32(0), gained[0], "the first choice")
}

// People of a problem who are rated without ties.
func TestShufflesGiveTheSameLattice(t *testing.T) {
	w := world{scores: [][]int{{9, 7, 5, 1}, {8, 6, 2, 3}, {1, 3, 9, 4}, {2, 4, 7, 8}, {5, 8, 1, 7}}, slots: []int{1, 2, 1, 1}}
	for _, solver := range []matching.Solver{matching.Egalitarian{}, matching.MinRegret{}, matching.SexEqual{}} {
		solved := func(p matching.Problem) string {
			r, err := matching.Match(t.Context(), p, matching.Options{Solver: solver})
			require.NoError(t, err)
			require.NoError(t, matching.Verify(t.Context(), p, r))
			text, err := json.Marshal(r)
			require.NoError(t, err)
			return string(text)
		}
		want := solved(w.problem())
		for n := range scaletest.Pick[uint64](1000, 50) {
			require.Equal(t, want, solved(shuffled(w.problem(), n)))
		}
	}
}

func FuzzLattice(f *testing.F) {
	f.Add(uint64(1), byte(4), byte(3))
	f.Fuzz(func(t *testing.T, seed uint64, mentees, mentors byte) {
		m := drawMarket(newRand(seed), int(mentees%60), int(mentors%30), false)
		r := m.rankings(t)
		l, err := matching.NewLattice(t.Context(), r)
		require.NoError(t, err)
		egalitarian, err := l.Egalitarian(t.Context())
		require.NoError(t, err)
		fair, equal := l.MinRegret(), l.SexEqual(t.Context(), 1000)
		for _, s := range []matching.StableMatching{egalitarian, fair, equal.StableMatching} {
			require.NoError(t, r.Verify(s.Mentor))
		}
		seen := 0
		for s := range l.All() {
			require.NoError(t, r.Verify(s.Mentor))
			require.LessOrEqual(t, ranks(egalitarian), ranks(s))
			require.LessOrEqual(t, regret(fair), regret(s))
			require.LessOrEqual(t, equal.Bound, gap(s))
			if seen++; seen == 100 {
				return
			}
		}
	})
}
