package candidates_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

// crowd is a search of the size of a programme, without a look at any pair: six
// tables of a few dozens of classes, a list of one mentor in twenty, and a filter
// that lets one mentor in four pass.
func crowd(mentors, mentees int) *candidates.Search {
	g := rand.New(rand.NewPCG(1, 8))
	of := func(n, classes int) []int32 {
		list := make([]int32, n)
		for k := range list {
			list[k] = int32(g.IntN(min(n, classes)))
		}
		return list
	}
	s := &candidates.Search{Mentors: mentors, Mentees: mentees, List: &candidates.List{Weight: 25}}
	for k := range 6 {
		points := make([]int16, 64*64)
		for x := range points {
			points[x] = int16(g.IntN(10_001))
		}
		table, _ := candidates.NewTable(int64(4+2*k), of(mentors, 10*(k+1)), of(mentees, 10*(k+1)), func(a, b int) int16 { return points[64*a+b] })
		s.Tables = append(s.Tables, table)
	}
	filter, _ := candidates.NewFilter(of(mentors, 8), of(mentees, 8), func(a, b int) bool { return (a+b)%4 == 0 })
	s.Filters = append(s.Filters, filter)
	s.Looker = func() candidates.Looker {
		return candidates.Looker{List: func(dst []candidates.Listed, i int) ([]candidates.Listed, int32) {
			for j := i % 20; j < mentors; j += 20 {
				dst = append(dst, candidates.Listed{Mentor: int32(j), Points: int32(2000 * (j % 6))})
			}
			return dst, 0
		}}
	}
	return s
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{1000, 10_000, 25_000} {
		b.Run(fmt.Sprintf("%d mentors", n), func(b *testing.B) {
			s := crowd(n, 1000)
			b.ReportAllocs()
			var found candidates.Found
			for b.Loop() {
				found, _ = s.Find(candidates.Query{Limit: 16}, func(int, int, int) bool { return true })
			}
			b.ReportMetric(float64(found.Looked)/float64(n*1000), "looked/pair")
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/mentee")
		})
	}
}

// What is found needs room, which grows by doubling; a mentee needs none.
func TestNoAllocationForEachMentee(t *testing.T) {
	s := crowd(500, 8000)
	few := make([]int32, 1000)
	for i := range few {
		few[i] = int32(i)
	}
	allocations := func(mentees []int32) float64 {
		return testing.AllocsPerRun(1, func() {
			s.Find(candidates.Query{Limit: 4, Mentees: mentees}, func(int, int, int) bool { return true })
		})
	}
	require.Less(t, allocations(nil)-allocations(few), 150.0, "of 7000 more mentees")
}
