package matching_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// byRank returns an instance of mentees who rank mentors, each of whom has one
// place: ranks[i][j] from 1, 0 where the pair is not eligible.
func byRank(ranks ...[]int32) matching.Instance {
	in := matching.Instance{Start: []int32{0}}
	for i, row := range ranks {
		in.Mentees, in.MenteeCapacity = append(in.Mentees, mentee(i)), append(in.MenteeCapacity, 1)
		for j, r := range row {
			if i == 0 {
				in.Mentors, in.MentorCapacity = append(in.Mentors, mentor(j)), append(in.MentorCapacity, 1)
			}
			if r > 0 {
				in.Mentor, in.Score, in.MenteeRank = append(in.Mentor, int32(j)), append(in.Score, 0), append(in.MenteeRank, r-1)
			}
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	return in
}

// Instances with known answers: how many get their first, second, third rank.
func TestPublishedRanks(t *testing.T) {
	t.Parallel()
	explained := byRank([]int32{1, 2, 3}, []int32{1, 2, 3}, []int32{2, 1, 3})
	crowded := byRank([]int32{1, 2, 0}, []int32{2, 0, 1}, []int32{0, 0, 1})
	tests := map[string]struct {
		in     matching.Instance
		solver matching.Solver
		want   []int
		source string
	}{
		"rank-maximal": {
			explained,
			matching.RankMaximal{},
			[]int{2, 0, 1},
			"Wikipedia, Rank-maximal allocation: Alice and Bob rank x, y, z, Carl y, x, z; not (1, 1, 1)",
		},
		"fair": {
			explained,
			matching.Fair{},
			[]int{2, 0, 1},
			"the same: all three rank z last, so that one must have it, and then nobody need be second",
		},
		"rank-maximal is smaller": {
			crowded,
			matching.RankMaximal{},
			[]int{2, 0, 0},
			"constructed after the remark of Irving et al. 2006 that a rank-maximal matching need not be of the greatest size",
		},
		"fair is of the greatest size": {
			crowded,
			matching.Fair{},
			[]int{1, 2, 0},
			"Huang, Kavitha, Mehlhorn and Michail 2016: a fair matching is",
		},
		"places first, then ranks": {
			crowded,
			matching.Lexicographic{Aims: []matching.Aim{matching.AimPlaces, matching.AimRanks}},
			[]int{1, 2, 0},
			"Michail 2007: maximum cardinality rank-maximal",
		},
		"nobody is second": {
			byRank([]int32{1, 2, 0}, []int32{1, 0, 0}, []int32{0, 1, 2}),
			matching.RankMaximal{},
			[]int{2, 0, 0},
			"constructed: the second ranks that are free are those of people who have their first",
		},
		"only a third is left": {
			byRank([]int32{1, 2, 0, 3}, []int32{1, 2, 0, 0}, []int32{0, 1, 2, 0}),
			matching.RankMaximal{},
			[]int{2, 0, 1},
			"constructed: one of two is first with mentor-0, and mentor-1 is the third's for good, so that only the other's third is left",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := test.solver.Solve(t.Context(), test.in, untold)
			require.NoError(t, err)
			require.NoError(t, test.in.Verify(s))
			got := make([]int, 3)
			for _, e := range s.Chosen {
				got[test.in.MenteeRank[e]]++
			}
			assert.Equal(t, test.want, got, test.source)
		})
	}
}

// How the aims differ: each pulls one small instance another way.
func TestAimsDiffer(t *testing.T) {
	t.Parallel()
	in := pairOfTwo()
	in.Mentees, in.Start = append(in.Mentees, "eve"), append(in.Start, 5)
	in.Mentor, in.Score = append(in.Mentor, 1), append(in.Score, -3)
	in.MenteeCapacity, in.MentorCapacity = []int32{1, 1, 1}, []int32{1, 2}
	tests := map[string]struct {
		aims   []matching.Aim
		want   []mentorship.PersonID
		reason string
	}{
		"places, score": {[]matching.Aim{matching.AimPlaces, matching.AimScore}, []mentorship.PersonID{"ada", "ben", "ben"}, "10 + 1 - 3"},
		"score":         {[]matching.Aim{matching.AimScore}, []mentorship.PersonID{"ada", "ben", ""}, "10 + 1, and nobody at a loss"},
		"leximin":       {[]matching.Aim{matching.AimLeximin}, []mentorship.PersonID{"ben", "ada", "ben"}, "-3 must be; then 4 before 1"},
		"worst-off, score": {
			[]matching.Aim{matching.AimWorstOff, matching.AimScore},
			[]mentorship.PersonID{"ada", "ben", "ben"},
			"-3 must be; beyond that nobody is looked after",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := matching.Lexicographic{Aims: test.aims}.Solve(t.Context(), in, untold)
			require.NoError(t, err)
			require.NoError(t, in.Verify(s))
			got := make([]mentorship.PersonID, len(in.Mentees))
			for _, e := range s.Chosen {
				for i := range in.Mentees {
					if in.Start[i] <= e && e < in.Start[i+1] {
						got[i] = in.Mentors[in.Mentor[e]]
					}
				}
			}
			assert.Equal(t, test.want, got, test.reason)
		})
	}
}
