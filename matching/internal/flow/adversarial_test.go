package flow_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// A star is n mentees with one candidate, the same for all.
func star(n int, capacity int32) flow.Problem {
	return flow.Problem{
		Graph: bipartite.Graph{
			Start: count(n + 1), Mentor: make([]int32, n), Score: make([]int32, n),
			MenteeCapacity: times(n, 1), MentorCapacity: []int32{capacity},
		},
		Weight: make([]int64, n),
	}
}

func count(n int) []int32 {
	list := make([]int32, n)
	for k := range list {
		list[k] = int32(k)
	}
	return list
}

// A chain is n mentees, each eligible with two mentors in a row, and where all
// but the last mentor are wanted more: whoever comes last moves everybody.
func chain(n int) flow.Problem {
	var p flow.Problem
	g := &p.Graph
	g.MenteeCapacity, g.MentorCapacity, g.Start = times(n, 1), times(n, 1), []int32{0}
	for i := range n {
		g.Mentor = append(g.Mentor, int32(max(0, i-1)))
		p.Weight = append(p.Weight, 2)
		if i > 0 {
			g.Mentor = append(g.Mentor, int32(i))
			p.Weight = append(p.Weight, 1)
		}
		g.Start = append(g.Start, int32(len(g.Mentor)))
	}
	g.Score = make([]int32, len(g.Mentor))
	return p
}

func TestAdversarial(t *testing.T) {
	t.Parallel()
	million := scaletest.Pick(1_000_000, 10_000)
	tests := map[string]struct {
		p        flow.Problem
		value    int64
		feasible bool
		reason   string
	}{
		"nobody":        {flow.Problem{}, 0, true, "the zero value"},
		"no mentees":    {flow.Problem{Graph: bipartite.Graph{MentorCapacity: []int32{3}}, MentorMinimum: []int32{0}}, 0, true, "one side is empty"},
		"wants mentees": {flow.Problem{Graph: bipartite.Graph{MentorCapacity: []int32{3}}, MentorMinimum: []int32{1}}, 0, false, "nobody to be had"},
		"a million for one": {
			func() flow.Problem {
				p := star(million, int32(million/2))
				for e := range p.Weight {
					p.Weight[e] = int64(e)
				}
				return p
			}(),
			int64(million) * int64(3*million-2) / 8, true, "the better half",
		},
		"all equal":   {func() flow.Problem { p := star(million, 7); p.MentorMinimum = []int32{7}; return p }(), 0, true, "weight nothing, but seven must be"},
		"one too few": {func() flow.Problem { p := star(million, 7); p.MenteeMinimum = times(million, 1); return p }(), 0, false, "eight of them cannot have seven places"},
		"at a loss": {
			func() flow.Problem {
				p := star(1000, 900)
				p.MentorMinimum = []int32{800}
				for e := range p.Weight {
					p.Weight[e] = -1 << 31
				}
				return p
			}(),
			-800 << 31, true, "no more than must be",
		},
		"near the limit": {
			func() flow.Problem {
				p := chain(1000)
				for e := range p.Weight {
					p.Weight[e] = (p.Weight[e] - 2) << 45
				}
				p.MenteeMinimum = times(1000, 1)
				return p
			}(),
			-999 << 45, true, "as large as is not refused",
		},
		"a long chain": {chain(scaletest.Pick(100_000, 1000)), 2 * int64(scaletest.Pick(100_000, 1000)-1), true, "all but the first have their best"},
		"a long chain, filled": {
			func() flow.Problem {
				p := chain(scaletest.Pick(100_000, 1000))
				p.MentorMinimum = times(len(p.Graph.MentorCapacity), 1)
				return p
			}(),
			int64(scaletest.Pick(100_000, 1000)) + 1, true, "the last mentor too, so that everybody moves on",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := flow.Solve(test.p, nil)
			require.NoError(t, err, test.reason)
			assert.Equal(t, test.feasible, s.Violation == nil, test.reason)
			assert.Equal(t, test.value, s.Value, test.reason)
			if len(test.p.Weight) < 10_000 {
				assert.Empty(t, fault(test.p, s))
			}
		})
	}
}

// Who is left with nothing in a large violation is named, and nobody else.
func TestLargeViolation(t *testing.T) {
	t.Parallel()
	n := scaletest.Pick(10_000, 1000)
	r := random(1)
	p := sparse(r, n, 4, false, few(r, 1))
	p.MentorMinimum = slices.Clone(p.Graph.MentorCapacity)
	p.MentorMinimum[7], p.Graph.MentorCapacity[7] = 6, 6
	s, err := flow.Solve(p, nil)
	require.NoError(t, err)
	require.NotNil(t, s.Violation, "n mentees cannot be n + 2")
	assert.Greater(t, s.Violation.Need, s.Violation.Room)
	assert.Equal(t, n < 10_000, s.Violation.Minimal, "that many are not tried one by one")
}

func TestProgressStops(t *testing.T) {
	t.Parallel()
	r := random(1)
	p := sparse(r, 2000, 5, false, uniform(r))
	p.MentorMinimum = times(500, 4)
	last, calls := -1, 0
	s, err := flow.Solve(p, func(done, total int) bool {
		require.GreaterOrEqual(t, done, last)
		require.Equal(t, 2500, total)
		last = done
		calls++
		return true
	})
	require.NoError(t, err)
	require.True(t, s.Complete)
	for stop := 1; stop < calls; stop += 7 {
		k := 0
		s, err := flow.Solve(p, func(int, int) bool { k++; return k < stop })
		require.NoError(t, err)
		require.Zero(t, s, "nothing half done comes back")
		require.Equal(t, stop, k)
	}
}
