package assign_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/assign"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

// The same families, written to files by a generator and solved by others, took so
// many seconds of processor time, one after the other on a busy machine of two
// cores (AMD EPYC 9004, 2026): LEMON 1.3's NetworkSimplex, scipy's
// linear_sum_assignment, successive shortest paths in C++, and this package, all
// of them to the same sum.
//
//	mentees                      LEMON  scipy  C++    here
//	dense, contested, 2,000      0.25          0.063  0.056
//	dense, contested, 5,000      2.4           0.73   0.35
//	dense, uniform, 5,000        0.52   0.42   0.24   0.041
//	sparse, uniform, 100,000     1.7           0.078  0.078
//	sparse, contested, 100,000   6.6           1.7    0.92
//	sparse, tight, 100,000       25            3.5    2.0
//	sparse, uniform, 1,000,000   63            1.1    1.1
//	sparse, contested, 1,000,000 189           25     12
//	sparse, tight, 1,000,000                   190    75
//
// With the million, the process took 0.58 to 0.65 GB, graph included.
func BenchmarkSolve(b *testing.B) {
	families := map[string]struct {
		sizes []int
		draw  func(n int) bipartite.Graph
	}{
		"dense-uniform":   {[]int{100, 500, 1000}, func(n int) bipartite.Graph { return ssptest.DenseUniform(ssptest.Random(1), n, n/4, 5) }},
		"dense-contested": {[]int{100, 500, 1000}, func(n int) bipartite.Graph { return ssptest.DenseContested(ssptest.Random(1), n, n/4, 5) }},
		"square":          {[]int{100, 500}, func(n int) bipartite.Graph { return ssptest.DenseContested(ssptest.Random(1), n, n, 1) }},
		"sparse":          {[]int{1000, 10_000, 100_000}, func(n int) bipartite.Graph { return ssptest.SparseUniform(ssptest.Random(1), n, 5) }},
		"contested":       {[]int{1000, 10_000, 100_000}, func(n int) bipartite.Graph { return ssptest.SparseContested(ssptest.Random(1), n, 5) }},
		"tight":           {[]int{1000, 10_000, 100_000}, func(n int) bipartite.Graph { return ssptest.SparseUniform(ssptest.Random(1), n, 4) }},
		"short":           {[]int{1000, 10_000, 100_000}, func(n int) bipartite.Graph { return ssptest.SparseUniform(ssptest.Random(1), n, 3) }},
		"great-mentors": {[]int{1000, 10_000, 100_000}, func(n int) bipartite.Graph {
			return ssptest.Build(ssptest.Times(n, 1), ssptest.Times(40, int32(n*3/160)), ssptest.Some(ssptest.Random(1), 40, 10, false), ssptest.Uniform(ssptest.Random(1)))
		}},
	}
	for name, family := range families {
		for _, n := range family.sizes {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				g := family.draw(n)
				b.ReportAllocs()
				for b.Loop() {
					_, err := assign.Solve(g, ssp.Participation, nil)
					require.NoError(b, err)
				}
			})
		}
	}
}

// The arrays are laid out once; what grows doubles. So eight times the mentees
// cost no more than a few more doublings.
func TestAllocations(t *testing.T) {
	allocations := func(n int) float64 {
		g := ssptest.SparseContested(ssptest.Random(1), n, 4)
		return testing.AllocsPerRun(2, func() {
			_, err := assign.Solve(g, ssp.Participation, nil)
			require.NoError(t, err)
		})
	}
	few, many := allocations(1000), allocations(8000)
	t.Logf("1000 mentees: %.0f, 8000 mentees: %.0f", few, many)
	require.Less(t, many-few, 30.0)
}
