package matching_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
)

// Everybody is eligible with everybody: 40,000 pairs, five mentees for each
// mentor at the most, and one slot in five to spare.
func BenchmarkDemands(b *testing.B) {
	flow := even(400, 100, 5)
	flow.MentorMinimum, flow.MenteeCapacity[7] = make([]int32, 100), 2
	for j := range flow.MentorMinimum {
		flow.MentorMinimum[j] = 3
	}
	for i := range int32(20) {
		flow.LockedMentee, flow.LockedMentor = append(flow.LockedMentee, 3*i), append(flow.LockedMentor, 97*i%100)
	}
	grouped := flow
	grouped.Together = matching.Groups{Start: []int32{0, 2, 4, 6, 9}, Member: []int32{100, 101, 110, 111, 120, 121, 130, 131, 132}}
	grouped.Apart = matching.Groups{Start: []int32{0, 10, 12}, Member: []int32{200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 300, 301}}
	clashing := grouped
	clashing.MentorMinimum = append([]int32(nil), flow.MentorMinimum...)
	clashing.MentorMinimum[50] = 6
	for _, c := range []struct {
		name string
		in   matching.Instance
	}{{"flow", flow}, {"groups", grouped}, {"conflict", clashing}} {
		s, err := matching.Optimal{}.Solve(b.Context(), c.in, func(int, int) {})
		require.NoError(b, err)
		require.NoError(b, c.in.Verify(s))
		b.Run(c.name+"/solve", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = matching.Optimal{}.Solve(b.Context(), c.in, func(int, int) {})
			}
			b.ReportMetric(float64(len(s.Cases)), "cases")
		})
		b.Run(c.name+"/verify", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = c.in.Verify(s)
			}
		})
	}
}
