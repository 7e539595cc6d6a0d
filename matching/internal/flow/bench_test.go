package flow_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

func BenchmarkSolve(b *testing.B) {
	families := map[string]func(n int) flow.Problem{
		"uniform":   func(n int) flow.Problem { r := random(1); return sparse(r, n, 5, false, uniform(r)) },
		"contested": func(n int) flow.Problem { r := random(1); return sparse(r, n, 5, true, wanted(r, n)) },
		"tight":     func(n int) flow.Problem { r := random(1); return sparse(r, n, 4, false, uniform(r)) },
		"filled": func(n int) flow.Problem {
			r := random(1)
			p := sparse(r, n, 5, false, wanted(r, n))
			p.MenteeMinimum, p.MentorMinimum = times(n, 1), times(n/4, 2)
			return p
		},
		"places": func(n int) flow.Problem { r := random(1); return sparse(r, n, 4, false, few(r, 1)) },
		"tenth":  func(n int) flow.Problem { r := random(1); return sparse(r, n, 4, false, few(r, 10)) },
		"tenth-filled": func(n int) flow.Problem {
			r := random(1)
			p := sparse(r, n, 4, false, few(r, 10))
			p.MenteeMinimum = times(n, 1)
			return p
		},
	}
	for name, draw := range families {
		for _, n := range []int{1000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				p := draw(n)
				b.ReportAllocs()
				for b.Loop() {
					s, err := flow.Solve(p, nil)
					require.NoError(b, err)
					require.Nil(b, s.Violation)
				}
			})
		}
	}
}

// The arrays are laid out once; the searches share what grows. So eight times
// the mentees cost no more than a few more doublings.
func TestAllocations(t *testing.T) {
	allocations := func(n int) float64 {
		r := random(1)
		p := sparse(r, n, 5, false, wanted(r, n))
		p.MenteeMinimum, p.MentorMinimum = times(n, 1), times(n/4, 2)
		return testing.AllocsPerRun(2, func() {
			s, err := flow.Solve(p, nil)
			require.NoError(t, err)
			require.Nil(t, s.Violation)
		})
	}
	few, many := allocations(250), allocations(2000)
	t.Logf("250 mentees: %.0f, 2000 mentees: %.0f", few, many)
	require.Less(t, many-few, 60.0)
}
