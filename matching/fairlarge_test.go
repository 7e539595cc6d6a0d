package matching_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// contested returns n mentees with 20 of n/4 mentors each, the popular ones more
// often, scores up to spread and minima on both sides.
func contested(n int, spread int32) matching.Instance {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	m := n / 4
	in := matching.Instance{Start: []int32{0}}
	for j := range m {
		in.Mentors = append(in.Mentors, mentorship.PersonID(fmt.Sprintf("mentor-%06d", j)))
		in.MentorCapacity, in.MentorMinimum = append(in.MentorCapacity, 5), append(in.MentorMinimum, int32(1-min(1, j*8/m)))
	}
	for i := range n {
		in.Mentees = append(in.Mentees, mentorship.PersonID(fmt.Sprintf("mentee-%06d", i)))
		in.MenteeCapacity, in.MenteeMinimum = append(in.MenteeCapacity, 1+int32(i%10/9)), append(in.MenteeMinimum, int32(i%3/2))
		var row []int32
		for len(row) < 20 {
			if j := min(r.Int32N(int32(m)), r.Int32N(int32(m))); !slices.Contains(row, j) {
				row = append(row, j)
			}
		}
		slices.Sort(row)
		for _, j := range row {
			in.Mentor, in.Score = append(in.Mentor, j), append(in.Score, r.Int32N(spread+1))
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	return in
}

// What is too large for a twin is still proved.
func TestLargeInstancesAreProved(t *testing.T) {
	t.Parallel()
	for _, spread := range []int32{1, 30, 10_000} {
		in := contested(scaletest.Pick(1200, 200), spread)
		for _, first := range matching.Aims() {
			for _, second := range matching.Aims() {
				s, err := matching.Lexicographic{Aims: []matching.Aim{first, second}}.Solve(t.Context(), in, untold)
				require.NoError(t, err)
				require.Equal(t, matching.Staged, s.Proof)
				require.NoError(t, in.Verify(s), "%s, %s up to %d", first, second, spread)
			}
		}
	}
}

func BenchmarkVerifyStages(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		for _, aim := range matching.Aims() {
			b.Run(fmt.Sprintf("%s/%d", aim, n), func(b *testing.B) {
				in := contested(n, 100)
				s, err := matching.Lexicographic{Aims: []matching.Aim{aim}}.Solve(b.Context(), in, untold)
				require.NoError(b, err)
				b.ReportAllocs()
				for b.Loop() {
					require.NoError(b, in.Verify(s))
				}
			})
		}
	}
}

func BenchmarkCurve(b *testing.B) {
	for _, n := range []int{250, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			in := contested(n, 10_000)
			in.MentorMinimum, in.MenteeMinimum = nil, nil
			b.ReportAllocs()
			for b.Loop() {
				curve, err := matching.Curve(b.Context(), in)
				require.NoError(b, err)
				b.ReportMetric(float64(len(curve)), "points")
			}
		})
	}
}
