package matching_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

type id = mentorship.PersonID

// problem returns the market as a problem in which only those who rank each
// other may be matched.
func (m market) problem() matching.Problem {
	p := matching.Problem{MenteeRankings: map[id]matching.Ranking{}, MentorRankings: map[id]matching.Ranking{}}
	named := func(tiers [][]int32, name func(int) id) matching.Ranking {
		r := matching.Ranking{}
		for _, tier := range tiers {
			var ids []id
			for _, x := range tier {
				ids = append(ids, name(int(x)))
			}
			r = append(r, ids)
		}
		return r
	}
	for i, tiers := range m.mentees {
		p.Mentees = append(p.Mentees, person{ID: mentee(i)})
		p.MenteeRankings[mentee(i)] = named(tiers, mentor)
	}
	for j, tiers := range m.mentors {
		p.Mentors = append(p.Mentors, person{ID: mentor(j), Capacity: new(int(m.capacity[j]))})
		p.MentorRankings[mentor(j)] = named(tiers, mentee)
	}
	p.Eligibility = rule.NewSet(matching.OnlyRanked(p.MenteeRankings, p.MentorRankings))
	return p
}

func TestRankingsOfAProblem(t *testing.T) {
	scores := map[matching.Pair]matching.Rating{}
	p := matching.Problem{
		Mentors: []person{{ID: "a", Capacity: new(1)}, {ID: "b", Capacity: new(1)}, {ID: "c", Capacity: new(1)}, {ID: "d", Capacity: new(1)}},
		Mentees: []person{{ID: "x"}, {ID: "y"}},
		Criteria: []matching.Weighted{{Name: "given", Weight: 1, Criterion: matching.CriterionFunc(func(p pairing) matching.Rating {
			return scores[matching.Pair{Mentor: p.Mentor.ID, Mentee: p.Mentee.ID}]
		})}},
		MenteeRankings: map[id]matching.Ranking{"x": {{"d"}, {"c", "b"}}},
	}
	for k, mentor := range []id{"a", "b", "c", "d"} {
		scores[matching.Pair{Mentor: mentor, Mentee: "x"}] = matching.Rating(k)
		scores[matching.Pair{Mentor: mentor, Mentee: "y"}] = matching.Rating(10 - k/2)
	}
	in, err := matching.Compile(t.Context(), p)
	require.NoError(t, err)
	assert.Equal(t, []int32{2, 1, 1, 0 /* y, by scores: */, 0, 0, 1, 1}, in.MenteeRank, "a is not named and comes last")
	assert.Nil(t, in.MentorRank, "no mentor ranks")

	p.MentorRankings = map[id]matching.Ranking{"b": {{"y"}}, "c": {}}
	in, err = matching.Compile(t.Context(), p)
	require.NoError(t, err)
	assert.Equal(t, []int32{1, 1, 1, 1, 0, 0, 0, 0}, in.MentorRank, "who has none goes by scores; c has one that names nobody")

	p.MenteeRankings = nil
	in, err = matching.Compile(t.Context(), p)
	require.NoError(t, err)
	assert.Nil(t, in.MenteeRank)
}

func TestRankedPeopleAreCandidates(t *testing.T) {
	p := population(4, 9, 9)
	p.Eligibility = rule.Set[pairing]{}
	p.Candidates = 1
	p.MenteeRankings = map[id]matching.Ranking{}
	for _, e := range p.Mentees {
		p.MenteeRankings[e.ID] = matching.Ranking{{p.Mentors[0].ID}, {p.Mentors[1].ID}}
	}
	in, err := matching.Compile(t.Context(), p)
	require.NoError(t, err)
	require.Len(t, in.MenteeRank, len(in.Mentor))
	for i := range in.Mentees {
		named := 0
		for e := in.Start[i]; e < in.Start[i+1]; e++ {
			if in.MenteeRank[e] < 2 {
				named++
			}
		}
		assert.Equal(t, 2, named, "both who are named, whatever their scores")
	}
	for _, s := range []matching.Solver{nil, matching.Stable{}, matching.MaxStable{}} {
		r, err := matching.Match(t.Context(), p, matching.Options{Solver: s})
		require.NoError(t, err)
		require.NoError(t, matching.Verify(t.Context(), p, r))
	}
}

func TestRankingsThatNameStrangers(t *testing.T) {
	p := matching.Problem{
		Mentors: []person{{ID: "a", Capacity: new(1)}}, Mentees: []person{{ID: "x"}},
		MenteeRankings: map[id]matching.Ranking{"x": {{"a", "x"}, {"a"}}, "z/": {}},
		MentorRankings: map[id]matching.Ranking{"x": {}},
	}
	refused, ok := errors.AsType[*matching.ProblemError](p.Validate())
	require.True(t, ok)
	assert.Empty(t, cmp.Diff([]matching.Fault{
		{Path: "/menteeRankings/x/0/1", Kind: matching.FaultUnknown},
		{Path: "/menteeRankings/x/1/0", Kind: matching.FaultRepeated},
		{Path: "/menteeRankings/z~1", Kind: matching.FaultUnknown},
		{Path: "/mentorRankings/x", Kind: matching.FaultUnknown},
	}, refused.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")))
}

// Results by rankings are stable by trying every pair, are verified, and what
// they say of those without a mentor comes true.
func TestStableResults(t *testing.T) {
	for seed := range scaletest.Pick[uint64](1500, 100) {
		g := newRand(seed)
		m := drawMarket(g, g.IntN(5), g.IntN(4), seed%2 == 1)
		for _, s := range []matching.Solver{matching.Stable{}, matching.Stable{Proposing: mentorship.RoleMentor}, matching.MaxStable{}} {
			r, err := matching.Match(t.Context(), m.problem(), matching.Options{Solver: s})
			require.NoError(t, err, "%+v", m)
			require.Equal(t, matching.Stability, r.Certificate.Proof)
			require.True(t, m.stable(m.mates(r)), "%+v %+v", m, r.Matches)
			require.NoError(t, matching.Verify(t.Context(), m.problem(), r))
			for _, u := range r.Unmatched {
				m.examine(t, seed%2 == 1, u, m.mates(r))
			}
		}
	}
}

// mates returns the mentor of each mentee.
func (m market) mates(r matching.Result) []int32 {
	mates := make([]int32, len(m.mentees))
	for i := range mates {
		mates[i] = -1
		for j := range m.mentors {
			for _, match := range r.Matches {
				if match.Mentee == mentee(i) && match.Mentor == mentor(j) {
					mates[i] = int32(j)
				}
			}
		}
	}
	return mates
}

func (m market) examine(t *testing.T, tied bool, u matching.Unmatched, mates []int32) {
	t.Helper()
	i := 0
	for mentee(i) != u.Mentee {
		i++
	}
	open := false
	for _, tier := range m.mentees[i] {
		for _, j := range tier {
			open = open || m.capacity[j] > 0
		}
	}
	switch u.Cause {
	case matching.NoMentors:
		require.Empty(t, m.mentors)
	case matching.NoneEligible:
		require.Empty(t, m.mentees[i])
	case matching.NoSlots:
		require.False(t, open, "%+v %+v", m, u)
	case matching.Outranked:
		require.True(t, open, "%+v %+v", m, u)
	default:
		t.Fatalf("%+v: cause %s", m, u.Cause)
	}
	if u.Cause != matching.NoSlots && u.Cause != matching.Outranked || u.Change == nil {
		return
	}
	after := market{m.mentees, m.mentors, append([]int32(nil), m.capacity...)}
	for j := range m.mentors {
		if mentor(j) == u.Change.Mentor {
			after.capacity[j] += int32(u.Change.Slots)
		}
	}
	matched := func(mates []int32) (n int) {
		for _, j := range mates {
			if j >= 0 {
				n++
			}
		}
		return n
	}
	more := false
	for other := range after.all {
		more = more || matched(other) == matched(mates)+1
		if !tied {
			require.NotEmpty(t, u.Change.Matches)
			for k, j := range other {
				require.False(t, mentee(k) == u.Change.Matches && j < 0, "%+v %+v %v", m, u, other)
			}
		}
	}
	require.True(t, more, "%+v %+v", m, u)
}

func TestOnlyRanked(t *testing.T) {
	r := matching.OnlyRanked(map[id]matching.Ranking{"x": {{"a"}}}, map[id]matching.Ranking{"b": {{"y"}}})
	tests := map[string]struct {
		mentor, mentee id
		paths          []string
		reason         string
	}{
		"named":         {"a", "x", nil, "a ranks nobody and is content"},
		"left out":      {"c", "x", []string{"/mentee"}, "x leaves c out"},
		"by the mentor": {"b", "z", []string{"/mentor"}, "b leaves z out"},
		"by both":       {"b", "x", []string{"/mentee", "/mentor"}, "neither names the other"},
		"nobody ranks":  {"c", "z", nil, "all are content"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var paths []string
			for _, f := range r.Check(pairing{Mentor: &person{ID: test.mentor}, Mentee: &person{ID: test.mentee}}) {
				paths = append(paths, f.Path)
			}
			assert.Equal(t, test.paths, paths, test.reason)
		})
	}
}
