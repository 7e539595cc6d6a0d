package matching_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// listsOf returns lists from tiers: the numbers of a tier are equal.
func listsOf(people ...[][]int32) matching.Lists {
	l := matching.Lists{Start: []int32{0}, Rank: []int32{}}
	for _, tiers := range people {
		for place, tier := range tiers {
			for _, to := range tier {
				l.To = append(l.To, to)
				l.Rank = append(l.Rank, int32(place))
			}
		}
		l.Start = append(l.Start, int32(len(l.To)))
	}
	return l
}

// strictly returns the tiers of a ranking without ties.
func strictly(order ...int32) [][]int32 {
	var tiers [][]int32
	for _, x := range order {
		tiers = append(tiers, []int32{x})
	}
	return tiers
}

func TestRankingsThatContradict(t *testing.T) {
	two := listsOf(strictly(0), strictly(0))
	one := listsOf(strictly(1, 0))
	room := []int32{1}
	tests := map[string]struct {
		mentees, mentors matching.Lists
		capacity         []int32
		want             []matching.Fault
		repairable       bool
		reason           string
	}{
		"fine":  {two, one, room, nil, true, "both sides rank each other"},
		"empty": {matching.Lists{}, matching.Lists{}, nil, nil, true, "nobody ranks nobody"},
		"strangers": {
			listsOf(strictly(1, 0), strictly(0)), listsOf(strictly(-1, 1, 0, math.MaxInt32)), room,
			[]matching.Fault{{Path: "/mentees/0/0", Kind: matching.FaultUnknown}, {Path: "/mentors/0/0", Kind: matching.FaultUnknown}, {Path: "/mentors/0/3", Kind: matching.FaultUnknown}},
			true, "there is one mentor, and there are two mentees",
		},
		"repeated": {
			listsOf(strictly(0, 0), strictly(0)), listsOf([][]int32{{1, 1}, {0}}), room,
			[]matching.Fault{{Path: "/mentees/0/1", Kind: matching.FaultRepeated}, {Path: "/mentors/0/1", Kind: matching.FaultRepeated}},
			true, "the second time, also in a tie",
		},
		"mentee not answered": {two, listsOf(strictly(1)), room, []matching.Fault{{Path: "/mentees/0/0", Kind: matching.FaultOneSided}}, true, "the mentor leaves mentee 0 out"},
		"mentor not answered": {listsOf(nil, strictly(0)), one, room, []matching.Fault{{Path: "/mentors/0/1", Kind: matching.FaultOneSided}}, true, "mentee 0 leaves the mentor out"},
		"crossed": {
			listsOf(strictly(1), strictly(0)), listsOf(strictly(0), strictly(1)),
			[]int32{1, 1},
			[]matching.Fault{
				{Path: "/mentees/0/0", Kind: matching.FaultOneSided},
				{Path: "/mentees/1/0", Kind: matching.FaultOneSided},
				{Path: "/mentors/0/0", Kind: matching.FaultOneSided},
				{Path: "/mentors/1/0", Kind: matching.FaultOneSided},
			},
			true, "as many on both sides, and none of them answered",
		},
		"capacity missing":  {two, one, nil, []matching.Fault{{Path: "/capacity", Kind: matching.FaultMalformed}}, false, "one for each mentor"},
		"capacity negative": {two, one, []int32{-1}, []matching.Fault{{Path: "/capacity/0", Kind: matching.FaultOutOfRange}}, false, "0 is the least"},
		"no span":           {matching.Lists{Start: []int32{0, 2}, To: []int32{0}}, one, room, []matching.Fault{{Path: "/mentees", Kind: matching.FaultMalformed}}, false, "beyond the end"},
		"late start":        {matching.Lists{Start: []int32{1, 1}, To: []int32{0}}, one, room, []matching.Fault{{Path: "/mentees", Kind: matching.FaultMalformed}}, false, "an entry of nobody"},
		"no start":          {matching.Lists{To: []int32{0}}, one, room, []matching.Fault{{Path: "/mentees", Kind: matching.FaultMalformed}}, false, "an entry of nobody"},
		"falling start":     {matching.Lists{Start: []int32{0, 2, 1, 2}, To: []int32{0, 0}}, one, room, []matching.Fault{{Path: "/mentees/1", Kind: matching.FaultMalformed}}, false, "a length below 0"},
		"places missing":    {matching.Lists{Start: []int32{0, 1}, To: []int32{0}, Rank: []int32{}}, one, room, []matching.Fault{{Path: "/mentees", Kind: matching.FaultMalformed}}, false, "one for each entry, or nil"},
		"places fall":       {two, matching.Lists{Start: []int32{0, 2}, To: []int32{0, 1}, Rank: []int32{1, 0}}, room, []matching.Fault{{Path: "/mentors/0", Kind: matching.FaultMalformed}}, false, "the best stand first"},
		"places below 0":    {two, matching.Lists{Start: []int32{0, 2}, To: []int32{0, 1}, Rank: []int32{-1, 0}}, room, []matching.Fault{{Path: "/mentors/0", Kind: matching.FaultMalformed}}, false, "0 is the first"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := matching.NewRankings(test.mentees, test.mentors, test.capacity)
			if test.want == nil {
				require.NoError(t, err, test.reason)
			} else {
				require.ErrorIs(t, err, matching.ErrRankings)
				refused, ok := errors.AsType[*matching.RankingsError](err)
				require.True(t, ok)
				assert.Empty(t, cmp.Diff(test.want, refused.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")), test.reason)
			}
			r, repairs, err := matching.RepairRankings(test.mentees, test.mentors, test.capacity)
			if !test.repairable {
				require.ErrorIs(t, err, matching.ErrRankings)
				return
			}
			require.NoError(t, err)
			assert.Empty(t, cmp.Diff(test.want, repairs, cmpopts.IgnoreFields(matching.Fault{}, "Message"), cmpopts.EquateEmpty()), test.reason)
			mates, err := matching.Stable{}.Match(t.Context(), r)
			require.NoError(t, err)
			require.NoError(t, r.Verify(mates))
		})
	}
}

// A market is rankings small enough to try every matching.
type market struct {
	mentees, mentors [][][]int32 // tiers of each person
	capacity         []int32
}

func (m market) rankings(t *testing.T) matching.Rankings {
	t.Helper()
	r, err := matching.NewRankings(listsOf(m.mentees...), listsOf(m.mentors...), m.capacity)
	require.NoError(t, err, "%+v", m)
	return r
}

// place returns the tier in which somebody stands, far behind if in none.
func place(tiers [][]int32, x int32) int {
	for p, tier := range tiers {
		if slices.Contains(tier, x) {
			return p
		}
	}
	return math.MaxInt
}

// stable tries every pair.
func (m market) stable(mates []int32) bool {
	held := make([]int, len(m.mentors))
	worst := make([]int, len(m.mentors))
	for i, j := range mates {
		if j < 0 {
			continue
		}
		if place(m.mentees[i], j) == math.MaxInt || place(m.mentors[j], int32(i)) == math.MaxInt {
			return false
		}
		held[j]++
		worst[j] = max(worst[j], place(m.mentors[j], int32(i)))
	}
	for j, n := range held {
		if n > int(m.capacity[j]) {
			return false
		}
		for i, has := range mates {
			mine := math.MaxInt
			if has >= 0 {
				mine = place(m.mentees[i], has)
			}
			wants := place(m.mentees[i], int32(j)) < mine
			p := place(m.mentors[j], int32(i))
			taken := p < math.MaxInt && (n < int(m.capacity[j]) || n > 0 && p < worst[j])
			if wants && taken {
				return false
			}
		}
	}
	return true
}

// all yields every stable matching.
func (m market) all(yield func([]int32) bool) {
	mates := make([]int32, len(m.mentees))
	var try func(i int) bool
	try = func(i int) bool {
		if i == len(mates) {
			return !m.stable(mates) || yield(mates)
		}
		for j := int32(-1); j < int32(len(m.mentors)); j++ {
			mates[i] = j
			if !try(i + 1) {
				return false
			}
		}
		return true
	}
	try(0)
}

// drawMarket returns a market of chance; with tied, some places are shared.
func drawMarket(g *rand.Rand, mentees, mentors int, tied bool) market {
	m := market{mentees: make([][][]int32, mentees), mentors: make([][][]int32, mentors)}
	add := func(tiers [][]int32, x int) [][]int32 {
		if tied && len(tiers) > 0 && g.IntN(2) == 0 {
			tiers[len(tiers)-1] = append(tiers[len(tiers)-1], int32(x))
			return tiers
		}
		return append(tiers, []int32{int32(x)})
	}
	eligible := make([]bool, mentees*mentors)
	for k := range eligible {
		eligible[k] = g.IntN(4) > 0
	}
	for i := range mentees {
		for _, j := range g.Perm(mentors) {
			if eligible[i*mentors+j] {
				m.mentees[i] = add(m.mentees[i], j)
			}
		}
	}
	for j := range mentors {
		for _, i := range g.Perm(mentees) {
			if eligible[i*mentors+j] {
				m.mentors[j] = add(m.mentors[j], i)
			}
		}
		m.capacity = append(m.capacity, int32(g.IntN(4)))
	}
	return m
}

func TestStableAgainstAllMatchings(t *testing.T) {
	for seed := range uint64(3000) {
		g := newRand(seed)
		m := drawMarket(g, g.IntN(5), g.IntN(5), seed%2 == 1)
		r := m.rankings(t)
		mentees, err := matching.Stable{}.Match(t.Context(), r)
		require.NoError(t, err)
		require.True(t, m.stable(mentees), "%+v %v", m, mentees)
		mentors, err := matching.Stable{Proposing: mentorship.RoleMentor}.Match(t.Context(), r)
		require.NoError(t, err)
		require.True(t, m.stable(mentors), "%+v %v", m, mentors)
		worse := func(i int, a, b int32) bool { // whether a is below b
			return b >= 0 && (a < 0 || place(m.mentees[i], a) > place(m.mentees[i], b))
		}
		for mates := range m.all {
			require.NoError(t, r.Verify(mates))
			if seed%2 == 1 {
				continue // with ties nobody is best for all
			}
			for i := range mates {
				require.False(t, worse(i, mentees[i], mates[i]), "%+v: the best for mentee %d", m, i)
				require.False(t, worse(i, mates[i], mentors[i]), "%+v: the worst for mentee %d", m, i)
			}
		}
	}
}

// What the verifier says of any matching is what trying every pair says.
func TestVerifyStableAgainstEveryPair(t *testing.T) {
	for seed := range uint64(20_000) {
		g := newRand(seed)
		m := drawMarket(g, g.IntN(5), g.IntN(5), seed%2 == 1)
		mates := make([]int32, len(m.mentees))
		for i := range mates {
			mates[i] = int32(g.IntN(len(m.mentors)+2)) - 1
		}
		err := m.rankings(t).Verify(mates)
		if containsBeyond(mates, len(m.mentors)) {
			require.ErrorIs(t, err, matching.ErrSolver)
			continue
		}
		require.Equal(t, m.stable(mates), err == nil, "%+v %v %v", m, mates, err)
	}
}

func containsBeyond(mates []int32, mentors int) bool {
	for _, j := range mates {
		if int(j) >= mentors {
			return true
		}
	}
	return false
}

func TestVerifyStableRefuses(t *testing.T) {
	m := market{mentees: [][][]int32{strictly(0), strictly(0)}, mentors: [][][]int32{strictly(1, 0), nil}, capacity: []int32{1, 1}}
	tests := map[string]struct {
		mates  []int32
		want   []matching.Fault
		reason string
	}{
		"right":        {[]int32{-1, 0}, nil, "the mentor's favourite"},
		"too short":    {[]int32{-1}, []matching.Fault{{Path: "/mentees", Kind: matching.FaultMalformed}}, "two mentees"},
		"unknown":      {[]int32{-2, 2}, []matching.Fault{{Path: "/mentees/0", Kind: matching.FaultUnknown}, {Path: "/mentees/1", Kind: matching.FaultUnknown}}, "mentors 0 and 1, and -1 for none"},
		"not ranked":   {[]int32{-1, 1}, []matching.Fault{{Path: "/mentees/1", Kind: matching.FaultForbidden}}, "mentor 1 ranks nobody"},
		"over":         {[]int32{0, 0}, []matching.Fault{{Path: "/mentors/0", Kind: matching.FaultCapacity}}, "one slot"},
		"blocking":     {[]int32{0, -1}, []matching.Fault{{Path: "/mentors/0", Kind: matching.FaultBlocking}}, "mentee 1 is preferred"},
		"left out":     {[]int32{-1, -1}, []matching.Fault{{Path: "/mentors/0", Kind: matching.FaultBlocking}}, "an empty slot"},
		"two at fault": {[]int32{1, 5}, []matching.Fault{{Path: "/mentees/0", Kind: matching.FaultForbidden}, {Path: "/mentees/1", Kind: matching.FaultUnknown}}, "all that can be told"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := m.rankings(t).Verify(test.mates)
			if test.want == nil {
				require.NoError(t, err, test.reason)
				return
			}
			wrong, ok := errors.AsType[*matching.SolutionError](err)
			require.True(t, ok)
			assert.Empty(t, cmp.Diff(test.want, wrong.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")), test.reason)
		})
	}
}

// A matcher is a solver that works on rankings alone.
type matcher interface {
	Match(ctx context.Context, r matching.Rankings) ([]int32, error)
}

// Only the order of places counts, so that the greatest places are as good as any:
// the solvers choose as for places that count from 0, and the verifier says the
// same of every choice. The lists that were given keep theirs.
func TestOnlyTheOrderOfPlacesCounts(t *testing.T) {
	for seed := range uint64(2000) {
		g := newRand(seed)
		m := drawMarket(g, g.IntN(5), g.IntN(5), seed%2 == 1)
		near := m.rankings(t)
		mentees, mentors := farApart(listsOf(m.mentees...)), farApart(listsOf(m.mentors...))
		before := slices.Concat(mentees.Rank, mentors.Rank)
		far, err := matching.NewRankings(mentees, mentors, m.capacity)
		require.NoError(t, err)
		require.Equal(t, before, slices.Concat(mentees.Rank, mentors.Rank))
		for _, s := range [...]matcher{matching.Stable{}, matching.Stable{Proposing: mentorship.RoleMentor}, matching.MaxStable{}} {
			want, err := s.Match(t.Context(), near)
			require.NoError(t, err)
			got, err := s.Match(t.Context(), far)
			require.NoError(t, err)
			require.Equal(t, want, got, "%+v", m)
			require.NoError(t, far.Verify(got), "%+v", m)
		}
		if l, err := matching.NewLattice(t.Context(), near); err == nil {
			farLattice, err := matching.NewLattice(t.Context(), far)
			require.NoError(t, err)
			require.Equal(t, l.MenteeOptimal(), farLattice.MenteeOptimal(), "sums of ranks are the same")
		}
		mates := make([]int32, len(m.mentees))
		for i := range mates {
			mates[i] = int32(g.IntN(len(m.mentors)+1)) - 1
		}
		require.Equal(t, m.stable(mates), far.Verify(mates) == nil, "%+v %v", m, mates)
	}
}

// farApart returns lists with the same order of places, up to the greatest that
// there is.
func farApart(l matching.Lists) matching.Lists {
	for x := range l.Len() {
		places := l.Rank[l.Start[x]:l.Start[x+1]]
		if len(places) == 0 {
			continue
		}
		last := places[len(places)-1]
		for k := range places {
			places[k] = math.MaxInt32 - (last-places[k])<<28
		}
	}
	return l
}

func TestStableRefusesOtherRoles(t *testing.T) {
	_, err := matching.Stable{Proposing: "peer"}.Match(t.Context(), matching.Rankings{})
	assert.ErrorIs(t, err, matching.ErrRankings)
}

func TestStableStops(t *testing.T) {
	m := market{mentees: [][][]int32{strictly(0, 1), strictly(0, 1)}, mentors: [][][]int32{strictly(1, 0), strictly(0, 1)}, capacity: []int32{1, 1}}
	ctx, stop := context.WithCancelCause(t.Context())
	why := errors.New("enough")
	stop(why)
	_, err := matching.Stable{}.Match(ctx, m.rankings(t))
	assert.ErrorIs(t, err, why)
}

// The order within a tie, and the order in which people are given, say nothing.
func TestThousandShufflesGiveTheSameMatching(t *testing.T) {
	g := newRand(1)
	m := drawMarket(g, 40, 12, true)
	solvers := []matcher{matching.Stable{}, matching.Stable{Proposing: mentorship.RoleMentor}, matching.MaxStable{Effort: 20_000}}
	want := make([][]int32, len(solvers))
	for n := range scaletest.Pick(1000, 50) {
		r := m.rankings(t)
		for k, s := range solvers {
			mates, err := s.Match(t.Context(), r)
			require.NoError(t, err)
			require.NoError(t, r.Verify(mates))
			if n == 0 {
				want[k] = mates
			}
			require.Equal(t, want[k], mates, "shuffle %d", n)
		}
		for _, people := range [...][][][]int32{m.mentees, m.mentors} {
			for _, tiers := range people {
				for _, tier := range tiers {
					g.Shuffle(len(tier), func(a, b int) { tier[a], tier[b] = tier[b], tier[a] })
				}
			}
		}
	}
	p := m.problem()
	p.Mentees, p.Mentors = p.Mentees[:9], p.Mentors[:5]
	p.MenteeRankings, p.MentorRankings = nil, nil
	for _, s := range []matching.Solver{matching.Stable{}, matching.MaxStable{Effort: 20_000}} {
		text := func(p matching.Problem) string {
			r, err := matching.Match(t.Context(), p, matching.Options{Solver: s})
			require.NoError(t, err)
			b, err := json.Marshal(r)
			require.NoError(t, err)
			return string(b)
		}
		want := text(p)
		for n := range scaletest.Pick[uint64](100, 10) {
			require.Equal(t, want, text(shuffled(p, n)), "shuffle %d", n)
		}
	}
}
