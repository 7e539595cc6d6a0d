package ssp_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

func BenchmarkSolve(b *testing.B) {
	families := map[string]struct {
		sizes []int
		draw  func(n int) bipartite.Graph
	}{
		"dense-uniform":   {[]int{100, 500, 1000}, func(n int) bipartite.Graph { return ssptest.DenseUniform(ssptest.Random(1), n, n/4, 5) }},
		"dense-contested": {[]int{100, 500, 1000}, func(n int) bipartite.Graph { return ssptest.DenseContested(ssptest.Random(1), n, n/4, 5) }},
		"square":          {[]int{100, 500}, func(n int) bipartite.Graph { return ssptest.DenseContested(ssptest.Random(1), n, n, 1) }},
		"sparse":          {[]int{1000, 10_000}, func(n int) bipartite.Graph { return ssptest.SparseUniform(ssptest.Random(1), n, 5) }},
		"contested":       {[]int{1000, 10_000}, func(n int) bipartite.Graph { return ssptest.SparseContested(ssptest.Random(1), n, 5) }},
		"tight":           {[]int{1000, 10_000}, func(n int) bipartite.Graph { return ssptest.SparseUniform(ssptest.Random(1), n, 4) }},
	}
	for name, family := range families {
		for _, n := range family.sizes {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				g := family.draw(n)
				b.ReportAllocs()
				for b.Loop() {
					_, err := ssp.Solve(g, ssp.Participation, nil)
					require.NoError(b, err)
				}
			})
		}
	}
}

// The arrays are laid out once; the searches share what grows. So eight times
// the mentees cost no more than a few more doublings.
func TestAllocations(t *testing.T) {
	allocations := func(n int) float64 {
		g := ssptest.SparseContested(ssptest.Random(1), n, 4)
		return testing.AllocsPerRun(2, func() {
			_, err := ssp.Solve(g, ssp.Participation, nil)
			require.NoError(t, err)
		})
	}
	few, many := allocations(250), allocations(2000)
	t.Logf("250 mentees: %.0f, 2000 mentees: %.0f", few, many)
	require.Less(t, many-few, 30.0)
}
