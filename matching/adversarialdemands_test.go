package matching_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// even returns an instance in which everybody is eligible with everybody, at
// scores that are neither equal nor in order.
func even(mentees, mentors int, slots int32) matching.Instance {
	in := matching.Instance{Start: []int32{0}}
	for j := range mentors {
		in.Mentors = append(in.Mentors, mentorship.PersonID(rune('a'+j)))
		in.MentorCapacity = append(in.MentorCapacity, slots)
	}
	for i := range mentees {
		in.Mentees = append(in.Mentees, mentorship.PersonID([]byte{byte('A' + i/676%26), byte('a' + i/26%26), byte('a' + i%26)}))
		in.MenteeCapacity = append(in.MenteeCapacity, 1)
		for j := range mentors {
			in.Mentor = append(in.Mentor, int32(j))
			in.Score = append(in.Score, int32((7919*i+104_729*j*i+j)%1000))
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	return in
}

func solved(t *testing.T, in matching.Instance) matching.Solution {
	t.Helper()
	require.NoError(t, in.Validate())
	start := time.Now()
	s, err := matching.Optimal{}.Solve(t.Context(), in, func(int, int) {})
	require.NoError(t, err)
	solving := time.Since(start)
	require.NoError(t, in.Verify(s))
	t.Logf("solved in %v, verified in %v", solving, time.Since(start)-solving)
	return s
}

func chain(n int, step int32) matching.Groups {
	g := matching.Groups{Start: []int32{0}}
	for i := range int32(n) - step {
		g.Member = append(g.Member, i, i+step)
		g.Start = append(g.Start, int32(len(g.Member)))
	}
	return g
}

func all(n int) matching.Groups {
	g := matching.Groups{Start: []int32{0, int32(n)}}
	for i := range int32(n) {
		g.Member = append(g.Member, i)
	}
	return g
}

func TestHostileDemands(t *testing.T) {
	n, few := scaletest.Pick(2000, 200), scaletest.Pick(5, 1)
	tests := map[string]struct {
		make   func() matching.Instance
		proof  matching.Proof
		chosen int
		clash  int
		reason string
	}{
		"all locked": {func() matching.Instance {
			in := even(n, 5, math.MaxInt32)
			for i := range in.Mentees {
				in.LockedMentee, in.LockedMentor = append(in.LockedMentee, int32(i)), append(in.LockedMentor, int32(i%5))
			}
			return in
		}, matching.Duals, n, 0, "nothing is left to choose"},
		"all locked, and kept apart": {func() matching.Instance {
			in := even(n, 5, math.MaxInt32)
			for i := range in.Mentees {
				in.LockedMentee, in.LockedMentor = append(in.LockedMentee, int32(i)), append(in.LockedMentor, int32(i%5))
			}
			in.Apart = all(n)
			return in
		}, matching.Infeasible, 0, 3, "two who share a mentor, and that they must not"},
		"a chain of families": {func() matching.Instance {
			in := even(n, 5, int32(n))
			in.Together = chain(n, 1)
			return in
		}, matching.UpperBound, n, 0, "all are one family"},
		"a chain of families too long": {func() matching.Instance {
			in := even(100, 5, 50)
			in.Together = chain(100, 1)
			return in
		}, matching.Infeasible, 0, 50, "fifty-one are too many: fifty links"},
		"a ring": {func() matching.Instance {
			in := even(100, 5, 100)
			in.Together = chain(100, 2)
			in.Apart = chain(100, 1)
			return in
		}, matching.UpperBound, 100, 0, "the even with each other, the odd with each other, and not with both"},
		"a ring that does not close": {func() matching.Instance {
			in := even(101, 5, 101)
			in.Together = chain(101, 2)
			in.Apart = matching.Groups{Start: []int32{0, 2}, Member: []int32{0, 100}}
			return in
		}, matching.Infeasible, 0, 51, "all even links, and the one that is apart"},
		"all apart": {func() matching.Instance {
			in := even(n, 25, 100)
			in.Apart = all(n)
			return in
		}, matching.UpperBound, 25, 0, "one each"},
		"all apart, pair by pair": {func() matching.Instance {
			in := even(8*few, 5*few, 100)
			g := matching.Groups{Start: []int32{0}}
			for i := range int32(8 * few) {
				for k := range i {
					g.Member = append(g.Member, k, i)
					g.Start = append(g.Start, int32(len(g.Member)))
				}
			}
			in.Apart = g
			return in
		}, matching.UpperBound, 5 * few, 0, "the same, and hard to see"},
		"huge minima": {func() matching.Instance {
			in := even(n, 5, math.MaxInt32)
			in.MentorMinimum = []int32{0, math.MaxInt32, 0, math.MaxInt32, 0}
			in.MenteeMinimum = make([]int32, n)
			in.MenteeMinimum[3] = math.MaxInt32
			return in
		}, matching.Infeasible, 0, 1, "one of them is enough to fail"},
		"minima of all": {func() matching.Instance {
			in := even(n, 5, int32(n))
			for i := range in.MenteeCapacity {
				in.MenteeCapacity[i] = 5
			}
			in.MentorMinimum = []int32{int32(n), int32(n), int32(n), int32(n), int32(n)}
			return in
		}, matching.Duals, 5 * n, 0, "everybody with everybody"},
		"scores at the end of their range": {func() matching.Instance {
			in := even(50, 5, 10)
			for e := range in.Score {
				in.Score[e] = math.MaxInt32
				if e%3 == 0 {
					in.Score[e] = math.MinInt32
				}
			}
			in.Together, in.Apart = chain(4, 2), chain(20, 10)
			in.MentorMinimum = []int32{10, 10, 10, 10, 10}
			return in
		}, matching.UpperBound, 50, 0, "nothing overflows"},
		"nobody": {func() matching.Instance { return matching.Instance{MentorMinimum: []int32{}} }, matching.Duals, 0, 0, "no demand on nobody"},
		"no mentors": {func() matching.Instance {
			in := even(3, 0, 0)
			in.MenteeMinimum = []int32{1, 0, 1}
			in.Apart = all(3)
			return in
		}, matching.Infeasible, 0, 1, "one of them is enough to fail"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := solved(t, test.make())
			require.Equal(t, test.proof, s.Proof, test.reason)
			assert.Len(t, s.Chosen, test.chosen, test.reason)
			if test.clash > 0 {
				require.True(t, s.Conflict.Minimal)
				assert.Len(t, s.Conflict.Demands, test.clash, test.reason)
			}
		})
	}
}
