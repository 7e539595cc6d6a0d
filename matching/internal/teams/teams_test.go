package teams_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/teams"
)

// drawn draws values, some of them apart, and mixes now and then.
func drawn(r *rand.Rand, leads, members int, peers bool, shape teams.Shape) teams.Problem {
	p := teams.Problem{Leads: leads, Members: members, Shape: shape}
	value := func() int32 {
		if r.IntN(6) == 0 {
			return teams.Apart
		}
		return r.Int32N(120) - 20
	}
	for range leads * members {
		p.FromLead = append(p.FromLead, value())
	}
	if peers {
		for range members * members {
			p.FromMember = append(p.FromMember, value())
		}
	}
	if r.IntN(2) == 0 {
		for range leads {
			p.Slots = append(p.Slots, r.Int32N(4))
		}
	}
	if r.IntN(3) == 0 {
		m := teams.Mix{Leads: make([]bool, leads), Members: make([]bool, members), Min: r.IntN(2), Max: 1 + r.IntN(3)}
		for k := range m.Leads {
			m.Leads[k] = r.IntN(2) == 0
		}
		for k := range m.Members {
			m.Members[k] = r.IntN(2) == 0
		}
		p.Mixes = append(p.Mixes, m)
	}
	return p
}

func shape(r *rand.Rand) teams.Shape {
	s := teams.Shape{LeadsMin: r.IntN(3), MembersMin: 1 + r.IntN(3), Balanced: r.IntN(3) == 0}
	if r.IntN(2) == 0 {
		s.LeadsMax = s.LeadsMin + r.IntN(2)
	}
	if r.IntN(2) == 0 {
		s.MembersMax = s.MembersMin + r.IntN(2)
	}
	if r.IntN(2) == 0 {
		s.MembersPerLead = 1 + r.IntN(3)
	}
	return s
}

// worth is the referee: it reads the shape anew and adds up in floating point.
// It reports false for groups that are not permitted.
func worth(p teams.Problem, groups []teams.Group) (teams.Worth, bool) {
	var w teams.Worth
	seenLead, seenMember := map[int]bool{}, map[int]bool{}
	least, most := math.MaxInt, 0
	for _, g := range groups {
		nl, nm := len(g.Leads), len(g.Members)
		s := p.Shape
		if nl < s.LeadsMin || nm < s.MembersMin || s.LeadsMax != 0 && nl > s.LeadsMax || s.MembersMax != 0 && nm > s.MembersMax {
			return w, false
		}
		if s.MembersPerLead != 0 && float64(nm) > float64(nl)*float64(s.MembersPerLead) {
			return w, false
		}
		least, most = min(least, nm), max(most, nm)
		for _, j := range g.Leads {
			if p.Slots != nil && float64(nm)/float64(nl) > float64(p.Slots[j]) {
				return w, false
			}
		}
		for _, m := range p.Mixes {
			n := 0
			for _, j := range g.Leads {
				if m.Leads[j] {
					n++
				}
			}
			for _, i := range g.Members {
				if m.Members[i] {
					n++
				}
			}
			if n < m.Min || m.Max != 0 && n > m.Max {
				return w, false
			}
		}
		for _, j := range g.Leads {
			if seenLead[j] {
				return w, false
			}
			seenLead[j] = true
		}
		for _, i := range g.Members {
			if seenMember[i] {
				return w, false
			}
			seenMember[i] = true
			sum := 0.0
			for _, j := range g.Leads {
				v := p.FromLead[i*p.Leads+j]
				if v == teams.Apart {
					return w, false
				}
				sum += float64(v) / float64(nl)
			}
			w.Score += int64(math.Floor(sum + 1e-9))
			sum = 0
			for _, k := range g.Members {
				if k == i || p.FromMember == nil {
					continue
				}
				v := p.FromMember[i*p.Members+k]
				if v == teams.Apart {
					return w, false
				}
				sum += float64(v) / float64(nm-1)
			}
			w.Score += int64(math.Floor(sum + 1e-9))
			w.Places++
		}
	}
	if p.Shape.Balanced && len(groups) > 0 && most > least+1 {
		return w, false
	}
	return w, true
}

// twin puts everybody into every group that there could be.
func twin(p teams.Problem) teams.Worth {
	best := teams.Worth{}
	most := p.Members // groups, as each has a member
	lead, member := make([]int, p.Leads), make([]int, p.Members)
	var place func(k int)
	place = func(k int) {
		if k == p.Leads+p.Members {
			groups := make([]teams.Group, most)
			for j, g := range lead {
				if g > 0 {
					groups[g-1].Leads = append(groups[g-1].Leads, j)
				}
			}
			for i, g := range member {
				if g > 0 {
					groups[g-1].Members = append(groups[g-1].Members, i)
				}
			}
			var used []teams.Group
			for _, g := range groups {
				if len(g.Members) > 0 {
					used = append(used, g)
				} else if len(g.Leads) > 0 {
					return // the same without these leads is tried too
				}
			}
			if w, ok := worth(p, used); ok && best.Less(w) {
				best = w
			}
			return
		}
		for g := range most + 1 {
			if k < p.Members {
				// groups are numbered in order of their first member
				high := 0
				for _, h := range member[:k] {
					high = max(high, h)
				}
				if g > high+1 {
					break
				}
				member[k] = g
			} else {
				lead[k-p.Members] = g
			}
			place(k + 1)
		}
	}
	place(0)
	return best
}

func TestAgainstEveryPartition(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 0))
	optimal, all := 0, 0
	for range scaletest.Pick(1500, 150) {
		leads := r.IntN(4)
		p := drawn(r, leads, r.IntN(6), r.IntN(2) == 0, shape(r))
		want := twin(p)
		s, err := teams.Solve(p, 0, nil)
		require.NoError(t, err)
		got, ok := worth(p, s.Groups)
		require.True(t, ok, "%+v\n%+v", p, s)
		require.Equal(t, want, got, "%+v\n%+v", p, s)
		require.Equal(t, got, s.Worth)
		require.True(t, s.Exact && s.Complete)
		require.False(t, s.Bound.Worth.Less(want), "the bound %+v is below %+v of %+v", s.Bound, want, p)

		groups, found := teams.SolveBySearch(p, 20_000)
		again, ok := worth(p, groups)
		require.True(t, ok, "%+v\n%+v", p, groups)
		require.Equal(t, found, again)
		require.False(t, want.Less(found))
		all++
		if found == want {
			optimal++
		}
	}
	assert.GreaterOrEqual(t, optimal*100, all*85, "search finds the best of small worlds %d of %d times", optimal, all)
}

// The policy's team: at least two mentors, at least two mentees, at most five
// to one.
var team = teams.Shape{LeadsMin: 2, LeadsMax: 3, MembersMin: 2, MembersPerLead: 5}

func TestLargeTeams(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 0))
	for _, n := range scaletest.Pick([]int{20, 60, 200}, []int{20}) {
		p := teams.Problem{Leads: n / 4, Members: n, Shape: team}
		skill := r.Perm(n)
		for i := range n {
			for range p.Leads {
				p.FromLead = append(p.FromLead, int32(5000+r.IntN(3000)+skill[i]*2000/n))
			}
		}
		s, err := teams.Solve(p, 0, nil)
		require.NoError(t, err)
		got, ok := worth(p, s.Groups)
		require.True(t, ok)
		require.Equal(t, got, s.Worth)
		require.False(t, s.Bound.Worth.Less(got))
		assert.EqualValues(t, n, got.Places, "all have a place")
		assert.Equal(t, got.Places, s.Bound.Places)
		t.Logf("%d members: %d of at most %d, gap %.1f %%", n, got.Score, s.Bound.Score, 100*float64(s.Bound.Score-got.Score)/float64(s.Bound.Score))
	}
}

func TestAdversarial(t *testing.T) {
	t.Parallel()
	fill := func(n int, v int32) []int32 {
		list := make([]int32, n)
		for k := range list {
			list[k] = v
		}
		return list
	}
	tests := map[string]struct {
		p      teams.Problem
		places int64
		reason string
	}{
		"nobody":         {teams.Problem{Shape: team}, 0, "no groups"},
		"no leads":       {teams.Problem{Members: 30, Shape: team}, 0, "two are needed"},
		"no members":     {teams.Problem{Leads: 30, Shape: team}, 0, "leads alone are no team"},
		"all apart":      {teams.Problem{Leads: 10, Members: 20, FromLead: fill(200, teams.Apart), Shape: team}, 0, "nobody with anybody"},
		"all level":      {teams.Problem{Leads: 10, Members: 20, FromLead: fill(200, 7), Shape: team}, 20, "ties end at numbers"},
		"all negative":   {teams.Problem{Leads: 10, Members: 20, FromLead: fill(200, math.MinInt32+1), Shape: team}, 20, "places come first"},
		"greatest":       {teams.Problem{Leads: 10, Members: 20, FromLead: fill(200, math.MaxInt32), Shape: team}, 20, "sums stay within an int64"},
		"peers":          {teams.Problem{Members: 17, FromMember: fill(289, 1), Shape: teams.Shape{MembersMin: 4, MembersMax: 6}}, 17, "5 + 6 + 6 or the like"},
		"peers, apart":   {teams.Problem{Members: 17, FromMember: fill(289, teams.Apart), Shape: teams.Shape{MembersMin: 2}}, 0, "nobody with anybody"},
		"far too large":  {teams.Problem{Leads: 3, Members: 20, FromLead: fill(60, 1), Shape: teams.Shape{LeadsMin: 1 << 40, MembersMin: 1}}, 0, "no group has that many"},
		"one each":       {teams.Problem{Members: 20, FromMember: fill(400, 3), Shape: teams.Shape{MembersMin: 1, MembersMax: 1}}, 20, "alone"},
		"balanced":       {teams.Problem{Members: 17, FromMember: fill(289, 1), Shape: teams.Shape{MembersMin: 3, MembersMax: 5, Balanced: true}}, 17, "4, 4, 4 and 5"},
		"without limits": {teams.Problem{Leads: 1, Members: 40, FromLead: fill(40, 1), Shape: teams.Shape{MembersMin: 1, LeadsMin: 1}}, 40, "one large group"},
	}
	for name, tt := range tests {
		s, err := teams.Solve(tt.p, 4_000_000, nil)
		require.NoError(t, err, name)
		got, ok := worth(tt.p, s.Groups)
		require.True(t, ok, name)
		assert.Equal(t, tt.places, got.Places, "%s: %s", name, tt.reason)
		assert.False(t, s.Bound.Worth.Less(got), "%s: bound %+v, got %+v", name, s.Bound.Worth, got)
	}
}

func TestMalformed(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]teams.Problem{
		"negative":                {Leads: -1, Shape: team},
		"values":                  {Leads: 1, Members: 1, Shape: team},
		"peers":                   {Members: 2, FromMember: []int32{1}, Shape: team},
		"leads":                   {Shape: teams.Shape{LeadsMin: 3, LeadsMax: 2, MembersMin: 1}},
		"members":                 {Shape: teams.Shape{MembersMin: 3, MembersMax: 2}},
		"no member":               {},
		"ratio":                   {Shape: teams.Shape{MembersMin: 1, MembersPerLead: -1}},
		"mix":                     {Shape: team, Mixes: []teams.Mix{{Leads: []bool{true}}}},
		"mix the wrong way round": {Shape: team, Mixes: []teams.Mix{{Min: 3, Max: 2}}},
	} {
		_, err := teams.Solve(p, 0, nil)
		require.ErrorIs(t, err, teams.ErrProblem, name)
	}
}

func TestStops(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 0))
	for _, n := range []int{9, 120} {
		p := drawn(r, n/3, n, false, team)
		p.Mixes, p.Slots = nil, nil
		s, err := teams.Solve(p, 0, func(int, int) bool { return false })
		require.NoError(t, err)
		assert.False(t, s.Complete)
		_, ok := worth(p, s.Groups)
		assert.True(t, ok, "what was found is permitted")
	}
}

// Neither one large group, at whose changes much is looked, nor the bound, which
// takes longest where leads are many, keeps Solve from stopping.
func TestStopsSoon(t *testing.T) {
	t.Parallel()
	fill := func(n int) []int32 {
		list := make([]int32, n)
		for k := range list {
			list[k] = int32(k * 7919 % 1009)
		}
		return list
	}
	tests := map[string]struct {
		p      teams.Problem
		effort int
		reason string
	}{
		"large groups": {
			teams.Problem{Members: 2000, FromMember: fill(2000 * 2000), Shape: teams.Shape{MembersMin: 1000}},
			math.MaxInt, "to look at one change takes thousands of steps",
		},
		"bound of leads": {
			teams.Problem{
				Leads: 1000, Members: 3000, FromLead: fill(1000 * 3000),
				Shape: teams.Shape{LeadsMin: 2, LeadsMax: 2, MembersMin: 1, MembersMax: 3},
			},
			1, "a flow among millions of pairs",
		},
		"bound of peers": {
			teams.Problem{Members: 3000, FromMember: fill(3000 * 3000), Shape: teams.Shape{MembersMin: 4}},
			1, "everybody's peers in order",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			asked := 0
			s, err := teams.Solve(test.p, test.effort, func(done, total int) bool {
				asked++
				return asked < 20
			})
			require.NoError(t, err)
			assert.False(t, s.Complete)
			assert.Equal(t, 20, asked, test.reason)
			assert.Equal(t, teams.Bound{}, s.Bound)
		})
	}
}

func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(6))
	f.Add(uint64(2), uint8(6), uint8(20))
	f.Fuzz(func(t *testing.T, seed uint64, leads, members uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := drawn(r, int(leads%8), int(members%25), r.IntN(2) == 0, shape(r))
		if p.Leads+p.Members > 10 && p.Leads+p.Members <= teams.MaxExact {
			t.Skip("all are tried: too long for a fuzzer")
		}
		s, err := teams.Solve(p, 60_000, nil)
		require.NoError(t, err)
		got, ok := worth(p, s.Groups)
		require.True(t, ok, "%+v", s)
		require.Equal(t, got, s.Worth)
		require.False(t, s.Bound.Worth.Less(got))
		again, err := teams.Solve(p, 60_000, nil)
		require.NoError(t, err)
		require.Equal(t, s, again)
	})
}

func BenchmarkSolve(b *testing.B) {
	r := rand.New(rand.NewPCG(4, 0))
	for _, n := range []int{9, 50, 200} {
		p := drawn(r, n/4, n, false, team)
		p.Mixes, p.Slots = nil, nil
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := teams.Solve(p, 0, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
